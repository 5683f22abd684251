package nl.spil.zaak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.SpilTest;
import nl.spil.dekking.Eis;
import nl.spil.gedeeld.Datum;
import org.junit.jupiter.api.Test;

/** What the document of Coenecoop says about its route, JOS, guest pupils and aftercare. */
@SpilTest
class RoutesBijCoenecoopWebTest extends Routeproef {

    @Test
    @Eis("ROUTE-13")
    void coenecoop_begint_met_de_warme_overdracht_en_legt_vast_of_er_een_extra_behoefte_is() {
        Verhaal v =
                new Verhaal("coenecoop-waddinxveen", ROUTE).begint("brugklascoordinator", ROUTE + "/warme-overdracht");
        assertThat(v.leest("brugklascoordinator")).contains("Fase 0: Warme overdracht", "DOD");

        assertThat(v.probeert("brugklascoordinator", "extra-behoefte", Map.of()).leesbaar())
                .contains("Eerst moet vastliggen: ‘De warme overdracht is gehouden’");
        assertThat(v.probeert(
                                "brugklascoordinator",
                                "overdracht-vastleggen",
                                Map.of("ouders-op", "", "ouders-wijze", ""))
                        .status())
                .isEqualTo(422);
        v.neemt("brugklascoordinator", "overdracht-vastleggen")
                .neemt("brugklascoordinator", "extra-behoefte")
                .is("collegiale-consultatie");
        assertThat(v.leest("oco")).contains("Wel een extra ondersteuningsbehoefte");
        assertThat(v.school.rijen(
                        String.class,
                        "select soort from termijn.termijn where leerling_id = ? and gehaald_op is null",
                        v.leerling))
                .contains("opp-vaststellen");
    }

    @Test
    @Eis("ROUTE-14")
    void coenecoop_fase_1_is_pas_klaar_na_het_gesprek_met_ouders_en_een_advies_ook_niet_met_een_aanmelding() {
        Verhaal v = new Verhaal("coenecoop-waddinxveen", ROUTE).begint("mentor", ROUTE + "/signaleren");
        v.neemt("mentor", "ondersteuningsadvies-geven");
        assertThat(v.probeert("mentor", "naar-consultatie", Map.of()).leesbaar())
                .contains("Het gesprek van mentor en ouders over kansen en mogelijkheden vastleggen");
        v.met("zorgmelding-ingediend").is("signaleren");

        v.neemt("mentor", "gesprek-met-ouders")
                .neemt("mentor", "naar-consultatie")
                .is("collegiale-consultatie");
    }

    @Test
    @Eis({"ROUTE-30", "TOEST-03"})
    void coenecoop_raadpleegt_niemand_buiten_de_school_zonder_bericht_aan_en_toestemming_van_ouders() {
        Verhaal v = new Verhaal("coenecoop-waddinxveen", ROUTE)
                .begint("brugklascoordinator", ROUTE + "/warme-overdracht")
                .neemt("brugklascoordinator", "overdracht-vastleggen")
                .neemt("brugklascoordinator", "extra-behoefte");
        assertThat(v.probeert("oco", "extern-raadplegen", Map.of()).leesbaar())
                .contains("Er is nog geen geldige toestemming", "het ja van een ouder met gezag");

        v.met("toestemming-extern");
        assertThat(v.probeert("oco", "extern-raadplegen", Map.of("ouders-op", "", "ouders-wijze", ""))
                        .leesbaar())
                .contains("Leg vast wanneer en hoe je ouders hebt betrokken");
        v.neemt("oco", "extern-raadplegen");
    }

