package nl.spil.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One entry of the logboek as it stands: not corrected by a later one. */
public record Notitie(
        UUID id,
        Soort soort,
        String waarbij,
        String tekst,
        String afspraak,
        LocalDate gebeurdOp,
        UUID auteurId,
        String auteur,
        String auteurRol,
        Instant gemaaktOp,
        boolean vrijgegeven,
        boolean verbeterd,
        @Nullable UUID zaak) {

    /** "Observatie, techniek". */
    public String kop() {
        return waarbij.isEmpty() ? soort.label() : soort.label() + ", " + waarbij;
    }
}
