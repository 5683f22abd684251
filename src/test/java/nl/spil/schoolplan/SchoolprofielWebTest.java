package nl.spil.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Mensen;
import nl.spil.cast.Planscholen;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Zuidwijk;
import nl.spil.dekking.Eis;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The schoolprofiel, made from the plan that runs, and whether it is delivered. */
@SpilTest
class SchoolprofielWebTest {

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Planscholen planscholen;

    @Autowired
    private Mensen mensen;

    @Autowired
    private List<Metingbron> metingbronnen;

    @Test
    @Eis("PROFIEL-04")
    void de_viaan_geeft_haar_sop_uit_in_de_hoofdstukken_van_het_document_voor_vier_jaar() throws Exception {
        Blad profiel = planscholen.van("de-viaan").met("oco").ga("/ondersteuningsplan/de-viaan/profiel");

        assertThat(profiel.document().select(".leestekst h2").eachText())
                .containsExactly(
                        "Algemene gegevens van de school",
                        "Ondersteuningsstructuur binnen het samenwerkingsverband",
                        "Missie en visie",
                        "Aanmelding en toelating",
                        "Ondersteuningsstructuur",
                        "Ondersteuningsaanbod en arrangementen",
                        "Leerlingvolgsysteem, dossiervorming en privacy",
                        "Ambities, meerjarenplanning en jaarplan");
        assertThat(profiel.leesbaar())
                .contains("Vastgesteld voor 4 jaar")
                .contains("Thema 1: borgen van de trajectvoorziening");
        try (PDDocument pdf = pdf("/ondersteuningsplan/de-viaan/profiel/pdf")) {
            toegankelijk(pdf, "Schoolondersteuningsprofiel De Viaan");
            assertThat(new PDFTextStripper().getText(pdf)).contains("Ambities, meerjarenplanning en jaarplan");
        }
    }

    @Test
    @Eis({"PROFIEL-05", "PROFIEL-09", "CONFIG-10"})
    void coenecoop_geeft_het_profiel_uit_met_gegevens_getallen_en_grenzen_per_arrangement() throws Exception {
        String plan = "/ondersteuningsplan/coenecoop-waddinxveen";
        Blad profiel =
                planscholen.van("coenecoop-waddinxveen").met("schoolleider").ga(plan + "/profiel");

        assertThat(profiel.document().select(".leestekst h2").eachText())
                .startsWith(
                        "Inleiding",
                        "Schoolgegevens",
                        "Kengetallen leerlingenpopulatie",
                        "Aannamebeleid",
                        "Basisondersteuning");
        assertThat(profiel.document().select("section:has(h2#schoolgegevens)").text())
                .contains("Brinnummer: 00BD 00", "Oude Dreef 6", "0182-616055", "www.coenecoopcollege.nl")
                .doesNotContain("Kievitstraat");
        assertThat(profiel.document()
                        .select("section:has(h2#extra-ondersteuning)")
                        .text())
                .contains("Grenzen: Is de leerling niet leerbaar in een groep");
        String totaal = profiel.document()
                .select("section:has(h2#kengetallen) .planregel:contains(Totaal aantal leerlingen)")
                .text();
        assertThat(totaal).contains("1067 (2016)");
        // The six of the cast, and whom other tests enrolled before it was counted.
        Matcher nu = Pattern.compile("Nu, op \\d+ \\w+ \\d{4}: (\\d+)\\b").matcher(totaal);
        assertThat(nu.find()).as(totaal).isTrue();
        assertThat(Integer.parseInt(nu.group(1)))
                .isBetween(6, planscholen.van("coenecoop-waddinxveen").leerlingen());
        try (PDDocument pdf = pdf(plan + "/profiel/pdf")) {
            toegankelijk(pdf, "Schoolondersteuningsprofiel Coenecoop College Waddinxveen");
            assertThat(new PDFTextStripper().getText(pdf)).contains("00BD 00").contains("Nu, op ");
        }
    }

    @Test
    @Eis("PROFIEL-03")
    void wie_niet_is_ingelogd_en_wie_op_een_andere_school_werkt_leest_het_profiel_en_neemt_het_mee() throws Exception {
        for (String plan : List.of("lmc-vo", "hpc-charlois")) {
            planscholen.van(plan);
            String profiel = "/ondersteuningsplan/" + plan + "/profiel";
            for (Blad blad : List.of(
                    mensen.vreemde().ga(profiel),
                    planscholen.van("de-viaan").met("oco").ga(profiel))) {
                assertThat(blad.status()).as(plan).isEqualTo(200);
                assertThat(blad.document().select("h2").eachText()).contains("Wat de school biedt");
                assertThat(blad.document().select("a[href='" + profiel + "/pdf']"))
                        .isNotEmpty();
            }
            try (PDDocument pdf = pdf(profiel + "/pdf")) {
                assertThat(Pdfcontrole.fouten(pdf)).isEmpty();
                assertThat(new PDFTextStripper().getText(pdf)).contains("Wat de school biedt");
            }
        }
    }

