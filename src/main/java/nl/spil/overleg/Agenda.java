package nl.spil.overleg;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.spil.gedeeld.Datum;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.overleg.Agendaindeling.Moment;
import nl.spil.overleg.Agendaindeling.Uitkomst.Geplaatst;
import nl.spil.schoolplan.Overlegsoort;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.toegang.Bezoeker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is on the agenda of a meeting. */
@Component
class Agenda {

    // What was carried over comes first, then new zorgmeldingen, then what runs out.
    static final int DOORGESCHOVEN = 50;
    static final int ZORGMELDING = 100;
    static final int OVERIG = 200;

    private final JdbcClient jdbc;
    private final Klok klok;
    private final Overlegopslag opslag;

    private final Toestemmingseis toestemming;
    private final Schoolplannen schoolplannen;

    Agenda(JdbcClient jdbc, Klok klok, Overlegopslag opslag, Toestemmingseis toestemming, Schoolplannen schoolplannen) {
        this.toestemming = toestemming;
        this.schoolplannen = schoolplannen;
        this.jdbc = jdbc;
        this.klok = klok;
        this.opslag = opslag;
    }

    /** The agendapunt of this meeting. */
    Optional<Agendapunt> punt(UUID overleg, UUID id) {
        return jdbc.sql("""
                        select id, overleg_id, leerling_id, zaak_id, zorgmelding_id, herkomst, toelichting, besproken_op, doorgeschoven_naar
                          from overleg.agendapunt where id = :id and overleg_id = :overleg""")
                .param("id", id)
                .param("overleg", overleg)
                .query((rs, n) -> lees(rs))
                .optional();
    }

    static Agendapunt lees(ResultSet rs) throws SQLException {
        return new Agendapunt(
                rs.getObject("id", UUID.class),
                rs.getObject("overleg_id", UUID.class),
                rs.getObject("leerling_id", UUID.class),
                rs.getObject("zaak_id", UUID.class),
                rs.getObject("zorgmelding_id", UUID.class),
                rs.getString("herkomst"),
                rs.getString("toelichting"),
                rs.getTimestamp("besproken_op") != null,
                rs.getObject("doorgeschoven_naar", UUID.class));
    }

    /** A zorgmelding that nobody has put on an agenda yet. */
    record Wachtend(UUID zorgmelding, UUID zaak, UUID leerling, LocalDate ingediend) {}

    /**
     * Fills the agenda of the planned meetings of this kind by its rule: the zorgmeldingen that wait for it, and the pupils in
     * procedures that the plan discusses here.
     */
    void vul(UUID bestuur, UUID locatie, Overlegsoort soort) {
        vulMeldingen(bestuur, locatie, soort.id());
        if (soort.nodigeToestemming().isEmpty()) vulProcedures(bestuur, locatie, soort);
    }

    /**
     * Whoever is in one of these procedures stands on the first meeting to come. Where consent is asked somebody puts them on the
     * agenda by hand, and consent is checked then.
     */
    private void vulProcedures(UUID bestuur, UUID locatie, Overlegsoort soort) {
        if (soort.agendaZaaktypen().isEmpty()) return;
        Optional<Overleg> eerste = opslag.gepland(locatie, soort.id(), null, klok.vandaag()).stream()
                .findFirst();
        if (eerste.isEmpty()) return;
        for (Lopend l : lopend(eerste.get(), soort)) {
            zet(bestuur, eerste.get(), l.leerling(), l.zaak(), null, "procedure", l.wat(), OVERIG);
        }
    }

    /** A running zaak that this kind of meeting follows. */
    record Lopend(UUID zaak, UUID leerling, String naam, String wat) {}

