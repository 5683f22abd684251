package nl.spil.wandeling;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.text.PDFTextStripper;

/** What a person can read in an answer: also in a PDF and in the files of a zip, where the bytes themselves say nothing. */
final class Leesbaar {

    private Leesbaar() {}

    static String tekst(byte[] antwoord) {
        try {
            if (begintMet(antwoord, "%PDF-")) return pdf(antwoord);
            if (begintMet(antwoord, "PK\u0003\u0004")) return zip(antwoord);
            return new String(antwoord, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without white space, because a line may end in the middle of a canary. A PDF that is none is read as it is. */
    private static String pdf(byte[] bytes) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            PDDocumentInformation over = pdf.getDocumentInformation();
            return (new PDFTextStripper().getText(pdf)
                            + over.getTitle()
                            + over.getSubject()
                            + over.getAuthor()
                            + over.getKeywords())
                    .replaceAll("\\s+", "");
        } catch (IOException nietEcht) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static String zip(byte[] bytes) throws IOException {
        StringBuilder uit = new StringBuilder();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry())
                uit.append(e.getName())
                        .append('\n')
                        .append(tekst(in.readAllBytes()))
                        .append('\n');
        }
        return uit.toString();
    }

    private static boolean begintMet(byte[] bytes, String begin) {
        return bytes.length >= begin.length()
                && new String(bytes, 0, begin.length(), StandardCharsets.ISO_8859_1).equals(begin);
    }
}
