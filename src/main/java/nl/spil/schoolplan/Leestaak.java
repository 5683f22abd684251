package nl.spil.schoolplan;

import static nl.spil.schoolplan.Verwijst.Naar.ROL;
import static nl.spil.schoolplan.Verwijst.Naar.ZAAKTYPE;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a new colleague reads first (ROUTE-04): a procedure as a scheme, with who is who. Whoever begins at the location gets it
 * on the work list.
 *
 * @param naam what must be done, in the words of the work list: "Lees hoe ondersteuning bij ons gaat"
 * @param uitleg what stands above the text
 * @param procedure which procedure it is about
 * @param voorWie for which roles; without any it is for everybody who works for the school
 * @param binnenDagen within how many days after somebody begins
 */
public record Leestaak(
        String id,
        String naam,
        @Nullable String uitleg,
        @Verwijst(ZAAKTYPE) String procedure,
        @Verwijst(ROL) List<String> voorWie,
        int binnenDagen,
        String bron) {

    public Leestaak {
        voorWie = Lijst.van(voorWie);
    }

    /** Whether whoever has this role gets it. */
    public boolean geldtVoor(Rol rol) {
        return voorWie.isEmpty() ? rol.kring() == Rol.Kring.INTERN : voorWie.contains(rol.id());
    }
}
