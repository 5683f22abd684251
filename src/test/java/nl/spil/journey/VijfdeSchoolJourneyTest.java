package nl.spil.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.spil.cast.Mensen;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tijd;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.organisatie.Inrichting;
import nl.spil.toegang.Sessies;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A school that Spil does not ship runs on its plan alone: other names, another form, another route, other terms. What the
 * pages say is what its plan says, and never the words of another school.
 */
@SpilTest
@TestInstance(Lifecycle.PER_CLASS)
class VijfdeSchoolJourneyTest {

    private static final LocalDate BEGIN = LocalDate.of(2027, 1, 11);
    private static final LocalDate TAFEL = LocalDate.of(2027, 1, 21);
    private static final LocalDate EVALUATIE = LocalDate.of(2027, 3, 18);

    /** What other schools call things. At De Veenpoort nobody would understand it. */
    private static final Pattern ANDERMANS = Pattern.compile(
            ".{0,50}(\\b(SOT|OCO|SMW|MT|OPP|HPC|LMC|IOP)\\b|[Oo]ndersteuningsco|[Mm]entor|[Dd]ocent|[Dd]irecteur"
                    + "|[Tt]eamleider|[Mm]aatschappelijk|vijf aspecten|[Zz]orgmelding|[Hh]et Leerlingtafel|Zuidwijk|Koers).{0,50}");

    @Autowired
    private Mensen mensen;

    @Autowired
    private Tijd tijd;

    @Autowired
    private Inrichting inrichting;

    @Autowired
    private Sessies sessies;

    @Autowired
    private Taak taak;

    @Autowired
    private JdbcClient jdbc;

    private final List<String> vreemd = new ArrayList<>();
    private UUID bestuur = new UUID(0, 0);
    private UUID beheerder = new UUID(0, 0);

    @BeforeAll
    void een_leeg_bestuur() {
        tijd.zetOp(BEGIN);
        Inrichting.Ingericht ingericht = inrichting.richtIn(
                "Bestuur Veenstreek", "Bas Turf", "beheer@veenpoort.example", "vier losse woorden hier");
        bestuur = ingericht.bestuur();
        beheerder = ingericht.beheerder();
    }

    @AfterAll
    void terug() {
        tijd.terug();
    }

    @Test
    void een_school_met_eigen_namen_fasen_formulier_en_termijnen_draait_op_haar_plan_alleen() {
        leesIn();
        vakleerkrachtNoteert();
        String zaak = coachGeeftZorgsignaal();
        String tafel = leerlingtafelKiestTraject(zaak);
        vakleerkrachtLeestWatIsVrijgegeven(tafel);
        coachSchrijftHetGroeiplan();
        trajectIsKlaar(zaak);
        wieNietIsIngelogdLeestHetPlan();
        assertThat(vreemd).isEmpty();
    }

