package nl.spil.schoolplan;

import static nl.spil.schoolplan.Proefplan.meegeleverd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.spil.dekking.Eis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What LMC-VO and HPC Rotterdam promise besides the route: procedures, aanbod, criteria and what is still open. */
class HpcPlanTest {

    @Test
    @Eis("TOELATING-06")
    void aanmelden_gaat_bij_hpc_van_rondleiding_via_intake_en_dossier_naar_het_gesprek_met_de_vorige_school() {
        assertThat(zaaktype("hpc-centrum", "aanmelding").fasen())
                .extracting(Fase::id)
                .containsExactly(
                        "kennismaken",
                        "intake",
                        "aangemeld",
                        "toelatingsadvies",
                        "overdrachtsgesprek",
                        "passende-plek-zoeken",
                        "aanmelding-afgerond");
        assertThat(besluit("hpc", "aanmelding", "intake", "overeenkomst-getekend")
                        .naar())
                .isEqualTo("aangemeld");
        assertThat(besluit("hpc", "aanmelding", "toelatingsadvies", "observatie")
                        .naar())
                .isNull();
        assertThat(zaaktype("lmc-vo", "aanmelding").beginfase().id()).isEqualTo("aangemeld");
    }

    @Test
    @Eis("TOELATING-02")
    void er_is_geen_advies_en_geen_inschrijving_zonder_dossierstukken() {
        assertThat(wegen("lmc-vo", "aanmelding", "toelatingsadvies"))
                .containsOnlyKeys("dossier-compleet", "toch-hier")
                .containsEntry("dossier-compleet", "aangemeld");
    }

    @Test
    @Eis("TOELATING-04")
    void praktijkonderwijs_vraagt_een_iq_tussen_55_en_80_85_en_een_achterstand_op_twee_domeinen() {
        assertThat(criterium("hpc-zuidwijk", "praktijkonderwijs").eisen())
                .anySatisfy(eis -> assertThat(eis).contains("55 en 80/85"))
                .anySatisfy(eis -> assertThat(eis).contains("50%", "minstens twee"))
                .anySatisfy(eis -> assertThat(eis).contains("begrijpend lezen of inzichtelijk rekenen"));
        assertThat(criterium("hpc-zuidwijk", "praktijkonderwijs").beslist()).containsExactly("toelatingscommissie");
    }

    @Test
    @Eis({"OPP-22", "EXTERN-02"})
    void het_opdc_vraagt_een_vastgesteld_opp_een_einddatum_en_een_terugkeer() {
        assertThat(besluit("lmc-vo", "opdc", "opdc-vraag", "opdc-aanvragen").voorwaarden())
                .containsExactly("opp-vastgesteld", "toestemming-extern");
        assertThat(besluit("lmc-vo", "opdc", "opdc-aanvraag", "opdc-toegelaten").vereist())
                .contains(Besluitsoort.Eis.EVALUATIEDATUM);
        assertThat(besluit("lmc-vo", "opdc", "opdc-verblijf", "terugkeer-voorbereiden")
                        .naar())
                .isEqualTo("opdc-terugkeer");
    }

    @Test
    @Eis({"EXTERN-03", "TLV-03"})
    void een_commissie_adviseert_voordat_het_samenwerkingsverband_beslist() {
        assertThat(besluit("hpc", "opdc", "opdc-aanvraag", "opdc-toegelaten").na())
                .containsExactly("advies-abt-opdc");
        assertThat(besluit("lmc-vo", "opdc", "opdc-aanvraag", "opdc-toegelaten").na())
                .isEmpty();
        assertThat(besluit("lmc-vo", "vso", "vso-advies", "tlv-afgegeven").na()).containsExactly("advies-abt-vso");
    }

    @Test
    @Eis({"EXTERN-10", "TLV-04"})
    void een_tlv_aanvragen_kan_pas_met_een_onderbouwd_verzoek() {
        assertThat(besluit("hpc-zuidwijk", "vso", "vso-verzoek", "tlv-aanvragen")
                        .voorwaarden())
                .contains("logboek-intern-geboden", "logboek-rendement", "logboek-advies", "opp-vastgesteld");
    }