    @Test
    @Eis({"ROUTE-19", "NIVEAU-13", "ROUTE-24"})
    void coenecoop_zegt_van_elk_arrangement_wat_het_is_en_evalueert_de_nazorg_elk_jaar() {
        Verhaal v = new Verhaal("coenecoop-waddinxveen", ROUTE)
                .begint("brugklascoordinator", ROUTE + "/warme-overdracht")
                .neemt("brugklascoordinator", "overdracht-vastleggen")
                .neemt("brugklascoordinator", "extra-behoefte")
                .met("zorgmelding-ingediend")
                .neemt("oco", "aanmelden")
                .neemt("oco", "behoefte-vastleggen")
                .neemt("oco", "naar-flex-zat")
                .neemt("oco", "behoeften-opnieuw-vaststellen")
                .neemt("oco", "flex-zat-gehouden");
        assertThat(v.probeert("oco", "arrangement-inzetten", Map.of("k-aard", ""))
                        .leesbaar())
                .contains("Kies wat hier past: wat voor ondersteuning is dit.");
        assertThat(v.probeert("oco", "arrangement-inzetten", Map.of("k-plek", "vso"))
                        .leesbaar())
                .contains("Welke school?");

        assertThat(v.probeert(
                                "oco",
                                "arrangement-inzetten",
                                Map.of(
                                        "k-vorm",
                                        "groep",
                                        "k-plek",
                                        "symbiose",
                                        "k-plek--waarom",
                                        "Het vso denkt mee",
                                        "k-aard",
                                        "structureel",
                                        "uitvoerder-naam",
                                        "Juf Els"))
                        .status())
                .isEqualTo(303);
        assertThat(v.leest("oco"))
                .contains(
                        "Arrangement voor een groep leerlingen",
                        "Samen met een andere school, zoals het vso: Het vso denkt mee",
                        "Tijdelijk",
                        "Structureel",
                        "Uitvoerder Juf Els",
                        "Houdt de regie " + v.school.naam("oco"));

        v.met("effect-vastgelegd").neemt("oco", "naar-nazorg");
        LocalDate vandaag = Planloper.BEGIN;
        assertThat(v.leest("oco")).contains("uiterlijk " + Datum.lang(vandaag.plusYears(1)));
        v.neemt("oco", "nazorg-vastleggen").met("antwoord").neemt("oco", "afronden");
        assertThat(v.leest("oco")).contains("Gesloten op");
    }

    @Test
    @Eis({"JOS-04", "JOS-05"})
    void jos_duurt_hoogstens_vijf_maanden_en_eindigt_bereikt_doorverwezen_of_gestopt_met_reden() {
        Verhaal v = new Verhaal("coenecoop-waddinxveen", "jos")
                .begint("mentor", "jos")
                .neemt("oco", "op-agenda")
                .neemt("oco", "jos-inzetten")
                .neemt("oco", "formulier-ontvangen")
                .neemt("oco", "ouders-getekend");
        LocalDate eind = Planloper.BEGIN.plusMonths(5);
        assertThat(v.probeert(
                                "oco",
                                "begeleiding-starten",
                                Map.of("evaluatie", eind.plusDays(1).toString()))
                        .leesbaar())
                .contains("Dit duurt hoogstens tot en met " + Datum.lang(eind));
        v.neemt("oco", "begeleiding-starten");

        Blad zaak = v.school.als("oco").ga(v.zaak);
        assertThat(zaak.leesbaar())
                .contains(
                        "Dit duurt hoogstens tot en met " + Datum.lang(eind),
                        "De doelen zijn bereikt",
                        "Eerder stoppen");
        String termijn =
                zaak.document().select(".taak a:contains(JOS afronden)").attr("href");
        assertThat(v.school
                        .als("oco")
                        .vulIn(termijn, "form[action$=/afronding], form[action*=gehaald]", Map.of("bewijs", "Klaar"))
                        .leesbaar())
                .contains("Langer mag dit niet duren");
        v.met("effect-vastgelegd");
        assertThat(v.probeert("oco", "doorverwijzen", Map.of("k-doorverwezen-naar", ""))
                        .leesbaar())
                .contains("Kies wat hier past: naar wie is de leerling doorverwezen.");
        assertThat(v.probeert("oco", "stoppen", Map.of("k-waarom-gestopt--waarom", ""))
                        .leesbaar())
                .contains("Schrijf op: waarom stopt de begeleiding.");
        v.neemt("oco", "doorverwijzen");
        assertThat(v.leest("oco")).contains("Gesloten op", "Het Sociaal Team");
    }

