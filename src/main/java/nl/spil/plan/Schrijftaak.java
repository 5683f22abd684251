package nl.spil.plan;

import java.util.Optional;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.organisatie.Functies;
import nl.spil.schoolplan.Plansoort;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.schoolplan.Termijnsoort;
import nl.spil.termijn.Duur;
import nl.spil.termijn.NieuweTermijn;
import nl.spil.termijn.NieuweTermijn.Eigenaar;
import nl.spil.termijn.NieuweTermijn.Startfeit;
import nl.spil.termijn.Onderwerp;
import nl.spil.termijn.Termijnen;
import nl.spil.toegang.Klasse;
import nl.spil.zaak.BesluitGenomen;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A decision that opens a plan gives its author work: the plan stands in the work list until it is adopted, with the term that
 * the schoolplan has for adopting one.
 */
@Component
class Schrijftaak {

    private static final int DAGEN = 14;

    private final Schoolplannen schoolplannen;
    private final Functies functies;
    private final Termijnen termijnen;
    private final Klok klok;

    Schrijftaak(Schoolplannen schoolplannen, Functies functies, Termijnen termijnen, Klok klok) {
        this.schoolplannen = schoolplannen;
        this.functies = functies;
        this.termijnen = termijnen;
        this.klok = klok;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void op(BesluitGenomen b) {
        if (b.opentPlan().isEmpty()) return;
        Sjabloon sjabloon = Sjabloon.van(schoolplannen.versie(b.planversie()), b.opentPlan());
        Plansoort soort = sjabloon.soort();
        Onderwerp onderwerp = Plantermijnen.onderwerp(soort.id(), b.leerling());
        Optional<Termijnsoort> regel = regel(sjabloon);
        String sleutel = regel.map(Termijnsoort::id).orElse(NieuweTermijn.ACTIE);
        // A version that is open already has its clock.
        if (termijnen.open(onderwerp).stream().anyMatch(t -> t.soort().equals(sleutel))) return;
        UUID auteur = functies.account(soort.auteur(), b.leerling()).orElse(b.door());
        Startfeit start = new Startfeit("besluit: " + b.naam(), klok.vandaag());
        String adres = Plantermijnen.adres(b.leerling());
        termijnen.start(
                null,
                regel.map(r -> NieuweTermijn.volgens(r, b.leerling(), onderwerp, Klasse.OPP, adres, start, auteur))
                        .orElseGet(() -> NieuweTermijn.voor(
                                b.leerling(),
                                onderwerp,
                                sleutel,
                                Klasse.OPP,
                                sjabloon.kort() + " schrijven en voorleggen",
                                adres,
                                soort.bron(),
                                start,
                                Duur.tot(klok.vandaag().plusDays(DAGEN)),
                                new Eigenaar(auteur, soort.auteur()))));
    }

    /** The term for adopting a plan of this kind, not the one for talking about it every year. */
    private static Optional<Termijnsoort> regel(Sjabloon sjabloon) {
        return sjabloon.soort().termijnen().stream()
                .flatMap(id -> sjabloon.versie().plan().termijn(id).stream())
                .filter(t -> !Plantermijnen.gaatOverBespreken(t))
                .findFirst();
    }
}
