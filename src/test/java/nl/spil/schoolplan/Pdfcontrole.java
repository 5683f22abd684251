package nl.spil.schoolplan;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * What a reader with a screen reader needs of a PDF, as far as its structure shows: marked, a language, a title that is shown, a
 * tree of tags with one first heading, headings that leap no level, lists with items, figures with a text, tab order by structure
 * and every font inside.
 */
final class Pdfcontrole {

    private final List<String> fouten = new ArrayList<>();
    private int kop;
    private int eersteKoppen;
    private int alineas;

    private Pdfcontrole() {}

    static List<String> fouten(PDDocument pdf) throws java.io.IOException {
        Pdfcontrole controle = new Pdfcontrole();
        var catalogus = pdf.getDocumentCatalog();
        if (catalogus.getMarkInfo() == null || !catalogus.getMarkInfo().isMarked()) controle.fouten.add("niet gemerkt");
        if (!"nl".equals(catalogus.getLanguage())) controle.fouten.add("taal " + catalogus.getLanguage());
        if (catalogus.getViewerPreferences() == null
                || !catalogus.getViewerPreferences().displayDocTitle())
            controle.fouten.add("de titel staat niet in het venster");
        if (catalogus.getMetadata() == null) controle.fouten.add("geen XMP");
        else {
            String xmp = new String(catalogus.getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8);
            if (!xmp.contains("pdfuaid:part")) controle.fouten.add("zegt niet dat het PDF/UA is");
        }
        if (catalogus.getStructureTreeRoot() == null) controle.fouten.add("geen tags");
        else controle.loop(catalogus.getStructureTreeRoot());
        if (controle.eersteKoppen != 1) controle.fouten.add(controle.eersteKoppen + " koppen van het eerste niveau");
        if (controle.alineas == 0) controle.fouten.add("geen alinea's");
        for (PDPage blad : pdf.getPages()) {
            for (var naam : blad.getResources().getFontNames()) {
                PDFont letter = blad.getResources().getFont(naam);
                if (!letter.isEmbedded()) controle.fouten.add("letter " + letter.getName() + " zit er niet in");
            }
        }
        return controle.fouten;
    }

    private void loop(PDStructureNode knoop) {
        for (Object kind : knoop.getKids()) {
            if (!(kind instanceof PDStructureElement e)) continue;
            String soort = e.getStandardStructureType();
            if (soort.matches("H[1-6]")) {
                int niveau = soort.charAt(1) - '0';
                if (niveau > kop + 1) fouten.add("van H" + kop + " naar " + soort);
                if (niveau == 1) eersteKoppen++;
                kop = niveau;
            }
            if (soort.equals("P")) alineas++;
            if (soort.equals("Figure")
                    && (e.getAlternateDescription() == null
                            || e.getAlternateDescription().isBlank())) fouten.add("een plaatje zonder tekst");
            if (soort.equals("L") && e.getKids().isEmpty()) fouten.add("een lege lijst");
            loop(e);
        }
    }
}
