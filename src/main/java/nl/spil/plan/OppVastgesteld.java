package nl.spil.plan;

import java.util.Optional;
import nl.spil.zaak.Ontbreekt;
import nl.spil.zaak.Voorwaarde;
import nl.spil.zaak.Zaakcontext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pupil has an OPP that holds. */
@Component
class OppVastgesteld implements Voorwaarde {

    private final JdbcClient jdbc;

    OppVastgesteld(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String sleutel() {
        return "opp-vastgesteld";
    }

    @Override
    public Optional<Ontbreekt> toets(Zaakcontext context) {
        boolean er = jdbc.sql(
                        "select exists (select 1 from plan.plan where leerling_id = :l and soort = 'opp' and staat = 'vastgesteld')")
                .param("l", context.leerling())
                .query(Boolean.class)
                .single();
        return er
                ? Optional.empty()
                : Optional.of(new Ontbreekt(
                        sleutel(),
                        "Er is nog geen vastgesteld OPP.",
                        "mentor",
                        Plantermijnen.adres(context.leerling())));
    }
}
