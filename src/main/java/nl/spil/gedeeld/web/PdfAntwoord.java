package nl.spil.gedeeld.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A PDF that the browser shows; the mark is on it already ({@link Pdfmaker}).
 *
 * @param terug where whoever submits the same form twice is sent, when making it twice would be wrong; else null
 */
public record PdfAntwoord(
        String bestandsnaam,
        byte[] bytes,
        @Nullable String terug,
        @Nullable Merk merk) implements Uitvoerbestand {

    public PdfAntwoord(String bestandsnaam, byte[] bytes) {
        this(bestandsnaam, bytes, null, null);
    }

    public PdfAntwoord(String bestandsnaam, byte[] bytes, @Nullable String terug) {
        this(bestandsnaam, bytes, terug, null);
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest verzoek, HttpServletResponse antwoord)
            throws IOException {
        antwoord.setContentType("application/pdf");
        antwoord.setHeader("Content-Disposition", "inline; filename=\"" + bestandsnaam + "\"");
        antwoord.setContentLength(bytes.length);
        antwoord.getOutputStream().write(bytes);
    }
}
