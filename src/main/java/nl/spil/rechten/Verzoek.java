package nl.spil.rechten;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.spil.schoolplan.DoorGezin.Recht;
import org.jspecify.annotations.Nullable;

/**
 * What somebody of a family asked, and what the school let them know.
 *
 * @param zaak where the school works on it
 * @param klasse the class of data of that zaak
 * @param naam what the plan called it when it was asked
 * @param over what was pointed at; empty for the whole dossier
 * @param hoedanigheid ouder or leerling
 * @param wijze portaal, or how it came to the school
 * @param berichten the newest first
 */
public record Verzoek(
        UUID id,
        UUID zaak,
        int klasse,
        Recht recht,
        String zaaktype,
        String naam,
        String tekst,
        String over,
        String hoedanigheid,
        String wijze,
        UUID verzoeker,
        String verzoekerNaam,
        Instant op,
        List<Bericht> berichten) {

    /** What the school can let somebody know. */
    public enum Soort {
        BESLUIT,
        VERLENGING,
        AFSPRAAK,
        INGEZIEN,
        AFGEROND;

        public String sleutel() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * One thing the school let know.
     *
     * @param medewerker who of the school is there when the dossier is viewed
     */
    public record Bericht(
            Soort soort,
            String kop,
            String tekst,
            @Nullable LocalDate dag,
            @Nullable LocalTime begin,
            String plaats,
            String medewerker,
            String doorNaam,
            Instant op) {}

    public boolean loopt() {
        return berichten.isEmpty() || berichten.getFirst().soort() != Soort.AFGEROND;
    }

    /** The appointment that holds: the last one that was made, unless the dossier was viewed since. */
    public Optional<Bericht> afspraak() {
        return berichten.stream()
                .filter(b -> b.soort() == Soort.AFSPRAAK || b.soort() == Soort.INGEZIEN)
                .findFirst()
                .filter(b -> b.soort() == Soort.AFSPRAAK);
    }

    public Optional<Bericht> ingezien() {
        return berichten.stream().filter(b -> b.soort() == Soort.INGEZIEN).findFirst();
    }

    public boolean verlengd() {
        return berichten.stream().anyMatch(b -> b.soort() == Soort.VERLENGING);
    }

    /** What was said, without that it is over. */
    public List<Bericht> gezegd() {
        return berichten.stream().filter(b -> b.soort() != Soort.AFGEROND).toList();
    }
}
