package nl.spil.toestemming.web;

import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Merk;
import nl.spil.gedeeld.web.PdfAntwoord;
import nl.spil.gedeeld.web.Scanpdf;
import nl.spil.gedeeld.web.Uitvoer;
import nl.spil.gedeeld.web.Uitvoer.Bereik;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Klasse;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import nl.spil.toestemming.Scans;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The paper of a consent, for staff who read consents and for whose paper it is. */
@Controller
class ScanController {

    private final Poort poort;
    private final Scans scans;
    private final Klok klok;

    ScanController(Poort poort, Scans scans, Klok klok) {
        this.poort = poort;
        this.scans = scans;
        this.klok = klok;
    }

    @GetMapping("/leerlingen/{leerling}/scans/{scan}")
    @Voor(Publiek.MEDEWERKER)
    @Uitvoer(wat = "een toestemming op papier", bereik = Bereik.ALGEMEEN)
    ModelAndView show(Bezoeker wie, @PathVariable UUID leerling, @PathVariable UUID scan) {
        Inzage inzage = poort.open(wie, leerling, "toestemming op papier");
        if (!inzage.leest(Klasse.TOESTEMMING)) throw new NietGevonden();
        return pdf(wie, inzage, scan);
    }

    @GetMapping("/thuis/{leerling}/scans/{scan}")
    @Voor(Publiek.GEZIN)
    @Uitvoer(wat = "de eigen toestemming op papier", bereik = Bereik.EIGEN)
    ModelAndView thuis(Bezoeker wie, @PathVariable UUID leerling, @PathVariable UUID scan) {
        return pdf(wie, poort.open(wie, leerling, "toestemming op papier"), scan);
    }

    private ModelAndView pdf(Bezoeker wie, Inzage inzage, UUID scan) {
        Scans.Bestand bestand = scans.lees(inzage, scan);
        Merk merk = new Merk(wie.naam(), klok.vandaag(), "toestemming op papier");
        return new ModelAndView(new PdfAntwoord("toestemming.pdf", Scanpdf.met(bestand.inhoud(), merk), null, merk));
    }
}
