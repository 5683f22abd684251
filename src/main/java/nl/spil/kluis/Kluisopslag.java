package nl.spil.kluis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.databank.Kluisdeur;
import nl.spil.kluis.Kluisdossier.Kop;
import nl.spil.kluis.Stuk.Soort;
import nl.spil.toegang.Bezoeker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the vault, sealed and opened. Every call runs in {@link #als}: as this person, through the door of the vault. */
@Component
class Kluisopslag {

    private static final String DOSSIER = "dossier";
    private static final String DOOR_NAAM = "door";
    private static final String SOORT = "soort";

    private final Kluisdeur deur;
    private final Kluisslot slot;
    private final JdbcClient jdbc;
    private final Klok klok;

    Kluisopslag(Kluisdeur deur, Kluisslot slot, JdbcClient jdbc, Klok klok) {
        this.deur = deur;
        this.slot = slot;
        this.jdbc = jdbc;
        this.klok = klok;
    }

    /** Somebody who was added to a file. */
    record Sleutel(UUID id, UUID account, String naam, UUID door) {}

    /** A clock of a file. */
    record Klokje(UUID id, UUID dossier, String naam, LocalDate dag) {}

    /** A line of the read log of the vault. */
    record Gelezen(String naam, String reden, Instant op) {}

    /** Work in the vault as the person of this transaction, committed when it returns. */
    <T> T als(Function<JdbcClient, T> werk) {
        String sessie = jdbc.sql("select coalesce(current_setting('spil.sessie', true), '')")
                .query(String.class)
                .single();
        return deur.binnen(sessie, werk);
    }

    UUID maak(JdbcClient kluis, Bezoeker wie, UUID locatie, int klasse, Kop kop, Instant nu) {
        UUID id = Ids.nieuw();
        kluis.sql("""
                insert into kluis.dossier (id, bestuur_id, locatie_id, klasse, wijzer, kop, eigenaar, op)
                values (:id, :bestuur, :locatie, :klasse, :wijzer, :kop, :wie, :nu)""")
                .param("id", id)
                .param("bestuur", wie.bestuurId())
                .param("locatie", locatie)
                .param("klasse", klasse)
                .param("wijzer", slot.wijzer(kop.leerling()))
                .param("kop", slot.sluit(velden(kop), DOSSIER, id))
                .param("wie", wie.accountId())
                .param("nu", Timestamp.from(nu))
                .update();
        return id;
    }

    byte[] kop(Kop kop, UUID dossier) {
        return slot.sluit(velden(kop), DOSSIER, dossier);
    }

    byte[] wijzer(UUID leerling) {
        return slot.wijzer(leerling);
    }

    byte[] sluit(Map<String, String> velden, String tabel, UUID rij) {
        return slot.sluit(velden, tabel, rij);
    }

    Map<String, String> ontsluit(byte[] geheim, String tabel, UUID rij) {
        return slot.open(geheim, tabel, rij);
    }

    /** Two at once in one file wait for each other. */
    void wachtOp(JdbcClient kluis, UUID dossier) {
        kluis.sql("select pg_advisory_xact_lock(hashtextextended(:d, 0))")
                .param("d", dossier.toString())
                .query((rs, n) -> n)
                .list();
    }

    void voegToe(
            JdbcClient kluis, Bezoeker wie, UUID dossier, Soort soort, Map<String, String> velden, boolean voorVrager) {
        UUID id = Ids.nieuw();
        kluis.sql("""
                insert into kluis.stuk (id, bestuur_id, dossier_id, inhoud, voor_vrager, door, op)
                values (:id, :bestuur, :dossier, :inhoud, :voorVrager, :door, :nu)""")
                .param("id", id)
                .param("bestuur", wie.bestuurId())
                .param("dossier", dossier)
                .param("inhoud", slot.sluit(stuk(wie, soort, velden), "stuk", id))
                .param("voorVrager", voorVrager)
                .param("door", wie.accountId())
                .param("nu", Timestamp.from(klok.nu()))
                .update();
    }

    static Map<String, String> stuk(Bezoeker wie, Soort soort, Map<String, String> velden) {
        Map<String, String> alles = new HashMap<>(velden);
        alles.put(SOORT, soort.name());
        alles.put(DOOR_NAAM, wie.naam());
        return alles;
    }

    Optional<Kluisdossier> dossier(JdbcClient kluis, UUID id) {
        List<Stuk> stukken = kluis.sql(
                        "select id, inhoud, voor_vrager, door, op from kluis.stuk where dossier_id = :d order by op, id")
                .param("d", id)
                .query((rs, n) -> leesStuk(rs))
                .list();
        return kluis.sql(DOSSIERS + " where id = :d")
                .param("d", id)
                .query((rs, n) -> leesDossier(rs, stukken))
                .optional();
    }

    /** Every file that this person sees, with its pieces; the newest first. */
    List<Kluisdossier> dossiers(JdbcClient kluis) {
        Map<UUID, List<Stuk>> per = new HashMap<>();
        kluis.sql("select id, inhoud, voor_vrager, door, op, dossier_id from kluis.stuk order by op, id")
                .query(rs -> {
                    per.computeIfAbsent(rs.getObject(6, UUID.class), k -> new java.util.ArrayList<>())
                            .add(leesStuk(rs));
                });
        return kluis.sql(DOSSIERS + " order by gesloten_op is not null, op desc, id")
                .query((rs, n) -> leesDossier(rs, per.getOrDefault(rs.getObject(1, UUID.class), List.of())))
                .list();
    }

    private static final String DOSSIERS =
            "select id, klasse, locatie_id, eigenaar, vrager, kop, op, gesloten_op, kluis.leest(id), kluis.schrijft(id), kluis.beheert(id) from kluis.dossier";

    private Stuk leesStuk(ResultSet rs) throws SQLException {
        UUID id = rs.getObject(1, UUID.class);
        Map<String, String> velden = new HashMap<>(slot.open(rs.getBytes(2), "stuk", id));
        Soort soort = Soort.valueOf(java.util.Objects.requireNonNull(velden.remove(SOORT)));
        String naam = velden.remove(DOOR_NAAM);
        return new Stuk(
                id,
                soort,
                velden,
                rs.getObject(4, UUID.class),
                naam == null ? "" : naam,
                rs.getTimestamp(5).toInstant(),
                rs.getBoolean(3));
    }

    private Kluisdossier leesDossier(ResultSet rs, List<Stuk> stukken) throws SQLException {
        UUID id = rs.getObject(1, UUID.class);
        Timestamp gesloten = rs.getTimestamp(8);
        return new Kluisdossier(
                id,
                rs.getInt(2),
                rs.getObject(3, UUID.class),
                rs.getObject(4, UUID.class),
                rs.getObject(5, UUID.class),
                kop(slot.open(rs.getBytes(6), DOSSIER, id)),
                rs.getTimestamp(7).toInstant(),
                gesloten == null ? null : gesloten.toInstant(),
                rs.getInt(9),
                rs.getInt(10),
                rs.getBoolean(11),
                stukken);
    }

    void sluit(JdbcClient kluis, UUID dossier) {
        kluis.sql("update kluis.dossier set gesloten_op = :nu where id = :d and gesloten_op is null")
                .param("nu", Timestamp.from(klok.nu()))
                .param("d", dossier)
                .update();
    }

    void geefSleutel(JdbcClient kluis, Bezoeker wie, UUID dossier, UUID account, String naam) {
        UUID id = Ids.nieuw();
        kluis.sql("""
                insert into kluis.sleutel (id, bestuur_id, dossier_id, account_id, naam, door, op)
                values (:id, :bestuur, :dossier, :account, :naam, :wie, :nu)""")
                .param("id", id)
                .param("bestuur", wie.bestuurId())
                .param("dossier", dossier)
                .param("account", account)
                .param("naam", slot.sluit(Map.of("naam", naam), "sleutel", id))
                .param("wie", wie.accountId())
                .param("nu", Timestamp.from(klok.nu()))
                .update();
    }

    boolean neemSleutel(JdbcClient kluis, UUID sleutel) {
        return kluis.sql("update kluis.sleutel set tot = :nu where id = :id and tot is null")
                        .param("nu", Timestamp.from(klok.nu()))
                        .param("id", sleutel)
                        .update()
                == 1;
    }

    List<Sleutel> sleutels(JdbcClient kluis, UUID dossier) {
        return kluis.sql(
                        "select id, account_id, naam, door from kluis.sleutel where dossier_id = :d and tot is null order by op, id")
                .param("d", dossier)
                .query((rs, n) -> {
                    UUID id = rs.getObject(1, UUID.class);
                    return new Sleutel(
                            id,
                            rs.getObject(2, UUID.class),
                            slot.open(rs.getBytes(3), "sleutel", id).getOrDefault("naam", ""),
                            rs.getObject(4, UUID.class));
                })
                .list();
    }

    void zetKlok(JdbcClient kluis, Bezoeker wie, UUID dossier, String naam, LocalDate dag) {
        UUID id = Ids.nieuw();
        kluis.sql("""
                insert into kluis.termijn (id, bestuur_id, dossier_id, inhoud, verloopt_op)
                values (:id, :bestuur, :dossier, :inhoud, :dag)""")
                .param("id", id)
                .param("bestuur", wie.bestuurId())
                .param("dossier", dossier)
                .param("inhoud", slot.sluit(Map.of("naam", naam), "termijn", id))
                .param("dag", dag)
                .update();
    }

    void haalKlokken(JdbcClient kluis, UUID dossier) {
        kluis.sql("update kluis.termijn set gehaald_op = :nu where dossier_id = :d and gehaald_op is null")
                .param("nu", Timestamp.from(klok.nu()))
                .param("d", dossier)
                .update();
    }

    /** The running clocks of every file that this person reads. */
    List<Klokje> klokken(JdbcClient kluis, @Nullable UUID dossier) {
        return kluis.sql("""
                select id, dossier_id, inhoud, verloopt_op from kluis.termijn
                 where gehaald_op is null and (cast(:d as uuid) is null or dossier_id = :d) order by verloopt_op, id""")
                .param("d", dossier)
                .query((rs, n) -> {
                    UUID id = rs.getObject(1, UUID.class);
                    return new Klokje(
                            id,
                            rs.getObject(2, UUID.class),
                            slot.open(rs.getBytes(3), "termijn", id).getOrDefault("naam", ""),
                            rs.getObject(4, LocalDate.class));
                })
                .list();
    }

    void noteerLezen(JdbcClient kluis, Bezoeker wie, @Nullable UUID dossier, @Nullable UUID signaal, String reden) {
        UUID id = Ids.nieuw();
        kluis.sql("""
                insert into kluis.leeslog (id, bestuur_id, dossier_id, signaal_id, account_id, inhoud, op)
                values (:id, :bestuur, cast(:dossier as uuid), cast(:signaal as uuid), :wie, :inhoud, :nu)""")
                .param("id", id)
                .param("bestuur", wie.bestuurId())
                .param("dossier", dossier)
                .param("signaal", signaal)
                .param("wie", wie.accountId())
                .param("inhoud", slot.sluit(Map.of("naam", wie.naam(), "reden", reden), "leeslog", id))
                .param("nu", Timestamp.from(klok.nu()))
                .update();
    }

    /** Who opened this file, the signal it came of included; or who opened this signal. */
    List<Gelezen> leeslog(JdbcClient kluis, UUID dossierOfSignaal) {
        return kluis.sql("""
                        select id, inhoud, op from kluis.leeslog
                         where dossier_id = :d or signaal_id in (select s.id from kluis.signaal s where s.id = :d or s.dossier_id = :d)
                         order by op desc, id limit 100""")
                .param("d", dossierOfSignaal)
                .query((rs, n) -> {
                    Map<String, String> velden = slot.open(rs.getBytes(2), "leeslog", rs.getObject(1, UUID.class));
                    return new Gelezen(
                            velden.getOrDefault("naam", ""),
                            velden.getOrDefault("reden", ""),
                            rs.getTimestamp(3).toInstant());
                })
                .list();
    }

    void tel(JdbcClient kluis, UUID dossier, String soort) {
        kluis.sql("select kluis.tel(:id, :d, :soort, :dag)")
                .param("id", Ids.nieuw())
                .param("d", dossier)
                .param("soort", soort)
                .param("dag", klok.vandaag())
                .query((rs, n) -> n)
                .list();
    }

    boolean isHouder(JdbcClient kluis, UUID locatie, int klasse) {
        return kluis.sql("select kluis.is_houder(:l, cast(:k as smallint))")
                .param("l", locatie)
                .param("k", klasse)
                .query(Boolean.class)
                .single();
    }

    List<UUID> mijnLocaties(JdbcClient kluis, int klasse) {
        return kluis.sql("select * from kluis.mijn_locaties(cast(:k as smallint))")
                .param("k", klasse)
                .query(UUID.class)
                .list();
    }

    /** Who has the key of this location: account → name. */
    Map<UUID, String> houders(JdbcClient kluis, UUID locatie, int klasse) {
        Map<UUID, String> uit = new java.util.LinkedHashMap<>();
        kluis.sql("select account_id, naam from kluis.houders(:l, cast(:k as smallint)) order by naam")
                .param("l", locatie)
                .param("k", klasse)
                .query(rs -> {
                    uit.put(rs.getObject(1, UUID.class), rs.getString(2));
                });
        return uit;
    }

    private static Map<String, String> velden(Kop kop) {
        return Map.of(
                "leerling",
                kop.leerling().toString(),
                "naam",
                kop.naam(),
                "klas",
                kop.klas(),
                "zaaktype",
                kop.zaaktype(),
                "planversie",
                kop.planversie().toString(),
                "fase",
                kop.beginfase());
    }

    private static Kop kop(Map<String, String> v) {
        return new Kop(
                UUID.fromString(veld(v, "leerling")),
                veld(v, "naam"),
                veld(v, "klas"),
                veld(v, "zaaktype"),
                UUID.fromString(veld(v, "planversie")),
                veld(v, "fase"));
    }

    private static String veld(Map<String, String> v, String naam) {
        return java.util.Objects.requireNonNull(v.get(naam), naam);
    }
}
