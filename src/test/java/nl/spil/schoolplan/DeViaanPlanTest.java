package nl.spil.schoolplan;

import static nl.spil.schoolplan.Proefplan.meegeleverd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import nl.spil.dekking.Eis;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The plan of De Viaan says what its Schoolondersteuningsprofiel 2020-2024 says. */
class DeViaanPlanTest {

    private final Schoolplan plan = meegeleverd("de-viaan");

    @Test
    @Eis("CONFIG-06")
    void het_profiel_is_voor_vier_jaar_vastgesteld_en_wordt_elk_jaar_geevalueerd() {
        assertThat(plan.geldigheid().vanaf()).isEqualTo("2020-08-01");
        assertThat(plan.geldigheid().totEnMet()).isEqualTo("2024-08-01");
        assertThat(plan.geldigheid().evaluatieJaren()).isEqualTo(1);
        assertThat(jaarplicht("sop-vaststellen").frequentie().per()).isEqualTo(Frequentie.Per.VIER_JAAR);
    }

    @Test
    @Eis("CONFIG-09")
    void de_school_hoort_bij_noord_kennemerland() {
        assertThat(plan.samenwerkingsverband().naam()).endsWith("Noord-Kennemerland");
    }

    @Test
    @Eis({"NIVEAU-01", "NIVEAU-08"})
    void lichte_ondersteuning_is_hier_niet_te_kiezen() {
        assertThat(plan.niveaus()).extracting(Niveau::id).containsExactly("basis", "extra", "intensief");
    }

    @Test
    @Eis("NIVEAU-07")
    void extra_ondersteuning_heeft_drie_pijlers() {
        assertThat(plan.aspecten()).extracting(Aspect::id).containsExactly("leerling", "ouders", "docenten");
        assertThat(besluit("ondersteuningsroute", "iot", "extra-ondersteuning").vereist())
                .contains(Besluitsoort.Eis.ASPECT, Besluitsoort.Eis.NIVEAU);
    }

    @Test
    @Eis({"ROUTE-01", "ROUTE-20", "ROUTE-21", "ROUTE-22"})
    void de_route_loopt_langs_drie_lijnen_met_het_iot_ertussen() {
        assertThat(route().fasen())
                .extracting(Fase::id)
                .containsExactly("eerste-lijn", "iot", "tweede-lijn", "derde-lijn", "andere-plaats", "afgerond");
        assertThat(route().fase("derde-lijn").orElseThrow().overleggen()).contains("mdo");
    }

    @Test
    @Eis({"NIVEAU-11", "SOT-19"})
    void alleen_een_besluit_van_het_iot_brengt_een_leerling_naar_de_tweede_lijn() {
        assertThat(route().fasen())
                .filteredOn(fase -> fase.besluiten().stream().anyMatch(b -> "tweede-lijn".equals(b.naar())))
                .extracting(Fase::id)
                .containsExactly("iot");
        assertThat(besluit("ondersteuningsroute", "iot", "extra-ondersteuning").door())
                .containsExactly("oco");
    }

    @Test
    @Eis("ROUTE-22")
    void hulp_van_buiten_start_met_ouders_en_leerling_en_met_toestemming() {
        assertThat(route().fase("derde-lijn").orElseThrow().voorwaarden()).containsExactly("toestemming-extern");
        assertThat(besluit("ondersteuningsroute", "derde-lijn", "mdo-houden").vereist())
                .contains(Besluitsoort.Eis.OUDERS_BETROKKEN, Besluitsoort.Eis.LEERLING_GEHOORD);
    }

    @Test
    @Eis({"SOT-08", "SOT-09"})
    void het_iot_is_elke_week_met_schoolpsycholoog_en_maatschappelijk_werker() {
        var iot = overleg("iot");

        assertThat(iot.spil()).isEqualTo("oco");
        assertThat(iot.vast()).containsExactly("oco", "schoolpsycholoog", "smw");
        assertThat(iot.eventueel()).containsExactly("trajectondersteuner", "stagecoordinator");
        assertThat(iot.frequentie())
                .extracting(Frequentie::minstens, Frequentie::per)
                .containsExactly(1, Frequentie.Per.WEEK);
        assertThat(iot.kring()).isEqualTo(Overlegsoort.Kring.INTERN);
    }

