package nl.spil.toegang;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.spil.gedeeld.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of a bestuur, for who manages them. Row-level security shows them to a beheerder only. */
@Component
public class Accounts {

    /** Long enough to be worth nothing to a guesser; no other rules, they only make people write passwords down. */
    public static final int KORTSTE_WACHTWOORD = 10;

    private final JdbcClient jdbc;
    private final Aanmelding aanmelding;

    Accounts(JdbcClient jdbc, Aanmelding aanmelding) {
        this.jdbc = jdbc;
        this.aanmelding = aanmelding;
    }

    /** An account as beheer sees it. */
    public record Account(
            UUID id,
            String soort,
            String naam,
            @Nullable String inlognaam,
            @Nullable String email,
            String plaats,
            List<String> rollen,
            boolean gesloten) {}

    /**
     * @param zoek part of a name or address; empty finds all
     * @param soort medewerker, ouder, leerling, extern, beheer, or empty for all
     */
    public List<Account> lijst(String zoek, String soort, int vanaf, int aantal) {
        return jdbc.sql("""
                select id, soort, naam, inlognaam, email, plaats, rollen, gesloten_op is not null
                  from toegang.account
                 where (:soort = '' or soort = :soort)
                   and (:zoek = '' or gedeeld.zoekvorm(naam || ' ' || coalesce(email, '')) like '%' || gedeeld.zoekvorm(:zoek) || '%')
                 order by gesloten_op is not null, naam, id offset :vanaf limit :aantal
                """)
                .param("zoek", zoek.replace("%", "").replace("_", "").strip())
                .param("soort", soort)
                .param("vanaf", vanaf)
                .param("aantal", aantal)
                .query((rs, n) -> lees(rs))
                .list();
    }

    public Optional<Account> lees(UUID id) {
        return jdbc.sql(
                        "select id, soort, naam, inlognaam, email, plaats, rollen, gesloten_op is not null from toegang.account where id = ?")
                .param(id)
                .query((rs, n) -> lees(rs))
                .optional();
    }

    /** What came of setting a password. */
    public sealed interface Wachtwoord {
        record Gezet() implements Wachtwoord {}

        record Geweigerd(String waarom) implements Wachtwoord {}
    }

    /** A first password, told by beheer; whoever was signed in with the old one is out. */
    @Transactional
    public Wachtwoord zetWachtwoord(Bezoeker beheer, UUID id, String wachtwoord) {
        Account account = lees(id).orElseThrow(nl.spil.gedeeld.NietGevonden::new);
        if (account.inlognaam() == null) {
            return new Wachtwoord.Geweigerd(account.naam()
                    + " heeft geen inlognaam: ouders en leerlingen komen binnen met een link uit een mail.");
        }
        if (account.gesloten())
            return new Wachtwoord.Geweigerd("Dit account is gesloten. Zet de medewerker eerst weer in de import.");
        if (wachtwoord.length() < KORTSTE_WACHTWOORD) {
            return new Wachtwoord.Geweigerd(
                    "Kies minstens " + KORTSTE_WACHTWOORD + " tekens, bijvoorbeeld vier losse woorden.");
        }
        if (wachtwoord.length() > 200) return new Wachtwoord.Geweigerd("Kies hooguit 200 tekens.");
        jdbc.sql("update toegang.account set wachtwoord = ? where id = ?")
                .params(aanmelding.versleutel(wachtwoord), id)
                .update();
        if (!beheer.accountId().equals(id)) trekSessiesIn(List.of(id));
        return new Wachtwoord.Gezet();
    }

    /** Whoever these are, is out at once. */
    public void trekSessiesIn(List<UUID> accounts) {
        jdbc.sql("select toegang.trek_sessies_in(?)")
                .param(accounts.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    /** An account that no import makes: the first beheerder. Runs as a job. */
    public UUID maakBeheerder(UUID bestuur, String naam, String inlognaam, String wachtwoord) {
        UUID id = Ids.nieuw();
        jdbc.sql("""
                insert into toegang.account (id, bestuur_id, soort, naam, inlognaam, email, wachtwoord, plaats, rollen)
                values (:id, :bestuur, 'beheer', :naam, lower(:inlognaam), lower(:inlognaam), :wachtwoord, 'beheer', '{beheer}')
                """)
                .param("id", id)
                .param("bestuur", bestuur)
                .param("naam", naam)
                .param("inlognaam", inlognaam.strip())
                .param("wachtwoord", aanmelding.versleutel(wachtwoord))
                .update();
        return id;
    }

    private static Account lees(java.sql.ResultSet rs) throws java.sql.SQLException {
        return new Account(
                rs.getObject(1, UUID.class),
                rs.getString(2),
                rs.getString(3),
                rs.getString(4),
                rs.getString(5),
                rs.getString(6),
                new ArrayList<>(List.of((String[]) rs.getArray(7).getArray())),
                rs.getBoolean(8));
    }
}
