package nl.spil.formulier;

import java.util.UUID;
import nl.spil.schoolplan.Planversie;
import nl.spil.toegang.Inzage;
import org.jspecify.annotations.Nullable;

/**
 * Where a form is filled in: about a pupil whose dossier is open, or about a location without one.
 *
 * @param inzage null when it is not about one pupil
 * @param locatie whose people and meetings can be chosen
 */
public record Invulplaats(@Nullable Inzage inzage, UUID locatie, Planversie versie) {

    public @Nullable UUID leerling() {
        return inzage == null ? null : inzage.leerling();
    }
}
