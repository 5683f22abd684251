package nl.spil.toegang;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.databank.Sleutelbos;
import nl.spil.gedeeld.databank.Taak;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The second step of signing in: a code from an app, a passkey, or a recovery code. Everything here runs under the login of jobs,
 * about the account of the session whose token the browser holds: the login of pages cannot read a secret or end a wait.
 */
@Component
public class TweedeStap {

    /** How long a device that somebody calls their own needs no second step. */
    public static final Duration ONTHOUDEN = Duration.ofDays(30);

    private static final int POGINGEN = 5;
    private static final int HERSTELCODES = 10;
    private static final SecureRandom TOEVAL = new SecureRandom();
    private static final int NAAM = 60;

    private final JdbcClient jdbc;
    private final Taak taak;
    private final Sessies sessies;
    private final Sleutelbos sleutelbos;
    private final Passkeys passkeys;
    private final ApplicationEventPublisher gebeurtenissen;
    private final InstantSource tijd = InstantSource.system();

    TweedeStap(
            JdbcClient jdbc,
            Taak taak,
            Sessies sessies,
            Sleutelbos sleutelbos,
            Passkeys passkeys,
            ApplicationEventPublisher gebeurtenissen) {
        this.jdbc = jdbc;
        this.taak = taak;
        this.sessies = sessies;
        this.sleutelbos = sleutelbos;
        this.passkeys = passkeys;
        this.gebeurtenissen = gebeurtenissen;
    }

    /** Somebody on their way in, or inside and changing their second step. */
    public record Bezig(UUID account, String naam, String inlognaam, boolean beheer, boolean app, boolean sleutel) {
        public boolean ingesteld() {
            return app || sleutel;
        }
    }

    /** What an app for codes must know. */
    public record Voorstel(String geheim, String adres) {}

    /** What came of it. */
    public sealed interface Uitkomst {
        record Goed() implements Uitkomst {}

        /** Not right; the sentence says what to do. */
        record Fout(String zin) implements Uitkomst {}
    }

    private static final Uitkomst GOED = new Uitkomst.Goed();

    private record Factor(UUID id, String soort, byte[] geheim, byte @Nullable [] sleutelId, long teller) {}

    private record Sessie(
            UUID account,
            UUID bestuur,
            String naam,
            String inlognaam,
            String soort,
            byte @Nullable [] voorstel,
            byte @Nullable [] uitdaging) {}

    /** Whether this account needs a second step now; a device that somebody called their own did it before. */
    boolean nodig(UUID account, @Nullable String apparaat) {
        return taak.buitenBestuur(
                () -> jdbc.sql("select toegang.factor_nodig(:a) and not toegang.apparaat_bekend(:a, :h)")
                        .param("a", account)
                        .param("h", Sessies.hash(apparaat == null ? "" : apparaat))
                        .query(Boolean.class)
                        .single());
    }

    /** The session behind this token, waiting or not. */
    public Optional<Bezig> bezig(@Nullable String token) {
        if (token == null) return Optional.empty();
        return taak.buitenBestuur(() -> sessie(token).map(s -> {
            List<Factor> factoren = factoren(s.account());
            return new Bezig(
                    s.account(),
                    s.naam(),
                    s.inlognaam(),
                    s.soort().equals("beheer"),
                    factoren.stream().anyMatch(f -> f.soort().equals("app")),
                    factoren.stream().anyMatch(f -> f.soort().equals("sleutel")));
        }));
    }

    /** The secret to put in an app; the same until it is confirmed, so that a reload keeps the picture. */
    public Voorstel stelAppVoor(String token) {
        return taak.buitenBestuur(() -> {
            Sessie sessie = sessie(token).orElseThrow();
            byte[] geheim;
            if (sessie.voorstel() == null) {
                geheim = Tijdcode.nieuwGeheim();
                onthoud(token, sleutelbos.versleutel(geheim, "voorstel " + sessie.account()), sessie.uitdaging());
            } else {
                geheim = sleutelbos.ontsleutel(sessie.voorstel(), "voorstel " + sessie.account());
            }
            String wie = java.net.URLEncoder.encode(sessie.inlognaam(), StandardCharsets.UTF_8)
                    .replace("+", "%20");
            String base32 = Tijdcode.base32(geheim);
            return new Voorstel(base32, "otpauth://totp/Spil:" + wie + "?secret=" + base32 + "&issuer=Spil");
        });
    }

