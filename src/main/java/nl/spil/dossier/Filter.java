package nl.spil.dossier;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the logboek.
 *
 * @param soorten none means all
 * @param tekst words that must occur; empty means any
 * @param zaak only what was recorded with this zaak
 * @param na the entry to continue after, for the next page
 */
public record Filter(
        Set<Soort> soorten,
        @Nullable LocalDate van,
        @Nullable LocalDate totEnMet,
        String tekst,
        @Nullable UUID zaak,
        @Nullable Merk na) {

    public static final Filter ALLES = new Filter(Set.of(), null, null, "", null, null);

    /** Where a page of the logboek ended. */
    public record Merk(LocalDate dag, UUID id) {}

    public static Filter soorten(Soort... soorten) {
        return new Filter(Set.of(soorten), null, null, "", null, null);
    }
}
