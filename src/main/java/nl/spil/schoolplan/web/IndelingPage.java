package nl.spil.schoolplan.web;

import java.util.List;
import java.util.Map;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.schoolplan.Indelingen.Stap;

/**
 * Where a pupil stands in the school, and the steps to take from here.
 *
 * @param waarschuwing that the pupil is younger or older than the school is for; empty when not
 * @param vakken what can be recorded; empty for who only reads
 */
public record IndelingPage(
        LeerlingKop kop,
        String waarom,
        String waarschuwing,
        List<Nu> nu,
        List<Stap> stappen,
        List<Vak> vakken,
        Map<String, String> invoer,
        Map<String, String> fouten) {

    /** "Fase" – "Fase 2: Beroepsoriëntatie, sinds 1 september 2026". */
    public record Nu(String wat, String stand) {}

    /**
     * A form.
     *
     * @param op on what grounds the plan says it is done
     * @param criteria per choice what must be shown
     */
    public record Vak(
            String soort, String kop, String op, Map<String, String> keuzes, List<Criterium> criteria, String bron) {}

    /** A condition for a choice; {@code nr} makes its fields unique. */
    public record Criterium(String veld, String voor, String tekst) {}

    public String adres() {
        return "/leerlingen/" + kop.id();
    }

    public boolean hier(Vak vak) {
        return vak.soort().equals(invoer.getOrDefault("soort", ""));
    }

    public String waarde(Vak vak, String veld) {
        return hier(vak) ? invoer.getOrDefault(veld, "") : "";
    }

    public String fout(Vak vak, String veld) {
        return hier(vak) ? fouten.getOrDefault(veld, "") : "";
    }
}
