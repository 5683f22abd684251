package nl.spil.schoolplan.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.spil.schoolplan.Planversie;
import nl.spil.schoolplan.Schoolplannen.Stand;
import nl.spil.schoolplan.lezing.Planlezing;
import nl.spil.schoolplan.lezing.Verschil;

/** The versions of a plan, each with what it changed, as sentences. */
public record VersiesPage(String naam, String sleutel, List<Versie> versies) {

    /** What a version changed; nothing for the first one. */
    public record Versie(int nummer, Instant op, boolean eerste, List<Verschil> verschillen) {}

    static VersiesPage van(List<Stand> standen, List<Planversie> versies) {
        List<Versie> uit = new ArrayList<>();
        for (int i = 0; i < versies.size(); i++) {
            boolean eerste = i + 1 == versies.size();
            List<Verschil> anders = eerste
                    ? List.of()
                    : Verschil.tussen(
                            Planlezing.van(versies.get(i + 1).plan()),
                            Planlezing.van(versies.get(i).plan()));
            uit.add(new Versie(standen.get(i).nummer(), standen.get(i).op(), eerste, anders));
        }
        Planversie nieuwste = versies.getFirst();
        return new VersiesPage(nieuwste.plan().naam(), nieuwste.sleutel(), List.copyOf(uit));
    }
}
