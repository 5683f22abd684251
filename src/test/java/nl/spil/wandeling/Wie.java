package nl.spil.wandeling;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may read a row, besides what its class says. */
record Wie(
        @Nullable String auteur,
        boolean vrij,
        Set<String> ook,
        Set<String> niet,
        @Nullable Set<String> alleen) {

    static final Wie GEWOON = new Wie(null, false, Set.of(), Set.of(), null);
    static final Wie VRIJ = new Wie(null, true, Set.of(), Set.of(), null);

    static Wie van(String auteur) {
        return new Wie(auteur, false, Set.of(), Set.of(), null);
    }

    static Wie enkel(String... wie) {
        return new Wie(null, false, Set.of(), Set.of(), Set.of(wie));
    }

    Wie ook(String... wie) {
        return new Wie(auteur, vrij, Set.of(wie), niet, alleen);
    }

    Wie niet(String... wie) {
        return new Wie(auteur, vrij, ook, Set.of(wie), alleen);
    }

    Wie metVrijgave() {
        return new Wie(auteur, true, ook, niet, alleen);
    }
}
