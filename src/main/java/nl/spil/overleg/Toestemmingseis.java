package nl.spil.overleg;

import java.util.Optional;
import java.util.UUID;
import nl.spil.schoolplan.Overlegsoort;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Toestemmingsoort;
import nl.spil.toestemming.Stand;
import nl.spil.toestemming.Toestemmingen;
import org.springframework.stereotype.Component;

/**
 * The consent that a kind of meeting names (OVERLEG-01): without it nobody from outside hears a pupil's name. Among people of the
 * school alone none is ever needed (SOT-07).
 */
@Component
public class Toestemmingseis {

    private final Toestemmingen toestemmingen;

    Toestemmingseis(Toestemmingen toestemmingen) {
        this.toestemmingen = toestemmingen;
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
        Optional<Toestemmingsoort> regel = soort.nodigeToestemming().flatMap(plan::toestemming);
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
