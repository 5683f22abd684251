package nl.spil.plan;

import java.util.Set;
import nl.spil.toegang.Inzage;

/** Parents and pupils write answers and their own words, never the plan. */
final class Gezin {

    private static final Set<String> ROLLEN = Set.of("ouder", "ouder-16plus", "leerling", "leerling-16plus");

    private Gezin() {}

    static boolean is(Inzage inzage) {
        return inzage.rollen().stream().anyMatch(ROLLEN::contains);
    }
}
