package nl.spil.overleg;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.spil.gedeeld.Datum;
import nl.spil.organisatie.Locatie;
import nl.spil.organisatie.Locaties;
import nl.spil.overleg.Agenda.Wachtend;
import nl.spil.overleg.Agendaindeling.Moment;
import nl.spil.zaak.ZorgmeldingIngediend;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A zorgmelding lands on the agenda of the meeting for which it is in time, in the same transaction. */
@Component
class Agendaluisteraar {

    private final JdbcClient jdbc;
    private final Locaties locaties;
    private final Overlegplanner planner;
    private final Agenda agenda;

    Agendaluisteraar(JdbcClient jdbc, Locaties locaties, Overlegplanner planner, Agenda agenda) {
        this.jdbc = jdbc;
        this.locaties = locaties;
        this.planner = planner;
        this.agenda = agenda;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void op(ZorgmeldingIngediend melding) {
        if (melding.overlegsoort().isEmpty()) return;
        Optional<Locatie> locatie = locaties.vanLeerling(melding.leerling());
        if (locatie.isEmpty()) return;
        List<Moment> momenten = agenda.momenten(locatie.get().id(), melding.overlegsoort());
        if (momenten.isEmpty()) {
            planner.probeer(bestuur());
            momenten = agenda.momenten(locatie.get().id(), melding.overlegsoort());
        }
        agenda.deelIn(
                bestuur(),
                locatie.get().id(),
                melding.overlegsoort(),
                new Wachtend(melding.zorgmelding(), melding.zaak(), melding.leerling(), Datum.van(melding.op())),
                momenten);
    }

    private UUID bestuur() {
        return jdbc.sql("select toegang.bestuur()").query(UUID.class).single();
    }
}
