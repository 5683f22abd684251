package nl.spil.bewaren;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.spil.bewaren.Bewaren.Termijn;
import nl.spil.toegang.Klasse;

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
    public static Optional<String> waarschuwing(Termijn termijn) {
        List<Klasse> langer = termijn.klassen().stream()
                .filter(k -> termijn.maanden() > maanden(k))
                .toList();
        return langer.stream()
                .min(Comparator.comparingInt(Bewaarnorm::maanden))
                .map(k ->
                        "Langer dan gebruikelijk: %s blijft meestal %s (%s). Laat het bestuur vastleggen waarom hier langer."
                                .formatted(wat(k), jaren(maanden(k)), BRON));
    }

    /** "5 jaar", "18 maanden". */
    public static String jaren(int maanden) {
        return maanden % 12 == 0 ? maanden / 12 + " jaar" : maanden + " maanden";
    }

    private static int maanden(Klasse klasse) {
        return switch (klasse) {
            case CONTACT, AANWEZIGHEID -> VERZUIM;
            case TOELATING -> DOORVERWIJZING;
            default -> DOSSIER;
        };
    }

    private static String wat(Klasse klasse) {
        return switch (klasse) {
            case CONTACT, AANWEZIGHEID -> "in- en uitschrijving en verzuim";
            case TOELATING -> "een doorverwijzing";
            default -> "een leerlingdossier";
        };
    }
}
