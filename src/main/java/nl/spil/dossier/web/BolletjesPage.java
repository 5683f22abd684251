package nl.spil.dossier.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The bolletjes of a group on one day.
 *
 * @param dag ISO date
 * @param vandaag whether marks can be given: only on the day itself
 * @param periode until when and why, or that they are not there now; empty where they are there at all times
 * @param invoer what was filled in and refused
 */
public record BolletjesPage(
        UUID groep,
        String klas,
        String naam,
        String bron,
        String dag,
        String dagInWoorden,
        boolean vandaag,
        int les,
        List<Integer> lessen,
        boolean geeft,
        boolean loopt,
        boolean zetIn,
        String periode,
        List<Rij> rijen,
        Map<String, String> fouten,
        Map<String, String> invoer) {

    /**
     * A pupil.
     *
     * @param dagbeeld "Gedrag: 2 goed, 1 kon beter", one for each thing that is marked
     */
    public record Rij(UUID leerling, String naam, List<Vak> vakken, List<String> dagbeeld) {}

    /** One thing to mark in the chosen lesson, with the colour it has now. */
    public record Vak(String veld, String naam, String kleur) {}

    public String url() {
        return "/klassen/" + groep + "/bolletjes";
    }

    public String fout(String veld) {
        return fouten.getOrDefault(veld, "");
    }

    public String ingevuld(String veld) {
        return invoer.getOrDefault(veld, "");
    }
}
