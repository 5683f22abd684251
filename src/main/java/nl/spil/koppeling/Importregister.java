package nl.spil.koppeling;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.organisatie.Schooljaar;
import nl.spil.toegang.Bezoeker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The imports in the database: files, state, progress and report. */
@Component
class Importregister {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration STIL = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final Klok klok;

    Importregister(JdbcClient jdbc, Klok klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    UUID bewaar(Bezoeker wie, List<Importbestand> bestanden) {
        UUID id = Ids.nieuw();
        jdbc.sql("""
                insert into koppeling.import (id, bestuur_id, door, door_naam, staat, schooljaar, ontvangen_op, voortgang_op)
                values (:id, :b, :door, :naam, 'controleren', :jaar, :nu, :nu)
                """)
                .param("id", id)
                .param("b", wie.bestuurId())
                .param("door", wie.accountId())
                .param("naam", wie.naam())
                .param("jaar", Schooljaar.van(klok.vandaag()).naam())
                .param("nu", nu())
                .update();
        for (Importbestand b : bestanden) {
            jdbc.sql(
                            "insert into koppeling.bestand (import_id, bestuur_id, naam, inhoud) values (?, ?, ?, ?) on conflict do nothing")
                    .params(id, wie.bestuurId(), b.naam(), klein(b.inhoud()))
                    .update();
        }
        return id;
    }

    List<Importbestand> bestanden(UUID id) {
        return jdbc.sql("select naam, inhoud from koppeling.bestand where import_id = ? order by naam")
                .param(id)
                .query((rs, n) -> new Importbestand(rs.getString(1), groot(rs.getBytes(2))))
                .list();
    }

    Optional<Import> lees(UUID id) {
        return jdbc.sql("select * from koppeling.import where id = ?")
                .param(id)
                .query((rs, n) -> lees(rs))
                .optional();
    }

    List<Import> recente(int aantal) {
        return jdbc.sql("select * from koppeling.import order by ontvangen_op desc limit ?")
                .param(aantal)
                .query((rs, n) -> lees(rs))
                .list();
    }

    /** Moves on, when it still stands where the caller thinks it does. */
    boolean zet(UUID id, Importstaat van, Importstaat naar) {
        return jdbc.sql("""
                update koppeling.import set staat = :naar, stap = '', gedaan = 0, totaal = 0, voortgang_op = :nu
                 where id = :id and staat = :van
                """)
                        .param("id", id)
                        .param("van", van.sleutel())
                        .param("naar", naar.sleutel())
                        .param("nu", nu())
                        .update()
                == 1;
    }

    void voortgang(UUID id, int gedaan, int totaal, String stap) {
        jdbc.sql("update koppeling.import set stap = ?, gedaan = ?, totaal = ?, voortgang_op = ? where id = ?")
                .params(stap, gedaan, totaal, nu(), id)
                .update();
    }

    void klaar(UUID id, Importstaat staat, @Nullable Rapport rapport) {
        jdbc.sql("""
                update koppeling.import set staat = :staat, rapport = :rapport::jsonb, klaar_op = :nu, voortgang_op = :nu where id = :id
                """)
                .param("id", id)
                .param("staat", staat.sleutel())
                .param("rapport", rapport == null ? null : JSON.writeValueAsString(rapport))
                .param("nu", nu())
                .update();
        // The files have done their work; a school's whole administration is not kept twice.
        if (staat != Importstaat.GECONTROLEERD)
            jdbc.sql("delete from koppeling.bestand where import_id = ?")
                    .param(id)
                    .update();
    }

    private OffsetDateTime nu() {
        return klok.nu().atOffset(ZoneOffset.UTC);
    }

    private Import lees(ResultSet rs) throws SQLException {
        Importstaat staat = Importstaat.van(rs.getString("staat"));
        Instant gehoord = rs.getObject("voortgang_op", OffsetDateTime.class).toInstant();
        String rapport = rs.getString("rapport");
        return new Import(
                rs.getObject("id", UUID.class),
                rs.getString("door_naam"),
                staat,
                rs.getString("schooljaar"),
                rs.getObject("ontvangen_op", OffsetDateTime.class).toInstant(),
                rs.getString("stap"),
                rs.getInt("gedaan"),
                rs.getInt("totaal"),
                staat.bezig() && gehoord.plus(STIL).isBefore(klok.nu()),
                rapport == null ? null : JSON.readValue(rapport, Rapport.class));
    }

    private static byte[] klein(byte[] inhoud) {
        ByteArrayOutputStream uit = new ByteArrayOutputStream(inhoud.length / 4 + 64);
        try (GZIPOutputStream zip = new GZIPOutputStream(uit)) {
            zip.write(inhoud);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return uit.toByteArray();
    }

    private static byte[] groot(byte[] inhoud) {
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(inhoud))) {
            // One byte more than allowed, so that the reader can say it is too large.
            return zip.readNBytes(Inlezer.GROOTSTE_BESTAND + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
