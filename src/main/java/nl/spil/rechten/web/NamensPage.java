package nl.spil.rechten.web;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.spil.organisatie.LeerlingKop;

/** What somebody of a family asked, as the school records it. */
public record NamensPage(
        LeerlingKop kop,
        String waarom,
        Map<String, String> soorten,
        Map<String, String> gezin,
        String vandaag,
        Map<String, String> invoer,
        Map<String, String> fouten) {

    public String url() {
        return "/leerlingen/" + kop.id();
    }

    public Map<String, String> wijzen() {
        Map<String, String> uit = new LinkedHashMap<>();
        uit.put("gesprek", "In een gesprek");
        uit.put("telefoon", "Aan de telefoon");
        uit.put("brief", "In een brief of mail");
        return uit;
    }

    public String waarde(String veld) {
        return invoer.getOrDefault(veld, "");
    }

    public String fout(String veld) {
        return fouten.getOrDefault(veld, "");
    }
}
