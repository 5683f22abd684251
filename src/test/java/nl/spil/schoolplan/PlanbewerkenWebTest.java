package nl.spil.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Mensen;
import nl.spil.cast.Planbesturen;
import nl.spil.cast.Planbesturen.Planbestuur;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tellen;
import nl.spil.dekking.Eis;
import nl.spil.schoolplan.yaml.Naam;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A plan is read in, written, proposed, adopted and evaluated in the browser, and runs without a restart. */
@SpilTest
class PlanbewerkenWebTest {

    @Autowired
    private Planbesturen besturen;

    @Autowired
    private Tellen tellen;

    @Autowired
    private Schoolplannen schoolplannen;

    @Autowired
    private JdbcClient jdbc;

    private Planbestuur bestuur;

    @Autowired
    private Mensen mensen;

    private String school() {
        bestuur = besturen.nieuw();
        String school = bestuur.sleutel("school");
        bestuur.klaar(school, """
                # Ons plan; de rest erft van HPC.
                id: %s
                naam: De Proefschool
                soort: school
                erft: hpc
                document: Plan van De Proefschool
                """.formatted(school));
        String noord = bestuur.sleutel("noord");
        bestuur.klaar(noord, locatie(noord, "De Proefschool Noord", school));
        bestuur.locatie("zuid", school);
        bestuur.locatie("noord", noord);
        return school;
    }

    private static String locatie(String sleutel, String naam, String erft) {
        return "id: %s\nnaam: %s\nsoort: locatie\nerft: %s\ndocument: Plan van de locatie\n"
                .formatted(sleutel, naam, erft);
    }

    @Test
    @Eis({"CONFIG-05", "CONFIG-06", "CONFIG-08", "ROL-06", "CONFIG-01"})
    void de_oco_schrijft_de_schoolleider_stelt_vast_en_het_loopt_zonder_herstart() {
        String school = school();
        Mens oco = bestuur.als("oco", "zuid");
        Mens schoolleider = bestuur.als("schoolleider", "zuid");
        assertThat(oco.ga("/schoolplannen/" + school).leesbaar()).contains("Er is geen ontwerp");
        // Read before the school changes: what a location has otherwise than its school is remembered.
        String noord = "/ondersteuningsplan/" + bestuur.sleutel("noord") + "/hoofdstukken/rollen";
        assertThat(oco.ga(noord).document().select(".planregel.eigen")).isEmpty();
        begin(oco, school);

        Blad fout = bewaar(oco, school, tekst(oco, school) + """

                termijnen:
                  - id: sot-bespreken
                    eenhied: schoolweken
                    bron: Proef §4
                """);
        assertThat(fout.document().select("#keuring").text())
                .contains("regel 9")
                .contains("Onbekende sleutel 'eenhied'")
                .contains("Bedoel je 'eenheid'?");
        Blad voorstel = oco.ga("/schoolplannen/" + school + "/ontwerp/gevolgen");
        assertThat(voorstel.document().select("#voorstellen")).isEmpty();

        bewaar(oco, school, tekst(oco, school).substring(0, tekst(oco, school).indexOf("termijnen:")) + """
                rollen:
                  - id: oco # zo heet zij hier
                    naam: Zorgcoördinator
                    bron: Proef §4
                """);
        Blad gevolgen = oco.ga("/schoolplannen/" + school + "/ontwerp/gevolgen");
        assertThat(gevolgen.document().select("#verschillen").text()).contains("heette «Ondersteuningscoördinator»");
        assertThat(gevolgen.leesbaar()).contains("De Proefschool Noord").contains("Vaststellen doet:");
        assertThat(gevolgen.document().select("#vaststellen")).isEmpty();
        stelVoor(oco, school, "Zij heet hier zorgcoördinator.");

        assertThat(oco.post("/schoolplannen/" + school + "/ontwerp/vaststelling", vaststelling(oco, 2))
                        .status())
                .as("alleen de eindverantwoordelijke stelt vast")
                .isEqualTo(404);
        Blad geweigerd = schoolleider.vulIn(
                "/schoolplannen/" + school + "/ontwerp/gevolgen",
                "#vaststellen",
                Map.of("vanaf", "2026-09-01", "tot", "2026-08-01", "bron", ""));
        assertThat(geweigerd.status()).isEqualTo(422);
        assertThat(geweigerd.leesbaar())
                .contains("De laatste dag ligt vóór de eerste")
                .contains("Noem waar de vaststelling staat");
        Blad klaar = schoolleider.vulIn(
                "/schoolplannen/" + school + "/ontwerp/gevolgen",
                "#vaststellen",
                Map.of(
                        "vastgesteld",
                        "2026-11-12",
                        "vanaf",
                        "2026-08-01",
                        "tot",
                        "2030-07-31",
                        "evaluatie",
                        "1",
                        "bron",
                        "MR 12 november 2026"));
        assertThat(klaar.status()).as(klaar.leesbaar()).isEqualTo(303);

        String nu = schoolleider.ga("/schoolplannen/" + school).leesbaar();
        assertThat(nu)
                .contains(
                        "Vastgesteld 12 november 2026",
                        "1 augustus 2026 tot en met 31 juli 2030",
                        "uiterlijk 1 augustus 2027",
                        "MR 12 november 2026");
        assertThat(tekst(oco, school, true))
                .contains("# zo heet zij hier")
                .contains("# Ons plan; de rest erft van HPC.");
        for (String plan : List.of(school, bestuur.sleutel("noord")))
            assertThat(oco.ga("/ondersteuningsplan/" + plan + "/hoofdstukken/rollen")
                            .leesbaar())
                    .as(plan)
                    .contains("Zorgcoördinator");
        for (Mens lezer : List.of(oco, mensen.vreemde()))
            assertThat(lezer.ga(noord).document().select(".planregel.eigen"))
                    .as("de locatie volgt haar school")
                    .isEmpty();
        assertThat(oco.ga("/ondersteuningsplan/" + school + "/versies").leesbaar())
                .contains("Versie 2");
    }

