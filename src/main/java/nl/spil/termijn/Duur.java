package nl.spil.termijn;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How long a term is.
 *
 * @param vakantiesTellen whether days of a holiday count (KALENDER-08); school days and school weeks never count them
 * @param vast the agreed day itself, only with {@link Eenheid#VAST}
 */
public record Duur(
        int lengte,
        Eenheid eenheid,
        boolean vakantiesTellen,
        @Nullable LocalDate vast) {

    public Duur {
        if (lengte < 0) throw new IllegalArgumentException("een termijn heeft geen negatieve lengte");
        if ((eenheid == Eenheid.VAST) != (vast != null)) {
            throw new IllegalArgumentException("een vaste dag hoort bij eenheid vast, en alleen daarbij");
        }
    }

    public static Duur van(int lengte, Eenheid eenheid, boolean vakantiesTellen) {
        return new Duur(lengte, eenheid, vakantiesTellen, null);
    }

    /** Up to a day that was agreed. */
    public static Duur tot(LocalDate dag) {
        return new Duur(0, Eenheid.VAST, true, dag);
    }

    /** "6 weken, vakanties tellen niet mee". */
    public String tekst() {
        if (eenheid == Eenheid.VAST) return "op een afgesproken dag";
        boolean kalender = eenheid != Eenheid.SCHOOLDAGEN && eenheid != Eenheid.SCHOOLWEKEN;
        return eenheid.tekst(lengte)
                + (kalender ? (vakantiesTellen ? ", vakanties tellen mee" : ", vakanties tellen niet mee") : "");
    }

    LocalDate vasteDag() {
        return Objects.requireNonNull(vast);
    }
}
