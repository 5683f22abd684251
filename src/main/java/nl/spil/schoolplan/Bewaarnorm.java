package nl.spil.schoolplan;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How long schools keep such data according to the list of Kennisnet (overzicht bewaartermijnen, 23 April 2024); the AVG itself names no
 * terms. A longer term is the choice of a board, and then it should say why.
 */
public final class Bewaarnorm {

    private static final int DOSSIER = 24;
    private static final int DOORVERWIJZING = 36;
    private static final int VERZUIM = 60;
    private static final String BRON = "Kennisnet, overzicht bewaartermijnen, 23 april 2024";

    private Bewaarnorm() {}

    /** Where a term is longer than what the list supports: what it says instead, in one sentence. */
    public static Optional<String> waarschuwing(int maanden, Collection<Integer> klassen) {
        return klassen.stream()
                .filter(k -> maanden > maanden(k))
                .min(Comparator.comparingInt(Bewaarnorm::maanden))
                .map(k ->
                        "Langer dan gebruikelijk: %s blijft meestal %s (%s). Laat het bestuur vastleggen waarom hier langer."
                                .formatted(wat(k), jaren(maanden(k)), BRON));
    }

    /** What a plan chooses longer than the list supports, for whoever writes or adopts it. No mistake: the board may choose it. */
    public static List<String> waarschuwingen(Schoolplan plan) {
        return plan.bewaartermijnen().stream()
                .flatMap(t -> waarschuwing(t.maanden(), nummers(plan, t)).stream()
                        .map(w -> "‘%s’ duurt %s. %s".formatted(t.naam(), jaren(t.maanden()), w)))
                .toList();
    }

    /** "5 jaar", "18 maanden". */
    public static String jaren(int maanden) {
        return maanden % 12 == 0 ? maanden / 12 + " jaar" : maanden == 1 ? "1 maand" : maanden + " maanden";
    }

    private static List<Integer> nummers(Schoolplan plan, Bewaartermijn termijn) {
        return plan.gegevensklassen().stream()
                .filter(k -> termijn.klassen().contains(k.id()))
                .map(Gegevensklasse::nummer)
                .toList();
    }

    private static int maanden(int klasse) {
        return switch (klasse) {
            case Gegevensklasse.CONTACT, Gegevensklasse.AANWEZIGHEID -> VERZUIM;
            case Gegevensklasse.TOELATING -> DOORVERWIJZING;
            default -> DOSSIER;
        };
    }

    private static String wat(int klasse) {
        return switch (klasse) {
            case Gegevensklasse.CONTACT, Gegevensklasse.AANWEZIGHEID -> "in- en uitschrijving en verzuim";
            case Gegevensklasse.TOELATING -> "een doorverwijzing";
            default -> "een leerlingdossier";
        };
    }
}
