package nl.spil.dossier;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One thing that is known about a pupil.
 *
 * @param trend stijgt, daalt or empty
 */
public record Beeldregel(
        UUID id, String vak, String tekst, String trend, LocalDate gezienOp, String auteur, String auteurRol) {}
