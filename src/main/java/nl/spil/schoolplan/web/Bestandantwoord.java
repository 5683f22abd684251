package nl.spil.schoolplan.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/** A text file to save. */
record Bestandantwoord(String bestandsnaam, String soort, String tekst) implements View {

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
