package nl.spil.schoolplan;

import static nl.spil.schoolplan.Proefplan.meegeleverd;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.spil.dekking.Eis;
import nl.spil.schoolplan.lezing.Feit;
import nl.spil.schoolplan.lezing.Hoofdstuk;
import nl.spil.schoolplan.lezing.Planlezing;
import nl.spil.schoolplan.lezing.Regel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody reads in a plan: whole sentences, who may do what, and what differs from place to place. */
class PlanlezingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lmc-vo",
                "hpc",
                "hpc-charlois",
                "hpc-zuidwijk",
                "hpc-centrum",
                "coenecoop-waddinxveen",
                "coenecoop-boskoop",
                "de-viaan"
            })
    void wat_eerst_nodig_is_en_waarna_een_termijn_telt_staat_er_als_zin(String plan) {
        assertThat(feiten(plan, "Eerst nodig").flatMap(f -> f.delen().stream()))
                .isNotEmpty()
                .allSatisfy(zin -> assertThat(zin).endsWith("."));
        assertThat(feiten(plan, "Uiterlijk"))
                .isNotEmpty()
                .allSatisfy(f -> assertThat(f.waarde()).doesNotContain("na: "));
    }

    @Test
    void een_besluit_zegt_wie_het_neemt() {
        assertThat(delen("hpc-zuidwijk", "zaak-ondersteuningsroute", "sot", "Besluiten"))
                .contains(
                        "Een deel van de notulen vrijgeven aan het team (door: ondersteuningscoördinator, lid van het management)");
        assertThat(delen("lmc-vo", "zaak-ondersteuningsroute", "elders", "Besluiten"))
                .contains(
                        "OPDC aangevraagd (door: ondersteuningscoördinator, directeur; begint: Tijdelijk naar het OPDC)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hpc-charlois | met een reden, die wordt vastgelegd                                     | Alleen het SOT onderhoudt contact
            hpc-centrum  | met een reden, die wordt vastgelegd                                     | Alleen het SOT onderhoudt contact
            hpc-zuidwijk | zolang het niet complex, zwaar of heftig is en er niets moet gebeuren   | Bij complexe, zware of heftige problematiek
            """)
    void wanneer_de_mentor_van_hulpverleners_weet_verschilt_per_locatie(String plan, String wanneer, String uitleg) {
        assertThat(delen(plan, "toegang", "mentor", "Alleen onder voorwaarde"))
                .contains("Contacten met hulpverleners, jeugdhulp en medisch: " + wanneer);
        assertThat(delen(plan, "toegang", "mentor", "Let op"))
                .anySatisfy(zin -> assertThat(zin).contains(uitleg, "§3.5"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hpc-charlois | Leerjaar 1, Leerjaar 2
            hpc-centrum  | Leerjaar 1, Leerjaar 2
            hpc-zuidwijk | Fase 1: Zelfredzaamheid, Fase 2: Beroepsoriëntatie
            """)
    void voor_welke_leerlingen_de_saqi_is_verschilt_per_locatie(String plan, String groepen) {
        assertThat(delen(plan, "jaarkalender", "saqi", "Voor")).containsExactly(groepen);
    }

    /** A school reads its own document, and what it inherits: never that of a school below it. */
    @Test
    void het_plan_van_het_bestuur_beroept_zich_niet_op_dat_van_een_school() {
        assertThat(regels("lmc-vo").filter(r -> r.bron().contains("HPC")).map(Regel::naam))
                .isEmpty();
        assertThat(regels("hpc").map(Regel::naam)).contains("Werkplan van het schoolmaatschappelijk werk");
    }

    @Test
    void youz_komt_op_charlois_en_zuidwijk_en_niet_op_centrum() {
        assertThat(meegeleverd("hpc-charlois").partners())
                .extracting(Partner::id)
                .contains("youz");
        assertThat(meegeleverd("hpc-zuidwijk").partners())
                .extracting(Partner::id)
                .contains("youz");
        assertThat(meegeleverd("hpc-centrum").partners())
                .extracting(Partner::id)
                .doesNotContain("youz");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hpc-charlois | oco | Bespreekt vier keer per schooljaar elk groepsplan met mentor, MT en leerjaarcoördinator.
            hpc-zuidwijk | oco | Bespreekt vier keer per schooljaar elk groepsplan met mentor en MT, en is bij de leerlingbesprekingen.
            hpc-centrum  | oco | Is bij de leerling- en klassenbesprekingen, en evalueert aan het eind van het schooljaar het SOT met het hele team.
            hpc-centrum  | bpo | Bestaat hier niet apart; de intern leerlingbegeleiders doen deze taken.
            hpc-zuidwijk | bpo | Vertaalt de ondersteuningsbehoefte van leerlingen naar de klas.
            """)
    void wat_een_rol_doet_verschilt_per_locatie(String plan, String rol, String taak) {
        assertThat(delen(plan, "rollen", rol, "")).contains(taak);
    }

    @Test
    void op_centrum_schrijft_de_intern_leerlingbegeleider_het_consult_dat_elders_de_bpo_schrijft() {
        assertThat(meegeleverd("hpc-centrum")
                        .formulier("bpo-consult")
                        .orElseThrow()
                        .indieners())
                .containsExactly("leerlingbegeleider", "oco");
        assertThat(meegeleverd("hpc-charlois")
                        .formulier("bpo-consult")
                        .orElseThrow()
                        .indieners())
                .containsExactly("bpo", "oco");
    }

    @Test
    void wie_tekent_hangt_af_van_de_leeftijd_en_dat_staat_erbij() {
        assertThat(delen("lmc-vo", "plansoorten", "opp", "Wie tekent"))
                .containsExactly(
                        "ouder met gezag",
                        "ouder met gezag voor de begeleiding",
                        "leerling (moet vanaf 16 jaar, mag eerder)");
        assertThat(delen("hpc-centrum", "plansoorten", "opp", "Wie tekent")).contains("leerling", "mentor");
        assertThat(delen("de-viaan", "plansoorten", "iop", "Wie tekent")).contains("leerling (mag, hoeft niet)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hpc", "hpc-zuidwijk", "de-viaan"})
    void alleen_het_wettelijke_plan_draait_en_het_iop_wordt_getoond(String plan) {
        assertThat(meegeleverd(plan).plansoorten()).extracting(Plansoort::id).contains("opp", "iop");
        assertThat(hoofdstukken(plan)
                        .filter(h -> h.id().equals("plansoorten"))
                        .flatMap(h -> h.regels().stream())
                        .filter(Regel::draait)
                        .map(Regel::id))
                .containsExactly("opp");
    }

    @Test
    void een_stap_van_de_route_zegt_hoe_lang_zij_mag_duren() {
        assertThat(delen("hpc-zuidwijk", "zaak-ondersteuningsroute", "zorgmelding", "Termijnen"))
                .contains("De zorgmelding bespreken in het SOT: 2 schoolweken");
    }

    @Test
    void over_het_opp_is_vooraf_overleg_gericht_op_overeenstemming() {
        assertThat(delen("lmc-vo", "plansoorten", "opp", "Overleg vooraf"))
                .containsExactly("gericht op overeenstemming");
    }

    @Test
    void een_vraag_met_keuzes_noemt_wat_er_te_kiezen_is() {
        assertThat(delen("coenecoop-boskoop", "formulieren", "tussentijdse-aanmelding", "Vragen"))
                .first()
                .asString()
                .startsWith("Waarom wil de leerling overstappen? (")
                .contains("Heeft het niet naar de zin, bijvoorbeeld door pesten; Verhuizing;");
    }

    /** The document asks seven things of each theme; no engine works on a theme yet. */
    @Test
    @Eis("KWALITEIT-11")
    void een_thema_laat_zien_wat_er_in_welk_jaar_gebeurt_en_wanneer_de_school_tevreden_is() {
        assertThat(delen("de-viaan", "themas", "thema-3", "Wanneer"))
                .startsWith("2020-2021: een plan maken", "2021-2022: uitvoeren");
        assertThat(delen("de-viaan", "themas", "thema-2", "Wanneer zijn we tevreden?"))
                .containsExactly("Als er aan het einde van het jaar een plan van aanpak is.");
        assertThat(feiten("de-viaan", "Wanneer zijn we tevreden?").map(Feit::kop))
                .containsOnly("Wanneer zijn we tevreden?");
        assertThat(hoofdstukken("de-viaan").filter(h -> h.id().equals("themas")).flatMap(h -> h.regels().stream()))
                .hasSize(10)
                .noneMatch(Regel::draait);
    }

    private static List<String> delen(String plan, String hoofdstuk, String regel, String feit) {
        return hoofdstukken(plan)
                .filter(h -> h.id().equals(hoofdstuk))
                .flatMap(h -> h.regels().stream())
                .filter(r -> r.id().equals(regel))
                .flatMap(r -> r.feiten().stream())
                .filter(f -> f.naam().equals(feit))
                .flatMap(f -> f.delen().stream())
                .toList();
    }

    private static Stream<Feit> feiten(String plan, String naam) {
        return regels(plan)
                .flatMap(r -> r.feiten().stream())
                .filter(f -> f.naam().equals(naam));
    }

    private static Stream<Regel> regels(String plan) {
        return hoofdstukken(plan).flatMap(h -> h.regels().stream());
    }

    private static Stream<Hoofdstuk> hoofdstukken(String plan) {
        return Planlezing.van(meegeleverd(plan)).hoofdstukken().stream();
    }
}
