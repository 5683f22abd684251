package nl.spil.kluis;

import static nl.spil.kluis.MeldcodeWebTest.vul;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Procedurescholen;
import nl.spil.cast.Procedurescholen.School;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tijd;
import nl.spil.dekking.Eis;
import nl.spil.gedeeld.Datum;
import nl.spil.gedeeld.Klok;
import nl.spil.organisatie.Bekwaamheden;
import nl.spil.organisatie.Schooljaar;
import nl.spil.toegang.Sessies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** De Viaan: a melding is evaluated in the IOT before the file closes, and counted without a name. */
@SpilTest
class ViaanWebTest {

    @Autowired
    private Procedurescholen scholen;

    @Autowired
    private Sessies sessies;

    @Autowired
    private Bekwaamheden bekwaamheden;

    @Autowired
    private Klok klok;

    @Autowired
    private Tijd tijd;

    @Test
    @Eis({"MELDCODE-08", "MELDCODE-10"})
    void een_melding_sluit_pas_na_de_evaluatie_en_telt_zonder_naam() {
        School school = scholen.van("de-viaan");
        Mens houder = school.als("aandachtsfunctionaris");
        String vooraf = cijfers(school, "oco");
        assertThat(vooraf).contains("Meldingen bij Veilig Thuis minder dan 5");
        for (int n = 1; n <= 5; n++) meldEnEvalueer(school, houder, n == 1);
        assertThat(cijfers(school, "oco"))
                .as("de cijfers bewegen niet mee met wat er nu gebeurt")
                .isEqualTo(vooraf);
        int jaar = Schooljaar.van(klok.vandaag()).begin().getYear();
        tijd.zetOp(LocalDate.of(jaar + 1, 7, 31));
        assertThat(cijfers(school, "oco"))
                .as("het schooljaar loopt nog")
                .contains("Schooljaar " + (jaar - 1) + "/" + jaar)
                .contains("Meldingen bij Veilig Thuis minder dan 5");
        tijd.zetOp(LocalDate.of(jaar + 1, 8, 1));
        assertThat(cijfers(school, "oco"))
                .contains("Schooljaar " + jaar + "/" + (jaar + 1), "Meldingen bij Veilig Thuis 5")
                .doesNotContain("Kind");
        assertThat(cijfers(school, "docent")).isEmpty();
    }

    @AfterEach
    void terug() {
        tijd.terug();
    }

    private static String cijfers(School school, String rol) {
        return school.als(rol).ga("/meldcode").document().select("#cijfers").text();
    }

    @Test
    @Eis("MELDCODE-07")
    void een_signaal_wordt_als_waarneming_vastgelegd_met_wie_wat_en_wanneer() {
        School school = scholen.van("de-viaan");
        UUID leerling = school.leerling();
        String naam = school.vraag(String.class, "select roepnaam from organisatie.leerling where id = ?", leerling);
        Mens docent = school.als("docent");
        assertThat(docent.ga("/meldcode").document().select("#signaal").text())
                .contains("Zakelijk: wat er gebeurde en wat er is gezegd. Nog geen conclusie.");
        LocalDate gisteren = klok.vandaag().minusDays(1);
        vul(
                docent,
                "/meldcode",
                "#signaal form",
                Map.of("over", naam, "wat", "Blauwe plek, zei: van de trap.", "wanneer", gisteren.toString()));
        Blad morgen = docent.vulIn(
                "/meldcode",
                "#signaal form",
                Map.of(
                        "over",
                        naam,
                        "wat",
                        "Iets.",
                        "wanneer",
                        klok.vandaag().plusDays(1).toString()));
        assertThat(morgen.status()).isEqualTo(422);
        Mens houder = school.als("aandachtsfunctionaris");
        String signaal = houder.ga("/kluis")
                .document()
                .select("a[href^=/kluis/signalen/]")
                .last()
                .attr("href");
        Blad begonnen = houder.vulIn(signaal + "?q=" + naam, "form#begin", Map.of("leerling", leerling.toString()));
        assertThat(houder.ga(begonnen.naar())
                        .document()
                        .select(".tijdlijn li:contains(van de trap)")
                        .text())
                .contains("Waarneming van " + school.naam("docent"), "Gezien of gehoord op: " + Datum.lang(gisteren));
        vul(
                houder,
                begonnen.naar(),
                "#stukken",
                Map.of("soort", "waarneming", "met", "de conciërge", "tekst", "Huilde in de gang."));
        vul(
                houder,
                begonnen.naar(),
                "#stukken",
                Map.of("soort", "gesprek", "met", "vader", "tekst", "Denkt aan een val."));
        assertThat(houder.ga(begonnen.naar()).document().select(".tijdlijn b").eachText())
                .as("wat is gezien staat apart van wat ervan wordt gedacht")
                .contains("Waarneming van de conciërge", "Gesprek met vader");
    }

