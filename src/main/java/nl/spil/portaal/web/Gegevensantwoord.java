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

/** Everything that was released as data, for another program (AVG art. 15 lid 3). */
record Gegevensantwoord(Pakket pakket) implements Uitvoerbestand {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest verzoek, HttpServletResponse antwoord)
            throws IOException {
        Map<String, Object> uit = new LinkedHashMap<>();
        uit.put("niet-erin", pakket.zonder());
        Map<String, Object> delen = new LinkedHashMap<>();
        pakket.delen().forEach((naam, regels) -> {
            List<Object> inhoud = new ArrayList<>();
            for (Pakket.Regel r : regels) inhoud.add(r.weg().isEmpty() ? r.velden() : Map.of("weggelaten", r.weg()));
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
