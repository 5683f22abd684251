package nl.spil.schoolplan;

import static nl.spil.schoolplan.Proefplan.meegeleverd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.spil.dekking.Eis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The plan of Coenecoop College says what its document says. */
class CoenecoopPlanTest {

    private final Schoolplan plan = meegeleverd("coenecoop");

    @Test
    @Eis({"CONFIG-06", "KWALITEIT-15"})
    void het_document_is_een_groeidocument_dat_elk_jaar_wordt_herzien() {
        assertThat(plan.geldigheid().evaluatieJaren()).isEqualTo(1);
        assertThat(plan.jaarkalender())
                .filteredOn(plicht -> plicht.id().equals("planherziening"))
                .extracting(plicht -> plicht.frequentie().per())
                .containsExactly(Frequentie.Per.SCHOOLJAAR);
    }

    @Test
    @Eis("CONFIG-09")
    void de_school_hoort_bij_het_samenwerkingsverband_midden_holland_en_rijnstreek() {
        var swv = plan.samenwerkingsverband();

        assertThat(swv.naam()).contains("MHR");
        assertThat(swv.loket()).isEqualTo("Onderwijsloket");
        assertThat(swv.commissies()).anyMatch(commissie -> commissie.contains("CTA"));
    }

    @Test
    @Eis({"ROUTE-01", "ROUTE-29"})
    void de_route_loopt_van_fase_0_tot_nazorg_en_zegt_wat_basis_is_en_wat_extra() {
        assertThat(zaaktype("ondersteuningsroute").fasen())
                .extracting(Fase::id, Fase::niveau)
                .containsExactly(
                        tuple("warme-overdracht", "basis"),
                        tuple("signaleren", "basis"),
                        tuple("collegiale-consultatie", "basis"),
                        tuple("ondersteuningsteam", "basis"),
                        tuple("flex-zat", "extra"),
                        tuple("tlv", "extra"),
                        tuple("nazorg", null),
                        tuple("afgerond", null));
    }

    @Test
    @Eis("ROUTE-14")
    void fase_1_is_pas_klaar_met_een_advies_voor_school_en_een_gesprek_met_ouders() {
        assertThat(besluit("ondersteuningsroute", "signaleren", "ondersteuningsadvies-geven")
                        .vereist())
                .contains(Besluitsoort.Eis.OUDERS_BETROKKEN, Besluitsoort.Eis.DOEL);
        assertThat(besluit("ondersteuningsroute", "signaleren", "naar-consultatie")
                        .na())
                .containsExactly("gesprek-met-ouders", "ondersteuningsadvies-geven");
        assertThat(besluit("ondersteuningsroute", "signaleren", "afronden").na())
                .containsExactly("gesprek-met-ouders", "ondersteuningsadvies-geven");
    }

    @Test
    @Eis("ROUTE-16")
    void een_interventie_volgt_pas_op_de_behoeften_van_leerling_ouders_en_docent() {
        var inzetten = besluit("ondersteuningsroute", "ondersteuningsteam", "interventie-inzetten");

        assertThat(inzetten.na()).containsExactly("behoefte-vastleggen");
        assertThat(fase("ondersteuningsroute", "ondersteuningsteam").plansoorten())
                .containsExactly("handelingsplan");
    }

    @Test
    @Eis({"ROUTE-17", "OPP-04"})
    void een_arrangement_en_een_opp_komen_na_evaluatie_en_een_gehouden_flex_zat() {
        assertThat(besluit("ondersteuningsroute", "ondersteuningsteam", "naar-flex-zat")
                        .voorwaarden())
                .containsExactly("effect-vastgelegd");
        assertThat(besluit("ondersteuningsroute", "flex-zat", "flex-zat-gehouden")
                        .na())
                .containsExactly("behoeften-opnieuw-vaststellen");
        assertThat(besluit("ondersteuningsroute", "flex-zat", "arrangement-inzetten")
                        .na())
                .containsExactly("flex-zat-gehouden");
        assertThat(fase("ondersteuningsroute", "flex-zat").plansoorten()).containsExactly("opp");
    }

