package nl.spil.toegang;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.spil.gedeeld.databank.Sleutelbos;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.toegang.Aanbiederklant.Geheimen;
import nl.spil.toegang.Aanbiederklant.Mislukt;
import nl.spil.toegang.Aanbieders.Aanbieder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Signing in with the account of the school (OpenID Connect). It proves who somebody is and nothing else: it ends in the same
 * session as a password, makes no account, gives no rights, and Spil still asks for the second step unless the settings of
 * this provider say when it was proven there. The first time an account is found by a claim; from then on the two belong together.
 */
@Component
public class Schoolinlog {

    /** Time to sign in at the school. */
    public static final Duration ONDERWEG = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(Schoolinlog.class);
    private static final String WAARVAN = "inloggen via de school";

    private final Aanbieders aanbieders;
    private final Aanbiederklant klant;
    private final Bestuurssleutels besturen;
    private final Sleutelbos sleutelbos;
    private final Sessies sessies;
    private final TweedeStap tweedeStap;
    private final Taak taak;
    private final JdbcClient jdbc;
    private final String adres;
    private final InstantSource tijd = InstantSource.system();

    Schoolinlog(
            Aanbieders aanbieders,
            Aanbiederklant klant,
            Bestuurssleutels besturen,
            Sleutelbos sleutelbos,
            Sessies sessies,
            TweedeStap tweedeStap,
            Taak taak,
            JdbcClient jdbc,
            @Value("${spil.adres}") String adres) {
        this.aanbieders = aanbieders;
        this.klant = klant;
        this.besturen = besturen;
        this.sleutelbos = sleutelbos;
        this.sessies = sessies;
        this.tweedeStap = tweedeStap;
        this.taak = taak;
        this.jdbc = jdbc;
        this.adres = adres;
    }

    /** A button on the sign-in page. */
    public record Deur(String sleutel, String naam) {}

    /** Where the browser goes, and what it must bring back. */
    public record Vertrek(URI naar, String koekje) {}

    /** What came of it. */
    public sealed interface Uitkomst {
        record Binnen(String token, String naar) implements Uitkomst {}

        record NogEenStap(String token, String naar) implements Uitkomst {}

        /** Nobody came in and nothing was made; the sentence says what to do. */
        record Geweigerd(String zin) implements Uitkomst {}
    }

    private record Onderweg(String sleutel, Geheimen geheimen, String naar, Instant tot) {}

    public List<Deur> deuren() {
        return aanbieders.aanbieders().entrySet().stream()
                .map(e -> new Deur(e.getKey(), e.getValue().naam()))
                .sorted(java.util.Comparator.comparing(Deur::naam))
                .toList();
    }

    public boolean kent(String sleutel) {
        return aanbieders.aanbieders().containsKey(sleutel);
    }

    /** @return empty when the provider does not answer */
    public Optional<Vertrek> vertrek(String sleutel, String naar) {
        Aanbieder a = aanbieder(sleutel);
        Geheimen geheimen = Geheimen.nieuw();
        try {
            URI heen = klant.heen(a, terug(sleutel), geheimen);
            return Optional.of(new Vertrek(heen, verpak(sleutel, geheimen, naar)));
        } catch (Mislukt e) {
            LOG.warn("Inloggen via {} begint niet: {}", sleutel, e.getMessage());
            return Optional.empty();
        }
    }

    public static String onbereikbaar(String naam) {
        return naam
                + " antwoordt nu niet. Probeer het over een paar minuten opnieuw, of log in met je wachtwoord van Spil.";
    }

    public String naam(String sleutel) {
        return aanbieder(sleutel).naam();
    }

