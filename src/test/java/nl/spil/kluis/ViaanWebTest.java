package nl.spil.kluis;

import static nl.spil.kluis.MeldcodeWebTest.vul;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Procedurescholen;
import nl.spil.cast.Procedurescholen.School;
import nl.spil.cast.SpilTest;
import nl.spil.dekking.Eis;
import nl.spil.gedeeld.Klok;
import nl.spil.organisatie.Bekwaamheden;
import nl.spil.toegang.Sessies;
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

    @Test
    @Eis({"MELDCODE-08", "MELDCODE-10"})
    void een_melding_sluit_pas_na_de_evaluatie_en_telt_zonder_naam() {
        School school = scholen.van("de-viaan");
        Mens houder = school.als("aandachtsfunctionaris");
        for (int n = 1; n <= 5; n++) meldEnEvalueer(school, houder, n == 1);
        assertThat(school.als("oco")
                        .ga("/meldcode")
                        .document()
                        .select("#cijfers")
                        .text())
                .contains("Meldingen bij Veilig Thuis 5");
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
            assertThat(school.als("mentor").ga(dossier).status()).isEqualTo(404);
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
