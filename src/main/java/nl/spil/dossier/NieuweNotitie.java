package nl.spil.dossier;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to record.
 *
 * @param waarbij lesson, place or occasion; may be empty
 * @param tekst what was seen, done or said
 * @param afspraak what was agreed or advised; may be empty
 * @param vrijgegeven also for those who read only what was released, such as the other docenten of this pupil
 * @param vervangt the notitie this one corrects
 * @param zaak the zaak it belongs to
 */
public record NieuweNotitie(
        @Nullable Soort soort,
        String waarbij,
        String tekst,
        String afspraak,
        @Nullable LocalDate gebeurdOp,
        boolean vrijgegeven,
        @Nullable UUID vervangt,
        @Nullable UUID zaak) {

    /** The shortest form, for modules that record what happened in their own pages. */
    public static NieuweNotitie van(Soort soort, String tekst, LocalDate gebeurdOp, @Nullable UUID zaak) {
        return new NieuweNotitie(soort, "", tekst, "", gebeurdOp, false, null, zaak);
    }
}
