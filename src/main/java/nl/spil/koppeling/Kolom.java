package nl.spil.koppeling;

/** One column of an import file. */
record Kolom(String naam, Soort soort, boolean verplicht) {

    /** What a cell of this column must hold. */
    enum Soort {
        /** A number or code of the administration: no spaces. */
        SLEUTEL("text"),
        TEKST("text"),
        EMAIL("text"),
        DATUM("date"),
        JA_NEE("boolean"),
        /** Several keys with a space between them. */
        SLEUTELS("text");

        private final String type;

        Soort(String type) {
            this.type = type;
        }

        String type() {
            return type;
        }
    }

    static Kolom verplicht(String naam, Soort soort) {
        return new Kolom(naam, soort, true);
    }

    static Kolom vrij(String naam, Soort soort) {
        return new Kolom(naam, soort, false);
    }
}
