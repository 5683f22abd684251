package nl.spil.zaak;

import java.util.Optional;
import java.util.UUID;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.schoolplan.Termijnsoort;
import nl.spil.termijn.Termijnwacht;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The last step of a zaak is not closed by hand: the zaak would stand still unseen. */
@Component
class Zaakwacht implements Termijnwacht {

    private final JdbcClient jdbc;
    private final Schoolplannen schoolplannen;

    Zaakwacht(JdbcClient jdbc, Schoolplannen schoolplannen) {
        this.jdbc = jdbc;
        this.schoolplannen = schoolplannen;
    }

    @Override
    public Optional<String> bezwaar(UUID termijn) {
        return grens(termijn).or(() -> laatste(termijn));
    }

    /** What may last no longer, ends with a decision. */
    private Optional<String> grens(UUID termijn) {
        record Van(String soort, UUID planversie, String nummer) {}
        return jdbc.sql("""
                        select t.soort, z.planversie_id, z.nummer from termijn.termijn t
                          join zaak.zaak z on z.id = t.onderwerp_id and z.gesloten_op is null
                         where t.id = :termijn and t.onderwerp_soort = 'zaak' and t.gehaald_op is null and t.vervallen_op is null""")
                .param("termijn", termijn)
                .query((rs, n) -> new Van(rs.getString(1), rs.getObject(2, UUID.class), rs.getString(3)))
                .optional()
                .filter(v -> schoolplannen
                        .versie(v.planversie())
                        .plan()
                        .termijn(v.soort())
                        .filter(Termijnsoort::hoogstens)
                        .isPresent())
                .map(v -> "Langer mag dit niet duren. Neem een besluit in zaak " + v.nummer()
                        + "; dan is deze termijn klaar.");
    }

    private Optional<String> laatste(UUID termijn) {
        return jdbc.sql("""
                        select z.nummer from termijn.termijn t
                          join zaak.zaak z on z.id = t.onderwerp_id and z.gesloten_op is null
                         where t.id = :termijn and t.onderwerp_soort = 'zaak' and t.gehaald_op is null and t.vervallen_op is null
                           and not exists (select 1 from termijn.termijn a
                                            where a.onderwerp_soort = 'zaak' and a.onderwerp_id = t.onderwerp_id and a.id <> t.id
                                              and a.gehaald_op is null and a.vervallen_op is null)""")
                .param("termijn", termijn)
                .query(String.class)
                .optional()
                .map(nummer -> "Dit is de laatste stap van zaak " + nummer + ", en een zaak mag niet stilvallen."
                        + " Leg in de zaak eerst een besluit of een volgende stap vast; rond deze daarna af.");
    }
}
