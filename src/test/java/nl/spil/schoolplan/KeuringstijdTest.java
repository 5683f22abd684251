package nl.spil.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Collection;
import org.junit.jupiter.api.Test;

/** Somebody who types waits for the check, so a whole plan with all that it inherits is checked within 300 ms of work. */
class KeuringstijdTest {

    private static final Duration HOOGSTENS = Duration.ofMillis(300);
    private static final int KEER = 12;

    @Test
    void een_heel_plan_is_gekeurd_binnen_driehonderd_milliseconden() {
        Collection<Planbestand> bestanden = Planbestanden.meegeleverd();
        SchoolplanLezer lezer = new SchoolplanLezer(BekendeSleutels.STANDAARD);
        for (Planbestand plan : bestanden) {
            long snelste = Long.MAX_VALUE;
            for (int i = 0; i < KEER; i++) {
                long begin = werk();
                lezer.lees(plan.planId(), bestanden);
                snelste = Math.min(snelste, werk() - begin);
            }
            assertThat(Duration.ofNanos(snelste)).as(plan.planId()).isLessThan(HOOGSTENS);
        }
    }

    /** Work of this thread, so that a busy machine does not count. */
    private static long werk() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
