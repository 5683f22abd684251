package nl.spil.overzicht.web;

import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.gedeeld.web.PdfAntwoord;
import nl.spil.gedeeld.web.Pdfmaker;
import nl.spil.organisatie.Leerlingen;
import nl.spil.overzicht.Verantwoording;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.schoolplan.Zaaktype;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import nl.spil.zaak.Zaak;
import nl.spil.zaak.Zaken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The evidence that school and partners did what they could (ROUTE-09), as a page and on paper. */
@Controller
@RequestMapping("/zaken/{nummer}/verantwoording")
@Voor(Publiek.MEDEWERKER)
class VerantwoordingController {

    private final Zaken zaken;
    private final Poort poort;
    private final Leerlingen leerlingen;
    private final Schoolplannen schoolplannen;
    private final Verantwoording verantwoording;
    private final Pdfmaker pdf;
    private final Klok klok;

    VerantwoordingController(
            Zaken zaken,
            Poort poort,
            Leerlingen leerlingen,
            Schoolplannen schoolplannen,
            Verantwoording verantwoording,
            Pdfmaker pdf,
            Klok klok) {
        this.zaken = zaken;
        this.poort = poort;
        this.leerlingen = leerlingen;
        this.schoolplannen = schoolplannen;
        this.verantwoording = verantwoording;
        this.pdf = pdf;
        this.klok = klok;
    }

    @GetMapping
    ModelAndView show(Bezoeker wie, @PathVariable String nummer) {
        return Html.pagina("overzicht/verantwoording", page(wie, nummer, "verantwoording"));
    }

    @GetMapping("/pdf")
    ModelAndView pdf(Bezoeker wie, @PathVariable String nummer) {
        VerantwoordingPage page = page(wie, nummer, "verantwoording op papier");
        return new ModelAndView(new PdfAntwoord(
                "verantwoording-" + nummer + ".pdf", pdf.maak("overzicht/verantwoordingpdf.jte", page)));
    }

    private VerantwoordingPage page(Bezoeker wie, String nummer, String onderdeel) {
        Zaak zaak = zaken.opNummer(nummer);
        Inzage inzage = poort.open(wie, zaak.leerling(), onderdeel);
        if (!verantwoording.mag(inzage, zaak)) throw new NietGevonden();
        return new VerantwoordingPage(
                zaak,
                leerlingen.kop(inzage),
                inzage.waarom(),
                schoolplannen
                        .versie(zaak.planversie())
                        .plan()
                        .zaaktype(zaak.zaaktype())
                        .map(Zaaktype::naam)
                        .orElse(""),
                verantwoording.van(inzage, zaak),
                wie.naam(),
                klok.vandaag());
    }
}
