package nl.spil.zaak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import nl.spil.cast.Procedurescholen;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tijd;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.schoolplan.Zaaktype;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every procedure of every plan runs to its end on the plan alone: each phase is visited, each decision is taken, each clock of a
 * phase stands on its promised day and is late after it.
 */
@SpilTest
class ElkeProcedureWebTest {

    @Autowired
    private Procedurescholen scholen;

    @Autowired
    private Schoolplannen schoolplannen;

    @Autowired
    private Tijd tijd;

    @AfterEach
    void terug() {
        tijd.terug();
    }

    @TestFactory
    Stream<DynamicTest> elk_zaaktype_van_elk_plan_loopt_tot_het_eind() {
        // A location that has a procedure as its school has it, needs no second walk.
        Set<Zaaktype> gelopen = new HashSet<>();
        return Stream.of("lmc-vo", "hpc-zuidwijk", "hpc-charlois", "hpc-centrum", "coenecoop-waddinxveen", "de-viaan")
                .flatMap(sleutel -> plan(sleutel).zaaktypen().stream()
                        .filter(Zaaktype::draait)
                        // What runs in the vault has its own walk (nl.spil.kluis).
                        .filter(type -> !plan(sleutel).inKluis(type))
                        .filter(gelopen::add)
                        .map(type -> DynamicTest.dynamicTest(sleutel + ": " + type.id(), () -> loop(sleutel, type))));
    }

    private Schoolplan plan(String sleutel) {
        return schoolplannen.bron(sleutel).orElseThrow();
    }

    private void loop(String sleutel, Zaaktype type) {
        tijd.zetOp(Planloper.BEGIN);
        Planloper loper = new Planloper(scholen.van(sleutel), tijd);
        loper.loopHelemaal(type);
        assertThat(loper.mis()).as(sleutel + " " + type.id()).isEmpty();
    }
}
