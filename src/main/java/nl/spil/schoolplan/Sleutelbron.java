package nl.spil.schoolplan;

import java.util.Set;

/** What the code above this module can do for a plan. A plan that asks for a condition no code tests stops the start. */
public interface Sleutelbron {

    /** Keys of the conditions that can be tested. */
    default Set<String> voorwaarden() {
        return Set.of();
    }

    /** Facts that are reported: a term that starts from one and stands with a phase or a kind of plan, starts. */
    default Set<String> feiten() {
        return Set.of();
    }

    /** Terms that are started by their own name. */
    default Set<String> termijnen() {
        return Set.of();
    }
}
