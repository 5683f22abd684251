package nl.spil.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Zuidwijk;
import nl.spil.dekking.Eis;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.toegang.Poort;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpilTest
class NotitieWebTest {

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Logboek logboek;

    @Autowired
    private Poort poort;

    @Autowired
    private Taak taak;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Klok klok;

    @Test
    @Eis("LOGBOEK-01")
    void een_docent_legt_in_drie_tikken_vanaf_vandaag_vast_wat_er_gebeurde() {
        Zuidwijk.Leerling robin = zuidwijk.nieuweLeerling();
        Mens rana = zuidwijk.rana();

        Blad kiezen = rana.ga(link(rana.ga("/"), "Notitie"));
        Blad formulier = rana.ga(link(kiezen, robin.naam()));
        Blad klaar =
                rana.vulIn(formulier, "form.formulier", Map.of("tekst", "Robin werkte 40 minuten geconcentreerd."));

        assertThat(klaar.status()).isEqualTo(303);
        assertThat(klaar.naar()).isEqualTo("/");
        assertThat(rana.ga("/").leesbaar()).contains("Notitie opgeslagen");
        assertThat(rana.ga("/leerlingen/" + robin.id())
                        .document()
                        .select(".tijdlijn li")
                        .text())
                .contains(
                        "Observatie",
                        "Robin werkte 40 minuten geconcentreerd.",
                        "Rana Koc · docent techniek",
                        "vandaag");
    }

    @Test
    void een_docent_leest_eigen_notities_en_wat_gedeeld_is_de_mentor_en_de_oco_lezen_alles() {
        UUID leerling = zuidwijk.nieuweLeerling().id();
        noteer(zuidwijk.rana(), leerling, Map.of("tekst", "Uit de les techniek."));
        noteer(zuidwijk.joris(), leerling, Map.of("tekst", "Van de mentor, niet gedeeld."));
        noteer(zuidwijk.joris(), leerling, Map.of("tekst", "Van de mentor, gedeeld.", "vrijgegeven", "ja"));

        for (String pad : List.of("/leerlingen/" + leerling, "/leerlingen/" + leerling + "/tijdlijn")) {
            assertThat(zuidwijk.rana().ga(pad).leesbaar())
                    .contains("Uit de les techniek.", "Van de mentor, gedeeld.")
                    .doesNotContain("niet gedeeld");
            assertThat(zuidwijk.joris().ga(pad).leesbaar()).contains("Uit de les techniek.", "niet gedeeld.");
            assertThat(zuidwijk.ilse().ga(pad).leesbaar()).contains("Uit de les techniek.", "niet gedeeld.");
        }
    }

    @Test
    void wie_geen_relatie_heeft_krijgt_niets_te_weten_ook_niet_dat_de_leerling_er_is() {
        UUID leerling = zuidwijk.nieuweLeerling().id();
        noteer(zuidwijk.rana(), leerling, Map.of("tekst", "Binnen de school."));
        String verzonnen = UUID.randomUUID().toString();

        for (Mens mens : List.of(zuidwijk.joke(), zuidwijk.tess())) {
            for (String staart : List.of("", "/tijdlijn", "/notities/nieuw", "/beeldregels")) {
                Blad echt = mens.ga("/leerlingen/" + leerling + staart);
                Blad niet = mens.ga("/leerlingen/" + verzonnen + staart);
                assertThat(echt.status()).isEqualTo(404);
                assertThat(echt.document().select("main").text())
                        .isEqualTo(niet.document().select("main").text());
            }
        }
    }

    @Test
    void het_formulier_van_een_ander_kan_niet_over_een_leerling_van_een_andere_school() {
        UUID leerling = zuidwijk.nieuweLeerling().id();
        Mens joke = zuidwijk.joke();

        Blad blad = joke.post(
                "/leerlingen/" + leerling + "/notities",
                List.of(
                        Map.entry("_csrf", joke.csrf()),
                        Map.entry("soort", "observatie"),
                        Map.entry("op", klok.vandaag().toString()),
                        Map.entry("tekst", "van buiten")));

        assertThat(blad.status()).isEqualTo(404);
        assertThat(aantal(leerling)).isZero();
    }

