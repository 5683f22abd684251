package nl.spil.zaak;

import java.util.Optional;
import java.util.UUID;
import nl.spil.termijn.Termijnwacht;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The last step of a zaak is not closed by hand: the zaak would stand still unseen. */
@Component
class Zaakwacht implements Termijnwacht {

    private final JdbcClient jdbc;

    Zaakwacht(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> bezwaar(UUID termijn) {
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
