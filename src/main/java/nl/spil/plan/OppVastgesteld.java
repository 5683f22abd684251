package nl.spil.plan;

import java.util.Optional;
import nl.spil.zaak.Ontbreekt;
import nl.spil.zaak.Voorwaarde;
import nl.spil.zaak.Zaakcontext;
import org.springframework.stereotype.Component;

/** The pupil has an OPP that holds. */
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
        return feiten.van(context).oppVastgesteld()
                ? Optional.empty()
                : Optional.of(new Ontbreekt(
                        sleutel(),
                        "Er is nog geen vastgesteld "
                                + context.planversie().plan().woorden().plansoort(Plannen.OPP) + ".",
                        context.planversie().plan().woorden().mentor(),
                        Plantermijnen.adres(context.leerling())));
    }
}
