package nl.spil.schoolplan;

import java.util.Optional;

/** A plan that Spil ships, for tests of other packages. */
public final class MeegeleverdPlan {

    private MeegeleverdPlan() {}

    public static Schoolplan van(String id) {
        return Schoolplanbron.lees(BekendeSleutels.STANDAARD, Optional.empty())
                .plan(id)
                .orElseThrow();
    }
}
