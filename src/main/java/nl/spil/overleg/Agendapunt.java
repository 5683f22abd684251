package nl.spil.overleg;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One pupil on the agenda of a meeting.
 *
 * @param zaak the zaak that is discussed; null when there is none
 * @param herkomst zorgmelding, evaluatie, signaal or handmatig
 * @param besproken something was recorded about it
 */
public record Agendapunt(
        UUID id,
        UUID overleg,
        UUID leerling,
        @Nullable UUID zaak,
        @Nullable UUID zorgmelding,
        String herkomst,
        String toelichting,
        boolean besproken,
        @Nullable UUID doorgeschovenNaar) {

    public String url() {
        return "/overleg/" + overleg + "/punten/" + id;
    }
}
