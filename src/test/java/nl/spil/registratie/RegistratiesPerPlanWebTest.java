package nl.spil.registratie;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Planscholen;
import nl.spil.cast.Planscholen.Planschool;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tijd;
import nl.spil.dekking.Eis;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Sessies;
import nl.spil.toestemming.Stand;
import nl.spil.toestemming.Toestemmingen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each document asks to write down, is written down by its own people in a school that runs its plan. */
@SpilTest
class RegistratiesPerPlanWebTest {

    private static final LocalDate MAANDAG = LocalDate.of(2026, 11, 23);
    private static final String GISTEREN = "2026-11-20";

    @Autowired
    private Planscholen scholen;

    @Autowired
    private Sessies sessies;

    @Autowired
    private Poort poort;

    @Autowired
    private Toestemmingen toestemmingen;

    @Autowired
    private Taak taak;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Tijd tijd;

    @BeforeEach
    void maandag() {
        tijd.zetOp(MAANDAG);
    }

    @AfterEach
    void terug() {
        tijd.terug();
    }

    // LMC-VO and HPC
    // ---------------------------------------------------------------------------------------------------

    @Test
    @Eis("PARTNER-03")
    void het_expertisecentrum_krijgt_een_aanvraag_met_toestemming_stand_en_verslag() {
        Planschool hpc = scholen.van("hpc-zuidwijk");
        UUID leerling = hpc.leerling("1A1");
        Mens oco = hpc.met("oco");
        Blad formulier = oco.ga(nieuw(leerling, "expertisecentrum-aanvraag"));
        assertThat(formulier.leesbaar())
                .contains(
                        "Psychodiagnostisch onderzoek",
                        "Behandeling of begeleiding",
                        "Advies aan de school",
                        "HPC §6.7; LMC-VO §3.3.1");
        String aanvraag = vastgelegd(
                oco,
                leerling,
                "expertisecentrum-aanvraag",
                "f-wat",
                "onderzoek",
                "f-vraag",
                "Wat kan deze leerling met leren?",
                "f-reden",
                "De school heeft geen onderzoeker.");
        assertThat(oco.ga(aanvraag).leesbaar()).contains("Wacht op toestemming", "Onderzoek door het Expertisecentrum");
        verstuur(hpc, oco, leerling, "onderzoek", aanvraag);
        assertThat(oco.vulIn(aanvraag, "form[action$=/stappen]", Map.of()).status())
                .isEqualTo(303);
        assertThat(oco.ga(aanvraag).leesbaar()).contains("In onderzoek of begeleiding");
        rondAf(
                oco,
                aanvraag,
                "f-door",
                "gz-psycholoog",
                "f-verslag",
                GISTEREN,
                "f-advies",
                "Korte opdrachten met voorbeeld.");
        assertThat(oco.ga(aanvraag).leesbaar())
                .contains("Verslag ontvangen", "Gz-psycholoog", "20 november 2026", "Korte opdrachten met voorbeeld.");
    }

    @Test
    @Eis("PARTNER-08")
    void van_de_schoolverpleegkundige_staan_advies_en_verwijzing_vast_zonder_medische_gegevens() {
        Planschool hpc = scholen.van("hpc-zuidwijk");
        UUID leerling = hpc.leerling("1A2");
        Mens oco = hpc.met("oco");
        assertThat(oco.ga(nieuw(leerling, "svk-advies")).leesbaar())
                .contains("Een diagnose, klacht of medische bevinding hoort hier niet.");
        String advies = vastgelegd(
                oco,
                leerling,
                "svk-advies",
                "f-aanleiding",
                "pgo",
                "f-dag",
                GISTEREN,
                "f-advies",
                "Laat de leerling vooraan zitten.",
                "f-verwijzing",
                "jeugdarts");
        assertThat(hpc.met("smw").ga(advies).leesbaar())
                .contains(
                        "Laat de leerling vooraan zitten.",
                        "Ja, naar de jeugdarts",
                        "Bij een gezondheidsonderzoek (PGO)");
        assertThat(hpc.met("docent").ga(advies).status()).isEqualTo(404);
    }

