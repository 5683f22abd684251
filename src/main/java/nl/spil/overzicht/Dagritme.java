package nl.spil.overzicht;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.organisatie.Schoolkalender;
import nl.spil.schoolplan.Frequentie.Per;
import nl.spil.schoolplan.Jaarplicht;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.toegang.Bezoeker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the plan asks of somebody on every school day, such as opening and closing the day with the own group (BASIS-12). */
@Component
public class Dagritme {

    private final JdbcClient jdbc;
    private final Klok klok;
    private final Schoolkalender kalender;
    private final Schoolplannen schoolplannen;

    Dagritme(JdbcClient jdbc, Klok klok, Schoolkalender kalender, Schoolplannen schoolplannen) {
        this.jdbc = jdbc;
        this.klok = klok;
        this.kalender = kalender;
        this.schoolplannen = schoolplannen;
    }

    /** A group it is about. */
    public record Groep(UUID id, String code) {}

    /** One thing of every day. */
    public record Vast(String naam, String bron, List<Groep> groepen) {}

    private record Werk(UUID locatie, String rol, @Nullable UUID groep, String code) {}

    /** Of today; nothing when there is no school. */
    public List<Vast> van(Bezoeker wie) {
        List<Werk> werk = jdbc.sql("""
                        select f.locatie_id, f.rol, f.groep_id, coalesce(g.code, '')
                          from organisatie.functie f
                          join organisatie.medewerker m on m.id = f.medewerker_id
                          left join organisatie.groep g on g.id = f.groep_id
                         where m.account_id = :wie and f.vanaf <= :dag and (f.tot is null or f.tot > :dag)
                         order by g.code""")
                .param("wie", wie.accountId())
                .param("dag", klok.vandaag())
                .query((rs, n) -> new Werk(
                        rs.getObject(1, UUID.class), rs.getString(2), rs.getObject(3, UUID.class), rs.getString(4)))
                .list();
        Map<String, Vast> uit = new LinkedHashMap<>();
        for (Werk w : werk)
            for (Jaarplicht j : schoolplannen.voorLocatie(w.locatie()).plan().jaarkalender()) {
                if (j.frequentie().per() != Per.DAG || !j.eigenaar().equals(w.rol())) continue;
                Vast vast =
                        uit.computeIfAbsent(w.locatie() + j.id(), k -> new Vast(j.naam(), j.bron(), new ArrayList<>()));
                if (w.groep() != null) vast.groepen().add(new Groep(w.groep(), w.code()));
            }
        return uit.isEmpty() || !kalender.kalender().isSchooldag(klok.vandaag())
                ? List.of()
                : List.copyOf(uit.values());
    }
}
