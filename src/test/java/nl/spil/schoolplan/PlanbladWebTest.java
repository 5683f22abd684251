package nl.spil.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Mensen;
import nl.spil.cast.Planbesturen;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tellen;
import nl.spil.cast.Zuidwijk;
import nl.spil.dekking.Eis;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@SpilTest
class PlanbladWebTest {

    private static final String PLAN = "/ondersteuningsplan/hpc-zuidwijk";

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Mensen mensen;

    @Autowired
    private Planbesturen besturen;

    @Autowired
    private Tellen tellen;

    @BeforeEach
    void eenSchoolDieLoopt() {
        zuidwijk.locatie();
    }

    @Test
    void wie_niet_is_ingelogd_leest_het_plan_van_de_school() {
        Blad plan = mensen.vreemde().ga(PLAN);

        assertThat(plan.status()).isEqualTo(200);
        assertThat(plan.document().select("ol.stap.plan li").eachText())
                .startsWith("Mentor en docenten", "Besprekingen", "Zorgmelding");
        assertThat(plan.leesbaar())
                .contains("Ondersteuningsplan HPC Zuidwijk")
                .contains("Ouders en leerling kunnen in beroep gaan bij de klachtencommissie")
                .contains("Koers VO")
                .contains("Dit plan gold tot en met 21 december 2022")
                .contains("Vastgesteld in maart 2019, met terugwerkende kracht.")
                .doesNotContain("Wat is er veranderd?");
    }

    @Test
    void wat_een_ander_las_staat_niet_op_mijn_blad() {
        for (int keer = 0; keer < 2; keer++) {
            assertThat(zuidwijk.ilse().ga(PLAN).leesbaar()).contains("Wat is er veranderd?", "Document naast het plan");
            assertThat(zuidwijk.rana().ga(PLAN).leesbaar())
                    .contains("Wat is er veranderd?")
                    .doesNotContain("Document naast het plan");
            assertThat(mensen.vreemde().ga(PLAN).leesbaar()).doesNotContain("Wat is er veranderd?");
        }
    }