    @Test
    void wie_schrijft_leest_op_de_regel_zelf_elke_waarde_die_spil_kent_en_wat_zij_betekent() {
        String school = school();
        Mens oco = bestuur.als("oco", "zuid");
        begin(oco, school);
        bewaar(oco, school, tekst(oco, school) + """

                zaaktypen:
                  - id: ondersteuningsroute
                    fasen:
                      - id: sot
                        voorwaarden: []
                termijnen:
                  - id: sot-bespreken
                    eenheid: schoolweken
                formulieren:
                  - id: zorgmelding
                    velden:
                      - id: proef
                        soort: tekst
                """);

        assertThat(hulp(oco, school, "voorwaarden")).containsAll(BekendeSleutels.STANDAARD.voorwaarden());
        assertThat(hulp(oco, school, "eenheid")).containsExactlyElementsOf(keuzes(Termijnsoort.Eenheid.values()));
        assertThat(hulp(oco, school, "soort")).containsExactlyElementsOf(keuzes(Veld.Soort.values()));
        var alles = oco.ga("/schoolplannen/" + school + "/ontwerp").document();
        for (var bekend : List.of(
                BekendeSleutels.STANDAARD.voorwaarden(),
                BekendeSleutels.STANDAARD.feiten(),
                BekendeSleutels.STANDAARD.invulbronnen(),
                BekendeSleutels.STANDAARD.metingen()))
            assertThat(alles.select("details.uitklap li:has(small) code").eachText())
                    .containsAll(bekend);
    }

    private static List<String> keuzes(Enum<?>[] waarden) {
        return Stream.of(waarden).map(Naam::keuze).toList();
    }

