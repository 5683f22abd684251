package nl.spil.demo;

import nl.spil.dossier.Soort;

/** A notitie that somebody could have written; {@code {naam}} becomes the first name. */
record Voorbeeld(Soort soort, String waarbij, String tekst, String afspraak) {}
