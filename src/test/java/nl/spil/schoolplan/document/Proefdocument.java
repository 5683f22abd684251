package nl.spil.schoolplan.document;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** A small made-up document of a school, as text, Word and PDF. */
public final class Proefdocument {

    private static final String GESCHIEDENIS =
            "Onze school staat sinds 1954 aan het water, in een gebouw dat vroeger een"
                    + " melkfabriek was en waar de oude schoorsteen nog altijd boven de bomen uitsteekt.";
    private static final String IOP =
            "Drie keer per schooljaar bespreekt de mentor het IOP met de leerling en de ouders,"
                    + " en wordt het IOP ondertekend.";
    private static final String ZORGMELDING =
            "Kan de mentor de leerling niet langer zelf begeleiden, dan doet de mentor een"
                    + " zorgmelding bij het schoolondersteuningsteam. Inleveren kan tot en met vrijdag.";
    private static final String PAARDEN = "Elke dinsdag verzorgen leerlingen de paarden van de manege naast de school.";
    private static final List<String> WIE = List.of(
            "De OCO stelt na ieder SOT-overleg de notulen op.",
            "De schoolmaatschappelijk werker biedt kortdurende hulp aan jongeren en ouders.");

    private Proefdocument() {}

    public static String tekst() {
        return tekst("");
    }

    /** @param bij one more paragraph at the end, by which tests keep apart */
    public static String tekst(String bij) {
        return String.join(
                "\n",
                "Inhoudsopgave",
                "1 Onze school ................ 2",
                "1.1 Geschiedenis ............. 2",
                "2 Visie op ondersteuning ..... 3",
                "2.1.1 Basisondersteuning ..... 3",
                "3 De leerling ................ 4",
                "",
                "1 Onze school",
                "",
                "1.1 Geschiedenis",
                "",
                GESCHIEDENIS,
                "",
                "2 Visie op ondersteuning",
                "",
                "2.1.1 Basisondersteuning",
                "",
                IOP,
                "",
                ZORGMELDING,
                "",
                "- " + WIE.getFirst(),
                "- " + WIE.getLast(),
                "",
                "3 De leerling",
                "",
                PAARDEN,
                "",
                bij,
                "");
    }

    public static byte[] docx() {
        return docx(
                "<w:p><w:pPr><w:pStyle w:val=\"Kop1\"/></w:pPr><w:r><w:t>Onze school</w:t></w:r></w:p>"
                        + alinea(GESCHIEDENIS)
                        + "<w:p><w:pPr><w:pStyle w:val=\"Kop1\"/></w:pPr><w:r><w:t>Visie op ondersteuning</w:t></w:r></w:p>"
                        + "<w:p><w:pPr><w:pStyle w:val=\"Kop2\"/></w:pPr><w:r><w:t>Ondersteuning</w:t></w:r></w:p>"
                        + alinea(IOP)
                        + "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>" + WIE.getFirst() + "</w:t></w:r></w:p>"
                        + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>SOT</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>wekelijks</w:t></w:r></w:p></w:tc></w:tr></w:tbl>");
    }

    private static String alinea(String tekst) {
        return "<w:p><w:r><w:t>" + tekst + "</w:t></w:r></w:p>";
    }

    static byte[] docx(String inhoud) {
        return zip(
                "word/styles.xml",
                "<w:styles xmlns:w=\"w\"><w:style w:styleId=\"Kop1\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr/></w:pPr></w:style>"
                        + "<w:style w:styleId=\"Kop2\"><w:name w:val=\"heading 2\"/><w:pPr><w:numPr/></w:pPr></w:style></w:styles>",
                "word/document.xml",
                "<w:document xmlns:w=\"w\"><w:body>" + inhoud + "</w:body></w:document>");
    }

    static byte[] zip(String... namenEnInhoud) {
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(uit)) {
            for (int i = 0; i < namenEnInhoud.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namenEnInhoud[i]));
                zip.write(namenEnInhoud[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return uit.toByteArray();
    }

    public static byte[] pdf() {
        StringBuilder bladen = new StringBuilder();
        bladen.append("<h1>1 Onze school</h1><h2>1.1 Geschiedenis</h2><p>")
                .append(GESCHIEDENIS)
                .append("</p>");
        bladen.append("<div class='blad'><h1>2 Visie op ondersteuning</h1><h2>2.1.1 Basisondersteuning</h2><p>")
                .append(IOP)
                .append("</p><p>")
                .append(ZORGMELDING)
                .append("</p><ul><li>")
                .append(WIE.getFirst())
                .append("</li><li>")
                .append(WIE.getLast())
                .append("</li></ul></div>");
        bladen.append("<div class='blad'><h1>3 De leerling</h1><p>")
                .append(PAARDEN)
                .append("</p></div>");
        return pdf(bladen.toString());
    }

    static byte[] pdf(String inhoud) {
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFastMode()
                    .withHtmlContent(
                            "<html><head><style>@page { size: A4; @bottom-center { content: 'Ondersteuningsplan blz ' counter(page) } }"
                                    + " .blad { page-break-before: always }</style></head><body>" + inhoud
                                    + "</body></html>",
                            null)
                    .toStream(uit)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return uit.toByteArray();
    }

    /** A PDF with pages and no letter on them, as a scanner makes. */
    public static byte[] gescand() {
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            return bytes(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] metWachtwoord() {
        try (PDDocument pdf = Loader.loadPDF(pdf())) {
            pdf.protect(new StandardProtectionPolicy("eigenaar", "geheim", new AccessPermission()));
            return bytes(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(PDDocument pdf) throws IOException {
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        pdf.save(uit);
        return uit.toByteArray();
    }
}
