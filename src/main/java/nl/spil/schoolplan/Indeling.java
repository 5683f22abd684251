package nl.spil.schoolplan;

import java.util.List;
import nl.spil.schoolplan.yaml.MinstensEen;
import org.jspecify.annotations.Nullable;

/** How a location groups its pupils over the years: leerjaren, or fasen at their own pace (CONFIG-12, CONFIG-13). */
public record Indeling(
        Soort soort,
        @MinstensEen List<Groep> groepen,
        @Nullable String toelichting,
        String bron) {

    /** What the groups are. */
    public enum Soort {
        LEERJAREN,
        FASEN
    }

    /** One leerjaar or fase. */
    public record Groep(String id, String naam, @Nullable String omschrijving) {}

    public Indeling {
        groepen = Lijst.van(groepen);
    }
}
