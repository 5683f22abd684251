package nl.spil.overleg;

import java.util.Optional;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.organisatie.Schooljaar;
import nl.spil.schoolplan.Overlegsoort;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Toestemmingsoort;
import nl.spil.toestemming.Stand;
import nl.spil.toestemming.Toestemmingen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The consent that a kind of meeting names (OVERLEG-01): without it nobody from outside hears a pupil's name. Among people of the
 * school alone none is ever needed (SOT-07).
 */
@Component
public class Toestemmingseis {

    private final Toestemmingen toestemmingen;
    private final JdbcClient jdbc;
    private final Klok klok;

    Toestemmingseis(Toestemmingen toestemmingen, JdbcClient jdbc, Klok klok) {
        this.toestemmingen = toestemmingen;
        this.jdbc = jdbc;
        this.klok = klok;
    }

    /**
     * Consent that is not there.
     *
     * @param soort key of the consent, to ask for it
     * @param zin what is missing and why, as the page says it
     * @param gevraagd it was asked and the answer is awaited
     */
    public record Ontbreekt(UUID leerling, String soort, String zin, boolean gevraagd) {}

    /** What is missing to discuss this pupil in a meeting of this kind; empty when it holds or none is needed. */
    Optional<Ontbreekt> ontbreekt(Schoolplan plan, Overlegsoort soort, UUID leerling) {
        Optional<Ontbreekt> volgen = volgen(plan, soort, leerling);
        return volgen.isPresent()
                ? volgen
                : ontbreekt(soort, soort.nodigeToestemming().flatMap(plan::toestemming), leerling);
    }

    /** What is missing to have this pupil on any list of this kind of meeting, because they came in during this school year (TOEST-04). */
    Optional<Ontbreekt> volgen(Schoolplan plan, Overlegsoort soort, UUID leerling) {
        Overlegsoort.NaInstroom regel = soort.naInstroom();
        if (regel == null) return Optional.empty();
        boolean kwamBinnen = jdbc.sql("select zaak.stroomde_in(:leerling, :typen, :sinds)")
                .param("leerling", leerling)
                .param("typen", regel.zaaktypen().toArray(String[]::new))
                .param("sinds", Schooljaar.van(klok.vandaag()).begin())
                .query(Boolean.class)
                .single();
        return kwamBinnen ? ontbreekt(soort, plan.toestemming(regel.toestemming()), leerling) : Optional.empty();
    }

    private Optional<Ontbreekt> ontbreekt(Overlegsoort soort, Optional<Toestemmingsoort> regel, UUID leerling) {
        if (regel.isEmpty()) return Optional.empty();
        Stand stand = toestemmingen.standVoorIemand(leerling, regel.get());
        if (stand.geldig()) return Optional.empty();
        String wacht = stand.gevraagd() ? " Zij is gevraagd; het antwoord is er nog niet." : "";
        return Optional.of(new Ontbreekt(
                leerling,
                stand.soort(),
                "Voor " + Overlegplanner.naam(soort) + " is toestemming nodig: ‘" + stand.naam() + "’. Nog nodig: "
                        + String.join(" en ", stand.ontbreekt()) + "." + wacht + " (" + stand.bron() + ")",
                stand.gevraagd()));
    }
}
