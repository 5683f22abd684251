package nl.spil.kluis;

import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.Procedurescholen.School;
import nl.spil.gedeeld.databank.Taak;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A second person in a role, as an import would give it. */
final class Vervanging {

    private Vervanging() {}

    static void van(School school, Taak taak, JdbcClient jdbc, EigenaarDatabank databank, String rol, String door) {
        taak.voor(school.bestuur(), () -> {
            jdbc.sql("""
                            insert into organisatie.functie (id, bestuur_id, medewerker_id, rol, locatie_id, vanaf)
                            select gen_random_uuid(), m.bestuur_id, m.id, :rol, l.id, date '2026-08-01'
                              from organisatie.medewerker m, organisatie.locatie l where m.account_id = :door
                               and not exists (select 1 from organisatie.functie x where x.medewerker_id = m.id and x.rol = :rol)""").param("rol", rol).param("door", school.account(door)).update();
        });
        databank.jdbc()
                .sql("""
                        insert into toegang.relatie (id, bestuur_id, account_id, groep_id, rol, als, van, vanaf, tot, herkomst)
                        select gen_random_uuid(), r.bestuur_id, :door, r.groep_id, r.rol, r.als, r.van, r.vanaf, r.tot, r.herkomst
                          from toegang.relatie r where r.account_id = :eerste and r.rol = :rol
                           and not exists (select 1 from toegang.relatie x where x.account_id = :door and x.rol = r.rol)""")
                .param("door", school.account(door))
                .param("eerste", school.account(rol))
                .param("rol", rol)
                .update();
    }

    static void weg(School school, Taak taak, JdbcClient jdbc, EigenaarDatabank databank, String rol, String door) {
        taak.voor(school.bestuur(), () -> {
            jdbc.sql(
                            "delete from organisatie.functie f using organisatie.medewerker m where m.id = f.medewerker_id and m.account_id = ? and f.rol = ?")
                    .params(school.account(door), rol)
                    .update();
        });
        databank.jdbc()
                .sql("delete from toegang.relatie where account_id = ? and rol = ?")
                .params(school.account(door), rol)
                .update();
    }
}
