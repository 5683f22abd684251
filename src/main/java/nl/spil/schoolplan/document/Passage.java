package nl.spil.schoolplan.document;

/**
 * A piece of the document that says one thing: a paragraph, a point of a list or a row of a table.
 *
 * @param volgorde place in the document, from 1
 * @param bladzijde page; 0 when the document does not say
 * @param hoofdstuk title of the chapter
 * @param paragraaf number of the section ("2.1.1"), or "Bijlage 1"; empty when it has none
 * @param pad headings above it, the widest first
 */
public record Passage(
        int volgorde, int bladzijde, String hoofdstuk, String paragraaf, String pad, Soort soort, String tekst) {

    /** What it looks like in the document. */
    public enum Soort {
        ALINEA,
        PUNT,
        RIJ
    }

    /** Where it stands, for a reader. */
    public String plaats() {
        return bladzijde == 0 ? pad : pad + " · blz. " + bladzijde;
    }

    /** Two passages that a reader would call the same. */
    String vorm() {
        return tekst.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
