package nl.spil.overleg;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.spil.gedeeld.Datum;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Klasse;
import nl.spil.toegang.Poort;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The notulen to read: all of it for the team, and what was released for staff of the location (SOT-15, SOT-16). */
@Component
@Transactional
public class Notulenblad {

    private final JdbcClient jdbc;
    private final Poort poort;

    Notulenblad(JdbcClient jdbc, Poort poort) {
        this.jdbc = jdbc;
        this.poort = poort;
    }

    /**
     * One pupil of a meeting, for the team.
     *
     * @param stand where release of the releasable part stands: leeg, concept, voorgesteld, vrijgegeven, afgewezen, gewijzigd
     */
    public record Leerlingdeel(
            UUID punt,
            UUID leerling,
            String naam,
            String intern,
            @Nullable UUID vrijgeefbaarId,
            String vrijgeefbaar,
            String stand,
            String wie,
            String reden,
            List<String> besluiten) {

        public boolean voorTeStellen() {
            return stand.equals("concept") || stand.equals("gewijzigd");
        }
    }

    /** Everything of one meeting, for its team. Each pupil in it is a read of that pupil's data. */
    public List<Leerlingdeel> voorTeam(Bezoeker wie, Overleg overleg) {
        List<Leerlingdeel> delen = jdbc.sql("""
                        select a.id, a.leerling_id, l.naam, coalesce(i.tekst, '') as intern, v.id as vrij_id, coalesce(v.tekst, '') as vrij,
                               p.id as voorstel, p.versie = v.versie as actueel, p.door_naam, r.mt_naam, f.door_naam as af_naam, coalesce(f.reden, '') as reden,
                               array(select b.naam from zaak.besluit b where b.overleg_id = a.overleg_id and b.zaak_id = a.zaak_id order by b.op)
                                 || array(select coalesce(nullif(g.uitkomst, '') || ': ', '') || g.tekst from overleg.vastlegging g
                                           where g.agendapunt_id = a.id and g.soort = 'besluit' order by g.op) as besluiten
                          from overleg.agendapunt a
                          join organisatie.leerling l on l.id = a.leerling_id
                          left join overleg.notulendeel i on i.agendapunt_id = a.id and i.deel = 'intern'
                          left join overleg.notulendeel v on v.agendapunt_id = a.id and v.deel = 'vrijgeefbaar'
                          left join lateral (select x.* from overleg.voorstel x where x.notulendeel_id = v.id order by x.versie desc limit 1) p on true
                          left join overleg.vrijgave r on r.voorstel_id = p.id
                          left join overleg.afwijzing f on f.voorstel_id = p.id
                         where a.overleg_id = :overleg and a.doorgeschoven_naar is null order by a.volgorde, a.id""")
                .param("overleg", overleg.id())
                .query((rs, n) -> {
                    String vrij = rs.getString("vrij");
                    String mt = rs.getString("mt_naam");
                    String af = rs.getString("af_naam");
                    String stand;
                    String door = "";
                    if (vrij.isEmpty()) stand = "leeg";
                    else if (rs.getObject("voorstel") == null) stand = "concept";
                    else if (!rs.getBoolean("actueel")) stand = "gewijzigd";
                    else if (mt != null) {
                        stand = "vrijgegeven";
                        door = rs.getString("door_naam") + " en " + mt;
                    } else if (af != null) {
                        stand = "afgewezen";
                        door = af;
                    } else {
                        stand = "voorgesteld";
                        door = rs.getString("door_naam");
                    }
                    return new Leerlingdeel(
                            rs.getObject("id", UUID.class),
                            rs.getObject("leerling_id", UUID.class),
                            rs.getString("naam"),
                            rs.getString("intern"),
                            rs.getObject("vrij_id", UUID.class),
                            vrij,
                            stand,
                            door,
                            rs.getString("reden"),
                            List.of((String[]) rs.getArray("besluiten").getArray()));
                })
                .list();
        poort.noteer(
                wie,
                delen.stream().map(Leerlingdeel::leerling).toList(),
                "notulen van " + overleg.titel(),
                overleg.klasse());
        return delen;
    }

    /** A meeting of which something was released for this person. */
    public record Vrijgegeven(UUID overleg, String titel, LocalDate dag, String locatie, int delen) {}

    public List<Vrijgegeven> overleggen(Bezoeker wie) {
        return jdbc.sql("""
                        select o.id, o.naam, o.dag, l.naam as locatie, count(distinct r.leerling_id) as delen
                          from overleg.vrijgave r join overleg.overleg o on o.id = r.overleg_id join organisatie.locatie l on l.id = o.locatie_id
                         group by o.id, o.naam, o.dag, l.naam order by o.dag desc, o.naam limit 60""")
                .query((rs, n) -> new Vrijgegeven(
                        rs.getObject(1, UUID.class),
                        rs.getString(2) + " " + Datum.dag(rs.getObject(3, LocalDate.class)),
                        rs.getObject(3, LocalDate.class),
                        rs.getString(4),
                        rs.getInt(5)))
                .list();
    }

    /** One released part: the newest of a pupil in a meeting. */
    public record Deel(UUID leerling, String naam, String tekst, String sot, String mt, Instant op) {}

    /** What was released in this meeting about pupils of whom this person may read it; each is a read of that pupil's data. */
    public List<Deel> vrijgegeven(Bezoeker wie, UUID overleg, String titel) {
        List<Deel> delen = jdbc.sql("""
                        select distinct on (l.naam, r.leerling_id) r.leerling_id, l.naam, r.tekst, r.sot_naam, r.mt_naam, r.op
                          from overleg.vrijgave r join organisatie.leerling l on l.id = r.leerling_id
                         where r.overleg_id = :overleg order by l.naam, r.leerling_id, r.op desc""")
                .param("overleg", overleg)
                .query((rs, n) -> new Deel(
                        rs.getObject(1, UUID.class),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getString(5),
                        rs.getTimestamp(6).toInstant()))
                .list();
        poort.noteer(
                wie, delen.stream().map(Deel::leerling).toList(), "vrijgegeven notulen van " + titel, Klasse.NOTULEN);
        return delen;
    }

    /** The head of the page; empty when nothing of this meeting was released for this person. */
    public Optional<Vrijgegeven> overleg(Bezoeker wie, UUID overleg) {
        return overleggen(wie).stream().filter(v -> v.overleg().equals(overleg)).findFirst();
    }
}
