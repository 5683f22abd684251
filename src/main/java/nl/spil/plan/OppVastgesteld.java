package nl.spil.plan;

import java.util.Optional;
import nl.spil.schoolplan.Woorden;
import nl.spil.zaak.Ontbreekt;
import nl.spil.zaak.Voorwaarde;
import nl.spil.zaak.Zaakcontext;
import org.springframework.stereotype.Component;

/** The plan that the law asks for is there and holds. */
@Component
class OppVastgesteld implements Voorwaarde {

    private final Planfeiten feiten;

    OppVastgesteld(Planfeiten feiten) {
        this.feiten = feiten;
    }

    @Override
    public String sleutel() {
        return "opp-vastgesteld";
    }

    @Override
    public Optional<Ontbreekt> toets(Zaakcontext context) {
        Woorden woorden = context.planversie().plan().woorden();
        return feiten.van(context).oppVastgesteld()
                ? Optional.empty()
                : Optional.of(new Ontbreekt(
                        sleutel(),
                        woorden.hetPlanBegin() + " is nog niet vastgesteld.",
                        woorden.mentor(),
                        Plantermijnen.adres(context.leerling())));
    }
}
