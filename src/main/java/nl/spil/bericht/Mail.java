package nl.spil.bericht;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail to one person. The words are in {@code teksten/mail.properties} under {@code <soort>.onderwerp} and
 * {@code <soort>.tekst}; they never name a pupil in the subject.
 *
 * @param sleutel makes that the same cause gives one mail: "instemming-gevraagd:<plan>:<uitgave>:<account>"
 * @param aan who gets it; the address is looked up when it is sent
 * @param leerling whom it is about, or null
 * @param gegevens what goes in at {0}, {1} … of the text; the subject gets none
 */
public record Mail(String sleutel, UUID aan, @Nullable UUID leerling, String soort, List<String> gegevens) {

    public Mail {
        gegevens = List.copyOf(gegevens);
    }
}
