package nl.spil.schoolplan.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.organisatie.Locatie;
import org.jspecify.annotations.Nullable;

/**
 * What staff must have learned, and who lacks it (SCHOLING-03, SCHOLING-08).
 *
 * @param mijn what the plan asks of me
 * @param overzicht for who leads the location: per training who has it and who lacks it
 * @param programmas paths of several trainings, with who has not finished them (SCHOLING-02)
 */
public record ScholingPage(
        Locatie locatie,
        UUID ik,
        List<Eis> mijn,
        boolean leidt,
        List<Onderdeel> overzicht,
        List<Programma> programmas,
        Map<String, String> scholingen,
        Map<String, String> medewerkers,
        Map<String, String> invoer,
        Map<String, String> fouten) {

    /**
     * One thing to have learned.
     *
     * @param stand "gevolgd op 3 september 2026", "nog niet", "verlopen"
     * @param id of what was recorded, to take it back; null when there is nothing
     */
    public record Eis(
            String naam,
            String bij,
            String stand,
            String kleur,
            String bewijs,
            @Nullable UUID id) {}

    /** A training with the names of who has it and of who lacks it. */
    public record Onderdeel(
            String naam, String bij, boolean verplicht, List<Behaald> behaald, List<String> ontbreekt, String bron) {}

    public record Behaald(String naam, LocalDate op, String bewijs) {}

    /** A path and who has not finished all of it; {@code klaar} of {@code aantal} have. */
    public record Programma(String naam, int klaar, int aantal, List<String> nietKlaar) {}

    public String adres() {
        return "/locaties/" + locatie.id();
    }

    public String waarde(String veld) {
        return invoer.getOrDefault(veld, "");
    }

    public String fout(String veld) {
        return fouten.getOrDefault(veld, "");
    }
}
