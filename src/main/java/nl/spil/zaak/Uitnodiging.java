package nl.spil.zaak;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody of a partner who is let in to one zaak (PARTNER-12).
 *
 * @param als the role, as the school calls it
 * @param totEnMet the last day
 */
public record Uitnodiging(
        UUID id,
        UUID zaak,
        UUID account,
        String naam,
        String organisatie,
        String als,
        String doel,
        LocalDate vanaf,
        LocalDate totEnMet,
        Staat staat,
        String reden,
        String door) {

    /** Whether it opens anything today, and if not, why. */
    public enum Staat {
        OPEN("kan meekijken", "good"),
        NOG_NIET("nog niet begonnen", ""),
        VERLOPEN("verlopen", ""),
        INGETROKKEN("ingetrokken", ""),
        ZAAK_DICHT("zaak gesloten", ""),
        CONTACT_WEG("geen contactpersoon meer", "warn"),
        GEEN_TOESTEMMING("geen toestemming meer", "bad"),
        ONBEKEND("onbekend", "");

        private final String tekst;
        private final String ernst;

        Staat(String tekst, String ernst) {
            this.tekst = tekst;
            this.ernst = ernst;
        }

        public String tekst() {
            return tekst;
        }

        public String ernst() {
            return ernst;
        }

        static Staat van(String sleutel) {
            return valueOf(sleutel.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        }
    }

    public boolean open() {
        return staat == Staat.OPEN;
    }

    /** Not recalled and not over: it can be extended, recalled, and given a new link. */
    public boolean loopt() {
        return switch (staat) {
            case OPEN, NOG_NIET, GEEN_TOESTEMMING, CONTACT_WEG -> true;
            case VERLOPEN, INGETROKKEN, ZAAK_DICHT, ONBEKEND -> false;
        };
    }
}
