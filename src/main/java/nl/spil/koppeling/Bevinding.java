package nl.spil.koppeling;

/**
 * Something that is wrong in a file.
 *
 * @param rij line in the file, 1 is the heading; 0 when it is about the whole file
 * @param kolom empty when it is about the whole row
 * @param tekst what is wrong and what to do
 */
public record Bevinding(String bestand, int rij, String kolom, String tekst) {}
