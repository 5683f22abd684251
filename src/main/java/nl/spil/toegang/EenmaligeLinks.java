package nl.spil.toegang;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.databank.Taak;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way in for parents and pupils: a link by mail that works once, and at the very first use a code that the school gives
 * another way (by phone, on paper). Only hashes are stored; the database counts the attempts and picks the one winner.
 */
@Component
public class EenmaligeLinks {

    /** How long a family stays signed in. */
    public static final Duration SESSIE = Duration.ofHours(12);

    /** How long a link in a mail holds. */
    public static final Duration GELDIG = Duration.ofDays(14);

    private static final Duration CODE_GELDIG = Duration.ofDays(14);
    private static final int AANVRAGEN = 3;
    private static final int AANVRAGEN_PER_ADRES = 30;
    private static final UUID NIEMAND = new UUID(0, 0);
    private static final SecureRandom TOEVAL = new SecureRandom();

    private final JdbcClient jdbc;
    private final Sessies sessies;
    private final Taak taak;
    private final ObjectProvider<LinkPost> post;

    EenmaligeLinks(JdbcClient jdbc, Sessies sessies, Taak taak, ObjectProvider<LinkPost> post) {
        this.jdbc = jdbc;
        this.sessies = sessies;
        this.taak = taak;
        this.post = post;
    }

    /**
     * A new link.
     *
     * @param pad what comes after the address of the installation: {@code /l/…}; it is stored nowhere
     * @param codeNodig this account was never used: give a code too ({@link #nieuweCode})
     */
    public record Link(String pad, boolean codeNodig) {}

    /** Whether somebody of a family has been in before, and until when a given code waits. */
    public record Stand(boolean bekend, @Nullable Instant codeTot) {}

    /** What looking at a link says; looking uses nothing. */
    public record Blik(String staat, String doel, boolean codeNodig) {
        public boolean open() {
            return staat.equals("open");
        }
    }

    /** What came of pressing the button. */
    public sealed interface Uitkomst {
        record Binnen(String token, String naar) implements Uitkomst {}

        /** Wrong code; so many attempts are left. */
        record CodeOnjuist(int over) implements Uitkomst {}

        /** There is no code (any more): the school gives a new one. */
        record CodeOp() implements Uitkomst {}

        /** Used, expired, blocked or unknown; a new link is needed. */
        record Op(String staat) implements Uitkomst {}
    }

    /**
     * Makes a link for a parent or pupil of the own bestuur.
     *
     * @param doel why, as the person will read it on the page of the link: "uw mening over het plan van Noor"
     * @param naarPad where it leads, a path of our own
     */
    @Transactional
    public Link maak(UUID account, String doel, String naarPad, Duration geldigheid) {
        byte[] bytes = new byte[24];
        TOEVAL.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        boolean codeNodig = jdbc.sql(
                        "select toegang.link_maak(:id, :account, :hash, :doel, :naar, make_interval(secs => :seconden))")
                .param("id", Ids.nieuw())
                .param("account", account)
                .param("hash", Sessies.hash(token))
                .param("doel", doel)
                .param("naar", naarPad)
                .param("seconden", geldigheid.toSeconds())
                .query((rs, n) -> Optional.ofNullable(rs.getObject(1, Boolean.class)))
                .single()
                .orElseThrow(NietGevonden::new);
        return new Link("/l/" + token, codeNodig);
    }

    /** Six digits to give by phone or on paper; the one before no longer holds. Shown once, stored nowhere. */
    @Transactional
    public String nieuweCode(UUID account) {
        String code = String.format(Locale.ROOT, "%06d", TOEVAL.nextInt(1_000_000));
        boolean gemaakt = jdbc.sql("select toegang.code_maak(:account, :code, make_interval(secs => :seconden))")
                .param("account", account)
                .param("code", code)
                .param("seconden", CODE_GELDIG.toSeconds())
                .query(Boolean.class)
                .single();
        if (!gemaakt) throw new NietGevonden();
        return code;
    }

