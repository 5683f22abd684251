package nl.spil.toegang;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Mensen;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Zuidwijk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What protects a browser stands on every kind of answer: pages, errors, redirects, files, fragments, style sheets. */
@SpilTest
class HoofdenWebTest {

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Mensen mensen;

    @Test
    void elk_soort_antwoord_draagt_de_hoofden_die_een_browser_beschermen() {
        antwoorden().forEach((wat, blad) -> {
            HttpHeaders h = blad.antwoord().headers();
            assertThat(h.firstValue("Content-Security-Policy"))
                    .as(wat)
                    .hasValueSatisfying(csp -> assertThat(csp)
                            .contains(
                                    "default-src 'none'",
                                    "script-src 'self'",
                                    "frame-ancestors 'none'",
                                    "base-uri 'none'")
                            .doesNotContain("unsafe"));
            assertThat(h.firstValue("X-Content-Type-Options")).as(wat).hasValue("nosniff");
            assertThat(h.firstValue("X-Frame-Options")).as(wat).hasValue("DENY");
            assertThat(h.firstValue("Referrer-Policy")).as(wat).hasValue("same-origin");
            assertThat(h.firstValue("Permissions-Policy")).as(wat).hasValue("camera=(), microphone=(), geolocation=()");
            assertThat(h.firstValue("Server")).as(wat).isEmpty();
            assertThat(h.firstValue("X-Powered-By")).as(wat).isEmpty();
        });
    }

    @Test
    void geen_enkel_blad_of_bestand_over_mensen_blijft_in_een_tussenopslag() {
        antwoorden().forEach((wat, blad) -> {
            if (wat.equals("stijl")) return;
            assertThat(blad.antwoord().headers().firstValue("Cache-Control"))
                    .as(wat)
                    .hasValue("no-store");
        });
    }

    @Test
    void over_https_vraagt_spil_voortaan_https_en_gaan_koekjes_alleen_daarover() {
        Mens vreemde = mensen.vreemde();
        Blad blad = vreemde.stuur(HttpRequest.newBuilder(vreemde.adres("/inloggen"))
                .header("X-Forwarded-Proto", "https")
                .GET());
        assertThat(blad.antwoord().headers().firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(v -> assertThat(v).contains("max-age=31536000"));
        assertThat(blad.antwoord().headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(k -> assertThat(k).contains("Secure", "HttpOnly", "SameSite"));
    }

    private Map<String, Blad> antwoorden() {
        Mens ilse = zuidwijk.ilse();
        Mens vreemde = mensen.vreemde();
        String stijl = ilse.ga("/").document().select("link[rel=stylesheet]").attr("href");
        Map<String, Blad> uit = new LinkedHashMap<>();
        uit.put("blad", ilse.ga("/"));
        uit.put("blad zonder inloggen", vreemde.ga("/inloggen"));
        uit.put("naar inloggen", vreemde.ga("/leerlingen"));
        uit.put("niet gevonden", ilse.ga("/leerlingen/00000000-0000-0000-0000-000000000000"));
        uit.put("geen adres", ilse.ga("/bestaat/niet"));
        uit.put("geen adres zonder inloggen", vreemde.ga("/bestaat/niet"));
        uit.put("zonder teken", ilse.post("/uitloggen", List.of()));
        uit.put(
                "geweigerd",
                vreemde.vulIn("/inloggen", "form[action=/inloggen]", Map.of("inlognaam", "x", "wachtwoord", "y")));
        uit.put("csv", ilse.ga("/ondersteuningsplan/hpc-zuidwijk/document/csv"));
        uit.put("pdf", ilse.ga("/ondersteuningsplan/hpc-zuidwijk/pdf"));
        uit.put(
                "deel",
                ilse.stuur(HttpRequest.newBuilder(ilse.adres("/zoeken?q=sam"))
                        .header("HX-Request", "true")
                        .GET()));
        uit.put(
                "json",
                ilse.stuur(HttpRequest.newBuilder(ilse.adres("/concepten/notitie.tekst"))
                        .header("X-CSRF-TOKEN", ilse.csrf())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .PUT(BodyPublishers.ofString("tekst=x"))));
        uit.put("naar school", vreemde.ga("/inloggen/via/zuidwijk"));
        uit.put("stijl", ilse.ga(stijl));
        return uit;
    }
}
