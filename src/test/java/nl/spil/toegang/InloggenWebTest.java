package nl.spil.toegang;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Mensen;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Zuidwijk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SpilTest
class InloggenWebTest {

    private static final AtomicInteger NUMMER = new AtomicInteger();

    @Autowired
    private Mensen mensen;

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private EigenaarDatabank databank;

    @Test
    void wie_niet_is_ingelogd_komt_bij_het_inlogscherm_en_daarna_waar_hij_heen_wilde() {
        Blad blad = mensen.vreemde().ga("/bestaat-niet?x=1");
        assertThat(blad.status()).isEqualTo(404);
        assertThat(mensen.vreemde().ga("/inloggen").status()).isEqualTo(200);
    }

    @Test
    void een_verkeerd_wachtwoord_zegt_niet_of_de_naam_bestaat() {
        Blad blad = mensen.vreemde()
                .vulIn("/inloggen", "form[action=/inloggen]", Map.of("inlognaam", "niemand", "wachtwoord", "x"));
        assertThat(blad.status()).isEqualTo(422);
        assertThat(blad.leesbaar()).contains("horen niet bij elkaar");
    }

    @Test
    void een_formulier_zonder_teken_van_de_eigen_pagina_wordt_geweigerd() {
        assertThat(mensen.vreemde()
                        .post("/inloggen", List.of(Map.entry("inlognaam", "a")))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void wie_hier_elke_dag_inlogt_wacht_niet_op_wie_er_wachtwoorden_raadt() {
        String school = "203.0.113.50";
        String vaste = collega();
        String nieuwe = collega();
        assertThat(logIn(vaste, Zuidwijk.WACHTWOORD, school).status()).isEqualTo(303);

        databank.jdbc()
                .sql("select toegang.poging('adres:203.0.113.50', false) from generate_series(1, 100)")
                .query((rs, n) -> n)
                .list();

        assertThat(logIn(nieuwe, Zuidwijk.WACHTWOORD, school).leesbaar())
                .as("wie hier nog nooit binnenkwam")
                .contains("Wacht 15 minuten");
        assertThat(logIn(vaste, Zuidwijk.WACHTWOORD, school).status())
                .as("wie hier elke dag binnenkomt")
                .isEqualTo(303);
        assertThat(logIn(nieuwe, Zuidwijk.WACHTWOORD, "198.51.100.50").status())
                .as("van een ander adres")
                .isEqualTo(303);
    }

    @Test
    void een_ander_laat_jou_niet_wachten_waar_je_altijd_inlogt_maar_ook_daar_mag_raden_vijf_keer() {
        String thuis = "198.51.100.60";
        String vaste = collega();
        assertThat(logIn(vaste, Zuidwijk.WACHTWOORD, thuis).status()).isEqualTo(303);

        for (int i = 0; i < 5; i++) logIn(vaste, "geraden " + i, "203.0.113.61");
        assertThat(logIn(vaste, Zuidwijk.WACHTWOORD, "203.0.113.61").leesbaar()).contains("Wacht 15 minuten");
        assertThat(logIn(vaste, Zuidwijk.WACHTWOORD, thuis).status()).isEqualTo(303);

        for (int i = 0; i < 5; i++) logIn(vaste, "geraden " + i, thuis);
        assertThat(logIn(vaste, Zuidwijk.WACHTWOORD, thuis).leesbaar()).contains("Wacht 15 minuten");
    }

    @Test
    void tien_keer_tegelijk_raden_is_vijf_keer_raden() throws Exception {
        List<Callable<Blad>> tegelijk = new ArrayList<>();
        for (int i = 0; i < 10; i++) tegelijk.add(() -> logIn("tegelijk@zuidwijk.example", "x", "203.0.113.70"));
        int geweigerd = 0;
        try (ExecutorService veel = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Blad> blad : veel.invokeAll(tegelijk))
                if (blad.get().leesbaar().contains("horen niet bij elkaar")) geweigerd++;
        }
        assertThat(geweigerd).isEqualTo(5);
    }

    /** Somebody of this test alone: a new password signs out whoever has it. */
    private String collega() {
        int n = NUMMER.incrementAndGet();
        String inlognaam = "lies" + n + "@zuidwijk.example";
        zuidwijk.voegToe("medewerkers", "LGN" + n + ";Lies Log " + n + ";" + inlognaam);
        zuidwijk.voegToe("functies", "LGN" + n + ";administratie;zuidwijk;");
        zuidwijk.geefWachtwoord("Lies Log " + n);
        return inlognaam;
    }

    private Blad logIn(String inlognaam, String wachtwoord, String adres) {
        Mens wie = mensen.vreemde();
        String csrf = wie.ga("/brief").document().select("input[name=_csrf]").val();
        return wie.stuur(HttpRequest.newBuilder(wie.adres("/inloggen"))
                .header("X-Forwarded-For", adres)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + codeer(csrf) + "&inlognaam=" + codeer(inlognaam)
                        + "&wachtwoord=" + codeer(wachtwoord))));
    }

    private static String codeer(String tekst) {
        return URLEncoder.encode(tekst, StandardCharsets.UTF_8);
    }
}
