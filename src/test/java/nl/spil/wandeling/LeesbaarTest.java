package nl.spil.wandeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

/** What the walk can find: also in a file, where the bytes themselves say nothing. */
class LeesbaarTest {

    private static final String WOORD = "kanarie-8-notitie.tekst-0123456789ab";

    @Test
    void een_woord_in_een_pdf_wordt_gevonden_ook_als_een_regel_er_middenin_eindigt() throws IOException {
        byte[] pdf = pdf("kanarie-8-", "notitie.tekst-0123456789ab");
        assertThat(new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(WOORD);
        assertThat(Leesbaar.tekst(pdf)).contains(WOORD);
    }

    @Test
    void een_woord_in_een_bestand_van_een_zip_wordt_gevonden() throws IOException {
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(uit)) {
            zip.putNextEntry(new ZipEntry("dossier.pdf"));
            zip.write(pdf(WOORD));
            zip.closeEntry();
        }
        assertThat(Leesbaar.tekst(uit.toByteArray())).contains("dossier.pdf", WOORD);
    }

    private static byte[] pdf(String... regels) throws IOException {
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            PDPage blad = new PDPage();
            pdf.addPage(blad);
            try (PDPageContentStream inhoud = new PDPageContentStream(pdf, blad)) {
                inhoud.beginText();
                inhoud.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                inhoud.setLeading(14);
                inhoud.newLineAtOffset(50, 700);
                for (String regel : regels) {
                    inhoud.showText(regel);
                    inhoud.newLine();
                }
                inhoud.endText();
            }
            pdf.save(uit);
        }
        return uit.toByteArray();
    }
}