    @Test
    void een_gastleerling_blijft_hoogstens_zes_maanden_en_daarvoor_besluit_de_schoolleider() {
        Verhaal v = new Verhaal("coenecoop-waddinxveen", GAST).begint("teamleider", GAST);
        LocalDate eind = Planloper.BEGIN.plusMonths(6);
        assertThat(v.probeert("teamleider", "beginnen", Map.of("evaluatie", "")).status())
                .isEqualTo(422);
        assertThat(v.probeert(
                                "teamleider",
                                "beginnen",
                                Map.of("evaluatie", eind.plusDays(1).toString()))
                        .leesbaar())
                .contains("Dit duurt hoogstens tot en met " + Datum.lang(eind));
        v.is("gast-contract");
        assertThat(v.probeert("teamleider", "beginnen", Map.of("evaluatie", eind.toString()))
                        .status())
                .isEqualTo(303);

        // After three months the school looks how it goes; the end is a clock of the school leader.
        assertThat(v.leest("teamleider"))
                .contains(
                        "Kijken hoe het gastleerlingschap gaat",
                        "uiterlijk " + Datum.lang(Planloper.BEGIN.plusMonths(3)),
                        "Dit duurt hoogstens tot en met " + Datum.lang(eind));
        String grens = "/termijnen/" + v.school.vraag(UUID.class, GRENS, v.leerling);
        Mens schoolleider = v.school.als("schoolleider");
        assertThat(schoolleider
                        .vulIn(grens, "form[action$=/afronding], form[action*=gehaald]", Map.of("bewijs", "Klaar"))
                        .leesbaar())
                .contains("Langer mag dit niet duren", "Neem een besluit in zaak");
        assertThat(v.school.vraag(UUID.class, GRENS, v.leerling)).isNotNull();

        // Nobody else decides, and nobody decides without advice.
        assertThat(v.school
                        .als("teamleider")
                        .ga(v.zaak + "/besluiten/nieuw?soort=plaatsen")
                        .status())
                .isEqualTo(404);
        assertThat(v.probeert("schoolleider", "plaatsen", Map.of()).leesbaar())
                .contains("Eerst moet vastliggen: ‘Advies aan de rector’");
        v.neemt("teamleider", "advies-geven");

        tijd.zetOp(eind.plusDays(8));
        assertThat(v.school.vraag(
                        String.class,
                        "select escalatie_rol from termijn.termijn where soort = 'gastleerling-besluiten' and leerling_id = ?",
                        v.leerling))
                .isEqualTo("schoolleider");
        assertThat(schoolleider.ga(v.zaak).document().select(".taak.over").text())
                .contains("Uiterlijk nu besluiten over het gastleerlingschap");
        assertThat(schoolleider.ga("/").document().select("a[href='" + grens + "'], a[href='" + v.zaak + "']"))
                .isNotEmpty();

        assertThat(v.probeert("schoolleider", "plaatsen", Map.of("resultaat", "Geplaatst"))
                        .status())
                .isEqualTo(303);
        assertThat(v.school.rijen(UUID.class, GRENS, v.leerling)).isEmpty();
        v.met("effect-vastgelegd").neemt("teamleider", "ouders-geinformeerd");
        assertThat(v.leest("teamleider")).contains("Gesloten op");
    }

    /** Three to six months, with a contract that is there beforehand; who does not belong here may leave earlier. */
    @Test
    void een_gastleerling_begint_met_een_contract_en_blijft_minstens_drie_maanden() {
        Verhaal v = new Verhaal("coenecoop-waddinxveen", GAST).begint("teamleider", GAST);
        LocalDate drie = Planloper.BEGIN.plusMonths(3);
        assertThat(v.leest("teamleider"))
                .contains("Contract gastleerling getoond, draait nog niet", "Maak het buiten Spil")
                .contains("Gegevens het document noemt dit niet");
        assertThat(v.school
                        .als("mentor")
                        .ga("/leerlingen/" + v.leerling + "/opp")
                        .document()
                        .select("section:contains(Andere plannen van de school) li:contains(Contract gastleerling)")
                        .text())
                .contains("getoond, draait nog niet");
        assertThat(v.probeert("teamleider", "beginnen", Map.of("k-gastcontract", ""))
                        .leesbaar())
                .contains("Kies wat hier past: is het contract klaar.");
        assertThat(v.probeert("teamleider", "beginnen", Map.of("k-gastcontract--waarom", ""))
                        .leesbaar())
                .contains("Schrijf op waaraan de leerling laat zien dat dit de juiste plek is.");
        assertThat(v.probeert(
                                "teamleider",
                                "beginnen",
                                Map.of("evaluatie", drie.minusDays(1).toString()))
                        .leesbaar())
                .contains("Dit duurt minstens tot en met " + Datum.lang(drie));
        v.is("gast-contract");
        assertThat(v.probeert("teamleider", "beginnen", Map.of("evaluatie", drie.toString()))
                        .status())
                .isEqualTo(303);
        assertThat(v.leest("teamleider"))
                .contains("Dit duurt minstens tot en met " + Datum.lang(drie) + ". Eerder kan alleen: niet plaatsen.")
                .contains("Omdat dit beter past.");

        v.neemt("teamleider", "advies-geven");
        assertThat(v.probeert("schoolleider", "plaatsen", Map.of()).leesbaar())
                .contains("Dit duurt minstens tot en met " + Datum.lang(drie) + ". Vanaf die dag kan dit besluit.");
        v.is("gast-gastperiode");
        tijd.zetOp(drie);
        assertThat(v.probeert("schoolleider", "plaatsen", Map.of()).status()).isEqualTo(303);
        v.is("gast-ouders-informeren");
    }

