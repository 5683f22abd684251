import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import nl.spil.schoolplan.BekendeSleutels;
import nl.spil.schoolplan.Planbestand;
import nl.spil.schoolplan.Planbestanden;
import nl.spil.schoolplan.SchoolplanLezer;

/**
 * What it costs to check a whole plan with all that it inherits, as happens while somebody types: each shipped plan, first once in a
 * JVM that just began, then until the compiler has settled. Processor time of this thread, so that a busy machine does not count.
 */
final class Keuring {

    private static final int KEER = 60;

    private Keuring() {}

    public static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.ROOT);
        Collection<Planbestand> bestanden = Planbestanden.meegeleverd();
        SchoolplanLezer lezer = new SchoolplanLezer(BekendeSleutels.STANDAARD);
        Uitkomst uitkomst = new Uitkomst(Path.of(args[0], "uitkomst-keuring.tsv"));
        double traagsteEerste = 0;
        double traagste = 0;
        for (Planbestand plan : bestanden) {
            double eerste = keur(lezer, plan, bestanden);
            double[] keren = new double[KEER];
            for (int i = 0; i < KEER; i++) keren[i] = keur(lezer, plan, bestanden);
            java.util.Arrays.sort(keren);
            double midden = keren[KEER / 2];
            System.out.printf("%-28s eerste keer %6.1f ms, daarna %6.1f ms%n", plan.planId(), eerste, midden);
            traagsteEerste = Math.max(traagsteEerste, eerste);
            traagste = Math.max(traagste, midden);
        }
        uitkomst.schrijf("keuring", traagsteEerste, traagste);
        uitkomst.sluit();
    }

    private static double keur(SchoolplanLezer lezer, Planbestand plan, Collection<Planbestand> bestanden) {
        long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        lezer.lees(plan.planId(), bestanden);
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin) / 1e6;
    }
}
