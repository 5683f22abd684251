package nl.spil.zaak;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.spil.gedeeld.Ids;
import nl.spil.schoolplan.Zaaktype;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Klasse;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of a zaak and what happened to it. Row-level security decides which of them are there. */
@Component
class Zaakopslag {

    static final String KOLOMMEN =
            "z.id, z.leerling_id, z.nummer, z.zaaktype, z.klasse, z.planversie_id, z.fase, z.fase_sinds, z.eigenaar_id, z.gestart_op, z.gesloten_op,"
                    + " z.resultaat, z.gesloten_reden, z.versie, exists (select 1 from zaak.zorgmelding w where w.zaak_id = z.id"
                    + " and not exists (select 1 from zaak.antwoord a where a.zorgmelding_id = w.id)) as wacht_op_antwoord,"
                    + " coalesce((select b.doel from zaak.besluit b where b.zaak_id = z.id and b.doel <> '' and b.evaluatie_op is not null"
                    + " and b.plansoort = '' and not exists (select 1 from zaak.effect f where f.besluit_id = b.id)"
                    + " order by b.evaluatie_op limit 1), '') as doel_zonder_effect";

    private final JdbcClient jdbc;

    Zaakopslag(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Zaak> opNummer(String nummer) {
        return jdbc.sql("select " + KOLOMMEN + " from zaak.zaak z where z.nummer = :nummer")
                .param("nummer", nummer)
                .query(Zaakopslag::lees)
                .optional();
    }

    Optional<Zaak> zoek(UUID id) {
        return jdbc.sql("select " + KOLOMMEN + " from zaak.zaak z where z.id = :id")
                .param("id", id)
                .query(Zaakopslag::lees)
                .optional();
    }

    Optional<Zaak> lopende(UUID leerling, String zaaktype) {
        return jdbc.sql(
                        "select " + KOLOMMEN
                                + " from zaak.zaak z where z.leerling_id = :leerling and zaaktype = :zaaktype and gesloten_op is null and verzoeker_id is null")
                .param("leerling", leerling)
                .param("zaaktype", zaaktype)
                .query(Zaakopslag::lees)
                .optional();
    }

    /** The types of what the school itself has running for the pupil; what somebody asked from home, runs beside it. */
    Set<String> lopendeTypen(UUID leerling) {
        return jdbc.sql(
                        "select z.zaaktype from zaak.zaak z where z.leerling_id = :leerling and z.gesloten_op is null and z.verzoeker_id is null")
                .param("leerling", leerling)
                .query(String.class)
                .set();
    }

    /** One after the other: two people who open a zaak of one type for one pupil get one zaak. */
    void wachtOp(UUID leerling, String zaaktype) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:sleutel, 0))")
                .param("sleutel", "zaak/" + leerling + "/" + zaaktype)
                .query((rs, n) -> n)
                .list();
    }

    Zaak maak(
            Bezoeker wie,
            UUID leerling,
            Zaaktype zaaktype,
            Klasse klasse,
            UUID planversie,
            String fase,
            UUID eigenaar,
            @Nullable UUID verzoeker,
            Instant nu) {
        UUID id = Ids.nieuw();
        int gemaakt = 0;
        while (gemaakt == 0) {
            // A number that is taken, also by another bestuur, is tried again with another one.
            gemaakt = jdbc.sql("""
                            insert into zaak.zaak (id, bestuur_id, leerling_id, nummer, zaaktype, klasse, lezers, planversie_id, fase, fase_sinds, eigenaar_id, gestart_op, verzoeker_id)
                            values (:id, :bestuur, :leerling, :nummer, :zaaktype, :klasse, :lezers, :planversie, :fase, :nu, :eigenaar, :nu, :verzoeker)
                            on conflict (nummer) do nothing""")
                    .param("id", id)
                    .param("bestuur", wie.bestuurId())
                    .param("leerling", leerling)
                    .param("nummer", Zaaknummer.nieuw())
                    .param("zaaktype", zaaktype.id())
                    .param("klasse", klasse.nummer())
                    .param("lezers", zaaktype.lezers().toArray(String[]::new))
                    .param("planversie", planversie)
                    .param("fase", fase)
                    .param("eigenaar", eigenaar)
                    .param("verzoeker", verzoeker, java.sql.Types.OTHER)
                    .param("nu", Timestamp.from(nu))
                    .update();
        }
        return zoek(id).orElseThrow();
    }

    /** The same for a family, that does not read what it begins. */
    Zaak maakVoorGezin(
            UUID leerling, Zaaktype zaaktype, Klasse klasse, UUID planversie, String fase, UUID eigenaar, Instant nu) {
        UUID id = Ids.nieuw();
        String nummer = Zaaknummer.nieuw();
        while (!jdbc.sql("""
                        select zaak.begin_door_gezin(:id, :nummer, :zaaktype, :klasse::smallint, :lezers, :planversie, :fase, :eigenaar,
                                                     :overgang, :reden, :nu)""")
                .param("id", id)
                .param("nummer", nummer)
                .param("zaaktype", zaaktype.id())
                .param("klasse", klasse.nummer())
                .param("lezers", zaaktype.lezers().toArray(String[]::new))
                .param("planversie", planversie)
                .param("fase", fase)
                .param("eigenaar", eigenaar)
                .param("overgang", Ids.nieuw())
                .param("reden", "Gevraagd vanaf de thuispagina")
                .param("nu", Timestamp.from(nu))
                .query(Boolean.class)
                .single()) {
            nummer = Zaaknummer.nieuw();
        }
        return new Zaak(
                id,
                leerling,
                nummer,
                zaaktype.id(),
                klasse,
                planversie,
                fase,
                nu,
                eigenaar,
                nu,
                null,
                "",
                "",
                false,
                "",
                0);
    }

    void naarFase(Zaak zaak, String fase, Instant nu) {
        wijzig(
                jdbc.sql(
                                "update zaak.zaak set fase = :fase, fase_sinds = :nu, versie = versie + 1 where id = :id and versie = :versie")
                        .param("fase", fase)
                        .param("nu", Timestamp.from(nu)),
                zaak);
    }

    /** A zaak that was closed goes on. */
    void heropen(Zaak zaak, String fase, Instant nu) {
        wijzig(jdbc.sql("""
                                update zaak.zaak set fase = :fase, fase_sinds = :nu, gesloten_op = null, gesloten_door = null,
                                       resultaat = '', gesloten_reden = '', versie = versie + 1
                                 where id = :id and versie = :versie""").param("fase", fase).param("nu", Timestamp.from(nu)), zaak);
    }

    /** Nothing changes but the version: whoever looked at the zaak before this decision must look again. */
    void raakAan(Zaak zaak) {
        wijzig(jdbc.sql("update zaak.zaak set versie = versie + 1 where id = :id and versie = :versie"), zaak);
    }

    void naarEigenaar(Zaak zaak, UUID eigenaar) {
        wijzig(
                jdbc.sql(
                                "update zaak.zaak set eigenaar_id = :eigenaar, versie = versie + 1 where id = :id and versie = :versie")
                        .param("eigenaar", eigenaar),
                zaak);
    }

    void sluit(Bezoeker wie, Zaak zaak, String fase, String resultaat, String reden, Instant nu) {
        wijzig(
                jdbc.sql("""
                                update zaak.zaak set fase = :fase, fase_sinds = :nu, gesloten_op = :nu, gesloten_door = :door,
                                       resultaat = :resultaat, gesloten_reden = :reden, versie = versie + 1
                                 where id = :id and versie = :versie""")
                        .param("fase", fase)
                        .param("nu", Timestamp.from(nu))
                        .param("door", wie.accountId())
                        .param("resultaat", resultaat)
                        .param("reden", reden),
                zaak);
    }

    private static void wijzig(JdbcClient.StatementSpec opdracht, Zaak zaak) {
        int geraakt =
                opdracht.param("id", zaak.id()).param("versie", zaak.versie()).update();
        if (geraakt == 0) throw new OptimisticLockingFailureException("zaak " + zaak.id());
    }

    void noteer(Bezoeker wie, Zaak zaak, Overgang soort, String van, String naar, String reden, Instant nu) {
        jdbc.sql("""
                        insert into zaak.overgang (id, bestuur_id, leerling_id, zaak_id, klasse, soort, van, naar, reden, door, door_naam, op)
                        values (:id, :bestuur, :leerling, :zaak, :klasse, :soort, :van, :naar, :reden, :door, :naam, :op)""")
                .param("id", Ids.nieuw())
                .param("bestuur", wie.bestuurId())
                .param("leerling", zaak.leerling())
                .param("zaak", zaak.id())
                .param("klasse", zaak.klasse().nummer())
                .param("soort", soort.sleutel())
                .param("van", van)
                .param("naar", naar)
                .param("reden", reden)
                .param("door", wie.accountId())
                .param("naam", wie.naam())
                .param("op", Timestamp.from(nu))
                .update();
    }

    static Zaak lees(ResultSet rs, int n) throws SQLException {
        return new Zaak(
                rs.getObject("id", UUID.class),
                rs.getObject("leerling_id", UUID.class),
                rs.getString("nummer"),
                rs.getString("zaaktype"),
                Klasse.van(rs.getInt("klasse")),
                rs.getObject("planversie_id", UUID.class),
                rs.getString("fase"),
                rs.getTimestamp("fase_sinds").toInstant(),
                rs.getObject("eigenaar_id", UUID.class),
                rs.getTimestamp("gestart_op").toInstant(),
                moment(rs.getTimestamp("gesloten_op")),
                rs.getString("resultaat"),
                rs.getString("gesloten_reden"),
                rs.getBoolean("wacht_op_antwoord"),
                rs.getString("doel_zonder_effect"),
                rs.getInt("versie"));
    }

    static @Nullable Instant moment(@Nullable Timestamp t) {
        return t == null ? null : t.toInstant();
    }

    /** What can happen to a zaak. */
    enum Overgang {
        GESTART,
        FASE,
        EIGENAAR,
        TOEGELATEN,
        VERSIE,
        GESLOTEN;

        String sleutel() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