    /** Keeps the proposed app when it shows the right code. */
    public Uitkomst maakApp(String token, String code, String naam) {
        return taak.buitenBestuur(() -> {
            Sessie sessie = sessie(token).orElseThrow();
            byte[] voorstel = sessie.voorstel();
            if (voorstel == null) return new Uitkomst.Fout("Laad deze pagina opnieuw en lees het plaatje nog eens in.");
            if (teVaak(sessie.account())) return wacht();
            byte[] geheim = sleutelbos.ontsleutel(voorstel, "voorstel " + sessie.account());
            OptionalLong stap = Tijdcode.stap(geheim, cijfers(code), tijd.instant());
            noteer(sessie.account(), stap.isPresent());
            if (stap.isEmpty()) return codeKloptNiet();
            UUID id = Ids.nieuw();
            bewaar(
                    id,
                    sessie.account(),
                    "app",
                    naam.isBlank() ? "App voor codes" : naam,
                    sleutelbos.versleutel(geheim, "factor " + id),
                    null,
                    stap.getAsLong());
            gebeurtenissen.publishEvent(
                    new TweedeStapIngesteld(sessie.bestuur(), sessie.account(), id, "een app voor codes"));
            jdbc.sql("select toegang.sessie_onthoud(:h, ''::bytea, null)")
                    .param("h", Sessies.hash(token))
                    .query((rs, n) -> n)
                    .list();
            return GOED;
        });
    }

    /** Six figures from an app, or a recovery code; each holds once. */
    public Uitkomst metCode(String token, String code) {
        return taak.buitenBestuur(() -> {
            Sessie sessie = sessie(token).orElseThrow();
            if (teVaak(sessie.account())) return wacht();
            String schoon = cijfers(code);
            boolean goed = factoren(sessie.account()).stream().anyMatch(f -> switch (f.soort()) {
                case "app" -> schoon.length() == 6 && pastApp(f, schoon);
                case "herstelcode" ->
                    schoon.length() == 16 && Sessies.gelijk(f.geheim(), Sessies.hash(schoon)) && gebruik(f.id(), 1);
                default -> false;
            });
            noteer(sessie.account(), goed);
            return goed ? GOED : codeKloptNiet();
        });
    }

    private boolean pastApp(Factor f, String code) {
        OptionalLong stap = Tijdcode.stap(sleutelbos.ontsleutel(f.geheim(), "factor " + f.id()), code, tijd.instant());
        return stap.isPresent() && gebruik(f.id(), stap.getAsLong());
    }

    /** What the browser must let a passkey sign, to use one or to make one. The challenge holds once. */
    public String vraagSleutel(String token, boolean maken) {
        return taak.buitenBestuur(() -> {
            Sessie sessie = sessie(token).orElseThrow();
            byte[] uitdaging = new byte[32];
            TOEVAL.nextBytes(uitdaging);
            onthoud(token, null, uitdaging);
            List<byte[]> bestaande = factoren(sessie.account()).stream()
                    .map(Factor::sleutelId)
                    .filter(java.util.Objects::nonNull)
                    .map(id -> (byte[]) id)
                    .toList();
            return maken
                    ? passkeys.maakOpties(uitdaging, sessie.account(), sessie.inlognaam(), bestaande)
                    : passkeys.gebruikOpties(uitdaging, bestaande);
        });
    }

    public Uitkomst maakSleutel(String token, String antwoord, String naam) {
        return taak.buitenBestuur(() -> {
            Sessie sessie = sessie(token).orElseThrow();
            byte[] uitdaging = sessie.uitdaging();
            onthoud(token, null, null);
            Optional<Passkeys.Nieuw> nieuw = uitdaging == null ? Optional.empty() : passkeys.maak(uitdaging, antwoord);
            if (nieuw.isEmpty())
                return new Uitkomst.Fout("De passkey is niet gemaakt. Probeer het opnieuw, of kies de app met codes.");
            UUID id = Ids.nieuw();
            bewaar(
                    id,
                    sessie.account(),
                    "sleutel",
                    naam.isBlank() ? "Passkey" : naam,
                    nieuw.get().bewaard(),
                    nieuw.get().sleutelId(),
                    0);
            gebeurtenissen.publishEvent(new TweedeStapIngesteld(sessie.bestuur(), sessie.account(), id, "een passkey"));
            return GOED;
        });
    }

    public Uitkomst metSleutel(String token, String antwoord) {
        return taak.buitenBestuur(() -> {
            Sessie sessie = sessie(token).orElseThrow();
            byte[] uitdaging = sessie.uitdaging();
            onthoud(token, null, null);
            boolean goed = uitdaging != null
                    && passkeys.welke(antwoord).stream()
                            .flatMap(id -> factoren(sessie.account()).stream()
                                    .filter(f -> f.sleutelId() != null && Arrays.equals(f.sleutelId(), id)))
                            .anyMatch(f -> passkeys.klopt(uitdaging, antwoord, f.geheim(), f.teller())
                                    .filter(teller -> gebruik(f.id(), teller))
                                    .isPresent());
            return goed
                    ? GOED
                    : new Uitkomst.Fout(
                            "Deze passkey hoort niet bij jouw account. Probeer het opnieuw of gebruik een code.");
        });
    }