    @Test
    @Eis("PARTNER-11")
    void de_taken_van_de_begeleider_passend_onderwijs_zijn_soorten_consult() {
        Planschool hpc = scholen.van("hpc-zuidwijk");
        UUID leerling = hpc.leerling("1A1");
        Mens bpo = hpc.met("bpo");
        Blad formulier = bpo.ga(nieuw(leerling, "bpo-consult"));
        assertThat(formulier
                        .document()
                        .select("input[type=checkbox][name=f-taak]")
                        .eachAttr("value"))
                .containsExactly("bespreken", "vertalen", "begeleiden", "coachen", "adviseren", "beleid");
        Map<String, String> velden =
                velden("f-taak", "coachen", "f-dag", GISTEREN, "f-tijd", "1,5", "f-met", "de docent wiskunde");
        Blad zonder = bpo.vulIn(formulier, "form.formulier", velden);
        assertThat(zonder.status()).isEqualTo(422);
        assertThat(zonder.leesbaar()).contains("Vul ‘Wat kwam eruit?’ in.");
        String consult = vastgelegd(
                bpo,
                leerling,
                "bpo-consult",
                "f-taak",
                "coachen",
                "f-dag",
                GISTEREN,
                "f-tijd",
                "1,5",
                "f-met",
                "de docent wiskunde",
                "f-uitkomst",
                "De docent begint met een voorbeeld.");
        assertThat(hpc.met("mentor").ga(consult).leesbaar())
                .contains("Docent of mentor gecoacht", "1:30 uur", "De docent begint met een voorbeeld.");
    }

    @Test
    @Eis("PARTNER-14")
    void een_gesprek_met_een_werkgever_wordt_zonder_leerlingen_vastgelegd_met_wat_het_aanbod_ermee_doet() {
        Planschool hpc = scholen.van("hpc-zuidwijk");
        Mens jobcoach = hpc.met("jobcoach");
        Blad formulier = jobcoach.ga(opSchool(hpc, "gesprek-omgeving"));
        assertThat(formulier.leesbaar())
                .contains("Zonder namen van leerlingen", "Wat betekent dit voor het aanbod van de school?");
        String gesprek = ingediend(
                jobcoach,
                formulier,
                "f-met",
                "werkgever",
                "f-naam",
                "Kwekerij De Kas",
                "f-dag",
                GISTEREN,
                "f-besproken",
                "Op tijd komen telt het meest.",
                "f-conclusie",
                "Meer oefenen met werktijden in fase 2.");
        assertThat(hpc.met("schoolleider").ga(gesprek).leesbaar())
                .contains("Een werkgever", "Kwekerij De Kas", "Meer oefenen met werktijden in fase 2.");
        assertThat(hpc.met("schoolleider").ga("/registraties/school").leesbaar())
                .contains("Gesprek met de omgeving van de school");
        assertThat(hpc.met("docent").ga(gesprek).status()).isEqualTo(404);
    }

    @Test
    @Eis("SCHOLING-07")
    void een_school_vraagt_een_training_van_het_expertisecentrum_en_evalueert_haar() {
        Planschool hpc = scholen.van("hpc-zuidwijk");
        Mens leider = hpc.met("schoolleider");
        String training = ingediend(
                leider,
                leider.ga(opSchool(hpc, "training-aanvraag")),
                "f-onderwerp",
                "Omgaan met druk gedrag",
                "f-voor-wie",
                "alle docenten",
                "f-wanneer",
                "2027-02-01");
        assertThat(leider.ga(training).leesbaar())
                .contains("Aangevraagd", "Omgaan met druk gedrag", "1 februari 2027", "Uiterlijk");
        rondAf(leider, training, "f-dag", GISTEREN, "f-deelnemers", "18", "f-evaluatie", "Docenten grijpen eerder in.");
        assertThat(leider.ga(training).leesbaar())
                .contains("Gehouden en geëvalueerd", "18", "Docenten grijpen eerder in.");
    }

