package nl.spil.schoolplan.web;

import java.time.Instant;
import java.util.List;
import nl.spil.schoolplan.Planlezers.Lezer;
import nl.spil.schoolplan.Planversie;
import org.jspecify.annotations.Nullable;

/**
 * Who read the plan.
 *
 * @param op when this person did
 * @param toezicht whether this person sees the others
 */
public record GelezenPage(Planversie versie, @Nullable Instant op, boolean toezicht, List<Lezer> lezers) {

    public String adres() {
        return "/ondersteuningsplan/" + versie.sleutel();
    }

    public String stand() {
        long gelezen = lezers.stream().filter(l -> l.op() != null).count();
        return gelezen + " van " + lezers.size() + " medewerkers lazen deze versie";
    }
}
