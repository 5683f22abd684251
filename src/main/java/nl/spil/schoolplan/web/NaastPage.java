package nl.spil.schoolplan.web;

import java.util.List;
import java.util.Map;
import nl.spil.schoolplan.lezing.Naast;
import nl.spil.schoolplan.lezing.Planlezing;

/**
 * Two plans side by side, only where they differ.
 *
 * @param keuzes plans to lay beside it: key and name
 */
public record NaastPage(Planlezing hier, Planlezing daar, Map<String, String> keuzes, List<Naast> hoofdstukken) {

    static NaastPage van(Planlezing hier, Planlezing daar, Map<String, String> keuzes) {
        return new NaastPage(hier, daar, keuzes, Naast.van(hier, daar));
    }

    public String sleutel() {
        return hier.plan().id();
    }
}