    @Test
    @Eis("ROL-07")
    void het_werk_van_smw_staat_onder_drie_taakgebieden_naast_het_werkplan() {
        Planschool hpc = scholen.van("hpc-charlois");
        Mens smw = hpc.met("smw");
        ingediend(
                smw,
                smw.ga(opSchool(hpc, "smw-werkplan")),
                "f-schoolondersteuning",
                "100",
                "f-kortdurende-hulp",
                "80:30",
                "f-toeleiding",
                "40");
        Blad formulier = smw.ga(opSchool(hpc, "smw-werk"));
        assertThat(formulier.leesbaar())
                .contains(
                        "Schoolondersteuning",
                        "Kortdurende hulpverlening aan jongeren en ouders",
                        "Toeleiding naar externe zorg");
        ingediend(
                smw,
                formulier,
                "f-taakgebied",
                "kortdurende-hulp",
                "f-taak",
                "gezin",
                "f-dag",
                GISTEREN,
                "f-uren",
                "2:15");
        ingediend(
                smw,
                smw.ga(opSchool(hpc, "smw-werk")),
                "f-taakgebied",
                "kortdurende-hulp",
                "f-dag",
                GISTEREN,
                "f-uren",
                "0:45");
        assertThat(kaart(hpc.met("schoolleider"), "smw-werk"))
                .contains(
                        "Schoolondersteuning 0:00 uur 100:00 uur",
                        "Kortdurende hulpverlening aan jongeren en ouders 3:00 uur 80:30 uur",
                        "Toeleiding naar externe zorg 0:00 uur 40:00 uur");
    }

    @Test
    @Eis("ROUTE-25")
    void verwijzingen_zijn_geteld_met_wachttijd_en_resultaat_per_periode() {
        Planschool hpc = scholen.van("hpc-charlois");
        Mens oco = hpc.met("oco");
        UUID leerling = hpc.leerling("1A1");
        String intern = vastgelegd(
                oco, leerling, "verwijzing-intern", "f-naar", hpc.naam("smw"), "f-waarvoor", "Gesprekken over rust.");
        String extern = vastgelegd(oco, leerling, "verwijzing-extern", "f-naar", "Youz", "f-waarvoor", "Minder gamen.");
        verstuur(hpc, oco, leerling, "extern", extern);
        tijd.zetOp(MAANDAG.plusDays(14));
        rondAf(oco, intern, "f-dag", "2026-12-07", "f-resultaat", "geholpen");
        assertThat(kaart(oco, "verwijzing-intern"))
                .contains("1vastgelegd", "14dagen tot het antwoord, gemiddeld", "Begonnen en passend 1");
        assertThat(kaart(oco, "verwijzing-extern")).contains("1vastgelegd", "1nog open");
        assertThat(oco.ga("/registraties/cijfers?van=2025-08-01&tot=2026-07-31").leesbaar())
                .contains("Niets vastgelegd in deze periode");
        Blad bestand = oco.ga("/registraties/cijfers.csv");
        assertThat(bestand.tekst()).contains("\"Verwijzing binnen de school\";\"\";\"\";\"1\";\"0\";\"14\"");

        // Who may not see the pupils behind it, sees no small number.
        assertThat(kaart(hpc.met("schoolleider"), "verwijzing-intern"))
                .contains("minder dan 5vastgelegd")
                .doesNotContain("1vastgelegd");
        assertThat(hpc.met("schoolleider").ga("/registraties/cijfers.csv").tekst())
                .contains("\"Verwijzing binnen de school\";\"\";\"\";\"minder dan 5\"");
        assertThat(hpc.met("docent").ga("/registraties/cijfers").leesbaar()).contains("Geen cijfers voor jou");
        assertThat(hpc.met("docent").ga("/registraties/cijfers.csv").status()).isEqualTo(404);
    }

