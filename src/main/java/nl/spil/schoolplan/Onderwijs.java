package nl.spil.schoolplan;

import static nl.spil.schoolplan.Verwijst.Naar.INDELING;

import java.util.List;
import java.util.Optional;
import nl.spil.schoolplan.yaml.MinstensEen;
import org.jspecify.annotations.Nullable;

/**
 * What the school offers and for whom (CONFIG-11, CONFIG-17).
 *
 * @param leeftijdVan from which age pupils fit the school, empty for no limit
 * @param leeftijdTotEnMet up to and including which age, empty for no limit
 * @param populatie for whom the school is, in the words of the document
 */
public record Onderwijs(
        @MinstensEen List<Soort> soorten,
        boolean lwooLicentie,
        @Nullable Integer leeftijdVan,
        @Nullable Integer leeftijdTotEnMet,
        @Nullable String populatie,
        List<Afsluiting> afsluitingen,
        String bron) {

    /** Something that is taught, such as praktijkonderwijs or havo. */
    public record Soort(String id, String naam, String bron) {}

    /**
     * A diploma or getuigschrift.
     *
     * @param na after which leerjaren or fasen it can be had; empty is always
     */
    public record Afsluiting(
            String id, String naam, @Verwijst(INDELING) List<String> na, String bron) {

        public Afsluiting {
            na = Lijst.van(na);
        }
    }

    public Onderwijs {
        soorten = Lijst.van(soorten);
        afsluitingen = Lijst.van(afsluitingen);
    }

    /** What to tell about a pupil who does not belong to the population of the school; empty for who does. */
    public Optional<String> buiten(String roepnaam, int leeftijd) {
        if (past(leeftijd)) return Optional.empty();
        String grens = leeftijdVan == null
                ? "tot en met " + leeftijdTotEnMet
                : leeftijdTotEnMet == null ? "vanaf " + leeftijdVan : leeftijdVan + " tot en met " + leeftijdTotEnMet;
        return Optional.of(roepnaam + " is " + leeftijd + " jaar. De school is er voor leerlingen van " + grens
                + " jaar"
                + (populatie == null ? "" : " (" + Woorden.klein(populatie).replaceAll("\\.$", "") + ")") + ". Bron: "
                + bron + ".");
    }

    /** Whether somebody of this age belongs to the population of the school. */
    public boolean past(int leeftijd) {
        Integer van = leeftijdVan;
        Integer totEnMet = leeftijdTotEnMet;
        return (van == null || leeftijd >= van) && (totEnMet == null || leeftijd <= totEnMet);
    }
}
