package nl.spil.schoolplan;

import java.util.Set;

/** What the code above this module can do for a plan. A plan that asks for more stops the start. */
public interface Sleutelbron {

    /** Keys of the conditions that can be tested. */
    Set<String> voorwaarden();
}
