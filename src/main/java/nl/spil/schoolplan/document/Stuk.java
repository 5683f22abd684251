package nl.spil.schoolplan.document;

/**
 * One piece of a document in reading order.
 *
 * @param bladzijde the page it is on; 0 when the document does not say
 * @param niveau depth of a heading; 0 when that does not show, and for everything else
 */
record Stuk(int bladzijde, Soort soort, int niveau, String tekst) {

    enum Soort {
        KOP,
        ALINEA,
        PUNT,
        RIJ
    }
}
