package nl.spil.dossier.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.spil.dossier.Tijdlijnregel;
import nl.spil.schoolplan.Bewaring;
import nl.spil.schoolplan.Planversie;

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
        Planversie plan,
        String ouder,
        String nieuwste) {

    public record Jaar(int jaar, List<Tijdlijnregel> regels) {}

    /** Where it says how long the lines on this page stay, each once. */
    public List<Bewaring> gronden() {
        return jaren.stream()
                .flatMap(j -> j.regels().stream())
                .map(Tijdlijnregel::klasse)
                .distinct()
                .map(k -> Bewaring.van(plan, k))
                .distinct()
                .toList();
    }

    public boolean gefilterd() {
        return !soort.isEmpty() || !van.isEmpty() || !tot.isEmpty() || !q.isEmpty();
    }
}
