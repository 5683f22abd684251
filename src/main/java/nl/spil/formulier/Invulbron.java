package nl.spil.formulier;

import java.util.Optional;

/**
 * What the dossier can already say, so that nobody types it again (INTEGR-01). Modules implement it as a bean; the
 * schoolplan names the key at a field ({@code vooringevuld-uit}).
 */
public interface Invulbron {

    String sleutel();

    /** Nothing when the dossier says nothing, or when this person may not read it. */
    Optional<Vooringevuld> zoek(Invulvraag vraag);

    /**
     * A text that is already there.
     *
     * @param herkomst where it comes from, as it stands beside the field: "logboek, 12 november, J. de Wit"
     */
    record Vooringevuld(String tekst, String herkomst) {}
}
