/** Stories of people in a real browser; every page is looked at in both themes and at both widths. */
@NullMarked
package nl.spil.journey;

import org.jspecify.annotations.NullMarked;
