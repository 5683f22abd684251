package nl.spil.kluis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Zaaktype;
import org.jspecify.annotations.Nullable;

/**
 * One file with all that its page shows.
 *
 * @param type the procedure it follows, if any
 * @param houders who has the key of the location
 * @param gelezen who opened it, for who has the key
 * @param magVerwijzen whether this person is authorised for the register
 */
public record Kluisblad(
        Kluisdossier dossier,
        Schoolplan plan,
        @Nullable Zaaktype type,
        List<Kluiskeuze> keuzes,
        List<Klok> klokken,
        List<Sleutel> sleutels,
        List<String> houders,
        List<Gelezen> gelezen,
        boolean magVerwijzen,
        String reden) {

    /** What must happen before a day. */
    public record Klok(String naam, LocalDate dag) {}

    /** Somebody who looks along. */
    public record Sleutel(UUID id, UUID account, String naam, boolean magWeg) {}

    /** Somebody who opened it. */
    public record Gelezen(String naam, String reden, Instant op) {}
}
