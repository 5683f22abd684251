package nl.spil.schoolplan.web;

import java.util.List;
import nl.spil.organisatie.Locatie;

/**
 * Every role of the school and who has it (ROL-01, ROL-02).
 *
 * @param zoek what was looked for
 * @param groepen the roles, those of the school first
 */
public record RollenPage(Locatie locatie, String zoek, List<Groep> groepen) {

    public record Groep(String kop, List<Regel> regels) {}

    /** A role; {@code wie} names who has it today, empty when nobody does. */
    public record Regel(String id, String naam, String soort, List<String> wie, int taken) {}

    public String adres() {
        return "/locaties/" + locatie.id() + "/rollen";
    }

    public boolean leeg() {
        return groepen.stream().allMatch(g -> g.regels().isEmpty());
    }
}
