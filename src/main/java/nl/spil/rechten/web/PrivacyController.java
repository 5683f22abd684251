package nl.spil.rechten.web;

import java.util.UUID;
import nl.spil.gedeeld.web.Html;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.organisatie.Leerlingen;
import nl.spil.rechten.Namens;
import nl.spil.rechten.Privacyblad;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What the school says about the data of this pupil, for staff: one press away from every dossier (PRIVACY-01). */
@Controller
@Voor(Publiek.MEDEWERKER)
class PrivacyController {

    private final Poort poort;
    private final Leerlingen leerlingen;
    private final Privacyblad privacy;
    private final Namens namens;

    PrivacyController(Poort poort, Leerlingen leerlingen, Privacyblad privacy, Namens namens) {
        this.poort = poort;
        this.leerlingen = leerlingen;
        this.privacy = privacy;
        this.namens = namens;
    }

    @GetMapping("/leerlingen/{leerling}/privacy")
    ModelAndView show(Bezoeker wie, @PathVariable UUID leerling) {
        Inzage inzage = poort.open(wie, leerling, "privacy");
        LeerlingKop kop = leerlingen.kop(inzage);
        return Html.pagina(
                "rechten/privacy",
                new PrivacyPage(
                        kop,
                        inzage.waarom(),
                        privacy.van(kop.locatie().id()),
                        !namens.soorten(inzage).isEmpty()));
    }
}
