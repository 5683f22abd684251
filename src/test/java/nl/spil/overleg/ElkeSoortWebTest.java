package nl.spil.overleg;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Overlegscholen;
import nl.spil.cast.Overlegscholen.School;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tijd;
import nl.spil.dekking.Eis;
import nl.spil.schoolplan.Overlegsoort;
import nl.spil.schoolplan.Overlegsoort.Aanwezigheid;
import nl.spil.schoolplan.Overlegsoort.Kring;
import nl.spil.schoolplan.Overlegsoort.Over;
import nl.spil.schoolplan.Schoolplannen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every kind of meeting of every plan that Spil ships, held from planning to closing by who leads it: its agenda by its own rule,
 * who is fixed invited, consent where people from outside are there, a verslag, a decision and an actie.
 */
@SpilTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ElkeSoortWebTest {

    static final List<String> PLANNEN = List.of(
            "lmc-vo",
            "hpc-charlois",
            "hpc-zuidwijk",
            "hpc-centrum",
            "coenecoop-waddinxveen",
            "coenecoop-boskoop",
            "de-viaan");

    private static final LocalDate DAG = LocalDate.of(2027, 1, 12);
    private static final LocalDate GEHOUDEN = LocalDate.of(2027, 1, 19);
    private static final String VERSLAG = "We keken samen wat er nodig is.";

    @Autowired
    private Schoolplannen plannen;

    @Autowired
    private Tijd tijd;

    @Autowired
    private Overlegscholen scholen;

    @BeforeEach
    void begin() {
        tijd.zetOp(DAG);
    }

    @AfterEach
    void terug() {
        tijd.terug();
    }

    Stream<Arguments> soorten() {
        return PLANNEN.stream()
                .flatMap(p ->
                        Soorten.alle(plannen.bron(p).orElseThrow()).stream().map(s -> Arguments.of(p, s.id())));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("soorten")
    @Eis({"OVERLEG-01", "SOT-01", "SCHOLING-01", "PARTNER-13", "PARTNER-14"})
    void elk_overleg_van_elk_plan_loopt_van_planning_tot_verslag(String sleutel, String id) {
        School school = scholen.van(sleutel);
        Overlegsoort soort = Soorten.vind(school.plan(), id).orElseThrow();
        Over over = soort.gaatOver();
        String rol = Leider.van(school.plan(), soort);
        Mens leider = school.als(rol);
        UUID ada = school.leerling("Ada");

        String overleg = plan(school, soort, leider, ada);
        tijd.zetOp(GEHOUDEN);
        String punt = agenda(school, soort, leider, overleg, ada);
        uitgenodigd(school, soort, leider, overleg, punt, rol);
        Blad begonnen = leider.vulIn(overleg, "form[action$=/begin]", Map.of());
        assertThat(begonnen.status()).as(begonnen.leesbaar()).isEqualTo(303);

        if (over == Over.ZONDER_LEERLINGEN) houdZonder(school, leider, overleg, rol);
        else houdOver(school, soort, leider, punt, rol);

        if (!soort.succesindicatoren().isEmpty()) {
            Blad nog = leider.vulIn(overleg, "form[action$=/afsluiting]", Map.of());
            assertThat(nog.status()).isEqualTo(422);
            assertThat(nog.leesbaar())
                    .contains("Kijk eerst kort terug", soort.succesindicatoren().getFirst());
            gelukt(leider.vulIn(
                    overleg,
                    "form[action$=/afspraken]:has(textarea[name=afspraak-reflectie])",
                    Map.of("afspraak-reflectie", "De hulpvragen waren helder.")));
        }
        Blad dicht = leider.vulIn(overleg, "form[action$=/afsluiting]", Map.of());
        assertThat(dicht.status()).as(dicht.leesbaar()).isEqualTo(303);
        Blad notulen = leider.ga(overleg + "/notulen");
        assertThat(notulen.leesbaar()).contains(VERSLAG, "Besloten is: een vaste plek");
    }

    private String plan(School school, Overlegsoort soort, Mens leider, UUID ada) {
        boolean een = soort.gaatOver() == Over.EEN_LEERLING;
        String pad = "/overleg/nieuw" + (een ? "?leerling=" + ada : "");
        Map<String, String> velden = new LinkedHashMap<>();
        velden.put("soort", soort.id());
        // The plan plans what has a weekday by itself; this one comes beside it.
        velden.put("dag", (soort.weekdag() == null ? GEHOUDEN : GEHOUDEN.plusDays(1)).toString());
        velden.put("begin", "13:00");
        if (soort.gaatOver().perKlas()) velden.put("groep", school.klas("1A").toString());
        Blad form = leider.ga(pad);
        assertThat(form.document().select("select[name=soort] option").eachAttr("value"))
                .as(soort.id() + " bij " + form.leesbaar())
                .contains(soort.id());
        Optional<String> toestemming = soort.nodigeToestemming();
        if (een && toestemming.isPresent()) {
            school.trekIn(ada, toestemming.get());
            Blad zonder = leider.vulIn(form, "form[action='/overleg']", velden);
            assertThat(zonder.status()).isEqualTo(422);
            assertThat(zonder.leesbaar()).contains("is toestemming nodig");
            school.geefToestemming(ada, toestemming.get());
        }
        Blad gepland = leider.vulIn(pad, "form[action='/overleg']", velden);
        assertThat(gepland.status()).as(soort.id() + ": " + gepland.leesbaar()).isEqualTo(303);
        return gepland.naar();
    }

    /** The agenda by its rule; gives where Ada is discussed. */
    private String agenda(School school, Overlegsoort soort, Mens leider, String overleg, UUID ada) {
        Blad blad = leider.ga(overleg);
        switch (soort.gaatOver()) {
            case ZONDER_LEERLINGEN -> {
                assertThat(blad.document().select(".cockpit-lijst")).isEmpty();
                assertThat(blad.leesbaar()).contains("Zonder namen van leerlingen");
                return "";
            }
            case KLAS ->
                assertThat(blad.document().select(".cockpit-lijst a").eachText())
                        .hasSize(3)
                        .anyMatch(t -> t.startsWith("Bea Tafel"))
                        .noneMatch(t -> t.startsWith("Dex Tafel"));
            case LEERLINGEN_UIT_KLAS, LEERLINGEN -> brengIn(school, soort, leider, overleg, ada);
            case EEN_LEERLING ->
                assertThat(blad.document().select(".cockpit-lijst a").eachText())
                        .hasSize(1)
                        .allMatch(t -> t.startsWith("Ada Tafel"));
        }
        String punt = leider.ga(overleg)
                .document()
                .select(".cockpit-lijst a:contains(Ada Tafel)")
                .attr("href");
        assertThat(punt).as(soort.id()).isNotEmpty();
        return punt;
    }

    private void brengIn(School school, Overlegsoort soort, Mens leider, String overleg, UUID ada) {
        String zoek = overleg + (soort.gaatOver() == Over.LEERLINGEN ? "?q=Ada" : "");
        String form = "form[action$=/punten]:has(input[value=" + ada + "])";
        Optional<String> toestemming = soort.nodigeToestemming();
        if (soort.kring() == Kring.EXTERN && toestemming.isPresent()) {
            school.trekIn(ada, toestemming.get());
            Blad zonder = leider.vulIn(zoek, form, Map.of());
            assertThat(zonder.status()).isEqualTo(422);
            assertThat(zonder.leesbaar()).contains("is toestemming nodig");
            school.geefToestemming(ada, toestemming.get());
        }
        Map<String, String> velden = new HashMap<>();
        if (soort.hulpvraag()) {
            Blad zonder = leider.vulIn(zoek, form, Map.of());
            assertThat(zonder.status()).isEqualTo(422);
            assertThat(zonder.leesbaar()).contains("zonder hulpvraag komt een leerling niet op de agenda");
            velden.put("hulpvraag-" + ada, "Hoe krijgt Ada rust in de les?");
        }
        gelukt(leider.vulIn(zoek, form, velden));
    }

    private void uitgenodigd(School school, Overlegsoort soort, Mens leider, String overleg, String punt, String rol) {
        String deelnemers = leider.ga(overleg).document().select("#deelnemers").text();
        boolean perLeerling = soort.gaatOver() == Over.LEERLINGEN && soort.formulier() != null && !soort.hulpvraag();
        for (String vast : soort.vast()) {
            if (perLeerling && List.of("mentor", "docent").contains(vast)) continue;
            assertThat(deelnemers).as(soort.id() + " " + vast).contains(school.naam(vast));
        }
        assertThat(deelnemers).contains(school.naam(soort.spil()));
        if (soort.gaatOver() == Over.ZONDER_LEERLINGEN || soort.gaatOver() == Over.KLAS)
            assertThat(leider.ga(overleg).document().select("form[action$=/punten]"))
                    .isEmpty();
        if (soort.gaatOver() != Over.EEN_LEERLING) return;
        String genodigd = leider.ga(punt).document().select("#genodigden").text();
        if (soort.ouders() == Aanwezigheid.JA) assertThat(genodigd).contains("Ouder van Ada");
        if (soort.leerling() == Aanwezigheid.JA) assertThat(genodigd).contains("Ada Tafel");
    }

    private void houdOver(School school, Overlegsoort soort, Mens leider, String punt, String rol) {
        gelukt(leider.vulIn(punt, "form[action$=/notulen]", Map.of("intern", VERSLAG)));
        if (soort.gaatOver() != Over.KLAS) {
            gelukt(leider.vulIn(
                    punt,
                    "form[action$=/vastleggingen]:has(textarea[name=gehoord])",
                    Map.of("gehoord", "Ada zei zelf dat rust helpt.")));
        }
        Blad blad = leider.ga(punt);
        Map<String, String> besluit = new HashMap<>(Map.of("besluit", "Besloten is: een vaste plek"));
        if (!soort.uitkomsten().isEmpty())
            besluit.put("uitkomst", soort.uitkomsten().getFirst());
        gelukt(leider.vulIn(blad, "form[action$=/vastleggingen]:has(textarea[name=besluit])", besluit));
        gelukt(leider.vulIn(
                punt,
                "form[action$=/acties]",
                Map.of(
                        "wat", "ouders bellen over de vaste plek",
                        "wie", school.account(rol).toString(),
                        "wanneer", "2027-01-22")));
        assertThat(leider.ga(punt).leesbaar())
                .contains("Besloten is: een vaste plek", "ouders bellen over de vaste plek", school.naam(rol));
    }

    private void houdZonder(School school, Mens leider, String overleg, String rol) {
        gelukt(leider.vulIn(overleg, "form[action$=/notulen]", Map.of("algemeen", VERSLAG)));
        gelukt(leider.vulIn(
                overleg,
                "form[action$=/afspraken]:has(textarea[name=afspraak-besluit])",
                Map.of("afspraak-besluit", "Besloten is: een vaste plek")));
        gelukt(leider.vulIn(
                overleg,
                "form[action$=/acties]",
                Map.of(
                        "wat", "het aanbod bijwerken",
                        "wie", school.account(rol).toString(),
                        "wanneer", "2027-01-22")));
        assertThat(leider.ga(overleg).leesbaar()).contains("Besloten is: een vaste plek");
    }

    private static void gelukt(Blad blad) {
        assertThat(blad.status()).as(blad.leesbaar()).isEqualTo(303);
    }
}
