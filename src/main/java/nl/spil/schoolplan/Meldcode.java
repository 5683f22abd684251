package nl.spil.schoolplan;

import static nl.spil.schoolplan.Verwijst.Naar.ROL;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the school works by its meldcode: what colleagues do, how it is weighed, and which decisions of the procedure of that class end it
 * (MELDCODE-01). The steps themselves are the phases of that procedure.
 *
 * @param melden the decisions with which the school reports to Veilig Thuis
 * @param nietMelden the decisions with which it decides not to; both need a second person
 * @param afwegingen the questions of the afwegingskader, in order
 * @param stappen what a colleague does who sees something, for everybody to read (MELDCODE-05)
 * @param scholing the trainings about it, of which the page of the meldcode says who lacks them (MELDCODE-03)
 * @param verwijsindexen the register in which the school gives a signal without content (VERWIJS-01); the first one counts
 */
public record Meldcode(
        String id,
        List<String> melden,
        List<String> nietMelden,
        List<Afweging> afwegingen,
        List<Meldstap> stappen,
        List<String> scholing,
        List<Verwijsindex> verwijsindexen,
        String bron) {

    /**
     * A question of the afwegingskader.
     *
     * @param meldenBij the answer after which the school reports at once
     */
    public record Afweging(
            String id,
            String vraag,
            @Nullable Antwoord meldenBij,
            @Nullable String toelichting,
            String bron) {}

    /** What can be answered. */
    public enum Antwoord {
        JA,
        NEE
    }

    /** What somebody does, and what happens then. */
    public record Meldstap(String id, String naam, String tekst, String bron) {}

    /**
     * The register.
     *
     * @param door who is authorised: nobody else records a signal (VERWIJS-02)
     * @param besluit the decision of the procedure that is taken by recording it
     * @param redenen the kinds of reason; no more than this goes with a signal (VERWIJS-05)
     */
    public record Verwijsindex(
            String id,
            String naam,
            @Verwijst(ROL) List<String> door,
            @Nullable String besluit,
            List<Reden> redenen,
            String bron) {

        public Verwijsindex {
            door = Lijst.van(door);
            redenen = Lijst.van(redenen);
        }
    }

    /** A kind of reason. */
    public record Reden(String id, String naam) {}

    public Meldcode {
        melden = Lijst.van(melden);
        nietMelden = Lijst.van(nietMelden);
        afwegingen = Lijst.van(afwegingen);
        stappen = Lijst.van(stappen);
        scholing = Lijst.van(scholing);
        verwijsindexen = Lijst.van(verwijsindexen);
    }

    /** The register of this school, when it works with one. */
    public @Nullable Verwijsindex verwijsindex() {
        return verwijsindexen.isEmpty() ? null : verwijsindexen.getFirst();
    }
}
