/** The pages of the vault, and what everybody may read about the meldcode. */
@NullMarked
package nl.spil.kluis.web;

import org.jspecify.annotations.NullMarked;
