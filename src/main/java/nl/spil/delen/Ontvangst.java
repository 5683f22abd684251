package nl.spil.delen;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The recipient: comes in once with a link and a code, says who it is, and reads that one copy. */
@Service
@Transactional
public class Ontvangst {

    private final JdbcClient jdbc;
    private final Klok klok;

    Ontvangst(JdbcClient jdbc, Klok klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    /** What a link says before the code is there: nothing about a pupil. */
    public record Blik(String staat, String school, String organisatie) {
        public boolean open() {
            return staat.equals("open");
        }
    }

    /** What came of link and code. */
    public sealed interface Uitkomst {
        /** @param sleutel with which the recipient reads on, for a few hours */
        record Binnen(String sleutel) implements Uitkomst {}

        record CodeOnjuist(int over) implements Uitkomst {}

        record Dicht(String staat) implements Uitkomst {}
    }

    /** What the family wrote along. */
    public record Zienswijze(String naam, String wie, String tekst) {}

    /** What the recipient reads. */
    public record Stuk(
            String staat,
            String naam,
            String doel,
            String organisatie,
            String toelichting,
            String bron,
            boolean wettelijk,
            String door,
            LocalDate op,
            LocalDate tot,
            String lezer,
            String school,
            List<Deel> delen,
            List<Zienswijze> zienswijzen) {

        public boolean open() {
            return staat.equals("open");
        }
    }

    @Transactional(readOnly = true)
    public Blik bekijk(String token) {
        return jdbc.sql("select staat, school, organisatie from delen.bekijk(?)")
                .param(Deelpost.hash(token))
                .query((rs, n) -> new Blik(rs.getString(1), rs.getString(2), rs.getString(3)))
                .optional()
                .orElse(new Blik("onbekend", "", ""));
    }

    public Uitkomst ontvang(String token, String code, String naam, String functie) {
        String sleutel = Deelpost.token();
        record Rij(String staat, int over) {}
        Rij rij = jdbc.sql("select staat, over from delen.ontvang(?, ?, ?, ?, ?, ?, ?)")
                .param(Deelpost.hash(token))
                .param(code.replaceAll("\\D", ""))
                .param(naam.strip())
                .param(functie.strip())
                .param(Ids.nieuw())
                .param(Deelpost.hash(sleutel))
                .param(OffsetDateTime.ofInstant(klok.nu(), ZoneOffset.UTC))
                .query((rs, n) -> new Rij(rs.getString(1), rs.getInt(2)))
                .single();
        return switch (rij.staat()) {
            case "binnen" -> new Uitkomst.Binnen(sleutel);
            case "code_fout" -> new Uitkomst.CodeOnjuist(rij.over());
            default -> new Uitkomst.Dicht(rij.staat());
        };
    }

    /** Notes that the recipient takes it along. @return false when it is not open any more */
    public boolean neemMee(String sleutel) {
        return jdbc.sql("select delen.neem_mee(?, ?, ?)")
                .param(Deelpost.hash(sleutel))
                .param(Ids.nieuw())
                .param(OffsetDateTime.ofInstant(klok.nu(), ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    @Transactional(readOnly = true)
    public Optional<Stuk> lees(String sleutel) {
        return jdbc
                .sql("select delen.lees(?)::text")
                .param(Deelpost.hash(sleutel))
                .query((rs, n) -> Optional.ofNullable(rs.getString(1)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .map(t -> Delinglezer.JSON.readValue(t, Stuk.class))
                .findFirst();
    }
}
