package nl.spil.formulier;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import nl.spil.concept.Concepten;
import nl.spil.schoolplan.Veld;

/** Whether an answer fits its field; if not, the sentence that says what to do. */
final class Veldcontrole {

    private static final int KORT = 300;

    private Veldcontrole() {}

    static Optional<String> fout(Veld veld, String antwoord) {
        if (antwoord.isEmpty()) {
            return veld.verplicht() ? Optional.of(ontbreekt(veld)) : Optional.empty();
        }
        return switch (veld.soort()) {
            case TEKST -> teLang(veld, antwoord, KORT);
            case LANG -> teLang(veld, antwoord, Concepten.MAX);
            case KEUZE ->
                veld.keuzes().stream().anyMatch(k -> k.id().equals(antwoord))
                        ? Optional.empty()
                        : Optional.of(ontbreekt(veld));
            case DATUM ->
                datum(antwoord).isPresent()
                        ? Optional.empty()
                        : Optional.of("‘%s’ is geen dag die bestaat. Kies een datum, zoals 23-11-2026."
                                .formatted(veld.label()));
            case JANEE ->
                antwoord.equals("ja") || antwoord.equals("nee") ? Optional.empty() : Optional.of(ontbreekt(veld));
        };
    }

    static Optional<LocalDate> datum(String antwoord) {
        try {
            return Optional.of(LocalDate.parse(antwoord));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String ontbreekt(Veld veld) {
        return switch (veld.soort()) {
            case TEKST, LANG -> "Vul ‘%s’ in.".formatted(veld.label());
            case KEUZE -> "Kies een antwoord bij ‘%s’.".formatted(veld.label());
            case DATUM -> "Kies een datum bij ‘%s’.".formatted(veld.label());
            case JANEE -> "Kies ja of nee bij ‘%s’.".formatted(veld.label());
        };
    }

    private static Optional<String> teLang(Veld veld, String antwoord, int hoogstens) {
        return antwoord.length() <= hoogstens
                ? Optional.empty()
                : Optional.of("‘%s’ is te lang: %d tekens, hoogstens %d. Maak het korter."
                        .formatted(veld.label(), antwoord.length(), hoogstens));
    }
}