    @Test
    @Eis({"OVERDRACHT-04", "OVERDRACHT-05"})
    void een_overdracht_is_pas_klaar_als_ouders_een_kopie_hebben_en_het_vertrek_is_geevalueerd() {
        assertThat(wegen("hpc", "overdracht", "overdracht-afgerond"))
                .containsOnlyKeys("leerling-blijft", "vertrek-geevalueerd");
        assertThat(besluit("hpc", "overdracht", "overdracht-kopie", "vertrek-geevalueerd")
                        .na())
                .containsExactly("kopie-gegeven");
    }

    @Test
    @Eis("KLACHT-02")
    void een_geschil_bij_hpc_gaat_langs_de_onderwijsconsulent_voor_bezwaar_oordeel_of_rechter() {
        assertThat(wegen("hpc", "geschil", "geschil-verder")).containsOnlyKeys("consulent-hielp-niet");
        assertThat(zaaktype("hpc", "geschil")
                        .fase("geschil-verder")
                        .orElseThrow()
                        .besluiten())
                .extracting(Besluitsoort::id)
                .contains("bezwaar-bestuur", "oordeel-gelijke-behandeling", "rechter");
        assertThat(zaaktype("lmc-vo", "geschil").fase("geschil-onderwijsconsulent"))
                .isEmpty();
        assertThat(wegen("lmc-vo", "geschil", "geschil-commissie")).containsOnlyKeys("naar-klachtencommissie");
    }

    @Test
    @Eis({"THUISZIT-04", "THUISZIT-05"})
    void alleen_hpc_bewaakt_tien_weken_voor_de_taskforce() {
        assertThat(zaaktype("hpc-charlois", "thuiszitter")
                        .fase("taskforce")
                        .orElseThrow()
                        .termijnen())
                .contains("thuiszitter-plaatsen");
        assertThat(meegeleverd("hpc-charlois")
                        .termijn("thuiszitter-plaatsen")
                        .orElseThrow()
                        .lengte())
                .isEqualTo(10);
        assertThat(meegeleverd("lmc-vo").termijn("thuiszitter-plaatsen")).isEmpty();
    }

    @Test
    @Eis({"MELDCODE-01", "MELDCODE-02", "MELDCODE-09", "VERWIJS-01"})
    void de_meldcode_heeft_vijf_stappen_en_de_aandachtsfunctionaris_meldt_na_het_besluit_over_sisa() {
        var meldcode = zaaktype("hpc-zuidwijk", "meldcode");

        assertThat(meldcode.fasen().stream().filter(fase -> !fase.eind())).hasSize(5);
        assertThat(meldcode.klasse()).isEqualTo("meldcode");
        assertThat(besluit("hpc-zuidwijk", "meldcode", "meldcode-beslissen", "gemeld"))
                .extracting(Besluitsoort::door, Besluitsoort::na)
                .containsExactly(List.of("aandachtsfunctionaris"), List.of("sisa-vastgelegd"));
    }

    @Test
    @Eis({"GEDRAG-01", "GEDRAG-02"})
    void alleen_centrum_kent_een_gedragsschrift_en_pas_na_evaluatie_een_contract_dat_de_leerling_tekent() {
        assertThat(wegen("hpc-centrum", "gedragsafspraken", "gedragscontract"))
                .containsOnlyKeys("gedragscontract-maken");
        assertThat(besluit("hpc-centrum", "gedragsafspraken", "gedragsschrift", "gedragscontract-maken")
                        .voorwaarden())
                .containsExactly("effect-vastgelegd");
        assertThat(meegeleverd("hpc-centrum")
                        .plansoort("gedragscontract")
                        .orElseThrow()
                        .ondertekenaars())
                .extracting(Plansoort.Ondertekenaar::partij)
                .containsExactly("leerling");
        assertThat(meegeleverd("hpc-zuidwijk").zaaktype("gedragsafspraken")).isEmpty();
    }

