package nl.spil.schoolplan.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which passage of the version before each passage of a new version was. What is the same is found first; then what is nearly
 * the same, by the share of words that both have.
 */
final class Herkenning {

    private static final double BIJNA = 0.6;

    /** How a passage stands to the version before. */
    enum Gelijkenis {
        EERSTE,
        ZELFDE,
        BIJNA,
        NIEUW
    }

    /**
     * What became of it.
     *
     * @param vorige place in the version before; 0 when it was not there
     */
    record Uitkomst(Gelijkenis gelijkenis, int vorige) {}

    private final Map<Integer, Uitkomst> uit = new HashMap<>();
    private final Set<Integer> gebruikt = new HashSet<>();

    private Herkenning() {}

    static Map<Integer, Uitkomst> van(List<Passage> vorige, List<Passage> nieuw) {
        Herkenning herkenning = new Herkenning();
        herkenning.zelfde(vorige, nieuw);
        herkenning.bijna(vorige, nieuw);
        nieuw.forEach(p -> herkenning.uit.putIfAbsent(
                p.volgorde(), new Uitkomst(vorige.isEmpty() ? Gelijkenis.EERSTE : Gelijkenis.NIEUW, 0)));
        return herkenning.uit;
    }

    private void zelfde(List<Passage> vorige, List<Passage> nieuw) {
        Map<String, Deque<Integer>> opTekst = new HashMap<>();
        for (Passage p : vorige)
            opTekst.computeIfAbsent(p.vorm(), v -> new ArrayDeque<>()).add(p.volgorde());
        for (Passage p : nieuw) {
            Deque<Integer> eerder = opTekst.get(p.vorm());
            if (eerder == null || eerder.isEmpty()) continue;
            neem(p, eerder.removeFirst(), Gelijkenis.ZELFDE);
        }
    }

    private void bijna(List<Passage> vorige, List<Passage> nieuw) {
        Map<Integer, Set<String>> woorden = new LinkedHashMap<>();
        for (Passage p : vorige) if (!gebruikt.contains(p.volgorde())) woorden.put(p.volgorde(), woorden(p));
        for (Passage p : nieuw) {
            if (uit.containsKey(p.volgorde())) continue;
            Set<String> nu = woorden(p);
            int beste = 0;
            double meest = BIJNA;
            for (Map.Entry<Integer, Set<String>> e : woorden.entrySet()) {
                if (gebruikt.contains(e.getKey())) continue;
                double lijkt = lijkt(nu, e.getValue());
                if (lijkt > meest) {
                    meest = lijkt;
                    beste = e.getKey();
                }
            }
            if (beste > 0) neem(p, beste, Gelijkenis.BIJNA);
        }
    }

    private void neem(Passage p, int eerder, Gelijkenis gelijkenis) {
        uit.put(p.volgorde(), new Uitkomst(gelijkenis, eerder));
        gebruikt.add(eerder);
    }

    private static Set<String> woorden(Passage p) {
        return new HashSet<>(List.of(p.vorm().split(" ")));
    }

    private static double lijkt(Set<String> een, Set<String> ander) {
        if (Math.min(een.size(), ander.size()) < BIJNA * Math.max(een.size(), ander.size())) return 0;
        long samen = een.stream().filter(ander::contains).count();
        return (double) samen / (een.size() + ander.size() - samen);
    }
}
