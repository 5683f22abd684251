package nl.spil.overleg;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Overlegscholen;
import nl.spil.cast.Overlegscholen.School;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tijd;
import nl.spil.dekking.Eis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who sits at which table, as the documents say it, and what comes on its agenda by itself. */
@SpilTest
class SamenstellingWebTest {

    private static final LocalDate VANDAAG = LocalDate.of(2028, 5, 8);

    @Autowired
    private Tijd tijd;

    @Autowired
    private Toezeggingen toezeggingen;

    @Autowired
    private Overlegscholen scholen;

    @BeforeEach
    void begin() {
        tijd.zetOp(VANDAAG);
    }

    @AfterEach
    void terug() {
        tijd.terug();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            hpc-charlois          | sot                       | oco    | oco smw teamleider schoolpsycholoog bpo        | mentor docent | 1 keer per week | bepaald welke zorg of ondersteuning
            hpc-zuidwijk          | sot                       | oco    | oco smw svk bpo                                | mentor docent | 1 keer per week | bepaald welke zorg of ondersteuning
            hpc-centrum           | sot                       | oco    | oco smw svk leerlingbegeleider                 | mentor bpo | 1 keer per week | bepaald welke zorg of ondersteuning
            lmc-vo                | sot                       | oco    | oco smw svk                                    | mentor teamleider | 1 keer per twee weken | Schakel naar het wijkteam
            lmc-vo                | sot-plus                  | oco    | oco smw svk                                    | mentor teamleider | 3 tot 6 keer per schooljaar | andere school of setting
            lmc-vo                | intern-ondersteuningsteam | oco    | oco teamleider                                 | svk | 1 keer per twee weken | schoolinterne deskundigen
            lmc-vo                | mt-overleg                | schoolleider | schoolleider locatieleider teamleider oco | mentor | 3 tot 4 keer per schooljaar | professionalisering
            hpc-zuidwijk          | leerlingbespreking        | mentor | mentor oco docent jobcoach                     | svk | 3 keer per schooljaar | uitgebreider overleg
            hpc-centrum           | leerlingbespreking        | mentor | mentor oco docent jobcoach                     | svk | 2 keer per schooljaar | uitgebreider overleg
            hpc-centrum           | klassenbespreking         | mentor | mentor oco docent jobcoach                     | svk | 3 keer per schooljaar | Alle leerlingen uit de klas
            coenecoop-waddinxveen | schoolzorgteam            | oco    | oco leerlingbegeleider bpo smw                 | mentor | '' | al in een zorgtraject zitten
            de-viaan              | iot                       | oco    | oco schoolpsycholoog smw                       | trajectondersteuner stagecoordinator | 1 keer per week | ''
            de-viaan              | trajectoverleg            | oco    | oco trajectondersteuner schoolpsycholoog       | mentor | 1 keer per week | ''
            """)
    @Eis({
        "SOT-02",
        "SOT-03",
        "SOT-04",
        "SOT-05",
        "SOT-08",
        "OVERLEG-04",
        "OVERLEG-05",
        "OVERLEG-06",
        "OVERLEG-07",
        "OVERLEG-08",
        "OVERLEG-09",
        "OVERLEG-21"
    })
    void aan_elke_tafel_zit_wie_het_document_noemt(
            String plan, String soort, String leider, String wel, String niet, String ritme, String onderwerp) {
        School school = scholen.van(plan);
        Map<String, String> velden = new LinkedHashMap<>(Map.of("soort", soort, "dag", "2028-05-10"));
        if (leider.equals("mentor")) velden.put("groep", school.klas("1A").toString());
        Mens wie = school.als(leider);
        Blad gepland = wie.vulIn("/overleg/nieuw", "form[action='/overleg']", velden);
        assertThat(gepland.status()).as(gepland.leesbaar()).isEqualTo(303);
        String deelnemers =
                wie.ga(gepland.naar()).document().select("#deelnemers").text();
        for (String rol : wel.split(" ")) assertThat(deelnemers).as(rol).contains(school.naam(rol));
        for (String rol : niet.split(" ")) assertThat(deelnemers).as(rol).doesNotContain(school.naam(rol) + " ");
        // What it is about, how often the school promises it, and who leads it: nobody else begins it.
        assertThat(wie.ga(gepland.naar()).leesbaar()).contains(onderwerp);
        String naam = school.plan().overlegsoort(soort).orElseThrow().naam();
        // Where the document does not say how often, the school promises nothing.
        if (!ritme.isEmpty()) {
            assertThat(wie.ga("/overleg/jaarkalender")
                            .document()
                            .select("#beloften li")
                            .eachText())
                    .as("hoe vaak")
                    .anyMatch(li -> li.startsWith(naam) && li.contains(ritme));
        }
        assertThat(wie.ga(gepland.naar()).document().select("form[action$=/begin]"))
                .hasSize(1);
        String ander = wel.split(" ")[wel.split(" ").length - 1];
        assertThat(school.als(ander).ga(gepland.naar()).document().select("form[action$=/begin]"))
                .as(ander + " leidt het niet")
                .isEmpty();
    }

    @Test
    @Eis({"OVERLEG-13", "SOT-18"})
    void wie_al_in_een_traject_zit_komt_vanzelf_op_het_schoolzorgteam_en_oco_en_begeleider_werken_uit_een_lijst() {
        School school = scholen.van("coenecoop-waddinxveen");
        UUID dex = school.leerling("Dex");
        Blad gemeld = school.als("mentor-2b")
                .vulIn(
                        "/leerlingen/" + dex + "/zaken/nieuw",
                        "form[action$=/zaken]",
                        Map.of("zaaktype", "jos", "reden", "Durft niet meer naar gym."));
        assertThat(gemeld.status()).as(gemeld.leesbaar()).isEqualTo(303);
        Mens oco = school.als("oco");
        Blad gepland = oco.vulIn(
                "/overleg/nieuw", "form[action='/overleg']", Map.of("soort", "schoolzorgteam", "dag", "2028-05-09"));
        assertThat(gepland.status()).as(gepland.leesbaar()).isEqualTo(303);
        assertThat(oco.ga(gepland.naar()).document().select(".cockpit-lijst").text())
                .contains("Dex Tafel", "procedure");
        for (String rol : List.of("oco", "leerlingbegeleider"))
            assertThat(school.als(rol).ga("/zaken").leesbaar()).as(rol).contains("Dex Tafel");
    }

    @Test
    @Eis("SOT-12")
    void op_centrum_is_er_geen_inleverdag_maar_zonder_hulpvraag_wordt_een_melding_niet_aangenomen() {
        School school = scholen.van("hpc-centrum");
        UUID bea = school.leerling("Bea");
        Mens mentor = school.als("mentor");
        Blad zonder = mentor.vulIn("/leerlingen/" + bea + "/zorgmelding", "form[action$=/zorgmelding]", Map.of());
        assertThat(zonder.status()).isEqualTo(422);
        assertThat(zonder.document().select("#f-hulpvraag-fout, .veld:has([name=f-hulpvraag]) .fout"))
                .isNotEmpty();
        Blad gepland = school.als("oco")
                .vulIn("/overleg/nieuw", "form[action='/overleg']", Map.of("soort", "sot", "dag", "2028-05-16"));
        assertThat(gepland.status()).as(gepland.leesbaar()).isEqualTo(303);
        assertThat(school.als("oco").ga("/overleg").leesbaar())
                .contains("SOT dinsdag 16 mei")
                .doesNotContain("inleveren t/m");
    }

    @Test
    @Eis({"SOT-09", "OVERLEG-02"})
    void voor_elke_belofte_loopt_een_klok_bij_wie_het_overleg_leidt() {
        School school = scholen.van("coenecoop-boskoop");
        toezeggingen.bewaak(school.bestuur());
        toezeggingen.bewaak(school.bestuur());
        Mens begeleider = school.als("leerlingbegeleider");
        assertThat(begeleider.ga("/").document().select("main li:contains(Leerlingbespreking houden)"))
                .hasSize(1);
        Blad gepland = begeleider.vulIn(
                "/overleg/nieuw",
                "form[action='/overleg']",
                Map.of("soort", "leerlingbespreking", "dag", "2028-05-08"));
        assertThat(gepland.status()).as(gepland.leesbaar()).isEqualTo(303);
        String eerste = begeleider
                .ga("/")
                .document()
                .select("main li:contains(Leerlingbespreking houden)")
                .text();
        begeleider.vulIn(gepland.naar(), "form[action$=/begin]", Map.of());
        begeleider.vulIn(gepland.naar(), "form[action$=/afsluiting]", Map.of());
        toezeggingen.bewaak(school.bestuur());
        assertThat(begeleider
                        .ga("/")
                        .document()
                        .select("main li:contains(Leerlingbespreking houden)")
                        .text())
                .isNotEmpty()
                .isNotEqualTo(eerste);
    }
}