    /** What can stand at the last line with this key; each has a meaning beside it. */
    private static List<String> hulp(Mens wie, String plan, String sleutel) {
        List<String> regels = tekst(wie, plan).lines().toList();
        int regel = 1;
        for (int i = 0; i < regels.size(); i++) if (regels.get(i).strip().startsWith(sleutel + ":")) regel = i + 1;
        var keuzes = wie.ga("/schoolplannen/" + plan + "/ontwerp/hulp?regel=" + regel)
                .document()
                .select("li:has(button[data-planvoeg])");
        assertThat(keuzes)
                .as(sleutel)
                .isNotEmpty()
                .allSatisfy(
                        k -> assertThat(k.select("small").text()).as(k.text()).isNotBlank());
        return keuzes.select("button").eachAttr("data-planvoeg");
    }

    @Test
    void twee_mensen_overschrijven_elkaar_niet() {
        String school = school();
        Mens oco = bestuur.als("oco", "zuid");
        Mens ander = bestuur.als("schoolleider", "zuid");
        begin(oco, school);
        Blad mijn = oco.ga("/schoolplannen/" + school + "/ontwerp");
        Blad zijn = ander.ga("/schoolplannen/" + school + "/ontwerp");

        assertThat(oco.vulIn(mijn, "#planeditor", Map.of("tekst", tekst(oco, school) + "# van mij\n"))
                        .status())
                .isEqualTo(303);
        Blad ingehaald = ander.vulIn(zijn, "#planeditor", Map.of("tekst", "# van hem\n"));

        assertThat(ingehaald.status()).isEqualTo(409);
        assertThat(ingehaald.leesbaar()).contains("heeft dit ontwerp intussen gewijzigd");
        assertThat(ingehaald.document().select("textarea").val()).contains("# van hem");
        assertThat(tekst(oco, school)).contains("# van mij");
    }

    @Test
    void wie_niets_over_het_plan_te_zeggen_heeft_ziet_het_ontwerp_niet() {
        String school = school();
        begin(bestuur.als("oco", "zuid"), school);
        for (Mens wie : List.of(
                bestuur.als("mentor", "zuid"),
                bestuur.als("docent", "noord"),
                besturen.nieuw().beheer()))
            for (String pad :
                    List.of("", "/ontwerp", "/ontwerp/gevolgen", "/tekst", "/geheel", "/evaluatie", "/ontwerp/hulp"))
                assertThat(wie.ga("/schoolplannen/" + school + pad).status())
                        .as(pad)
                        .isEqualTo(404);
        assertThat(bestuur.als("mentor", "zuid").ga("/schoolplannen").status()).isEqualTo(404);
    }

