package nl.spil.registratie;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.spil.formulier.Invulling;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.schoolplan.Formulier;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Klasse;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The three tables: the head, its versions and its steps. */
@Component
class Registratieopslag {

    static final String KOLOMMEN =
            "r.id, r.leerling_id, r.locatie_id, r.zaak_id, coalesce(z.nummer, '') as zaak_nummer, r.groep, r.formulier, r.planversie_id,"
                    + " r.klasse, r.door, r.door_naam, r.door_rol, r.op, r.stap, r.weg_op, r.klaar_op, r.ingetrokken_op, r.gedeeld_op";

    static final String TABEL = " from registratie.registratie r left join zaak.zaak z on z.id = r.zaak_id ";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Klok klok;

    Registratieopslag(JdbcClient jdbc, Klok klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    /** What stood in it at one time, and why it changed; the first version has no reason. */
    record Versie(int nummer, Map<String, String> antwoorden, String reden, String doorNaam, Instant op) {}

    record Gezet(String stap, String naam, String toelichting, String doorNaam, Instant op) {}

    Optional<Registratie> zoek(UUID id) {
        return jdbc.sql("select " + KOLOMMEN + TABEL + "where r.id = :id")
                .param("id", id)
                .query(Registratieopslag::lees)
                .optional();
    }

    List<Versie> versies(Registratie r) {
        return jdbc.sql("""
                        select nummer, antwoorden::text, reden, door_naam, op from registratie.versie
                         where registratie_id = :id order by nummer""")
                .param("id", r.id())
                .query((rs, n) -> new Versie(
                        rs.getInt(1),
                        Invulling.antwoorden(rs.getString(2)),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getTimestamp(5).toInstant()))
                .list();
    }

    List<Gezet> stappen(Registratie r) {
        return jdbc.sql("""
                        select stap, naam, toelichting, door_naam, op from registratie.stap
                         where registratie_id = :id order by op, id""")
                .param("id", r.id())
                .query((rs, n) -> new Gezet(
                        rs.getString(1),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getTimestamp(5).toInstant()))
                .list();
    }

    boolean heeftStap(Registratie r, String stap) {
        return stappen(r).stream().anyMatch(g -> g.stap().equals(stap));
    }

    void nieuw(Registratie r, Formulier f) {
        jdbc.sql("""
                        insert into registratie.registratie (id, bestuur_id, leerling_id, locatie_id, zaak_id, groep, formulier, planversie_id,
                            klasse, door, door_naam, door_rol, op, dag, stap, stap_op, weg_op, klaar_op, lezers, lezers_tijdens, tijdens)
                        values (:id, toegang.bestuur(), :leerling, :locatie, :zaak, :groep, :formulier, :versie,
                            :klasse, :door, :naam, :rol, :op, :dag, :stap, :op, :weg, :klaar, :lezers, :lezersTijdens, :tijdens)""")
                .param("lezers", f.lezers().toArray(String[]::new))
                .param("lezersTijdens", f.lezersTijdens().toArray(String[]::new))
                .param("tijdens", f.tijdens() == null ? "" : f.tijdens())
                .param("id", r.id())
                .param("leerling", r.leerling())
                .param("locatie", r.locatie())
                .param("zaak", r.zaak())
                .param("groep", r.groep())
                .param("formulier", r.formulier())
                .param("versie", r.planversie())
                .param("klasse", r.klasse().nummer())
                .param("door", r.door())
                .param("naam", r.doorNaam())
                .param("rol", r.doorRol())
                .param("op", Timestamp.from(r.op()))
                .param("dag", klok.vandaag())
                .param("stap", r.stap())
                .param("weg", tijd(r.wegOp()))
                .param("klaar", tijd(r.klaarOp()))
                .update();
    }

    /** @return false when this version was there already: somebody else was first */
    boolean versie(Bezoeker wie, Registratie r, int nummer, Map<String, String> antwoorden, String reden) {
        return jdbc.sql("""
                        insert into registratie.versie (id, bestuur_id, leerling_id, registratie_id, nummer, antwoorden, reden,
                            door, door_naam, op, klasse, van)
                        values (:id, toegang.bestuur(), :leerling, :registratie, :nummer, :antwoorden::jsonb, :reden,
                            :door, :naam, :op, :klasse, :van)
                        on conflict (registratie_id, nummer) do nothing""")
                        .param("id", Ids.nieuw())
                        .param("leerling", r.leerling())
                        .param("registratie", r.id())
                        .param("nummer", nummer)
                        .param("antwoorden", JSON.writeValueAsString(antwoorden))
                        .param("reden", reden)
                        .param("door", wie.accountId())
                        .param("naam", wie.naam())
                        .param("op", Timestamp.from(klok.nu()))
                        .param("klasse", r.klasse().nummer())
                        .param("van", r.door())
                        .update()
                == 1;
    }

    void stap(Bezoeker wie, Registratie r, String stap, String naam, String toelichting) {
        jdbc.sql("""
                        insert into registratie.stap (id, bestuur_id, leerling_id, registratie_id, stap, naam, toelichting,
                            door, door_naam, op, klasse, van)
                        values (:id, toegang.bestuur(), :leerling, :registratie, :stap, :naam, :toelichting,
                            :door, :wie, :op, :klasse, :van)""")
                .param("id", Ids.nieuw())
                .param("leerling", r.leerling())
                .param("registratie", r.id())
                .param("stap", stap)
                .param("naam", naam)
                .param("toelichting", toelichting)
                .param("door", wie.accountId())
                .param("wie", wie.naam())
                .param("op", Timestamp.from(klok.nu()))
                .param("klasse", r.klasse().nummer())
                .param("van", r.door())
                .update();
    }

    /**
     * Where it stands now, when it still stood where this person saw it.
     *
     * @return false when somebody else was first
     */
    boolean zet(Registratie r, String stap, boolean weg, boolean klaar) {
        return jdbc.sql("""
                        update registratie.registratie set stap = :stap, stap_op = :nu,
                               weg_op = case when :weg then :nu else weg_op end, klaar_op = case when :klaar then :nu else klaar_op end
                         where id = :id and stap = :was and klaar_op is null and ingetrokken_op is null""")
                        .param("id", r.id())
                        .param("stap", stap)
                        .param("was", r.stap())
                        .param("weg", weg)
                        .param("klaar", klaar)
                        .param("nu", Timestamp.from(klok.nu()))
                        .update()
                == 1;
    }

    boolean trekIn(Registratie r) {
        return jdbc.sql("""
                        update registratie.registratie set ingetrokken_op = :nu, gedeeld_op = null
                         where id = :id and ingetrokken_op is null""")
                        .param("id", r.id())
                        .param("nu", Timestamp.from(klok.nu()))
                        .update()
                == 1;
    }

    void deel(Registratie r, boolean aan) {
        jdbc.sql("update registratie.registratie set gedeeld_op = :op where id = :id")
                .param("id", r.id())
                .param("op", aan ? Timestamp.from(klok.nu()) : null)
                .update();
    }

    List<String> groepen(UUID locatie) {
        return jdbc.sql("select distinct code from organisatie.groep where locatie_id = :locatie order by code")
                .param("locatie", locatie)
                .query(String.class)
                .list();
    }

    static Registratie lees(ResultSet rs, int n) throws SQLException {
        return new Registratie(
                rs.getObject("id", UUID.class),
                rs.getObject("leerling_id", UUID.class),
                rs.getObject("locatie_id", UUID.class),
                rs.getObject("zaak_id", UUID.class),
                rs.getString("zaak_nummer"),
                rs.getString("groep"),
                rs.getString("formulier"),
                rs.getObject("planversie_id", UUID.class),
                Klasse.van(rs.getInt("klasse")),
                rs.getObject("door", UUID.class),
                rs.getString("door_naam"),
                rs.getString("door_rol"),
                rs.getTimestamp("op").toInstant(),
                rs.getString("stap"),
                moment(rs, "weg_op"),
                moment(rs, "klaar_op"),
                moment(rs, "ingetrokken_op"),
                moment(rs, "gedeeld_op"));
    }

    private static @Nullable Instant moment(ResultSet rs, String kolom) throws SQLException {
        Timestamp t = rs.getTimestamp(kolom);
        return t == null ? null : t.toInstant();
    }

    private static @Nullable Timestamp tijd(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }
}