    @Test
    @Eis({"NIVEAU-04", "NIVEAU-05"})
    void ondersteuning_op_maat_en_een_groepsarrangement_staan_op_het_continuum_en_zijn_geteld() {
        Planschool hpc = scholen.van("hpc-centrum");
        Mens mentor = hpc.met("mentor");
        UUID leerling = hpc.leerling("1A1");
        assertThat(mentor.ga(nieuw(leerling, "ondersteuning-op-maat"))
                        .document()
                        .select("input[name=f-waar]")
                        .eachAttr("value"))
                .containsExactly(
                        "reguliere-klas", "aparte-groep", "combinatie", "symbiose", "andere-school", "opdc", "vso");
        String maat = vastgelegd(
                mentor,
                leerling,
                "ondersteuning-op-maat",
                "f-wat",
                "Extra uitleg rekenen.",
                "f-niveau",
                "basisplus",
                "f-waar",
                "combinatie",
                "f-periode",
                "2026-11-23",
                "f-periode-tot",
                "2027-02-01");
        assertThat(mentor.ga(maat).leesbaar())
                .contains(
                        "Deels in de klas, deels in een aparte groep",
                        "23 november 2026 tot en met 1 februari 2027",
                        "Loopt");
        rondAf(mentor, maat, "f-resultaat", "bereikt", "f-toelichting", "De toets is nu voldoende.");

        Blad formulier = mentor.ga(opSchool(hpc, "groepsarrangement"));
        Map<String, String> groep = velden(
                "f-wat",
                "Samen leren plannen.",
                "f-aantal",
                "8",
                "f-niveau",
                "basisplus",
                "f-waar",
                "reguliere-klas",
                "f-periode",
                "2026-11-23");
        Blad zonder = mentor.vulIn(formulier, "form.formulier", groep);
        assertThat(zonder.status()).isEqualTo(422);
        assertThat(zonder.leesbaar()).contains("Kies om welke klas of groep het gaat.");
        groep.put("groep", "1A");
        Blad vast = mentor.vulIn(formulier, "form.formulier", groep);
        assertThat(vast.status()).as(vast.leesbaar()).isEqualTo(303);
        rondAf(mentor, vast.naar(), "f-resultaat", "deels", "f-toelichting", "Vijf van de acht plannen nu zelf.");
        assertThat(mentor.ga(vast.naar()).leesbaar()).contains("1A van", "Geëvalueerd", "Voor een deel");

        Mens oco = hpc.met("oco");
        assertThat(kaart(oco, "ondersteuning-op-maat"))
                .contains("op maat voor een leerling", "1vastgelegd", "Het doel is bereikt 1");
        assertThat(kaart(oco, "groepsarrangement"))
                .contains("voor een groep leerlingen", "1vastgelegd", "In de reguliere klas 1");
    }

    @Test
    void wat_de_school_deelt_leest_het_gezin_en_anders_niet() {
        Planschool hpc = scholen.van("hpc-charlois");
        Mens mentor = hpc.met("mentor");
        UUID leerling = hpc.leerling("1A2");
        String maat = vastgelegd(
                mentor,
                leerling,
                "ondersteuning-op-maat",
                "f-wat",
                "Een rustige plek bij toetsen.",
                "f-niveau",
                "extra",
                "f-waar",
                "aparte-groep",
                "f-periode",
                "2026-11-23");
        Mens ouder = hpc.thuis("1A2");
        assertThat(ouder.ga("/thuis/" + leerling).leesbaar()).doesNotContain("Een rustige plek bij toetsen.");
        assertThat(ouder.ga(maat).status()).isNotEqualTo(200);
        assertThat(mentor.vulIn(maat, "form[action$=/deling]", Map.of()).status())
                .isEqualTo(303);
        assertThat(ouder.ga("/thuis/" + leerling).leesbaar())
                .contains("Wat de school vastlegde", "Een rustige plek bij toetsen.");
        assertThat(mentor.vulIn(maat, "form[action$=/deling]", Map.of()).status())
                .isEqualTo(303);
        assertThat(ouder.ga("/thuis/" + leerling).leesbaar()).doesNotContain("Een rustige plek bij toetsen.");
    }

    // Coenecoop
    // --------------------------------------------------------------------------------------------------------

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

    // De Viaan
    // ---------------------------------------------------------------------------------------------------------

