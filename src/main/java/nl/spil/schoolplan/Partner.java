package nl.spil.schoolplan;

import static nl.spil.schoolplan.Verwijst.Naar.ROL;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.spil.gedeeld.Datum;
import org.jspecify.annotations.Nullable;

/**
 * An organisation with which the school works (PARTNER-01).
 *
 * @param wat what it does for the pupils of the school
 * @param contact who of the school keeps in touch
 * @param contactfunctie whom to ask for there, as a function; who it is stands with the location, not in the plan
 * @param geldigVanaf the first day of what was agreed
 * @param geldigTot the last day of what was agreed; after that nobody is sent, asked or invited there
 */
public record Partner(
        String id,
        String naam,
        String wat,
        Rol.@Nullable Domein domein,
        @Nullable @Verwijst(ROL) String contact,
        @Nullable String contactfunctie,
        List<String> afspraken,
        @Nullable LocalDate geldigVanaf,
        @Nullable LocalDate geldigTot,
        String bron) {

    public Partner {
        afspraken = Lijst.van(afspraken);
    }

    /** Whether the school works with this organisation on this day. */
    public boolean geldtOp(LocalDate dag) {
        return (geldigVanaf == null || !dag.isBefore(geldigVanaf)) && (geldigTot == null || !dag.isAfter(geldigTot));
    }

    /** Why not, as a sentence; empty when it holds on this day. */
    public Optional<String> geldtNiet(LocalDate dag) {
        if (geldigVanaf != null && dag.isBefore(geldigVanaf))
            return Optional.of("De afspraken met " + naam + " gelden pas vanaf " + Datum.lang(geldigVanaf) + ".");
        if (geldigTot != null && dag.isAfter(geldigTot))
            return Optional.of("De afspraken met " + naam + " lopen tot en met " + Datum.lang(geldigTot)
                    + ". Gaan ze langer door, zet dat dan eerst in het schoolplan.");
        return Optional.empty();
    }
}
