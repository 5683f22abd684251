package nl.spil.zaak.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.spil.gedeeld.web.Stap;
import nl.spil.zaak.Schoolzaken.Besluit;
import nl.spil.zaak.Schoolzaken.Blad;
import nl.spil.zaak.Schoolzaken.Schoolzaak;

/**
 * A procedure of a class or of the school.
 *
 * @param invoer what was filled in and refused
 */
public record SchoolzaakPage(Blad blad, Map<String, String> invoer, Map<String, String> fouten) {

    public Schoolzaak zaak() {
        return blad.zaak();
    }

    public String titel() {
        return blad.zaaktype().naam() + (zaak().titel().isEmpty() ? "" : ": " + zaak().titel());
    }

    public List<Stap> stappen() {
        return blad.zaaktype().fasen().stream()
                .map(f -> new Stap(
                        f.naam(),
                        "",
                        f.id().equals(zaak().fase()) ? "nu" : blad.geweest().contains(f.id()) ? "klaar" : "later"))
                .toList();
    }

    /** The decisions that can be taken now. */
    public Map<String, String> keuzes() {
        Map<String, String> uit = new LinkedHashMap<>();
        for (Besluit b : blad.besluiten()) if (b.wacht().isEmpty()) uit.put(b.id(), b.naam());
        return uit;
    }

    public Map<String, String> uitleg() {
        Map<String, String> uit = new LinkedHashMap<>();
        for (Besluit b : blad.besluiten()) if (!b.naar().isEmpty()) uit.put(b.id(), "Dan begint: " + b.naar());
        return uit;
    }

    public List<Besluit> wachtend() {
        return blad.besluiten().stream().filter(b -> !b.wacht().isEmpty()).toList();
    }

    public boolean vraagtResultaat() {
        return blad.besluiten().stream().anyMatch(Besluit::resultaat);
    }

    public String fout(String veld) {
        return fouten.getOrDefault(veld, "");
    }

    public String ingevuld(String veld) {
        return invoer.getOrDefault(veld, "");
    }
}
