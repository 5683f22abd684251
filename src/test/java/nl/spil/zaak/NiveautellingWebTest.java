package nl.spil.zaak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Planbesturen;
import nl.spil.cast.Planbesturen.Planbestuur;
import nl.spil.cast.Planscholen;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tijd;
import nl.spil.cast.Zuidwijk;
import nl.spil.dekking.Eis;
import nl.spil.gedeeld.Klok;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SpilTest
class NiveautellingWebTest {

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Planscholen planscholen;

    @Autowired
    private Planbesturen planbesturen;

    @Autowired
    private Tijd tijd;

    @Test
    void de_oco_telt_leerlingen_per_niveau_op_elke_dag() {
        tijd.terug();
        Mens oco = planscholen.van("hpc-charlois").met("oco");

        Blad nu = oco.ga("/zaken/niveaus");
        assertThat(nu.document().select("thead th").eachText())
                .startsWith("Leerjaar of fase", "Basisondersteuning")
                .endsWith("Samen");
        List<String> samen =
                nu.document().select("tr:has(th:contains(Samen)) td").eachText();
        assertThat(samen.getFirst()).isEqualTo("6");
        assertThat(samen.getLast()).isEqualTo("6");
        assertThat(oco.ga("/zaken/niveaus?dag=2001-01-01").leesbaar())
                .contains("stond hier geen leerling ingeschreven");
        assertThat(oco.ga("/zaken/niveaus?dag=morgen").status()).isEqualTo(422);
        assertThat(oco.ga("/zaken/niveaus?dag=2199-01-01").leesbaar()).contains("Kies een dag die al geweest is");
    }

