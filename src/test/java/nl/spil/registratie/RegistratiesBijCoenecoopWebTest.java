package nl.spil.registratie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Planscholen.Planschool;
import nl.spil.cast.SpilTest;
import nl.spil.dekking.Eis;
import org.junit.jupiter.api.Test;

/** What the document of Coenecoop asks to write down, is written down by the own people of a school that runs it. */
@SpilTest
class RegistratiesBijCoenecoopWebTest extends Registratieproef {

    @Test
    @Eis("PARTNER-07")
    void een_actie_van_het_samenwerkingsverband_is_een_soort_op_het_traject_van_de_leerling() {
        Planschool coenecoop = scholen.van("coenecoop-waddinxveen");
        Mens oco = coenecoop.met("oco");
        UUID leerling = coenecoop.leerling("1A1");
        assertThat(oco.ga(nieuw(leerling, "swv-actie"))
                        .document()
                        .select("input[name=f-soort]")
                        .eachAttr("value"))
                .containsExactly("observatie", "tlv", "indicatie", "oov", "thuiszitter");
        String actie = vastgelegd(
                oco, leerling, "swv-actie", "f-soort", "observatie", "f-vraag", "Wat gebeurt er in de pauze?");
        verstuur(coenecoop, oco, leerling, "extern", actie);
        rondAf(oco, actie, "f-dag", GISTEREN, "f-uitkomst", "De leerling trekt zich terug.");
        assertThat(oco.ga(actie).leesbaar())
                .contains("Observatie van de leerling", "Klaar", "De leerling trekt zich terug.");
        assertThat(oco.ga("/leerlingen/" + leerling + "/tijdlijn").leesbaar())
                .contains("Actie van het samenwerkingsverband");
    }

    @Test
    @Eis("PARTNER-09")
    void een_vraag_aan_de_schoolarts_krijgt_een_handelingsadvies_en_geen_bevinding() {
        Planschool coenecoop = scholen.van("coenecoop-waddinxveen");
        Mens oco = coenecoop.met("oco");
        UUID leerling = coenecoop.leerling("1A2");
        String vraag = vastgelegd(
                oco, leerling, "ggd-vraag", "f-aan", "schoolarts", "f-vraag", "Kan de leerling meedoen met gym?");
        verstuur(coenecoop, oco, leerling, "extern", vraag);
        // The form has readers of its own, so its clock is not for everybody who reads the class.
        assertThat(coenecoop.vind(
                        "select id from termijn.termijn where besloten and onderwerp_soort = 'registratie' and onderwerp_id = ?",
                        UUID.fromString(vraag.substring(vraag.lastIndexOf('/') + 1))))
                .isNotNull();
        Blad slot = oco.ga(vraag + "/afronding");
        assertThat(slot.leesbaar()).contains("Wat de arts medisch vaststelde, hoort hier niet.");
        assertThat(slot.document().select("form.formulier textarea").eachAttr("name"))
                .containsExactly("f-advies");
        rondAf(oco, vraag, "f-dag", GISTEREN, "f-advies", "Meedoen, zonder rennen.");
        assertThat(oco.ga(vraag).leesbaar())
                .contains("De schoolarts", "Handelingsadvies ontvangen", "Meedoen, zonder rennen.");
    }

    @Test
    @Eis("PARTNER-10")
    void van_begeleiding_door_de_ggz_staan_er_indicatie_periode_en_schooluren_en_geen_inhoud() {
        Planschool coenecoop = scholen.van("coenecoop-waddinxveen");
        Mens oco = coenecoop.met("oco");
        UUID leerling = coenecoop.leerling("2B1");
        Blad formulier = oco.ga(nieuw(leerling, "ggz-hulp"));
        assertThat(formulier.document().select("form.formulier textarea")).isEmpty();
        Map<String, String> velden =
                velden("f-indicatie", "huisarts", "f-periode", "2026-11-02", "f-schooluren", "3", "f-afgestemd", "nee");
        Blad zonder = oco.vulIn(formulier, "form.formulier", velden);
        assertThat(zonder.status()).isEqualTo(422);
        assertThat(zonder.leesbaar()).contains("Schrijf bij ‘Is dit afgestemd met GGZ en leerplicht?’ ook waarom.");
        velden.put("f-afgestemd-reden", "Het gesprek is donderdag.");
        Blad vast = oco.vulIn(formulier, "form.formulier", velden);
        assertThat(vast.status()).as(vast.leesbaar()).isEqualTo(303);
        assertThat(oco.ga(vast.naar()).leesbaar())
                .contains("De huisarts", "vanaf 2 november 2026", "3:00 uur", "nee: Het gesprek is donderdag.");
    }

