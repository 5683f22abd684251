package nl.spil.inzet.web;

import java.time.LocalDate;
import java.util.List;
import nl.spil.inzet.Inzettelling.Telling;
import nl.spil.organisatie.Locatie;
import nl.spil.organisatie.Schooljaar;
import org.jspecify.annotations.Nullable;

/**
 * Support in figures.
 *
 * @param jaren the school years to choose from, for who does not see the pupils; empty for who chooses the days
 * @param locatie null when this person reads the figures of no location
 */
public record CijfersPage(
        @Nullable Locatie locatie,
        List<Locatie> locaties,
        LocalDate van,
        LocalDate tot,
        List<Schooljaar> jaren,
        String fout,
        @Nullable Telling telling) {

    public static String getal(@Nullable Long aantal) {
        return aantal == null ? "minder dan 5" : String.valueOf(aantal);
    }
}
