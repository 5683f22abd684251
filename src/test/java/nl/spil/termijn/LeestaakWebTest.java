package nl.spil.termijn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Planscholen;
import nl.spil.cast.Planscholen.Planschool;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tellen;
import nl.spil.cast.Tijd;
import nl.spil.dekking.Eis;
import nl.spil.gedeeld.Datum;
import nl.spil.gedeeld.Klok;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nina begins at HPC Centrum; who works there already is not asked to read what they know. */
@SpilTest
class LeestaakWebTest {

    private static final AtomicInteger NUMMER = new AtomicInteger();
    private static final String FUNCTIE = ";onderwijsassistent;hpc-centrum;;";
    private static final String TOEZICHT = "/locaties/%s/leestaken";
    private static final String TAAK = "Lees hoe ondersteuning bij ons gaat";

    @Autowired
    private Planscholen scholen;

    @Autowired
    private Herinneringen herinneringen;

    @Autowired
    private Tijd tijd;

    @Autowired
    private Klok klok;

    @Autowired
    private Tellen tellen;

    private Planschool centrum;
    private String code;
    private String naam;

    @BeforeEach
    void nina_begint() {
        centrum = scholen.van("hpc-centrum");
        centrum.met("oco");
        code = "NINA" + NUMMER.incrementAndGet();
        naam = "Nina Nieuw" + NUMMER.get();
        centrum.voegToe("medewerkers", code + ";" + naam + ";" + code + "@nieuw.example");
        centrum.voegToe("functies", code + FUNCTIE);
    }

    @AfterEach
    void nina_is_weer_weg() {
        tijd.terug();
        centrum.haalWeg("functies", code + ";");
        centrum.haalWeg("medewerkers", code + ";");
    }

    @Test
    @Eis("ROUTE-04")
    void een_nieuwe_collega_leest_de_route_van_de_school_als_taak_en_wie_het_plan_bijhoudt_ziet_wie_nog_niet() {
        Mens nina = centrum.medewerkerMetNaam(naam);
        Blad begin = nina.ga("/");
        assertThat(begin.document().select("li.taak:contains(" + TAAK + ")").text())
                .contains("HPC §3.2");
        String adres = begin.document().select("a:contains(" + TAAK + ")").attr("href");

        Blad tekst = nina.ga(adres);
        assertThat(tekst.document().select("h1").text()).isEqualTo(TAAK);
        assertThat(tekst.leesbaar())
                .contains("Lees dit voor " + Datum.lang(klok.vandaag().plusDays(14)))
                .contains("Zorgondersteuningsroute", "Wie is wie", centrum.naam("oco"));
        for (String wie : new String[] {"oco", "schoolleider"}) {
            assertThat(leest(centrum.met(wie)).text()).as(wie).contains(naam, "nog niet");
        }

        assertThat(nina.vulIn(tekst, "form[action$=/gelezen]", Map.of()).status())
                .isEqualTo(303);
        assertThat(nina.ga("/").document().select("li.taak:contains(" + TAAK + ")"))
                .isEmpty();
        assertThat(nina.ga(adres).leesbaar()).contains("Je las dit op").doesNotContain("Ik heb dit gelezen");
        assertThat(leest(centrum.met("oco")).text())
                .contains(naam, "gelezen op")
                .doesNotContain("nog niet");
    }

    @Test
    @Eis("ROUTE-04")
    void wie_er_al_werkte_krijgt_de_taak_niet_en_wie_vertrekt_laat_haar_niet_achter() {
        assertThat(centrum.met("docent").ga("/").document().select("li.taak:contains(" + TAAK + ")"))
                .isEmpty();
        Mens nina = centrum.medewerkerMetNaam(naam);
        String adres =
                nina.ga("/").document().select("a:contains(" + TAAK + ")").attr("href");
        herinneringen.herinner(centrum.bestuur());
        assertThat(nina.ga("/").document().select("li.taak:contains(" + TAAK + ")"))
                .hasSize(1);

        centrum.haalWeg("functies", code + ";");
        assertThat(nina.ga(adres).status()).isIn(303, 404);
        assertThat(centrum.met("oco").ga(TOEZICHT.formatted(centrum.locatie())).leesbaar())
                .doesNotContain(naam);
        for (String wie : new String[] {"oco", "onderwijsassistent"})
            assertThat(centrum.met(wie).ga("/").document().select("li.taak:contains(" + TAAK + ")"))
                    .as(wie)
                    .isEmpty();

        // Who comes back without having read it, is new again.
        centrum.voegToe("functies", code + FUNCTIE);
        assertThat(nina.ga("/").document().select("li.taak:contains(" + TAAK + ")"))
                .hasSize(1);
    }

    @Test
    void een_ander_ziet_de_taak_niet_en_een_docent_niet_wie_nog_moet() {
        Mens nina = centrum.medewerkerMetNaam(naam);
        String adres =
                nina.ga("/").document().select("a:contains(" + TAAK + ")").attr("href");
        Mens docent = centrum.met("docent");
        assertThat(docent.ga(adres).status()).isEqualTo(404);
        assertThat(centrum.met("oco").ga(adres).status()).isEqualTo(404);
        assertThat(docent.ga("/locaties/" + centrum.locatie() + "/leestaken").status())
                .isEqualTo(404);
        assertThat(docent.ga("/school").document().select("a[href$=/leestaken]"))
                .isEmpty();
        assertThat(centrum.met("oco").ga("/school").document().select("a[href$=/leestaken]"))
                .hasSize(1);
    }

    @Test
    void met_de_hand_afronden_kan_niet_en_te_laat_hoort_de_school_het() {
        Mens nina = centrum.medewerkerMetNaam(naam);
        Blad begin = nina.ga("/");
        String termijn = begin.document()
                .select("li.taak:contains(" + TAAK + ") a[href^=/termijnen/]")
                .attr("href");
        Blad geweigerd = nina.vulIn(termijn, "#afronding", Map.of("bewijs", "gedaan"));
        assertThat(geweigerd.status()).isEqualTo(422);
        assertThat(geweigerd.leesbaar()).contains("kies daar 'Ik heb dit gelezen'");

        LocalDate later = klok.vandaag().plusDays(15);
        tijd.zetOp(later);
        assertThat(leest(centrum.met("oco")).text()).contains("had voor " + Datum.lang(later.minusDays(1)));
        assertThat(nina.ga("/").document().select("li.taak.over").text()).contains(TAAK);
    }

    @Test
    void een_school_die_het_niet_vraagt_heeft_deze_pagina_niet_en_de_tekst_kost_weinig_vragen() {
        Planschool elders = scholen.van("coenecoop-waddinxveen");
        assertThat(elders.met("oco")
                        .ga("/locaties/" + elders.locatie() + "/leestaken")
                        .status())
                .isEqualTo(404);
        Mens nina = centrum.medewerkerMetNaam(naam);
        String adres =
                nina.ga("/").document().select("a:contains(" + TAAK + ")").attr("href");
        assertThat(tellen.van(() -> nina.ga(adres)).aantal()).isLessThanOrEqualTo(Tellen.HOOGSTENS);
    }

    private org.jsoup.nodes.Element leest(Mens wie) {
        return java.util.Objects.requireNonNull(wie.ga("/locaties/" + centrum.locatie() + "/leestaken")
                .document()
                .selectFirst("li.rij:contains(" + naam + ")"));
    }
}