    @ParameterizedTest
    @Eis("INTERV-10")
    @CsvSource(delimiter = '|', textBlock = """
            hpc          | art, weerbaarheidstraining, girlstalk, logopedie, individuele-trajecten
            hpc-charlois | art, voel-je-zterk, create-yourself, halt-gesprekken, youz, abc-klassen
            hpc-zuidwijk | art, rots-en-water, mentoren-op-zuid, youz, faseonderwijs
            hpc-centrum  | art, rt, ivio, rt-werknemersvaardigheden, gedragsschrift, bolletjes
            """)
    void elke_locatie_heeft_haar_eigen_aanbod(String plan, String aanbod) {
        assertThat(meegeleverd(plan).aanbod()).extracting(Aanbod::id).contains(aanbod.split(", "));
    }

    @Test
    @Eis("INTERV-10")
    void art_is_op_charlois_van_halt_en_rots_en_water_alleen_op_zuidwijk() {
        assertThat(aanbod("hpc-charlois", "art").kenmerken())
                .extracting(Kenmerk::tekst)
                .anySatisfy(tekst -> assertThat(tekst).contains("HALT", "vaste medewerker"));
        assertThat(meegeleverd("hpc-charlois").aanbod()).extracting(Aanbod::id).doesNotContain("rots-en-water", "rt");
    }

    @Test
    @Eis({"INTERV-11", "INTERV-12"})
    void leerlingen_van_centrum_geven_zichzelf_op_voor_rt_en_krijgen_in_leerjaar_3_en_4_ivio() {
        assertThat(aanbod("hpc-centrum", "rt").toegang()).contains("geeft zich zelf op");
        assertThat(aanbod("hpc-centrum", "rt").voorWie()).contains("leerjaar 1 en 2");
        assertThat(aanbod("hpc-centrum", "ivio").voorWie()).contains("leerjaar 3 en 4");
    }

    @ParameterizedTest
    @Eis("BASIS-14")
    @CsvSource({"hpc-charlois, mentor", "hpc-centrum, sova-docent", "hpc-zuidwijk, docent"})
    void wie_sociale_vaardigheden_geeft_verschilt_per_locatie(String plan, String wie) {
        assertThat(aanbod(plan, "sociale-vaardigheden").uitvoerders()).startsWith(wie);
    }

    @Test
    @Eis({"SIGNAAL-05", "SIGNAAL-06", "SIGNAAL-07", "SIGNAAL-11"})
    void eerstejaars_doen_de_npv_j_en_zuidwijk_kijkt_per_fase() {
        assertThat(instrument("hpc", "npv-j").voorWie()).isEqualTo("Eerstejaars.");
        assertThat(instrument("hpc-charlois", "saqi").voorWie()).contains("Leerjaar 1 en 2");
        assertThat(instrument("hpc-zuidwijk", "saqi").voorWie()).contains("fase 1 en 2");
        assertThat(instrument("hpc-zuidwijk", "dvl").door()).containsExactly("mentor");
        assertThat(instrument("hpc-zuidwijk", "youz-screening").voorWie()).contains("fase 2");
    }

    @Test
    @Eis("VERZUIM-02")
    void lmc_meldt_verzuim_in_magister_en_hpc_in_het_verzuimloket() {
        assertThat(registratie("lmc-vo", "verzuim").waar()).isEqualTo("Magister");
        assertThat(registratie("hpc-zuidwijk", "verzuim").waar()).isEqualTo("Verzuimloket van DUO");
        assertThat(registratie("hpc-zuidwijk", "logboek").waar()).isEqualTo("Profijt");
    }

    @Test
    @Eis("KWALITEIT-08")
    void centrum_evalueert_het_sot_aan_het_eind_van_het_jaar_met_het_hele_team() {
        var evaluatie =
                meegeleverd("hpc-centrum").overlegsoort("evaluatievergadering").orElseThrow();

        assertThat(evaluatie.frequentie().momenten()).containsExactly("eind");
        assertThat(evaluatie.vast()).contains("docent", "mentor");
        assertThat(meegeleverd("hpc-charlois").overlegsoort("evaluatievergadering"))
                .isEmpty();
    }

