package nl.spil.plan;

import java.util.Optional;
import java.util.UUID;
import nl.spil.organisatie.Functies;
import nl.spil.schoolplan.Plansoort;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.schoolplan.Termijnsoort;
import nl.spil.termijn.NieuweTermijn;
import nl.spil.termijn.NieuweTermijn.Startfeit;
import nl.spil.termijn.Onderwerp;
import nl.spil.termijn.Termijnen;
import nl.spil.toegang.Klasse;
import nl.spil.zaak.FeitGemeld;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A zaak reports that extra support is needed: within so many weeks there is a plan, as the schoolplan has it (OPP-02). */
@Component
class BijFeit {

    private final Schoolplannen schoolplannen;
    private final Functies functies;
    private final Termijnen termijnen;
    private final JdbcClient jdbc;

    BijFeit(Schoolplannen schoolplannen, Functies functies, Termijnen termijnen, JdbcClient jdbc) {
        this.schoolplannen = schoolplannen;
        this.functies = functies;
        this.termijnen = termijnen;
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void op(FeitGemeld feit) {
        Schoolplan plan = schoolplannen.versie(feit.planversie()).plan();
        for (Plansoort soort : plan.plansoorten()) {
            for (String id : soort.termijnen()) {
                plan.termijn(id)
                        .filter(t -> t.start().equals(feit.feit()))
                        .filter(t -> !geregeld(feit.leerling(), soort.id(), t.id()))
                        .ifPresent(t -> start(feit, soort, t));
            }
        }
    }

    private void start(FeitGemeld feit, Plansoort soort, Termijnsoort regel) {
        Optional<UUID> eigenaar = functies.account(regel.eigenaar(), feit.leerling());
        termijnen.start(
                null,
                NieuweTermijn.volgens(
                        regel,
                        feit.leerling(),
                        new Onderwerp("plan-" + soort.id(), feit.leerling()),
                        Klasse.OPP,
                        Plantermijnen.adres(feit.leerling()),
                        new Startfeit(feit.feit().replace('-', ' '), feit.dag()),
                        eigenaar.orElse(feit.door())));
    }

    /** There is a plan that holds, or the clock for it runs already. */
    private boolean geregeld(UUID leerling, String soort, String termijn) {
        return jdbc.sql("""
                        select exists (select 1 from plan.plan p where p.leerling_id = :leerling and p.soort = :soort and p.staat = 'vastgesteld')
                            or exists (select 1 from termijn.termijn t where t.leerling_id = :leerling and t.soort = :termijn
                                          and t.gehaald_op is null and t.vervallen_op is null)""")
                .param("leerling", leerling)
                .param("soort", soort)
                .param("termijn", termijn)
                .query(Boolean.class)
                .single();
    }
}
