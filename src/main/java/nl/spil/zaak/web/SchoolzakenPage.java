package nl.spil.zaak.web;

import java.util.List;
import java.util.Map;
import nl.spil.zaak.Schoolzaken.Begin;
import nl.spil.zaak.Schoolzaken.Regel;

/**
 * The procedures of my classes and of my school, and what can begin.
 *
 * @param invoer what was filled in and refused
 */
public record SchoolzakenPage(
        List<Regel> zaken, List<Begin> teBeginnen, Map<String, String> invoer, Map<String, String> fouten) {

    public String fout(String veld) {
        return fouten.getOrDefault(veld, "");
    }

    public String ingevuld(String veld) {
        return invoer.getOrDefault(veld, "");
    }

    public Map<String, String> keuzes() {
        Map<String, String> uit = new java.util.LinkedHashMap<>();
        teBeginnen.forEach(b -> uit.put(b.sleutel(), b.naam()));
        return uit;
    }

    public Map<String, String> uitleg() {
        Map<String, String> uit = new java.util.LinkedHashMap<>();
        teBeginnen.forEach(b -> uit.put(b.sleutel(), b.uitleg()));
        return uit;
    }
}
