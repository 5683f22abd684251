/**
 * The walk: every address, as everybody, over every kind of pupil. What may be seen is written by hand in
 * {@code src/test/resources/wandeling}; the policy that is tried is never asked (docs/architectuur.md).
 */
@NullMarked
package nl.spil.wandeling;

import org.jspecify.annotations.NullMarked;
