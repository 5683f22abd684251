package nl.spil.schoolplan;

import static nl.spil.schoolplan.Verwijst.Naar.FORMULIER;
import static nl.spil.schoolplan.Verwijst.Naar.PARTIJ;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A test, screening, questionnaire or observation, with when and for whom (SIGNAAL-01).
 *
 * @param wanneer the moment, in the words of the document
 * @param voorWie which pupils, parents or staff
 * @param door who takes it
 * @param formulier the form in Spil by which it is done, if there is one
 */
public record Instrument(
        String id,
        String naam,
        Soort soort,
        @Nullable String meet,
        @Nullable String wanneer,
        @Nullable String voorWie,
        @Verwijst(PARTIJ) List<String> door,
        @Nullable @Verwijst(FORMULIER) String formulier,
        String bron) {

    /** What kind of instrument it is. */
    public enum Soort {
        TOETS,
        SCREENING,
        VRAGENLIJST,
        OBSERVATIE,
        OVERZICHT,
        GESPREK,
        ONDERZOEK
    }

    public Instrument {
        door = Lijst.van(door);
    }
}
