/** Vandaag, Leerling, Leerlingen, Zoeken, and their lines in the menu. */
@NullMarked
package nl.spil.overzicht.web;

import org.jspecify.annotations.NullMarked;
