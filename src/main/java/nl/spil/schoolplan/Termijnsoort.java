package nl.spil.schoolplan;

import static nl.spil.schoolplan.Verwijst.Naar.FEIT;
import static nl.spil.schoolplan.Verwijst.Naar.ROL;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clock: how long after which fact something must have happened, who sees to it and who hears when it has not
 * (KALENDER-04).
 *
 * @param lengte 0 when the fact itself is the last day, as with a chosen evaluation date
 * @param vakantiesTellen whether the school holidays count (KALENDER-08; the documents do not say, so they do: C-34)
 * @param start the fact that starts the clock
 * @param eigenaar who sees to it
 * @param waarschuwDagenVoor how many days beforehand the owner is reminded
 * @param hoogstens whether this is the longest that something may last: a decision ends it, and nobody closes it by hand or plans
 *     beyond it
 * @param minstens whether what began lasts at least this long: until its day no decision leads out of the phase, but for one that may come
 *     earlier ({@link Besluitsoort#eerder})
 * @param aantal how often something may happen before the term is due, whatever the day
 * @param escalatie who hears when the term has passed
 */
public record Termijnsoort(
        String id,
        String naam,
        int lengte,
        Eenheid eenheid,
        boolean vakantiesTellen,
        @Verwijst(FEIT) String start,
        @Verwijst(ROL) String eigenaar,
        List<Integer> waarschuwDagenVoor,
        @Verwijst(ROL) String escalatie,
        boolean hoogstens,
        boolean minstens,
        @Nullable Aantal aantal,
        @Nullable Verlenging verlenging,
        String bron) {

    /** In what the length is counted. */
    public enum Eenheid {
        KALENDERDAGEN,
        KALENDERWEKEN,
        SCHOOLDAGEN,
        SCHOOLWEKEN,
        MAANDEN
    }

    /** How much longer a term may become, with a reason, and how often (T-02). */
    public record Verlenging(int lengte, Eenheid eenheid, int keer) {}

    /** So many decisions of one kind, such as talks that were held. */
    public record Aantal(int keer, String besluit) {}

    public Termijnsoort {
        waarschuwDagenVoor = Lijst.van(waarschuwDagenVoor);
    }
}
