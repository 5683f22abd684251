package nl.spil.dossier;

import java.time.LocalDate;
import java.util.UUID;
import nl.spil.toegang.Klasse;

/**
 * One line of the tijdlijn of a pupil.
 *
 * @param kop what it is: "Gesprek met leerling", "Besluit SOT"
 * @param tekst what happened
 * @param wie who recorded it, and as what: "J. de Wit · mentor"
 * @param url where it stands in full, or where its author corrects it; empty when this is all
 * @param link what the link says: "verbeteren", "openen"
 * @param vertrouwelijk the compartment, when only that may read it; else empty
 * @param klasse the kind of data it is, which says how long it stays
 */
public record Tijdlijnregel(
        UUID id,
        LocalDate dag,
        String kop,
        String tekst,
        String afspraak,
        String wie,
        String url,
        String link,
        String vertrouwelijk,
        Klasse klasse) {}
