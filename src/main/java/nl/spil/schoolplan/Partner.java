package nl.spil.schoolplan;

import static nl.spil.schoolplan.Verwijst.Naar.ROL;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organisation with which the school works (PARTNER-01).
 *
 * @param wat what it does for the pupils of the school
 * @param contact who of the school keeps in touch
 * @param contactfunctie whom to ask for there, as a function; who it is stands with the location, not in the plan
 * @param geldigTot the last day of what was agreed
 */
public record Partner(
        String id,
        String naam,
        String wat,
        Rol.@Nullable Domein domein,
        @Nullable @Verwijst(ROL) String contact,
        @Nullable String contactfunctie,
        List<String> afspraken,
        @Nullable LocalDate geldigTot,
        String bron) {

    public Partner {
        afspraken = Lijst.van(afspraken);
    }
}