    @Test
    @Eis("NIVEAU-14")
    void de_oco_telt_per_school_locatie_leerjaar_en_onderwijssoort_op_elke_dag_ook_terug() {
        LocalDate vandaag = LocalDate.now(Klok.ZONE);
        Planbestuur bestuur = school();
        Mens oco = bestuur.als("oco", "noord");
        UUID kind = bestuur.leerling("noord");
        Blad indeling = oco.vulIn(
                "/leerlingen/" + kind + "/indeling",
                "form:has(input[value=onderwijssoort])",
                Map.of("waarde", "havo", "vanaf", vandaag.minusDays(9).toString(), "gronden", "Advies."));
        assertThat(indeling.status()).as(indeling.leesbaar()).isEqualTo(303);
        besluitExtra(oco, kind, vandaag);
        bestuur.leerjaar(kind, "2");

        Blad nu = oco.ga("/zaken/niveaus");
        assertThat(aantallen(nu, "noord", "1")).isEqualTo("7 0 0 7");
        assertThat(aantallen(nu, "noord", "2")).isEqualTo("0 1 0 1");
        assertThat(aantallen(nu, "noord", "Samen")).isEqualTo("7 1 0 8");
        assertThat(aantallen(nu, "noord", "Havo")).isEqualTo("0 1 0 1");
        assertThat(aantallen(nu, "noord", "Vwo")).isEqualTo("0 0 0 0");
        assertThat(aantallen(nu, "noord", "nog niet vastgelegd")).isEqualTo("7 0 0 7");
        assertThat(aantallen(nu, "alle locaties", bestuur.sleutel("").replace("-", "") + " noord"))
                .isEqualTo("7 1 0 8");
        assertThat(aantallen(nu, "alle locaties", "Samen")).isEqualTo("15 1 0 16");

        Blad gisteren = oco.ga("/zaken/niveaus?dag=" + vandaag.minusDays(1));
        assertThat(aantallen(gisteren, "noord", "1"))
                .as("toen nog in leerjaar 1, zonder besluit")
                .isEqualTo("8 0 0 8");
        assertThat(aantallen(gisteren, "noord", "2")).isEmpty();
        assertThat(aantallen(gisteren, "noord", "Havo")).isEqualTo("1 0 0 1");
        Blad eerder = oco.ga("/zaken/niveaus?dag=" + vandaag.minusDays(10));
        assertThat(aantallen(eerder, "noord", "Havo")).as("nog niet vastgelegd").isEqualTo("0 0 0 0");

        Blad havo = oco.ga("/zaken/niveaus?soort=havo&locatie=" + bestuur.locatieId("noord"));
        assertThat(aantallen(havo, "noord", "2")).isEqualTo("0 1 0 1");
        assertThat(aantallen(havo, "noord", "Samen")).isEqualTo("0 1 0 1");
        assertThat(havo.document().select("section h2").eachText()).hasSize(1);
        assertThat(oco.ga("/zaken/niveaus?soort=lts").status()).isEqualTo(422);
        assertThat(oco.ga("/zaken/niveaus?locatie=" + UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(bestuur.als("oco", "zuid")
                        .ga("/zaken/niveaus?locatie=" + bestuur.locatieId("noord"))
                        .status())
                .as("een locatie waar je niet werkt")
                .isEqualTo(404);
        assertThat(bestuur.als("oco", "zuid").ga("/zaken/niveaus").leesbaar()).doesNotContain("alle locaties");
    }

    @Test
    void wie_de_leerlingen_niet_ziet_kan_ook_uit_verdelingen_en_totalen_geen_leerling_afleiden() {
        Planbestuur bestuur = school();
        UUID kind = bestuur.leerling("noord");
        besluitExtra(bestuur.als("oco", "noord"), kind, LocalDate.now(Klok.ZONE));
        bestuur.leerjaar(kind, "2");
        bestuur.ook("bestuur", "noord", "zuid", "bestuur");
        Mens mens = bestuur.als("bestuur", "noord");

        Blad blad = mens.ga("/zaken/niveaus");
        assertThat(blad.document().select("section table td").eachText())
                .as("geen enkel klein aantal")
                .isNotEmpty()
                .doesNotContain("0", "1", "2", "3", "4");
        assertThat(blad.document().select("select[name=soort]")).isEmpty();
        assertThat(blad.leesbaar()).doesNotContain("Havo").contains("je ziet niet hoe het per onderwijssoort is");
        assertThat(mens.ga("/zaken/niveaus?soort=havo").status()).isEqualTo(422);
    }

    /** A leerjaar of one pupil points at that pupil, also without a number beside it. */
    @Test
    void een_leerjaar_met_minder_dan_vijf_leerlingen_heet_niet_bij_wie_de_leerlingen_niet_ziet() {
        Planbestuur bestuur = school();
        bestuur.leerjaar(bestuur.leerling("noord"), "vso-instroom");
        tijd.zetOp(LocalDate.now(Klok.ZONE).plusMonths(1).withDayOfMonth(1));
        try {
            assertThat(leerjaren(bestuur.als("oco", "noord").ga("/zaken/niveaus")))
                    .contains("1", "vso-instroom");
            Blad blad = bestuur.als("bestuur", "noord").ga("/zaken/niveaus");
            assertThat(leerjaren(blad)).contains("1", "overige leerjaren");
            assertThat(blad.tekst()).doesNotContain("vso-instroom");
        } finally {
            tijd.terug();
        }
    }

    private static List<String> leerjaren(Blad blad) {
        return blad.document().select("section tbody th").eachText();
    }

    private Planbestuur school() {
        tijd.terug();
        Planbestuur bestuur = planbesturen.nieuw();
        bestuur.locatie("noord", "coenecoop-waddinxveen");
        bestuur.locatie("zuid", "coenecoop-boskoop");
        bestuur.ook("oco", "noord", "zuid", "oco");
        bestuur.ook("oco", "noord", "noord", "teamleider");
        return bestuur;
    }

    /** A decision of today that names the last level. */
    private static void besluitExtra(Mens oco, UUID kind, LocalDate vandaag) {
        Blad begonnen = oco.vulIn(
                "/leerlingen/" + kind + "/zaken/nieuw",
                "form[action$=/zaken]",
                Map.of("zaaktype", "gastleerlingschap", "reden", "Komt voorlopig van een andere school."));
        assertThat(begonnen.status()).as(begonnen.leesbaar()).isEqualTo(303);
        Blad besloten = oco.vulIn(
                begonnen.naar() + "/besluiten/nieuw?soort=beginnen",
                "form.formulier",
                Map.ofEntries(
                        Map.entry("resultaat", "Besproken"),
                        Map.entry("reden", "Zo afgesproken."),
                        Map.entry("ouders-op", vandaag.minusDays(2).toString()),
                        Map.entry("ouders-wijze", "Gesproken."),
                        Map.entry("leerling-op", vandaag.minusDays(2).toString()),
                        Map.entry("leerling-zei", "Wil graag blijven."),
                        Map.entry("start", vandaag.plusDays(2).toString()),
                        Map.entry("doel", "Elke dag op tijd"),
                        Map.entry("evaluatie", vandaag.plusDays(115).toString()),
                        Map.entry("uitvoerder-naam", "Pim"),
                        Map.entry("k-gastcontract", "opgesteld"),
                        Map.entry("k-gastcontract--waarom", "Elke dag op tijd."),
                        Map.entry("niveau", "extra"),
                        Map.entry("niveau-reden", "Meer dan basis.")));
        assertThat(besloten.status()).as(besloten.leesbaar()).isEqualTo(303);
    }

    /** The numbers of one row in the section of a location: "7 1 8". */
    private static String aantallen(Blad blad, String sectie, String rij) {
        return blad.document()
                .select("section:has(h2:contains(" + sectie + ")) tr:has(th:matchesOwn(^" + rij + "$)) td")
                .text();
    }

    @Test
    void wie_geen_leerlingen_ziet_ziet_geen_kleine_aantallen_en_een_docent_ziet_niets() {
        Blad bestuur = planscholen.van("hpc-charlois").met("bestuur").ga("/zaken/niveaus");

        assertThat(bestuur.document()
                        .select("tr:has(th:matchesOwn(^(1|overige leerjaren)$)) td")
                        .eachText())
                .contains("minder dan 5");
        assertThat(bestuur.leesbaar()).contains("omdat je de leerlingen zelf niet ziet");
        assertThat(zuidwijk.rana().ga("/zaken/niveaus").status()).isEqualTo(404);
    }
}
