package nl.spil.inkijk.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.spil.inkijk.Noodtoegangen.Invoer;
import nl.spil.inkijk.Noodtoegangen.Nood;
import nl.spil.organisatie.Locatie;
import nl.spil.schoolplan.Noodtoegang;

/**
 * Opening a dossier in an emergency, and what was opened before.
 *
 * @param locaties where this person works and the plan knows it; empty when nowhere
 * @param eerder what this person did, was told of or judges
 */
public record NoodtoegangPage(
        List<Locatie> locaties, List<Regel> regels, List<Nood> eerder, Invoer invoer, Map<String, String> fouten) {

    /** What holds at a location, in words. */
    public record Regel(String locatie, Noodtoegang regel, String klassen, String hoort, String bron) {}

    public Map<String, String> keuzes() {
        Map<String, String> uit = new LinkedHashMap<>();
        for (Locatie l : locaties) uit.put(l.id().toString(), l.school() + ", " + l.naam());
        return uit;
    }

    public String waarde() {
        return invoer.locatie() == null ? "" : invoer.locatie().toString();
    }

    public String fout(String veld) {
        return fouten.getOrDefault(veld, "");
    }
}