    @Test
    @Eis({"PARTNER-06", "PARTNER-15", "TOEST-03"})
    void in_een_zaak_staan_bevindingen_van_het_sociaal_team_en_contacten_met_een_instantie_met_toestemming() {
        Planschool coenecoop = scholen.van("coenecoop-waddinxveen");
        UUID leerling = coenecoop.leerling("1A3");
        Mens oco = coenecoop.met("oco");
        String zaak = zaak(coenecoop.met("mentor"), leerling);
        assertThat(oco.ga("/leerlingen/" + leerling + "/registraties").leesbaar())
                .doesNotContain("Contact met een instantie");
        Blad bij = oco.ga(zaak);
        assertThat(bij.leesbaar()).contains("Vastgelegd bij deze zaak", "Leg vast", "Sociaal Team bij een Flex-Zat");

        String team = ingediend(
                oco,
                oco.ga(bij.document().select("a[href*=formulier=sociaal-team]").attr("href")),
                "f-vraag",
                "Wat speelt er thuis?");
        String contact = ingediend(
                oco,
                oco.ga(bij.document()
                        .select("a[href*=formulier=contact-instantie]")
                        .attr("href")),
                "f-instantie",
                "Leerplicht",
                "f-wie",
                "Leerplichtambtenaar Van Dam",
                "f-dag",
                GISTEREN,
                "f-onderwerp",
                "Te laat komen",
                "f-afspraak",
                "Samen een gesprek in december.");
        assertThat(oco.ga(contact).leesbaar()).contains("Wacht op toestemming", "Gegevens delen met of opvragen bij");
        verstuur(coenecoop, oco, leerling, "extern", contact);
        assertThat(oco.ga(contact).leesbaar())
                .contains(
                        "Contact gehad",
                        "Leerplicht",
                        "20 november 2026",
                        "Te laat komen",
                        "Samen een gesprek in december.");
        assertThat(oco.vulIn(team, "form[action$=/verzending]", Map.of()).status())
                .isEqualTo(303);
        rondAf(
                oco,
                team,
                "f-hulpvraag",
                "Structuur in de ochtend.",
                "f-gezin",
                "Een ouder werkt 's nachts.",
                "f-indicatie",
                "ggz");
        assertThat(oco.ga(team).leesbaar())
                .contains("Bevindingen ontvangen", "Structuur in de ochtend.", "Een ouder werkt", "GGZ");
        assertThat(oco.ga(zaak).leesbaar()).contains("Contact met een instantie", "Bevindingen ontvangen");
        assertThat(coenecoop.met("mentor").ga(contact).status()).isEqualTo(404);
    }

    @Test
    @Eis({"JOS-06", "JOS-07"})
    void jos_legt_consulten_vast_en_de_uren_staan_naast_wat_met_het_samenwerkingsverband_is_afgesproken() {
        Planschool coenecoop = scholen.van("coenecoop-waddinxveen");
        Mens oco = coenecoop.met("oco");
        ingediend(
                oco,
                oco.ga(opSchool(coenecoop, "jos-uren")),
                "f-uren",
                "120",
                "f-leerlingen",
                "640",
                "f-verdeling",
                "Vmbo 400, havo 240",
                "f-gemeente",
                "ja",
                "f-afgesproken",
                "2026-09-01");
        Mens jos = coenecoop.met("smw");
        String consult = vastgelegd(
                jos,
                coenecoop.leerling("2B2"),
                "jos-inzet",
                "f-soort",
                "consult",
                "f-met",
                coenecoop.naam("leerlingbegeleider"),
                "f-dag",
                GISTEREN,
                "f-uren",
                "1:30",
                "f-uitkomst",
                "De leerlingbegeleider begint zelf.");
        assertThat(oco.ga(consult).leesbaar())
                .contains(
                        "Consult aan ondersteuningscoördinator of leerlingbegeleider",
                        coenecoop.naam("leerlingbegeleider"),
                        "1:30 uur");
        assertThat(kaart(coenecoop.met("oco"), "jos-inzet")).contains("Samen 1:30 uur 120:00 uur");
    }

