package nl.spil.schoolplan;

import static nl.spil.schoolplan.Verwijst.Naar.PARTIJ;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What staff learn, and when (SCHOLING-01).
 *
 * @param voorWie for which roles
 * @param wanneer how often or when, in the words of the document
 */
public record Scholing(
        String id,
        String naam,
        @Verwijst(PARTIJ) List<String> voorWie,
        @Nullable String wanneer,
        String bron) {

    public Scholing {
        voorWie = Lijst.van(voorWie);
    }
}
