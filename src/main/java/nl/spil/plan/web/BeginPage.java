package nl.spil.plan.web;

import java.time.LocalDate;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.plan.Sjabloon;
import org.jspecify.annotations.Nullable;

/**
 * A pupil without a plan, or without one that this reader may see.
 *
 * @param geschil since when the support is disputed
 */
public record BeginPage(
        LeerlingKop kop,
        String waarom,
        Sjabloon sjabloon,
        boolean mag,
        @Nullable LocalDate geschil) {
    public String url() {
        return "/leerlingen/" + kop.id() + "/opp";
    }
}
