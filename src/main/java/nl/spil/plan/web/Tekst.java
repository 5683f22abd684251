package nl.spil.plan.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Values of a form as they come in. */
final class Tekst {

    private Tekst() {}

    static String van(@Nullable String waarde) {
        return waarde == null ? "" : waarde.replace("\r\n", "\n");
    }

    static @Nullable LocalDate dag(@Nullable String waarde) {
        if (waarde == null || waarde.isBlank()) return null;
        try {
            return LocalDate.parse(waarde);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
