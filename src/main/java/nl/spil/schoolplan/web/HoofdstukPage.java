package nl.spil.schoolplan.web;

import java.util.List;
import nl.spil.schoolplan.lezing.Hoofdstuk;
import org.jspecify.annotations.Nullable;

/** One chapter of the plan, with the one before and the one after. */
public record HoofdstukPage(PlanPage blad, Hoofdstuk hoofdstuk) {

    public @Nullable Hoofdstuk vorige() {
        return ernaast(-1);
    }

    public @Nullable Hoofdstuk volgende() {
        return ernaast(1);
    }

    private @Nullable Hoofdstuk ernaast(int stap) {
        List<Hoofdstuk> alle = blad.hoofdstukken();
        int plaats = alle.indexOf(hoofdstuk) + stap;
        return plaats < 0 || plaats >= alle.size() ? null : alle.get(plaats);
    }
}