    /**
     * The wait is over: another token, so that whoever saw the first one has nothing.
     *
     * @param bewijs what was shown: "code" or "passkey"
     */
    public String binnen(String token, Bezig wie, String bewijs, String toestel) {
        String wijze = taak.buitenBestuur(() -> jdbc.sql("select toegang.sessie_wijze(?)")
                .param(Sessies.hash(token))
                .query(String.class)
                .single());
        String nieuw = sessies.maak(wie.account(), wijze + " en " + bewijs, Aanmelding.DUUR, toestel);
        sessies.sluit(token);
        return nieuw;
    }

    /** @return the token for the cookie of this device */
    public String onthoudApparaat(Bezig wie, String toestel) {
        byte[] bytes = new byte[32];
        TOEVAL.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        taak.buitenBestuur(() -> jdbc.sql("select toegang.apparaat_maak(:id, :a, :h, :n, make_interval(secs => :s))")
                .param("id", Ids.nieuw())
                .param("a", wie.account())
                .param("h", Sessies.hash(token))
                .param("n", toestel)
                .param("s", ONTHOUDEN.toSeconds())
                .query((rs, n) -> n)
                .list());
        return token;
    }

    /** Ten new codes for when the phone is lost; the ones before hold no longer. Shown once, kept as hashes. */
    public List<String> maakHerstelcodes(UUID account) {
        return taak.buitenBestuur(() -> {
            jdbc.sql("select toegang.herstelcodes_weg(?)")
                    .param(account)
                    .query((rs, n) -> n)
                    .list();
            List<String> codes = new ArrayList<>();
            for (int i = 0; i < HERSTELCODES; i++) {
                byte[] bytes = new byte[10];
                TOEVAL.nextBytes(bytes);
                String code = Tijdcode.base32(bytes).toLowerCase(Locale.ROOT);
                bewaar(Ids.nieuw(), account, "herstelcode", "Herstelcode", Sessies.hash(code), null, 0);
                codes.add(code.replaceAll("(.{4})(?=.)", "$1-"));
            }
            return codes;
        });
    }

    private Optional<Sessie> sessie(String token) {
        return jdbc.sql(
                        "select account_id, bestuur_id, naam, inlognaam, soort, nullif(voorstel, ''), uitdaging from toegang.sessie_wacht(?)")
                .param(Sessies.hash(token))
                .query((rs, n) -> new Sessie(
                        rs.getObject(1, UUID.class),
                        rs.getObject(2, UUID.class),
                        rs.getString(3),
                        rs.getString(4) == null ? rs.getString(3) : rs.getString(4),
                        rs.getString(5),
                        rs.getBytes(6),
                        rs.getBytes(7)))
                .optional();
    }

    private List<Factor> factoren(UUID account) {
        return jdbc.sql("select id, soort, geheim, sleutel_id, teller from toegang.factoren(?)")
                .param(account)
                .query((rs, n) -> new Factor(
                        rs.getObject(1, UUID.class), rs.getString(2), rs.getBytes(3), rs.getBytes(4), rs.getLong(5)))
                .list();
    }

    private void bewaar(
            UUID id, UUID account, String soort, String naam, byte[] geheim, byte @Nullable [] sleutelId, long teller) {
        jdbc.sql("select toegang.factor_maak(:id, :a, :s, :n, :g, :k, :t)")
                .param("id", id)
                .param("a", account)
                .param("s", soort)
                .param(
                        "n",
                        naam.strip().substring(0, Math.min(NAAM, naam.strip().length())))
                .param("g", geheim)
                .param("k", sleutelId, java.sql.Types.BINARY)
                .param("t", teller)
                .query((rs, n) -> n)
                .list();
    }

    private boolean gebruik(UUID factor, long teller) {
        return jdbc.sql("select toegang.factor_gebruik(?, ?)")
                .param(factor)
                .param(teller)
                .query(Boolean.class)
                .single();
    }

    private void onthoud(String token, byte @Nullable [] voorstel, byte @Nullable [] uitdaging) {
        jdbc.sql("select toegang.sessie_onthoud(:h, :v, :u)")
                .param("h", Sessies.hash(token))
                .param("v", voorstel, java.sql.Types.BINARY)
                .param("u", uitdaging, java.sql.Types.BINARY)
                .query((rs, n) -> n)
                .list();
    }

    private boolean teVaak(UUID account) {
        return jdbc.sql("select toegang.mislukt_sinds(?, interval '15 minutes')")
                        .param("stap:" + account)
                        .query(Integer.class)
                        .single()
                >= POGINGEN;
    }

    private void noteer(UUID account, boolean gelukt) {
        jdbc.sql("select toegang.poging(?, ?)")
                .param("stap:" + account)
                .param(gelukt)
                .query((rs, n) -> n)
                .list();
    }

    private static Uitkomst codeKloptNiet() {
        return new Uitkomst.Fout(
                "Deze code klopt niet. Neem de zes cijfers over die nu in de app staan; elke code werkt één keer.");
    }

    private static Uitkomst wacht() {
        return new Uitkomst.Fout("Er is te vaak een verkeerde code ingevuld. Wacht 15 minuten en probeer het opnieuw.");
    }

    private static String cijfers(String code) {
        return code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }
}
