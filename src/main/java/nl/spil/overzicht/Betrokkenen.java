package nl.spil.overzicht;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.spil.schoolplan.Rol.Plek;
import nl.spil.schoolplan.Schoolplan;

/** Who is around an opened pupil, each person once, in the words of the school. */
final class Betrokkenen {

    private Betrokkenen() {}

    /** One relation of somebody, as overzicht.blad gives it. */
    record Relatie(UUID accountId, String naam, String soort, String rol, String als, String van) {

        boolean extern() {
            return soort.equals("extern");
        }
    }

    /** From outside first, then the mentor; who only teaches comes last. Within that the order of the names as they came. */
    static List<Betrokkene> van(List<Relatie> relaties, Schoolplan schoolplan) {
        String eerste = schoolplan.rolId(Plek.EERSTE_AANSPREEKPUNT);
        String lesgever = schoolplan.rolId(Plek.LESGEVER);
        Set<String> dichtbij = Set.of(eerste, schoolplan.rolId(Plek.COORDINATOR));
        return relaties.stream().collect(groupingBy(Relatie::accountId, LinkedHashMap::new, toList())).values().stream()
                .sorted(Comparator.comparing((List<Relatie> r) -> !r.getFirst().extern())
                        .thenComparing(r -> r.stream().noneMatch(x -> x.rol().equals(eerste)))
                        .thenComparing(r -> r.stream().allMatch(x -> x.rol().equals(lesgever))))
                .map(r -> new Betrokkene(
                        r.getFirst().naam(),
                        r.stream()
                                .sorted(Comparator.comparing(
                                        (Relatie x) -> x.rol().equals(lesgever)))
                                .map(Relatie::als)
                                .distinct()
                                .collect(joining(", ")),
                        r.stream().anyMatch(x -> x.extern() || dichtbij.contains(x.rol())),
                        r.getFirst().extern()))
                .toList();
    }
}
