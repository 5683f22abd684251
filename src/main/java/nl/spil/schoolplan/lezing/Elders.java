package nl.spil.schoolplan.lezing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.spil.schoolplan.Schoolplan;

/**
 * What another school offers that fits a need (PROFIEL-06). Plans are public documents, so that anybody may look in all of them.
 *
 * @param scholen which schools offer it in the same words
 * @param eigenBestuur whether it is a school of one's own bestuur
 */
public record Elders(List<String> scholen, boolean eigenBestuur, String hoofdstuk, Regel regel) {

    private static final int HOOGSTENS = 60;

    /**
     * Aanbod with all these words, of every school but this one; one's own bestuur first.
     *
     * @param plannen every plan of a school or location
     */
    public static List<Elders> zoek(
            Schoolplan hier, List<Schoolplan> plannen, Function<String, Optional<Schoolplan>> plan, String woorden) {
        List<String> zoek = List.of(woorden.toLowerCase(Locale.ROOT).strip().split("\\s+"));
        String bestuur = bestuur(hier, plan);
        Map<String, Elders> gevonden = new LinkedHashMap<>();
        for (Schoolplan ander : plannen) {
            if (ander.id().equals(hier.id()) || ander.id().equals(hier.erft())) continue;
            boolean eigen = bestuur(ander, plan).equals(bestuur);
            for (Hoofdstuk h : Planlezing.van(ander).hoofdstukken()) {
                if (!h.id().equals("aanbod")) continue;
                for (Regel r : h.regels()) {
                    if (!past(r, zoek)) continue;
                    gevonden.merge(
                            eigen + r.id() + r.naam() + r.feiten(),
                            new Elders(List.of(ander.naam()), eigen, h.titel(), r),
                            Elders::samen);
                }
            }
        }
        return gevonden.values().stream()
                .sorted(Comparator.comparing(Elders::eigenBestuur)
                        .reversed()
                        .thenComparing(e -> !inNaam(e.regel(), zoek)))
                .limit(HOOGSTENS)
                .toList();
    }

    private Elders samen(Elders ander) {
        List<String> alle = new ArrayList<>(scholen);
        alle.addAll(ander.scholen);
        return new Elders(List.copyOf(alle), eigenBestuur, hoofdstuk, regel);
    }

    /** The plan at the top, below what Spil itself brings. */
    private static String bestuur(Schoolplan begin, Function<String, Optional<Schoolplan>> plan) {
        Schoolplan nu = begin;
        for (int i = 0; i < 8 && nu.erft() != null; i++) {
            Optional<Schoolplan> ouder = plan.apply(nu.erft());
            if (ouder.isEmpty() || ouder.get().soort() == Schoolplan.Soort.BASIS) break;
            nu = ouder.get();
        }
        return nu.id();
    }

    private static boolean past(Regel r, List<String> woorden) {
        StringBuilder tekst = new StringBuilder(r.naam());
        r.feiten().forEach(f -> tekst.append(' ').append(f.waarde()));
        String klein = tekst.toString().toLowerCase(Locale.ROOT);
        return woorden.stream().allMatch(klein::contains);
    }

    private static boolean inNaam(Regel r, List<String> woorden) {
        String naam = r.naam().toLowerCase(Locale.ROOT);
        return woorden.stream().allMatch(naam::contains);
    }
}