    @Test
    @Eis("PROFIEL-08")
    void het_aanbod_in_het_profiel_is_het_aanbod_waarmee_de_school_werkt() {
        planscholen.van("de-viaan");
        List<String> inHetPlan = mensen.vreemde()
                .ga("/ondersteuningsplan/de-viaan/hoofdstukken/aanbod")
                .document()
                .select(".planregel h3")
                .eachText();

        assertThat(inHetPlan).hasSizeGreaterThan(5);
        assertThat(mensen.vreemde()
                        .ga("/ondersteuningsplan/de-viaan/profiel")
                        .document()
                        .select("section:has(h2#aanbod) .planregel h3")
                        .eachText())
                .isEqualTo(inHetPlan);
    }

    @Test
    @Eis("PROFIEL-01")
    void wat_in_het_profiel_staat_en_niemand_kan_vragen_wordt_gemeld() {
        assertThat(zuidwijk.ilse()
                        .ga("/ondersteuningsplan/hpc-zuidwijk/profiel")
                        .document()
                        .select("h2")
                        .eachText())
                .contains("Wat de school biedt");

        Blad beloften = zuidwijk.ilse().ga("/ondersteuningsplan/hpc-zuidwijk/beloften");
        String logopedie = beloften.document().select("li:contains(Logopedie)").text();
        assertThat(logopedie).contains("Niemand heeft hier nu de rol van logopedist", "niet geleverd");
        assertThat(beloften.leesbaar())
                .contains("Aanbod dat niemand kan vragen")
                .contains("regels van het plan draaien");
        assertThat(zuidwijk.rana()
                        .ga("/ondersteuningsplan/hpc-zuidwijk/beloften")
                        .status())
                .isEqualTo(404);
        assertThat(zuidwijk.joke()
                        .ga("/ondersteuningsplan/hpc-zuidwijk/beloften")
                        .status())
                .isEqualTo(404);

        // A school with somebody for every role delivers what Zuidwijk does not.
        Blad elders = planscholen.van("hpc-charlois").met("oco").ga("/ondersteuningsplan/hpc-charlois/beloften");
        assertThat(elders.document().select("li:contains(Niemand heeft hier nu de rol)"))
                .isEmpty();
    }

    @Test
    @Eis("PROFIEL-06")
    void een_oco_zoekt_in_het_aanbod_van_andere_scholen_en_ziet_het_eigen_bestuur_eerst() {
        Blad gevonden = zuidwijk.ilse().ga("/ondersteuningsplan/hpc-zuidwijk/elders?q=training");

        List<String> scholen =
                gevonden.document().select("section.kaart > p:has(b)").eachText();
        assertThat(scholen).isNotEmpty();
        assertThat(scholen.getFirst()).contains("eigen bestuur");
        assertThat(scholen.getLast())
                .doesNotContain("eigen bestuur")
                .containsAnyOf("De Viaan", "Coenecoop", "Veenpoort");
        assertThat(scholen).noneMatch(s -> s.contains("HPC Zuidwijk"));
        assertThat(zuidwijk.ilse()
                        .ga("/ondersteuningsplan/hpc-zuidwijk/elders?q=xyzzy")
                        .leesbaar())
                .contains("Geen andere school noemt dit");
    }

    @Test
    @Eis("ROUTE-06")
    void elke_locatie_van_hpc_heeft_haar_eigen_schema_van_de_route() {
        zuidwijk.locatie();
        zuidwijk.joke();

        Blad zuid = mensen.vreemde().ga("/ondersteuningsplan/hpc-zuidwijk/schema");
        Blad centrum = mensen.vreemde().ga("/ondersteuningsplan/hpc-centrum/schema");

        assertThat(zuid.document().select("table.schema").text())
                .contains("inleveren: vrijdag ervoor")
                .contains("roepsbespreking");
        assertThat(centrum.document().select("table.schema").text())
                .doesNotContain("inleveren")
                .doesNotContain("roepsbespreking");
        assertThat(centrum.document().select("table.schema tbody tr")).hasSizeGreaterThan(3);
    }

