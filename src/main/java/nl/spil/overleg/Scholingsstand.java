package nl.spil.overleg;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.organisatie.Locatie;
import nl.spil.schoolplan.Overlegsoort;
import nl.spil.schoolplan.Rol;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who followed which bijeenkomst of the plan: scholing, and what the team is told each year (ROUTE-03). For each the people for whom
 * it is, and who of them was not there yet.
 */
@Component
@Transactional(readOnly = true)
public class Scholingsstand {

    private final JdbcClient jdbc;
    private final Klok klok;
    private final Schoolplannen schoolplannen;

    Scholingsstand(JdbcClient jdbc, Klok klok, Schoolplannen schoolplannen) {
        this.jdbc = jdbc;
        this.klok = klok;
        this.schoolplannen = schoolplannen;
    }

    /** Somebody for whom it is; with the last day when this person was there. */
    public record Iemand(String naam, String rol, boolean geweest) {}

    /** When it is or was held. */
    public record Keer(UUID overleg, LocalDate dag, String thema, boolean gehouden, int aanwezig) {}

    /** One bijeenkomst of the plan. */
    public record Regel(
            String soort,
            String naam,
            String wanneer,
            String bron,
            List<String> voorWie,
            List<Keer> keren,
            List<Iemand> mensen) {

        public List<Iemand> nogNiet() {
            return mensen.stream().filter(m -> !m.geweest()).toList();
        }
    }

    private record Mens(String soort, String naam, String rol, boolean geweest) {}

    private record Gehouden(String soort, Keer keer) {}

    /** Everything that the plan of this location lets people follow. */
    public List<Regel> van(Locatie locatie) {
        Schoolplan plan = schoolplannen.voorLocatie(locatie.id()).plan();
        List<Overlegsoort> soorten = Soorten.alle(plan).stream()
                .filter(s -> s.id().startsWith(Soorten.SCHOLING) || s.id().startsWith(Soorten.JAARKALENDER))
                .toList();
        List<String> sleutels = new ArrayList<>();
        List<String> rollen = new ArrayList<>();
        soorten.forEach(s -> s.vast().forEach(r -> {
            sleutels.add(s.id());
            rollen.add(r);
        }));
        List<Mens> mensen = jdbc.sql("""
                        select s.soort, m.naam, min(s.rol) as rol,
                               exists (select 1 from overleg.deelnemer d join overleg.overleg o on o.id = d.overleg_id
                                        where d.account_id = m.account_id and d.aanwezig and o.soort = s.soort and o.locatie_id = :locatie
                                          and o.staat = 'afgesloten') as geweest
                          from unnest(:soorten::text[], :rollen::text[]) as s(soort, rol)
                          join organisatie.functie f on f.rol = s.rol and f.locatie_id = :locatie and f.vanaf <= :dag and (f.tot is null or f.tot > :dag)
                          join organisatie.medewerker m on m.id = f.medewerker_id
                         group by s.soort, m.id, m.naam, m.account_id order by s.soort, geweest, m.naam""")
                .param("locatie", locatie.id())
                .param("soorten", sleutels.toArray(String[]::new))
                .param("rollen", rollen.toArray(String[]::new))
                .param("dag", klok.vandaag())
                .query((rs, n) -> new Mens(rs.getString(1), rs.getString(2), rs.getString(3), rs.getBoolean(4)))
                .list();
        List<Gehouden> keren = jdbc.sql("""
                        select o.soort, o.id, o.dag, o.thema, o.staat = 'afgesloten',
                               (select count(*) from overleg.deelnemer d where d.overleg_id = o.id and d.aanwezig)
                          from overleg.overleg o
                         where o.locatie_id = :locatie and o.soort = any (:soorten) and o.staat <> 'afgelast' order by o.dag desc""")
                .param("locatie", locatie.id())
                .param("soorten", soorten.stream().map(Overlegsoort::id).toArray(String[]::new))
                .query((rs, n) -> new Gehouden(
                        rs.getString(1),
                        new Keer(
                                rs.getObject(2, UUID.class),
                                rs.getObject(3, LocalDate.class),
                                rs.getString(4),
                                rs.getBoolean(5),
                                rs.getInt(6))))
                .list();
        return soorten.stream()
                .map(s -> new Regel(
                        s.id(),
                        s.naam(),
                        s.onderwerp(),
                        s.bron(),
                        s.vast().stream()
                                .map(r -> plan.rol(r).map(Rol::naam).orElse(r))
                                .toList(),
                        keren.stream()
                                .filter(k -> k.soort().equals(s.id()))
                                .map(Gehouden::keer)
                                .toList(),
                        mensen.stream()
                                .filter(m -> m.soort().equals(s.id()))
                                .map(m -> new Iemand(m.naam(), plan.woorden().rol(m.rol()), m.geweest()))
                                .toList()))
                .toList();
    }
}
