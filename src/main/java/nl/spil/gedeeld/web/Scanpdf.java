package nl.spil.gedeeld.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Paper that somebody scanned, as it goes out: one PDF, whatever it came as, with the mark at the foot of every sheet (PRIVACY-16). */
public final class Scanpdf {

    private static final String LETTER = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float RAND = 24;
    private static final float GROOTTE = 7;

    private Scanpdf() {}

    /** @param soort "pdf", "jpg" or "png" */
    public static byte[] met(String soort, byte[] inhoud, Merk merk) {
        try (PDDocument blad = soort.equals("pdf") ? Loader.loadPDF(inhoud) : vanBeeld(inhoud)) {
            stil(blad.getDocumentCatalog());
            PDFont letter = letter(blad);
            for (PDPage pagina : blad.getPages()) zet(blad, pagina, letter, merk.regel());
            ByteArrayOutputStream uit = new ByteArrayOutputStream();
            blad.save(uit);
            return uit.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A scan shows and does nothing: what runs when it is opened, or hangs on it, stays behind. */
    private static void stil(PDDocumentCatalog inhoud) throws IOException {
        inhoud.setOpenAction(null);
        inhoud.setActions(null);
        inhoud.setNames(null);
        inhoud.setAcroForm(null);
        for (PDPage pagina : inhoud.getPages()) {
            pagina.setActions(null);
            pagina.setAnnotations(java.util.List.of());
        }
    }

    private static PDDocument vanBeeld(byte[] inhoud) throws IOException {
        PDDocument blad = new PDDocument();
        PDPage pagina = new PDPage(PDRectangle.A4);
        blad.addPage(pagina);
        PDImageXObject beeld = PDImageXObject.createFromByteArray(blad, inhoud, "scan");
        float breed = PDRectangle.A4.getWidth() - 2 * RAND;
        float hoog = PDRectangle.A4.getHeight() - 3 * RAND;
        float maat = Math.min(breed / beeld.getWidth(), hoog / beeld.getHeight());
        try (PDPageContentStream schrijf = new PDPageContentStream(blad, pagina)) {
            schrijf.drawImage(
                    beeld,
                    RAND,
                    PDRectangle.A4.getHeight() - RAND - beeld.getHeight() * maat,
                    beeld.getWidth() * maat,
                    beeld.getHeight() * maat);
        }
        return blad;
    }

    private static void zet(PDDocument blad, PDPage pagina, PDFont letter, String regel) throws IOException {
        try (PDPageContentStream schrijf = new PDPageContentStream(blad, pagina, AppendMode.APPEND, true, true)) {
            schrijf.beginText();
            schrijf.setFont(letter, GROOTTE);
            schrijf.newLineAtOffset(
                    pagina.getCropBox().getLowerLeftX() + RAND,
                    pagina.getCropBox().getLowerLeftY() + RAND / 2);
            schrijf.showText(regel);
            schrijf.endText();
        }
    }

    private static PDFont letter(PDDocument blad) throws IOException {
        try (InputStream in = Objects.requireNonNull(Scanpdf.class.getResourceAsStream(LETTER))) {
            return PDType0Font.load(blad, in);
        }
    }
}
