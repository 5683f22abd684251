package nl.spil.inzet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Klasse;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The three tables: the support, who takes part, and what it brought. */
@Component
class Inzetopslag {

    private static final String KEUZE = """
            select i.*, coalesce(g.code, '') as groep_code, coalesce(u.naam, '') as uitvoerder_naam
              from inzet.inzet i
              left join organisatie.groep g on g.id = i.groep_id
              left join organisatie.medewerker u on u.account_id = i.uitvoerder_id
            """;

    private static final String VOLGORDE =
            " order by i.afgewezen_op is not null or i.gestopt_op is not null, i.vanaf desc, i.op desc limit 200";

    private final JdbcClient jdbc;
    private final Klok klok;

    Inzetopslag(JdbcClient jdbc, Klok klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    Optional<Inzet> zoek(UUID id) {
        return jdbc.sql(KEUZE + " where i.id = :id")
                .param("id", id)
                .query(Inzetopslag::lees)
                .optional();
    }

    /** What this pupil has or had: for him or her alone, and in a group. */
    List<Inzet> van(UUID leerling) {
        return jdbc.sql(KEUZE + """
                         where (i.leerling_id = :leerling
                            or i.id in (select d.inzet_id from inzet.deelname d where d.leerling_id = :leerling))""" + VOLGORDE)
                .param("leerling", leerling)
                .query(Inzetopslag::lees)
                .list();
    }

    /** What a class or its pupils as a group have or had. */
    List<Inzet> vanGroep(UUID groep) {
        return jdbc.sql(KEUZE + " where i.groep_id = :groep and i.leerling_id is null" + VOLGORDE)
                .param("groep", groep)
                .query(Inzetopslag::lees)
                .list();
    }

    /** The groups of a location. */
    List<Inzet> vanLocatie(UUID locatie) {
        return jdbc.sql(KEUZE + " where i.locatie_id = :locatie and i.leerling_id is null" + VOLGORDE)
                .param("locatie", locatie)
                .query(Inzetopslag::lees)
                .list();
    }

    void nieuw(Inzet i) {
        jdbc.sql("""
                        insert into inzet.inzet (id, bestuur_id, leerling_id, locatie_id, groep_id, vorm, niveau, plek, plek_waar, wat, doel,
                            uitvoerder_id, vanaf, evaluatie_op, planversie_id, klasse, door, door_naam, door_rol, op, akkoord_op, akkoord_naam)
                        values (:id, toegang.bestuur(), :leerling, :locatie, :groep, :vorm, :niveau, :plek, :waar, :wat, :doel,
                            :uitvoerder, :vanaf, :evaluatie, :versie, :klasse, :door, :naam, :rol, :op, :akkoord, :akkoordNaam)""")
                .param("id", i.id())
                .param("leerling", i.leerling())
                .param("locatie", i.locatie())
                .param("groep", i.groep())
                .param("vorm", i.vorm().sleutel())
                .param("niveau", i.niveau())
                .param("plek", i.plek())
                .param("waar", i.plekWaar())
                .param("wat", i.wat())
                .param("doel", i.doel())
                .param("uitvoerder", i.uitvoerder())
                .param("vanaf", i.vanaf())
                .param("evaluatie", i.evaluatieOp())
                .param("versie", i.planversie())
                .param("klasse", i.klasse().nummer())
                .param("door", i.door())
                .param("naam", i.doorNaam())
                .param("rol", i.doorRol())
                .param("op", Timestamp.from(i.op()))
                .param("akkoord", tijd(i.akkoordOp()))
                .param("akkoordNaam", i.akkoordNaam())
                .update();
    }

    /** @return false when somebody else answered first */
    boolean antwoord(Bezoeker wie, Inzet i, boolean ja, String reden) {
        return jdbc.sql("""
                        update inzet.inzet set akkoord_op = case when :ja then :nu::timestamptz end, akkoord_naam = :naam,
                               afgewezen_op = case when :ja then null else :nu::timestamptz end, afwijsreden = :reden
                         where id = :id and akkoord_op is null and afgewezen_op is null""")
                        .param("ja", ja)
                        .param("nu", Timestamp.from(klok.nu()))
                        .param("naam", wie.naam())
                        .param("reden", reden)
                        .param("id", i.id())
                        .update()
                == 1;
    }

    boolean stop(Inzet i, String reden) {
        return jdbc.sql("""
                        update inzet.inzet set gestopt_op = :dag, stopreden = :reden
                         where id = :id and gestopt_op is null and akkoord_op is not null""")
                        .param("dag", klok.vandaag())
                        .param("reden", reden)
                        .param("id", i.id())
                        .update()
                == 1;
    }

    void evaluatieOp(Inzet i, LocalDate dag) {
        jdbc.sql("update inzet.inzet set evaluatie_op = :dag where id = :id")
                .param("dag", dag)
                .param("id", i.id())
                .update();
    }

    // Who takes part
    // ---------------------------------------------------------------------------------------------------

    /** Somebody who takes part or took part; only pupils that this person may see. */
    record Deelnemer(
            UUID leerling,
            String naam,
            String klas,
            LocalDate vanaf,
            @Nullable LocalDate tot,
            String eindreden) {

        boolean doetMee() {
            return tot == null;
        }
    }

    List<Deelnemer> deelnemers(UUID inzet) {
        return jdbc.sql("""
                        select l.id, l.naam, coalesce(k.code, '') as klas, d.vanaf, d.tot, d.eindreden
                          from inzet.deelname d join organisatie.leerling l on l.id = d.leerling_id
                          left join lateral (
                               select g.code from organisatie.plaatsing p join organisatie.groep g on g.id = p.groep_id and g.soort = 'klas'
                                where p.leerling_id = l.id and p.vanaf <= :dag and (p.tot is null or p.tot > :dag)
                                order by p.vanaf desc limit 1) k on true
                         where d.inzet_id = :inzet order by d.tot is not null, l.roepnaam, l.achternaam, d.vanaf""")
                .param("inzet", inzet)
                .param("dag", klok.vandaag())
                .query((rs, n) -> new Deelnemer(
                        rs.getObject(1, UUID.class),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getObject(4, LocalDate.class),
                        rs.getObject(5, LocalDate.class),
                        rs.getString(6)))
                .list();
    }

    /** @return false when this pupil takes part already */
    boolean doetMee(Bezoeker wie, Inzet i, UUID leerling, LocalDate vanaf) {
        return jdbc.sql("""
                        insert into inzet.deelname (id, bestuur_id, leerling_id, inzet_id, vanaf, door, door_naam, op, klasse)
                        values (:id, toegang.bestuur(), :leerling, :inzet, :vanaf, :door, :naam, :op, :klasse)
                        on conflict (inzet_id, leerling_id) where tot is null do nothing""")
                        .param("id", Ids.nieuw())
                        .param("leerling", leerling)
                        .param("inzet", i.id())
                        .param("vanaf", vanaf)
                        .param("door", wie.accountId())
                        .param("naam", wie.naam())
                        .param("op", Timestamp.from(klok.nu()))
                        .param("klasse", i.klasse().nummer())
                        .update()
                == 1;
    }

    /** @return false when this pupil did not take part any more */
    boolean gaatWeg(Inzet i, UUID leerling, String reden) {
        return jdbc.sql("""
                        update inzet.deelname set tot = greatest(:dag, vanaf), eindreden = :reden
                         where inzet_id = :inzet and leerling_id = :leerling and tot is null""")
                        .param("dag", klok.vandaag())
                        .param("reden", reden)
                        .param("inzet", i.id())
                        .param("leerling", leerling)
                        .update()
                == 1;
    }

    /** With the support ends who still took part in it. */
    void iedereenWeg(Inzet i, String reden) {
        jdbc.sql(
                        "update inzet.deelname set tot = greatest(:dag, vanaf), eindreden = :reden where inzet_id = :inzet and tot is null")
                .param("dag", klok.vandaag())
                .param("reden", reden)
                .param("inzet", i.id())
                .update();
    }

    // What it brought
    // --------------------------------------------------------------------------------------------------

    /** What it brought, for the group or for one pupil. */
    record Gezien(
            @Nullable UUID leerling,
            String naam,
            String bereikt,
            String bewijs,
            String vervolg,
            LocalDate dag,
            String door) {}

    List<Gezien> evaluaties(UUID inzet) {
        return jdbc.sql("""
                        select e.leerling_id, coalesce(l.naam, ''), e.bereikt, e.bewijs, e.vervolg, e.dag, e.door_naam
                          from inzet.evaluatie e left join organisatie.leerling l on l.id = e.leerling_id
                         where e.inzet_id = :inzet order by e.op desc, e.id desc limit 200""")
                .param("inzet", inzet)
                .query((rs, n) -> new Gezien(
                        rs.getObject(1, UUID.class),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getString(5),
                        rs.getObject(6, LocalDate.class),
                        rs.getString(7)))
                .list();
    }

    void evaluatie(Bezoeker wie, Inzet i, @Nullable UUID leerling, String bereikt, String bewijs, String vervolg) {
        jdbc.sql("""
                        insert into inzet.evaluatie (id, bestuur_id, leerling_id, inzet_id, bereikt, bewijs, vervolg, dag, door, door_naam, op, klasse)
                        values (:id, toegang.bestuur(), :leerling, :inzet, :bereikt, :bewijs, :vervolg, :dag, :door, :naam, :op, :klasse)""")
                .param("id", Ids.nieuw())
                .param("leerling", leerling)
                .param("inzet", i.id())
                .param("bereikt", bereikt)
                .param("bewijs", bewijs)
                .param("vervolg", vervolg)
                .param("dag", klok.vandaag())
                .param("door", wie.accountId())
                .param("naam", wie.naam())
                .param("op", Timestamp.from(klok.nu()))
                .param("klasse", i.klasse().nummer())
                .update();
    }

    // Who and where
    // ----------------------------------------------------------------------------------------------------

    /** A class or group of a location. */
    record Groep(UUID id, String code, String soort, UUID locatie) {}

    Optional<Groep> groep(UUID id) {
        return jdbc.sql("select id, code, soort, locatie_id from organisatie.groep where id = :id")
                .param("id", id)
                .query((rs, n) -> new Groep(
                        rs.getObject(1, UUID.class), rs.getString(2), rs.getString(3), rs.getObject(4, UUID.class)))
                .optional();
    }

    List<Groep> klassen(UUID locatie) {
        return jdbc.sql("""
                        select id, code, soort, locatie_id from organisatie.groep
                         where locatie_id = :locatie and soort = 'klas' order by code""")
                .param("locatie", locatie)
                .query((rs, n) -> new Groep(
                        rs.getObject(1, UUID.class), rs.getString(2), rs.getString(3), rs.getObject(4, UUID.class)))
                .list();
    }

    /** What this person is today at a location, with what he or she is of this group. */
    Set<String> rollen(Bezoeker wie, UUID locatie, @Nullable UUID groep) {
        return jdbc
                .sql("""
                        select distinct f.rol from organisatie.functie f join organisatie.medewerker m on m.id = f.medewerker_id
                         where m.account_id = :wie and f.locatie_id = :locatie and (f.groep_id is null or f.groep_id = :groep)
                           and f.vanaf <= :dag and (f.tot is null or f.tot > :dag)""")
                .param("wie", wie.accountId())
                .param("locatie", locatie)
                .param("groep", groep)
                .param("dag", klok.vandaag())
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** A pupil by name. */
    record Naam(UUID id, String naam) {}

    /** The pupils of a group of today about whose support this person writes. */
    List<Naam> leerlingen(Bezoeker wie, UUID groep, Klasse klasse) {
        return jdbc.sql("""
                        select l.id, l.naam from organisatie.plaatsing p join organisatie.leerling l on l.id = p.leerling_id
                         where p.groep_id = :groep and p.vanaf <= :dag and (p.tot is null or p.tot > :dag)
                           and toegang.schrijft(l.id, :wie, :klasse::smallint)
                         order by l.roepnaam, l.achternaam""")
                .param("groep", groep)
                .param("wie", wie.accountId())
                .param("klasse", klasse.nummer())
                .param("dag", klok.vandaag())
                .query((rs, n) -> new Naam(rs.getObject(1, UUID.class), rs.getString(2)))
                .list();
    }

    /** The pupils about whom none of these decisions was taken. */
    List<UUID> zonderBesluit(Collection<UUID> leerlingen, Collection<String> besluiten, Klasse klasse) {
        return jdbc.sql("""
                        select x from unnest(:leerlingen) x where not inzet.besloten(x, :besluiten, :klasse::smallint)""")
                .param("leerlingen", leerlingen.toArray(UUID[]::new))
                .param("besluiten", besluiten.toArray(String[]::new))
                .param("klasse", klasse.nummer())
                .query(UUID.class)
                .list();
    }

    private static Inzet lees(ResultSet rs, int n) throws SQLException {
        return new Inzet(
                rs.getObject("id", UUID.class),
                rs.getObject("leerling_id", UUID.class),
                rs.getObject("locatie_id", UUID.class),
                rs.getObject("groep_id", UUID.class),
                rs.getString("groep_code"),
                Vorm.van(rs.getString("vorm")).orElseThrow(),
                rs.getString("niveau"),
                rs.getString("plek"),
                rs.getString("plek_waar"),
                rs.getString("wat"),
                rs.getString("doel"),
                rs.getObject("uitvoerder_id", UUID.class),
                rs.getString("uitvoerder_naam"),
                rs.getObject("vanaf", LocalDate.class),
                rs.getObject("evaluatie_op", LocalDate.class),
                rs.getObject("planversie_id", UUID.class),
                Klasse.van(rs.getInt("klasse")),
                rs.getObject("door", UUID.class),
                rs.getString("door_naam"),
                rs.getString("door_rol"),
                rs.getTimestamp("op").toInstant(),
                moment(rs, "akkoord_op"),
                rs.getString("akkoord_naam"),
                moment(rs, "afgewezen_op"),
                rs.getString("afwijsreden"),
                rs.getObject("gestopt_op", LocalDate.class),
                rs.getString("stopreden"));
    }

    private static @Nullable Instant moment(ResultSet rs, String kolom) throws SQLException {
        Timestamp t = rs.getTimestamp(kolom);
        return t == null ? null : t.toInstant();
    }

    private static @Nullable Timestamp tijd(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }
}
