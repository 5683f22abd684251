package nl.spil.termijn;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.UUID;
import nl.spil.gedeeld.Datum;
import org.jspecify.annotations.Nullable;

/**
 * One open term or actie, as every list shows it.
 *
 * @param leerlingNaam empty when there is no pupil, or none that the reader may see
 * @param stilSinds begin of the pause that runs now
 */
public record Termijnregel(
        UUID id,
        String soort,
        Onderwerp onderwerp,
        String omschrijving,
        String url,
        String bron,
        LocalDate startOp,
        LocalDate verlooptOp,
        @Nullable LocalDate stilSinds,
        @Nullable UUID leerling,
        String leerlingNaam,
        String klas,
        UUID eigenaar,
        String eigenaarNaam,
        String overschredenReden) {

    /** Where it stands on a given day. */
    public enum Staat {
        TE_LAAT("Te laat"),
        VANDAAG("Vandaag"),
        DEZE_WEEK("Deze week"),
        LATER("Later"),
        STIL("Staat stil");

        private final String kop;

        Staat(String kop) {
            this.kop = kop;
        }

        public String kop() {
            return kop;
        }
    }

    public Staat staat(LocalDate vandaag) {
        if (stilSinds != null) return Staat.STIL;
        if (verlooptOp.isBefore(vandaag)) return Staat.TE_LAAT;
        if (verlooptOp.equals(vandaag)) return Staat.VANDAAG;
        return verlooptOp.isAfter(zondag(vandaag)) ? Staat.LATER : Staat.DEZE_WEEK;
    }

    /** "nog 3 dagen", "2 dagen te laat", "staat stil". */
    public String wanneer(LocalDate vandaag) {
        return stilSinds != null
                ? "staat stil sinds " + Datum.kort(stilSinds, vandaag)
                : Datum.afstand(verlooptOp, vandaag);
    }

    /** Class of the flag beside it. */
    public String ernst(LocalDate vandaag) {
        return switch (staat(vandaag)) {
            case TE_LAAT -> "bad";
            case VANDAAG -> "warn";
            case DEZE_WEEK, LATER, STIL -> "";
        };
    }

    /** What must be done, as the head of a line. */
    public String kop() {
        return omschrijving.substring(0, 1).toUpperCase(Locale.ROOT) + omschrijving.substring(1);
    }

    public boolean isActie() {
        return NieuweTermijn.ACTIE.equals(soort);
    }

    static LocalDate zondag(LocalDate vandaag) {
        return vandaag.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }
}
