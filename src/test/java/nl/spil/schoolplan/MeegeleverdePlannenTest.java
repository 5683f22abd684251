package nl.spil.schoolplan;

import static nl.spil.schoolplan.Proefplan.meegeleverd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Objects;
import nl.spil.dekking.Eis;
import nl.spil.schoolplan.Leesresultaat.Afgekeurd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The plans that come with Spil are in order; those of LMC-VO and HPC Rotterdam say what their documents say. */
class MeegeleverdePlannenTest {

    @Test
    @Eis("CONFIG-02")
    void elk_meegeleverd_plan_klopt() {
        var plannen = new SchoolplanLezer(BekendeSleutels.STANDAARD).leesAlle(Planbestanden.meegeleverd());

        assertThat(plannen)
                .containsOnlyKeys(
                        "basis",
                        "coenecoop",
                        "coenecoop-boskoop",
                        "coenecoop-waddinxveen",
                        "de-viaan",
                        "hpc",
                        "hpc-centrum",
                        "hpc-charlois",
                        "hpc-zuidwijk",
                        "lmc-vo");
        assertThat(plannen.values())
                .flatExtracting(plan -> plan instanceof Afgekeurd(var fouten) ? fouten : List.of())
                .isEmpty();
    }

    @Test
    @Eis("CONFIG-09")
    void elke_locatie_hoort_bij_koers_vo() {
        assertThat(meegeleverd("hpc-charlois").samenwerkingsverband().naam()).isEqualTo("Koers VO");
        assertThat(meegeleverd("hpc-charlois").samenwerkingsverband().commissies())
                .contains("ABT-OPDC");
        assertThat(meegeleverd("lmc-vo").samenwerkingsverband().commissies()).containsExactly("ABT-vso");
    }

    @Test
    @Eis("NIVEAU-01")
    void hpc_kent_basis_met_basisplus_daarin_extra_en_elders() {
        assertThat(meegeleverd("hpc").niveaus())
                .extracting(Niveau::id, Niveau::onderdeelVan)
                .containsExactly(
                        tuple("basis", null), tuple("basisplus", "basis"), tuple("extra", null), tuple("elders", null));
    }

    @Test
    @Eis("NIVEAU-03")
    void ondersteuning_inzetten_noemt_een_van_de_vijf_aspecten() {
        var plan = meegeleverd("hpc-zuidwijk");

        assertThat(plan.aspecten()).hasSize(5);
        assertThat(besluit(plan, "sot", "ondersteuning-inzetten").vereist())
                .contains(Besluitsoort.Eis.ASPECT, Besluitsoort.Eis.NIVEAU);
    }

    @Test
    @Eis("ROUTE-01")
    void de_route_van_hpc_loopt_van_mentor_tot_elders() {
        assertThat(route("hpc-zuidwijk").fasen())
                .extracting(Fase::id)
                .containsExactly(
                        "mentor-en-docenten", "besprekingen", "zorgmelding", "sot", "extern", "elders", "afgerond");
    }

    @Test
    @Eis("ROUTE-01")
    void de_route_van_lmc_volgt_de_besprekingen() {
        assertThat(route("lmc-vo").fasen())
                .extracting(Fase::id)
                .containsExactly(
                        "signaleren",
                        "leerlingbespreking",
                        "intern-ondersteuningsteam",
                        "sot",
                        "sot-plus",
                        "elders",
                        "afgerond");
    }

    @Test
    @Eis("ROUTE-08")
    void externe_hulp_vraagt_drie_notities_in_het_logboek_en_toestemming() {
        assertThat(route("hpc-zuidwijk").fase("extern").orElseThrow().voorwaarden())
                .containsExactly("logboek-intern-geboden", "logboek-rendement", "logboek-advies", "toestemming-extern");
    }

    @Test
    @Eis("ROUTE-11")
    void hpc_zoekt_eerst_op_een_andere_locatie_dan_bij_lmc_dan_in_het_plaatsingsoverleg() {
        var plan = meegeleverd("hpc-zuidwijk");

        assertThat(besluit(plan, "elders", "andere-hpc-locatie").na()).isEmpty();
        assertThat(besluit(plan, "elders", "andere-lmc-school").na()).containsExactly("andere-hpc-locatie");
        assertThat(besluit(plan, "elders", "plaatsingsoverleg").na()).containsExactly("andere-lmc-school");
    }

