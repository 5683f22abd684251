package nl.spil.schoolplan.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.spil.organisatie.Locatie;
import nl.spil.schoolplan.Leestaak;
import nl.spil.schoolplan.lezing.Routeschema;
import org.jspecify.annotations.Nullable;

/**
 * What a new colleague reads: the procedure as a scheme, and who is who.
 *
 * @param gelezen when this person said to have read it
 */
public record LeestaakPage(
        UUID id,
        Locatie locatie,
        Leestaak taak,
        Routeschema schema,
        List<Functie> mensen,
        LocalDate voor,
        @Nullable Instant gelezen) {

    /** A role with who has it; {@code taak} is the first thing that the plan asks of it. */
    public record Functie(String naam, String taak, List<String> wie, String url) {}

    public String adres() {
        return "/leestaken/" + id + "/gelezen";
    }

    public String plan() {
        return "/ondersteuningsplan/" + locatie.schoolplan();
    }

    public String kleur(Routeschema.Stap stap) {
        return stap.basis() ? "good" : "info";
    }
}
