package nl.spil.koppeling;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a cell means, or why it cannot be read. */
sealed interface Cel {

    /** The value as the database takes it; empty is no value. */
    record Waarde(String tekst) implements Cel {}

    /** A sentence that says what to write there. */
    record Fout(String tekst) implements Cel {}

    int LANGSTE = 200;
    Pattern SLEUTEL = Pattern.compile("[\\p{L}\\p{N}._@/-]{1,40}");
    Pattern EMAIL = Pattern.compile("[^\\s@,;<>\"]{1,64}@[^\\s@,;<>\"]{1,180}\\.[^\\s@,;<>\".]{2,}");
    DateTimeFormatter NEDERLANDS = DateTimeFormatter.ofPattern("d-M-uuuu").withResolverStyle(ResolverStyle.STRICT);
    LocalDate VROEGST = LocalDate.of(1900, 1, 1);
    LocalDate LAATST = LocalDate.of(2199, 12, 31);

    static Cel lees(Kolom kolom, String ruw) {
        String tekst = ruw.strip();
        if (tekst.isEmpty())
            return kolom.verplicht() ? new Fout("De kolom " + kolom.naam() + " is leeg. Vul hem in.") : new Waarde("");
        if (tekst.length() > LANGSTE) return new Fout("De tekst is langer dan " + LANGSTE + " tekens. Kort hem in.");
        if (tekst.chars().anyMatch(c -> Character.isISOControl(c))) {
            return new Fout("Er staat een regeleinde of ander onzichtbaar teken in. Haal het weg.");
        }
        return switch (kolom.soort()) {
            case TEKST -> new Waarde(tekst);
            case SLEUTEL -> sleutel(kolom, tekst);
            case SLEUTELS -> sleutels(kolom, tekst);
            case EMAIL ->
                EMAIL.matcher(tekst).matches()
                        ? new Waarde(tekst.toLowerCase(Locale.ROOT))
                        : new Fout("'" + tekst + "' is geen e-mailadres. Schrijf het zoals naam@school.nl.");
            case DATUM -> datum(tekst);
            case JA_NEE ->
                switch (tekst.toLowerCase(Locale.ROOT)) {
                    case "ja", "j" -> new Waarde("true");
                    case "nee", "n" -> new Waarde("false");
                    default -> new Fout("'" + tekst + "' is geen ja of nee. Schrijf ja of nee.");
                };
        };
    }

    private static Cel sleutel(Kolom kolom, String tekst) {
        return SLEUTEL.matcher(tekst).matches()
                ? new Waarde(tekst)
                : new Fout("'" + tekst + "' kan niet in de kolom " + kolom.naam()
                        + ". Gebruik letters, cijfers, punt of streepje, zonder spaties.");
    }

    private static Cel sleutels(Kolom kolom, String tekst) {
        return Stream.of(tekst.split("\\s+"))
                .map(deel -> sleutel(kolom, deel))
                .filter(Fout.class::isInstance)
                .findFirst()
                .orElseGet(() ->
                        new Waarde(Stream.of(tekst.split("\\s+")).distinct().collect(Collectors.joining(" "))));
    }

    private static Cel datum(String tekst) {
        try {
            LocalDate dag = tekst.length() == 10 && tekst.charAt(4) == '-'
                    ? LocalDate.parse(tekst)
                    : LocalDate.parse(tekst.replace('/', '-'), NEDERLANDS);
            if (dag.isBefore(VROEGST) || dag.isAfter(LAATST)) {
                return new Fout("De datum '" + tekst + "' kan niet kloppen. Controleer het jaar.");
            }
            return new Waarde(dag.toString());
        } catch (DateTimeParseException e) {
            return new Fout("'" + tekst + "' is geen datum. Schrijf hem als 2026-08-31 of 31-08-2026.");
        }
    }
}
