package nl.spil.schoolplan.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
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
    private static final String STROOM = "stream";

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
        weigerBom(bytes, grens);
        try (PDDocument pdf = Loader.loadPDF(
                bytes, "", null, null, MemoryUsageSetting.setupMixed(IN_GEHEUGEN, Grens.UITGEPAKT).streamCache)) {
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
            if (tekens < MINSTENS_TEKENS * Math.max(1, bladzijden / 4))
                throw new Onleesbaar("In deze PDF staat geen tekst; hij is waarschijnlijk gescand. Bewaar het document"
                        + " vanuit Word als PDF, of kies het Word-bestand zelf.");
            return lezer.regels;
        } catch (InvalidPasswordException beveiligd) {
            throw new Onleesbaar(
                    "Deze PDF is beveiligd met een wachtwoord. Bewaar hem zonder wachtwoord en kies hem" + " opnieuw.");
        } catch (IOException stuk) {
            throw new Onleesbaar("Deze PDF is beschadigd en niet te lezen. Bewaar het document opnieuw als PDF.");
        }
    }

    /** Unpacks each packed part once, without keeping it, to know that none of them is a bomb. */
    private static void weigerBom(byte[] bytes, Grens grens) {
        String ruw = new String(bytes, StandardCharsets.ISO_8859_1);
        if (ruw.contains("/LZWDecode"))
            throw new Onleesbaar("Deze PDF is op een oude manier ingepakt. Bewaar het document opnieuw als PDF.");
        long samen = 0;
        int plek = ruw.indexOf(STROOM);
        while (plek >= 0) {
            grens.klok();
            int begin = plek + STROOM.length();
            if (!ruw.startsWith("end", Math.max(0, plek - 3))) {
                if (begin < bytes.length && bytes[begin] == '\r') begin++;
                if (begin < bytes.length && bytes[begin] == '\n') begin++;
                long groot = uitgepakt(
                        new ByteArrayInputStream(bytes, begin, bytes.length - begin), Grens.UITGEPAKT_DEEL, 0, grens);
                samen += groot;
                if (groot >= Grens.UITGEPAKT_DEEL || samen >= Grens.UITGEPAKT) throw Grens.teVeelUitgepakt();
            }
            plek = ruw.indexOf(STROOM, begin);
        }
    }

    /** How much comes out, also of what is packed more than once; what is not packed counts as nothing. */
    private static long uitgepakt(InputStream in, long hoogstens, int diepte, Grens grens) {
        long samen = 0;
        byte[] buffer = new byte[8192];
        Inflater inflater = new Inflater();
        try {
            InputStream uit = new java.io.BufferedInputStream(new InflaterInputStream(in, inflater), 2);
            if (diepte < 2) {
                uit.mark(2);
                int een = uit.read();
                int twee = uit.read();
                uit.reset();
                if (een == 0x78 && (een * 256 + twee) % 31 == 0) return uitgepakt(uit, hoogstens, diepte + 1, grens);
            }
            int n = uit.read(buffer);
            while (n >= 0 && samen < hoogstens) {
                samen += n;
                grens.klok();
                n = uit.read(buffer);
            }
        } catch (IOException nietIngepakt) {
            return samen;
        } finally {
            inflater.end();
        }
        return samen;
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
