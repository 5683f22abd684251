package nl.spil.overleg;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.organisatie.Locaties;
import nl.spil.schoolplan.Overlegsoort;
import nl.spil.toegang.Bezoeker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The meetings of the locations where this person belongs to the team. */
@Component
@Transactional(readOnly = true)
public class Overleglijst {

    private static final int HOOGSTENS = 60;

    private final JdbcClient jdbc;
    private final Klok klok;
    private final Locaties locaties;
    private final Overleggen overleggen;

    Overleglijst(JdbcClient jdbc, Klok klok, Locaties locaties, Overleggen overleggen) {
        this.jdbc = jdbc;
        this.klok = klok;
        this.locaties = locaties;
        this.overleggen = overleggen;
    }

    /** A meeting with how much is on its agenda and how much of that is done. */
    public record Regel(Overleg overleg, String locatie, int punten, int klaar, int teVrijgeven) {}

    /** Where this person stands. */
    public record Plaats(UUID locatie, String naam, List<Overlegsoort> soorten, boolean team) {

        /** May plan something here. */
        public boolean schrijft() {
            return !soorten.isEmpty();
        }
    }

    /** The locations where this person has something to do with meetings: in the team, or leading some kind; empty for anyone else. */
    public List<Plaats> plaatsen(Bezoeker wie) {
        return locaties.van(wie).stream()
                .map(l -> {
                    Overleggen.Rol rol = overleggen.rol(wie, l.id());
                    return new Plaats(l.id(), l.naam(), rol.soorten(), rol.team());
                })
                .filter(p -> p.schrijft() || p.team())
                .toList();
    }

    /** Whether this person takes part in any meeting. */
    public boolean doetMee() {
        return jdbc.sql("select exists (select 1 from overleg.meegedaan())")
                .query(Boolean.class)
                .single();
    }

    /** From this day on, the nearest first. */
    public List<Regel> komend(LocalDate vanaf) {
        return komend(vanaf, LocalDate.of(9999, 12, 31));
    }

    /** From this day up to and including that one, the nearest first. */
    public List<Regel> komend(LocalDate vanaf, LocalDate totEnMet) {
        return lijst("o.dag between :dag and :einde order by o.dag, o.begin, o.naam", vanaf, totEnMet);
    }

    /** Before this day, the latest first. */
    public List<Regel> geweest(LocalDate voor) {
        return lijst("o.dag < :dag order by o.dag desc, o.naam", voor, voor);
    }

    // What is counted in a meeting asks row by row what this person may see: only for the meetings that are there.
    private List<Regel> lijst(String waar, LocalDate dag, LocalDate einde) {
        List<Overleg> gekozen = jdbc.sql("select " + Overlegopslag.KOLOMMEN + " from overleg.overleg o where "
                        + Overlegopslag.LEEST + " and " + waar + " limit " + HOOGSTENS)
                .param("dag", dag)
                .param("einde", einde)
                .query(Overlegopslag::lees)
                .list();
        if (gekozen.isEmpty()) return List.of();
        Map<UUID, Telling> tellingen = new HashMap<>();
        jdbc.sql("""
                        select o.id, l.naam, a.punten, a.klaar,
                               (select count(*) from overleg.notulendeel n where n.overleg_id = o.id and n.deel = 'vrijgeefbaar' and n.tekst <> ''
                                   and not exists (select 1 from overleg.voorstel v where v.notulendeel_id = n.id and v.versie = n.versie))
                          from unnest(:overleggen::uuid[], :locaties::uuid[]) as o (id, locatie_id)
                          join organisatie.locatie l on l.id = o.locatie_id
                         cross join lateral (
                               select count(*) as punten,
                                      count(*) filter (where x.doorgeschoven_naar is not null
                                          or exists (select 1 from zaak.besluit b where b.overleg_id = o.id and b.zaak_id = x.zaak_id)) as klaar
                                 from overleg.agendapunt x where x.overleg_id = o.id) a""")
                .param("overleggen", gekozen.stream().map(Overleg::id).toArray(UUID[]::new))
                .param("locaties", gekozen.stream().map(Overleg::locatie).toArray(UUID[]::new))
                .query(rs -> {
                    tellingen.put(
                            rs.getObject(1, UUID.class),
                            new Telling(rs.getString(2), rs.getInt(3), rs.getInt(4), rs.getInt(5)));
                });
        return gekozen.stream().map(o -> regel(o, tellingen.get(o.id()))).toList();
    }

    private record Telling(String locatie, int punten, int klaar, int teVrijgeven) {}

    private static Regel regel(Overleg o, @Nullable Telling t) {
        return t == null
                ? new Regel(o, "", 0, 0, 0)
                : new Regel(o, t.locatie(), t.punten(), t.klaar(), t.teVrijgeven());
    }

    /** A pupil found by name. */
    public record Gevonden(UUID id, String naam, String klas) {}

    /** Pupils of whom this person is around, by name. */
    public List<Gevonden> zoek(String tekst) {
        return jdbc.sql("select id, naam, klas from organisatie.zoek_leerling(:tekst, 8)")
                .param("tekst", tekst)
                .query((rs, n) -> new Gevonden(rs.getObject(1, UUID.class), rs.getString(2), rs.getString(3)))
                .list();
    }

    public LocalDate vandaag() {
        return klok.vandaag();
    }
}
