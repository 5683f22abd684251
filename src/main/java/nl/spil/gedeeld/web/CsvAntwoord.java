package nl.spil.gedeeld.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.spil.gedeeld.Csv;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/** A table as a CSV file to save. */
public record CsvAntwoord(String bestandsnaam, List<List<String>> rijen) implements View {

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest verzoek, HttpServletResponse antwoord)
            throws IOException {
        byte[] bytes = Csv.schrijf(rijen).getBytes(StandardCharsets.UTF_8);
        antwoord.setContentType("text/csv;charset=UTF-8");
        antwoord.setHeader("Content-Disposition", "attachment; filename=\"" + bestandsnaam + "\"");
        antwoord.setContentLength(bytes.length);
        antwoord.getOutputStream().write(bytes);
    }
}
