package nl.spil.portaal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.spil.gedeeld.web.Uitvoerbestand;
import nl.spil.rechten.Pakket;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that was released as data, for another program (AVG art. 15 lid 3).
 *
 * @param papier what was signed on paper, by its kenmerk
 */
record Gegevensantwoord(Pakket pakket, Map<String, byte[]> papier) implements Uitvoerbestand {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** A file that was signed is in it, as the scan that the school keeps. */
    private Map<String, Object> metPapier(Map<String, String> velden) {
        Map<String, Object> uit = new LinkedHashMap<>(velden);
        byte[] scan = papier.get(velden.getOrDefault(PakketThuisPage.KENMERK, ""));
        if (scan != null) uit.put("Bestand", scan);
        return uit;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest verzoek, HttpServletResponse antwoord)
            throws IOException {
        Map<String, Object> uit = new LinkedHashMap<>();
        uit.put("niet-erin", pakket.zonder());
        Map<String, Object> delen = new LinkedHashMap<>();
        pakket.delen().forEach((naam, regels) -> {
            List<Object> inhoud = new ArrayList<>();
            for (Pakket.Regel r : regels)
                inhoud.add(r.weg().isEmpty() ? metPapier(r.velden()) : Map.of("weggelaten", r.weg()));
            delen.put(naam, inhoud);
        });
        uit.put("onderdelen", delen);
        byte[] bytes = JSON.writeValueAsBytes(uit);
        antwoord.setContentType("application/json;charset=UTF-8");
        antwoord.setHeader("Content-Disposition", "attachment; filename=\"dossier.json\"");
        antwoord.setHeader("Cache-Control", "no-store");
        antwoord.setContentLength(bytes.length);
        antwoord.getOutputStream().write(bytes);
    }
}