    @Test
    @Eis("MELDCODE-03")
    void wie_de_meldcode_bijhoudt_ziet_wie_de_scholing_nog_mist() {
        School hpc = scholen.van("hpc-centrum");
        Mens houder = hpc.als("aandachtsfunctionaris");
        assertThat(houder.ga("/meldcode").document().select("#scholing").text())
                .contains("Meldcode huiselijk geweld", hpc.naam("oco"), hpc.naam("leerlingbegeleider"))
                .doesNotContain(hpc.naam("mentor"));
        bekwaam(hpc, "oco", "meldcode");
        assertThat(houder.ga("/meldcode").document().select("#scholing").text())
                .contains(hpc.naam("leerlingbegeleider"))
                .doesNotContain(hpc.naam("oco"));
        assertThat(hpc.als("mentor").ga("/meldcode").document().select("#scholing"))
                .isEmpty();

        School viaan = scholen.van("de-viaan");
        assertThat(viaan.als("aandachtsfunctionaris")
                        .ga("/meldcode")
                        .document()
                        .select("#scholing")
                        .text())
                .contains("Training signaleren en stappen van de meldcode", viaan.naam("mentor"));
    }

    /** As who learned it says so. */
    private void bekwaam(School school, String rol, String scholing) {
        UUID account = school.account(rol);
        sessies.als(account, wie -> {
            bekwaamheden.behaald(wie, account, scholing, klok.vandaag(), "Certificaat");
            return true;
        });
    }

    private void meldEnEvalueer(School school, Mens houder, boolean kijk) {
        UUID leerling = school.leerling();
        String naam = school.vraag(String.class, "select roepnaam from organisatie.leerling where id = ?", leerling);
        Blad begonnen = houder.vulIn(
                "/kluis/nieuw/11?q=" + naam,
                "form#begin",
                Map.of("leerling", leerling.toString(), "wat", "Kwam drie dagen zonder eten."));
        assertThat(begonnen.status()).as(begonnen.leesbaar()).isEqualTo(303);
        String dossier = begonnen.naar();
        vul(
                houder,
                dossier,
                "#stukken",
                Map.of("soort", "consultatie", "met", "Veilig Thuis", "tekst", "Advies: meld."));
        Map<String, String> weging = new HashMap<>();
        for (String vraag : List.of("vermoeden", "onveilig", "hulp", "aanvaard", "herstel")) {
            weging.put("antwoord-" + vraag, "ja");
            weging.put("waarom-" + vraag, "Zo is het.");
        }
        vul(houder, dossier, "#afwegingen", weging);
        vul(
                houder,
                dossier,
                "#besluiten",
                Map.of("besluit", "melden", "motivatie", "Acuut onveilig.", "hulp", "nee", "vt-nummer", "7"));
        vul(
                houder,
                dossier,
                "#sleutels",
                Map.of("collega", school.account("oco").toString()));
        vul(school.als("oco"), dossier, "#voorstel form", Map.of("akkoord", "ja", "waarom", ""));
        if (kijk) {
            Blad gemeld = houder.ga(dossier);
            assertThat(gemeld.leesbaar()).contains("Gemeld bij Veilig Thuis", "Wat de school leert van deze melding");
            assertThat(gemeld.document()
                            .select("#besluiten input[name=besluit]")
                            .eachAttr("value"))
                    .as("de evaluatie is de enige weg naar het einde")
                    .containsExactly("geevalueerd");
            Blad zonder =
                    houder.vulIn(dossier, "#besluiten", Map.of("besluit", "geevalueerd", "motivatie", "Besproken."));
            assertThat(zonder.status()).isEqualTo(422);
            for (String rol : List.of("mentor", "smw", "schoolpsycholoog", "trajectondersteuner", "teamleider"))
                assertThat(school.als(rol).ga(dossier).status())
                        .as(rol + " zit in het IOT of kent de leerling, en heeft geen toegang")
                        .isEqualTo(404);
        }
        vul(
                houder,
                dossier,
                "#besluiten",
                Map.of(
                        "besluit",
                        "geevalueerd",
                        "motivatie",
                        "Besproken in het IOT.",
                        "resultaat",
                        "Eerder overleggen."));
        if (kijk) assertThat(houder.ga(dossier).leesbaar()).contains("gesloten", "Eerder overleggen");
    }
}