    @Test
    @Eis("ROUTE-28")
    void alleen_de_ondersteuningscoordinator_vraagt_extra_ondersteuning_aan() {
        for (var fase : List.of("flex-zat", "tlv")) {
            assertThat(fase("ondersteuningsroute", fase).besluiten())
                    .allSatisfy(besluit ->
                            assertThat(besluit.door()).as(besluit.id()).containsExactly("oco"));
        }
        assertThat(besluit("ondersteuningsroute", "ondersteuningsteam", "naar-flex-zat")
                        .door())
                .containsExactly("oco");
    }

    @Test
    @Eis({"ROUTE-18", "TLV-05", "TLV-06", "TLV-09"})
    void een_tlv_vraagt_een_flex_zat_een_compleet_dossier_en_twee_deskundigen() {
        assertThat(besluit("ondersteuningsroute", "flex-zat", "naar-tlv").na()).containsExactly("flex-zat-gehouden");
        assertThat(besluit("ondersteuningsroute", "tlv", "aanvraag-indienen").na())
                .containsExactly("dossier-compleet");
        assertThat(besluit("ondersteuningsroute", "tlv", "tlv-afgegeven").na())
                .containsExactly("advies-eerste-deskundige", "advies-tweede-deskundige", "dossier-gecontroleerd");
        assertThat(formulier("tlv-aanvraag").velden())
                .extracting(Veld::id)
                .contains("opp", "vpi", "onderbouwing", "verklaring-vso", "observatieverslagen")
                .contains("gespreksverslagen", "onderzoeksverslagen", "handtekeningen");
        assertThat(formulier("tlv-aanvraag").velden()).allMatch(Veld::verplicht);
    }

    @Test
    @Eis({"OVERLEG-14", "OVERLEG-15", "LEERLING-05"})
    void bij_een_flex_zat_zijn_ouders_en_leerling_er_altijd_bij() {
        var flexZat = overleg("flex-zat");

        assertThat(flexZat.spil()).isEqualTo("oco");
        assertThat(flexZat.vast()).containsExactlyInAnyOrder("oco", "mentor", "sociaal-team", "swv");
        assertThat(flexZat.eventueel()).contains("smw", "bpo", "svk", "leerplichtambtenaar", "externe-hulpverlener");
        assertThat(flexZat.ouders()).isEqualTo(Overlegsoort.Aanwezigheid.JA);
        assertThat(flexZat.leerling()).isEqualTo(Overlegsoort.Aanwezigheid.JA);
    }

    @Test
    @Eis("OVERLEG-17")
    void een_zat_is_er_niet_meer() {
        assertThat(plan.overlegsoorten())
                .extracting(soort -> soort.naam().toLowerCase(Locale.ROOT))
                .noneMatch(naam -> naam.matches("(.* )?zat( .*)?"));
    }

    @Test
    @Eis({"OVERLEG-12", "VERZUIM-12"})
    void de_afdelingsleider_zit_niet_in_het_groot_verzuimoverleg_en_hoort_de_afspraken() {
        var overleg = overleg("groot-verzuimoverleg");

        assertThat(overleg.vast()).doesNotContain("teamleider");
        assertThat(overleg.eventueel()).doesNotContain("teamleider");
        assertThat(overleg.frequentie().minstens()).isEqualTo(3);
        assertThat(besluit("zorgwekkend-verzuim", "verzuim-groot-verzuimoverleg", "afronden")
                        .na())
                .containsExactly("afdelingsleider-geinformeerd");
    }

    @Test
    @Eis({"OVERLEG-10", "CONFIG-14"})
    void de_leerlingbegeleider_zit_eens_per_periode_de_leerlingbespreking_voor() {
        assertThat(overleg("leerlingbespreking").spil()).isEqualTo("leerlingbegeleider");
        assertThat(overleg("leerlingbespreking").frequentie().per()).isEqualTo(Frequentie.Per.PERIODE);
    }

