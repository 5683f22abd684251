package nl.spil.plan;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.spil.organisatie.Functies;
import nl.spil.plan.Plannen.Auteur;
import nl.spil.zaak.BesluitGenomen;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A decision that opens a plan opens a new version of it in the same transaction, with the goal of the decision already in it:
 * the support and its plan are never apart.
 */
@Component
class BijBesluit {

    private final Plannen plannen;
    private final Functies functies;

    BijBesluit(Plannen plannen, Functies functies) {
        this.plannen = plannen;
        this.functies = functies;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void op(BesluitGenomen b) {
        if (b.opentPlan().isEmpty()) return;
        UUID wie = b.uitvoerderId();
        Map<UUID, String> namen =
                functies.namen(wie == null ? Set.of(b.door()) : new HashSet<>(List.of(b.door(), wie)));
        String naam = namen.getOrDefault(b.door(), "");
        String uitvoerder = wie == null ? b.uitvoerder() : namen.getOrDefault(wie, b.uitvoerder());
        UUID plan = plannen.open(
                b.leerling(),
                b.opentPlan(),
                "Besluit: " + b.naam() + (b.doel().isBlank() ? "" : ". Doel: " + b.doel()),
                b.zaak(),
                new Auteur(b.door(), naam));
        Map<String, String> aspecten = plannen.aspecten(plan);
        String aspect =
                b.aspecten().stream().filter(aspecten::containsKey).findFirst().orElse("");
        LocalDate evaluatie = b.evaluatieOp();
        // Without goal, aspect or day it is no goal yet; the reason of the version then says what was decided.
        if (b.doel().isBlank() || aspect.isEmpty() || evaluatie == null) return;
        plannen.zetDoel(
                plan,
                b.leerling(),
                new Doelgegevens(b.doel(), "", "", aspect, "", uitvoerder, "", "", "", evaluatie),
                b.zaak(),
                b.besluit(),
                naam);
    }
}
