package nl.spil.schoolplan;

import static nl.spil.schoolplan.Verwijst.Naar.PARTIJ;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What staff learn, and when (SCHOLING-01).
 *
 * @param voorWie for which roles
 * @param programma the path of which this is a part (SCHOLING-02)
 * @param geldigJaren after how many years it must be done again, empty for never
 * @param wanneer how often or when, in the words of the document
 */
public record Scholing(
        String id,
        String naam,
        @Verwijst(PARTIJ) List<String> voorWie,
        @Nullable Soort soort,
        @Nullable Eis eis,
        @Nullable String programma,
        @Nullable Integer geldigJaren,
        @Nullable String wanneer,
        String bron) {

    /** What it is. */
    public enum Soort {
        TRAINING,
        BIJEENKOMST,
        KWALIFICATIE
    }

    /** Whether whoever has the role must have it, or the school would like it. */
    public enum Eis {
        VERPLICHT,
        GEWENST
    }

    public Scholing {
        voorWie = Lijst.van(voorWie);
    }
}
