package nl.spil.dekking;

import java.util.List;

/** One line of docs/eisen.csv. */
record Eisregel(String id, String groep, Soort soort, List<String> geldt, String regel) {

    /** D: stated in a document. A: derived from one. W: a wish, shipped switched off. */
    enum Soort {
        D,
        A,
        W
    }
}
