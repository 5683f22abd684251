package nl.spil.formulier;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.spil.concept.Concepten;
import nl.spil.schoolplan.Veld;

/** Whether an answer fits its field; if not, the sentence that says what to do. */
final class Veldcontrole {

    private static final int KORT = 300;
    private static final Pattern DUUR = Pattern.compile("(\\d{1,4})(?::([0-5]\\d)|,(5))?");
    private static final Pattern GETAL = Pattern.compile("\\d{1,6}");

    private Veldcontrole() {}

    /**
     * @param keuzes what can be chosen; empty when it is typed
     * @param tenzij the field with the reason why this one may stay empty; empty when the form has none
     * @param reden what was filled in there
     */
    static Optional<String> fout(
            Veld veld,
            String antwoord,
            Map<String, String> keuzes,
            Optional<Veld> tenzij,
            String reden,
            LocalDate vandaag) {
        if (antwoord.isEmpty()) {
            if (!veld.verplicht() || (tenzij.isPresent() && !reden.isEmpty())) return Optional.empty();
            return Optional.of(tenzij.map(t -> anders(veld, t)).orElseGet(() -> ontbreekt(veld)));
        }
        return switch (veld.soort()) {
            case TEKST -> teLang(veld, antwoord, KORT);
            case LANG -> teLang(veld, antwoord, Concepten.MAX);
            case KEUZE -> keuzes.containsKey(antwoord) ? Optional.empty() : Optional.of(ontbreekt(veld));
            case MEERKEUZE ->
                keuzes.keySet().containsAll(List.of(antwoord.split(",")))
                        ? Optional.empty()
                        : Optional.of(ontbreekt(veld));
            case PARTNER, PERSOON, OVERLEG ->
                keuzes.isEmpty()
                        ? teLang(veld, antwoord, KORT)
                        : keuzes.containsKey(antwoord) ? Optional.empty() : Optional.of(ontbreekt(veld));
            case PERIODE -> periode(veld, antwoord);
            case DUUR ->
                duur(antwoord).isPresent()
                        ? Optional.empty()
                        : Optional.of(
                                "‘%s’ is geen tijd. Schrijf uren en minuten, zoals 1:30.".formatted(veld.label()));
            case GETAL ->
                GETAL.matcher(antwoord).matches()
                        ? Optional.empty()
                        : Optional.of(
                                "‘%s’ is geen heel getal. Schrijf alleen cijfers, zoals 12.".formatted(veld.label()));
            case DATUM ->
                datum(antwoord)
                        .map(dag -> nogNietGeweest(veld, dag, vandaag))
                        .orElseGet(() -> Optional.of("‘%s’ is geen dag die bestaat. Kies een datum, zoals 23-11-2026."
                                .formatted(veld.label())));
            case JANEE, JANEE_REDEN ->
                antwoord.equals("ja") || antwoord.equals("nee") ? Optional.empty() : Optional.of(ontbreekt(veld));
        };
    }

    private static Optional<String> periode(Veld veld, String antwoord) {
        String[] dagen = antwoord.split("/", -1);
        Optional<LocalDate> van = datum(dagen[0]);
        String eind = dagen.length < 2 ? "" : dagen[1];
        if (van.isEmpty())
            return Optional.of("Kies bij ‘%s’ de dag waarop het begon, zoals 23-11-2026.".formatted(veld.label()));
        if (eind.isEmpty()) return Optional.empty();
        Optional<LocalDate> tot = datum(eind);
        if (tot.isEmpty())
            return Optional.of(
                    "De laatste dag bij ‘%s’ bestaat niet. Kies een datum, zoals 23-11-2026, of laat hem leeg."
                            .formatted(veld.label()));
        return tot.get().isBefore(van.get())
                ? Optional.of("‘%s’ eindigt vóór het begint. Kies een latere laatste dag.".formatted(veld.label()))
                : Optional.empty();
    }

    /** Hours and minutes as they are kept, "1:30"; also from "2" and "1,5". */
    static Optional<String> duur(String antwoord) {
        Matcher m = DUUR.matcher(antwoord);
        if (!m.matches()) return Optional.empty();
        String minuten = m.group(2) != null ? m.group(2) : m.group(3) != null ? "30" : "00";
        return Optional.of(Integer.parseInt(m.group(1)) + ":" + minuten);
    }

    /** Why, when this answer asks for it. */
    static Optional<String> reden(Veld veld, String antwoord, String reden) {
        if (veld.vraagtReden(antwoord) && reden.isEmpty())
            return Optional.of("Schrijf bij ‘%s’ ook waarom.".formatted(veld.label()));
        return teLang(veld, reden, KORT);
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
            case TEKST, LANG, DUUR, GETAL -> "Vul ‘%s’ in.".formatted(veld.label());
            case PERIODE -> "Kies bij ‘%s’ de dag waarop het begon.".formatted(veld.label());
            case MEERKEUZE -> "Kies ten minste één antwoord bij ‘%s’.".formatted(veld.label());
            case KEUZE, PARTNER, PERSOON, OVERLEG -> "Kies een antwoord bij ‘%s’.".formatted(veld.label());
            case DATUM -> "Kies een datum bij ‘%s’.".formatted(veld.label());
            case JANEE, JANEE_REDEN -> "Kies ja of nee bij ‘%s’.".formatted(veld.label());
        };
    }

    private static Optional<String> teLang(Veld veld, String antwoord, int hoogstens) {
        return antwoord.length() <= hoogstens
                ? Optional.empty()
                : Optional.of("‘%s’ is te lang: %d tekens, hoogstens %d. Maak het korter."
                        .formatted(veld.label(), antwoord.length(), hoogstens));
    }
}