    /**
     * Somebody came back.
     *
     * @param koekje what the browser got when it left
     * @param vraag what the provider put in the address
     */
    public Uitkomst kom(
            String sleutel,
            @Nullable String koekje,
            Map<String, String> vraag,
            String toestel,
            @Nullable String apparaat) {
        Aanbieder a = aanbieder(sleutel);
        Onderweg onderweg = koekje == null ? null : pakUit(koekje);
        if (onderweg == null
                || !onderweg.sleutel().equals(sleutel)
                || !gelijk(onderweg.geheimen().state(), vraag.getOrDefault("state", ""))) {
            return new Uitkomst.Geweigerd(
                    "Het inloggen duurde te lang, of is ergens anders opnieuw begonnen. Begin hier opnieuw.");
        }
        String code = vraag.getOrDefault("code", "");
        if (code.isEmpty() || vraag.containsKey("error"))
            return new Uitkomst.Geweigerd("Je bent niet ingelogd bij " + a.naam()
                    + ". Probeer het opnieuw, of log in met je wachtwoord van Spil.");
        if (!vraag.getOrDefault("iss", a.waar().toString()).equals(a.waar().toString()))
            return ongeldig(sleutel, a, "antwoord van een ander");
        try {
            return herken(
                    sleutel, a, klant.wie(a, terug(sleutel), code, onderweg.geheimen()), onderweg, toestel, apparaat);
        } catch (Mislukt e) {
            if (!e.onbereikbaar) return ongeldig(sleutel, a, String.valueOf(e.getMessage()));
            LOG.warn("Inloggen via {} lukt niet: {}", sleutel, e.getMessage());
            return new Uitkomst.Geweigerd(onbereikbaar(a.naam()));
        }
    }

    private static Uitkomst ongeldig(String sleutel, Aanbieder a, String waarom) {
        LOG.warn("Inloggen via {} geweigerd: {}", sleutel, waarom);
        return new Uitkomst.Geweigerd("Het antwoord van " + a.naam()
                + " klopte niet. Begin opnieuw; blijft het zo, meld het dan bij beheer.");
    }

    private Uitkomst herken(
            String sleutel,
            Aanbieder a,
            Map<String, Object> claims,
            Onderweg onderweg,
            String toestel,
            @Nullable String apparaat) {
        if (a.ontbreekt(claims).isPresent())
            return new Uitkomst.Geweigerd(
                    "Dit account hoort niet bij de school. Kies bij " + a.naam() + " je account van school.");
        List<String> namen = a.wie(claims);
        if (namen.isEmpty())
            return new Uitkomst.Geweigerd(a.naam() + " zei niet van wie dit account is. Meld het bij beheer: de claim "
                    + a.claim() + " ontbreekt.");
        if (namen.size() > 1)
            return new Uitkomst.Geweigerd(
                    a.naam() + " noemt bij " + a.claim() + " meer dan één. Meld het bij beheer: Spil kiest er geen.");
        if (a.adresOnbevestigd(claims))
            return new Uitkomst.Geweigerd("Je e-mailadres is bij " + a.naam()
                    + " nog niet bevestigd. Bevestig het daar, en log dan hier opnieuw in.");
        String wie = namen.getFirst();
        UUID bestuur = besturen.bestuur(a.bestuur()).orElse(null);
        if (bestuur == null) {
            LOG.error("spil.inloggen.aanbieders.{}.bestuur noemt een bestuur dat er niet is", sleutel);
            return new Uitkomst.Geweigerd("Inloggen met " + a.naam() + " is nog niet klaar. Meld het bij beheer.");
        }
        record Gevonden(
                String uitkomst,
                @Nullable UUID account,
                @Nullable String soort) {}
        Gevonden gevonden = taak.buitenBestuur(() -> jdbc.sql("""
                        select uitkomst, account_id, soort from toegang.account_via(:bestuur, :uitgever, :onderwerp, :veld, :wie, :soorten)
                        """)
                .param("bestuur", bestuur)
                .param("uitgever", a.waar().toString())
                .param("onderwerp", String.valueOf(claims.get("sub")))
                .param("veld", a.veld().name().toLowerCase(java.util.Locale.ROOT))
                .param("wie", wie)
                .param(
                        "soorten",
                        a.soorten().stream()
                                .map(s -> s.name().toLowerCase(java.util.Locale.ROOT))
                                .toArray(String[]::new))
                .query((rs, n) -> new Gevonden(rs.getString(1), rs.getObject(2, UUID.class), rs.getString(3)))
                .single());
        if (gevonden.account() == null) return new Uitkomst.Geweigerd(waaromNiet(gevonden.uitkomst(), wie));
        boolean bewezen = a.bewijstTweedeStap(claims) && !"beheer".equals(gevonden.soort());
        String wijze = "via " + a.naam();
        return !bewezen && tweedeStap.nodig(gevonden.account(), apparaat)
                ? new Uitkomst.NogEenStap(sessies.maakWachtend(gevonden.account(), wijze, toestel), onderweg.naar())
                : new Uitkomst.Binnen(
                        sessies.maak(gevonden.account(), wijze, Aanmelding.DUUR, toestel), onderweg.naar());
    }