    @Test
    @Eis("OVERLEG-18")
    void bij_de_leerlingbespreking_zijn_alle_docenten_de_coordinator_en_de_afdelingsleider() {
        var bespreking = overleg("leerlingbespreking");

        assertThat(bespreking.vast()).containsExactlyInAnyOrder("mentor", "docent", "oco", "teamleider");
        assertThat(bespreking.frequentie().minstens()).isEqualTo(3);
        assertThat(plan.rol("teamleider").orElseThrow().naam()).isEqualTo("Afdelingsleider");
    }

    @Test
    @Eis("OVERLEG-22")
    void leerplicht_en_afdelingsleiders_komen_elke_maand_in_het_wekelijkse_verzuimoverleg() {
        var verzuim = overleg("verzuimoverleg");

        assertThat(verzuim.frequentie().per()).isEqualTo(Frequentie.Per.WEEK);
        assertThat(verzuim.gasten())
                .extracting(Overlegsoort.Gast::rol, gast -> gast.frequentie().per())
                .containsExactly(
                        tuple("leerplichtambtenaar", Frequentie.Per.MAAND), tuple("teamleider", Frequentie.Per.MAAND));
    }

    @Test
    @Eis("OVERLEG-20")
    void ouders_en_leerling_zijn_bij_het_mdo() {
        var mdo = overleg("mdo");

        assertThat(mdo.ouders()).isEqualTo(Overlegsoort.Aanwezigheid.JA);
        assertThat(mdo.leerling()).isEqualTo(Overlegsoort.Aanwezigheid.JA);
        assertThat(mdo.toestemming()).isEqualTo("extern");
    }

    @Test
    @Eis("TOELATING-17")
    void de_commissie_vergadert_pas_na_het_gesprek_van_maatschappelijk_werk_en_voorzitter() {
        assertThat(besluit("toelating", "gesprekken-vooraf", "naar-cvt").na())
                .containsExactlyInAnyOrder("gesprek-smw", "gesprek-voorzitter");
    }

    @Test
    @Eis({"TOELATING-19", "TOELATING-20"})
    void toelaten_vraagt_een_tlv_twijfel_geeft_onderzoek_en_een_andere_school_een_mdo() {
        assertThat(besluit("toelating", "commissie", "toelaten").naar()).isEqualTo("tlv");
        assertThat(besluit("toelating", "commissie", "onderzoek").naar()).isEqualTo("aanvullend-onderzoek");
        assertThat(besluit("toelating", "commissie", "andere-school").naar()).isEqualTo("mdo-andere-school");
        assertThat(zaaktype("toelating").fase("mdo-andere-school").orElseThrow().overleggen())
                .containsExactly("mdo");
    }

    @Test
    @Eis("IOP-06")
    void elk_gesprek_komt_in_de_jaarcyclus_na_een_leerlingbespreking() {
        var fasen = zaaktype("jaarcyclus").fasen().stream().map(Fase::id).toList();

        assertThat(fasen.subList(2, 8))
                .containsExactly(
                        "leerlingbespreking-1",
                        "gesprek-1",
                        "leerlingbespreking-2",
                        "gesprek-2",
                        "leerlingbespreking-3",
                        "gesprek-3");
        for (int ronde = 1; ronde <= 3; ronde++) {
            var gesprek = "gesprek-" + ronde;
            assertThat(zaaktype("jaarcyclus").fasen())
                    .filteredOn(fase -> fase.besluiten().stream().anyMatch(b -> gesprek.equals(b.naar())))
                    .extracting(Fase::id)
                    .containsExactly("leerlingbespreking-" + ronde);
        }
    }

    @Test
    @Eis({"OPP-03", "OPP-16"})
    void ouders_stemmen_in_met_het_handelingsdeel_en_vanaf_zestien_ook_de_leerling() {
        var opp = plan.plansoort("opp").orElseThrow();

        assertThat(opp.voorWie()).isEqualTo(Plansoort.VoorWie.ALLE_LEERLINGEN);
        assertThat(opp.oogo()).isTrue();
        assertThat(opp.ondertekenaars())
                .extracting(
                        Plansoort.Ondertekenaar::partij,
                        Plansoort.Ondertekenaar::voor,
                        Plansoort.Ondertekenaar::vanafLeeftijd)
                .containsExactly(
                        tuple("ouder-met-gezag", Plansoort.Voor.HANDELINGSDEEL, null),
                        tuple("leerling", Plansoort.Voor.HANDELINGSDEEL, 16));
    }