    @Test
    void hetzelfde_formulier_twee_keer_maakt_een_notitie() {
        UUID leerling = zuidwijk.nieuweLeerling().id();
        Mens rana = zuidwijk.rana();
        Blad formulier = rana.ga("/leerlingen/" + leerling + "/notities/nieuw");

        Blad eerste = rana.vulIn(formulier, "form.formulier", Map.of("tekst", "Een keer."));
        Blad tweede = rana.vulIn(formulier, "form.formulier", Map.of("tekst", "Een keer."));

        assertThat(eerste.status()).isEqualTo(303);
        assertThat(tweede.naar()).isEqualTo(eerste.naar());
        assertThat(aantal(leerling)).isEqualTo(1);
    }

    @Test
    void zonder_tekst_of_met_een_dag_die_nog_komt_zegt_de_pagina_wat_te_doen_en_is_er_niets_vastgelegd() {
        UUID leerling = zuidwijk.nieuweLeerling().id();

        Blad leeg = noteer(zuidwijk.rana(), leerling, Map.of("tekst", "  "));
        Blad morgen = noteer(
                zuidwijk.rana(),
                leerling,
                Map.of(
                        "tekst",
                        "Blijft staan.",
                        "op",
                        klok.vandaag().plusDays(1).toString()));

        assertThat(leeg.status()).isEqualTo(422);
        assertThat(leeg.leesbaar()).contains("Schrijf op wat je zag of hoorde.");
        assertThat(morgen.status()).isEqualTo(422);
        assertThat(morgen.leesbaar()).contains("Deze dag moet nog komen.");
        assertThat(morgen.document().select("textarea[name=tekst]").val()).isEqualTo("Blijft staan.");
        assertThat(aantal(leerling)).isZero();
    }

    @Test
    @Eis("LOGBOEK-05")
    void wat_de_school_deed_wat_het_opleverde_en_het_advies_zijn_eigen_soorten() {
        UUID leerling = zuidwijk.nieuweLeerling().id();
        noteer(
                zuidwijk.joris(),
                leerling,
                Map.of("soort", "interne-ondersteuning", "tekst", "Zes weken huiswerkklas."));
        noteer(zuidwijk.joris(), leerling, Map.of("soort", "rendement", "tekst", "Twee van drie vakken voldoende."));
        noteer(zuidwijk.joris(), leerling, Map.of("soort", "advies", "tekst", "Doorgaan met rekenen."));

        Blad blad = zuidwijk.ilse().ga("/leerlingen/" + leerling + "/tijdlijn?soort=rendement");

        assertThat(blad.document().select(".tijdlijn li:not(.jaar)")).hasSize(1);
        assertThat(blad.leesbaar()).contains("Rendement van ondersteuning", "Twee van drie vakken voldoende.");
        assertThat(zuidwijk.ilse().ga("/leerlingen/" + leerling).leesbaar())
                .contains("Intern geboden ondersteuning", "Advies voor vervolg");
    }

    @Test
    void verbeteren_doet_alleen_de_schrijver_en_de_oude_tekst_blijft_bewaard() {
        UUID leerling = zuidwijk.nieuweLeerling().id();
        Mens rana = zuidwijk.rana();
        noteer(rana, leerling, Map.of("tekst", "Kwam te laat om 8.30."));
        Blad tijdlijn = rana.ga("/leerlingen/" + leerling + "/tijdlijn");
        String verbeteren = link(tijdlijn, "verbeteren");

        assertThat(zuidwijk.joris().ga(verbeteren).status()).isEqualTo(404);
        Blad na = rana.vulIn(verbeteren, "form.formulier", Map.of("tekst", "Kwam te laat om 8.50."));

        assertThat(na.status()).isEqualTo(303);
        String nu = rana.ga("/leerlingen/" + leerling + "/tijdlijn").leesbaar();
        assertThat(nu).contains("8.50", "verbeterd").doesNotContain("8.30");
        assertThat(aantal(leerling)).isEqualTo(2);
        // A correction of a correction that stands no longer is too late.
        assertThat(rana.ga(verbeteren).status()).isEqualTo(404);
    }

