package nl.spil.gedeeld;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Paper as it is kept: a new PDF with nothing but the sheets. What runs when a file is opened, what hangs on it (attachments, forms, links)
 * and what a phone writes beside a picture (place, device) stays behind, so that it is in no copy that ever leaves Spil.
 */
public final class Scanblad {

    public static final float RAND = 24;

    /** What lies on a sheet beside the picture of it. */
    private static final List<COSName> ERBIJ = List.of(
            COSName.ANNOTS,
            COSName.AA,
            COSName.METADATA,
            COSName.STRUCT_PARENTS,
            COSName.B,
            COSName.getPDFName("PieceInfo"),
            COSName.getPDFName("AF"),
            COSName.getPDFName("Thumb"));

    private static final float GOED_LEESBAAR = 0.85f;

    private Scanblad() {}

    /** @param inhoud of a kind, size and number of sheets that may be kept, see {@link Scanbestand} */
    static byte[] van(byte[] inhoud) throws IOException {
        return switch (Scanbestand.soort(inhoud).orElseThrow()) {
            case "pdf" -> vanPdf(inhoud);
            case String soort -> vanBeeld(inhoud, soort.equals("jpg"));
        };
    }

    private static byte[] vanPdf(byte[] inhoud) throws IOException {
        try (PDDocument bron = Loader.loadPDF(inhoud);
                PDDocument blad = new PDDocument()) {
            for (PDPage pagina : bron.getPages()) {
                // Size and turn may be written on the document; the sheet takes them along.
                PDRectangle maat = pagina.getMediaBox();
                PDRectangle snede = pagina.getCropBox();
                int draai = pagina.getRotation();
                PDPage kaal = blad.importPage(pagina);
                kaal.setResources(pagina.getResources());
                kaal.setMediaBox(maat);
                kaal.setCropBox(snede);
                kaal.setRotation(draai);
                ERBIJ.forEach(kaal.getCOSObject()::removeItem);
            }
            return bytes(blad);
        }
    }

    private static byte[] vanBeeld(byte[] inhoud, boolean foto) throws IOException {
        BufferedImage beeld = ImageIO.read(new ByteArrayInputStream(inhoud));
        if (beeld == null) throw new IOException("geen beeld");
        try (PDDocument blad = new PDDocument()) {
            PDPage pagina = new PDPage(PDRectangle.A4);
            blad.addPage(pagina);
            // Drawn again: only the dots go along.
            PDImageXObject plaat = foto
                    ? JPEGFactory.createFromImage(blad, beeld, GOED_LEESBAAR)
                    : LosslessFactory.createFromImage(blad, beeld);
            float breed = PDRectangle.A4.getWidth() - 2 * RAND;
            float hoog = PDRectangle.A4.getHeight() - 3 * RAND;
            float maat = Math.min(breed / plaat.getWidth(), hoog / plaat.getHeight());
            try (PDPageContentStream schrijf = new PDPageContentStream(blad, pagina)) {
                schrijf.drawImage(
                        plaat,
                        RAND,
                        PDRectangle.A4.getHeight() - RAND - plaat.getHeight() * maat,
                        plaat.getWidth() * maat,
                        plaat.getHeight() * maat);
            }
            return bytes(blad);
        }
    }

    private static byte[] bytes(PDDocument blad) throws IOException {
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        blad.save(uit);
        return uit.toByteArray();
    }
}
