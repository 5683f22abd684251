package nl.spil.werkaantekening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.schoolplan.Werkaantekeningen;
import nl.spil.toegang.Bezoeker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows, as their writer has them; what is past its day is not there, also before the night has taken it away. */
@Component
class Aantekeningopslag {

    static final String AANTEKENING = "aantekening";
    static final String CONCEPT = "concept";
    static final String LOGBOEK = "logboek";

    private static final String VELDEN =
            "select id, leerling_id, auteur_id, sleutel, gesloten, versie, begonnen_op, vraag_op, weg_op from werkaantekening.aantekening ";

    private final JdbcClient jdbc;
    private final Zegel zegel;
    private final Klok klok;

    Aantekeningopslag(JdbcClient jdbc, Zegel zegel, Klok klok) {
        this.jdbc = jdbc;
        this.zegel = zegel;
        this.klok = klok;
    }

    /** From when a note counts, and until when. */
    record Duur(LocalDate begonnenOp, LocalDate vraagOp, LocalDate wegOp) {
        static Duur van(LocalDate begonnen, Werkaantekeningen regel) {
            return new Duur(
                    begonnen, begonnen.plusWeeks(regel.vragenNaWeken()), begonnen.plusWeeks(regel.wegNaWeken()));
        }
    }

    List<Aantekening> alle(Bezoeker wie, UUID leerling) {
        return eigen(wie, leerling, "soort = 'aantekening' order by begonnen_op desc, id desc")
                .query((rs, n) -> lees(rs))
                .list();
    }

    Optional<Aantekening> een(Bezoeker wie, UUID leerling, UUID id) {
        return eigen(wie, leerling, "id = :id and soort = 'aantekening' for update")
                .param("id", id)
                .query((rs, n) -> lees(rs))
                .optional();
    }

    Optional<Aantekening> concept(Bezoeker wie, UUID leerling) {
        return eigen(wie, leerling, "soort = 'concept'")
                .query((rs, n) -> lees(rs))
                .optional();
    }

    /** What the writer makes of a note for the logboek. */
    Optional<Aantekening> voorLogboek(Bezoeker wie, UUID leerling, UUID van) {
        return eigen(wie, leerling, "van = :van and soort = 'logboek'")
                .param("van", van)
                .query((rs, n) -> lees(rs))
                .optional();
    }

    /** What this writer has about this pupil and is not gone yet. */
    private JdbcClient.StatementSpec eigen(Bezoeker wie, UUID leerling, String en) {
        return jdbc.sql(VELDEN + "where leerling_id = :leerling and auteur_id = :wie and weg_op > :vandaag and " + en)
                .param("leerling", leerling)
                .param("wie", wie.accountId())
                .param("vandaag", klok.vandaag());
    }

    UUID maak(Bezoeker wie, UUID leerling, String soort, @Nullable UUID van, String tekst, int versie, Duur duur) {
        UUID id = Ids.nieuw();
        Zegel.Gesloten dicht = zegel.sluit(new Zegel.Van(id, wie.accountId()), tekst);
        jdbc.sql("""
                        insert into werkaantekening.aantekening (id, bestuur_id, leerling_id, auteur_id, soort, van, sleutel, gesloten,
                               versie, begonnen_op, bijgewerkt_op, vraag_op, weg_op)
                        values (:id, :bestuur, :leerling, :wie, :soort, :van, :sleutel, :gesloten, :versie, :begonnen, :nu, :vraag, :weg)""")
                .param("id", id)
                .param("bestuur", wie.bestuurId())
                .param("leerling", leerling)
                .param("wie", wie.accountId())
                .param("soort", soort)
                .param("van", van)
                .param("sleutel", dicht.sleutel())
                .param("gesloten", dicht.tekst())
                .param("versie", versie)
                .param("begonnen", duur.begonnenOp())
                .param("nu", Timestamp.from(klok.nu()))
                .param("vraag", duur.vraagOp())
                .param("weg", duur.wegOp())
                .update();
        return id;
    }

    /** @return the new version; nothing when something newer was saved elsewhere */
    Optional<Integer> schrijf(Bezoeker wie, Aantekening aantekening, String tekst, int versie) {
        Zegel.Gesloten dicht = zegel.sluit(new Zegel.Van(aantekening.id(), wie.accountId()), tekst);
        return jdbc.sql("""
                        update werkaantekening.aantekening
                           set sleutel = :sleutel, gesloten = :gesloten, versie = versie + 1, bijgewerkt_op = :nu
                         where id = :id and auteur_id = :wie and versie = :versie returning versie""")
                .param("sleutel", dicht.sleutel())
                .param("gesloten", dicht.tekst())
                .param("nu", Timestamp.from(klok.nu()))
                .param("id", aantekening.id())
                .param("wie", wie.accountId())
                .param("versie", versie)
                .query(Integer.class)
                .optional();
    }

    /** Takes the row away, and its key with it; the database writes down that it happened. */
    void vernietig(Bezoeker wie, Aantekening aantekening, Reden reden) {
        zegWaarom(jdbc, reden);
        jdbc.sql("delete from werkaantekening.aantekening where id = :id and auteur_id = :wie")
                .param("id", aantekening.id())
                .param("wie", wie.accountId())
                .update();
    }

    /** What the night has not taken away yet does not stand in the way of a new text. */
    void ruimVerlopenConceptOp(Bezoeker wie, UUID leerling) {
        zegWaarom(jdbc, Reden.TERMIJN);
        jdbc.sql("""
                        delete from werkaantekening.aantekening
                         where leerling_id = :leerling and auteur_id = :wie and soort = 'concept' and weg_op <= :vandaag""")
                .param("leerling", leerling)
                .param("wie", wie.accountId())
                .param("vandaag", klok.vandaag())
                .update();
    }

    static void zegWaarom(JdbcClient jdbc, Reden reden) {
        jdbc.sql("select set_config('spil.vernietiging', :reden, true)")
                .param("reden", reden.sleutel())
                .query(String.class)
                .single();
    }

    private Aantekening lees(ResultSet rs) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        UUID leerling = rs.getObject("leerling_id", UUID.class);
        return new Aantekening(
                id,
                leerling,
                zegel.open(
                                new Zegel.Van(id, rs.getObject("auteur_id", UUID.class)),
                                rs.getBytes("sleutel"),
                                rs.getBytes("gesloten"))
                        .orElse(null),
                rs.getInt("versie"),
                rs.getObject("begonnen_op", LocalDate.class),
                rs.getObject("vraag_op", LocalDate.class),
                rs.getObject("weg_op", LocalDate.class));
    }
}
