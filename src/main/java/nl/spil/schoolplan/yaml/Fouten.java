package nl.spil.schoolplan.yaml;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects everything that is wrong, so that the writer sees all of it at once. */
public final class Fouten {

    /** More than this helps nobody, and a file made to hurt must not fill the memory. */
    static final int HOOGSTENS = 200;

    private final Set<Fout> fouten = new LinkedHashSet<>();

    /** Adds a mistake; the same sentence at the same place counts once. */
    public void meld(Plaats plaats, String zin) {
        if (!vol()) {
            fouten.add(new Fout(plaats, zin));
        }
    }

    /** Whether looking any further makes no difference to what is reported. */
    public boolean vol() {
        return fouten.size() >= HOOGSTENS;
    }

    /** Whether nothing is wrong so far. */
    public boolean geen() {
        return fouten.isEmpty();
    }

    /** Everything that is wrong, in the order in which it stands in the files. */
    public List<Fout> opVolgorde() {
        return fouten.stream().sorted(Comparator.comparing(Fout::plaats)).toList();
    }
}
