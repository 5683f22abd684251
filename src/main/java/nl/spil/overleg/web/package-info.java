/** The pages of a meeting: list, agenda, cockpit, notulen and release. */
@NullMarked
package nl.spil.overleg.web;

import org.jspecify.annotations.NullMarked;
