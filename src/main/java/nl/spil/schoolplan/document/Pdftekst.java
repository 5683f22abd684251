package nl.spil.schoolplan.document;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The lines of a PDF, with what shows which are headings. */
final class Pdftekst extends PDFTextStripper {

    private static final long IN_GEHEUGEN = 64L * 1024 * 1024;
    private static final int MINSTENS_TEKENS = 40;

    private final Grens grens;
    private final List<Regeltekst> regels = new ArrayList<>();
    private final StringBuilder regel = new StringBuilder();
    private int bladzijde;
    private float grootte;
    private boolean vet = true;
    private float onderkant = Float.NaN;
    private float rechts = Float.NaN;

    private Pdftekst(Grens grens) {
        this.grens = grens;
        setSortByPosition(true);
        setSuppressDuplicateOverlappingText(true);
    }

    static List<Regeltekst> lees(byte[] bytes, Grens grens) {
        Pdfwacht.Veilig veilig = Pdfwacht.maak(bytes, grens);
        try (PDDocument pdf = Loader.loadPDF(
                veilig.bytes(),
                "",
                null,
                null,
                MemoryUsageSetting.setupMixed(IN_GEHEUGEN, Grens.UITGEPAKT).streamCache)) {
            int bladzijden = pdf.getNumberOfPages();
            if (bladzijden > Grens.BLADZIJDEN)
                throw new Onleesbaar("Dit document heeft meer dan " + Grens.BLADZIJDEN
                        + " bladzijden. Kies alleen het ondersteuningsplan.");
            Pdftekst lezer = new Pdftekst(grens);
            for (int b = 1; b <= bladzijden; b++) {
                lezer.bladzijde = b;
                lezer.setStartPage(b);
                lezer.setEndPage(b);
                lezer.onderkant = Float.NaN;
                Writer weg = new StringWriter();
                lezer.writeText(pdf, weg);
                lezer.klaar();
            }
            int tekens = lezer.regels.stream().mapToInt(r -> r.tekst().length()).sum();
            if (tekens < MINSTENS_TEKENS * Math.max(1, bladzijden / 4)) {
                if (veilig.oud()) throw oud();
                throw new Onleesbaar("In deze PDF staat geen tekst; hij is waarschijnlijk gescand. Bewaar het document"
                        + " vanuit Word als PDF, of kies het Word-bestand zelf.");
            }
            return lezer.regels;
        } catch (InvalidPasswordException beveiligd) {
            throw Pdfwacht.beveiligd();
        } catch (IOException stuk) {
            if (veilig.oud()) throw oud();
            throw new Onleesbaar("Deze PDF is beschadigd en niet te lezen. Bewaar het document opnieuw als PDF.");
        }
    }

    private static Onleesbaar oud() {
        return new Onleesbaar("Deze PDF is op een oude manier ingepakt. Bewaar het document opnieuw als PDF.");
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        grens.klok();
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        grens.tekens(1);
        super.processTextPosition(text);
    }

    @Override
    protected void writeString(String text, List<TextPosition> posities) {
        if (posities.isEmpty()) return;
        TextPosition eerste = posities.getFirst();
        if (regel.isEmpty()) {
            float hoogte = Math.max(eerste.getHeightDir(), eerste.getFontSizeInPt() * 0.6f);
            if (!Float.isNaN(onderkant) && Math.abs(eerste.getYDirAdj() - onderkant) > hoogte * 2.9f)
                regels.add(Regeltekst.wit(bladzijde));
            onderkant = eerste.getYDirAdj();
        } else if (eerste.getXDirAdj() - rechts > eerste.getFontSizeInPt() * 1.6f) {
            regel.setLength(regel.toString().stripTrailing().length());
            regel.append('\t');
        }
        for (TextPosition p : posities) {
            if (p.getUnicode() == null || p.getUnicode().isBlank()) continue;
            grootte = Math.max(grootte, p.getFontSizeInPt());
            String font = p.getFont() == null || p.getFont().getName() == null
                    ? ""
                    : p.getFont().getName().toLowerCase(Locale.ROOT);
            if (!font.contains("bold") && !font.contains("black") && !font.contains("heavy")) vet = false;
        }
        regel.append(text);
        TextPosition laatste = posities.getLast();
        rechts = laatste.getXDirAdj() + laatste.getWidthDirAdj();
    }

    @Override
    protected void writeWordSeparator() {
        regel.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        klaar();
    }

    private void klaar() {
        if (!regel.isEmpty())
            regels.add(new Regeltekst(bladzijde, regel.toString().strip(), grootte, vet));
        regel.setLength(0);
        grootte = 0;
        vet = true;
    }
}
