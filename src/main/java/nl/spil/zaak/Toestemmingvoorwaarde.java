package nl.spil.zaak;

import java.util.List;
import java.util.stream.Stream;
import nl.spil.schoolplan.Rol.Plek;
import nl.spil.schoolplan.Toestemmingsoort;
import nl.spil.schoolplan.Woorden;
import nl.spil.toestemming.Stand;
import nl.spil.toestemming.Toestemmingen;
import org.springframework.stereotype.Component;

/** The condition {@code toestemming-…} for every kind of consent that the plan has. */
@Component
class Toestemmingvoorwaarde {

    private final Toestemmingen toestemmingen;

    Toestemmingvoorwaarde(Toestemmingen toestemmingen) {
        this.toestemmingen = toestemmingen;
    }

    static boolean is(String sleutel) {
        return sleutel.startsWith(Toestemmingsoort.VOORWAARDE);
    }

    List<Ontbreekt> toets(String sleutel, Zaakcontext c) {
        String id = sleutel.substring(Toestemmingsoort.VOORWAARDE.length());
        return c.planversie()
                .plan()
                .toestemming(id)
                .map(soort -> toets(soort, c))
                .orElseGet(() -> List.of(new Ontbreekt(
                        sleutel,
                        "Het schoolplan vraagt hier een toestemming die het niet heeft.",
                        "de beheerder",
                        "")));
    }

    private List<Ontbreekt> toets(Toestemmingsoort soort, Zaakcontext c) {
        Stand stand = toestemmingen.standVoorIemand(c.leerling(), soort);
        if (stand.geldig()) return List.of();
        Woorden woorden = c.planversie().plan().woorden();
        String eigenaar =
                Zaakplan.van(c.planversie(), c.stand().zaaktype()).zaaktype().eigenaar();
        String via = woorden.rollen(Stream.of(c.planversie().plan().rolId(Plek.EERSTE_AANSPREEKPUNT), eigenaar)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList());
        return List.of(new Ontbreekt(
                soort.voorwaarde(),
                "Er is nog geen geldige toestemming ‘" + soort.naam() + "’. Nodig: "
                        + String.join(", en ", stand.ontbreekt()) + ".",
                stand.ouders() ? "ouders, via " + via : "de leerling zelf",
                "/leerlingen/" + c.leerling() + "/toestemmingen"));
    }
}
