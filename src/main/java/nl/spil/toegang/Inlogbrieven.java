package nl.spil.toegang;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.databank.Taak;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way in for parents and pupils without e-mail: a letter with codes, each for one time. The database decides who may make one
 * and keeps who did; it stores hashes.
 */
@Component
public class Inlogbrieven {

    /** How long the codes of a letter hold. */
    public static final Duration GELDIG = Duration.ofDays(180);

    private static final int CODES = 6;
    private static final int LENGTE = 16;
    /** Nothing that looks like something else on paper. */
    private static final String TEKENS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int POGINGEN_PER_ADRES = 30;
    private static final SecureRandom TOEVAL = new SecureRandom();

    private final JdbcClient jdbc;
    private final Taak taak;
    private final Sessies sessies;

    Inlogbrieven(JdbcClient jdbc, Taak taak, Sessies sessies) {
        this.jdbc = jdbc;
        this.taak = taak;
        this.sessies = sessies;
    }

    /** The last letter of an account; {@code gemaakt} is null when there was none. */
    public record Stand(
            UUID account,
            @Nullable Instant gemaakt,
            @Nullable String door,
            @Nullable Instant verloopt,
            int over) {}

    /** What came of a code. */
    public sealed interface Uitkomst {
        record Binnen(String token) implements Uitkomst {}

        /** Unknown, used, or of a letter that no longer holds. */
        record Onjuist() implements Uitkomst {}

        record TeVaak() implements Uitkomst {}
    }

    /** New codes, readable in groups of four; the ones before hold no longer. Shown once, kept as hashes. */
    @Transactional
    public List<String> maak(UUID account) {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < CODES; i++) {
            StringBuilder code = new StringBuilder();
            for (int j = 0; j < LENGTE; j++) code.append(TEKENS.charAt(TOEVAL.nextInt(TEKENS.length())));
            codes.add(code.toString());
        }
        boolean gemaakt = jdbc.sql("select toegang.brief_maak(?, ?, ?, make_interval(secs => ?))")
                .params(
                        Ids.nieuw(),
                        account,
                        codes.stream().map(Sessies::hash).toArray(byte[][]::new),
                        GELDIG.toSeconds())
                .query(Boolean.class)
                .single();
        if (!gemaakt) throw new NietGevonden();
        return codes.stream().map(c -> c.replaceAll("(.{4})(?=.)", "$1-")).toList();
    }

    /** Of these accounts the ones for which this person may make a letter. */
    public List<Stand> standen(Collection<UUID> accounts) {
        return jdbc.sql("select account_id, gemaakt_op, door, verloopt_op, over from toegang.brieven(?)")
                .param(accounts.toArray(UUID[]::new))
                .query((rs, n) -> new Stand(
                        rs.getObject(1, UUID.class),
                        moment(rs.getTimestamp(2)),
                        rs.getString(3),
                        moment(rs.getTimestamp(4)),
                        rs.getInt(5)))
                .list();
    }

    /** The letter of whoever asks. */
    public Optional<Stand> mijn(Bezoeker wie) {
        return jdbc.sql("select gemaakt_op, door, over from toegang.mijn_brief()")
                .query((rs, n) ->
                        new Stand(wie.accountId(), moment(rs.getTimestamp(1)), rs.getString(2), null, rs.getInt(3)))
                .optional();
    }

    /** Somebody types a code; wrong ones count for the network they come from. */
    public Uitkomst gebruik(String getypt, String adres, String toestel) {
        String code = getypt.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        String net = "brief:" + Aanmelding.netwerk(adres);
        UUID account = taak.buitenBestuur(() -> {
            int mis = jdbc.sql("select toegang.mislukt_sinds(?, interval '15 minutes')")
                    .param(net)
                    .query(Integer.class)
                    .single();
            if (mis >= POGINGEN_PER_ADRES) return TE_VAAK;
            UUID wie = jdbc.sql("select toegang.brief_gebruik(?)")
                    .param(Sessies.hash(code))
                    .query((rs, n) -> Optional.ofNullable(rs.getObject(1, UUID.class)))
                    .single()
                    .orElse(NIEMAND);
            if (wie.equals(NIEMAND))
                jdbc.sql("select toegang.poging(?, false)")
                        .param(net)
                        .query((rs, n) -> n)
                        .list();
            return wie;
        });
        if (account.equals(TE_VAAK)) return new Uitkomst.TeVaak();
        if (account.equals(NIEMAND)) return new Uitkomst.Onjuist();
        return new Uitkomst.Binnen(sessies.maak(account, "brief", EenmaligeLinks.SESSIE, toestel));
    }

    private static final UUID NIEMAND = new UUID(0, 0);
    private static final UUID TE_VAAK = new UUID(0, 1);

    private static @Nullable Instant moment(java.sql.@Nullable Timestamp t) {
        return t == null ? null : t.toInstant();
    }
}
