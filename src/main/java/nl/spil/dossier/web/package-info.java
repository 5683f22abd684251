/** Pages to write a notitie and to read the tijdlijn. */
@NullMarked
package nl.spil.dossier.web;

import org.jspecify.annotations.NullMarked;
