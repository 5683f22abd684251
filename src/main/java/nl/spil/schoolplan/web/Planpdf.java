package nl.spil.schoolplan.web;

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
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/**
 * The plan as a tagged PDF (PDF/UA-1, PDF/A-2u), so that a screen reader reads it too. A version never changes, so its PDF is
 * made again only when its figures are counted again.
 */
@Component
class Planpdf {

    /** Comes with PDFBox; a PDF that must be readable in fifty years carries its letters. */
    private static final String LETTER = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final int BEWAARD = 64;

    /** A PDF with the figures that are in it. */
    private record Gemaakt(String stand, byte[] bytes) {}

    private final TemplateEngine sjablonen;
    private final Map<String, Gemaakt> gemaakt = new ConcurrentHashMap<>();

    Planpdf(TemplateEngine sjablonen) {
        this.sjablonen = sjablonen;
        // Else it writes a line for every style sheet it reads.
        XRLog.listRegisteredLoggers().forEach(log -> XRLog.setLevel(log, Level.WARNING));
    }

    /** @param naam of the file */
    PdfAntwoord van(PlanPage page, String naam) {
        if (gemaakt.size() > BEWAARD) gemaakt.clear();
        String sleutel = page.uitgave().versie().id() + "/" + naam;
        Gemaakt eerder = gemaakt.get(sleutel);
        if (eerder == null || !eerder.stand().equals(String.valueOf(page.stand()))) {
            eerder = new Gemaakt(String.valueOf(page.stand()), maak(page));
            gemaakt.put(sleutel, eerder);
        }
        return new PdfAntwoord(naam + ".pdf", eerder.bytes());
    }

    private byte[] maak(PlanPage page) {
        StringOutput html = new StringOutput();
        sjablonen.render("schoolplan/pdf.jte", page, html);
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFastMode()
                    .usePdfUaAccessibility(true)
                    .usePdfAConformance(PdfAConformance.PDFA_2_U)
                    .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                    .useFont(Planpdf::letter, "Liberation Sans")
                    .withHtmlContent(html.toString(), null)
                    .toStream(uit)
                    .run();
        } catch (IOException fout) {
            throw new UncheckedIOException("Het plan is niet als PDF te maken", fout);
        }
        return uit.toByteArray();
    }

    private static InputStream letter() {
        return Objects.requireNonNull(PDDocument.class.getResourceAsStream(LETTER), LETTER);
    }
}