    /** For staff: who of these has been in before. */
    public Map<UUID, Stand> standen(Collection<UUID> accounts) {
        Map<UUID, Stand> uit = new HashMap<>();
        jdbc.sql("select account_id, bekend, code_tot from toegang.gezin_staat(?)")
                .param(accounts.toArray(UUID[]::new))
                .query(rs -> {
                    OffsetDateTime tot = rs.getObject(3, OffsetDateTime.class);
                    uit.put(
                            rs.getObject(1, UUID.class),
                            new Stand(rs.getBoolean(2), tot == null ? null : tot.toInstant()));
                });
        return uit;
    }

    public Optional<Blik> bekijk(String token) {
        return jdbc.sql("select staat, doel, code_nodig from toegang.link_bekijk(?)")
                .param(Sessies.hash(token))
                .query((rs, n) -> new Blik(rs.getString(1), rs.getString(2), rs.getBoolean(3)))
                .optional();
    }

    @Transactional
    public Uitkomst gebruik(String token, String code) {
        return gebruik(token, code, "");
    }

    /** The same, saying on which device: "Chrome op Android". */
    @Transactional
    public Uitkomst gebruik(String token, String code, String toestel) {
        record Rij(
                String staat,
                @Nullable UUID account,
                @Nullable String naar,
                int over) {}
        Rij rij = jdbc.sql("select staat, account_id, naar, over from toegang.link_gebruik(?, ?)")
                .param(Sessies.hash(token))
                .param(code.replaceAll("\\D", ""))
                .query((rs, n) -> new Rij(rs.getString(1), rs.getObject(2, UUID.class), rs.getString(3), rs.getInt(4)))
                .single();
        if (rij.account() != null && rij.naar() != null) {
            return new Uitkomst.Binnen(sessies.maak(rij.account(), "link", SESSIE, toestel), rij.naar());
        }
        return switch (rij.staat()) {
            case "code_fout" -> new Uitkomst.CodeOnjuist(rij.over());
            case "code_weg" -> new Uitkomst.CodeOp();
            default -> new Uitkomst.Op(rij.staat());
        };
    }

    /**
     * Sends a new link to whoever the old link was for, or to whoever has this address. Answers nothing, so that nobody
     * learns which addresses exist; too many requests are silently dropped.
     */
    @Transactional
    public void vraagNieuw(@Nullable String token, String email, String adres) {
        String wat = token == null ? "mail:" + email.trim().toLowerCase(Locale.ROOT) : "link:" + token.hashCode();
        if (gevraagd(wat) >= AANVRAGEN || gevraagd("aanvraag:" + adres) >= AANVRAGEN_PER_ADRES) return;
        noteer(wat);
        noteer("aanvraag:" + adres);
        record Wie(UUID bestuur, UUID account, String naar) {}
        List<Wie> wie = jdbc.sql("select bestuur_id, account_id, naar from toegang.link_aanvraag(?, ?)")
                .param(Sessies.hash(token == null ? "" : token))
                .param(token == null ? email.trim() : "")
                .query((rs, n) -> new Wie(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getString(3)))
                .list();
        // Unknown costs a transaction as well, so that the time says nothing either.
        if (wie.isEmpty()) taak.voor(NIEMAND, () -> {});
        wie.forEach(w -> taak.voor(w.bestuur(), () -> post.ifAvailable(p -> p.stuur(w.account(), w.naar()))));
    }

    private int gevraagd(String sleutel) {
        return jdbc.sql("select toegang.mislukt_sinds(:s, interval '15 minutes')")
                .param("s", sleutel)
                .query(Integer.class)
                .single();
    }

    private void noteer(String sleutel) {
        jdbc.sql("select toegang.poging(:s, false)")
                .param("s", sleutel)
                .query((rs, n) -> n)
                .list();
    }
}