    @Test
    void contact_met_hulpverleners_schrijft_en_leest_alleen_wie_daarvoor_recht_heeft() {
        UUID leerling = zuidwijk.nieuweLeerling().id();
        Blad bijIlse = zuidwijk.ilse().ga("/leerlingen/" + leerling + "/notities/nieuw");
        assertThat(bijIlse.document().select("input[value=extern-contact]")).hasSize(1);
        noteer(zuidwijk.ilse(), leerling, Map.of("soort", "extern-contact", "tekst", "Wijkteam start volgende week."));

        Mens rana = zuidwijk.rana();
        assertThat(rana.ga("/leerlingen/" + leerling + "/notities/nieuw")
                        .document()
                        .select("input[value=extern-contact]"))
                .isEmpty();
        assertThat(noteer(rana, leerling, Map.of("soort", "extern-contact", "tekst", "toch"))
                        .status())
                .isEqualTo(404);
        assertThat(rana.ga("/leerlingen/" + leerling + "/tijdlijn").leesbaar()).doesNotContain("Wijkteam");
        assertThat(zuidwijk.ilse().ga("/leerlingen/" + leerling + "/tijdlijn").leesbaar())
                .contains("Wijkteam");
    }

    @Test
    void de_tijdlijn_bladert_zonder_iets_over_te_slaan_of_dubbel_te_tonen() {
        UUID leerling = zuidwijk.nieuweLeerling().id();
        zuidwijk.doe("Joris de Wit", wie -> {
            for (int i = 0; i < 65; i++) {
                logboek.noteer(
                        wie,
                        poort.open(wie, leerling, "logboek"),
                        NieuweNotitie.van(
                                Soort.OBSERVATIE,
                                "Regel " + i + ".",
                                klok.vandaag().minusDays(i / 10),
                                null));
            }
        });
        Mens joris = zuidwijk.joris();
        List<String> gezien = new ArrayList<>();
        Blad blad = joris.ga("/leerlingen/" + leerling + "/tijdlijn");
        gezien.addAll(blad.document().select(".tijdlijn p.tekst").eachText());
        int bladen = 1;
        for (Element ouder = blad.document().selectFirst(".bladeren a:contains(Ouder)");
                ouder != null;
                ouder = blad.document().selectFirst(".bladeren a:contains(Ouder)")) {
            blad = joris.ga(ouder.attr("href"));
            gezien.addAll(blad.document().select(".tijdlijn p.tekst").eachText());
            bladen++;
        }

        assertThat(bladen).isEqualTo(3);
        assertThat(gezien).hasSize(65).doesNotHaveDuplicates();
    }

    private static Blad noteer(Mens mens, UUID leerling, Map<String, String> velden) {
        return mens.vulIn("/leerlingen/" + leerling + "/notities/nieuw", "form.formulier", velden);
    }

    /** As the database has it, whoever may read it. */
    private int aantal(UUID leerling) {
        return taak.voor(
                zuidwijk.bestuur(),
                () -> jdbc.sql("select count(*) from dossier.notitie where leerling_id = ?")
                        .param(leerling)
                        .query(Integer.class)
                        .single());
    }

    private static String link(Blad blad, String tekst) {
        Element link = blad.document().select("main a").stream()
                .filter(a -> a.text().startsWith(tekst))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("geen link " + tekst + " op " + blad.url() + ": " + blad.leesbaar()));
        return link.attr("href");
    }
}
