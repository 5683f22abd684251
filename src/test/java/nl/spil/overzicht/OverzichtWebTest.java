package nl.spil.overzicht;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Zuidwijk;
import nl.spil.dekking.Eis;
import nl.spil.gedeeld.Klok;
import nl.spil.termijn.Duur;
import nl.spil.termijn.NieuweTermijn;
import nl.spil.termijn.NieuweTermijn.Eigenaar;
import nl.spil.termijn.NieuweTermijn.Startfeit;
import nl.spil.termijn.Onderwerp;
import nl.spil.termijn.Termijnen;
import nl.spil.toegang.Klasse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SpilTest
class OverzichtWebTest {

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private EigenaarDatabank databank;

    @Autowired
    private Termijnen termijnen;

    @Autowired
    private Klok klok;

    @Test
    @Eis("PRIVACY-05")
    void een_docent_vindt_alleen_eigen_leerlingen_de_oco_die_van_de_locatie() {
        // Rana teaches 2B only; Yara is in 4A.
        Mens rana = zuidwijk.rana();

        assertThat(rana.ga("/zoeken?q=yilmaz").leesbaar()).contains("Noor Yilmaz");
        for (String pad : List.of(
                "/zoeken?q=yara", "/leerlingen?q=yara", "/leerlingen", "/notities/nieuw", "/notities/nieuw?q=yara")) {
            assertThat(rana.ga(pad).leesbaar()).as(pad).doesNotContain("Yara");
        }
        assertThat(rana.ga("/leerlingen/" + zuidwijk.leerling("Yara")).status()).isEqualTo(404);
        assertThat(zuidwijk.ilse().ga("/zoeken?q=yara").leesbaar()).contains("Yara de Boer");
        assertThat(zuidwijk.ilse().ga("/leerlingen?q=yilmaz").leesbaar()).contains("Noor Yilmaz");
        assertThat(zuidwijk.joke().ga("/zoeken?q=yilmaz").leesbaar()).doesNotContain("Noor");
    }

    @Test
    @Eis("PRIVACY-05")
    void wie_geen_namen_mag_zien_vindt_ook_in_zoeken_niemand() {
        Mens rana = zuidwijk.rana();
        assertThat(rana.ga("/zoeken?q=yilmaz").leesbaar()).contains("Noor Yilmaz");

        databank.jdbc()
                .sql("update toegang.recht set lezen = lezen - 3 where rol = 'docent' and klasse = 1 and lezen = 3")
                .update();
        try {
            assertThat(rana.ga("/zoeken?q=yilmaz").leesbaar()).doesNotContain("Noor Yilmaz");
        } finally {
            databank.jdbc()
                    .sql("update toegang.recht set lezen = 3 where rol = 'docent' and klasse = 1 and lezen = 0")
                    .update();
        }
    }

    @Test
    void zoeken_vindt_zonder_accenten_en_ook_paginas_en_acties() {
        Mens ilse = zuidwijk.ilse();
        Blad noor = ilse.ga("/zoeken?q=YILM");
        assertThat(noor.document().select("#zoek-resultaten a").eachText())
                .anyMatch(t -> t.startsWith("Noor Yilmaz"))
                .contains("Notitie over Noor Yilmaz");
        assertThat(ilse.ga("/zoeken?q=leerl")
                        .document()
                        .select("#zoek-resultaten a")
                        .eachAttr("href"))
                .contains("/leerlingen");
        assertThat(ilse.ga("/zoeken?q=xqz").leesbaar()).contains("Niets gevonden");
    }

    @Test
    void een_zoekteken_van_de_databank_is_een_gewoon_teken() {
        assertThat(zuidwijk.rana().ga("/leerlingen?q=%25").status()).isEqualTo(200);
        assertThat(zuidwijk.rana().ga("/zoeken?q=%25_%5C").leesbaar()).doesNotContain("Noor");
    }

    @Test
    void de_leerlingpagina_zegt_wie_het_is_en_waarom_ik_dit_zie() {
        Blad blad = zuidwijk.joris().ga("/leerlingen/" + zuidwijk.leerling("Sam"));

        assertThat(blad.document().select("h1").text()).isEqualTo("Sam Vermeer");
        assertThat(blad.leesbaar())
                .contains(
                        "2B",
                        "13 jaar",
                        "mentor Joris de Wit",
                        "beiden gezag",
                        "Je ziet dit omdat je",
                        "mentor bent van 2B")
                .contains("Nog geen beeld", "Nog geen doelen");
    }

    @Test
    void na_de_zorgmelding_staat_de_route_met_nummer_en_eigenaar_op_de_leerlingpagina() {
        UUID leerling = zuidwijk.nieuweLeerling().id();
        Mens joris = zuidwijk.joris();
        Blad vooraf = joris.ga("/leerlingen/" + leerling);
        assertThat(vooraf.leesbaar()).contains("Geen route");
        assertThat(zuidwijk.rana().ga("/leerlingen/" + leerling).document().select("main a:contains(Zorgmelding)"))
                .isEmpty();

        joris.vulIn(
                vooraf.document().select("main a:contains(Zorgmelding)").attr("href"),
                "form[action$=/zorgmelding]",
                zorgmelding());

        Blad pagina = zuidwijk.ilse().ga("/leerlingen/" + leerling);
        assertThat(pagina.document().select(".stap li[aria-current=step]")).hasSize(1);
        assertThat(pagina.document().select(".stap li.klaar")).isNotEmpty();
        assertThat(pagina.document().select(".kaart:has(.stap) h2").text()).contains("zaak ", "eigenaar Ilse Bos");
        assertThat(pagina.document().select(".tijdlijn").text()).contains("Zorgmelding");
    }