    @Test
    @Eis("SOT-13")
    void wat_het_sot_inzet_heeft_uitvoerder_start_doel_en_evaluatiedatum() {
        assertThat(besluit(meegeleverd("hpc-zuidwijk"), "sot", "ondersteuning-inzetten")
                        .vereist())
                .contains(
                        Besluitsoort.Eis.UITVOERDER,
                        Besluitsoort.Eis.START,
                        Besluitsoort.Eis.DOEL,
                        Besluitsoort.Eis.EVALUATIEDATUM,
                        Besluitsoort.Eis.OUDERS_BETROKKEN,
                        Besluitsoort.Eis.LEERLING_GEHOORD);
    }

    @ParameterizedTest
    @Eis({"SOT-11", "SOT-12"})
    @CsvSource({"hpc-zuidwijk, VRIJDAG_ERVOOR", "hpc-charlois, VRIJDAG_ERVOOR", "hpc-centrum, GEEN"})
    void alleen_centrum_kent_geen_inleverdag(String plan, Inleverdag inleverdag) {
        assertThat(sot(plan).inleverdag()).isEqualTo(inleverdag);
        assertThat(sot(plan).frequentie().per()).isEqualTo(Frequentie.Per.WEEK);
    }

    @Test
    @Eis({"SOT-03", "SOT-04", "SOT-05"})
    void elke_locatie_heeft_haar_eigen_sot() {
        assertThat(sot("hpc-charlois").vast()).containsExactly("oco", "smw", "teamleider", "schoolpsycholoog", "bpo");
        assertThat(sot("hpc-zuidwijk").vast()).containsExactly("oco", "smw", "svk", "bpo");
        assertThat(sot("hpc-zuidwijk").gasten())
                .extracting(Overlegsoort.Gast::naam)
                .containsExactly("Youz");
        assertThat(sot("hpc-centrum").vast()).containsExactly("oco", "smw", "svk", "leerlingbegeleider");
    }

    @Test
    @Eis("SOT-10")
    void alleen_de_mentor_dient_bij_hpc_een_zorgmelding_in() {
        assertThat(meegeleverd("hpc-zuidwijk")
                        .formulier("zorgmelding")
                        .orElseThrow()
                        .indieners())
                .containsExactly("mentor");
    }

    @Test
    @Eis("SOT-24")
    void de_zorgmelding_vraagt_wat_het_sot_moet_weten() {
        var velden = meegeleverd("hpc-zuidwijk")
                .formulier("zorgmelding")
                .orElseThrow()
                .velden();

        assertThat(velden)
                .extracting(Veld::id)
                .containsExactly(
                        "hulpvraag",
                        "wat-geprobeerd",
                        "wat-werkte",
                        "contact-leerling-dag",
                        "contact-leerling",
                        "contact-leerling-niet",
                        "contact-ouders-dag",
                        "contact-ouders",
                        "contact-ouders-niet",
                        "toestemming",
                        "gewenste-uitkomst");
        assertThat(velden).allSatisfy(v -> assertThat(v.verplicht()).as(v.id()).isEqualTo(!v.id().endsWith("-niet")));
    }

    @Test
    @Eis({"OVERLEG-02", "OVERLEG-08", "OVERLEG-09"})
    void besprekingen_hebben_de_frequentie_van_bijlage_3() {
        var plan = meegeleverd("hpc");

        assertThat(frequentie(plan, "klassenbespreking").momenten()).containsExactly("begin", "midden", "eind");
        assertThat(frequentie(plan, "sot-plus"))
                .extracting("minstens", "hoogstens")
                .containsExactly(3, 6);
        assertThat(frequentie(plan, "mt-overleg"))
                .extracting("minstens", "hoogstens")
                .containsExactly(3, 4);
    }

    @Test
    @Eis({"OVERLEG-04", "CONFIG-15"})
    void zuidwijk_bespreekt_leerlingen_drie_keer_en_centrum_heeft_geen_groepsbespreking() {
        assertThat(frequentie(meegeleverd("hpc-zuidwijk"), "leerlingbespreking").minstens())
                .isEqualTo(3);
        assertThat(meegeleverd("hpc-zuidwijk").overlegsoort("groepsbespreking")).isPresent();
        assertThat(meegeleverd("hpc-centrum").overlegsoort("groepsbespreking")).isEmpty();
        assertThat(route("hpc-centrum").fase("besprekingen").orElseThrow().overleggen())
                .containsExactly("klassenbespreking", "leerlingbespreking");
    }

