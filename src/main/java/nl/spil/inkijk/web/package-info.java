/** Pages of the school about who looked. */
@NullMarked
package nl.spil.inkijk.web;

import org.jspecify.annotations.NullMarked;
