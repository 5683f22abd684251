package nl.spil.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.spil.cast.Mensen;
import nl.spil.cast.Schoolinlezer;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tijd;
import nl.spil.dekking.Eis;
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
                    + "|[Tt]eamleider|[Mm]aatschappelijk|vijf aspecten|[Zz]orgmelding|[Hh]et Leerlingtafel|Zuidwijk|Koers"
                    + "|[Kk]wadrant|Presteren|[Hh]et Groeikaart|[Dd]e Zorgsignaal).{0,50}");

    @Autowired
    private Mensen mensen;

    @Autowired
    private Tijd tijd;

    @Autowired
    private Inrichting inrichting;

    @Autowired
    private Schoolinlezer inlezer;

    @Autowired
    private Sessies sessies;

    @Autowired
    private Taak taak;

    @Autowired
    private JdbcClient jdbc;

    private final List<String> vreemd = new ArrayList<>();
    private UUID bestuur = new UUID(0, 0);
    private UUID beheerder = new UUID(0, 0);
    private String mats = "";

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
    @Eis("CONFIG-08")
    void een_school_met_eigen_namen_fasen_formulier_en_termijnen_draait_op_haar_plan_alleen() {
        leesIn();
        vakleerkrachtNoteert();
        String zaak = coachGeeftZorgsignaal();
        String tafel = leerlingtafelKiestTraject(zaak);
        vakleerkrachtLeestWatIsVrijgegeven(tafel);
        moederLeestHetAntwoordEnGeeftIetsMee();
        coachSchrijftDeGroeikaart();
        thuisLeestEnTekent();
        rectorSteltVast();
        coachKijktTerug();
        trajectIsKlaar(zaak);
        wieNietIsIngelogdLeestHetPlan();
        elkeMailDieErGing();
        assertThat(vreemd).isEmpty();
    }

    private void leesIn() {
        try (Scherm beheer = open(beheerder)) {
            beheer.ga("/beheer/import");
            Schoolopening.leverIn(beheer, Veenpoortschool.bestanden());
            Schoolopening.pasToe(beheer);
            inlezer.akkoord(bestuur);
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
            mats = coach.pad();
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
            assertThat(rector.page().locator("li.taak").first()).containsText("Veenpoort §7.3");
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

    /** The mail names nobody and nothing; the portal speaks of the coach. */
    private void moederLeestHetAntwoordEnGeeftIetsMee() {
        String mail = mail(Veenpoortschool.MOEDER, "antwoord-gegeven");
        assertThat(mail)
                .contains("De coach vroeg de school om hulp", "De coach geeft u die")
                .doesNotContain("Mats");
        String code = code(Veenpoortschool.MOEDER);
        try (Scherm moeder = Browser.telefoon(mensen)) {
            moeder.ga(Schoolopening.link(mail));
            kijk(moeder);
            moeder.veld("Code van de school").fill(code);
            moeder.knop("Verder").click();
            assertThat(moeder.page().locator("#antwoord")).containsText("De coach vroeg de school om hulp voor Mats");
            assertThat(moeder.page().locator("#antwoord")).containsText("Dan weet Mats hoe hij begint.");
            assertThat(inhoud(moeder)).containsText("De coach leest dit.");
            kijk(moeder);
            moeder.veld("Wat moet de school weten voor het plan?").fill("Thuis begint hij als er muziek op staat.");
            moeder.knop("Verstuur").click();
            assertThat(moeder.page().getByText("Bedankt. De coach leest het.")).isVisible();
            kijk(moeder);
            moeder.ga(thuis() + "/wie-keek-mee");
            assertThat(inhoud(moeder)).containsText("coach");
            kijk(moeder);
        }
    }

    private void coachSchrijftDeGroeikaart() {
        try (Scherm coach = als(Veenpoortschool.COACH)) {
            kijk(coach);
            coach.link("Leerlingen").first().click();
            coach.link("Mats Duin").first().click();
            assertThat(inhoud(coach)).containsText("Mats begint zelf aan zijn werkstuk");
            kijk(coach);
            coach.ga(mats + "/beeldregels");
            for (String vak : List.of("Hoofd", "Hart", "Handen", "Dit werkt"))
                assertThat(inhoud(coach)).containsText(vak);
            kijk(coach);
            coach.page()
                    .getByLabel("Hart", new Page.GetByLabelOptions().setExact(false))
                    .first()
                    .check();
            coach.veld("Wat weten we?").fill("Houdt van hout.");
            coach.knop("Toevoegen").click();
            assertThat(inhoud(coach)).containsText("Houdt van hout.");
            assertThat(inhoud(coach)).containsText("Handen");
            kijk(coach);
            coach.bekijk("vijfde-leerling");

            coach.ga(mats + "/opp");
            assertThat(coach.kop("Groeikaart van Mats Duin")).isVisible();
            for (String sectie : List.of("Wie ben ik?", "Mijn stem", "Mijn stappen"))
                assertThat(inhoud(coach)).containsText(sectie);
            assertThat(inhoud(coach)).containsText("Thuis begint hij als er muziek op staat.");
            kijk(coach);
            String groeikaart = coach.pad();
            for (String blad : List.of("/doelen/nieuw", "/hoorrecht", "/antwoorden", "/overleggen")) {
                coach.ga(groeikaart + blad);
                kijk(coach);
            }
            coach.ga(mats + "/toestemmingen");
            assertThat(inhoud(coach)).containsText("Bespreken aan de Leerlingtafel");
            assertThat(inhoud(coach)).containsText("Veenpoort §8");
            kijk(coach);
            coach.ga(mats + "/tijdlijn");
            assertThat(inhoud(coach)).containsText("Groeikaart versie 1 begonnen");
            assertThat(inhoud(coach)).containsText("Besproken: Leerlingtafel");
            assertThat(inhoud(coach)).containsText("Zorgsignaal");
            kijk(coach);

            coach.ga(groeikaart);
            coach.link("Wijzig het doel Mats begint zelf aan zijn werkstuk").click();
            coach.veld("Hoe is het nu?").fill("In geen van de vier uren.");
            coach.veld("Wanneer is het gelukt?").fill("In drie van de vier uren.");
            coach.veld("Wat doet de school?").fill("Lotte zit elke dinsdag een uur naast Mats.");
            coach.veld("Wat doet Mats?").fill("Mats pakt als eerste zijn tekening.");
            kijk(coach);
            coach.knop("Opslaan").click();
            coach.page().locator("section.kaart.plat h2 a").first().click();
            kijk(coach);
            coach.page().locator("textarea[name=tekst]").fill("Ik maak dingen van hout.");
            coach.knop("Opslaan").click();
            coach.link("Er staat nog niet wat de leerling zei").click();
            coach.veld("Wat zei Mats?").fill("Ik wil een plek bij het raam.");
            coach.veld("Wat is daarmee gedaan?").fill("De plek bij het raam is van hem.");
            coach.veld("Wanneer was het gesprek?").fill("2027-01-21");
            coach.knop("Vastleggen").click();
            kijk(coach);
            coach.link("Voorleggen").first().click();
            coach.knop("Leg voor").click();
            assertThat(inhoud(coach)).containsText("Voorgelegd");
            kijk(coach);
        }
    }

    private void thuisLeestEnTekent() {
        assertThat(mail(Veenpoortschool.MOEDER, "instemming-gevraagd")).contains("Wout Wilg");
        try (Scherm moeder =
                Browser.telefoon(mensen).ga(Schoolopening.link(mail(Veenpoortschool.MOEDER, "instemming-gevraagd")))) {
            moeder.knop("Verder").click();
            kijk(moeder);
            moeder.link("Nee, ik ben het niet eens").first().click();
            assertThat(inhoud(moeder)).containsText("De coach leest dit en belt u.");
            kijk(moeder);
            moeder.ga(thuis());
            moeder.knop("Ja, ik ben het eens").first().click();
            kijk(moeder);
            moeder.ga(thuis() + "/plan");
            kijk(moeder);
        }
        String code = code("Mats Duin");
        try (Scherm kind =
                Browser.telefoon(mensen).ga(Schoolopening.link(mail("Mats Duin", "instemming-gevraagd-leerling")))) {
            kind.veld("Code van de school").fill(code);
            kind.knop("Verder").click();
            kijk(kind);
            kind.link("Lees het plan").first().click();
            kijk(kind);
            kind.knop("Ik las het plan en teken").click();
            assertThat(inhoud(kind)).containsText("Je hebt getekend");
            kijk(kind);
        }
    }

    /** At De Veenpoort the coach writes and the rector adopts. */
    private void rectorSteltVast() {
        try (Scherm coach = als(Veenpoortschool.COACH)) {
            coach.ga(mats + "/opp");
            assertThat(inhoud(coach)).containsText("Nu stelt rector het plan vast");
            assertThat(coach.knop("Stel vast")).hasCount(0);
            kijk(coach);
        }
        try (Scherm rector = als(Veenpoortschool.RECTOR)) {
            rector.link("Groeikaart vaststellen als de antwoorden er zijn")
                    .first()
                    .click();
            kijk(rector);
            rector.bekijk("vijfde-vaststellen");
            rector.knop("Stel vast").click();
            assertThat(inhoud(rector)).containsText("vastgesteld");
            kijk(rector);
        }
        try (Scherm vakleerkracht = als(Veenpoortschool.VAKLEERKRACHT)) {
            vakleerkracht.ga(mats + "/opp");
            assertThat(inhoud(vakleerkracht)).containsText("Lotte zit elke dinsdag een uur naast Mats.");
            kijk(vakleerkracht);
        }
    }

    private void coachKijktTerug() {
        tijd.zetOp(EVALUATIE);
        try (Scherm coach = als(Veenpoortschool.COACH)) {
            kijk(coach);
            coach.link("doel evalueren: wat leverde het op?").first().click();
            kijk(coach);
            coach.page()
                    .getByLabel("Bereikt", new Page.GetByLabelOptions().setExact(true))
                    .check();
            coach.veld("Waaruit blijkt dat?").fill("Vijf weken geteld: in drie van de vier uren.");
            coach.knop("Vastleggen").click();
            assertThat(coach.page().locator("#doelen")).containsText("bereikt");
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
            // What the coach recorded at the goal stands with the decision; nobody types it twice.
            assertThat(zc.page().locator("#besluiten")).containsText("doel gehaald");
            kijk(zc);
            besluit(zc, "Het traject is klaar");
            zc.veld("Resultaat").fill("Mats begint zelf");
            zc.veld("Waarom dit besluit?").fill("Het doel is gehaald.");
            zc.knop("Zaak sluiten").click();
            assertThat(inhoud(zc)).containsText("Gesloten op 18 maart 2027");
            kijk(zc);
        }
    }

    private void elkeMailDieErGing() {
        List<String> mails = taak.voor(
                bestuur,
                () -> jdbc.sql("select u.soort || ': ' || u.onderwerp || chr(10) || u.tekst from bericht.uitgaand u")
                        .query(String.class)
                        .list());
        assertThat(mails).hasSizeGreaterThan(3);
        mails.forEach(m -> weeg("mail", m));
        List<String> meldingen = taak.voor(
                bestuur,
                () -> jdbc.sql("select tekst from bericht.melding")
                        .query(String.class)
                        .list());
        meldingen.forEach(m -> weeg("melding", m));
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

    private String thuis() {
        return "/thuis/" + mats.substring(mats.lastIndexOf('/') + 1);
    }

    /** What the coach reads from the screen and gives by phone. */
    private String code(String naam) {
        try (Scherm coach = als(Veenpoortschool.COACH)) {
            coach.ga(mats + "/opp/antwoorden");
            Locator kaart = coach.page().locator("section.kaart").filter(new Locator.FilterOptions().setHasText(naam));
            kaart.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Maak een code"))
                    .click();
            kijk(coach);
            return coach.page().locator(".melding b").first().innerText();
        }
    }

    /** The newest mail of this kind; its words are weighed like those of a page. */
    private String mail(String naam, String soort) {
        String tekst = Schoolopening.mail(taak, jdbc, bestuur, naam, soort);
        weeg("mail " + soort, tekst);
        return tekst;
    }

    /** Keeps what stands on the page in the words of another school. */
    private void kijk(Scherm scherm) {
        weeg(
                scherm.pad().replaceAll("[0-9a-f-]{36}", "…"),
                scherm.page().locator("body").innerText());
    }

    private void weeg(String waar, String tekst) {
        Matcher m = ANDERMANS.matcher(tekst);
        while (m.find()) vreemd.add(waar + ": " + m.group());
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
