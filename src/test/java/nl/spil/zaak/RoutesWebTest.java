package nl.spil.zaak;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What each document says about its own route and procedures, in a school that has nothing but its plan. */
@SpilTest
class RoutesWebTest {

    private static final String ROUTE = "ondersteuningsroute";
    private static final String GAST = "gastleerlingschap";
    private static final String GRENS =
            "select id from termijn.termijn where soort = 'gastleerling-besluiten' and leerling_id = ? and gehaald_op is null and vervallen_op is null";
    private static final String WEGING =
            "select verloopt_op from termijn.termijn where soort = 'meer-of-minder' and leerling_id = ? and gehaald_op is null and vervallen_op is null";

    @Autowired
    private Procedurescholen scholen;

    @Autowired
    private Tijd tijd;

    @BeforeEach
    void maandag() {
        tijd.zetOp(Planloper.BEGIN);
    }

    @AfterEach
    void terug() {
        tijd.terug();
    }

    /** One pupil of one school in one zaak, and whoever does the next thing. */
    private final class Verhaal {
        final School school;
        final Planloper loper;
        final UUID leerling;
        final String zaaktype;
        String zaak = "";

        Verhaal(String plan, String zaaktype) {
            this.school = scholen.van(plan);
            this.loper = new Planloper(school, tijd);
            this.leerling = school.leerling();
            this.zaaktype = zaaktype;
        }

        Verhaal begint(String rol, String keuze) {
            zaak = loper.begin(rol, leerling, keuze);
            return this;
        }

        Verhaal met(String... voorwaarden) {
            loper.vervul(zaaktype, leerling, zaak, voorwaarden);
            return this;
        }

        Verhaal neemt(String rol, String soort) {
            Blad blad = probeert(rol, soort, Map.of());
            assertThat(blad.status()).as(soort + ": " + Planloper.kort(blad)).isEqualTo(303);
            return this;
        }

        /** The decision as the plan asks it, with these inputs otherwise; an empty one is left out. */
        Blad probeert(String rol, String soort, Map<String, String> anders) {
            Map<String, String> v = new HashMap<>(loper.waarden(zaaktype, fase(), soort));
            v.putAll(anders);
            v.values().removeIf(String::isEmpty);
            return school.als(rol).vulIn(zaak + "/besluiten/nieuw?soort=" + soort, "form.formulier", v);
        }

        String fase() {
            return school.vraag(
                    String.class, "select fase from zaak.zaak where nummer = ?", zaak.substring("/zaken/".length()));
        }

        String leest(String rol) {
            return school.als(rol).ga(zaak).leesbaar();
        }

        Verhaal is(String fase) {
            assertThat(fase()).isEqualTo(fase);
            return this;
        }
    }

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
    @Eis({"ROUTE-21", "NIVEAU-07", "NIVEAU-11", "NIVEAU-09", "SOT-19"})
    void de_viaan_gaat_van_de_eerste_naar_de_derde_lijn_en_zet_niets_in_zonder_besluit_van_het_iot() {
        Verhaal v = new Verhaal("de-viaan", ROUTE).begint("mentor", ROUTE);
        v.neemt("mentor", "advies-vragen");
        assertThat(v.school
                        .als("oco")
                        .ga("/leerlingen/" + v.leerling + "/zaken/nieuw")
                        .document()
                        .select("input[name=zaaktype]")
                        .eachAttr("value"))
                .contains("jg-coach")
                .doesNotContain("leerlingbegeleiding", "trajectondersteuning", "s-klas");
        assertThat(v.probeert("mentor", "naar-iot", Map.of()).leesbaar()).contains("In deze zaak ontbreekt nog");
        v.met("zorgmelding-ingediend", "besproken-in-iot").is("iot");

        assertThat(v.probeert("oco", "extra-ondersteuning", Map.of("k-pijler-ouders--waarom", ""))
                        .leesbaar())
                .contains("Schrijf op: wat doen we samen met ouders.");
        v.neemt("oco", "extra-ondersteuning").is("tweede-lijn");
        assertThat(v.leest("oco")).contains("Wat doen we met de jongere?", "Wat doen we voor docenten en mentoren?");

        v.neemt("oco", "leerlingbegeleiding-inzetten");
        assertThat(v.school.rijen(String.class, "select zaaktype from zaak.zaak where leerling_id = ?", v.leerling))
                .containsExactlyInAnyOrder(ROUTE, "leerlingbegeleiding");

        assertThat(v.probeert("oco", "naar-derde-lijn", Map.of()).leesbaar())
                .contains("Er is nog geen geldige toestemming");
        v.met("toestemming-extern").neemt("oco", "naar-derde-lijn").is("derde-lijn");
        v.met("besproken-in-mdo").neemt("oco", "naar-andere-plaats");
        assertThat(v.probeert("oco", "aanvraag-swv", Map.of("k-intensief", "intermezzo"))
                        .status())
                .isEqualTo(303);
        assertThat(v.leest("oco")).contains("Intermezzo");
    }