    /** Pupils of this location in the procedures of this kind who are not on the agenda. */
    List<Lopend> lopend(Overleg overleg, Overlegsoort soort) {
        if (soort.agendaZaaktypen().isEmpty()) return List.of();
        return jdbc
                .sql("""
                        select distinct on (l.naam, z.leerling_id) z.id, z.leerling_id, l.naam, z.nummer
                          from zaak.zaak z
                          join organisatie.leerling l on l.id = z.leerling_id
                          join organisatie.inschrijving i on i.leerling_id = z.leerling_id and i.locatie_id = :locatie
                                                         and i.vanaf <= :dag and (i.tot is null or i.tot > :dag)
                         where z.zaaktype = any (:typen) and z.gesloten_op is null
                           and not exists (select 1 from overleg.agendapunt a where a.overleg_id = :overleg and a.leerling_id = z.leerling_id)
                         order by l.naam, z.leerling_id, z.gestart_op desc""")
                .param("locatie", overleg.locatie())
                .param("dag", klok.vandaag())
                .param("overleg", overleg.id())
                .param("typen", soort.agendaZaaktypen().toArray(String[]::new))
                .query((rs, n) -> new Lopend(
                        rs.getObject(1, UUID.class),
                        rs.getObject(2, UUID.class),
                        rs.getString(3),
                        "zaak " + rs.getString(4) + " loopt"))
                .list()
                .stream()
                .filter(l -> magOpLijst(overleg.locatie(), soort, l.leerling()))
                .toList();
    }

    /** All pupils of the class, in order of name (OVERLEG-02). */
    int zetKlas(UUID bestuur, Overleg overleg, UUID klas) {
        int n = 0;
        for (UUID leerling : klasgenoten(klas)) {
            if (zet(bestuur, overleg, leerling, null, null, "klas", "", OVERIG + n)) n++;
        }
        return n;
    }

    private List<UUID> klasgenoten(UUID klas) {
        return jdbc.sql("""
                        select l.id from organisatie.plaatsing p join organisatie.leerling l on l.id = p.leerling_id
                         where p.groep_id = :klas and p.vanaf <= :dag and (p.tot is null or p.tot > :dag) order by l.naam""")
                .param("klas", klas)
                .param("dag", klok.vandaag())
                .query(UUID.class)
                .list();
    }

    /** Pupils of the class of this meeting who are not on its agenda. */
    List<Overleglijst.Gevonden> teKiezen(Overleg overleg) {
        if (overleg.groep() == null || overleg.afgesloten()) return List.of();
        return jdbc.sql("""
                        select l.id, l.naam from organisatie.plaatsing p join organisatie.leerling l on l.id = p.leerling_id
                         where p.groep_id = :klas and p.vanaf <= :dag and (p.tot is null or p.tot > :dag)
                           and not exists (select 1 from overleg.agendapunt a where a.overleg_id = :overleg and a.leerling_id = l.id)
                         order by l.naam""")
                .param("klas", overleg.groep())
                .param("dag", klok.vandaag())
                .param("overleg", overleg.id())
                .query((rs, n) -> new Overleglijst.Gevonden(rs.getObject(1, UUID.class), rs.getString(2), ""))
                .list();
    }

    private void vulMeldingen(UUID bestuur, UUID locatie, String soort) {
        List<Wachtend> wachtend = jdbc.sql("""
                        select z.id, z.zaak_id, z.leerling_id, z.ingediend_op
                          from zaak.zorgmelding z
                          join zaak.zaak c on c.id = z.zaak_id and c.gesloten_op is null
                          join organisatie.inschrijving i on i.leerling_id = z.leerling_id and i.locatie_id = :locatie
                                                         and i.vanaf <= :dag and (i.tot is null or i.tot > :dag)
                         where z.overlegsoort = :soort
                           and not exists (select 1 from overleg.agendapunt a where a.zorgmelding_id = z.id)
                         order by z.ingediend_op""")
                .param("locatie", locatie)
                .param("soort", soort)
                .param("dag", klok.vandaag())
                .query((rs, n) -> new Wachtend(
                        rs.getObject(1, UUID.class),
                        rs.getObject(2, UUID.class),
                        rs.getObject(3, UUID.class),
                        Datum.van(rs.getTimestamp(4).toInstant())))
                .list();
        if (wachtend.isEmpty()) return;
        List<Moment> momenten = momenten(locatie, soort);
        for (Wachtend w : wachtend) deelIn(bestuur, locatie, soort, w, momenten);
    }

    List<Moment> momenten(UUID locatie, String soort) {
        return opslag.gepland(locatie, soort, null, klok.vandaag()).stream()
                .map(o -> new Moment(o.id(), o.dag(), o.inleverenTot()))
                .toList();
    }