    @Test
    @Eis({"TOEST-03", "SOT-07"})
    void het_interne_team_bespreekt_zonder_toestemming_en_met_externen_is_zij_nodig() {
        assertThat(overleg("schoolzorgteam").toestemming()).isNull();
        assertThat(overleg("flex-zat").toestemming()).isEqualTo("extern");
        assertThat(besluit("ondersteuningsroute", "ondersteuningsteam", "gegevens-opvragen")
                        .voorwaarden())
                .containsExactly("toestemming-extern");
    }

    @Test
    @Eis({"JOS-01", "JOS-02", "JOS-03", "JOS-04"})
    void jos_begint_pas_na_de_handtekening_van_ouders_en_duurt_hoogstens_vijf_maanden() {
        assertThat(zaaktype("jos").fasen())
                .extracting(Fase::id)
                .containsExactly("jos-melding", "jos-bespreking", "jos-aanmelding", "jos-begeleiding", "afgesloten");
        assertThat(besluit("jos", "jos-aanmelding", "begeleiding-starten").na()).containsExactly("ouders-getekend");
        assertThat(formulier("jos-aanmelding").velden().getFirst().keuzes()).hasSize(6);
        assertThat(termijn("jos-einde"))
                .extracting(Termijnsoort::lengte, Termijnsoort::eenheid, Termijnsoort::verlenging)
                .containsExactly(5, Termijnsoort.Eenheid.MAANDEN, null);
    }

    @ParameterizedTest
    @Eis("EXTERN-07")
    @CsvSource({
        "oov-observatie-6-weken, 6, KALENDERWEKEN",
        "oov-behandeling-3-maanden, 3, MAANDEN",
        "oov-behandeling-6-maanden, 6, MAANDEN"
    })
    void elk_oov_arrangement_heeft_zijn_eigen_einde(String fase, int lengte, Termijnsoort.Eenheid eenheid) {
        var einde = termijn(fase("oov", fase).termijnen().getFirst());

        assertThat(einde)
                .extracting(Termijnsoort::lengte, Termijnsoort::eenheid)
                .containsExactly(lengte, eenheid);
    }

    @Test
    @Eis({"TOELATING-12", "TOELATING-13"})
    void alleen_de_rector_besluit_over_een_leerling_die_tussentijds_komt() {
        assertThat(besluit("tussentijdse-instroom", "instroom-aanmelding", "intake-plannen")
                        .na())
                .contains("huidige-school-weet-ervan");
        assertThat(besluit("tussentijdse-instroom", "instroom-advies", "voorleggen")
                        .na())
                .containsExactly("advies-afdelingsleider", "advies-ondersteuning");
        assertThat(fase("tussentijdse-instroom", "instroom-besluit").besluiten())
                .hasSize(5)
                .allSatisfy(
                        besluit -> assertThat(besluit.door()).as(besluit.id()).containsExactly("schoolleider"));
        assertThat(besluit("tussentijdse-instroom", "instroom-ouders-informeren", "ouders-geinformeerd")
                        .door())
                .containsExactly("teamleider");
    }

    @Test
    void elke_fase_zegt_wat_er_op_tafel_ligt_en_wat_eruit_komt_of_dat_het_document_zwijgt() {
        for (var zaaktype : plan.zaaktypen()) {
            for (var fase : zaaktype.fasen()) {
                if (fase.eind()) continue;
                assertThat(!fase.gegevens().isEmpty() || fase.zwijgt().contains(Fase.Zwijgt.GEGEVENS))
                        .as(zaaktype.id() + "/" + fase.id() + " gegevens")
                        .isTrue();
                assertThat(!fase.afspraken().isEmpty() || fase.zwijgt().contains(Fase.Zwijgt.AFSPRAKEN))
                        .as(zaaktype.id() + "/" + fase.id() + " afspraken")
                        .isTrue();
            }
        }
    }

