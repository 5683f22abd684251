package nl.spil.plan;

import java.util.List;
import java.util.Optional;
import nl.spil.zaak.Ontbreekt;
import nl.spil.zaak.Voorwaarde;
import nl.spil.zaak.Zaakcontext;
import org.springframework.stereotype.Component;

/** Of every goal that came from this zaak it is written down whether it was reached, with evidence (NIVEAU-15). */
@Component
class EffectVastgelegd implements Voorwaarde {

    private final Planfeiten feiten;

    EffectVastgelegd(Planfeiten feiten) {
        this.feiten = feiten;
    }

    @Override
    public String sleutel() {
        return "effect-vastgelegd";
    }

    @Override
    public Optional<Ontbreekt> toets(Zaakcontext context) {
        List<String> open = feiten.van(context).openDoelen();
        if (open.isEmpty()) return Optional.empty();
        String doelen = open.size() == 1 ? "het doel “" + open.getFirst() + "”" : open.size() + " doelen";
        return Optional.of(new Ontbreekt(
                sleutel(),
                "Van " + doelen + " staat nog niet of het is bereikt, en waaruit dat blijkt.",
                context.planversie().plan().woorden().mentor(),
                Plantermijnen.adres(context.leerling())));
    }
}
