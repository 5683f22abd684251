package nl.spil.schoolplan.web;

import java.util.List;
import nl.spil.organisatie.Locatie;
import nl.spil.schoolplan.Protocollen.Ingang;

/** The protocols of a location (PROTOCOL-01). */
public record ProtocollenPage(Locatie locatie, String zoek, List<Rij> rijen) {

    /** A protocol; {@code eigenaar} is the role that keeps it, empty when the plan names none. */
    public record Rij(Ingang ingang, String eigenaar) {

        public String stand() {
            if (ingang.overDatum()) return "over datum";
            if (!ingang.ontbreekt())
                return ingang.stuk() == null
                        ? "in het plan"
                        : "versie " + ingang.stuk().versie();
            return "nog aan te leveren";
        }

        public String kleur() {
            return ingang.overDatum() ? "bad" : ingang.ontbreekt() ? "warn" : "good";
        }
    }

    public String adres() {
        return "/locaties/" + locatie.id() + "/protocollen";
    }
}
