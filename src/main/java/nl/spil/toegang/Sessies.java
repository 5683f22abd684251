package nl.spil.toegang;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.toegang.Bezoeker.Soort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Open sessions, one row each in PostgreSQL. The token in the cookie is the context of every transaction: the database looks
 * it up itself and believes nothing else (ADR 0003).
 */
@Component
public class Sessies {

    private static final SecureRandom TOEVAL = new SecureRandom();

    /** Time to find the phone. */
    private static final Duration WACHT = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Taak taak;
    private final TransactionTemplate transactie;

    Sessies(JdbcClient jdbc, Taak taak, TransactionTemplate transactie) {
        this.jdbc = jdbc;
        this.taak = taak;
        this.transactie = transactie;
    }

    /**
     * Opens a session for somebody who has proven who they are. Under the login of jobs: whoever smuggles SQL into a page
     * must not be able to make a session.
     *
     * @return the token for the cookie; it is stored nowhere
     */
    public String maak(UUID account, String wijze, Duration duur) {
        return maak(account, wijze, duur, "");
    }

    /** The same, saying on which device: "Chrome op Windows". */
    String maak(UUID account, String wijze, Duration duur, String toestel) {
        return maak(account, wijze, duur, toestel, false);
    }

    /** A session that is nobody yet: the password was right and the second step must follow soon. */
    String maakWachtend(UUID account, String wijze, String toestel) {
        return maak(account, wijze, WACHT, toestel, true);
    }

    private String maak(UUID account, String wijze, Duration duur, String toestel, boolean wacht) {
        byte[] bytes = new byte[32];
        TOEVAL.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        taak.buitenBestuur(() -> jdbc.sql(
                        "select toegang.sessie_maak(:account, :hash, :wijze, make_interval(secs => :seconden), :toestel, :wacht)")
                .param("account", account)
                .param("hash", hash(token))
                .param("wijze", wijze)
                .param("seconden", duur.toSeconds())
                .param("toestel", toestel)
                .param("wacht", wacht)
                .query((rs, n) -> n)
                .list());
        return token;
    }

    public void sluit(String token) {
        jdbc.sql("select toegang.sessie_sluit(:hash)")
                .param("hash", hash(token))
                .query((rs, n) -> n)
                .list();
    }

    /** Says who the token belongs to and makes this transaction theirs. Must run first in a transaction. */
    public Optional<Bezoeker> begin(String token) {
        return jdbc.sql("select account_id, bestuur_id, naam, soort, plaats, rollen from toegang.begin(?)")
                .param(token)
                .query((rs, n) -> new Bezoeker(
                        rs.getObject(1, UUID.class),
                        rs.getObject(2, UUID.class),
                        rs.getString(3),
                        Soort.valueOf(rs.getString(4).toUpperCase(Locale.ROOT)),
                        rs.getString(5),
                        List.of((String[]) rs.getArray(6).getArray())))
                .optional();
    }

    /** Work as a person outside a request (demo history, tests): a session of a minute, one transaction. */
    public <T> T als(UUID account, Function<Bezoeker, T> werk) {
        String token = maak(account, "taak", Duration.ofMinutes(1));
        try {
            return transactie.execute(s -> werk.apply(
                    begin(token).orElseThrow(() -> new IllegalStateException("account " + account + " is gesloten"))));
        } finally {
            transactie.executeWithoutResult(s -> sluit(token));
        }
    }

    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean gelijk(byte[] a, byte[] b) {
        return MessageDigest.isEqual(Arrays.copyOf(a, a.length), b);
    }
}
