package nl.spil.schoolplan;

import static nl.spil.schoolplan.Verwijst.Naar.NIVEAU;
import static nl.spil.schoolplan.Verwijst.Naar.PARTIJ;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that the school can offer a pupil or a group (INTERV-01, ARR-01).
 *
 * @param niveau the level of support to which it belongs
 * @param voorWie for which pupils it is meant
 * @param uitvoerders who does it
 * @param duur how long it lasts, in the words of the document
 * @param groep how large the group is, in the words of the document
 * @param toegang what is needed before a pupil takes part
 * @param kenmerken what the document says of it under headings of its own
 */
public record Aanbod(
        String id,
        String naam,
        Soort soort,
        @Nullable @Verwijst(NIVEAU) String niveau,
        @Nullable String voorWie,
        @Nullable String doel,
        @Verwijst(PARTIJ) List<String> uitvoerders,
        @Nullable String duur,
        @Nullable String groep,
        @Nullable String toegang,
        List<Kenmerk> kenmerken,
        String bron) {

    /** What kind of thing is offered. */
    public enum Soort {
        INTERVENTIE,
        TRAINING,
        LES,
        BEGELEIDING,
        VOORZIENING,
        ARRANGEMENT,
        TRAJECT
    }

    public Aanbod {
        uitvoerders = Lijst.van(uitvoerders);
        kenmerken = Lijst.van(kenmerken);
    }
}