    @ParameterizedTest
    @Eis({"SOT-25", "SOT-26", "CONFIG-15"})
    @CsvSource({"hpc-charlois, reden", "hpc-centrum, reden", "hpc-zuidwijk, zaak-niet-complex"})
    void wie_contact_heeft_met_hulpverleners_verschilt_per_locatie(String plan, String stand) {
        assertThat(meegeleverd(plan).toegang("mentor", 10).opent())
                .extracting(
                        o -> o.bij().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                .containsExactly(stand);
    }

    @Test
    @Eis("OPP-02")
    void elke_leerling_van_hpc_heeft_een_opp_en_een_iop() {
        var plan = meegeleverd("hpc-zuidwijk");

        assertThat(plan.plansoort("opp").orElseThrow().voorWie()).isEqualTo(Plansoort.VoorWie.ALLE_LEERLINGEN);
        assertThat(plan.plansoort("iop").orElseThrow().bespreking().minstens()).isEqualTo(3);
        assertThat(meegeleverd("lmc-vo").plansoort("opp").orElseThrow().voorWie())
                .isEqualTo(Plansoort.VoorWie.EXTRA_ONDERSTEUNING);
    }

    @Test
    @Eis({"OPP-05", "OPP-12"})
    void ouders_leerling_en_mentor_tekenen_het_opp() {
        var opp = meegeleverd("hpc-zuidwijk").plansoort("opp").orElseThrow();

        assertThat(opp.auteur()).isEqualTo("mentor");
        assertThat(opp.medeauteurs()).contains("oco", "docent", "jobcoach");
        assertThat(opp.ondertekenaars())
                .filteredOn(ondertekenaar -> ondertekenaar.voor() == Plansoort.Voor.HELE_PLAN)
                .extracting(Plansoort.Ondertekenaar::partij)
                .containsExactly("ouder-met-gezag", "leerling", "mentor");
        assertThat(opp.hoorrecht()).isTrue();
        assertThat(opp.oogo()).isTrue();
    }

    @Test
    @Eis("OPP-17")
    void het_opp_neemt_de_school_van_herkomst_en_de_observatie_over() {
        assertThat(meegeleverd("hpc-zuidwijk").plansoort("opp").orElseThrow().secties())
                .extracting(Sectie::id)
                .startsWith("school-van-herkomst", "observatie", "niveau")
                .contains("inbreng-leerling", "individuele-begeleiding", "afwijkingen", "evaluatie")
                .doesNotContain("kwadrant");
    }

    @Test
    @Eis("KALENDER-08")
    void een_termijn_in_weken_telt_vakanties_mee() {
        var inzage = meegeleverd("hpc-zuidwijk")
                .termijn("inzageverzoek-beantwoorden")
                .orElseThrow();

        assertThat(inzage)
                .extracting(Termijnsoort::lengte, Termijnsoort::eenheid, Termijnsoort::vakantiesTellen)
                .containsExactly(4, Termijnsoort.Eenheid.KALENDERWEKEN, true);
    }

    @Test
    @Eis("CONFIG-13")
    void zuidwijk_werkt_in_drie_fasen() {
        assertThat(Objects.requireNonNull(meegeleverd("hpc-zuidwijk").indeling())
                        .groepen())
                .extracting(Indeling.Groep::naam)
                .containsExactly(
                        "Fase 1: Zelfredzaamheid", "Fase 2: Beroepsoriëntatie", "Fase 3: Beroepsgericht en uitstroom");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lmc-vo", "hpc-zuidwijk", "hpc-charlois", "hpc-centrum", "coenecoop"})
    @Eis("PRIVACY-07")
    void geen_plan_verzint_een_bewaartermijn(String plan) {
        assertThat(meegeleverd(plan).bewaartermijnen()).isEmpty();
    }

    @Test
    void wat_geen_document_zegt_staat_er_als_voorstel() {
        var plan = meegeleverd("hpc-zuidwijk");

        assertThat(plan.termijn("voortgang-extern").orElseThrow().bron()).isEqualTo("Voorstel Spil");
        assertThat(plan.termijn("inzageverzoek-beantwoorden").orElseThrow().bron())
                .isEqualTo("HPC §7.5");
    }

    private static Zaaktype route(String plan) {
        return meegeleverd(plan).zaaktype("ondersteuningsroute").orElseThrow();
    }

    private static Besluitsoort besluit(Schoolplan plan, String fase, String besluit) {
        return plan.zaaktype("ondersteuningsroute")
                .flatMap(route -> route.fase(fase))
                .flatMap(gevonden -> gevonden.besluit(besluit))
                .orElseThrow();
    }

    private static Overlegsoort sot(String plan) {
        return meegeleverd(plan).overlegsoort("sot").orElseThrow();
    }

    private static Frequentie frequentie(Schoolplan plan, String overleg) {
        return plan.overlegsoort(overleg).orElseThrow().frequentie();
    }
}
