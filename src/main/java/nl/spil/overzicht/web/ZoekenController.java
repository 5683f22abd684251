package nl.spil.overzicht.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nl.spil.gedeeld.web.Html;
import nl.spil.gedeeld.web.KaderBijdrage;
import nl.spil.gedeeld.web.KaderBijdrage.Gast;
import nl.spil.overzicht.MijnLeerlingen;
import nl.spil.overzicht.MijnLeerlingen.Regel;
import nl.spil.overzicht.web.ZoekenPage.Doel;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One place to find a pupil, a page or an action; Ctrl K shows its answer on every page. */
@Controller
@Voor(Publiek.MEDEWERKER)
class ZoekenController {

    private static final int HOOGSTENS = 20;
    /** With so few pupils it is clear whom an action is about. */
    private static final int DUIDELIJK = 3;

    private final MijnLeerlingen mijn;
    private final ObjectProvider<KaderBijdrage> menu;

    ZoekenController(MijnLeerlingen mijn, ObjectProvider<KaderBijdrage> menu) {
        this.mijn = mijn;
        this.menu = menu;
    }

    @GetMapping("/zoeken")
    ModelAndView show(Bezoeker wie, @RequestParam(defaultValue = "") String q) {
        String vraag = q.strip();
        boolean teKort = vraag.length() < 2;
        List<Regel> leerlingen = teKort ? List.of() : mijn.zoek(vraag, HOOGSTENS);
        List<Doel> acties = new ArrayList<>();
        if (leerlingen.size() <= DUIDELIJK) {
            leerlingen.forEach(l ->
                    acties.add(new Doel("Notitie over " + l.naam(), "/leerlingen/" + l.id() + "/notities/nieuw", "")));
        }
        if (past("Notitie schrijven", vraag))
            acties.add(new Doel("Notitie schrijven", "/notities/nieuw", "kies een leerling"));
        return Html.pagina("overzicht/zoeken", new ZoekenPage(q, teKort, leerlingen, acties, paginas(wie, vraag)));
    }

    private List<Doel> paginas(Bezoeker wie, String vraag) {
        Gast gast = new Gast(wie.accountId(), wie.soort().name().toLowerCase(Locale.ROOT), wie.rollen());
        return menu.stream()
                .sorted(Comparator.comparingInt(KaderBijdrage::volgorde))
                .flatMap(b -> b.menu(gast, "").stream())
                .filter(p -> past(p.label(), vraag))
                .map(p -> new Doel(p.label(), p.url(), ""))
                .toList();
    }

    private static boolean past(String label, String vraag) {
        return label.toLowerCase(Locale.ROOT).contains(vraag.toLowerCase(Locale.ROOT));
    }
}