    private static String waaromNiet(String uitkomst, String wie) {
        return switch (uitkomst) {
            case "dubbel" ->
                "Bij " + wie + " horen in Spil twee accounts. Vraag beheer op je school om er een te kiezen.";
            case "gewijzigd" ->
                "Het adres van dit account is gewijzigd, en nog niet bevestigd. Vraag de leiding van je school of een andere"
                        + " beheerder om het te bevestigen, bij Akkoord van een tweede; log daarna opnieuw in.";
            case "ander" ->
                "Het account van " + wie
                        + " is in Spil al verbonden met een ander schoolaccount. Vraag beheer op je school om die"
                        + " verbinding los te maken.";
            default ->
                "Bij " + wie + " hoort in Spil geen account, en er is er geen gemaakt. Vraag beheer op je school om je"
                        + " toe te voegen.";
        };
    }

    /** Whoever was known by an account of the school is asked anew; only beheer, and they are out. */
    public boolean maakLos(UUID account) {
        return jdbc.sql("select toegang.aanbieder_los(?)")
                .param(account)
                .query(Boolean.class)
                .single();
    }

    /** Since when an account is known by an account of the school, for beheer. */
    public Optional<Instant> verbondenSinds(UUID account) {
        return jdbc.sql("select toegang.aanbieder_sinds(?)")
                .param(account)
                .query((rs, n) -> Optional.ofNullable(rs.getTimestamp(1)).map(java.sql.Timestamp::toInstant))
                .single();
    }

    private Aanbieder aanbieder(String sleutel) {
        Aanbieder a = aanbieders.aanbieders().get(sleutel);
        if (a == null) throw new nl.spil.gedeeld.NietGevonden();
        return a;
    }

    private URI terug(String sleutel) {
        return URI.create(adres + "/inloggen/via/" + sleutel + "/terug");
    }

    private String verpak(String sleutel, Geheimen g, String naar) {
        String tot = String.valueOf(tijd.instant().plus(ONDERWEG).getEpochSecond());
        String tekst = String.join("\n", sleutel, g.state(), g.nonce(), g.bewijs(), tot, naar);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(sleutelbos.versleutel(tekst.getBytes(StandardCharsets.UTF_8), WAARVAN));
    }

    private @Nullable Onderweg pakUit(String koekje) {
        try {
            String[] d = new String(
                            sleutelbos.ontsleutel(Base64.getUrlDecoder().decode(koekje), WAARVAN),
                            StandardCharsets.UTF_8)
                    .split("\n", 6);
            Instant tot = Instant.ofEpochSecond(Long.parseLong(d[4]));
            return tot.isBefore(tijd.instant()) ? null : new Onderweg(d[0], new Geheimen(d[1], d[2], d[3]), d[5], tot);
        } catch (IllegalArgumentException | IllegalStateException e) {
            return null;
        }
    }

    private static boolean gelijk(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }
}