    /** Who came in during the year and of whom there is no consent, is on no list (TOEST-04). */
    private boolean magOpLijst(UUID locatie, Overlegsoort soort, UUID leerling) {
        return toestemming
                .volgen(schoolplannen.voorLocatie(locatie).plan(), soort, leerling)
                .isEmpty();
    }

    void deelIn(UUID bestuur, UUID locatie, String soort, Wachtend w, List<Moment> momenten) {
        boolean wacht = Soorten.vind(schoolplannen.voorLocatie(locatie).plan(), soort)
                .filter(s -> !magOpLijst(locatie, s, w.leerling()))
                .isPresent();
        if (wacht) return;
        if (Agendaindeling.deelIn(w.ingediend(), momenten) instanceof Geplaatst(UUID overleg, var gemist)) {
            zet(bestuur, overleg, 8, w.leerling(), w.zaak(), w.zorgmelding(), "zorgmelding", "", ZORGMELDING);
        }
    }

    /** Who is on the agenda and was neither discussed nor carried over. */
    List<Agendapunt> open(UUID overleg) {
        return jdbc.sql("""
                        select id, overleg_id, leerling_id, zaak_id, zorgmelding_id, herkomst, toelichting, besproken_op, doorgeschoven_naar
                          from overleg.agendapunt where overleg_id = :overleg and besproken_op is null and doorgeschoven_naar is null
                         order by volgorde, id""")
                .param("overleg", overleg)
                .query((rs, n) -> lees(rs))
                .list();
    }

    /** Who would be lost when the meeting is not held: not carried over and without a decision, with notulen or not. */
    List<Agendapunt> onbesloten(UUID overleg) {
        return jdbc.sql("""
                        select a.id, a.overleg_id, a.leerling_id, a.zaak_id, a.zorgmelding_id, a.herkomst, a.toelichting, a.besproken_op, a.doorgeschoven_naar
                          from overleg.agendapunt a
                         where a.overleg_id = :overleg and a.doorgeschoven_naar is null
                           and not exists (select 1 from zaak.besluit b where b.overleg_id = a.overleg_id and b.zaak_id = a.zaak_id)
                         order by a.volgorde, a.id""")
                .param("overleg", overleg)
                .query((rs, n) -> lees(rs))
                .list();
    }

    /** A zorgmelding on an agenda after dividing again. */
    record Ingedeeld(UUID zorgmelding, LocalDate dag, boolean verschoven) {}

    /**
     * Divides what waits on planned meetings of this kind again, because a meeting went to another day. What the OCO admitted
     * and what was carried over stays where it is; a pupil never leaves an agenda without standing on another.
     */
    List<Ingedeeld> herverdeel(UUID locatie, String soort) {
        record Staat(UUID punt, UUID overleg, UUID zorgmelding, LocalDate ingediend) {}
        List<Moment> momenten = momenten(locatie, soort);
        Map<UUID, LocalDate> dagen = momenten.stream().collect(Collectors.toMap(Moment::overleg, Moment::dag));
        List<Staat> alle = jdbc.sql("""
                        select a.id, a.overleg_id, z.id, z.ingediend_op
                          from overleg.agendapunt a
                          join overleg.overleg o on o.id = a.overleg_id
                          join zaak.zorgmelding z on z.id = a.zorgmelding_id
                         where o.locatie_id = :locatie and o.soort = :soort and o.staat = 'gepland' and o.dag >= :dag
                           and a.toegelaten_op is null and a.besproken_op is null and a.doorgeschoven_naar is null
                         order by z.ingediend_op, a.id""")
                .param("locatie", locatie)
                .param("soort", soort)
                .param("dag", klok.vandaag())
                .query((rs, n) -> new Staat(
                        rs.getObject(1, UUID.class),
                        rs.getObject(2, UUID.class),
                        rs.getObject(3, UUID.class),
                        Datum.van(rs.getTimestamp(4).toInstant())))
                .list();
        List<Ingedeeld> uit = new ArrayList<>();
        for (Staat s : alle) {
            UUID naar = Agendaindeling.deelIn(s.ingediend(), momenten) instanceof Geplaatst(UUID overleg, var gemist)
                    ? overleg
                    : s.overleg();
            boolean verschoven = !naar.equals(s.overleg()) && verschuif(s.punt(), naar);
            UUID hier = verschoven ? naar : s.overleg();
            uit.add(new Ingedeeld(s.zorgmelding(), dagen.getOrDefault(hier, klok.vandaag()), verschoven));
        }
        return uit;
    }

