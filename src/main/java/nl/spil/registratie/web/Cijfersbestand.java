package nl.spil.registratie.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.spil.gedeeld.web.Merk;
import nl.spil.gedeeld.web.Uitvoerbestand;
import org.jspecify.annotations.Nullable;

/** The figures as a file to save; no name of a pupil is in it. */
record Cijfersbestand(String naam, List<List<String>> rijen, Merk merk) implements Uitvoerbestand {

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest verzoek, HttpServletResponse antwoord)
            throws IOException {
        String tekst = Stream.concat(rijen.stream(), Stream.of(List.of(merk.regel())))
                .map(rij -> rij.stream().map(Cijfersbestand::cel).collect(Collectors.joining(";")))
                .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
        byte[] bytes = tekst.getBytes(StandardCharsets.UTF_8);
        antwoord.setContentType("text/csv;charset=UTF-8");
        antwoord.setHeader("Content-Disposition", "attachment; filename=\"" + naam + "\"");
        antwoord.setContentLength(bytes.length);
        antwoord.getOutputStream().write(bytes);
    }

    /** In quotes, and never a formula. */
    private static String cel(String waarde) {
        String veilig = waarde.matches("[=+\\-@].*") && !waarde.equals("–") ? "'" + waarde : waarde;
        return "\"" + veilig.replace("\"", "\"\"") + "\"";
    }
}
