package nl.spil.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.spil.schoolplan.yaml.Naam;
import nl.spil.schoolplan.yaml.Vorm;
import nl.spil.schoolplan.yaml.Vorm.Sleutel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema that helps an editor says the same as the records that read a plan. */
class SchoolplanSchemaTest {

    private static JsonNode schema;

    @BeforeAll
    static void lees() throws IOException {
        try (var stroom = SchoolplanSchemaTest.class.getResourceAsStream("/schoolplannen/schoolplan.schema.json")) {
            schema = JsonMapper.shared().readTree(stroom);
        }
    }

    static Stream<Class<? extends Record>> soorten() {
        var soorten = new LinkedHashSet<Class<? extends Record>>();
        verzamel(Schoolplan.class, soorten);
        return soorten.stream();
    }

    @ParameterizedTest
    @MethodSource("soorten")
    void elke_sleutel_staat_in_het_schema_met_uitleg(Class<? extends Record> soort) {
        var beschreven = bij(soort).path("properties");

        assertThat(beschreven.propertyNames())
                .filteredOn(naam -> !naam.equals("vervalt"))
                .containsExactlyElementsOf(Vorm.van(soort).namen());
        assertThat(beschreven.properties())
                .allSatisfy(sleutel -> assertThat(
                                sleutel.getValue().path("description").asString(""))
                        .as(sleutel.getKey())
                        .matches(".*[.?]"));
        assertThat(bij(soort).path("additionalProperties").asBoolean(true)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("soorten")
    void elke_sleutel_heeft_in_het_schema_zijn_eigen_soort(Class<? extends Record> soort) {
        for (var sleutel : Vorm.van(soort).sleutels()) {
            var beschreven = bij(soort).path("properties").path(sleutel.naam());
            assertThat(beschreven.path("type").asString("").equals("array"))
                    .as(sleutel.naam())
                    .isEqualTo(sleutel.lijst());
            controleerWaarde(sleutel, sleutel.lijst() ? beschreven.path("items") : beschreven);
        }
    }

    @ParameterizedTest
    @MethodSource("soorten")
    void wat_verplicht_is_zonder_erven_is_dat_ook_in_het_schema(Class<? extends Record> soort) {
        var verplicht = teksten(bij(soort).path("required"));
        if (Vorm.van(soort).namen().contains("id")) {
            assertThat(verplicht).contains("id");
        } else {
            assertThat(verplicht)
                    .containsExactlyElementsOf(Vorm.van(soort).sleutels().stream()
                            .filter(Sleutel::verplicht)
                            .map(Sleutel::naam)
                            .filter(naam -> !naam.equals("bron"))
                            .toList());
        }
    }

    @Test
    void elk_plan_wijst_een_editor_het_schema() {
        assertThat(Planbestanden.meegeleverd())
                .allMatch(
                        plan -> plan.tekst().startsWith("# yaml-language-server: $schema=../schoolplan.schema.json\n"));
    }

    private static void controleerWaarde(Sleutel sleutel, JsonNode beschreven) {
        if (sleutel.soort().isRecord()) {
            assertThat(beschreven.path("$ref").asString()).isEqualTo("#/$defs/" + naam(sleutel.soort()));
        } else if (sleutel.soort().isEnum()) {
            assertThat(teksten(beschreven.path("enum")))
                    .as(sleutel.naam())
                    .containsExactlyElementsOf(Arrays.stream(sleutel.soort().getEnumConstants())
                            .map(waarde -> Naam.keuze((Enum<?>) waarde))
                            .toList());
        } else {
            assertThat(beschreven.has("type") || beschreven.has("enum"))
                    .as(sleutel.naam())
                    .isTrue();
        }
    }

    private static void verzamel(Class<? extends Record> soort, Set<Class<? extends Record>> soorten) {
        if (soorten.add(soort)) {
            Vorm.van(soort).sleutels().stream()
                    .filter(sleutel -> sleutel.soort().isRecord())
                    .forEach(sleutel -> verzamel(sleutel.soort().asSubclass(Record.class), soorten));
        }
    }

    private static JsonNode bij(Class<?> soort) {
        return soort == Schoolplan.class ? schema : schema.path("$defs").path(naam(soort));
    }

    private static String naam(Class<?> soort) {
        var buiten = soort.getEnclosingClass();
        return (buiten == null ? "" : buiten.getSimpleName()) + soort.getSimpleName();
    }

    private static List<String> teksten(JsonNode rij) {
        return rij.valueStream().map(JsonNode::asString).toList();
    }
}