    @Test
    @Eis("TOELATING-15")
    void een_gastleerling_heeft_een_contract_en_binnen_zes_maanden_een_besluit() {
        assertThat(fase("gastleerlingschap", "gast-contract").plansoorten()).containsExactly("gastleerlingcontract");
        assertThat(fase("gastleerlingschap", "gast-gastperiode").termijnen())
                .startsWith("gastleerling-na-drie-maanden", "gastleerling-besluiten");
        assertThat(termijn("gastleerling-na-drie-maanden").lengte()).isEqualTo(3);
        assertThat(termijn("gastleerling-na-drie-maanden").minstens()).isTrue();
        assertThat(termijn("gastleerling-besluiten").lengte()).isEqualTo(6);
        assertThat(termijn("gastleerling-einde").start()).isEqualTo("evaluatiedatum-besluit");
        assertThat(termijn("gastleerling-einde").eigenaar()).isEqualTo("schoolleider");
    }

    @Test
    @Eis("ZORGPLICHT-01")
    void een_passende_plek_is_er_binnen_zes_weken_met_hoogstens_vier_weken_erbij() {
        assertThat(termijn("zorgplicht").lengte()).isEqualTo(6);
        assertThat(Objects.requireNonNull(termijn("zorgplicht").verlenging()))
                .extracting(Termijnsoort.Verlenging::lengte, Termijnsoort.Verlenging::keer)
                .containsExactly(4, 1);
    }

    @Test
    @Eis("LWOO-05")
    void lwoo_wordt_pas_aangevraagd_na_de_warme_overdracht() {
        assertThat(besluit("lwoo", "lwoo-aanmelding", "warme-overdracht").door())
                .containsExactly("brugklascoordinator");
        assertThat(besluit("lwoo", "lwoo-aanmelding", "aanvragen").na()).contains("warme-overdracht");
    }

    @ParameterizedTest
    @Eis({"HP-01", "GROEP-09"})
    @ValueSource(strings = {"handelingsplan", "groepsplan"})
    void een_plan_heeft_beginsituatie_doelen_middelen_en_evaluatie(String soort) {
        assertThat(plan.plansoort(soort).orElseThrow().secties())
                .allMatch(Sectie::verplicht)
                .extracting(Sectie::id)
                .containsExactly("beginsituatie", "doelen", "middelen", "evaluatie");
    }

    @Test
    @Eis({"OPP-06", "OPP-15"})
    void ouders_tekenen_het_opp_en_vier_mensen_schrijven_het() {
        var opp = plan.plansoort("opp").orElseThrow();

        assertThat(opp.voorWie()).isEqualTo(Plansoort.VoorWie.EXTRA_ONDERSTEUNING);
        assertThat(opp.auteur()).isEqualTo("mentor");
        assertThat(opp.medeauteurs()).containsExactlyInAnyOrder("leerlingbegeleider", "oco", "bpo");
        assertThat(opp.ondertekenaars())
                .extracting(Plansoort.Ondertekenaar::partij)
                .containsOnly("ouder-met-gezag");
    }

    @ParameterizedTest
    @Eis({"ARR-02", "ARR-03", "ARR-04", "ARR-05", "ARR-06", "ARR-07"})
    @ValueSource(strings = {"lwoo", "langdurig-ziek", "structurering", "tos"})
    void elk_arrangement_heeft_alle_velden_en_noemt_zijn_grens(String id) {
        assertThat(aanbod(plan, id).kenmerken())
                .extracting(Kenmerk::id)
                .containsExactly(
                        "soort-arrangement",
                        "deskundigheid",
                        "aandacht-en-tijd",
                        "voorzieningen",
                        "gebouw",
                        "samenwerkingspartners",
                        "maatwerk",
                        "grenzen");
    }

    @ParameterizedTest
    @Eis({"NIVEAU-10", "ROL-09"})
    @CsvSource({"mentor, EERSTE, 11", "verzuimcoordinator, EERSTE, 7", "rt, TWEEDE, 13", "bpo, DERDE, 4"})
    void elke_functionaris_heeft_een_lijn_en_de_taken_van_hoofdstuk_8(String id, Rol.Lijn lijn, int taken) {
        var rol = plan.rol(id).orElseThrow();

        assertThat(rol.lijn()).isEqualTo(lijn);
        assertThat(rol.taken()).hasSize(taken);
    }