    @Test
    @Eis("OPP-08")
    void het_opp_onderbouwt_de_verwachte_uitstroom() {
        assertThat(plan.plansoort("opp").orElseThrow().secties())
                .filteredOn(Sectie::verplicht)
                .extracting(Sectie::id)
                .contains(
                        "uitstroom",
                        "onderbouwing",
                        "bevorderende-factoren",
                        "belemmerende-factoren",
                        "doelen",
                        "individuele-begeleiding");
    }

    @ParameterizedTest
    @Eis({"OPP-10", "OPP-11", "OPP-13", "INTERV-13"})
    @CsvSource({
        "opp-na-inschrijving, 6, KALENDERWEKEN",
        "opp-na-extra-behoefte, 6, KALENDERWEKEN",
        "opp-evalueren, 12, MAANDEN",
        "leerlingbegeleiding-afronden, 8, KALENDERWEKEN"
    })
    void termijnen_met_een_lengte_uit_het_document(String termijn, int lengte, Termijnsoort.Eenheid eenheid) {
        assertThat(plan.termijn(termijn).orElseThrow())
                .extracting(Termijnsoort::lengte, Termijnsoort::eenheid)
                .containsExactly(lengte, eenheid);
        assertThat(plan.termijn(termijn).orElseThrow().bron())
                .startsWith("Viaan")
                .doesNotContain("Spil");
    }

    @Test
    @Eis("TOEST-07")
    void inzage_voor_een_ander_vraagt_ouders_en_vanaf_zestien_ook_de_leerling() {
        assertThat(gevers("extern", 15)).containsExactly("ouder-met-gezag");
        assertThat(gevers("extern", 16)).containsExactly("ouder-met-gezag", "leerling");
    }

    @Test
    @Eis("TOEST-08")
    void een_kopie_vraagt_de_directie_en_tot_zestien_ook_de_ouders() {
        assertThat(gevers("kopie-dossier", 15)).containsExactly("schoolleider", "ouder-met-gezag", "leerling");
        assertThat(gevers("kopie-dossier", 16)).containsExactly("schoolleider", "leerling");
    }

    @Test
    @Eis("PRIVACY-06")
    void dossiers_blijven_vijf_jaar_en_worden_dan_vernietigd() {
        assertThat(plan.bewaartermijnen())
                .singleElement()
                .extracting(Bewaartermijn::maanden, Bewaartermijn::start)
                .containsExactly(60, "uitschrijving");
    }

    @Test
    @Eis("ARR-12")
    void de_arrangementen_noemen_alle_velden_van_het_document() {
        for (var id : List.of("s-klas", "trajectondersteuning")) {
            assertThat(aanbod(id).soort()).isEqualTo(Aanbod.Soort.ARRANGEMENT);
            assertThat(aanbod(id).kenmerken())
                    .extracting(Kenmerk::id)
                    .contains("doelgroep", "capaciteit", "materialen", "ruimte", "deskundigheid", "samenwerking");
        }
        assertThat(aanbod("s-klas").groep()).contains("12");
        assertThat(aanbod("trajectondersteuning").groep()).contains("24");
    }

    @Test
    @Eis("INTERV-16")
    void er_is_nog_geen_enkele_training_met_naam() {
        assertThat(plan.aanbod())
                .filteredOn(aanbod -> aanbod.soort() == Aanbod.Soort.TRAINING)
                .extracting(Aanbod::naam)
                .containsExactly("Trainingen (in ontwikkeling)");
    }

    @Test
    @Eis("ROL-10")
    void functies_heten_zoals_de_school_ze_noemt_en_wat_er_niet_is_staat_er_niet() {
        assertThat(plan.rol("vertrouwenspersoon").orElseThrow().naam()).isEqualTo("Contactpersoon");
        assertThat(plan.rol("toelatingscommissie").orElseThrow().kort()).isEqualTo("CvT");
        assertThat(plan.rol("schoolleider").orElseThrow().naam()).isEqualTo("Directie");
        assertThat(plan.rollen())
                .extracting(Rol::id)
                .contains("stagecoordinator", "s-klas-mentor", "jeugd-en-gezinscoach", "schoolarts")
                .doesNotContain("bpo", "rt", "wijkagent");
    }

