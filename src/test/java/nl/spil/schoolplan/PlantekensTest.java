package nl.spil.schoolplan;

import static nl.spil.schoolplan.Proefplan.TEKST;
import static nl.spil.schoolplan.Proefplan.meegeleverd;
import static nl.spil.schoolplan.Proefplan.plan;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import nl.spil.dekking.Eis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** A version of a plan can be kept for years and read again. */
@Eis("CONFIG-07")
class PlantekensTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @ParameterizedTest
    @ValueSource(strings = {"lmc-vo", "hpc", "hpc-zuidwijk", "hpc-charlois", "hpc-centrum", "de-viaan", "coenecoop"})
    void een_bewaard_plan_is_hetzelfde_plan(String id) {
        var plan = meegeleverd(id);

        assertThat(Plantekens.lees(Plantekens.schrijf(plan))).isEqualTo(plan);
    }

    @Test
    void hetzelfde_plan_heeft_dezelfde_vingerafdruk_hoe_het_ook_is_opgeschreven() {
        var regels = TEKST.replace("naam: Proefschool", "naam: 'Proefschool'   # de school") + "\n\n# einde\n";

        assertThat(vingerafdruk(proef(regels))).isEqualTo(vingerafdruk(proef(TEKST)));
    }

    @Test
    void een_ander_plan_heeft_een_andere_vingerafdruk() {
        assertThat(vingerafdruk(proef(TEKST.replace("lengte: 6", "lengte: 7"))))
                .isNotEqualTo(vingerafdruk(proef(TEKST)));
    }

    @Test
    void een_databank_die_sleutels_anders_ordent_verandert_niets() {
        var plan = meegeleverd("hpc-zuidwijk");
        var gehusseld = JSON.writeValueAsString(omgekeerd(JSON.readTree(Plantekens.schrijf(plan))));

        assertThat(gehusseld).isNotEqualTo(Plantekens.schrijf(plan));
        assertThat(Plantekens.schrijf(Plantekens.lees(gehusseld))).isEqualTo(Plantekens.schrijf(plan));
    }

    @Test
    void wat_leeg_is_staat_niet_in_de_tekst() {
        assertThat(Plantekens.schrijf(proef(TEKST)))
                .doesNotContain("null", "bewaartermijnen", "[]", "false")
                .startsWith("{\"compartimenten\":");
    }

    @Test
    void een_plan_van_een_oudere_spil_blijft_leesbaar() {
        var oud = Plantekens.lees("""
                {"id": "oud", "naam": "Oude school", "soort": "SCHOOL", "document": "Plan 2019", "verdwenen-sleutel": 1,
                 "geldigheid": {"vanaf": "2019-01-01", "totEnMet": "2022-12-31", "evaluatieJaren": 4, "bron": "§1"},
                 "samenwerkingsverband": {"naam": "Koers VO", "bron": "§1"},
                 "zaaktypen": [{"id": "route", "naam": "Route", "omschrijving": "", "voorWie": "LEERLING", "eigenaar": "oco",
                                "bron": "§2", "fasen": [{"id": "begin", "naam": "Begin", "eigenaar": "oco", "bron": "§2"}]}]}
                """);

        assertThat(oud.rollen()).isEmpty();
        assertThat(oud.zaaktype("route").orElseThrow().beginfase().eind()).isFalse();
        assertThat(oud.zaaktype("route").orElseThrow().beginfase().besluiten()).isEmpty();
    }

    private static String vingerafdruk(Schoolplan plan) {
        return Plantekens.vingerafdruk(Plantekens.schrijf(plan));
    }

    private static Schoolplan proef(String tekst) {
        return plan("proef", List.of(new Planbestand("proef.yaml", tekst)));
    }

    private static JsonNode omgekeerd(JsonNode knoop) {
        if (knoop.isArray()) {
            var rij = JsonNodeFactory.instance.arrayNode();
            knoop.forEach(deel -> rij.add(omgekeerd(deel)));
            return rij;
        }
        if (!knoop.isObject()) {
            return knoop;
        }
        var velden = new TreeMap<String, JsonNode>(Collections.reverseOrder());
        knoop.properties().forEach(veld -> velden.put(veld.getKey(), omgekeerd(veld.getValue())));
        var groep = JsonNodeFactory.instance.objectNode();
        velden.forEach(groep::set);
        return groep;
    }
}
