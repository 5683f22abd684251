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

    /**
     * @param tenzij the field with the reason why this one may stay empty; empty when the form has none
     * @param reden what was filled in there
     */
    static Optional<String> fout(Veld veld, String antwoord, Optional<Veld> tenzij, String reden, LocalDate vandaag) {
        if (antwoord.isEmpty()) {
            if (!veld.verplicht() || (tenzij.isPresent() && !reden.isEmpty())) return Optional.empty();
            return Optional.of(tenzij.map(t -> anders(veld, t)).orElseGet(() -> ontbreekt(veld)));
        }
        return switch (veld.soort()) {
            case TEKST -> teLang(veld, antwoord, KORT);
            case LANG -> teLang(veld, antwoord, Concepten.MAX);
            case KEUZE ->
                veld.keuzes().stream().anyMatch(k -> k.id().equals(antwoord))
                        ? Optional.empty()
                        : Optional.of(ontbreekt(veld));
            case DATUM ->
                datum(antwoord)
                        .map(dag -> nogNietGeweest(veld, dag, vandaag))
                        .orElseGet(() -> Optional.of("‘%s’ is geen dag die bestaat. Kies een datum, zoals 23-11-2026."
                                .formatted(veld.label())));
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

    private static Optional<String> nogNietGeweest(Veld veld, LocalDate dag, LocalDate vandaag) {
        return veld.geweest() && dag.isAfter(vandaag)
                ? Optional.of(
                        "De dag bij ‘%s’ moet nog komen. Kies de dag waarop het is gebeurd.".formatted(veld.label()))
                : Optional.empty();
    }

    private static String anders(Veld veld, Veld tenzij) {
        String zin = ontbreekt(veld);
        return "%s, of vul ‘%s’ in.".formatted(zin.substring(0, zin.length() - 1), tenzij.label());
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
