package nl.spil.cast;

import com.nimbusds.oauth2.sdk.TokenRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import nl.spil.cast.Mens.Blad;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * Where the people of a school sign in: an OpenID Connect server with a form for name and claims. Zuidwijk asks a second step
 * itself unless the server proved one; De Vaart belongs to another bestuur; nothing listens at the third. The others speak as Entra ID,
 * Google and Entree Federatie do, set up as docs/inloggen.md says.
 */
public final class Schoolserver implements AutoCloseable {

    /** The tenant of the school at Entra ID. */
    public static final String TENANT = "1f9d2f0e-5a0b-4c1f-9a3e-0d5b6f7a8c90";

    private final MockOAuth2Server server =
            new MockOAuth2Server(OAuth2Config.Companion.fromJson("{\"interactiveLogin\": true}"));
    private final HttpClient browser = HttpClient.newHttpClient();

    Schoolserver() {
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    void noem(DynamicPropertyRegistry instellingen) {
        deur(
                instellingen,
                "zuidwijk",
                "bestuur-maasoever",
                "Zuidwijk-account",
                server.issuerUrl("zuidwijk").toString());
        String bij = "spil.inloggen.aanbieders.zuidwijk.";
        instellingen.add(bij + "client-geheim", () -> "een geheim van de test");
        instellingen.add(bij + "soorten", () -> "medewerker,beheer");
        instellingen.add(bij + "vereist.hd", () -> "zuidwijk.example");
        instellingen.add(bij + "tweede-stap.waarden", () -> "mfa,hwk");
        deur(
                instellingen,
                "vaart",
                "bestuur-de-vaart",
                "Vaart-account",
                server.issuerUrl("vaart").toString());
        zoals(instellingen, "entra", "preferred_username", "tid=" + TENANT);
        zoals(instellingen, "google", "email", "hd=zuidwijk.example", "email_verified=true");
        zoals(instellingen, "entree", "mail", "nlEduPersonHomeOrganizationId=99XX");
        zoals(instellingen, "entree-id", "nlEduPersonRealId", "nlEduPersonHomeOrganizationId=99XX");
        deur(instellingen, "dicht", "bestuur-maasoever", "Oud schoolaccount", "http://localhost:1/dicht");
    }

    private void zoals(DynamicPropertyRegistry r, String sleutel, String claim, String... vereist) {
        deur(
                r,
                sleutel,
                "bestuur-maasoever",
                "Account van " + sleutel,
                server.issuerUrl(sleutel).toString());
        String bij = "spil.inloggen.aanbieders." + sleutel + ".";
        r.add(bij + "claim", () -> claim);
        for (String eis : vereist)
            r.add(
                    bij + "vereist[" + eis.substring(0, eis.indexOf('=')) + "]",
                    () -> eis.substring(eis.indexOf('=') + 1));
    }

    private static void deur(DynamicPropertyRegistry r, String sleutel, String bestuur, String naam, String uitgever) {
        String bij = "spil.inloggen.aanbieders." + sleutel + ".";
        r.add(bij + "bestuur", () -> bestuur);
        r.add(bij + "naam", () -> naam);
        r.add(bij + "uitgever", () -> uitgever);
        r.add(bij + "client-id", () -> "spil");
    }

    /** What the server says at its next sign-in, whatever was filled in. */
    public void zegt(OAuth2TokenCallback antwoord) {
        server.enqueueCallback(antwoord);
    }

    /**
     * The server signs the first and keeps the second for who asks at its userinfo address.
     *
     * @param getekend claims of the signed proof
     * @param gevraagd claims of the answer on asking; "sub" and "exp" may be of another
     */
    public void zegtOpAanvraag(String deur, Map<String, Object> getekend, Map<String, Object> gevraagd) {
        Iterator<Map<String, Object>> beurt = List.of(getekend, gevraagd).iterator();
        zegt(new DefaultOAuth2TokenCallback(deur, "ingevuld", "JWT", List.of("spil")) {
            @Override
            public Map<String, Object> addClaims(TokenRequest verzoek) {
                return beurt.next();
            }
        });
    }

    /** Presses the button, signs in at the school, and comes back. */
    public Blad logIn(Mens mens, String deur, String onderwerp, String claims) {
        return mens.ga(terug(heen(mens, deur, "/"), onderwerp, claims));
    }

    /** Presses the button: the address of the school. */
    public URI heen(Mens mens, String deur, String naar) {
        Blad weg = mens.ga("/inloggen/via/" + deur + "?naar=" + URLEncoder.encode(naar, StandardCharsets.UTF_8));
        if (weg.status() != 303) throw new AssertionError("geen weg naar " + deur + ": " + weg.leesbaar());
        return URI.create(weg.naar());
    }

    /** Fills in the form of the school: the path with which the browser comes back. */
    public String terug(URI school, String onderwerp, String claims) {
        try {
            HttpResponse<String> formulier =
                    browser.send(HttpRequest.newBuilder(school).build(), BodyHandlers.ofString());
            if (!formulier.body().contains("name=\"username\""))
                throw new AssertionError(
                        "de school toont geen formulier: " + formulier.statusCode() + " " + formulier.body());
            HttpResponse<String> klaar = browser.send(
                    HttpRequest.newBuilder(school)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(
                                    "username=" + codeer(onderwerp) + "&claims=" + codeer(claims)))
                            .build(),
                    BodyHandlers.ofString());
            URI terug = URI.create(klaar.headers().firstValue("Location").orElseThrow());
            return terug.getRawPath() + "?" + terug.getRawQuery();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String codeer(String tekst) {
        return URLEncoder.encode(tekst, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