    @Test
    @Eis("PARTNER-05")
    void de_jeugd_en_gezinscoach_komt_op_verzoek_met_toestemming_van_ouders_en_leerling() {
        Planschool viaan = scholen.van("de-viaan");
        Mens oco = viaan.met("oco");
        UUID leerling = viaan.leerling("1A1");
        assertThat(viaan.met("mentor").ga(nieuw(leerling, "jg-coach")).status()).isEqualTo(404);
        String vraag =
                vastgelegd(oco, leerling, "jg-coach", "f-hulpvraag", "Hoe komt de ochtend rustig?", "f-waar", "thuis");
        assertThat(oco.ga(vraag).leesbaar()).contains("het ja van een ouder met gezag", "het ja van de leerling zelf");
        verstuur(viaan, oco, leerling, "jg-coach", vraag);
        rondAf(
                oco,
                vraag,
                "f-ondersteuning",
                "thuis",
                "f-advies",
                "Begin de dag met een vast gesprekje.",
                "f-verwezen",
                "ja",
                "f-verwezen-reden",
                "Naar de GGZ.");
        assertThat(oco.ga(vraag).leesbaar())
                .contains(
                        "Thuis, met de ouders",
                        "Kort ondersteund thuis",
                        "Begin de dag met een vast gesprekje.",
                        "ja: Naar de GGZ.");
        assertThat(oco.ga("/ondersteuningsplan/de-viaan/hoofdstukken/jaarkalender")
                        .leesbaar())
                .contains("De J&G-coach is op school");
    }

    @Test
    @Eis("TOEST-12")
    void
            overleg_na_een_treffer_in_de_verwijsindex_wordt_pas_vastgelegd_na_het_ja_van_ouders_en_vanaf_zestien_ook_van_de_leerling() {
        Planschool viaan = scholen.van("de-viaan");
        Mens oco = viaan.met("oco");
        viaan.voegToe(
                "leerlingen",
                "Y16;Yara;;Zestien;%s;yara@de-viaan.example;de-viaan;2B;2;%s"
                        .formatted(
                                LocalDate.now(nl.spil.gedeeld.Klok.ZONE)
                                        .minusYears(16)
                                        .minusDays(20),
                                LocalDate.now(nl.spil.gedeeld.Klok.ZONE).minusYears(1)));
        viaan.voegToe("ouders", "Y16;OY16;mevrouw;Ouder Yara;oudery16@de-viaan.example;;moeder;ja");
        for (String nummer : List.of("1A3", "Y16")) {
            UUID leerling = viaan.leerling(nummer);
            String pad = nieuw(leerling, "verwijsindex-overleg");
            assertThat(viaan.met("mentor").ga(pad).status()).isEqualTo(404);
            Blad dicht = oco.ga(pad);
            assertThat(dicht.document().select("form.formulier")).isEmpty();
            assertThat(dicht.leesbaar())
                    .contains("nog niet worden vastgelegd", "het ja van een ouder met gezag", "Vraag de toestemming");
            assertThat(zonderFormulier(
                                    oco,
                                    dicht,
                                    leerling,
                                    "verwijsindex-overleg",
                                    Map.of(
                                            "f-met",
                                            "Jeugdarts",
                                            "f-dag",
                                            GISTEREN,
                                            "f-onderwerp",
                                            "Wie doet wat.",
                                            "f-afspraak",
                                            "Een gesprek."))
                            .status())
                    .isEqualTo(422);
            assertThat(aantal(viaan, leerling, "verwijsindex-overleg")).isZero();

            zegJa(viaan, leerling, "verwijsindex", "ouder");
            if (nummer.equals("Y16")) {
                assertThat(oco.ga(pad).leesbaar()).contains("nog niet worden vastgelegd", "de leerling zelf");
                zegJa(viaan, leerling, "verwijsindex", "leerling");
            }
            String overleg = vastgelegd(
                    oco,
                    leerling,
                    "verwijsindex-overleg",
                    "f-met",
                    "Jeugdarts Van Dam, GGD",
                    "f-dag",
                    GISTEREN,
                    "f-onderwerp",
                    "Wie doet wat thuis en op school.",
                    "f-afspraak",
                    "Samen een gesprek in december.");
            assertThat(oco.ga(overleg).leesbaar()).contains("Samen een gesprek in december.");
        }
    }