    @Test
    @Eis("ROL-05")
    void de_oco_van_coenecoop_vraagt_extra_ondersteuning_aan_stuurt_vervolgacties_en_houdt_het_budget_bij() {
        Planschool coenecoop = scholen.van("coenecoop-waddinxveen");
        Mens oco = coenecoop.met("oco");
        UUID leerling = coenecoop.leerling("2B2");
        String vraag = vastgelegd(
                oco, leerling, "swv-actie", "f-soort", "indicatie", "f-vraag", "Wie helpt met de onderbouwing?");
        assertThat(oco.ga(vraag).leesbaar()).contains("Indicatie voor lwoo of praktijkonderwijs");

        Blad begonnen = oco.vulIn(
                "/leerlingen/" + leerling + "/zaken/nieuw",
                "form[action$=/zaken]",
                Map.of("zaaktype", "jos", "reden", "Daar is reden voor."));
        assertThat(begonnen.status()).as(begonnen.leesbaar()).isEqualTo(303);
        assertThat(oco.vulIn(
                                begonnen.naar() + "/acties/nieuw",
                                "form[action$=/acties]",
                                Map.of(
                                        "wat",
                                        "De leerlingbegeleider bellen",
                                        "op",
                                        java.time.LocalDate.now(nl.spil.gedeeld.Klok.ZONE)
                                                .plusDays(7)
                                                .toString()))
                        .status())
                .isEqualTo(303);
        assertThat(oco.ga(begonnen.naar()).document().select(".taak").text()).contains("De leerlingbegeleider bellen");

        String budget = ingediend(
                oco,
                oco.ga(opSchool(coenecoop, "ondersteuningsbudget")),
                "f-bedrag",
                "42000",
                "f-posten",
                "Begeleiders 30000, training 12000");
        assertThat(oco.ga(budget).leesbaar()).contains("42000", "Begeleiders 30000, training 12000");
        assertThat(coenecoop.met("schoolleider").ga(budget).leesbaar()).contains("Begeleiders 30000, training 12000");
        for (String wie : List.of("mentor", "teamleider", "leerlingbegeleider")) {
            assertThat(coenecoop
                            .met(wie)
                            .ga(opSchool(coenecoop, "ondersteuningsbudget"))
                            .status())
                    .as(wie)
                    .isEqualTo(404);
            assertThat(coenecoop.met(wie).ga(nieuw(leerling, "swv-actie")).status())
                    .as(wie)
                    .isEqualTo(404);
        }
    }

    @Test
    @Eis("JOS-07")
    void jos_brengt_deskundigheid_in_de_zorgstructuur_en_leidt_toe_naar_geindiceerde_zorg() {
        Planschool coenecoop = scholen.van("coenecoop-boskoop");
        Mens oco = coenecoop.met("oco");
        Mens jos = coenecoop.met("smw");
        Blad gepland = oco.vulIn(
                "/overleg/nieuw", "form[action='/overleg']", Map.of("soort", "schoolzorgteam", "dag", "2026-12-02"));
        assertThat(gepland.status()).as(gepland.leesbaar()).isEqualTo(303);
        assertThat(oco.ga(gepland.naar()).document().select("#deelnemers").text())
                .contains(coenecoop.naam("smw"));
        Map<String, String> wat = Map.of(
                "expertise", "Deskundigheid ingebracht in de zorgstructuur",
                "toeleiding", "Toegeleid naar geïndiceerde zorg");
        wat.forEach((soort, naam) -> {
            String url = vastgelegd(
                    jos,
                    coenecoop.leerling("2B1"),
                    "jos-inzet",
                    "f-soort",
                    soort,
                    "f-dag",
                    GISTEREN,
                    "f-uren",
                    "0:45",
                    "f-uitkomst",
                    "De GGZ belt de ouders: " + soort);
            assertThat(oco.ga(url).leesbaar())
                    .contains(naam, "De GGZ belt de ouders: " + soort, coenecoop.naam("smw"), "0:45 uur");
        });
        assertThat(kaart(oco, "jos-inzet")).contains("1:30 uur");
        assertThat(coenecoop
                        .met("docent")
                        .ga("/leerlingen/" + coenecoop.leerling("2B1") + "/registraties/nieuw?formulier=jos-inzet")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Eis("TOEST-05")
    void bij_coenecoop_vraagt_een_aanmelding_wat_ouders_ervan_vinden() {
        Planschool coenecoop = scholen.van("coenecoop-waddinxveen");
        UUID leerling = coenecoop.leerling("1A2");
        Mens mentor = coenecoop.met("mentor");
        Blad leeg = mentor.vulIn("/leerlingen/" + leerling + "/zorgmelding", "form.formulier", Map.of());
        assertThat(leeg.status()).isEqualTo(422);
        assertThat(leeg.document().select(".foutenlijst").text())
                .contains("Vinden ouders het goed dat je de leerling aanmeldt?");
    }
}
