package nl.spil.overleg;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.spil.cast.Mensen;
import nl.spil.cast.Overlegscholen;
import nl.spil.cast.Overlegscholen.School;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tijd;
import nl.spil.dekking.Eis;
import nl.spil.gedeeld.Datum;
import nl.spil.journey.Browser;
import nl.spil.journey.Scherm;
import nl.spil.schoolplan.Overlegsoort;
import nl.spil.schoolplan.Overlegsoort.Aanwezigheid;
import nl.spil.schoolplan.Overlegsoort.Over;
import nl.spil.schoolplan.Planbestand;
import nl.spil.schoolplan.Planbestanden;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Each kind of meeting that the shipped plans name, in a browser, by who leads it: planned, its agenda by its own rules, held, and
 * closed. A kind that a plan inherits as it is, is held once, in the first plan that has it. The short build walks one of each
 * shape ({@link ElkeVormJourneyTest}).
 */
@SpilTest
@Tag("lang")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ElkOverlegJourneyTest {

    private static final LocalDate GEPLAND_OP = LocalDate.of(2027, 3, 9);
    private static final LocalDate GEHOUDEN_OP = LocalDate.of(2027, 3, 16);
    private static final String VERSLAG = "We keken samen wat er nodig is.";
    private static final String BESLUIT = "Er komt een vaste plek in de klas.";

    @Autowired
    private Schoolplannen plannen;

    @Autowired
    private Mensen mensen;

    @Autowired
    private Tijd tijd;

    @Autowired
    private Overlegscholen scholen;

    private final Map<String, Scherm> schermen = new LinkedHashMap<>();
    private final Set<String> toegestemd = new HashSet<>();

    @AfterEach
    void terug() {
        tijd.terug();
    }

    @AfterAll
    void sluit() {
        schermen.values().forEach(Scherm::close);
    }

    Stream<Arguments> soorten() {
        Set<Overlegsoort> gezien = new HashSet<>();
        return Planbestanden.meegeleverd().stream()
                .map(Planbestand::planId)
                .map(id -> plannen.bron(id).orElseThrow())
                .filter(p -> p.soort() != Schoolplan.Soort.BASIS)
                .sorted(Comparator.comparing(this::diepte).thenComparing(Schoolplan::id))
                .flatMap(p -> Soorten.alle(p).stream().filter(gezien::add).map(s -> Arguments.of(p.id(), s.id())));
    }

    private int diepte(Schoolplan plan) {
        String ouder = plan.erft();
        return ouder == null ? 0 : 1 + diepte(plannen.bron(ouder).orElseThrow());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("soorten")
    @Eis("OVERLEG-01")
    void elk_overleg_wordt_in_een_browser_gepland_gehouden_en_afgesloten(String sleutel, String id) {
        School school = scholen.van(sleutel);
        Overlegsoort soort = Soorten.vind(school.plan(), id).orElseThrow();
        String rol = Leider.van(school.plan(), soort);
        Scherm leider = schermen.computeIfAbsent(
                sleutel + "/" + rol, k -> Browser.bureau(mensen).metSessie(school.sessie(rol)));
        UUID ada = school.leerling("Ada");
        tijd.zetOp(GEPLAND_OP);
        soort.nodigeToestemming().ifPresent(t -> stemToe(school, sleutel, ada, t));

        plan(school, soort, leider, ada);
        String overleg = leider.pad();
        agenda(school, soort, leider, ada);
        leider.vlug("soort-" + naam(sleutel, id) + "-gepland");

        tijd.zetOp(GEHOUDEN_OP.plusDays(1));
        leider.knop("Begin het overleg").first().click();
        assertThat(leider.knop("Begin het overleg")).hasCount(0);
        if (soort.gaatOver() == Over.ZONDER_LEERLINGEN) houdZonder(school, leider, rol);
        else houdOver(school, soort, leider, rol, "soort-" + naam(sleutel, id) + "-gehouden");
        if (!soort.succesindicatoren().isEmpty()) {
            leider.veld("Korte terugblik").fill("De hulpvragen waren helder.");
            leider.knop("Terugblik vastleggen").click();
            meldt(leider, "Het is vastgelegd.");
        }
        leider.knop("Sluit het overleg af").click();

        assertThat(leider.page()).hasURL(Pattern.compile(overleg + "/notulen$"));
        assertThat(inhoud(leider)).containsText(VERSLAG);
        assertThat(inhoud(leider)).containsText(BESLUIT);
        leider.vlug("soort-" + naam(sleutel, id) + "-notulen");
    }

    private void stemToe(School school, String sleutel, UUID leerling, String toestemming) {
        if (!toegestemd.add(sleutel + "/" + toestemming)) return;
        school.trekIn(leerling, toestemming);
        school.geefToestemming(leerling, toestemming);
    }

    private static void plan(School school, Overlegsoort soort, Scherm leider, UUID ada) {
        leider.ga("/overleg/nieuw" + (soort.gaatOver() == Over.EEN_LEERLING ? "?leerling=" + ada : ""));
        leider.veld("Soort overleg").selectOption(soort.id());
        if (soort.gaatOver().perKlas())
            leider.veld("Klas").first().selectOption(school.klas("1A").toString());
        // The plan plans what has a weekday by itself; this one comes beside it.
        leider.veld("Dag").fill((soort.weekdag() == null ? GEHOUDEN_OP : GEHOUDEN_OP.plusDays(1)).toString());
        leider.veld("Begint om").fill("13:00");
        if (soort.gaatOver() == Over.ZONDER_LEERLINGEN)
            leider.veld("Thema").fill("Rust in de les en wat daarvoor nodig is");
        leider.knop("Plannen").click();
        meldt(leider, "Het overleg is gepland.");
    }

    /** What the plan says about this kind is there to read, who is fixed is invited, and who is to be discussed is on it. */
    private static void agenda(School school, Overlegsoort soort, Scherm leider, UUID ada) {
        assertThat(inhoud(leider)).containsText(soort.bron());
        assertThat(inhoud(leider)).containsText(soort.onderwerp());
        LocalDate dag = soort.weekdag() == null ? GEHOUDEN_OP : GEHOUDEN_OP.plusDays(1);
        Optional<LocalDate> inleveren = soort.inleverdag().voor(dag);
        if (inleveren.isPresent())
            assertThat(inhoud(leider)).containsText("Inleveren tot en met " + Datum.dag(inleveren.get()));
        if (soort.nodigeToestemming().isPresent()) assertThat(inhoud(leider)).containsText("toestemming");
        Locator agenda = leider.page().getByLabel("Leerlingen van dit overleg");
        switch (soort.gaatOver()) {
            case ZONDER_LEERLINGEN -> assertThat(inhoud(leider)).containsText("Zonder namen van leerlingen");
            case KLAS -> assertThat(agenda.getByRole(AriaRole.LINK)).hasCount(3);
            case EEN_LEERLING -> assertThat(agenda.getByRole(AriaRole.LINK)).hasCount(1);
            case LEERLINGEN -> {
                leider.veld("Naam van de leerling").fill("Ada");
                leider.page()
                        .locator("main form:has(#q)")
                        .getByRole(AriaRole.BUTTON)
                        .click();
                brengIn(soort, leider, ada);
            }
            case LEERLINGEN_UIT_KLAS -> brengIn(soort, leider, ada);
        }
        if (soort.gaatOver() != Over.ZONDER_LEERLINGEN)
            assertThat(agenda.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Ada Tafel")))
                    .isVisible();
        boolean perLeerling = soort.gaatOver() == Over.LEERLINGEN && soort.formulier() != null && !soort.hulpvraag();
        for (String vast : soort.vast()) {
            if (perLeerling && List.of("mentor", "docent").contains(vast)) continue;
            assertThat(leider.page().locator("#deelnemers")).containsText(school.naam(vast));
        }
    }

    private static void brengIn(Overlegsoort soort, Scherm leider, UUID ada) {
        Locator vorm = leider.page().locator("form[action$='/punten']:has(input[value='" + ada + "'])");
        if (soort.hulpvraag()) {
            assertThat(inhoud(leider)).containsText("hulpvraag");
            vorm.getByLabel("Hulpvraag over Ada Tafel").fill("Hoe krijgt Ada rust in de les?");
        }
        vorm.getByRole(AriaRole.BUTTON).click();
        meldt(leider, "De leerling staat op de agenda.");
    }

    private static void houdOver(School school, Overlegsoort soort, Scherm leider, String rol, String naam) {
        Page page = leider.page();
        if (!leider.kop("Ada Tafel").isVisible())
            page.getByLabel("Leerlingen van dit overleg")
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Ada Tafel"))
                    .click();
        if (soort.ouders() == Aanwezigheid.JA)
            assertThat(page.locator("#genodigden")).containsText("Ouder van Ada");
        page.locator("#intern").fill(VERSLAG);
        page.locator("form[action$='/notulen'] button").click();
        meldt(leider, "vastgelegd.");
        if (soort.gaatOver() != Over.KLAS) {
            page.getByText("Hoe is de leerling gehoord?").click();
            noteer(leider, "gehoord", "Ada zei zelf dat rust helpt.");
            assertThat(page.getByText("Ada nog niet gehoord")).hasCount(0);
        }
        if (!soort.uitkomsten().isEmpty())
            page.locator("select[name=uitkomst]")
                    .selectOption(soort.uitkomsten().getFirst());
        noteer(leider, "besluit", BESLUIT);
        spreekAf(school, leider, rol);
        leider.vlug(naam);
        leider.link("Overzicht en afsluiten").click();
    }

    private static void houdZonder(School school, Scherm leider, String rol) {
        leider.veld("Wat is er besproken?").fill(VERSLAG);
        leider.page().locator("form[action$='/notulen'] button").click();
        meldt(leider, "De algemene notulen zijn vastgelegd.");
        leider.veld("Besluit of conclusie").fill(BESLUIT);
        leider.knop("Besluit vastleggen").click();
        meldt(leider, "Het is vastgelegd.");
        spreekAf(school, leider, rol);
    }

    private static void spreekAf(School school, Scherm leider, String rol) {
        Locator vorm = leider.page().locator("form[action$='/acties']");
        vorm.getByLabel("Wat").fill("de plek klaarzetten");
        vorm.getByLabel("Wie").selectOption(school.account(rol).toString());
        vorm.getByLabel("Vóór").fill("2027-03-19");
        vorm.getByRole(AriaRole.BUTTON).click();
        meldt(leider, "De actie staat in de werklijst.");
        assertThat(inhoud(leider)).containsText("de plek klaarzetten");
    }

    private static void noteer(Scherm scherm, String soort, String tekst) {
        Locator vorm = scherm.page().locator("form:has(input[name=vastlegging][value=" + soort + "])");
        vorm.locator("textarea").fill(tekst);
        vorm.getByRole(AriaRole.BUTTON).click();
        meldt(scherm, (soort.equals("besluit") ? "Besluit" : "Hoe de leerling is gehoord") + " is vastgelegd.");
    }

    /** The page that comes after a form: only then is the next form there to fill in. */
    private static void meldt(Scherm scherm, String tekst) {
        assertThat(scherm.page().locator("#meldingen")).containsText(tekst);
    }

    private static Locator inhoud(Scherm scherm) {
        return scherm.page().locator("main");
    }

    private static String naam(String sleutel, String id) {
        return sleutel + "-" + id.replace('.', '-');
    }
}
