package nl.spil.registratie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Planscholen.Planschool;
import nl.spil.cast.SpilTest;
import nl.spil.dekking.Eis;
import org.junit.jupiter.api.Test;

/** What the documents of LMC-VO and HPC ask to write down, is written down by the own people of a school that runs them. */
@SpilTest
class RegistratiesBijHpcWebTest extends Registratieproef {

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
}