    private static Map<String, String> zorgmelding() {
        Map<String, String> v = new LinkedHashMap<>();
        v.put("f-hulpvraag", "Hoe krijgen we maandagen rustig?");
        v.put("f-wat-geprobeerd", "Vaste plek voorin en een dagkaart.");
        v.put("f-wat-werkte", "De dagkaart hielp, de vaste plek niet.");
        v.put("f-contact-leerling-dag", "2025-11-17");
        v.put("f-contact-leerling", "Vindt maandag lastig.");
        v.put("f-contact-ouders-dag", "2025-11-18");
        v.put("f-contact-ouders", "Ouders herkennen het.");
        v.put("f-toestemming", "gevraagd");
        v.put("f-gewenste-uitkomst", "Rust in de eerste twee uren.");
        return v;
    }

    @Test
    void de_lijst_filtert_op_klas_en_sorteert() {
        Mens ilse = zuidwijk.ilse();
        Blad klas = ilse.ga("/leerlingen?klas=4A&op=klas");
        assertThat(klas.document().select("tbody th").eachText())
                .contains("Milan Peters", "Yara de Boer")
                .doesNotContain("Noor Yilmaz");
        assertThat(klas.document().select("th[aria-sort=ascending]").text()).isEqualTo("Klas");
        assertThat(ilse.ga("/leerlingen?q=xqz").leesbaar()).contains("Niemand gevonden");
    }

    @Test
    void vandaag_toont_mijn_werk_op_datum_met_de_bron_en_de_teller_in_het_menu() {
        Zuidwijk.Leerling robin = zuidwijk.nieuweLeerling();
        LocalDate vandaag = klok.vandaag();
        zuidwijk.doe("Petra Verhoeven", wie -> {
            start(robin.id(), wie.accountId(), "Verslag afronden", vandaag.minusDays(2));
            start(robin.id(), wie.accountId(), "Gesprek plannen", vandaag);
            start(robin.id(), wie.accountId(), "Onderzoek bespreken", vandaag.plusDays(40));
        });

        Blad blad = zuidwijk.petra().ga("/");

        assertThat(blad.document().select("h3.dag").eachText()).containsExactly("Te laat", "Vandaag", "Later");
        assertThat(blad.document().select(".taak").first().text())
                .contains("Verslag afronden", robin.naam(), "(2B)", "2 dagen te laat", "Schoolplan §3.4");
        assertThat(blad.document().select(".menu a[href=/]").text()).startsWith("Vandaag 1");
        assertThat(zuidwijk.rana().ga("/").leesbaar()).doesNotContain("Verslag afronden");
        // The first thing to do stands on the pupil's page too, with its source.
        assertThat(zuidwijk.petra()
                        .ga("/leerlingen/" + robin.id())
                        .document()
                        .select(".kaart:has(h2:contains(Nu))")
                        .text())
                .contains("Verslag afronden", "2 dagen te laat", "Schoolplan §3.4", "Gesprek plannen");
    }

    @Test
    void wie_niets_open_heeft_leest_dat_hij_bij_is() {
        zuidwijk.voegToe("medewerkers", "NWB;Nora Nieuw;n.nieuw@zuidwijk.example");
        try {
            assertThat(zuidwijk.metSessie(zuidwijk.account("Nora Nieuw"))
                            .ga("/")
                            .leesbaar())
                    .contains("Je bent bij");
        } finally {
            zuidwijk.haalWeg("medewerkers", "NWB;");
        }
    }

    @Test
    void ouders_en_beheer_gaan_vanaf_de_voordeur_naar_hun_eigen_paginas() {
        assertThat(zuidwijk.thuis("Marleen Vermeer").ga("/").naar()).isEqualTo("/thuis");
        assertThat(zuidwijk.beheerder().ga("/").naar()).isEqualTo("/beheer");
        assertThat(zuidwijk.thuis("Marleen Vermeer")
                        .ga("/leerlingen/" + zuidwijk.leerling("Sam"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void het_ondersteuningsteam_ziet_wie_meekeek_een_docent_niet() {
        UUID leerling = zuidwijk.nieuweLeerling().id();
        zuidwijk.rana().ga("/leerlingen/" + leerling);
        zuidwijk.rana().ga("/leerlingen/" + leerling + "/tijdlijn");

        Mens ilse = zuidwijk.ilse();
        String adres = ilse.ga("/leerlingen/" + leerling)
                .document()
                .select(".waarom a")
                .attr("href");
        assertThat(ilse.ga(adres).document().select("tbody tr").eachText())
                .anyMatch(r -> r.startsWith("Rana Koc docent techniek van 2B leerlingpagina, tijdlijn 2 vandaag"));
        assertThat(zuidwijk.rana().ga("/leerlingen/" + leerling).document().select(".waarom a"))
                .isEmpty();
        assertThat(zuidwijk.rana().ga("/leerlingen/" + leerling + "/leeslog").status())
                .isEqualTo(404);
    }

    private void start(UUID leerling, UUID eigenaar, String wat, LocalDate dag) {
        termijnen.start(
                null,
                NieuweTermijn.voor(
                        leerling,
                        new Onderwerp("proef", UUID.randomUUID()),
                        NieuweTermijn.ACTIE,
                        Klasse.LOGBOEK,
                        wat,
                        "/leerlingen/" + leerling,
                        "Schoolplan §3.4",
                        new Startfeit("gevraagd", dag.minusDays(10)),
                        Duur.tot(dag),
                        new Eigenaar(eigenaar, "schoolpsycholoog")));
    }
}
