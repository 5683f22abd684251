package nl.spil.gedeeld.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.TemplateEngine;
import gg.jte.springframework.boot.autoconfigure.JteView;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * A page as bytes. What a template has of its own is bytes already, so it is not encoded again; nothing goes out before the whole
 * page is there, so that a template that fails gives the page of an error and not half a page.
 */
final class Blad extends JteView {

    /** Smaller than this fits in one packet anyway; the same as {@code server.compression.min-response-size}. */
    private static final int KLEIN = 1024;

    private final TemplateEngine sjablonen;

    Blad(TemplateEngine sjablonen) {
        super(sjablonen);
        this.sjablonen = sjablonen;
    }

    @Override
    protected void renderMergedTemplateModel(
            Map<String, Object> model, HttpServletRequest verzoek, HttpServletResponse antwoord) throws IOException {
        Velletje blad = new Velletje();
        ScopedValue.where(Velletje.NU, blad).run(() -> sjablonen.render(Objects.requireNonNull(getUrl()), model, blad));
        byte[] ruw = blad.bytes();
        antwoord.setContentType(MediaType.TEXT_HTML_VALUE);
        antwoord.setCharacterEncoding(UTF_8.name());
        antwoord.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        byte[] uit = ruw;
        if (ruw.length >= KLEIN && neemtGzip(verzoek.getHeader(HttpHeaders.ACCEPT_ENCODING))) {
            antwoord.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            uit = Inpakker.pagina(ruw, blad.plekken());
        }
        antwoord.setContentLength(uit.length);
        antwoord.getOutputStream().write(uit);
    }

    /** Whether who asks can read gzip: named, and not named as unwanted (RFC 9110 §12.5.3). */
    static boolean neemtGzip(@org.jspecify.annotations.Nullable String soorten) {
        if (soorten == null) return false;
        for (String soort : soorten.split(",")) {
            String[] delen = soort.strip().split("\\s*;\\s*");
            if (delen.length > 0 && delen[0].equalsIgnoreCase("gzip"))
                return delen.length == 1 || !delen[1].matches("q=0(\\.0*)?");
        }
        return false;
    }
}
