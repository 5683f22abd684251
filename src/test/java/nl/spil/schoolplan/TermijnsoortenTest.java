package nl.spil.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.spil.cast.SpilTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A term in a plan runs, or the plan says honestly that nothing starts it yet. */
@SpilTest
class TermijnsoortenTest {

    @Autowired
    private List<Sleutelbron> bronnen;

    @Autowired
    private Schoolplannen plannen;

    @Test
    void elk_feit_wordt_gemeld_of_staat_als_nog_niet_gemeld() {
        Set<String> gemeld = alle(Sleutelbron::feiten);

        assertThat(gemeld).doesNotContainAnyElementsOf(BekendeSleutels.NOG_NIET_GEMELD);
        Set<String> samen = new HashSet<>(gemeld);
        samen.addAll(BekendeSleutels.NOG_NIET_GEMELD);
        assertThat(samen).isEqualTo(BekendeSleutels.STANDAARD.feiten());
    }

    @ParameterizedTest
    @ValueSource(strings = {"lmc-vo", "hpc", "hpc-zuidwijk", "hpc-charlois", "hpc-centrum", "de-viaan", "coenecoop"})
    void elke_termijn_van_een_meegeleverd_plan_wordt_door_iets_gestart(String sleutel) {
        Schoolplan plan = plannen.bron(sleutel).orElseThrow();
        Set<String> zelf = alle(Sleutelbron::termijnen);
        Set<String> gemeld = alle(Sleutelbron::feiten);
        Set<String> genoemd = Stream.of(
                        plan.zaaktypen().stream()
                                .flatMap(z -> z.fasen().stream())
                                .flatMap(f -> f.termijnen().stream()),
                        plan.plansoorten().stream().flatMap(p -> p.termijnen().stream()),
                        plan.niveaus().stream()
                                .map(Niveau::inzet)
                                .filter(java.util.Objects::nonNull)
                                .flatMap(i ->
                                        Stream.of(i.akkoord(), i.evaluatie()).filter(java.util.Objects::nonNull)),
                        plan.formulieren().stream().flatMap(f -> Stream.ofNullable(f.opvolging())))
                .flatMap(s -> s)
                .collect(Collectors.toSet());

        assertThat(plan.termijnen()).isNotEmpty().allSatisfy(t -> {
            assertThat(t.bron()).as(t.id()).isNotBlank();
            assertThat(zelf.contains(t.id())
                            || (genoemd.contains(t.id()) && gemeld.contains(t.start()))
                            || BekendeSleutels.NOG_NIET_GEMELD.contains(t.start()))
                    .as("iets start '%s', bij '%s'", t.id(), t.start())
                    .isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hpc-zuidwijk", "hpc-charlois", "hpc-centrum", "coenecoop-waddinxveen", "coenecoop-boskoop"})
    void wat_de_code_zelf_start_staat_met_bron_in_het_plan(String sleutel) {
        Schoolplan plan = plannen.bron(sleutel).orElseThrow();

        assertThat(alle(Sleutelbron::termijnen))
                .allSatisfy(id -> assertThat(plan.termijn(id)).as(id).isPresent());
    }

    private Set<String> alle(Function<Sleutelbron, Set<String>> wat) {
        return bronnen.stream().flatMap(b -> wat.apply(b).stream()).collect(Collectors.toSet());
    }
}