    @Test
    void wat_de_coach_deelde_wordt_niet_vastgelegd_zonder_het_ja_van_ouders_en_leerling_behalve_bij_gevaar_met_reden() {
        Planschool viaan = scholen.van("de-viaan");
        UUID leerling = viaan.leerling("1A2");
        assertThat(viaan.met("mentor").ga(nieuw(leerling, "jg-overleg")).status())
                .isEqualTo(404);
        Mens coach = viaan.met("oco");
        Blad dicht = coach.ga(nieuw(leerling, "jg-overleg"));
        assertThat(dicht.status()).isEqualTo(200);
        assertThat(dicht.document().select("form.formulier")).isEmpty();
        assertThat(dicht.leesbaar())
                .contains(
                        "nog niet worden vastgelegd",
                        "een ouder met gezag",
                        "de leerling zelf",
                        "Jongere loopt gevaar");
        Map<String, String> invoer =
                Map.of("f-met", "Huisarts Bos", "f-gedeeld", "Wat zij thuis ziet.", "f-afspraak", "Morgen bellen.");
        assertThat(zonderFormulier(coach, dicht, leerling, "jg-overleg", invoer).status())
                .isEqualTo(422);
        assertThat(aantal(viaan, leerling, "jg-overleg")).isZero();

        // Danger: with a reason that stays, and not without.
        Blad spoed = coach.ga(
                dicht.document().select("#toestemming-eerst a:contains(gevaar)").attr("href"));
        Map<String, String> zonderReden = new HashMap<>(invoer);
        zonderReden.put("gevaar", " ");
        Blad geweigerd = coach.vulIn(spoed, "form.formulier", zonderReden);
        assertThat(geweigerd.status()).isEqualTo(422);
        assertThat(geweigerd.leesbaar()).contains("Schrijf waarom de leerling gevaar loopt", "Wat zij thuis ziet.");
        assertThat(aantal(viaan, leerling, "jg-overleg")).isZero();
        Map<String, String> metReden = new HashMap<>(invoer);
        metReden.put("gevaar", "Zij zei dat zij vannacht niet naar huis durft.");
        Blad gedaan = coach.vulIn(spoed, "form.formulier", metReden);
        assertThat(gedaan.status()).as(gedaan.leesbaar()).isEqualTo(303);
        assertThat(coach.ga(gedaan.naar()).leesbaar())
                .contains("Jongere loopt gevaar", "vannacht niet naar huis durft", viaan.naam("oco"));
        assertThat(taak.voor(
                        viaan.bestuur(),
                        () -> jdbc.sql(
                                        "select count(*) from toegang.leeslog where leerling_id = ? and account_id = ? and onderdeel like 'registratie%'")
                                .params(leerling, viaan.account("oco"))
                                .query(Long.class)
                                .single()))
                .isPositive();

        // With both a yes it is an ordinary form; of one it is not enough.
        zegJa(viaan, leerling, "jg-coach", "ouder");
        assertThat(coach.ga(nieuw(leerling, "jg-overleg")).document().select("form.formulier"))
                .isEmpty();
        zegJa(viaan, leerling, "jg-coach", "leerling");
        Blad open = coach.ga(nieuw(leerling, "jg-overleg"));
        assertThat(open.leesbaar()).doesNotContain("Jongere loopt gevaar");
        assertThat(coach.vulIn(open, "form.formulier", invoer).status()).isEqualTo(303);
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

    @Test
    @Eis({"NIVEAU-07", "NIVEAU-09"})
    void extra_ondersteuning_noemt_drie_pijlers_en_intensieve_ondersteuning_een_vorm() {
        Planschool viaan = scholen.van("de-viaan");
        Mens oco = viaan.met("oco");
        UUID leerling = viaan.leerling("1A2");
        Blad formulier = oco.ga(nieuw(leerling, "extra-ondersteuning"));
        Blad leeg = oco.vulIn(formulier, "form.formulier", Map.of("f-jongere", "Een vast aanspreekpunt."));
        assertThat(leeg.status()).isEqualTo(422);
        assertThat(leeg.leesbaar())
                .contains(
                        "Vul ‘Hoe zijn de ouders partner?’ in.",
                        "Vul ‘Welke coaching of scholing krijgen docenten en mentor?’ in.");
        String extra = vastgelegd(
                oco,
                leerling,
                "extra-ondersteuning",
                "f-jongere",
                "Een vast aanspreekpunt.",
                "f-ouders",
                "Elke week een belletje.",
                "f-docenten",
                "De trajectondersteuner kijkt mee in de les.",
                "f-waar",
                "combinatie",
                "f-periode",
                "2026-11-23");
        assertThat(oco.ga(extra).leesbaar())
                .contains(
                        "Een vast aanspreekpunt.",
                        "Elke week een belletje.",
                        "De trajectondersteuner kijkt mee in de les.");

        assertThat(oco.ga(nieuw(leerling, "intensieve-ondersteuning"))
                        .document()
                        .select("input[name=f-vorm]")
                        .eachAttr("value"))
                .containsExactly("individueel", "cleo", "intermezzo", "trajectplusklas");
        String intensief = vastgelegd(
                oco,
                leerling,
                "intensieve-ondersteuning",
                "f-vorm",
                "trajectplusklas",
                "f-waarom",
                "De klas is te druk.",
                "f-periode",
                "2027-01-11");
        assertThat(oco.ga(intensief).leesbaar()).contains("Trajectplusklas", "vanaf 11 januari 2027");
    }

    @Test
    @Eis("PARTNER-16")
    void een_zaak_met_jeugdzorg_heeft_een_aanpak_met_vaste_contacten_en_een_evaluatie_van_de_samenwerking() {
        Planschool viaan = scholen.van("de-viaan");
        Mens oco = viaan.met("oco");
        UUID leerling = viaan.leerling("2B1");
        String zaak = zaak(oco, leerling);
        Blad bij = oco.ga(zaak);
        String aanpak = ingediend(
                oco,
                oco.ga(bij.document()
                        .select("a[href*=formulier=aanpak-jeugdzorg]")
                        .attr("href")),
                "f-aanpak",
                "Eén rooster voor school en thuis.",
                "f-ouders",
                "Moeder",
                "f-leerling",
                "Houdt het rooster bij.",
                "f-school",
                viaan.naam("schoolpsycholoog"),
                "f-jeugdzorg",
                "Gezinsbegeleider Prins");
        verstuur(viaan, oco, leerling, "extern", aanpak);
        assertThat(oco.ga(aanpak).leesbaar())
                .contains(
                        "De aanpak loopt",
                        viaan.naam("schoolpsycholoog"),
                        "Gezinsbegeleider Prins",
                        "Houdt het rooster bij.");
        rondAf(oco, aanpak, "f-samenwerking", "kon-beter", "f-anders", "Elke maand bellen.");
        assertThat(oco.ga(zaak).leesbaar()).contains("De samenwerking is geëvalueerd");
        assertThat(oco.ga(aanpak).leesbaar()).contains("Kon beter", "Elke maand bellen.");
    }

    @Test
    @Eis("ROUTE-23")
    void de_viaan_vraagt_de_consulent_advies_bij_een_overgang() {
        Planschool viaan = scholen.van("de-viaan");
        Mens oco = viaan.met("oco");
        UUID leerling = viaan.leerling("1A3");
        String vraag = vastgelegd(
                oco, leerling, "swv-vraag", "f-waarover", "vo-vso", "f-vraag", "Past een overgang in januari?");
        verstuur(viaan, oco, leerling, "extern", vraag);
        rondAf(oco, vraag, "f-consulent", "Consulent Post", "f-antwoord", "Ja, met een proefweek.");
        assertThat(oco.ga(vraag).leesbaar())
                .contains("Overgang naar het vso of terug", "Consulent Post", "Ja, met een proefweek.");
    }

    // Together
    // ---------------------------------------------------------------------------------------------------------

    private static String nieuw(UUID leerling, String formulier) {
        return "/leerlingen/" + leerling + "/registraties/nieuw?formulier=" + formulier;
    }

    private static String opSchool(Planschool school, String formulier) {
        return "/registraties/school/nieuw?formulier=" + formulier + "&locatie=" + school.locatie();
    }

    private static Map<String, String> velden(String... paren) {
        Map<String, String> uit = new HashMap<>();
        for (int i = 0; i < paren.length; i += 2) uit.put(paren[i], paren[i + 1]);
        return uit;
    }

    private static String vastgelegd(Mens wie, UUID leerling, String formulier, String... velden) {
        return ingediend(wie, wie.ga(nieuw(leerling, formulier)), velden);
    }

    private static String ingediend(Mens wie, Blad formulier, String... velden) {
        assertThat(formulier.status()).as(formulier.url()).isEqualTo(200);
        Blad blad = wie.vulIn(formulier, "form.formulier", velden(velden));
        assertThat(blad.status()).as(blad.leesbaar()).isEqualTo(303);
        return blad.naar();
    }

    private static void rondAf(Mens wie, String registratie, String... velden) {
        Blad blad = wie.vulIn(registratie + "/afronding", "form.formulier", velden(velden));
        assertThat(blad.status()).as(blad.leesbaar()).isEqualTo(303);
    }

    /** Somebody who sends the form by hand, without having been given one. */
    private static Blad zonderFormulier(
            Mens wie, Blad blad, UUID leerling, String formulier, Map<String, String> invoer) {
        List<Map.Entry<String, String>> velden = new ArrayList<>(invoer.entrySet());
        velden.add(Map.entry("formulier", formulier));
        velden.add(
                Map.entry("_csrf", blad.document().select("input[name=_csrf]").attr("value")));
        return wie.post("/leerlingen/" + leerling + "/registraties", velden);
    }

    private long aantal(Planschool school, UUID leerling, String formulier) {
        return taak.voor(
                school.bestuur(),
                () -> jdbc.sql("select count(*) from registratie.registratie where leerling_id = ? and formulier = ?")
                        .params(leerling, formulier)
                        .query(Long.class)
                        .single());
    }

    private void zegJa(Planschool school, UUID leerling, String soort, String wie) {
        sessies.als(school.account("oco"), oco -> {
            var inzage = poort.open(oco, leerling, "toestemmingen");
            Stand stand = toestemmingen.stand(leerling, soort, null).orElseThrow();
            stand.gevers().stream()
                    .filter(g -> g.hoedanigheid().equals(wie))
                    .filter(g -> wie.equals("ouder") ? stand.ouders() : stand.leerling())
                    .forEach(g -> toestemmingen.geef(
                            oco, inzage, soort, null, g.account(), true, Toestemmingen.Wijze.PAPIER));
            return Boolean.TRUE;
        });
    }

    /** Everybody who must, agrees; then it goes out. */
    private void verstuur(Planschool school, Mens wie, UUID leerling, String soort, String registratie) {
        Blad tevroeg = wie.ga(registratie);
        assertThat(tevroeg.document().select("form[action$=/verzending]")).isEmpty();
        sessies.als(school.account("oco"), oco -> {
            var inzage = poort.open(oco, leerling, "toestemmingen");
            Stand stand = toestemmingen.stand(leerling, soort, null).orElseThrow();
            stand.gevers().stream()
                    .filter(g -> g.hoedanigheid().equals("ouder") ? stand.ouders() : stand.leerling())
                    .forEach(g -> toestemmingen.geef(
                            oco, inzage, soort, null, g.account(), true, Toestemmingen.Wijze.PAPIER));
            return Boolean.TRUE;
        });
        Blad weg = wie.vulIn(registratie, "form[action$=/verzending]", Map.of());
        assertThat(weg.status()).as(weg.leesbaar()).isEqualTo(303);
    }

    /** The first procedure that this person may begin. */
    private static String zaak(Mens wie, UUID leerling) {
        Blad begin = wie.ga("/leerlingen/" + leerling + "/zaken/nieuw");
        String type = begin.document().select("input[name=zaaktype]").attr("value");
        Blad blad = wie.vulIn(
                begin, "form[action$=/zaken]", Map.of("zaaktype", type, "reden", "Er is meer nodig dan in de klas."));
        assertThat(blad.status()).as(blad.leesbaar()).isEqualTo(303);
        return blad.naar();
    }

    private static String kaart(Mens wie, String formulier) {
        Blad cijfers = wie.ga("/registraties/cijfers");
        assertThat(cijfers.status()).isEqualTo(200);
        return cijfers.document().select("#soort-" + formulier).text();
    }
}
