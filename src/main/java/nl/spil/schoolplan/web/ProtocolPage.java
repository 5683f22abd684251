package nl.spil.schoolplan.web;

import java.util.List;
import java.util.Map;
import nl.spil.organisatie.Locatie;
import nl.spil.schoolplan.Protocollen.Stuk;

/**
 * One protocol with its text and the versions before it.
 *
 * @param eigenaar who keeps it: role with the people who have it
 * @param plekken where it is used, as the plan says
 * @param houdtBij whether this person hands in the text
 */
public record ProtocolPage(
        Locatie locatie,
        ProtocollenPage.Rij rij,
        String eigenaar,
        List<String> plekken,
        List<Stuk> versies,
        boolean houdtBij,
        Map<String, String> invoer,
        Map<String, String> fouten) {

    public String adres() {
        return "/locaties/" + locatie.id() + "/protocollen/"
                + rij.ingang().protocol().id();
    }

    public String waarde(String veld) {
        return invoer.getOrDefault(veld, "");
    }

    public String fout(String veld) {
        return fouten.getOrDefault(veld, "");
    }
}
