package nl.spil.schoolplan.document;

import java.util.List;

/**
 * How much of a document runs. Background does not count: it promises nothing.
 *
 * @param wat a chapter, or the whole document
 */
public record Telling(String wat, long draait, long getoond, long nogNiet, long achtergrond, long sterk) {

    static Telling van(String wat, List<Belofte> beloften) {
        return new Telling(
                wat,
                tel(beloften, Staat.DRAAIT),
                tel(beloften, Staat.GETOOND),
                tel(beloften, Staat.NOG_NIET),
                tel(beloften, Staat.ACHTERGROND),
                beloften.stream().filter(Belofte::sterk).count());
    }

    private static long tel(List<Belofte> beloften, Staat staat) {
        return beloften.stream().filter(b -> b.staat() == staat).count();
    }

    /** Passages that promise something. */
    public long beloften() {
        return draait + getoond + nogNiet;
    }

    public long procentDraait() {
        return procent(draait);
    }

    public long procentGekoppeld() {
        return procent(draait + getoond);
    }

    public long procentNogNiet() {
        return beloften() == 0 ? 0 : 100 - procentGekoppeld();
    }

    /** Rounded down: a document with one passage missing is not complete. */
    private long procent(long deel) {
        return beloften() == 0 ? 100 : 100 * deel / beloften();
    }
}
