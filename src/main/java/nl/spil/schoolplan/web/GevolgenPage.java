package nl.spil.schoolplan.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.spil.schoolplan.Ontwerp;
import nl.spil.schoolplan.Planeffect.Gevolg;
import nl.spil.schoolplan.Planfout;
import nl.spil.schoolplan.Planrecht;
import nl.spil.schoolplan.lezing.Verschil;

/**
 * What a draft would change, in sentences, and what it touches; with the forms to propose and to adopt it.
 *
 * @param waarschuwingen what is no mistake and yet unusual
 * @param mee plans that change along, by name, with their mistakes
 * @param ingevuld what was filled in, after a refusal
 */
public record GevolgenPage(
        String naam,
        Ontwerp ontwerp,
        Planrecht recht,
        List<Planfout> fouten,
        List<String> waarschuwingen,
        List<Verschil> verschillen,
        List<Mee> mee,
        List<Gevolg> gevolgen,
        boolean magKlaarzetten,
        Map<String, String> ingevuld,
        Map<String, String> formfouten,
        LocalDate vandaag) {

    /** A plan that inherits. */
    public record Mee(String naam, String sleutel, int verschillen, List<Planfout> fouten) {}

    public String url() {
        return "/schoolplannen/" + ontwerp.sleutel();
    }

    public boolean goed() {
        return fouten.isEmpty() && mee.stream().allMatch(m -> m.fouten().isEmpty());
    }

    public String waarde(String naam) {
        return ingevuld.getOrDefault(naam, "");
    }

    public String fout(String naam) {
        return formfouten.getOrDefault(naam, "");
    }
}
