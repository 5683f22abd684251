package nl.spil.schoolplan;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.spil.schoolplan.Leesresultaat.Afgekeurd;
import nl.spil.schoolplan.Leesresultaat.Gelezen;

/**
 * Checks plans from the command line, without starting Spil: one line for each mistake, in a form that an editor can follow.
 * Give files or folders; without any, the shipped plans are checked. Plans may inherit from the shipped ones.
 */
public final class SchoolplanControle {

    private static final int GOED = 0;
    private static final int FOUT = 1;
    private static final int VERKEERD_GEBRUIK = 2;

    private final PrintStream uit;

    SchoolplanControle(PrintStream uit) {
        this.uit = uit;
    }

    /** Ends with 0 when all is well, 1 when a plan is wrong and 2 when there is nothing to check. */
    public static void main(String[] paden) {
        var uit = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new SchoolplanControle(uit).controleer(List.of(paden)));
    }

    int controleer(List<String> paden) {
        Collection<Planbestand> gevraagd = new ArrayList<>();
        for (var pad : paden) {
            var bestanden = bestanden(Path.of(pad));
            if (bestanden.isEmpty()) {
                uit.println("Hier staat geen schoolplan (een bestand dat eindigt op .yaml): " + pad);
                return VERKEERD_GEBRUIK;
            }
            gevraagd.addAll(bestanden);
        }
        var meegeleverd = Planbestanden.meegeleverd();
        return controleer(paden.isEmpty() ? meegeleverd : gevraagd, meegeleverd);
    }

    private int controleer(Collection<Planbestand> gevraagd, Collection<Planbestand> meegeleverd) {
        var alle = Planbestanden.over(meegeleverd, gevraagd);
        var lezer = new SchoolplanLezer(BekendeSleutels.STANDAARD);
        Set<Planfout> fouten = new LinkedHashSet<>();
        for (var bestand : gevraagd) {
            switch (lezer.lees(bestand.planId(), alle)) {
                case Gelezen(var plan) -> uit.printf("%s: in orde (%s)%n", bestand.naam(), plan.naam());
                case Afgekeurd(var meer) -> fouten.addAll(meer);
            }
        }
        fouten.forEach(uit::println);
        return fouten.isEmpty() ? GOED : FOUT;
    }

    private static Collection<Planbestand> bestanden(Path pad) {
        if (Files.isDirectory(pad)) {
            return Planbestanden.uitMap(pad);
        }
        return Files.isRegularFile(pad) ? List.of(Planbestanden.lees(pad)) : List.of();
    }
}