    private boolean verschuif(UUID punt, UUID naar) {
        return jdbc.sql("""
                        update overleg.agendapunt a set overleg_id = :naar, versie = versie + 1
                         where a.id = :id and a.volgorde = :zorgmelding
                           and not exists (select 1 from overleg.agendapunt b where b.overleg_id = :naar and b.leerling_id = a.leerling_id)""")
                        .param("naar", naar)
                        .param("id", punt)
                        .param("zorgmelding", ZORGMELDING)
                        .update()
                == 1;
    }

    /** Puts a pupil on the agenda; false when the pupil was there already, who then stays there once. */
    boolean zet(
            UUID bestuur,
            Overleg overleg,
            UUID leerling,
            @Nullable UUID zaak,
            @Nullable UUID zorgmelding,
            String herkomst,
            String toelichting,
            int volgorde) {
        return zet(
                bestuur,
                overleg.id(),
                overleg.klasse().nummer(),
                leerling,
                zaak,
                zorgmelding,
                herkomst,
                toelichting,
                volgorde);
    }

    private boolean zet(
            UUID bestuur,
            UUID overleg,
            int klasse,
            UUID leerling,
            @Nullable UUID zaak,
            @Nullable UUID zorgmelding,
            String herkomst,
            String toelichting,
            int volgorde) {
        UUID id = Ids.nieuw();
        int nieuw = jdbc.sql("""
                        insert into overleg.agendapunt (id, bestuur_id, overleg_id, klasse, leerling_id, zaak_id, zorgmelding_id, volgorde, herkomst, toelichting)
                        values (:id, :bestuur, :overleg, :klasse, :leerling, :zaak, :zorgmelding, :volgorde, :herkomst, :toelichting)
                        on conflict (overleg_id, leerling_id) do nothing""")
                .param("id", id)
                .param("bestuur", bestuur)
                .param("overleg", overleg)
                .param("klasse", klasse)
                .param("leerling", leerling)
                .param("zaak", zaak)
                .param("zorgmelding", zorgmelding)
                .param("volgorde", volgorde)
                .param("herkomst", herkomst)
                .param("toelichting", toelichting)
                .update();
        if (nieuw == 0 && zorgmelding != null) {
            jdbc.sql("select overleg.voeg_samen(:overleg, :leerling, :zaak, :zorgmelding)")
                    .param("overleg", overleg)
                    .param("leerling", leerling)
                    .param("zaak", zaak)
                    .param("zorgmelding", zorgmelding)
                    .query(Boolean.class)
                    .single();
        }
        return nieuw == 1;
    }

    void besproken(UUID agendapunt, Instant nu) {
        jdbc.sql("update overleg.agendapunt set besproken_op = coalesce(besproken_op, :nu) where id = :id")
                .param("nu", Timestamp.from(nu))
                .param("id", agendapunt)
                .update();
    }

    /** The zorgmelding goes from a later meeting to this one, with the reason of whoever admits it (SOT-11). */
    int laatToe(Bezoeker wie, UUID agendapunt, UUID overleg, String reden, Instant nu) {
        return jdbc.sql("""
                        update overleg.agendapunt set overleg_id = :overleg, toegelaten_op = :nu, toegelaten_door = :wie, toegelaten_naam = :naam,
                               toegelaten_reden = :reden, versie = versie + 1
                         where id = :id and besproken_op is null""")
                .param("overleg", overleg)
                .param("nu", Timestamp.from(nu))
                .param("wie", wie.accountId())
                .param("naam", wie.naam())
                .param("reden", reden)
                .param("id", agendapunt)
                .update();
    }

    void schuifDoor(UUID agendapunt, UUID naar, String reden) {
        jdbc.sql("""
                        update overleg.agendapunt set doorgeschoven_naar = :naar, doorgeschoven_reden = :reden, versie = versie + 1
                         where id = :id""")
                .param("naar", naar)
                .param("reden", reden)
                .param("id", agendapunt)
                .update();
    }
}