    @Test
    @Eis("CONFIG-03")
    void het_plan_van_een_locatie_laat_zien_wat_daar_anders_is_dan_op_de_school() {
        String anders = ".planregel.eigen:has(.vlag:contains(anders dan HPC Rotterdam)) h3";

        assertThat(mensen.vreemde().ga(PLAN).document().select(anders).eachText())
                .contains("Vijf gelijke dagen")
                .doesNotContain("Basisondersteuning");
        assertThat(hoofdstuk("teams").document().select(anders).eachText()).contains("Schoolondersteuningsteam");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hpc-charlois          | overlegsoorten | kleur-oranje | HPC Charlois                 | HPC Rotterdam
            hpc-zuidwijk          | teams  | kleur-groen  | HPC Zuidwijk                 | HPC Rotterdam
            hpc-centrum           | teams  | kleur-blauw  | HPC Centrum                  | HPC Rotterdam
            coenecoop-waddinxveen | aanbod | kleur-blauw  | Coenecoop College Waddinxveen | Coenecoop College
            coenecoop-boskoop     | aanbod | kleur-groen  | Coenecoop College Boskoop    | Coenecoop College
            """)
    @Eis("CONFIG-03")
    void wat_alleen_voor_een_locatie_geldt_staat_in_haar_kleur_en_met_haar_naam(
            String plan, String hoofdstuk, String kleur, String naam, String school) {
        var bestuur = besturen.nieuw();
        bestuur.locatie("hier", plan);
        var regels = bestuur.als("oco", "hier")
                .ga("/ondersteuningsplan/" + plan + "/hoofdstukken/" + hoofdstuk)
                .document();

        assertThat(regels.select(".planregel.eigen")).isNotEmpty().allSatisfy(regel -> {
            assertThat(regel.classNames()).contains(kleur);
            assertThat(regel.select(".vlag").eachText()).contains(naam + ": anders dan " + school);
        });
        assertThat(regels.select(".planregel:not(.eigen)"))
                .isNotEmpty()
                .allSatisfy(regel -> assertThat(regel.className()).doesNotContain("kleur-"));
    }

    @Test
    void een_regel_waar_nog_geen_motor_voor_is_wordt_getoond_en_zo_gemerkt() {
        for (String getoond : List.of("basisafspraken", "aanbod"))
            assertThat(hoofdstuk(getoond).document().select(".planregel"))
                    .isNotEmpty()
                    .allSatisfy(regel -> assertThat(regel.text()).contains("getoond, draait nog niet"));
        for (String draait : List.of("niveaus", "zaak-ondersteuningsroute", "zaak-meldcode"))
            assertThat(hoofdstuk(draait).document().select(".planregel"))
                    .isNotEmpty()
                    .noneSatisfy(
                            regel -> assertThat(regel.select(".vlaggen").text()).contains("draait nog niet"));
    }

    @Test
    void elk_hoofdstuk_is_te_vinden_en_het_volgende_staat_eronder() {
        List<String> adressen = mensen.vreemde()
                .ga(PLAN)
                .document()
                .select("nav[aria-labelledby=hoofdstukken] a")
                .eachAttr("href");

        assertThat(adressen).hasSizeGreaterThan(15);
        for (int i = 0; i < adressen.size(); i++) {
            Blad blad = mensen.vreemde().ga(adressen.get(i));
            assertThat(blad.status()).isEqualTo(200);
            if (i + 1 < adressen.size())
                assertThat(blad.document().select(".bladeren a").eachAttr("href"))
                        .contains(adressen.get(i + 1));
        }
        assertThat(mensen.vreemde().ga(PLAN + "/hoofdstukken/bestaat-niet").status())
                .isEqualTo(404);
    }

    @Test
    void een_plan_dat_nergens_loopt_is_er_niet() {
        assertThat(mensen.vreemde().ga("/ondersteuningsplan/basis").status()).isEqualTo(404);
        assertThat(mensen.vreemde().ga("/ondersteuningsplan/bestaat-niet").status())
                .isEqualTo(404);
        assertThat(zuidwijk.rana()
                        .ga("/ondersteuningsplan/bestaat-niet/versies")
                        .status())
                .isEqualTo(404);
        assertThat(zuidwijk.rana().ga(PLAN + "/naast?met=bestaat-niet").status())
                .isEqualTo(404);
    }

    @Test
    void het_plan_is_er_ook_als_pdf_met_tags_voor_wie_het_laat_voorlezen() throws IOException, InterruptedException {
        byte[] bytes = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(mensen.adres() + PLAN + "/pdf"))
                                .build(),
                        BodyHandlers.ofByteArray())
                .body();

        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("nl");
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot().getKids())
                    .isNotEmpty();
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Ondersteuningsplan HPC Zuidwijk")
                    .contains("Ondersteuningscoördinator")
                    .contains("HPC Zuidwijk: anders dan HPC Rotterdam");
        }
    }

    @Test
    @Eis("CONFIG-18")
    void een_docent_vindt_het_plan_van_de_eigen_locatie_in_het_menu() {
        Blad vandaag = zuidwijk.rana().ga("/");

        assertThat(vandaag.document().select("nav.menu a[href=/ondersteuningsplan]"))
                .hasSize(1);
        assertThat(zuidwijk.rana().ga("/ondersteuningsplan").naar()).isEqualTo(PLAN);
    }

    @Test
    @Eis("CONFIG-16")
    void een_medewerker_legt_het_plan_van_de_locatie_naast_dat_van_de_school() {
        Blad naast = zuidwijk.rana().ga(PLAN + "/naast?met=hpc");

        assertThat(naast.leesbaar()).contains("HPC Zuidwijk naast HPC Rotterdam");
        assertThat(naast.document().select("tr:has(td:containsOwn(Inleveren))").text())
                .contains("vrijdag ervoor");
        assertThat(naast.document().select("tbody tr").text()).doesNotContain("Basisondersteuning");
    }

    @Test
    void een_medewerker_ziet_welke_versies_er_waren() {
        Blad versies = zuidwijk.rana().ga(PLAN + "/versies");

        assertThat(versies.leesbaar()).contains("Wat is er veranderd?").contains("De eerste versie in Spil.");
    }

    @Test
    void het_plan_lezen_kost_een_paar_vragen_aan_de_databank() {
        mensen.vreemde().ga(PLAN);

        assertThat(tellen.van(() -> mensen.vreemde().ga(PLAN)).aantal()).isLessThanOrEqualTo(Tellen.HOOGSTENS);
    }

    private Blad hoofdstuk(String id) {
        return mensen.vreemde().ga(PLAN + "/hoofdstukken/" + id);
    }
}