    @Test
    @Eis({"CONFIG-16", "CONFIG-02"})
    void een_school_die_niemand_kent_begint_met_een_bestand() {
        bestuur = besturen.nieuw();
        String plan = bestuur.sleutel("nieuw");
        assertThat(bestuur.leesIn("geen plan.txt", "x").status()).isEqualTo(422);
        assertThat(bestuur.leesIn(plan + ".yaml", locatie(plan, "De Nieuwe", "coenecop"))
                        .status())
                .isEqualTo(303);
        assertThat(bestuur.beheer().ga("/schoolplannen/" + plan + "/ontwerp").leesbaar())
                .contains("Bedoel je 'coenecoop'?");
        bewaar(bestuur.beheer(), plan, locatie(plan, "De Nieuwe", "coenecoop"));
        assertThat(bestuur.beheer()
                        .vulIn("/schoolplannen/" + plan + "/ontwerp/gevolgen", "form[action$=/invoering]", Map.of())
                        .status())
                .isEqualTo(303);
        bestuur.locatie("nieuw", plan);

        Mens oco = bestuur.als("oco", "nieuw");
        assertThat(oco.ga("/ondersteuningsplan/" + plan).leesbaar()).contains("De Nieuwe");
        Blad geheel = oco.ga("/schoolplannen/" + plan + "/geheel");
        assertThat(geheel.antwoord().headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(v -> assertThat(v).contains(plan + ".json"));
        assertThat(geheel.tekst()).contains("flex-zat");
        assertThat(tekst(oco, plan, true)).contains("erft: coenecoop");
    }

    @Test
    void wie_vaststelt_opent_de_meldcode_niet_alleen_met_een_eigen_plan() {
        String school = school();
        Mens oco = bestuur.als("oco", "zuid");
        Mens schoolleider = bestuur.als("schoolleider", "zuid");
        begin(schoolleider, school);
        bewaar(schoolleider, school, tekst(schoolleider, school) + """

                toegang:
                  - id: schoolleider
                    bron: Proef §4
                    regels:
                      - {id: meldcode, lezen: alle, opent: []}
                """);
        stelVoor(schoolleider, school, "Zij leest mee.");
        Map<String, String> velden = Map.of(
                "vastgesteld",
                "2026-11-02",
                "vanaf",
                "2026-08-01",
                "tot",
                "2030-07-31",
                "evaluatie",
                "1",
                "bron",
                "Proef §1");

        Blad alleen = schoolleider.vulIn("/schoolplannen/" + school + "/ontwerp/gevolgen", "#vaststellen", velden);
        assertThat(alleen.status()).as(alleen.leesbaar()).isEqualTo(422);
        assertThat(alleen.leesbaar()).contains("Laat een ander het schrijven");
        assertThat(oco.ga("/schoolplannen/" + school + "/tekst").tekst()).doesNotContain("id: meldcode");
    }

    @Test
    @Eis({"CONFIG-05", "CONFIG-06", "ROL-06"})
    void voor_het_plan_afloopt_en_als_de_evaluatie_nodig_is_hoort_de_school_het() {
        String school = school();
        Mens oco = bestuur.als("oco", "zuid");
        Mens schoolleider = bestuur.als("schoolleider", "zuid");
        assertThat(oco.ga("/").leesbaar())
                .contains("gold tot en met 21 december 2022")
                .contains("De evaluatie van het ondersteuningsplan");
        assertThat(schoolleider.ga("/").leesbaar()).contains("gold tot en met 21 december 2022");
        assertThat(bestuur.als("mentor", "zuid").ga("/").leesbaar()).doesNotContain("gold tot en met");

        String evaluatie = "/schoolplannen/" + school + "/evaluatie";
        assertThat(oco.ga(evaluatie).document().select("form#plan")).isEmpty();
        assertThat(schoolleider
                        .vulIn(evaluatie, "form#plan", Map.of("op", "2026-11-02", "uitkomst", ""))
                        .status())
                .isEqualTo(422);
        assertThat(schoolleider
                        .vulIn(
                                evaluatie,
                                "form#plan",
                                Map.of("op", "2026-11-02", "uitkomst", "De route werkt; de termijnen blijven."))
                        .status())
                .isEqualTo(303);
        assertThat(oco.ga(evaluatie).leesbaar())
                .contains("De route werkt; de termijnen blijven.")
                .contains("2 november 2030");
        assertThat(oco.ga("/").leesbaar())
                .doesNotContain("De evaluatie van het ondersteuningsplan De Proefschool is te laat");
    }

    @Test
    @Eis("PROFIEL-02")
    void een_schoolprofiel_ouder_dan_een_jaar_staat_bij_oco_en_schoolleider_op_vandaag() {
        String school = school();
        Mens oco = bestuur.als("oco", "zuid");
        String evaluatie = "/schoolplannen/" + school + "/evaluatie";
        oco.vulIn(evaluatie, "form#schoolprofiel", Map.of("op", "2025-09-01", "uitkomst", "Nieuw aanbod beschreven."));
        assertThat(oco.ga("/").leesbaar()).contains("Het schoolprofiel van De Proefschool is van 1 september 2025");
        assertThat(bestuur.als("schoolleider", "zuid").ga("/").leesbaar()).contains("is van 1 september 2025");

        oco.vulIn(evaluatie, "form#schoolprofiel", Map.of("op", "2026-11-01", "uitkomst", "Bijgewerkt voor dit jaar."));
        assertThat(oco.ga("/").leesbaar()).doesNotContain("Het schoolprofiel van De Proefschool is van");
    }

    @Test
    void een_vastgestelde_tekst_die_niet_meer_te_lezen_is_laat_de_laatste_versie_lopen_en_de_oco_hoort_het() {
        String school = school();
        noteer(school, 2, "id: " + school + "\nnaam: Kapot\nsoort: school\nerft: hpc\ndocument: x\nonbekend: ja\n", "");

        UUID locatie = bestuur.vraag(UUID.class, "select id from organisatie.locatie where sleutel = 'zuid'");
        bestuur.doe(() -> schoolplannen.neemInGebruik(locatie));

        Mens oco = bestuur.als("oco", "zuid");
        assertThat(oco.ga("/ondersteuningsplan/" + school).leesbaar()).contains("De Proefschool");
        assertThat(oco.ga("/").leesbaar()).contains("niet meer te lezen. De laatste goede versie blijft lopen");
        assertThat(oco.ga("/schoolplannen/" + school).leesbaar()).contains("Onbekende sleutel 'onbekend'");
        begin(oco, school);
        assertThat(tekst(oco, school)).contains("onbekend: ja");
    }

    @Test
    void levert_spil_een_andere_tekst_mee_dan_blijft_die_van_de_school_en_is_het_verschil_een_ontwerp() {
        bestuur = besturen.nieuw();
        bestuur.locatie("zuid", "hpc-charlois");
        noteer("hpc-charlois", 1, locatie("hpc-charlois", "Onze Charlois", "hpc"), "een eerdere vingerafdruk");
        Mens oco = bestuur.als("oco", "zuid");

        Blad plan = oco.ga("/schoolplannen/hpc-charlois");
        assertThat(plan.leesbaar()).contains("Spil levert een andere tekst mee", "Create Yourself");
        Blad begonnen = oco.vulIn(plan, "form:has(button[value=meegeleverd])", Map.of("uitgang", "meegeleverd"));
        assertThat(begonnen.status()).isEqualTo(303);
        assertThat(tekst(oco, "hpc-charlois")).contains("klas-a-b-c");
    }

    @Test
    @Eis("CONFIG-16")
    void een_zip_met_plannen_wordt_een_rij_ontwerpen_en_een_plan_van_een_ander_blijft_van_die_ander() throws Exception {
        bestuur = besturen.nieuw();
        var bytes = new java.io.ByteArrayOutputStream();
        try (var zip = new java.util.zip.ZipOutputStream(bytes)) {
            for (String kort : List.of("een", "twee")) {
                zip.putNextEntry(new java.util.zip.ZipEntry("map/" + bestuur.sleutel(kort) + ".yaml"));
                zip.write(locatie(bestuur.sleutel(kort), "School " + kort, "coenecoop")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        assertThat(bestuur.leesIn(bestuur.beheer(), "plannen.zip", bytes.toByteArray())
                        .status())
                .isEqualTo(303);
        assertThat(bestuur.beheer().ga("/schoolplannen").leesbaar())
                .contains(bestuur.sleutel("een"), bestuur.sleutel("twee"));
        assertThat(bestuur.leesIn(bestuur.sleutel("een") + ".yaml", "id: x").leesbaar())
                .contains("is er al een ontwerp");
        assertThat(bestuur.leesIn("basis.yaml", "id: basis\nsoort: basis\n").leesbaar())
                .contains("De basis hoort bij Spil");
        String school = school();
        Blad vreemd = bestuur.leesIn(
                bestuur.als("oco", "zuid"),
                "onbekende-school.yaml",
                "id: onbekende-school\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(vreemd.status()).isEqualTo(422);
        assertThat(vreemd.leesbaar()).contains("is niet van jou");
        assertThat(bestuur.leesIn(
                                bestuur.als("oco", "zuid"),
                                school + ".yaml",
                                locatie(school, "De Proefschool", "hpc")
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(303);
    }

    private void noteer(String sleutel, int nummer, String tekst, String vingerafdruk) {
        bestuur.doe(() -> jdbc.sql("""
                        insert into schoolplan.brontekst (id, bestuur_id, sleutel, nummer, tekst, soort, voor, meegeleverd, op)
                        values (gen_random_uuid(), toegang.bestuur(), :sleutel, :nummer, :tekst, 'ingelezen', 'school', :vingerafdruk, now())""")
                .param("sleutel", sleutel)
                .param("nummer", nummer)
                .param("tekst", tekst)
                .param("vingerafdruk", vingerafdruk)
                .update());
    }

    @Test
    void een_bestand_dat_geen_plan_is_wordt_geweigerd_met_een_zin_en_er_verandert_niets() throws Exception {
        bestuur = besturen.nieuw();
        String goed = bestuur.sleutel("goed");
        byte[] plan = locatie(goed, "Goed", "hpc").getBytes(java.nio.charset.StandardCharsets.UTF_8);

        weigert(goed + ".yaml", new byte[0], "is leeg");
        weigert(goed + ".yaml", new byte[] {'i', 'd', ':', 0, 1, 2}, "is geen tekst");
        weigert(goed + ".yaml", new byte[] {'i', 'd', ':', (byte) 0xE9, 'e', '\n'}, "niet als UTF-8 bewaard");
        weigert(goed + ".yaml", new byte[11 * 1024 * 1024], "groter dan 10 MB");
        weigert(
                "plannen.zip",
                zip(Map.of(goed + ".yaml", plan, "foto.bin", new byte[2_000_000])),
                "meer dan Spil in één keer inleest");
        weigert(
                "plannen.zip",
                zip(Map.of("a/" + goed + ".yaml", plan, "b/" + goed + ".yaml", plan)),
                "twee keer in de zip");
        weigert(
                "plannen.zip",
                zip(Map.of(goed + ".yaml", plan, "zz Fout.yaml", plan)),
                "De naam van het bestand is de naam van het plan");
        assertThat(bestuur.beheer().ga("/schoolplannen").leesbaar()).doesNotContain(goed);

        Blad teGroot = bestuur.leesIn(bestuur.beheer(), goed + ".yaml", new byte[41 * 1024 * 1024]);
        assertThat(teGroot.status()).isEqualTo(413);
        assertThat(teGroot.leesbaar()).contains("Dit bestand is te groot", "Er is niets gewijzigd");

        assertThat(bestuur.leesIn(
                                bestuur.beheer(),
                                "plannen.zip",
                                zip(Map.of(goed + ".yaml", plan, "__MACOSX/._" + goed + ".yaml", new byte[] {0, 5})))
                        .status())
                .isEqualTo(303);
    }

    private void weigert(String bestand, byte[] inhoud, String zin) {
        Blad blad = bestuur.leesIn(bestuur.beheer(), bestand, inhoud);
        assertThat(blad.status()).as(zin).isEqualTo(422);
        assertThat(blad.leesbaar()).contains(zin);
    }

    private static byte[] zip(Map<String, byte[]> delen) throws java.io.IOException {
        var uit = new java.io.ByteArrayOutputStream();
        try (var zip = new java.util.zip.ZipOutputStream(uit)) {
            for (var deel : new java.util.TreeMap<>(delen).entrySet()) {
                zip.putNextEntry(new java.util.zip.ZipEntry(deel.getKey()));
                zip.write(deel.getValue());
            }
        }
        return uit.toByteArray();
    }

    @Test
    void de_bladen_kosten_een_paar_vragen_aan_de_databank() {
        String school = school();
        Mens oco = bestuur.als("oco", "zuid");
        begin(oco, school);
        for (String pad :
                List.of("/schoolplannen", "/schoolplannen/" + school, "/schoolplannen/" + school + "/ontwerp")) {
            oco.ga(pad);
            assertThat(tellen.van(() -> oco.ga(pad)).aantal()).as(pad).isLessThanOrEqualTo(Tellen.HOOGSTENS);
        }
    }

    @Test
    void een_bewaartermijn_die_langer_is_dan_gebruikelijk_waarschuwt_bij_het_typen_en_voor_het_vaststellen() {
        String school = school();
        Mens oco = bestuur.als("oco", "zuid");
        begin(oco, school);
        String lang = tekst(oco, school) + """

                bewaartermijnen:
                  - id: dossier
                    naam: Dossier
                    klassen: [logboek]
                    maanden: 60
                    start: uitschrijving
                    bron: Proef §9
                """;
        Blad blad = bewaar(oco, school, lang);
        String zin = "‘Dossier’ duurt 5 jaar. Langer dan gebruikelijk: een leerlingdossier blijft meestal 2 jaar";
        assertThat(blad.document().select("#keuring").text())
                .contains("Dit plan kan zo worden vastgesteld.")
                .contains(zin);
        Blad gevolgen = oco.ga("/schoolplannen/" + school + "/ontwerp/gevolgen");
        assertThat(gevolgen.document().select("#let-op").text()).contains(zin);
        assertThat(gevolgen.document().select("#voorstellen")).isNotEmpty();
        stelVoor(oco, school, "Vijf jaar, zoals het bestuur wil.");
        assertThat(bestuur.als("schoolleider", "zuid")
                        .ga("/schoolplannen/" + school + "/ontwerp/gevolgen")
                        .document()
                        .select("#let-op")
                        .text())
                .as("wie vaststelt leest het ook")
                .contains(zin);

        bewaar(oco, school, lang.replace("maanden: 60", "maanden: 24"));
        assertThat(oco.ga("/schoolplannen/" + school + "/ontwerp").leesbaar())
                .doesNotContain("Langer dan gebruikelijk");
        assertThat(oco.ga("/schoolplannen/" + school + "/ontwerp/gevolgen")
                        .document()
                        .select("#let-op"))
                .isEmpty();
    }

    // ----

    static void begin(Mens wie, String plan) {
        Blad begonnen = wie.vulIn("/schoolplannen/" + plan, "form[action$=/begin]", Map.of("uitgang", "geldend"));
        assertThat(begonnen.status()).as(begonnen.leesbaar()).isEqualTo(303);
    }

    static String tekst(Mens wie, String plan) {
        return wie.ga("/schoolplannen/" + plan + "/ontwerp")
                .document()
                .select("#tekst")
                .val();
    }

    private static String tekst(Mens wie, String plan, boolean geldend) {
        return wie.ga("/schoolplannen/" + plan + "/tekst").tekst();
    }

    static Blad bewaar(Mens wie, String plan, String tekst) {
        Blad blad = wie.vulIn("/schoolplannen/" + plan + "/ontwerp", "#planeditor", Map.of("tekst", tekst));
        assertThat(blad.status()).as(blad.leesbaar()).isEqualTo(303);
        return wie.ga("/schoolplannen/" + plan + "/ontwerp");
    }

    static void stelVoor(Mens wie, String plan, String waarom) {
        Blad blad = wie.vulIn(
                "/schoolplannen/" + plan + "/ontwerp/gevolgen", "#voorstellen", Map.of("toelichting", waarom));
        assertThat(blad.status()).as(blad.leesbaar()).isEqualTo(303);
    }

    static void stelVast(Mens wie, String plan) {
        Map<String, String> g = new HashMap<>();
        g.put("vastgesteld", "2026-11-12");
        g.put("vanaf", "2026-08-01");
        g.put("tot", "2030-07-31");
        g.put("bron", "MR 12 november 2026");
        Blad blad = wie.vulIn("/schoolplannen/" + plan + "/ontwerp/gevolgen", "#vaststellen", g);
        assertThat(blad.status()).as(blad.leesbaar()).isEqualTo(303);
    }

    private static List<Map.Entry<String, String>> vaststelling(Mens wie, int versie) {
        return List.of(
                Map.entry("_csrf", wie.csrf()),
                Map.entry("versie", String.valueOf(versie)),
                Map.entry("vastgesteld", "2026-11-12"),
                Map.entry("vanaf", "2026-08-01"),
                Map.entry("tot", "2030-07-31"),
                Map.entry("evaluatie", "1"),
                Map.entry("bron", "x"));
    }
}
