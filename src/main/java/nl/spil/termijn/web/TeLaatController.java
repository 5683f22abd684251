package nl.spil.termijn.web;

import java.util.List;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.gedeeld.web.Kader.MenuPunt;
import nl.spil.gedeeld.web.KaderBijdrage;
import nl.spil.organisatie.Locatie;
import nl.spil.termijn.Werklijst;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is late, for who watches over a location: OCO, teamleider, schoolleider. */
@Controller
@Voor(Publiek.MEDEWERKER)
class TeLaatController implements KaderBijdrage {

    private final Werklijst werklijst;
    private final Klok klok;

    TeLaatController(Werklijst werklijst, Klok klok) {
        this.werklijst = werklijst;
        this.klok = klok;
    }

    @GetMapping("/te-laat")
    ModelAndView show(@RequestParam(required = false) @Nullable UUID locatie) {
        List<Locatie> mijn = werklijst.toezicht();
        Locatie hier = mijn.stream()
                .filter(l -> locatie == null || l.id().equals(locatie))
                .findFirst()
                .orElseThrow(NietGevonden::new);
        return Html.pagina("termijn/te-laat", new TeLaatPage(hier, mijn, werklijst.teLaat(hier.id()), klok.vandaag()));
    }

    @Override
    public int volgorde() {
        return 70;
    }

    @Override
    public List<MenuPunt> menu(Gast wie, String pad) {
        return wie.aantal(Teller.TE_LAAT)
                .map(n -> List.of(new MenuPunt("Te laat", "/te-laat", pad.startsWith("/te-laat"), n, "bad")))
                .orElse(List.of());
    }
}
