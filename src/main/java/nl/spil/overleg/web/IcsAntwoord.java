package nl.spil.overleg.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.spil.gedeeld.web.Uitvoerbestand;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A calendar for a calendar program; who asks too often is told to wait. */
record IcsAntwoord(HttpStatus status, String tekst) implements Uitvoerbestand {

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest verzoek, HttpServletResponse antwoord)
            throws IOException {
        byte[] bytes = tekst.getBytes(StandardCharsets.UTF_8);
        antwoord.setStatus(status.value());
        antwoord.setContentType("text/calendar;charset=UTF-8");
        antwoord.setHeader("Cache-Control", "private, no-store");
        if (status == HttpStatus.TOO_MANY_REQUESTS) antwoord.setHeader("Retry-After", "3600");
        antwoord.setContentLength(bytes.length);
        antwoord.getOutputStream().write(bytes);
    }
}
