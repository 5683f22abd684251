package nl.spil.overzicht.web;

import java.util.Map;
import java.util.Optional;
import nl.spil.delen.Uitvoeraanvragen;
import nl.spil.delen.Uitvoeraanvragen.Aanvraag;
import nl.spil.delen.Uitvoeraanvragen.Stuk;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.gedeeld.web.Merk;
import nl.spil.gedeeld.web.PdfAntwoord;
import nl.spil.gedeeld.web.Pdfmaker;
import nl.spil.gedeeld.web.Uitvoer;
import nl.spil.gedeeld.web.Uitvoer.Bereik;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
    private final Uitvoeraanvragen uitvoer;
    private final Klok klok;

    VerantwoordingController(
            Zaken zaken,
            Poort poort,
            Leerlingen leerlingen,
            Schoolplannen schoolplannen,
            Verantwoording verantwoording,
            Pdfmaker pdf,
            Uitvoeraanvragen uitvoer,
            Klok klok) {
        this.zaken = zaken;
        this.poort = poort;
        this.leerlingen = leerlingen;
        this.schoolplannen = schoolplannen;
        this.verantwoording = verantwoording;
        this.pdf = pdf;
        this.uitvoer = uitvoer;
        this.klok = klok;
    }

    @GetMapping
    ModelAndView show(Bezoeker wie, @PathVariable String nummer) {
        Zaak zaak = zaken.opNummer(nummer);
        return Html.pagina(
                "overzicht/verantwoording", page(wie, zaak, open(wie, zaak, "verantwoording"), Map.of(), Map.of()));
    }

    /** Beyond the general part of a dossier: with a purpose, and with a second person who agreed. */
    @GetMapping("/pdf")
    @Uitvoer(wat = "wat school en partners deden", bereik = Bereik.ZWAAR)
    ModelAndView pdf(Bezoeker wie, @PathVariable String nummer) {
        Zaak zaak = zaken.opNummer(nummer);
        Inzage inzage = open(wie, zaak, "verantwoording op papier");
        Stuk stuk = stuk(zaak, inzage);
        Optional<Aanvraag> akkoord = uitvoer.haal(wie, inzage, stuk);
        if (akkoord.isEmpty())
            return Html.zieAnders(zaak.url() + "/verantwoording#meenemen", uitvoer.waaromNiet(wie, inzage, stuk));
        Merk merk = new Merk(
                wie.naam(), klok.vandaag(), akkoord.get().doel(), akkoord.get().besluitDoor());
        VerantwoordingPage page = page(wie, zaak, inzage, Map.of(), Map.of());
        return new ModelAndView(new PdfAntwoord(
                "verantwoording-" + nummer + ".pdf",
                pdf.maak("overzicht/verantwoordingpdf.jte", page, merk),
                null,
                merk));
    }

    @PostMapping("/pdf")
    ModelAndView vraag(
            Bezoeker wie,
            @PathVariable String nummer,
            @RequestParam(defaultValue = "") String doel,
            @RequestParam(defaultValue = "") String tweede) {
        Zaak zaak = zaken.opNummer(nummer);
        Inzage inzage = open(wie, zaak, "verantwoording");
        Map<String, String> fouten = uitvoer.vraag(wie, inzage, stuk(zaak, inzage), doel, tweede);
        return fouten.isEmpty()
                ? Html.zieAnders(
                        zaak.url() + "/verantwoording#meenemen", "Gevraagd. Je collega krijgt een bericht in Spil.")
                : Html.geweigerd(
                        "overzicht/verantwoording",
                        page(wie, zaak, inzage, Map.of("doel", doel, "tweede", tweede), fouten));
    }

    /** With what is in it now, without what only the day of today changes. */
    private Stuk stuk(Zaak zaak, Inzage inzage) {
        Verantwoording.Dossier nu = verantwoording.van(inzage, zaak);
        return new Stuk(
                zaak.leerling(),
                zaak.klasse(),
                "Wat school en partners deden, zaak " + zaak.nummer(),
                url(zaak),
                nu.regels() + "\n" + nu.perioden() + "\n" + nu.weggelaten());
    }

    private static String url(Zaak zaak) {
        return zaak.url() + "/verantwoording/pdf";
    }

    private Inzage open(Bezoeker wie, Zaak zaak, String onderdeel) {
        Inzage inzage = poort.open(wie, zaak.leerling(), onderdeel);
        if (!verantwoording.mag(inzage, zaak)) throw new NietGevonden();
        return inzage;
    }

    private VerantwoordingPage page(
            Bezoeker wie, Zaak zaak, Inzage inzage, Map<String, String> waarden, Map<String, String> fouten) {
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
                klok.vandaag(),
                uitvoer.laatste(wie, inzage, url(zaak)),
                uitvoer.tweeden(inzage, zaak.klasse()),
                waarden,
                fouten);
    }
}
