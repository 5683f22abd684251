package nl.spil.overleg;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For which meeting a zorgmelding counts (SOT-11): the first one for which it came in on time. Later than the inleverdag is
 * the next meeting, unless the OCO admits it.
 */
final class Agendaindeling {

    private Agendaindeling() {}

    /**
     * A planned meeting.
     *
     * @param inleverenTot last day to hand in; null when the school has none, then the day of the meeting itself is in time
     */
    record Moment(UUID overleg, LocalDate dag, @Nullable LocalDate inleverenTot) {

        boolean opTijd(LocalDate ingediend) {
            return !ingediend.isAfter(inleverenTot == null ? dag : inleverenTot);
        }
    }

    /** Where a zorgmelding lands. */
    sealed interface Uitkomst {

        /** On this agenda; {@code gemist} is the earlier meeting it was too late for, or null. */
        record Geplaatst(UUID overleg, @Nullable UUID gemist) implements Uitkomst {}

        /** No meeting is planned yet; it waits for the first one. */
        record Wacht() implements Uitkomst {}
    }

    static Uitkomst deelIn(LocalDate ingediend, List<Moment> gepland) {
        UUID gemist = null;
        for (Moment moment :
                gepland.stream().sorted(Comparator.comparing(Moment::dag)).toList()) {
            if (moment.dag().isBefore(ingediend)) continue;
            if (moment.opTijd(ingediend)) return new Uitkomst.Geplaatst(moment.overleg(), gemist);
            if (gemist == null) gemist = moment.overleg();
        }
        return new Uitkomst.Wacht();
    }
}
