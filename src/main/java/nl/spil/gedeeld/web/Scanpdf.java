package nl.spil.gedeeld.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import nl.spil.gedeeld.Scanblad;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Paper that somebody scanned, as it goes out: what {@link Scanblad} kept, with the mark at the foot of every sheet (PRIVACY-16). */
public final class Scanpdf {

    private static final String LETTER = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float GROOTTE = 7;

    private Scanpdf() {}

    public static byte[] met(byte[] blad, Merk merk) {
        try (PDDocument uit = Loader.loadPDF(blad)) {
            PDFont letter = letter(uit);
            String regel = schrijfbaar(letter, merk.regel());
            for (PDPage pagina : uit.getPages()) zet(uit, pagina, letter, regel);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            uit.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void zet(PDDocument blad, PDPage pagina, PDFont letter, String regel) throws IOException {
        try (PDPageContentStream schrijf = new PDPageContentStream(blad, pagina, AppendMode.APPEND, true, true)) {
            schrijf.beginText();
            schrijf.setFont(letter, GROOTTE);
            schrijf.newLineAtOffset(
                    pagina.getCropBox().getLowerLeftX() + Scanblad.RAND,
                    pagina.getCropBox().getLowerLeftY() + Scanblad.RAND / 2);
            schrijf.showText(regel);
            schrijf.endText();
        }
    }

    /** A name may hold a sign that this letter has not; the mark is then still there. */
    private static String schrijfbaar(PDFont letter, String regel) throws IOException {
        StringBuilder uit = new StringBuilder();
        for (int teken : regel.codePoints().toArray()) {
            String een = Character.toString(teken);
            try {
                letter.encode(een);
                uit.append(een);
            } catch (IllegalArgumentException ontbreekt) {
                uit.append('?');
            }
        }
        return uit.toString();
    }

    private static PDFont letter(PDDocument blad) throws IOException {
        try (InputStream in = Objects.requireNonNull(Scanpdf.class.getResourceAsStream(LETTER))) {
            return PDType0Font.load(blad, in);
        }
    }
}