    @Test
    @Eis({"VERWIJS-03", "VERWIJS-04"})
    void de_viaan_sluit_een_zaak_met_jeugdhulp_pas_als_vastligt_of_de_vin_is_gebruikt() {
        Verhaal v = new Verhaal("de-viaan", "jg-coach").begint("oco", "jg-coach");
        assertThat(v.probeert("oco", "aanmelden", Map.of()).leesbaar())
                .contains("Ouders en leerling weten van de opname in de verwijsindex");
        Blad zonderOuders = v.probeert("oco", "verwijsindex-uitgelegd", Map.of("ouders-op", "", "ouders-wijze", ""));
        assertThat(zonderOuders.status()).as("wat de ouders ervan weten").isEqualTo(422);
        Blad zonderLeerling =
                v.probeert("oco", "verwijsindex-uitgelegd", Map.of("leerling-op", "", "leerling-zei", ""));
        assertThat(zonderLeerling.status()).as("wat de leerling ervan weet").isEqualTo(422);
        v.neemt("oco", "verwijsindex-uitgelegd");
        Blad zonderToestemming = v.probeert("oco", "aanmelden", Map.of());
        assertThat(zonderToestemming.leesbaar())
                .contains("Er is nog geen geldige toestemming", "een ouder met gezag", "de leerling zelf");
        // The yes of the parents is not that of the pupil, of whatever age.
        Blad ouder = v.school
                .als("oco")
                .vulIn(
                        "/leerlingen/" + v.leerling + "/toestemmingen",
                        "form[action$=/toestemmingen]",
                        Map.of(
                                "soort", "jg-coach",
                                "gever", v.school.gezin(v.leerling).getFirst().toString(),
                                "antwoord", "ja",
                                "wijze", "gesprek"));
        assertThat(ouder.status()).as(Planloper.kort(ouder)).isEqualTo(303);
        assertThat(v.probeert("oco", "aanmelden", Map.of()).leesbaar())
                .contains("Er is nog geen geldige toestemming", "de leerling zelf");
        v.is("jg-aanmelden")
                .met("toestemming-jg-coach")
                .neemt("oco", "aanmelden")
                .is("jg-hulpvraag");
        for (String besluit : List.of("hulp-starten", "alleen-advies"))
            assertThat(v.probeert("oco", besluit, Map.of()).leesbaar())
                    .as(besluit)
                    .contains("De opname in de verwijsindex is vastgelegd");
        v.is("jg-hulpvraag");
        assertThat(v.probeert("oco", "verwijsindex-opgenomen", Map.of("resultaat", ""))
                        .status())
                .isEqualTo(422);
        v.neemt("oco", "verwijsindex-opgenomen").neemt("oco", "hulp-starten").is("jg-hulp");
        assertThat(v.probeert("oco", "afronden", Map.of()).leesbaar())
                .contains("Vastleggen of de VIN is gebruikt en hoe de samenwerking ging");
        v.is("jg-hulp");
        assertThat(v.probeert("oco", "vin-gebruikt", Map.of("resultaat", "")).status())
                .as("het antwoord zelf ontbreekt")
                .isEqualTo(422);
        Blad antwoord = v.probeert("oco", "vin-gebruikt", Map.of("resultaat", "De VIN is gebruikt op 3 maart."));
        assertThat(antwoord.status()).as(Planloper.kort(antwoord)).isEqualTo(303);
        assertThat(v.leest("oco")).contains("De VIN is gebruikt op 3 maart.");
        v.met("effect-vastgelegd").neemt("oco", "afronden").is("jg-klaar");
        assertThat(v.school.vraag(
                        Boolean.class,
                        "select gesloten_op is not null from zaak.zaak where nummer = ?",
                        v.zaak.substring("/zaken/".length())))
                .isTrue();
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
    @Eis("ROUTE-20")
    void de_viaan_geeft_docent_en_mentor_advies_en_zet_pas_na_overleg_in_het_iot_ondersteuning_in() {
        Verhaal v = new Verhaal("de-viaan", ROUTE);
        String pagina = "/leerlingen/" + v.leerling;
        String vraag = pagina + "/registraties/nieuw?formulier=adviesvraag";
        for (String rol : new String[] {"docent", "mentor"}) {
            Blad gevraagd = v.school
                    .als(rol)
                    .vulIn(
                            vraag,
                            "form.formulier",
                            Map.of("f-aan", v.school.naam("schoolpsycholoog"), "f-vraag", "Hoe krijg ik rust?"));
            assertThat(gevraagd.status()).as(Planloper.kort(gevraagd)).isEqualTo(303);
            Mens psycholoog = v.school.als("schoolpsycholoog");
            assertThat(psycholoog.ga("/").leesbaar()).contains("Advies geven aan docent of mentor");
            Blad gegeven = psycholoog.vulIn(
                    gevraagd.naar() + "/afronding", "form.formulier", Map.of("f-advies", "Begin met een vaste plek."));
            assertThat(gegeven.status()).as(Planloper.kort(gegeven)).isEqualTo(303);
            assertThat(v.school.als(rol).ga(gevraagd.naar()).leesbaar())
                    .contains("Advies gegeven", "Begin met een vaste plek.");
        }

        // Support beside a procedure waits for the decision of the team, and that decision for the meeting.
        Blad los = v.school
                .als("oco")
                .vulIn(
                        pagina + "/inzet/nieuw",
                        "form.formulier",
                        Map.of(
                                "niveau", "extra",
                                "wat", "Elke week een gesprek",
                                "doel", "Op tijd in de les",
                                "plek", "eigen-klas",
                                "evaluatie", Planloper.BEGIN.plusWeeks(6).toString()));
        assertThat(los.status()).isEqualTo(422);
        assertThat(los.leesbaar())
                .contains("Dit niveau begint pas na een besluit: ‘Extra ondersteuning binnen de school inzetten’");
        v.begint("mentor", ROUTE).met("zorgmelding-ingediend").is("iot");
        Blad zonder = v.probeert("oco", "extra-ondersteuning", Map.of());
        assertThat(zonder.status()).isEqualTo(422);
        assertThat(zonder.leesbaar())
                .contains("De leerling is nog niet besproken in: Intern Ondersteuningsteam. Dat komt eerst");
        v.is("iot").met("besproken-in-iot").neemt("oco", "extra-ondersteuning").is("tweede-lijn");
        assertThat(v.school
                        .als("oco")
                        .vulIn(
                                pagina + "/inzet/nieuw",
                                "form.formulier",
                                Map.of(
                                        "niveau", "extra",
                                        "wat", "Elke week een gesprek",
                                        "doel", "Op tijd in de les",
                                        "plek", "eigen-klas",
                                        "evaluatie",
                                                Planloper.BEGIN.plusWeeks(6).toString()))
                        .status())
                .isEqualTo(303);
    }

    @Test
    @Eis("ROUTE-22")
    void de_viaan_betrekt_een_bovenschoolse_instantie_pas_na_een_mdo_en_stemt_direct_af_met_wie_al_helpt() {
        Verhaal v = new Verhaal("de-viaan", ROUTE).begint("mentor", ROUTE).met("zorgmelding-ingediend");
        v.met("toestemming-extern");
        Blad wie = v.probeert("oco", "direct-naar-derde-lijn", Map.of("k-betrokken-hulp--waarom", ""));
        assertThat(wie.status()).isEqualTo(422);
        assertThat(wie.leesbaar()).contains("Schrijf op: welke hulpverlening is al betrokken, en wie sprak je daar.");
        assertThat(v.probeert("oco", "direct-naar-derde-lijn", Map.of("k-betrokken-hulp--waarom", "Het wijkteam"))
                        .status())
                .isEqualTo(303);
        v.is("derde-lijn").neemt("oco", "advies-of-onderzoek").neemt("oco", "hulp-starten");
        assertThat(v.leest("oco")).contains("Het wijkteam", "Nader advies of onderzoek vragen");

        Blad zonder = v.probeert("oco", "naar-andere-plaats", Map.of());
        assertThat(zonder.status()).isEqualTo(422);
        assertThat(zonder.leesbaar())
                .contains("De leerling is nog niet besproken in: Multidisciplinair overleg. Dat komt eerst");
        v.is("derde-lijn").met("besproken-in-mdo");
        assertThat(v.school.vraag(
                        Long.class,
                        "select count(*) from overleg.genodigde g join overleg.agendapunt a on a.id = g.agendapunt_id where a.leerling_id = ?",
                        v.leerling))
                .isGreaterThanOrEqualTo(2);
        v.neemt("oco", "naar-andere-plaats").is("andere-plaats");
    }

    @Test
    @Eis("SOT-21")
    void wat_het_iot_van_de_viaan_bespreekt_adviseert_en_afspreekt_staat_in_het_dossier_van_de_leerling() {
        Verhaal v = new Verhaal("de-viaan", ROUTE).begint("mentor", ROUTE).met("zorgmelding-ingediend");
        Mens oco = v.school.als("oco");
        Blad gepland = oco.vulIn(
                "/overleg/nieuw",
                "form[action='/overleg']",
                Map.of("soort", "iot", "dag", Planloper.BEGIN.plusDays(2).toString()));
        assertThat(gepland.status()).as(gepland.leesbaar()).isEqualTo(303);
        String overleg = gepland.naar();
        String naam =
                v.school.vraag(String.class, "select roepnaam from organisatie.leerling where id = ?", v.leerling);
        if (oco.ga(overleg)
                .document()
                .select(".cockpit-lijst a:contains(" + naam + " )")
                .isEmpty())
            oco.vulIn(overleg + "?q=" + naam, "form[action$=/punten]:has(input[value=" + v.leerling + "])", Map.of());
        oco.vulIn(overleg, "form[action$=/begin]", Map.of());
        UUID punt = v.school.vraag(
                UUID.class,
                "select id from overleg.agendapunt where leerling_id = ? order by id desc limit 1",
                v.leerling);
        String bij = overleg + "/punten/" + punt;
        String verslag = "Advies van het IOT: eerst rust, dan een gesprek met thuis.";
        assertThat(oco.vulIn(bij, "form[action$=/notulen]", Map.of("intern", verslag))
                        .status())
                .isEqualTo(303);
        v.met("besproken-in-iot").neemt("oco", "extra-ondersteuning");

        String dossier = "/leerlingen/" + v.leerling;
        assertThat(oco.ga(dossier + "/overleggen").leesbaar()).contains(verslag);
        for (String wie : List.of("oco", "smw"))
            assertThat(v.school.als(wie).ga(dossier + "/tijdlijn").leesbaar())
                    .as(wie)
                    .contains("Extra ondersteuning binnen de school inzetten");
        // What the plan van aanpak says, stands in the zaak in the dossier.
        assertThat(v.leest("oco")).contains("Wat doen we met de jongere?");
        assertThat(v.school.als("docent").ga(dossier + "/overleggen").leesbaar())
                .doesNotContain(verslag);
    }

    @Test
    @Eis("SOT-20")
    void de_viaan_vraagt_bevestiging_als_de_ondersteuningscoordinator_zelf_een_traject_uitvoert() {
        Verhaal v =
                new Verhaal("de-viaan", ROUTE).begint("mentor", ROUTE).met("zorgmelding-ingediend", "besproken-in-iot");
        Map<String, String> zelf = Map.of("uitvoerder", v.school.account("oco").toString(), "uitvoerder-naam", "");

        Blad gevraagd = v.probeert("oco", "extra-ondersteuning", zelf);
        assertThat(gevraagd.status()).isEqualTo(422);
        assertThat(gevraagd.leesbaar()).contains("geeft zelf geen directe hulp", "Ja, zo is het bedoeld");
        v.is("iot");

        Map<String, String> toch = new HashMap<>(zelf);
        toch.put("k-uitvoerder-toch", "ja");
        assertThat(v.probeert("oco", "extra-ondersteuning", toch).status()).isEqualTo(303);
    }

    @Test
    void de_viaan_evalueert_leerlingbegeleiding_na_acht_gesprekken_of_acht_weken() {
        Verhaal route = new Verhaal("de-viaan", ROUTE)
                .begint("mentor", ROUTE)
                .met("zorgmelding-ingediend", "besproken-in-iot")
                .neemt("oco", "extra-ondersteuning")
                .neemt("oco", "leerlingbegeleiding-inzetten");
        Verhaal v = new Verhaal("de-viaan", "leerlingbegeleiding");
        v.zaak = "/zaken/"
                + v.school.vraag(
                        String.class,
                        "select nummer from zaak.zaak where leerling_id = ? and zaaktype = 'leerlingbegeleiding'",
                        route.leerling);
        assertThat(v.leest("oco")).contains("uiterlijk " + Datum.lang(Planloper.BEGIN.plusWeeks(8)));

        for (int i = 1; i <= 7; i++) v.neemt("oco", "gesprek-gevoerd");
        assertThat(v.leest("oco"))
                .contains("7 van hoogstens 8 keer vastgelegd")
                .contains("uiterlijk " + Datum.lang(Planloper.BEGIN.plusWeeks(8)));
        v.neemt("oco", "gesprek-gevoerd");

        assertThat(v.leest("oco"))
                .contains("uiterlijk " + Datum.lang(Planloper.BEGIN))
                .doesNotContain("7 van hoogstens");
    }

    @Test
    @Eis({"ROUTE-10", "ROUTE-11", "ROUTE-12"})
    void hpc_zoekt_eerst_op_een_eigen_locatie_dan_bij_lmc_en_dan_in_de_regio_en_zegt_waarom_buiten_de_school() {
        Verhaal v = new Verhaal("hpc-centrum", ROUTE)
                .begint("mentor", ROUTE)
                .neemt("mentor", "zorgmelding-doen")
                .met("zorgmelding-ingediend")
                .neemt("oco", "naar-sot")
                .met("logboek-intern-geboden", "logboek-rendement", "logboek-advies", "opp-vastgesteld");
        assertThat(v.probeert("oco", "naar-elders", Map.of("k-waarom-buiten-school--waarom", ""))
                        .leesbaar())
                .contains("Schrijf op: waarom is een plek buiten de school beter voor deze leerling.");
        v.neemt("oco", "naar-elders").is("elders");

        assertThat(v.probeert("oco", "andere-lmc-school", Map.of()).leesbaar())
                .contains("Eerst moet vastliggen: ‘Een andere locatie van HPC gevraagd’");
        assertThat(v.probeert("oco", "plaatsingsoverleg", Map.of()).leesbaar()).contains("Eerst moet vastliggen");
        v.neemt("oco", "andere-hpc-locatie").neemt("oco", "andere-lmc-school").neemt("oco", "plaatsingsoverleg");
        assertThat(v.probeert("oco", "geplaatst", Map.of("k-nieuwe-plek", "")).leesbaar())
                .contains("Een andere reguliere school", "Het OPDC", "Het vso", "Kies wat hier past");
        v.met("effect-vastgelegd", "antwoord").neemt("oco", "geplaatst");
        assertThat(v.leest("oco")).contains("Een andere reguliere school", "Een andere locatie van HPC gevraagd");
        assertThat(v.school.rijen(String.class, "select zaaktype from zaak.zaak where leerling_id = ?", v.leerling))
                .contains("overdracht");
    }

    @Test
    @Eis("ROUTE-07")
    void hpc_begint_basisplus_snel_vraagt_expertise_als_de_school_niet_verder_weet() {
        Verhaal v = new Verhaal("hpc-charlois", ROUTE).begint("mentor", ROUTE);
        assertThat(v.probeert("mentor", "basisplus-beginnen", Map.of()).leesbaar())
                .contains("Eerst moet vastliggen: ‘Akkoord dat de mentor basisplus begint’");
        v.neemt("oco", "basisplus-akkoord");
        assertThat(v.probeert("mentor", "basisplus-beginnen", Map.of("k-vorm", "klas"))
                        .status())
                .isEqualTo(303);
        assertThat(v.leest("mentor")).contains("Voor de hele klas");
        v.neemt("oco", "basisplus-inzetten");

        v.neemt("mentor", "zorgmelding-doen").met("zorgmelding-ingediend").neemt("oco", "naar-sot");
        assertThat(v.probeert("oco", "expertise-inzetten", Map.of()).leesbaar())
                .contains("Vastleggen dat de school of een docent niet verder weet");
        v.neemt("oco", "handelingsverlegenheid");
        assertThat(v.probeert("oco", "expertise-inzetten", Map.of("k-welke-expertise", "expertisecentrum"))
                        .status())
                .isEqualTo(303);
        assertThat(v.leest("oco")).contains("Het Expertisecentrum");
    }

    @Test
    @Eis("SOT-27")
    void hpc_laat_de_schoolmaatschappelijk_werker_op_tijd_wegen_of_er_meer_of_minder_nodig_is() {
        Verhaal v = new Verhaal("hpc-charlois", ROUTE).begint("mentor", ROUTE);
        v.neemt("mentor", "zorgmelding-doen").met("zorgmelding-ingediend").neemt("oco", "naar-sot");
        Mens smw = v.school.als("smw");
        String klok = "Wegen of er meer of minder ondersteuning nodig is";
        LocalDate eerst = v.school.vraag(LocalDate.class, WEGING, v.leerling);
        assertThat(v.leest("smw")).contains(klok, "uiterlijk " + Datum.lang(eerst));
        assertThat(v.school.vraag(
                        UUID.class,
                        "select eigenaar_id from termijn.termijn where soort = 'meer-of-minder' and leerling_id = ?",
                        v.leerling))
                .isEqualTo(v.school.account("smw"));

        String nieuw = "/leerlingen/" + v.leerling + "/registraties/nieuw?formulier=meer-of-minder&zaak="
                + v.zaak.substring("/zaken/".length());
        assertThat(smw.ga(v.zaak).document().select("a[href*=formulier=meer-of-minder]"))
                .isNotEmpty();
        for (String rol : new String[] {"mentor", "oco", "schoolleider"})
            assertThat(v.school.als(rol).ga(nieuw).status()).as(rol).isEqualTo(404);
        tijd.zetOp(Planloper.BEGIN.plusWeeks(3));
        Map<String, String> weging = new HashMap<>(Map.of("f-analyse", "Thuis speelt geld.", "f-nodig", "meer"));
        Blad half = smw.vulIn(nieuw, "form.formulier", weging);
        assertThat(half.status()).isEqualTo(422);
        weging.putAll(Map.of("f-taxatie", "Matig, en het neemt toe.", "f-waarom", "Het wijkteam is nodig."));
        Blad gewogen = smw.vulIn(nieuw, "form.formulier", weging);
        assertThat(gewogen.status()).as(Planloper.kort(gewogen)).isEqualTo(303);

        // The clock is met and runs again; the coordinator answers what the school does with it.
        assertThat(v.school.vraag(LocalDate.class, WEGING, v.leerling)).isAfter(eerst);
        Mens oco = v.school.als("oco");
        assertThat(oco.ga(gewogen.naar()).leesbaar()).contains("Thuis speelt geld.", "Uiterlijk");
        Blad beantwoord = oco.vulIn(
                gewogen.naar() + "/afronding",
                "form.formulier",
                Map.of("f-besluit", "volgt", "f-toelichting", "We vragen het wijkteam."));
        assertThat(beantwoord.status()).as(Planloper.kort(beantwoord)).isEqualTo(303);
        assertThat(smw.ga(gewogen.naar()).leesbaar()).contains("Meer ondersteuning", "We vragen het wijkteam.");
        assertThat(v.leest("oco")).contains("Meer of minder ondersteuning nodig?");
        assertThat(v.school.als("mentor").ga(gewogen.naar()).status()).isEqualTo(404);
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

    @Test
    @Eis("NIVEAU-12")
    void lmc_blijft_dossierhouder_zolang_de_leerling_op_het_opdc_is() {
        Verhaal v = new Verhaal("lmc-vo", "opdc").begint("oco", "opdc").met("opp-vastgesteld", "toestemming-extern");
        v.neemt("oco", "opdc-aanvragen");
        assertThat(v.leest("oco")).doesNotContain("blijft dossierhouder");
        v.neemt("oco", "opdc-toegelaten").is("opdc-verblijf");

        String pagina = "/leerlingen/" + v.leerling;
        for (String tekst :
                new String[] {v.leest("oco"), v.school.als("mentor").ga(pagina).leesbaar()})
            assertThat(tekst)
                    .contains(
                            "blijft dossierhouder",
                            "blijft hier ingeschreven",
                            "verantwoordelijk voor de schoolloopbaan",
                            "Dit mag de plek elders niet",
                            "Het OPP vaststellen of wijzigen.",
                            "LMC-VO §2.2.2");
        // The own school goes on keeping the dossier; the place elsewhere decides and changes nothing.
        assertThat(v.school
                        .als("mentor")
                        .vulIn(
                                pagina + "/notities/nieuw",
                                "form.formulier",
                                Map.of("soort", "advies", "tekst", "Gebeld.", "op", Planloper.BEGIN.toString()))
                        .status())
                .isEqualTo(303);
        for (String rol : new String[] {"externe-hulpverlener", "swv"}) {
            assertThat(v.school
                            .als(rol)
                            .ga(v.zaak + "/besluiten/nieuw?soort=terugkeer-voorbereiden")
                            .status())
                    .as(rol)
                    .isEqualTo(404);
            assertThat(v.school.als(rol).ga(pagina + "/opp").status()).as(rol).isEqualTo(404);
        }
        v.neemt("oco", "terugkeer-voorbereiden");
        assertThat(v.school.als("mentor").ga(pagina).leesbaar()).doesNotContain("blijft dossierhouder");
        v.met("effect-vastgelegd").neemt("oco", "terug-op-school");
        assertThat(v.leest("oco")).contains("Gesloten op");
    }

    @Test
    @Eis("NIVEAU-12")
    void een_leerling_met_ondersteuning_op_een_andere_school_blijft_van_de_eigen_school() {
        Verhaal v = new Verhaal("hpc-charlois", ROUTE);
        String pagina = "/leerlingen/" + v.leerling;
        Mens oco = v.school.als("oco");
        Blad begonnen = oco.vulIn(
                pagina + "/inzet/nieuw",
                "form.formulier",
                Map.of(
                        "niveau", "basisplus",
                        "wat", "Twee dagen techniek",
                        "doel", "Weer zin in school",
                        "plek", "andere-reguliere-school",
                        "plek-waar", "De Vakschool",
                        "evaluatie", Planloper.BEGIN.plusWeeks(6).toString()));
        assertThat(begonnen.status()).as(Planloper.kort(begonnen)).isEqualTo(303);
        assertThat(oco.ga(pagina).leesbaar())
                .contains("Op een andere reguliere school: De Vakschool", "blijft dossierhouder", "HPC §2.8");
        assertThat(oco.vulIn(
                                begonnen.naar(),
                                "#terugkijken form",
                                Map.of("bereikt", "ja", "bewijs", "Is weer elke dag hier", "vervolg", "stoppen"))
                        .status())
                .isEqualTo(303);
        assertThat(oco.ga(pagina).leesbaar()).doesNotContain("blijft dossierhouder");
    }

    @Test
    @Eis("SOT-23")
    void hpc_laat_ondersteuningscoordinator_en_schoolmaatschappelijk_werker_beiden_de_externe_trajecten_zien() {
        Verhaal v = new Verhaal("hpc-charlois", ROUTE)
                .begint("mentor", ROUTE)
                .neemt("mentor", "zorgmelding-doen")
                .met("zorgmelding-ingediend")
                .neemt("oco", "naar-sot")
                .met("logboek-intern-geboden", "logboek-rendement", "logboek-advies", "toestemming-extern")
                .neemt("oco", "externe-hulp")
                .neemt("oco", "hulp-starten");
        for (String rol : new String[] {"oco", "smw"}) {
            assertThat(v.leest(rol)).as(rol).contains("Deze fase: Externe hulp", "Elke dag op tijd in de les");
            assertThat(v.school
                            .als(rol)
                            .ga("/zaken?q=" + v.zaak.substring("/zaken/".length()))
                            .document()
                            .select("tbody tr"))
                    .as(rol)
                    .hasSize(1);
        }
    }
}
