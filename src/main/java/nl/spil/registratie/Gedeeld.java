package nl.spil.registratie;

import java.time.LocalDate;
import java.util.List;
import nl.spil.formulier.Formulieren;
import nl.spil.formulier.Invulling;
import nl.spil.formulier.Invulling.Regel;
import nl.spil.gedeeld.Datum;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.toegang.Inzage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the school shares of it with pupil and parents. */
@Component
public class Gedeeld {

    private final JdbcClient jdbc;
    private final Formulieren formulieren;
    private final Schoolplannen schoolplannen;

    Gedeeld(JdbcClient jdbc, Formulieren formulieren, Schoolplannen schoolplannen) {
        this.jdbc = jdbc;
        this.formulieren = formulieren;
        this.schoolplannen = schoolplannen;
    }

    /** One form as the family reads it: what was filled in, and what came of it. */
    public record Blad(String naam, LocalDate dag, List<Regel> regels) {}

    /** Newest first. */
    public List<Blad> van(Inzage inzage) {
        return jdbc
                .sql("select " + Registratieopslag.KOLOMMEN
                        + ", registratie.laatste_antwoorden(r.id)::text as antwoorden"
                        + Registratieopslag.TABEL + """
                         where r.leerling_id = :leerling and r.gedeeld_op is not null and r.ingetrokken_op is null
                         order by r.op desc limit 20""")
                .param("leerling", inzage.leerling())
                .query((rs, n) ->
                        new Gelezen(Registratieopslag.lees(rs, n), Invulling.antwoorden(rs.getString("antwoorden"))))
                .list()
                .stream()
                .flatMap(g ->
                        schoolplannen
                                .versie(g.registratie().planversie())
                                .plan()
                                .formulier(g.registratie().formulier())
                                .stream()
                                .filter(f -> f.voorGezin())
                                .map(f -> new Blad(
                                        f.naam(),
                                        Datum.van(g.registratie().op()),
                                        formulieren.regels(f.alleVelden(), g.antwoorden()))))
                .toList();
    }

    private record Gelezen(Registratie registratie, java.util.Map<String, String> antwoorden) {}
}
