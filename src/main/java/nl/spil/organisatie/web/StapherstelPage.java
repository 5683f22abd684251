package nl.spil.organisatie.web;

import java.util.List;
import nl.spil.organisatie.Adreswijzigingen.Wijziging;
import nl.spil.organisatie.Functievoorstellen.Voorstel;
import nl.spil.organisatie.Stapherstel.Verzoek;

/**
 * Requests to wipe the second step of a colleague, changed addresses with which somebody wants to come in, and heavy roles that an import
 * brought.
 */
public record StapherstelPage(List<Verzoek> verzoeken, List<Wijziging> adressen, List<Voorstel> functies) {

    public boolean leeg() {
        return verzoeken.isEmpty() && adressen.isEmpty() && functies.isEmpty();
    }
}