    @ParameterizedTest
    @Eis("BASIS-21")
    @CsvSource({"coenecoop-waddinxveen, waddinxveen, Lift", "coenecoop-boskoop, boskoop, Traplift"})
    void elke_vestiging_noemt_haar_eigen_voorzieningen(String vestiging, String kenmerk, String voorziening) {
        assertThat(aanbod(meegeleverd(vestiging), "aangepaste-voorzieningen").kenmerken())
                .hasSize(1)
                .allSatisfy(k -> {
                    assertThat(k.id()).isEqualTo(kenmerk);
                    assertThat(k.tekst()).startsWith(voorziening);
                });
    }

    @ParameterizedTest
    @Eis({"VEILIG-01", "VEILIG-06"})
    @CsvSource({
        "vertrouwenspersoon, vertrouwenspersoon",
        "tussentijdse-instroom, toelating",
        "plaatsing-brugklas, toelating"
    })
    void wat_het_team_niet_hoort_te_lezen_staat_in_een_eigen_klasse(String zaaktype, String klasse) {
        assertThat(zaaktype(zaaktype).klasse()).isEqualTo(klasse);
    }

    @Test
    @Eis("VEILIG-02")
    void de_vertrouwenspersoon_van_het_personeel_ziet_geen_leerlinggegevens() {
        assertThat(plan.rol("vertrouwenspersoon-personeel")).isPresent();
        assertThat(plan.toegang())
                .extracting(Toegang::id)
                .contains("vertrouwenspersoon")
                .doesNotContain("vertrouwenspersoon-personeel");
    }

    @ParameterizedTest
    @Eis({"ROL-08", "SOT-18"})
    @CsvSource({
        "docent, 6, ALLE, true, false",
        "mentor, 8, ALLE, true, false",
        "teamleider, 13, ALLE, true, false",
        "leerlingbegeleider, 7, ALLE, true, false",
        "leerlingbegeleider, 8, ALLE, true, false",
        "bpo, 7, ALLE, true, false",
        "schoolleider, 13, ALLE, false, true",
        "administratie, 7, GEEN, false, false"
    })
    void wie_wat_mag_volgt_de_taken(
            String rol, int klasse, Toegangsregel.Leesrecht lezen, boolean schrijft, boolean beslist) {
        assertThat(plan.toegang(rol, klasse))
                .extracting(Toegangsregel::lezen, Toegangsregel::schrijven, Toegangsregel::beslissen)
                .containsExactly(lezen, schrijft, beslist);
    }

    @Test
    @Eis("PROTOCOL-02")
    void wat_bij_de_bijlagen_ontbreekt_staat_als_nog_aan_te_leveren() {
        assertThat(plan.protocollen())
                .filteredOn(protocol -> protocol.stand() == Protocol.Stand.NOG_AAN_TE_LEVEREN)
                .extracting(Protocol::id)
                .contains("dyslexie", "dyscalculie", "ziekteverzuim", "pesten", "plaatsingswijzer");
    }

    @Test
    @Eis("KWALITEIT-16")
    void de_pilot_leerlingbegeleider_wordt_na_een_jaar_op_vier_punten_geevalueerd() {
        assertThat(termijn("pilot-evalueren").lengte()).isEqualTo(12);
        assertThat(formulier("evaluatie-leerlingbegeleider").velden()).hasSize(4);
    }

    private Zaaktype zaaktype(String id) {
        return plan.zaaktype(id).orElseThrow();
    }

    private Fase fase(String zaaktype, String id) {
        return zaaktype(zaaktype).fase(id).orElseThrow();
    }

    private Besluitsoort besluit(String zaaktype, String fase, String id) {
        return fase(zaaktype, fase).besluit(id).orElseThrow();
    }

    private Overlegsoort overleg(String id) {
        return plan.overlegsoort(id).orElseThrow();
    }

    private Formulier formulier(String id) {
        return plan.formulier(id).orElseThrow();
    }

    private Termijnsoort termijn(String id) {
        return plan.termijn(id).orElseThrow();
    }

    private static Aanbod aanbod(Schoolplan plan, String id) {
        return plan.aanbod().stream()
                .filter(aanbod -> aanbod.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