    private void leesIn() {
        try (Scherm beheer = open(beheerder)) {
            beheer.ga("/beheer/import");
            beheer.veld("Bestanden").setInputFiles(Veenpoortschool.bestanden());
            beheer.knop("Controleren").click();
            assertThat(beheer.knop("Toepassen")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
            beheer.knop("Toepassen").click();
            assertThat(inhoud(beheer))
                    .containsText("Toegepast", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
        }
    }

    private void vakleerkrachtNoteert() {
        try (Scherm vakleerkracht = als(Veenpoortschool.VAKLEERKRACHT)) {
            kijk(vakleerkracht);
            vakleerkracht.link("Leerlingen").first().click();
            assertThat(inhoud(vakleerkracht)).containsText("Bo Zanger");
            kijk(vakleerkracht);
            vakleerkracht.link("Mats Duin").first().click();
            assertThat(inhoud(vakleerkracht)).containsText("coach Wout Wilg");
            assertThat(inhoud(vakleerkracht)).containsText("Je ziet dit omdat je vakleerkracht");
            kijk(vakleerkracht);
            vakleerkracht.link("Notitie").first().click();
            assertThat(vakleerkracht.veld("Wat zag of hoorde je?")).isVisible();
            kijk(vakleerkracht);
            vakleerkracht.veld("Wat zag of hoorde je?").fill("Mats legt zijn hout weg zodra het stil wordt.");
            vakleerkracht.knop("Opslaan").click();
            assertThat(vakleerkracht.page().getByText("Notitie opgeslagen")).isVisible();
            kijk(vakleerkracht);
        }
    }

    private String coachGeeftZorgsignaal() {
        try (Scherm coach = als(Veenpoortschool.COACH)) {
            kijk(coach);
            coach.link("Leerlingen").first().click();
            assertThat(inhoud(coach)).containsText("Bo Zanger");
            kijk(coach);
            coach.link("Mats Duin").first().click();
            assertThat(inhoud(coach)).containsText("Je ziet dit omdat je coach bent van Voorhof A");
            kijk(coach);
            String mats = coach.pad();
            coach.link("Notitie").first().click();
            coach.veld("Wat zag of hoorde je?").fill("Als het stil is, weet ik niet waar ik moet beginnen.");
            coach.page()
                    .getByLabel("Gesprek met leerling", new Page.GetByLabelOptions().setExact(true))
                    .check();
            coach.knop("Opslaan").click();
            assertThat(coach.page().getByText("Notitie opgeslagen")).isVisible();
            // He teaches this class too; what he writes, he writes as its coach.
            assertThat(inhoud(coach)).containsText("Wout Wilg · coach");
            coach.ga("/klassen");
            assertThat(inhoud(coach)).containsText("Voorhof A");
            kijk(coach);
            coach.link("Voorhof A").first().click();
            assertThat(inhoud(coach)).containsText("Bo Zanger");
            kijk(coach);
            coach.ga(mats);
            coach.link("Zorgsignaal").first().click();
            assertThat(coach.kop("Zorgsignaal over Mats Duin")).isVisible();
            assertThat(inhoud(coach)).containsText("Veenpoort §5.1");
            assertThat(inhoud(coach)).containsText("donderdag 21 januari");
            kijk(coach);
            coach.veld("Wat vraag je aan de tafel?").fill("Wie maakt met Mats een begin?");
            coach.veld("Waar is deze leerling goed in?").fill("Mats ziet hoe iets in elkaar zit.");
            assertThat(coach.veld("Wat kwam er uit het coachgesprek?"))
                    .hasValue(Pattern.compile(".*waar ik moet beginnen.*", Pattern.DOTALL));
            coach.page().getByLabel("Bij de volgende tafel").check();
            coach.knop("Indienen").click();
            assertThat(coach.page()).hasURL(Pattern.compile(".*/zaken/.*"));
            assertThat(coach.page().locator(".stap .nu")).containsText("Gesprek");
            assertThat(coach.page().locator("ol.stap").first()).containsText("Klaar");
            kijk(coach);
            return coach.pad();
        }
    }

    private String leerlingtafelKiestTraject(String zaak) {
        tijd.zetOp(TAFEL);
        String tafel;
        try (Scherm zc = als(Veenpoortschool.ZORGCOORDINATOR)) {
            assertThat(inhoud(zc)).containsText("Het zorgsignaal op de Leerlingtafel leggen");
            kijk(zc);
            zc.ga("/zaken");
            assertThat(inhoud(zc)).containsText("Gesprek");
            kijk(zc);
            zc.ga("/zaken/bord");
            assertThat(inhoud(zc)).containsText("Gesprek");
            kijk(zc);
            zc.ga("/oppen/ontbreekt");
            assertThat(inhoud(zc)).containsText("hoeft niet elke leerling een plan te hebben");
            kijk(zc);
            zc.ga("/overleg");
            kijk(zc);
            zc.ga(zaak);
            kijk(zc);
            besluit(zc, "Op de Leerlingtafel leggen");
            assertThat(zc.kop("Op de Leerlingtafel leggen")).isVisible();
            assertThat(inhoud(zc)).containsText("Veenpoort §5.1");
            kijk(zc);
            zc.veld("Waarom dit besluit?").fill("De coach komt er alleen niet uit.");
            zc.knop("Besluit vastleggen").click();
            assertThat(zc.page().locator(".stap .nu")).containsText("Leerlingtafel");
            assertThat(inhoud(zc)).containsText("Veenpoort §5.2");
            kijk(zc);

            zc.ga("/overleg");
            zc.link("Leerlingtafel donderdag 21 januari").first().click();
            assertThat(zc.kop("Leerlingtafel donderdag 21 januari")).isVisible();
            tafel = zc.pad();
            assertThat(zc.page().getByLabel("Leerlingen van dit overleg")).containsText("Mats Duin");
            kijk(zc);
            for (String wie : List.of(
                    Veenpoortschool.ZORGCOORDINATOR, Veenpoortschool.HOFMEESTER, Veenpoortschool.JONGERENWERKER))
                zc.page().getByLabel(wie).check();
            zc.knop("Opslaan wie er is").click();
            assertThat(zc.page().getByLabel(Veenpoortschool.HOFMEESTER)).isChecked();
            zc.knop("Begin het overleg").click();
            assertThat(zc.kop("Mats Duin")).isVisible();
            kijk(zc);
            gezinVindtDeTafelGoed(zc);
            zc.veld("Intern").fill("Thuis is het druk; de jongerenwerker komt langs.");
            zc.veld("Vrij te geven").fill("Mats begint elke les met één vaste taak.");
            zc.knop("Notulen vastleggen").click();
            assertThat(zc.page().getByText("De notulen zijn vastgelegd.")).isVisible();
            zc.page().getByLabel("Een traject kiezen").check();
            assertThat(zc.veld("Doel")).isVisible();
            kijk(zc);
            zc.veld("Doel").fill("Mats begint zelf aan zijn werkstuk");
            zc.page().getByLabel("Een vast mens").check();
            zc.veld("Of iemand anders").fill("Lotte Lis");
            zc.veld("Start").fill("2027-01-25");
            zc.veld("Evaluatie").fill(EVALUATIE.toString());
            zc.page().getByLabel("Steun naast de les").check();
            zc.veld("Waarom dit niveau?").fill("In de les alleen lukt het niet.");
            zc.veld("Wanneer sprak je de leerling?").fill("2027-01-20");
            zc.veld("Wat zei de leerling?").fill("Ik wil wel, als iemand even naast me zit.");
            zc.veld("Waarom dit besluit?").fill("Een vast mens hielp vorig jaar ook.");
            zc.veld("Welke ondersteuning").fill("Lotte zit elke dinsdag een uur naast Mats.");
            zc.veld("Waarom, in gewone taal").fill("Dan weet Mats hoe hij begint.");
            zc.knop("Besluit nemen").click();
            assertThat(zc.page().locator("#besluit-vak")).containsText("Antwoord op de hulpvraag:");
            kijk(zc);
            zc.link("Overzicht en afsluiten").click();
            zc.knop("Sluit het overleg af").click();
            assertThat(inhoud(zc)).containsText("Het overleg is afgesloten");
            kijk(zc);
            zc.page().locator("form[action$='/vrijgaven'] button").click();
            assertThat(inhoud(zc)).containsText("wacht op");
            kijk(zc);
            zc.ga(zaak);
            assertThat(zc.page().locator(".stap .nu")).containsText("Traject");
            kijk(zc);
        }
        try (Scherm rector = als(Veenpoortschool.RECTOR)) {
            kijk(rector);
            rector.ga("/vrijgaven");
            kijk(rector);
            rector.link("Mats Duin").first().click();
            assertThat(rector.knop("Akkoord, vrijgeven")).isVisible();
            assertThat(inhoud(rector)).not().containsText("Thuis is het druk");
            kijk(rector);
            rector.knop("Akkoord, vrijgeven").click();
            assertThat(inhoud(rector)).containsText("Vrijgegeven.");
            kijk(rector);
        }
        return tafel;
    }

    /** The jongerenwerker comes from outside: she only hears of Mats when he and his mother agree. */
    private void gezinVindtDeTafelGoed(Scherm zc) {
        String punt = zc.pad();
        assertThat(inhoud(zc)).containsText("Bespreken aan de Leerlingtafel");
        zc.link("Dossier van Mats").click();
        assertThat(zc.kop("Mats Duin")).isVisible();
        String mats = zc.pad();
        for (String wie : List.of("Mira Duin", "Mats Duin")) {
            zc.ga(mats + "/toestemmingen");
            Locator vorm = zc.page().locator("#vastleggen");
            vorm.locator("[name=soort]").selectOption("aan-tafel");
            vorm.locator("[name=gever]")
                    .selectOption(vorm.locator("option", new Locator.LocatorOptions().setHasText(wie))
                            .first()
                            .getAttribute("value"));
            vorm.locator("[name=antwoord][value=ja]").check();
            vorm.locator("[name=wijze][value=papier]").check();
            zc.knop("Vastleggen").click();
            assertThat(inhoud(zc)).containsText("Bespreken aan de Leerlingtafel");
        }
        zc.ga(punt);
    }

    private void vakleerkrachtLeestWatIsVrijgegeven(String tafel) {
        try (Scherm vakleerkracht = als(Veenpoortschool.VAKLEERKRACHT)) {
            kijk(vakleerkracht);
            vakleerkracht.ga("/notulen");
            kijk(vakleerkracht);
            vakleerkracht.link("Leerlingtafel donderdag 21 januari").first().click();
            assertThat(inhoud(vakleerkracht)).containsText("Mats begint elke les met één vaste taak.");
            assertThat(inhoud(vakleerkracht)).not().containsText("Thuis is het druk");
            kijk(vakleerkracht);
            vakleerkracht.ga(tafel);
            assertThat(vakleerkracht.page().locator("body")).not().containsText("Thuis is het druk");
            assertThat(vakleerkracht.kop("Leerlingtafel donderdag 21 januari")).hasCount(0);
        }
    }

    private void coachSchrijftHetGroeiplan() {
        try (Scherm coach = als(Veenpoortschool.COACH)) {
            kijk(coach);
            coach.link("Leerlingen").first().click();
            coach.link("Mats Duin").first().click();
            assertThat(inhoud(coach)).containsText("Mats begint zelf aan zijn werkstuk");
            kijk(coach);
            coach.ga(coach.pad() + "/opp");
            assertThat(coach.kop("Groeiplan van Mats Duin")).isVisible();
            for (String sectie : List.of("Wie ben ik?", "Mijn stem", "Mijn stappen"))
                assertThat(inhoud(coach)).containsText(sectie);
            assertThat(inhoud(coach)).containsText("Mats begint zelf aan zijn werkstuk");
            kijk(coach);
            String groeiplan = coach.pad();
            for (String blad : List.of("/doelen/nieuw", "/hoorrecht", "/antwoorden", "/overleggen")) {
                coach.ga(groeiplan + blad);
                kijk(coach);
            }
            String mats = groeiplan.replace("/opp", "");
            coach.ga(mats + "/toestemmingen");
            assertThat(inhoud(coach)).containsText("Bespreken aan de Leerlingtafel");
            assertThat(inhoud(coach)).containsText("Veenpoort §8");
            kijk(coach);
            coach.ga(mats + "/tijdlijn");
            assertThat(inhoud(coach)).containsText("Groeiplan versie 1 begonnen");
            assertThat(inhoud(coach)).containsText("Besproken: Leerlingtafel");
            assertThat(inhoud(coach)).containsText("Zorgsignaal");
            kijk(coach);
        }
    }

    private void trajectIsKlaar(String zaak) {
        tijd.zetOp(EVALUATIE);
        try (Scherm zc = als(Veenpoortschool.ZORGCOORDINATOR)) {
            kijk(zc);
            zc.ga("/te-laat");
            assertThat(inhoud(zc)).containsText("Veenpoort §7.5");
            kijk(zc);
            zc.ga(zaak);
            besluit(zc, "Het traject is klaar");
            assertThat(inhoud(zc)).containsText("Dit kan nog niet");
            kijk(zc);
            zc.ga(zaak);
            zc.link("Vastleggen of het doel is gehaald").first().click();
            assertThat(zc.kop("Is het doel gehaald?")).isVisible();
            kijk(zc);
            zc.page()
                    .getByLabel("Ja, gehaald", new Page.GetByLabelOptions().setExact(true))
                    .check();
            zc.veld("Waaraan zie je dat?").fill("Zes weken achter elkaar af.");
            zc.knop("Vastleggen").click();
            assertThat(zc.page().locator("#besluiten")).containsText("doel gehaald");
            besluit(zc, "Het traject is klaar");
            zc.veld("Resultaat").fill("Mats begint zelf");
            zc.veld("Waarom dit besluit?").fill("Het doel is gehaald.");
            zc.knop("Zaak sluiten").click();
            assertThat(inhoud(zc)).containsText("Gesloten op 18 maart 2027");
            kijk(zc);
        }
    }

    private void wieNietIsIngelogdLeestHetPlan() {
        try (Scherm vreemde = Browser.bureau(mensen)) {
            vreemde.ga("/ondersteuningsplan/veenpoort");
            assertThat(inhoud(vreemde)).containsText("De viersprong");
            vreemde.ga("/ondersteuningsplan/veenpoort/hoofdstukken/rollen");
            assertThat(inhoud(vreemde)).containsText("Jongerenwerker");
            vreemde.ga("/ondersteuningsplan/veenpoort/hoofdstukken/termijnen");
            assertThat(inhoud(vreemde)).containsText("Veenpoort §7.5");
        }
    }

    /** Keeps what stands on the page in the words of another school. */
    private void kijk(Scherm scherm) {
        Matcher m = ANDERMANS.matcher(scherm.page().locator("body").innerText());
        while (m.find()) vreemd.add(scherm.pad().replaceAll("[0-9a-f-]{36}", "…") + ": " + m.group());
    }

    private Scherm als(String naam) {
        return open(taak.voor(
                        bestuur,
                        () -> jdbc.sql("select id from toegang.account where naam = ?")
                                .param(naam)
                                .query(UUID.class)
                                .single()))
                .ga("/");
    }

    private Scherm open(UUID account) {
        return Browser.bureau(mensen).metSessie(sessies.maak(account, "test", Duration.ofHours(1)));
    }

    private static void besluit(Scherm scherm, String naam) {
        scherm.page()
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(Pattern.compile("(Vastleggen|Bekijk) ?: " + naam)))
                .first()
                .click();
    }

    private static Locator inhoud(Scherm scherm) {
        return scherm.page().getByRole(AriaRole.MAIN);
    }
}
