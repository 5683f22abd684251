package nl.spil.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.spil.cast.Mensen;
import nl.spil.cast.Schoolinlezer;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tijd;
import nl.spil.dekking.Eis;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.organisatie.Inrichting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The story of one pupil, from the first remark of a docent to an evaluated plan, on data that a beheerder imports; everybody
 * at a screen of their own, and the weeks pass. The steps follow each other: each begins where the one before ended.
 */
@SpilTest
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class HeleRouteJourneyTest {

    private static final Keyboard.TypeOptions ALS_EEN_MENS = new Keyboard.TypeOptions().setDelay(15);
    private static final LocalDate BEGIN = LocalDate.of(2027, 1, 11);
    private static final LocalDate DAG_VOOR_SOT = LocalDate.of(2027, 1, 18);
    private static final LocalDate SOT = LocalDate.of(2027, 1, 19);
    private static final LocalDate EVALUATIE = LocalDate.of(2027, 3, 16);
    private static final LocalDate EVALUATIE_EXTERN = LocalDate.of(2027, 5, 18);
    private static final String DOEL = "Lina begint binnen vijf minuten, in vier van de vijf lessen";

    @Autowired
    private Mensen mensen;

    @Autowired
    private Tijd tijd;

    @Autowired
    private Inrichting inrichting;

    @Autowired
    private Schoolinlezer inlezer;

    @Autowired
    private Taak taak;

    @Autowired
    private JdbcClient jdbc;

    private UUID bestuur = new UUID(0, 0);
    private String lina = "";
    private String zaak = "";
    private String thuis = "";

    @BeforeAll
    void een_leeg_bestuur() {
        tijd.zetOp(BEGIN);
        bestuur = inrichting
                .richtIn("Bestuur Verhaal", "Ben Oort", Verhaalschool.BEHEER, Verhaalschool.WACHTWOORD)
                .bestuur();
    }

    @AfterAll
    void terug() {
        tijd.terug();
    }

    @Test
    @Order(2)
    @Eis("INTEGR-01")
    void stap_2_de_beheerder_leest_het_schooljaar_in_en_geeft_de_medewerkers_een_wachtwoord() {
        try (Scherm beheer = Browser.bureau(mensen).logIn(Verhaalschool.BEHEER, Verhaalschool.WACHTWOORD)) {
            beheer.link("Import").first().click();
            Schoolopening.leverIn(
                    beheer,
                    new Verhaalschool().vervang("ouders", "7001;V1", "7009;V1").bestanden());
            Schoolopening.toont(beheer, "Er is niets veranderd");
            assertThat(inhoud(beheer)).containsText("ouders.csv");
            beheer.link("Opnieuw inleveren").click();

            Schoolopening.leverIn(beheer, new Verhaalschool().bestanden());
            Schoolopening.pasToe(beheer);
            inlezer.akkoord(bestuur);

            beheer.ga("/beheer/import");
            Schoolopening.leverIn(beheer, new Verhaalschool().bestanden());
            Schoolopening.toont(beheer, "er verandert niets");

            for (String naam : List.of(
                    Verhaalschool.DOCENT,
                    Verhaalschool.MENTOR,
                    Verhaalschool.OCO,
                    Verhaalschool.SMW,
                    Verhaalschool.SCHOOLLEIDER,
                    Verhaalschool.ANDERE_DOCENT)) {
                beheer.ga("/beheer/mensen");
                beheer.link(naam).click();
                beheer.veld("Nieuw wachtwoord").fill(Verhaalschool.WACHTWOORD);
                beheer.knop("Wachtwoord zetten").click();
                assertThat(beheer.page().getByRole(AriaRole.STATUS).first()).containsText("wachtwoord");
            }
        }
    }

    @Test
    @Order(3)
    void stap_3_een_docent_noteert_op_de_telefoon_en_niets_gaat_verloren() {
        try (Scherm docent = opTelefoon(Verhaalschool.DOCENT)) {
            docent.link("Notitie").first().click();
            docent.link("Lina Duiker").first().click();
            assertThat(docent.veld("Wat zag of hoorde je?")).isFocused();
            docent.page().keyboard().type("Lina begon pas na een kwartier aan haar opdracht.", ALS_EEN_MENS);
            assertThat(docent.page().locator("[data-bewaard=tekst]")).containsText("opgeslagen");
            docent.page().reload();
            assertThat(docent.veld("Wat zag of hoorde je?"))
                    .hasValue("Lina begon pas na een kwartier aan haar opdracht.");
            docent.knop("Opslaan").click();
            assertThat(docent.page().getByText("Notitie opgeslagen")).isVisible();
        }
        try (Scherm ander = opTelefoon(Verhaalschool.ANDERE_DOCENT)) {
            ander.ga("/leerlingen");
            assertThat(inhoud(ander)).not().containsText("Lina");
        }
    }

    @Test
    @Order(4)
    @Eis({"SOT-10", "SOT-11", "SOT-24"})
    void stap_4_de_mentor_ziet_het_beeld_en_doet_een_zorgmelding_die_te_laat_is_voor_morgen() {
        tijd.zetOp(DAG_VOOR_SOT);
        try (Scherm mentor = achterBureau(Verhaalschool.MENTOR)) {
            mentor.link("Leerlingen").first().click();
            mentor.link("Lina Duiker").first().click();
            lina = mentor.pad();
            thuis = "/thuis/" + lina.substring(lina.lastIndexOf('/') + 1);
            assertThat(inhoud(mentor)).containsText("Lina begon pas na een kwartier");
            assertThat(inhoud(mentor)).containsText("Je ziet dit omdat je mentor bent van 2A");

            noteer(mentor, "Gesprek met leerling", "Lina zegt dat ze niet weet waar ze moet beginnen.");
            noteer(mentor, "Contact met ouders", "Moeder herkent het. Vader wil eerst weten wat school doet.");
            mentor.link("Zorgmelding").first().click();
            assertThat(mentor.veld("Wat zegt de leerling zelf?"))
                    .hasValue(Pattern.compile(".*waar ze moet beginnen.*", Pattern.DOTALL));
            assertThat(inhoud(mentor)).containsText("dinsdag 26 januari");
            mentor.knop("Indienen").click();
            assertThat(mentor.page().getByRole(AriaRole.ALERT).first()).isVisible();
            mentor.veld("Hulpvraag").fill("Hoe helpen we Lina om te beginnen aan haar werk?");
            mentor.veld("Wat is er al geprobeerd?").fill("Twee weken de opdracht in stappen op papier.");
            mentor.veld("Wat werkte, en wat niet?").fill("De stappen helpen, maar zij vraagt er niet om.");
            mentor.page().getByLabel("Gevraagd, nog geen antwoord").check();
            mentor.veld("Wat hoop je dat het oplevert?").fill("Dat Lina zelf begint.");
            mentor.knop("Indienen").click();
            assertThat(mentor.page()).hasURL(Pattern.compile(".*/zaken/.*"));
            zaak = mentor.pad();
            assertThat(inhoud(mentor)).containsText("te laat voor het vorige overleg");
            mentor.ga(lina);
        }
    }

    @Test
    @Order(5)
    @Eis({"SOT-11", "SOT-13", "SOT-15", "SOT-16", "ROUTE-27"})
    void stap_5_de_oco_laat_toe_leidt_het_sot_met_het_toetsenbord_en_alleen_het_vrijgegeven_deel_gaat_naar_het_team() {
        tijd.zetOp(SOT);
        String sot;
        try (Scherm oco = achterBureau(Verhaalschool.OCO)) {
            assertThat(inhoud(oco)).containsText("De zorgmelding bespreken in het SOT");
            oco.link("Openen SOT").click();
            sot = oco.pad();
            assertThat(inhoud(oco)).containsText("Nog niemand op de agenda");
            oco.knop("Toelaten Lina Duiker").click();
            assertThat(inhoud(oco)).containsText("Dit kan nog niet");
            oco.veld("Waarom kan dit niet wachten?").fill("Lina mist nu al twee weken instructie.");
            oco.knop("Toelaten Lina Duiker").click();
            assertThat(oco.page().getByLabel("Leerlingen van dit overleg")).containsText("Lina Duiker");
            kernpartnersMogenHetHoren(oco);
            oco.ga(sot);
            for (String wie : List.of("Nora Blom", "Hugo Dijk", "Lotte Prins"))
                oco.page().getByLabel(wie).check();
            oco.knop("Opslaan wie er is").click();
            oco.knop("Begin het overleg").click();
            assertThat(oco.kop("Lina Duiker")).isVisible();
            assertThat(inhoud(oco)).containsText("Lina mist nu al twee weken instructie.");

            Keyboard toetsen = oco.page().keyboard();
            toetsen.press("n");
            toetsen.type("Thuis wonen de ouders apart; SMW belt vader.", ALS_EEN_MENS);
            toetsen.press("Tab");
            toetsen.type("Lina krijgt bij elke les een startkaart.", ALS_EEN_MENS);
            toetsen.press("Tab");
            toetsen.press("Enter");
            assertThat(oco.page().getByText("De notulen zijn vastgelegd.")).isVisible();

            toetsen.press("b");
            toetsen.press("1");
            assertThat(oco.page().locator("#besluit-vorm")).isFocused();
            toetsen.press("Tab");
            toetsen.type(DOEL, ALS_EEN_MENS);
            toetsen.press("Tab");
            toetsen.press("Space");
            oco.page().locator("#uitvoerder").focus();
            toetsen.type("Wout", ALS_EEN_MENS);
            oco.veld("Start").fill("2027-01-25");
            oco.veld("Evaluatie").fill(EVALUATIE.toString());
            oco.page().locator("input[name=niveau]").first().focus();
            toetsen.press("Space");
            oco.veld("Waarom dit niveau?").fill("De mentor kan dit met hulp in de klas.");
            oco.veld("Wanneer sprak je ouders?").fill("2027-01-18");
            oco.veld("Hoe, en wat vinden zij?").fill("Telefoon, door de mentor. Beiden willen het proberen.");
            oco.veld("Wanneer sprak je de leerling?").fill("2027-01-18");
            oco.veld("Wat zei de leerling?").fill("Ik weet niet waar ik moet beginnen.");
            oco.veld("Waarom dit besluit?").fill("De stappen op papier hielpen al.");
            oco.veld("Welke ondersteuning").fill("Lina krijgt bij elke les een startkaart.");
            oco.veld("Waarom, in gewone taal").fill("Met een kaart ziet Lina wat ze het eerst moet doen.");
            oco.knop("Besluit nemen").click();
            assertThat(oco.page().locator("#besluit-vak")).containsText("Antwoord op de hulpvraag:");

            oco.link("Overzicht en afsluiten").click();
            oco.knop("Sluit het overleg af").click();
            assertThat(inhoud(oco)).containsText("Het overleg is afgesloten");
            try (Scherm docent = opTelefoon(Verhaalschool.DOCENT)) {
                docent.ga("/notulen");
                assertThat(inhoud(docent)).containsText("Nog niets vrijgegeven");
            }
            oco.knop("Leg voor aan MT").click();
            assertThat(inhoud(oco)).containsText("wacht op MT");
        }
        try (Scherm smw = achterBureau(Verhaalschool.SMW)) {
            smw.ga(sot + "/notulen");
            assertThat(inhoud(smw)).containsText("SMW belt vader");
        }
        try (Scherm mt = achterBureau(Verhaalschool.SCHOOLLEIDER)) {
            mt.page().getByText("besluiten of het team").first().click();
            mt.link("Lina Duiker").first().click();
            assertThat(inhoud(mt)).not().containsText("SMW belt vader");
            mt.knop("Akkoord, vrijgeven").click();
            assertThat(inhoud(mt)).containsText("Vrijgegeven.");
        }
        try (Scherm docent = opTelefoon(Verhaalschool.DOCENT)) {
            docent.ga("/notulen");
            docent.link("SOT dinsdag 19 januari").first().click();
            assertThat(inhoud(docent)).containsText("Lina krijgt bij elke les een startkaart.");
            assertThat(inhoud(docent)).not().containsText("SMW belt vader");
        }
        try (Scherm ander = opTelefoon(Verhaalschool.ANDERE_DOCENT)) {
            ander.ga("/notulen");
            assertThat(inhoud(ander)).not().containsText("startkaart");
            ander.ga(sot.replace("/overleg/", "/notulen/"));
            assertThat(ander.page().locator("body")).not().containsText("startkaart");
        }
    }

    /** The paper that the mother signed at the talk with the mentor: who comes from outside may hear her daughter's name. */
    private void kernpartnersMogenHetHoren(Scherm oco) {
        oco.ga(lina + "/toestemmingen");
        Locator vorm = oco.page().locator("#vastleggen");
        vorm.locator("[name=soort]").selectOption("kernpartners");
        vorm.locator("[name=gever]")
                .selectOption(vorm.locator("option", new Locator.LocatorOptions().setHasText(Verhaalschool.MOEDER))
                        .first()
                        .getAttribute("value"));
        vorm.locator("[name=antwoord][value=ja]").check();
        vorm.locator("[name=wijze][value=papier]").check();
        oco.knop("Vastleggen").click();
        assertThat(inhoud(oco)).containsText("Bespreken met de kernpartners");
    }

    @Test
    @Order(6)
    @Eis({"ROUTE-27", "OPP-05", "OPP-09", "OPP-12", "LEERLING-01", "OUDER-12"})
    void stap_6_het_opp_wordt_geschreven_besproken_voorgelegd_en_getekend() {
        tijd.zetOp(SOT.plusDays(1));
        String mail = mail(Verhaalschool.MOEDER, "antwoord-gegeven");
        org.assertj.core.api.Assertions.assertThat(mail)
                .doesNotContain("startkaart")
                .doesNotContain("Lina");
        try (Scherm moeder = Browser.telefoon(mensen)) {
            String link = link(mail);
            // A mail scanner opens the link, twice; that uses nothing.
            moeder.page().request().get(mensen.adres() + link);
            moeder.page().request().get(mensen.adres() + link);
            moeder.ga(link);
            moeder.knop("Verder").click();
            assertThat(inhoud(moeder)).containsText("Bel de school");
            moeder.ga(link);
            String code = code(Verhaalschool.MOEDER);
            moeder.veld("Code van de school").fill(code);
            moeder.knop("Verder").click();
            assertThat(moeder.page().locator("#antwoord"))
                    .containsText("Met een kaart ziet Lina wat ze het eerst moet doen.");
            assertThat(inhoud(moeder)).not().containsText("SMW belt vader");
            moeder.bekijk("reis-antwoord-van-de-school");
            moeder.ga(link);
            assertThat(inhoud(moeder)).containsText("Deze link is al gebruikt");
        }

        try (Scherm mentor = achterBureau(Verhaalschool.MENTOR)) {
            assertThat(inhoud(mentor)).containsText("WVO 2020 art. 2.44 lid 2");
            mentor.ga(lina);
            assertThat(inhoud(mentor)).containsText("in de maak");
            assertThat(inhoud(mentor)).not().containsText("wacht op");
            mentor.ga("/");
            taak(mentor, "Het OPP vaststellen").click();
            assertThat(inhoud(mentor)).not().containsText("De handtekening onder het hele plan is er nog niet");
            assertThat(inhoud(mentor)).containsText("Besluit: Ondersteuning inzetten");
            mentor.link("Wijzig het doel " + DOEL).click();
            mentor.veld("Hoe is het nu?").fill("In één van de vijf lessen.");
            mentor.veld("Wanneer is het gelukt?").fill("In vier van de vijf lessen, drie weken lang.");
            mentor.veld("Wat doet de school?").fill("Elke docent legt de startkaart klaar.");
            mentor.veld("Wat doet Lina?").fill("Lina kijkt eerst op haar kaart.");
            mentor.knop("Opslaan").click();
            mentor.link("doel erbij").first().click();
            mentor.veld("Wat kan of doet Lina straks?").fill("Lina vraagt hulp in de klas");
            mentor.veld("Hoe is het nu?").fill("Lina vraagt nooit hulp.");
            mentor.veld("Wanneer is het gelukt?").fill("Elke dag één keer.");
            mentor.page().locator("input[name=aspect]").nth(1).check();
            mentor.veld("Wie doet dit?").fill("Fenna Kaya");
            mentor.veld("Terugkijken op").fill(EVALUATIE.toString());
            mentor.veld("Wat doet de school?").fill("Elke docent komt binnen twee minuten.");
            mentor.knop("Opslaan").click();
            assertThat(mentor.page().locator("#doelen")).containsText("Lina vraagt hulp in de klas");
            Locator leeg = mentor.page().locator("section.kaart.plat h2 a");
            int delen = leeg.count();
            for (int i = 1; i <= delen; i++) {
                leeg.first().click();
                mentor.page().locator("textarea[name=tekst]").fill("Wat we weten over Lina, deel " + i + ".");
                mentor.knop("Opslaan").click();
                assertThat(leeg).hasCount(delen - i);
                assertThat(mentor.kop("OPP van Lina Duiker")).isVisible();
            }
            assertThat(mentor.knop("Stel vast")).hasCount(0);
            assertThat(inhoud(mentor)).containsText("Er staat nog niet wat de leerling zei");
            mentor.link("Er staat nog niet wat de leerling zei").click();
            mentor.knop("Vastleggen").click();
            mentor.veld("Wat zei Lina?").fill("Ik wil een kaart die niemand ziet.");
            mentor.veld("Wat is daarmee gedaan?").fill("De kaart ligt in haar la.");
            mentor.veld("Wanneer was het gesprek?").fill("2027-01-20");
            mentor.knop("Vastleggen").click();
            mentor.link("Het overleg met ouders en leerling").click();
            mentor.veld("Wanneer was het?").fill("2027-01-20");
            mentor.page().getByLabel("Een ouder met gezag was erbij").check();
            mentor.page().getByLabel("Lina was erbij").check();
            mentor.veld("Wat kwam eruit?").fill("Ouders willen elke twee weken horen hoe het gaat.");
            mentor.page().getByLabel("Ja, we zijn het eens").check();
            mentor.knop("Vastleggen").click();
            mentor.link("Voorleggen").first().click();
            mentor.knop("Leg voor").click();
            assertThat(inhoud(mentor)).containsText("Voorgelegd");
        }

        try (Scherm moeder = gezin(Verhaalschool.MOEDER, "instemming-gevraagd", "")) {
            assertThat(inhoud(moeder)).containsText("De school vraagt uw mening over 2 doelen");
            moeder.knop("Ja, ik ben het eens").first().click();
            assertThat(inhoud(moeder)).containsText("uw mening over 1 doel");
            moeder.link("Ja, maar ik wil iets zeggen").first().click();
            moeder.knop("Verstuur mijn antwoord").click();
            assertThat(inhoud(moeder)).containsText("Schrijf eerst in het vak");
            moeder.veld("In uw eigen woorden").fill("Niet waar de klas bij is.");
            moeder.knop("Verstuur mijn antwoord").click();
            assertThat(inhoud(moeder)).containsText("Uw antwoord: ja, met een opmerking");
        }
        try (Scherm vader = gezin(Verhaalschool.VADER, "instemming-gevraagd", code(Verhaalschool.VADER))) {
            assertThat(vader.page().locator("html"))
                    .not()
                    .containsText(Pattern.compile("Mira|mira\\.duiker|70 01|Niet waar de klas"));
            vader.link("Nee, ik ben het niet eens").last().click();
            vader.veld("In uw eigen woorden").fill("Hulp vragen durft ze niet.");
            vader.knop("Verstuur mijn antwoord").click();
            vader.knop("Ja, ik ben het eens").first().click();
            assertThat(vader.page().locator("html"))
                    .not()
                    .containsText(Pattern.compile("Mira|70 01|Niet waar de klas"));
        }
        try (Scherm mentor = achterBureau(Verhaalschool.MENTOR)) {
            mentor.ga(lina + "/opp");
            assertThat(inhoud(mentor)).containsText("Pascal Reiger stemt niet in met het doel");
            mentor.link("Pascal Reiger stemt niet in met het doel").click();
            mentor.veld("Wat kan of doet Lina straks?").fill("Lina laat met haar kaart zien dat ze hulp wil");
            mentor.knop("Opslaan").click();
            mentor.link("Antwoorden").first().click();
            mentor.knop("Leg opnieuw voor").click();
            assertThat(inhoud(mentor)).containsText("Voorgelegd");
        }
        for (String ouder : List.of(Verhaalschool.MOEDER, Verhaalschool.VADER)) {
            try (Scherm thuisblad = gezin(ouder, "instemming-gevraagd", "")) {
                assertThat(inhoud(thuisblad)).containsText("uw mening over 1 doel");
                thuisblad.knop("Ja, ik ben het eens").first().click();
                thuisblad.link("Lees het plan").first().click();
                thuisblad.knop("Ik las het plan en teken").click();
                assertThat(inhoud(thuisblad)).containsText("U heeft getekend");
                thuisblad.link("alles").first().click();
                assertThat(inhoud(thuisblad)).containsText("Wout Smit, mentor");
            }
        }
        try (Scherm kind = gezin("Lina Duiker", "instemming-gevraagd-leerling", code("Lina Duiker"))) {
            kind.link("Lees het plan").first().click();
            kind.knop("Ik las het plan en teken").click();
            assertThat(inhoud(kind)).containsText("Je hebt getekend");
        }
        try (Scherm mentor = achterBureau(Verhaalschool.MENTOR)) {
            mentor.ga(lina + "/opp");
            mentor.link("De handtekening onder het hele plan").click();
            mentor.knop("Ik las het plan en teken").click();
            mentor.ga(lina + "/opp");
            mentor.knop("Stel vast").click();
            assertThat(inhoud(mentor)).containsText("vastgesteld");
            mentor.ga(lina);
        }
    }

    @Test
    @Order(7)
    @Eis({"NIVEAU-15", "ROUTE-08", "TOEST-01", "OPP-20"})
    void stap_7_het_effect_wordt_vastgelegd_en_externe_hulp_kan_pas_als_logboek_en_toestemming_er_zijn() {
        tijd.zetOp(EVALUATIE);
        try (Scherm mentor = achterBureau(Verhaalschool.MENTOR)) {
            for (String uitkomst : List.of("Deels bereikt", "Niet bereikt")) {
                mentor.ga("/");
                taak(mentor, "doel evalueren: wat leverde het op?").click();
                mentor.page().getByLabel(uitkomst, exact()).check();
                mentor.knop("Vastleggen").click();
                assertThat(inhoud(mentor).getByRole(AriaRole.ALERT).first()).isVisible();
                mentor.veld("Waaruit blijkt dat?").fill("Geteld in tien lessen: zes keer wel, vier keer niet.");
                mentor.knop("Vastleggen").click();
                assertThat(mentor.page().locator("#doelen")).containsText(uitkomst.toLowerCase(java.util.Locale.ROOT));
            }
        }
        try (Scherm oco = achterBureau(Verhaalschool.OCO)) {
            oco.ga(zaak);
            // What the mentor recorded at the goal in the OPP stands with the decision; nobody types it twice.
            assertThat(oco.page().locator("#besluiten")).containsText("doel deels gehaald");
            assertThat(oco.page().locator("#besluiten")).containsText("Geteld in tien lessen");
            assertThat(inhoud(oco)).containsText("Besluiten: naar een volgende fase, of afronden");
            besluit(oco, "Externe hulp of verwijzing inzetten");
            assertThat(inhoud(oco)).containsText("Dit kan nog niet");
            assertThat(inhoud(oco)).containsText("welke ondersteuning de school zelf heeft gegeven");
            assertThat(inhoud(oco)).containsText("Kan aanvullen: mentor of docent");
            assertThat(inhoud(oco)).containsText("Nodig: het ja van een ouder met gezag");
            link(oco, "Aanvullen ?: Er is nog geen geldige toestemming").click();
            oco.veld("Welke toestemming").selectOption("extern");
            oco.veld("Naar wie gaan de gegevens").fill("Wijkteam Zuid");
            oco.page().locator("#vragen").getByRole(AriaRole.BUTTON).click();
            assertThat(inhoud(oco)).containsText("Gevraagd aan 2 mensen");
        }
        try (Scherm mentor = achterBureau(Verhaalschool.MENTOR)) {
            noteer(mentor, "Intern geboden ondersteuning", "Zes weken een startkaart in elke les.");
            noteer(mentor, "Rendement van ondersteuning", "Zes van de tien lessen op tijd begonnen.");
            noteer(mentor, "Advies voor vervolg", "Het wijkteam kijkt thuis mee.");
        }
        try (Scherm oco = achterBureau(Verhaalschool.OCO)) {
            oco.ga(zaak + "/besluiten/nieuw?soort=externe-hulp");
            assertThat(inhoud(oco)).not().containsText("In het logboek staat nog");
            assertThat(inhoud(oco)).containsText("nog geen geldige toestemming");
        }
        try (Scherm moeder = gezin(Verhaalschool.MOEDER, "toestemming-gevraagd", "")) {
            moeder.bekijk("reis-toestemming");
            assertThat(inhoud(moeder)).containsText("Wijkteam Zuid");
            moeder.knop("Ja, dat mag").click();
            assertThat(inhoud(moeder)).containsText("U zei: ja, dat mag.");
        }
        try (Scherm vader = gezin(Verhaalschool.VADER, "toestemming-gevraagd", "")) {
            assertThat(inhoud(vader)).containsText("De school vraagt uw toestemming");
            assertThat(inhoud(vader)).not().containsText("ja, dat mag.");
            vader.knop("Nee, dat mag niet").click();
            assertThat(inhoud(vader)).containsText("U zei: nee, dat mag niet.");
        }
        try (Scherm oco = achterBureau(Verhaalschool.OCO)) {
            oco.ga(zaak + "/besluiten/nieuw?soort=externe-hulp");
            assertThat(inhoud(oco)).containsText("nog geen geldige toestemming");
        }
        try (Scherm vader = Browser.telefoon(mensen)) {
            vraagNieuweLink(vader, "pascal.reiger@ouder.example", Verhaalschool.VADER);
            vader.bekijk("reis-toestemming-nee");
            vader.knop("Toch wel: ja, dat mag").click();
            assertThat(inhoud(vader)).containsText("U zei: ja, dat mag.");
        }
        try (Scherm oco = achterBureau(Verhaalschool.OCO)) {
            oco.ga(zaak);
            besluit(oco, "Externe hulp of verwijzing inzetten");
            oco.veld("Waarom dit besluit?").fill("Thuis is ook hulp nodig.");
            oco.knop("Besluit vastleggen").click();
            assertThat(inhoud(oco)).containsText("Leg vast wanneer en hoe je ouders hebt betrokken");
            betrokken(oco);
            oco.knop("Besluit vastleggen").click();
            assertThat(oco.page().locator(".stap .nu")).containsText("Externe hulp");
            besluit(oco, "Externe hulp starten");
            oco.veld("Doel").fill("Lina en haar ouders hebben één vaste afspraak over school");
            oco.page().locator("input[name=aspecten][value=samenwerking]").check();
            oco.veld("Of iemand anders").fill("Wijkteam Zuid");
            oco.veld("Start").fill("2027-03-22");
            oco.veld("Evaluatie").fill(EVALUATIE_EXTERN.toString());
            oco.page().getByLabel("Extra ondersteuning").check();
            oco.veld("Waarom dit niveau?").fill("De school kan dit niet alleen.");
            betrokken(oco);
            oco.veld("Waarom dit besluit?").fill("Beide ouders willen dit.");
            oco.knop("Besluit vastleggen").click();
            assertThat(oco.page().locator("#besluiten")).containsText("Wijkteam Zuid");
        }
        try (Scherm mentor = achterBureau(Verhaalschool.MENTOR)) {
            taak(mentor, "Het OPP vaststellen").click();
            assertThat(inhoud(mentor)).containsText("versie 2");
            assertThat(mentor.link("Versie 1")).isVisible();
            assertThat(inhoud(mentor)).containsText("Lina en haar ouders hebben één vaste afspraak over school");
        }
    }

    @Test
    @Order(8)
    @Eis({"ROUTE-02", "NIVEAU-15"})
    void stap_8_wat_te_laat_is_zien_oco_en_schoolleider_met_regel_en_bron_en_de_zaak_sluit_pas_als_alles_vastligt() {
        tijd.zetOp(EVALUATIE_EXTERN.plusDays(2));
        try (Scherm oco = achterBureau(Verhaalschool.OCO)) {
            oco.link("Te laat").first().click();
            Locator evaluatie = teLaat(oco, "Evalueren wat is ingezet");
            assertThat(evaluatie).containsText("Lina Duiker");
            assertThat(evaluatie).containsText("uiterlijk 18 mei 2027");
            assertThat(evaluatie).containsText("LMC-VO §1.3");
            assertThat(evaluatie).containsText(Verhaalschool.OCO);
        }
        try (Scherm mt = achterBureau(Verhaalschool.SCHOOLLEIDER)) {
            mt.link("Te laat").first().click();
            assertThat(teLaat(mt, "Evalueren wat is ingezet")).containsText("LMC-VO §1.3");
        }
        try (Scherm oco = achterBureau(Verhaalschool.OCO)) {
            oco.ga("/zaken");
            Locator rij =
                    oco.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Lina Duiker"));
            assertThat(rij).containsText(Verhaalschool.OCO);
            // What waits longest stands on the board; the rest on the zaak.
            assertThat(rij).containsText("Wegen of er meer of minder ondersteuning nodig is");
            oco.ga(zaak);
            assertThat(inhoud(oco)).containsText("Navragen hoe de externe hulp loopt");
            besluit(oco, "Afronden");
            assertThat(inhoud(oco)).containsText("Dit kan nog niet");
            oco.ga(zaak);
            oco.link("Vastleggen of het doel is gehaald").first().click();
            oco.page().getByLabel("Ja, gehaald", exact()).check();
            oco.veld("Waaraan zie je dat?").fill("Vier weken lang elke vrijdag een bericht van beide ouders.");
            oco.knop("Vastleggen").click();
            besluit(oco, "Afronden");
            oco.veld("Resultaat").fill("Hulp thuis loopt door bij het wijkteam");
            oco.veld("Waarom dit besluit?").fill("School en thuis kunnen verder.");
            oco.knop("Zaak sluiten").click();
            assertThat(inhoud(oco)).containsText("Gesloten op 20 mei 2027");
            oco.link("Te laat").first().click();
            assertThat(teLaat(oco, "Evalueren wat is ingezet")).hasCount(0);
        }
        try (Scherm moeder = Browser.telefoon(mensen)) {
            vraagNieuweLink(moeder, "mira.duiker@ouder.example", Verhaalschool.MOEDER);
            assertThat(inhoud(moeder)).containsText("voor een deel gelukt");
        }
    }

    /** Somebody of the family comes in with the newest mail of this kind, on a phone. */
    private Scherm gezin(String naam, String soort, String code) {
        Scherm scherm = Browser.telefoon(mensen).ga(link(mail(naam, soort)));
        if (!code.isEmpty()) scherm.veld("Code van de school").fill(code);
        scherm.knop("Verder").click();
        assertThat(scherm.page()).hasURL(Pattern.compile(".*" + thuis + ".*"));
        return scherm;
    }

    /** Comes in without a mail at hand: asks a new link by address. */
    private void vraagNieuweLink(Scherm scherm, String adres, String naam) {
        scherm.ga("/link");
        scherm.veld("E-mail").fill(adres);
        inhoud(scherm).getByRole(AriaRole.BUTTON).first().click();
        scherm.ga(link(mail(naam, "nieuwe-link")));
        scherm.knop("Verder").click();
        assertThat(scherm.page()).hasURL(Pattern.compile(".*" + thuis + ".*"));
    }

    /** What the mentor reads from the screen and gives by phone. */
    private String code(String naam) {
        try (Scherm mentor = achterBureau(Verhaalschool.MENTOR)) {
            mentor.ga(lina + "/opp/antwoorden");
            Locator kaart = mentor.page().locator("section.kaart").filter(new Locator.FilterOptions().setHasText(naam));
            kaart.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Maak een code"))
                    .click();
            return mentor.page().locator(".melding b").first().innerText();
        }
    }

    private String mail(String naam, String soort) {
        return Schoolopening.mail(taak, jdbc, bestuur, naam, soort);
    }

    private static String link(String mail) {
        return Schoolopening.link(mail);
    }

    private void noteer(Scherm wie, String soort, String tekst) {
        wie.ga(lina);
        wie.link("Notitie").first().click();
        wie.veld("Wat zag of hoorde je?").fill(tekst);
        wie.page()
                .getByLabel(soort, new Page.GetByLabelOptions().setExact(true))
                .check();
        wie.knop("Opslaan").click();
        assertThat(wie.page().getByText("Notitie opgeslagen")).isVisible();
    }

    private Scherm opTelefoon(String naam) {
        return Browser.telefoon(mensen).logIn(Verhaalschool.inlognaam(naam), Verhaalschool.WACHTWOORD);
    }

    private Scherm achterBureau(String naam) {
        return Browser.bureau(mensen).logIn(Verhaalschool.inlognaam(naam), Verhaalschool.WACHTWOORD);
    }

    private static void betrokken(Scherm oco) {
        oco.veld("Wanneer sprak je ouders?").fill("2027-03-15");
        oco.veld("Hoe, en wat vinden zij?").fill("Aan tafel op school; zij willen hulp thuis.");
        oco.veld("Wanneer sprak je de leerling?").fill("2027-03-15");
        oco.veld("Wat zei de leerling?").fill("Als mama en papa hetzelfde zeggen, is het rustiger.");
    }

    /** The first line of the work list about Lina with this work. */
    private static Locator taak(Scherm scherm, String wat) {
        return scherm.page()
                .locator("li.taak")
                .filter(new Locator.FilterOptions().setHasText("Lina Duiker"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(wat))
                .first();
    }

    private static Locator teLaat(Scherm scherm, String wat) {
        return scherm.page().locator("li.taak").filter(new Locator.FilterOptions().setHasText(wat));
    }

    private static void besluit(Scherm scherm, String naam) {
        link(scherm, "(Vastleggen|Bekijk) ?: " + naam).click();
    }

    private static Locator link(Scherm scherm, String patroon) {
        return scherm.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile(patroon)))
                .first();
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Locator inhoud(Scherm scherm) {
        return scherm.page().getByRole(AriaRole.MAIN);
    }
}
