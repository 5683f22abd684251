package nl.spil.dossier.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.spil.dossier.Tijdlijnregel;

/**
 * The tijdlijn of a pupil.
 *
 * @param ouder address of the next page with older lines; empty when this is the end
 * @param nieuwste address of the first page; empty when this is it
 */
public record TijdlijnPage(
        String leerlingId,
        String naam,
        String waarom,
        boolean schrijft,
        Map<String, String> soorten,
        String soort,
        String van,
        String tot,
        String q,
        String fout,
        List<Jaar> jaren,
        LocalDate vandaag,
        String ouder,
        String nieuwste) {

    public record Jaar(int jaar, List<Tijdlijnregel> regels) {}

    public boolean gefilterd() {
        return !soort.isEmpty() || !van.isEmpty() || !tot.isEmpty() || !q.isEmpty();
    }
}
