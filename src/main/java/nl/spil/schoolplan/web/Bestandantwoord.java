package nl.spil.schoolplan.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.spil.gedeeld.web.Uitvoerbestand;
import org.jspecify.annotations.Nullable;

/** A text file to save. */
record Bestandantwoord(String bestandsnaam, String soort, String tekst) implements Uitvoerbestand {

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest verzoek, HttpServletResponse antwoord)
            throws IOException {
        byte[] bytes = tekst.getBytes(StandardCharsets.UTF_8);
        antwoord.setContentType(soort + ";charset=UTF-8");
        antwoord.setHeader("Content-Disposition", "attachment; filename=\"" + bestandsnaam + "\"");
        antwoord.setContentLength(bytes.length);
        antwoord.getOutputStream().write(bytes);
    }
}
