package nl.spil.toegang;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.toegang.Aanmelding.Uitkomst.Binnen;
import nl.spil.toegang.Aanmelding.Uitkomst.NogEenStap;
import nl.spil.toegang.Aanmelding.Uitkomst.Onjuist;
import nl.spil.toegang.Aanmelding.Uitkomst.Wacht;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Signing in with a password: Argon2id, throttled per name and per address. Throttling slows one name down for a quarter of an
 * hour; it never locks out a school, nor somebody where they sign in every day.
 */
@Component
public class Aanmelding {

    static final Duration DUUR = Duration.ofHours(10);
    private static final int POGINGEN_PER_NAAM = 5;
    private static final int POGINGEN_PER_ADRES = 100;

    private final Argon2PasswordEncoder argon = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final String nergensVoor = argon.encode("geen enkel account heeft dit wachtwoord");
    // Each check takes 16 MB; more at once than this would let a flood of attempts take the memory.
    private final Semaphore tegelijk = new Semaphore(4);

    private final JdbcClient jdbc;
    private final Taak taak;
    private final Sessies sessies;
    private final TweedeStap tweedeStap;

    Aanmelding(JdbcClient jdbc, Taak taak, Sessies sessies, TweedeStap tweedeStap) {
        this.jdbc = jdbc;
        this.taak = taak;
        this.sessies = sessies;
        this.tweedeStap = tweedeStap;
    }

    /** What came of an attempt. */
    public sealed interface Uitkomst {
        record Binnen(String token) implements Uitkomst {}

        /** The password is right; this session waits for the second step. */
        record NogEenStap(String token) implements Uitkomst {}

        /** Wrong name or wrong password; which of the two is not said. */
        record Onjuist() implements Uitkomst {}

        /** Too many wrong attempts; try again after so many minutes. */
        record Wacht(int minuten) implements Uitkomst {}
    }

    /**
     * Asked under the login of jobs: the login of pages may not read password hashes. The password itself is weighed between two
     * short transactions, so that a flood of attempts holds no connection of the jobs.
     *
     * @param toestel what somebody will recognise this device by
     * @param apparaat token of a device that did the second step before
     */
    public Uitkomst meldAan(
            String inlognaam, String wachtwoord, String adres, String toestel, @Nullable String apparaat) {
        Poging poging = new Poging(inlognaam.trim().toLowerCase(Locale.ROOT), netwerk(adres));
        Kandidaat kandidaat = taak.buitenBestuur(() -> begin(poging));
        if (kandidaat == TE_VAAK) return new Wacht(15);
        // An unknown name costs as much time as a known one.
        boolean klopt = klopt(wachtwoord, kandidaat.wachtwoord());
        @Nullable UUID account = klopt ? kandidaat.id() : null;
        taak.buitenBestuur(() -> {
            noteer(poging, account != null);
            return Boolean.TRUE;
        });
        if (account == null) return new Onjuist();
        return tweedeStap.nodig(account, apparaat)
                ? new NogEenStap(sessies.maakWachtend(account, "wachtwoord", toestel))
                : new Binnen(sessies.maak(account, "wachtwoord", DUUR, toestel));
    }

    /** A name, from a network; that the two came in together before, is remembered for a month. */
    private record Poging(String naam, String netwerk) {
        String paar() {
            return "paar:" + netwerk + " " + naam;
        }

        /** Where the name came in before it has its own count, so that somebody elsewhere cannot make it wait. */
        String sleutel(boolean eerder) {
            return eerder ? "naam:" + naam + " op " + netwerk : "naam:" + naam;
        }
    }

    private record Kandidaat(@Nullable UUID id, String wachtwoord) {}

    private static final Kandidaat TE_VAAK = new Kandidaat(null, "");

    /**
     * Counts the attempt before it is weighed, so that many at once count as many. A network with too many wrong passwords holds up
     * only names that never came in there: nobody on the network of a school can keep its people out.
     */
    private Kandidaat begin(Poging poging) {
        boolean eerder = jdbc.sql("select toegang.gelukt_sinds(?, interval '30 days')")
                .param(poging.paar())
                .query(Boolean.class)
                .single();
        if (!eerder && mislukt("adres:" + poging.netwerk()) >= POGINGEN_PER_ADRES) return TE_VAAK;
        boolean mag = jdbc.sql("select toegang.poging_begint(?, ?, interval '15 minutes')")
                .params(poging.sleutel(eerder), POGINGEN_PER_NAAM)
                .query(Boolean.class)
                .single();
        if (!mag) return TE_VAAK;
        return jdbc.sql("select id, wachtwoord from toegang.account_voor_inlog(:naam)")
                .param("naam", poging.naam())
                .query((rs, n) -> new Kandidaat(rs.getObject(1, UUID.class), rs.getString(2)))
                .optional()
                .orElseGet(() -> new Kandidaat(null, nergensVoor));
    }

    private void noteer(Poging poging, boolean binnen) {
        if (!binnen) {
            noteer("adres:" + poging.netwerk(), false);
            return;
        }
        noteer(poging.sleutel(false), true);
        noteer(poging.sleutel(true), true);
        noteer(poging.paar(), true);
    }

    /** Of IPv6 the first half: the rest is of one house, and as many addresses as somebody likes. */
    static String netwerk(String adres) {
        if (!adres.contains(":")) return adres;
        try {
            byte[] bytes = java.net.InetAddress.ofLiteral(adres).getAddress();
            return bytes.length == 4 ? adres : java.util.HexFormat.of().formatHex(bytes, 0, 8);
        } catch (IllegalArgumentException e) {
            return adres;
        }
    }

    /** The hash to store for a new password. */
    public String versleutel(String wachtwoord) {
        return argon.encode(wachtwoord);
    }

    private boolean klopt(String wachtwoord, String hash) {
        tegelijk.acquireUninterruptibly();
        try {
            return argon.matches(wachtwoord, hash);
        } finally {
            tegelijk.release();
        }
    }

    private int mislukt(String sleutel) {
        return jdbc.sql("select toegang.mislukt_sinds(:s, interval '15 minutes')")
                .param("s", sleutel)
                .query(Integer.class)
                .single();
    }

    private void noteer(String sleutel, boolean gelukt) {
        jdbc.sql("select toegang.poging(:s, :g)")
                .param("s", sleutel)
                .param("g", gelukt)
                .query((rs, n) -> n)
                .list();
    }
}
