package nl.spil.gedeeld.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.spil.gedeeld.Csv;
import org.jspecify.annotations.Nullable;

/** A table as a CSV file to save; the mark is its last line. */
public record CsvAntwoord(
        String bestandsnaam,
        List<List<String>> rijen,
        @Nullable Merk merk) implements Uitvoerbestand {

    public CsvAntwoord(String bestandsnaam, List<List<String>> rijen) {
        this(bestandsnaam, rijen, null);
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest verzoek, HttpServletResponse antwoord)
            throws IOException {
        List<List<String>> alles = new ArrayList<>(rijen);
        if (merk != null) alles.add(List.of(merk.regel()));
        byte[] bytes = Csv.schrijf(alles).getBytes(StandardCharsets.UTF_8);
        antwoord.setContentType("text/csv;charset=UTF-8");
        antwoord.setHeader("Content-Disposition", "attachment; filename=\"" + bestandsnaam + "\"");
        antwoord.setContentLength(bytes.length);
        antwoord.getOutputStream().write(bytes);
    }
}