    @Test
    @Eis("ROUTE-29")
    void het_schema_van_coenecoop_zegt_per_stap_of_het_basis_of_extra_ondersteuning_is() {
        Blad schema = planscholen
                .van("coenecoop-waddinxveen")
                .met("docent")
                .ga("/ondersteuningsplan/coenecoop-waddinxveen/schema");

        assertThat(schema.document().select("tr:has(th:contains(Fase 1)) .vlag").text())
                .isEqualTo("Basisondersteuning");
        assertThat(schema.document()
                        .select("tr:has(th:contains(Fase 3b)) .vlag")
                        .text())
                .isEqualTo("Extra ondersteuning");
        assertThat(schema.document().select("select[name=procedure] option").eachAttr("value"))
                .contains("jos");
        assertThat(planscholen
                        .van("coenecoop-waddinxveen")
                        .met("docent")
                        .ga("/ondersteuningsplan/coenecoop-waddinxveen/schema?procedure=jos")
                        .document()
                        .select("h1")
                        .text())
                .contains("Jeugd Ondersteuning op School");
    }

    @Test
    @Eis({"NIVEAU-01", "NIVEAU-08"})
    void elke_school_noemt_haar_eigen_niveaus_en_wat_een_school_niet_kent_is_niet_te_kiezen() {
        zuidwijk.locatie();
        planscholen.van("de-viaan");
        planscholen.van("coenecoop-waddinxveen");

        assertThat(niveaus("hpc-zuidwijk")).startsWith("Basisondersteuning").hasSize(4);
        assertThat(niveaus("coenecoop-waddinxveen"))
                .containsExactly("Basisondersteuning", "Extra ondersteuning", "Speciale lesplaats");
        assertThat(niveaus("de-viaan"))
                .containsExactly("Basisondersteuning", "Extra ondersteuning", "Intensieve ondersteuning");
        assertThat(mensen.vreemde().ga("/ondersteuningsplan/de-viaan/profiel").leesbaar())
                .contains("Lichte ondersteuning");
    }

    @Test
    @Eis("NIVEAU-10")
    void coenecoop_noemt_preventief_of_licht_curatief_en_de_lijn_van_elke_functionaris() {
        planscholen.van("coenecoop-waddinxveen");
        String plan = "/ondersteuningsplan/coenecoop-waddinxveen/hoofdstukken/";

        assertThat(mensen.vreemde().ga(plan + "aanbod").leesbaar())
                .contains("Preventief of licht curatief: Preventief", "Preventief of licht curatief: Licht curatief");
        assertThat(mensen.vreemde()
                        .ga(plan + "rollen")
                        .document()
                        .select(".planregel:has(h3:contains(Mentor))")
                        .text())
                .contains("Lijn: eerste");
    }

    @Test
    @Eis("CONFIG-09")
    void elke_school_toont_haar_eigen_samenwerkingsverband() {
        zuidwijk.locatie();
        planscholen.van("de-viaan");
        planscholen.van("coenecoop-waddinxveen");

        assertThat(swv("hpc-zuidwijk")).contains("Koers VO", "Koersloket", "Koersconsulent");
        assertThat(swv("coenecoop-waddinxveen")).contains("MHR", "Onderwijsloket", "CTA");
        assertThat(swv("de-viaan")).contains("Noord-Kennemerland", "Consulent passend onderwijs");
    }

    @Test
    void kleine_aantallen_staan_niet_op_een_openbare_bladzijde() {
        planscholen.van("de-viaan");

        String getallen = mensen.vreemde()
                .ga("/ondersteuningsplan/de-viaan/hoofdstukken/kengetallen")
                .document()
                .select(".planregel:has(h3:contains(OPP))")
                .text();
        assertThat(getallen).containsPattern("Nu, op \\d+ \\w+ \\d{4}: minder dan 5");
    }

    @Test
    void elk_getal_dat_een_plan_mag_vragen_wordt_ergens_geteld() {
        Set<String> geteld =
                metingbronnen.stream().flatMap(b -> b.metingen().stream()).collect(Collectors.toSet());
        assertThat(geteld).isEqualTo(BekendeSleutels.STANDAARD.metingen());
    }

    private List<String> niveaus(String plan) {
        return mensen.vreemde()
                .ga("/ondersteuningsplan/" + plan + "/hoofdstukken/niveaus")
                .document()
                .select(".planregel h3")
                .eachText();
    }

    private String swv(String plan) {
        return mensen.vreemde()
                .ga("/ondersteuningsplan/" + plan + "/hoofdstukken/samenwerkingsverband")
                .leesbaar();
    }

    private PDDocument pdf(String pad) throws IOException, InterruptedException {
        return Loader.loadPDF(HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(mensen.adres() + pad)).build(), BodyHandlers.ofByteArray())
                .body());
    }

    private static void toegankelijk(PDDocument pdf, String titel) throws IOException {
        assertThat(Pdfcontrole.fouten(pdf)).isEmpty();
        assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(titel);
    }
}