    @Test
    void elke_tegenspraak_staat_als_vraag_met_wat_tot_dan_geldt() {
        assertThat(meegeleverd("hpc-zuidwijk").openVragen())
                .extracting(Openvraag::id)
                .contains(
                        "iq-grens", "notulen-naar-wie", "geldigheid", "besprekingen", "bijlagen", "overgangscriteria");
        assertThat(meegeleverd("hpc-zuidwijk").openVragen())
                .allSatisfy(vraag -> assertThat(vraag.vraag()).contains("?"))
                .allSatisfy(vraag -> assertThat(vraag.keuze()).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"lmc-vo", "hpc", "hpc-zuidwijk", "hpc-charlois", "hpc-centrum"})
    void elk_deel_van_een_plan_noemt_zijn_document(String sleutel) {
        var plan = meegeleverd(sleutel);
        var bronnen = Map.<String, List<String>>of(
                "aanbod", plan.aanbod().stream().map(Aanbod::bron).toList(),
                "instrumenten",
                        plan.instrumenten().stream().map(Instrument::bron).toList(),
                "criteria", plan.criteria().stream().map(Criterium::bron).toList(),
                "registraties",
                        plan.registraties().stream().map(Registratie::bron).toList(),
                "protocollen", plan.protocollen().stream().map(Protocol::bron).toList(),
                "partners", plan.partners().stream().map(Partner::bron).toList(),
                "scholing", plan.scholing().stream().map(Scholing::bron).toList(),
                "open-vragen", plan.openVragen().stream().map(Openvraag::bron).toList());

        assertThat(bronnen)
                .allSatisfy((deel, van) -> assertThat(van)
                        .as(deel)
                        .isNotEmpty()
                        .allMatch(bron -> bron.matches("(LMC-VO|HPC) .*|Voorstel Spil")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lmc-vo", "hpc-zuidwijk", "hpc-charlois", "hpc-centrum"})
    void een_fase_hoort_bij_een_procedure(String plan) {
        var fasen = meegeleverd(plan).zaaktypen().stream()
                .flatMap(type -> type.fasen().stream())
                .map(Fase::id)
                .toList();

        assertThat(fasen).doesNotHaveDuplicates();
    }

    @Test
    void de_andere_procedures_staan_na_de_route() {
        assertThat(meegeleverd("hpc-zuidwijk").zaaktypen())
                .extracting(Zaaktype::id, Zaaktype::draait)
                .containsExactly(
                        tuple("ondersteuningsroute", true),
                        tuple("aanmelding", true),
                        tuple("thuiszitter", true),
                        tuple("opdc", true),
                        tuple("vso", true),
                        tuple("overdracht", true),
                        tuple("meldcode", true),
                        tuple("geschil", true),
                        tuple("inzage", true),
                        tuple("correctie", true),
                        tuple("bezwaar", true),
                        tuple("verwijdering", true));
    }

    /** The decisions that lead to this phase, each with the phase where it is taken. */
    private static Map<String, String> wegen(String plan, String zaaktype, String naar) {
        return zaaktype(plan, zaaktype).fasen().stream()
                .flatMap(fase -> fase.besluiten().stream()
                        .filter(besluit -> naar.equals(besluit.naar()))
                        .map(besluit -> Map.entry(besluit.id(), fase.id())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Zaaktype zaaktype(String plan, String id) {
        return meegeleverd(plan).zaaktype(id).orElseThrow();
    }

    private static Besluitsoort besluit(String plan, String zaaktype, String fase, String besluit) {
        return zaaktype(plan, zaaktype)
                .fase(fase)
                .flatMap(gevonden -> gevonden.besluit(besluit))
                .orElseThrow();
    }

    private static Aanbod aanbod(String plan, String id) {
        return vind(meegeleverd(plan).aanbod(), Aanbod::id, id);
    }

    private static Criterium criterium(String plan, String id) {
        return vind(meegeleverd(plan).criteria(), Criterium::id, id);
    }

    private static Instrument instrument(String plan, String id) {
        return vind(meegeleverd(plan).instrumenten(), Instrument::id, id);
    }

    private static Registratie registratie(String plan, String id) {
        return vind(meegeleverd(plan).registraties(), Registratie::id, id);
    }

    private static <T> T vind(List<T> lijst, Function<T, String> sleutel, String id) {
        return lijst.stream()
                .filter(deel -> sleutel.apply(deel).equals(id))
                .findFirst()
                .orElseThrow();
    }
}
