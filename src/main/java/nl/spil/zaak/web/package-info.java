/** The pages of a zaak, the list and the board of zaken, and the zorgmelding. */
@NullMarked
package nl.spil.zaak.web;

import org.jspecify.annotations.NullMarked;