    @Test
    void een_gastleerling_die_hier_niet_hoort_gaat_ook_voor_de_drie_maanden() {
        Verhaal v = new Verhaal("coenecoop-waddinxveen", GAST).begint("teamleider", GAST);
        v.neemt("teamleider", "beginnen")
                .neemt("teamleider", "advies-geven")
                .neemt("schoolleider", "niet-plaatsen")
                .is("gast-ouders-informeren");
    }

    @Test
    @Eis("TOEST-04")
    void coenecoop_vraagt_ouders_bij_de_intake_om_toestemming_en_gaat_niet_verder_voordat_hun_antwoord_vastligt() {
        Verhaal v = new Verhaal("coenecoop-waddinxveen", "tussentijdse-instroom")
                .begint("teamleider", "tussentijdse-instroom")
                .neemt("teamleider", "huidige-school-weet-ervan")
                .neemt("teamleider", "gesprekspartners-gekozen")
                .neemt("teamleider", "intake-plannen")
                .is("instroom-intake");
        assertThat(v.leest("teamleider"))
                .contains("Toestemming van ouders om de leerling te volgen in het schoolzorgteam");
        String vraag = "Ouders gaven wel of geen toestemming voor het schoolzorgteam";
        v.neemt("teamleider", "intake-gehouden").neemt("teamleider", "huidige-school-gebeld");
        assertThat(v.probeert("teamleider", "naar-advies", Map.of()).leesbaar()).contains(vraag);
        v.is("instroom-intake");
        assertThat(v.probeert("teamleider", "toestemming-besproken", Map.of("resultaat", ""))
                        .status())
                .as("het antwoord zelf")
                .isEqualTo(422);
        assertThat(v.probeert("teamleider", "toestemming-besproken", Map.of("resultaat", "Moeder zei nee."))
                        .status())
                .isEqualTo(303);
        assertThat(v.leest("teamleider")).contains(vraag, "Moeder zei nee.");
        v.neemt("teamleider", "naar-advies").is("instroom-advies");
    }

    @Test
    @Eis({"SOT-17", "ROUTE-16"})
    void coenecoop_bespreekt_de_leerling_in_het_team_voordat_een_interventie_wordt_gekozen() {
        Verhaal v = new Verhaal("coenecoop-waddinxveen", ROUTE)
                .begint("brugklascoordinator", ROUTE + "/warme-overdracht")
                .neemt("brugklascoordinator", "overdracht-vastleggen")
                .neemt("brugklascoordinator", "extra-behoefte")
                .met("zorgmelding-ingediend");
        assertThat(v.school.plan().formulier("zorgmelding").orElseThrow().velden())
                .filteredOn(veld -> veld.id().equals("behoefte") && veld.verplicht())
                .singleElement()
                .satisfies(veld -> assertThat(v.leest("oco"))
                        .contains(veld.label(), veld.keuzes().getFirst().naam()));
        v.neemt("oco", "aanmelden");
        assertThat(v.probeert("oco", "interventie-inzetten", Map.of()).leesbaar())
                .contains("Eerst moet vastliggen: ‘De behoeften van leerling");
        v.neemt("oco", "behoefte-vastleggen")
                .neemt("oco", "interventie-inzetten")
                .neemt("oco", "jos-voorstellen");
        assertThat(v.school.rijen(String.class, "select zaaktype from zaak.zaak where leerling_id = ?", v.leerling))
                .contains("jos");
    }
}
