package nl.spil.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;

import nl.spil.schoolplan.Leesresultaat.Afgekeurd;
import org.junit.jupiter.api.Test;

class MeegeleverdePlannenTest {

    @Test
    void elk_meegeleverd_plan_klopt() {
        var plannen = new SchoolplanLezer(BekendeSleutels.STANDAARD).leesAlle(Planbestanden.meegeleverd());

        assertThat(plannen).containsOnlyKeys("hpc", "hpc-centrum", "hpc-charlois", "hpc-zuidwijk", "lmc-vo");
        assertThat(plannen.values())
                .flatExtracting(plan -> plan instanceof Afgekeurd(var fouten) ? fouten : java.util.List.of())
                .isEmpty();
    }
}