    @Test
    @Eis("KWALITEIT-11")
    void een_thema_van_het_jaarplan_beantwoordt_zeven_vragen() {
        assertThat(plan.formulier("jaarplanthema").orElseThrow().velden())
                .hasSize(7)
                .allMatch(Veld::verplicht);
        assertThat(plan.themas())
                .hasSize(10)
                .allSatisfy(thema -> assertThat(thema.vragen())
                        .extracting(Kenmerk::naam)
                        .startsWith("Wat?", "Wie?", "Waarom?", "Doel?", "Hoe?", "Wanneer zijn we tevreden?"));
    }

    @Test
    @Eis("KWALITEIT-10")
    void elk_thema_van_het_meerjarenbeleidsplan_zegt_wat_er_in_welk_schooljaar_gebeurt() {
        assertThat(plan.themas())
                .filteredOn(thema -> thema.id().equals("thema-3"))
                .singleElement()
                .satisfies(thema -> assertThat(thema.jaren())
                        .extracting(Kenmerk::naam, Kenmerk::tekst)
                        .containsExactly(
                                tuple("2020-2021", "een plan maken"),
                                tuple("2021-2022", "uitvoeren"),
                                tuple("2022-2023", "evalueren en uitvoeren"),
                                tuple("2023-2024", "evalueren en uitvoeren")));
        assertThat(plan.themas())
                .filteredOn(thema -> thema.jaren().size() == 2)
                .extracting(Thema::id)
                .containsExactly("thema-6");
    }

    @Test
    void de_zes_punten_van_de_standaard_basisondersteuning_staan_erin() {
        assertThat(plan.basisafspraken())
                .filteredOn(afspraak -> afspraak.bron().startsWith("Viaan §3.2"))
                .hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({
        "ondersteuningsroute, ",
        "toelating, toelating",
        "verzuim, aanwezigheid",
        "pesten, logboek",
        "machtsmisbruik, vertrouwenspersoon",
        "meldcode, meldcode"
    })
    void wie_over_een_procedure_beslist_leest_daarvoor_niet_de_notities_van_het_iot(
            String zaaktype, @Nullable String klasse) {
        assertThat(zaaktype(zaaktype).klasse()).isEqualTo(klasse);
    }

    @Test
    @Eis("VEILIG-05")
    void alleen_de_anti_pestcoordinator_zegt_dat_het_pesten_is_gestopt() {
        assertThat(besluit("pesten", "pesten-volgen", "gestopt").door()).containsExactly("anti-pestcoordinator");
    }

    @ParameterizedTest
    @CsvSource({"mentor, EERSTE", "schoolpsycholoog, TWEEDE", "jeugd-en-gezinscoach, DERDE"})
    void elke_functie_hoort_bij_een_lijn(String rol, Rol.Lijn lijn) {
        assertThat(plan.rol(rol).orElseThrow().lijn()).isEqualTo(lijn);
    }

    @Test
    void elke_regel_noemt_dit_document_een_wet_of_zegt_dat_het_een_voorstel_is() {
        assertThat(plan.termijnen())
                .extracting(Termijnsoort::bron)
                .allMatch(bron -> bron.startsWith("Viaan") || bron.startsWith("AVG") || bron.equals("Voorstel Spil"));
        assertThat(plan.overlegsoorten()).extracting(Overlegsoort::bron).allMatch(bron -> bron.startsWith("Viaan"));
        assertThat(plan.openVragen()).extracting(Openvraag::bron).allMatch(bron -> bron.startsWith("Viaan"));
    }

    private Zaaktype route() {
        return zaaktype("ondersteuningsroute");
    }

    private Zaaktype zaaktype(String id) {
        return plan.zaaktype(id).orElseThrow();
    }

    private Besluitsoort besluit(String zaaktype, String fase, String besluit) {
        return zaaktype(zaaktype)
                .fase(fase)
                .flatMap(gevonden -> gevonden.besluit(besluit))
                .orElseThrow();
    }

    private Overlegsoort overleg(String id) {
        return plan.overlegsoort(id).orElseThrow();
    }

    private Jaarplicht jaarplicht(String id) {
        return Lijst.vind(plan.jaarkalender(), Jaarplicht::id, id).orElseThrow();
    }

    private Aanbod aanbod(String id) {
        return Lijst.vind(plan.aanbod(), Aanbod::id, id).orElseThrow();
    }

    private List<String> gevers(String toestemming, int leeftijd) {
        return Lijst.vind(plan.toestemmingen(), Toestemmingsoort::id, toestemming).orElseThrow().gevers().stream()
                .filter(gever -> gever.geldtBij(leeftijd))
                .map(Toestemmingsoort.Gever::partij)
                .toList();
    }
}
