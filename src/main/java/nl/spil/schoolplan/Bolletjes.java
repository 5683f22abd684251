package nl.spil.schoolplan;

import static nl.spil.schoolplan.Verwijst.Naar.ROL;

import java.util.List;
import nl.spil.schoolplan.yaml.MinstensEen;

/**
 * How the lessons of a group are marked with a bolletje for each pupil (GROEP-11, GROEP-12).
 *
 * @param waarop on what a pupil is marked, such as Gedrag and Werkhouding
 * @param duur whether every group has it at all times, or a group only for a period
 * @param door who marks
 * @param inzetten who begins it for a group, with a reason and an end; nobody where it is there at all times
 */
public record Bolletjes(
        String naam,
        @MinstensEen List<String> waarop,
        Duur duur,
        @MinstensEen @Verwijst(ROL) List<String> door,
        @Verwijst(ROL) List<String> inzetten,
        String bron) {

    /** For how long. */
    public enum Duur {
        VAST,
        TIJDELIJK
    }

    public Bolletjes {
        waarop = Lijst.van(waarop);
        door = Lijst.van(door);
        inzetten = Lijst.van(inzetten);
    }
}
