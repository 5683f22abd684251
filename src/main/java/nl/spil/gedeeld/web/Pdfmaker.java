package nl.spil.gedeeld.web;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/** A page as a tagged PDF (PDF/UA-1, PDF/A-2u), so that a screen reader reads it too. */
@Component
public class Pdfmaker {

    /** Comes with PDFBox; a PDF that must be readable in fifty years carries its letters. */
    private static final String LETTER = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final TemplateEngine sjablonen;

    Pdfmaker(TemplateEngine sjablonen) {
        this.sjablonen = sjablonen;
        // Else it writes a line for every style sheet it reads.
        XRLog.listRegisteredLoggers().forEach(log -> XRLog.setLevel(log, Level.WARNING));
    }

    /** The same, with the mark at the foot of every page. */
    public byte[] maak(String sjabloon, Object page, Merk merk) {
        return maak(sjabloon, page, merk.regel());
    }

    /** @param sjabloon the template that renders this page as a document for paper */
    public byte[] maak(String sjabloon, Object page) {
        return maak(sjabloon, page, "");
    }

    /** Inside quotes of a style sheet, within HTML. */
    private static String inAanhaling(String tekst) {
        StringBuilder uit = new StringBuilder();
        tekst.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || " .,:-()".indexOf(c) >= 0) uit.appendCodePoint(c);
            else uit.append('\\').append(Integer.toHexString(c)).append(' ');
        });
        return uit.toString();
    }

    private static String metVoet(String html, String voet) {
        return voet.isEmpty()
                ? html
                : html.replace(
                        "</style>",
                        "@page { margin-bottom: 24mm; @bottom-left { content: '" + inAanhaling(voet)
                                + "'; font-family: 'Liberation Sans'; font-size: 8pt; width: 150mm } }</style>");
    }

    private byte[] maak(String sjabloon, Object page, String voet) {
        StringOutput html = new StringOutput();
        sjablonen.render(sjabloon, page, html);
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFastMode()
                    .usePdfUaAccessibility(true)
                    .usePdfAConformance(PdfAConformance.PDFA_2_U)
                    .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                    .useFont(Pdfmaker::letter, "Liberation Sans")
                    .withHtmlContent(metVoet(html.toString(), voet), null)
                    .toStream(uit)
                    .run();
        } catch (IOException fout) {
            throw new UncheckedIOException("Dit is niet als PDF te maken: " + sjabloon, fout);
        }
        return uit.toByteArray();
    }

    private static InputStream letter() {
        return Objects.requireNonNull(PDDocument.class.getResourceAsStream(LETTER), LETTER);
    }
}
