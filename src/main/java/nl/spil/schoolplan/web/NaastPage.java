package nl.spil.schoolplan.web;

import java.util.List;
import java.util.Set;
import nl.spil.schoolplan.lezing.Naast;
import nl.spil.schoolplan.lezing.Planlezing;

/** Two plans side by side, only where they differ. */
public record NaastPage(Planlezing hier, Planlezing daar, Set<String> keuzes, List<Naast> hoofdstukken) {

    static NaastPage van(Planlezing hier, Planlezing daar, Set<String> keuzes) {
        return new NaastPage(hier, daar, keuzes, Naast.van(hier, daar));
    }

    public String sleutel() {
        return hier.plan().id();
    }
}
