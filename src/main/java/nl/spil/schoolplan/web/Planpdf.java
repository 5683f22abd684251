package nl.spil.schoolplan.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.spil.gedeeld.web.PdfAntwoord;
import nl.spil.gedeeld.web.Pdfmaker;
import org.springframework.stereotype.Component;

/** The plan as a PDF. A version never changes, so its PDF is made again only when its figures are counted again. */
@Component
class Planpdf {

    private static final int BEWAARD = 64;

    /** A PDF with the figures that are in it. */
    private record Gemaakt(String stand, byte[] bytes) {}

    private final Pdfmaker pdf;
    private final Map<String, Gemaakt> gemaakt = new ConcurrentHashMap<>();

    Planpdf(Pdfmaker pdf) {
        this.pdf = pdf;
    }

    /** @param naam of the file */
    PdfAntwoord van(PlanPage page, String naam) {
        if (gemaakt.size() > BEWAARD) gemaakt.clear();
        String sleutel = page.uitgave().versie().id() + "/" + naam;
        Gemaakt eerder = gemaakt.get(sleutel);
        if (eerder == null || !eerder.stand().equals(String.valueOf(page.stand()))) {
            eerder = new Gemaakt(String.valueOf(page.stand()), pdf.maak("schoolplan/pdf.jte", page));
            gemaakt.put(sleutel, eerder);
        }
        return new PdfAntwoord(naam + ".pdf", eerder.bytes());
    }
}
