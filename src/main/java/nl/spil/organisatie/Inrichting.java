package nl.spil.organisatie;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.toegang.Accounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sets up a bestuur with its first beheerder; everything else comes in by import. */
@Component
public class Inrichting {

    private final Taak taak;
    private final JdbcClient jdbc;
    private final Accounts accounts;

    Inrichting(Taak taak, JdbcClient jdbc, Accounts accounts) {
        this.taak = taak;
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /** The new bestuur and the account of its beheerder. */
    public record Ingericht(UUID bestuur, UUID beheerder) {}

    public Ingericht richtIn(String bestuur, String beheerder, String inlognaam, String wachtwoord) {
        if (wachtwoord.length() < Accounts.KORTSTE_WACHTWOORD) {
            throw new IllegalArgumentException("Het wachtwoord van de eerste beheerder is te kort: kies minstens "
                    + Accounts.KORTSTE_WACHTWOORD + " tekens.");
        }
        UUID id = Ids.nieuw();
        UUID account = taak.voor(id, () -> {
            jdbc.sql("insert into organisatie.bestuur (id, sleutel, naam) values (?, ?, ?)")
                    .params(id, sleutel(bestuur), bestuur)
                    .update();
            return accounts.maakBeheerder(id, beheerder, inlognaam, wachtwoord);
        });
        return new Ingericht(id, account);
    }

    private static String sleutel(String naam) {
        return Normalizer.normalize(naam, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
