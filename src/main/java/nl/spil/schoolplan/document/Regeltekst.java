package nl.spil.schoolplan.document;

/**
 * A line as it stands on a page, before it is known what it is part of.
 *
 * @param bladzijde 0 when unknown
 * @param grootte size of the letters; 0 when unknown
 * @param vet whether the whole line is bold
 */
record Regeltekst(int bladzijde, String tekst, float grootte, boolean vet) {

    static Regeltekst wit(int bladzijde) {
        return new Regeltekst(bladzijde, "", 0, false);
    }

    boolean leeg() {
        return tekst.isBlank();
    }
}
