package nl.spil.overleg.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What comes in from a form, as a value; what cannot be read becomes a sentence. */
final class Velden {

    /** Two people typed in the same part. */
    static final String INGEHAALD =
            "Iemand anders heeft intussen ook iets vastgelegd. Hieronder staan beide teksten bij elkaar:"
                    + " kijk ze na en leg opnieuw vast.";

    private Velden() {}

    static String teLang(int hoogstens) {
        return "Deze tekst is langer dan " + hoogstens + " tekens. Kort hem in.";
    }

    static @Nullable LocalDate dag(String tekst, String veld, Map<String, String> fouten) {
        if (tekst.isBlank()) return null;
        try {
            LocalDate dag = LocalDate.parse(tekst.strip());
            if (dag.getYear() >= 2000 && dag.getYear() < 2100) return dag;
        } catch (DateTimeParseException e) {
            // Falls through to the sentence.
        }
        fouten.put(veld, "Dit is geen dag. Schrijf hem als 2026-11-26, of kies hem in de kalender.");
        return null;
    }

    static @Nullable LocalTime tijd(String tekst, String veld, Map<String, String> fouten) {
        if (tekst.isBlank()) return null;
        try {
            return LocalTime.parse(tekst.strip());
        } catch (DateTimeParseException e) {
            fouten.put(veld, "Dit is geen tijd. Schrijf hem als 13:00.");
            return null;
        }
    }

    static @Nullable UUID id(String tekst) {
        try {
            return tekst.length() == 36 ? UUID.fromString(tekst) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
