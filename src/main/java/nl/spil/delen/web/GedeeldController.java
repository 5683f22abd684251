package nl.spil.delen.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.spil.delen.Ontvangst;
import nl.spil.delen.Ontvangst.Blik;
import nl.spil.delen.Ontvangst.Stuk;
import nl.spil.delen.Ontvangst.Uitkomst;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.gedeeld.web.Merk;
import nl.spil.gedeeld.web.PdfAntwoord;
import nl.spil.gedeeld.web.Pdfmaker;
import nl.spil.gedeeld.web.Sessiekoekje;
import nl.spil.gedeeld.web.Uitvoer;
import nl.spil.gedeeld.web.Uitvoer.Bereik;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The recipient opens with a link and a code. Looking at the link uses nothing, because mail scanners open links. */
@Controller
@Voor(Publiek.IEDEREEN)
class GedeeldController {

    static final String KOEKJE = "spil-gedeeld";
    private static final String DEUR = "delen/deur";
    private static final String LEZEN = "/ontvangen";
    private static final int NAAM = 100;

    private final Ontvangst ontvangst;
    private final Pdfmaker pdf;
    private final Klok klok;

    GedeeldController(Ontvangst ontvangst, Pdfmaker pdf, Klok klok) {
        this.ontvangst = ontvangst;
        this.pdf = pdf;
        this.klok = klok;
    }

    @GetMapping("/gedeeld/{deeltoken}")
    ModelAndView show(@PathVariable("deeltoken") String token) {
        Blik blik = ontvangst.bekijk(token);
        return Html.pagina(
                blik.open() ? HttpStatus.OK : HttpStatus.GONE,
                DEUR,
                new GedeeldPage.Deur(token, blik, Map.of(), Map.of()));
    }

    @PostMapping("/gedeeld/{deeltoken}")
    ModelAndView create(
            @PathVariable("deeltoken") String token,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String naam,
            @RequestParam(defaultValue = "") String functie,
            @RequestParam(defaultValue = "") String bevestig,
            HttpServletRequest verzoek,
            HttpServletResponse antwoord) {
        Map<String, String> fouten = new LinkedHashMap<>();
        if (naam.isBlank() || naam.length() > NAAM) fouten.put("naam", "Vul uw voor- en achternaam in.");
        if (functie.isBlank() || functie.length() > NAAM)
            fouten.put("functie", "Vul in wat uw functie is, bijvoorbeeld studieadviseur.");
        if (code.isBlank()) fouten.put("code", "Vul de 6 cijfers in die u van de school kreeg.");
        if (!bevestig.equals("ja"))
            fouten.put("bevestig", "Zet een vinkje: alleen voor wie het bedoeld is, gaat het open.");
        if (!fouten.isEmpty()) return opnieuw(token, naam, functie, fouten);
        return switch (ontvangst.ontvang(token, code, naam, functie)) {
            case Uitkomst.Binnen(String sleutel) -> {
                zet(verzoek, antwoord, sleutel);
                yield Html.zieAnders(LEZEN);
            }
            case Uitkomst.CodeOnjuist(int over) ->
                opnieuw(
                        token,
                        naam,
                        functie,
                        Map.of(
                                "code",
                                "Deze code klopt niet. U kunt het nog " + over
                                        + " keer proberen. Daarna sluit de link."));
            case Uitkomst.Dicht(String staat) ->
                Html.pagina(
                        HttpStatus.GONE,
                        DEUR,
                        new GedeeldPage.Deur(token, new Blik(staat, "", ""), Map.of(), Map.of()));
        };
    }

    @GetMapping(LEZEN)
    ModelAndView lees(HttpServletRequest verzoek) {
        String sleutel = Sessiekoekje.waarde(verzoek, KOEKJE);
        Stuk stuk = sleutel == null ? null : ontvangst.lees(sleutel).orElse(null);
        if (stuk == null) throw new NietGevonden();
        return Html.pagina(stuk.open() ? HttpStatus.OK : HttpStatus.GONE, "delen/lezen", new GedeeldPage.Lezen(stuk));
    }

    /** The same fields on paper, as long as they may be read; afterwards the page that says why not. */
    @GetMapping(LEZEN + "/pdf")
    @Uitvoer(wat = "wat met een ontvanger is gedeeld", bereik = Bereik.ZWAAR)
    ModelAndView pdf(HttpServletRequest verzoek) {
        String sleutel = Sessiekoekje.waarde(verzoek, KOEKJE);
        Stuk stuk = sleutel == null ? null : ontvangst.lees(sleutel).orElse(null);
        if (sleutel == null || stuk == null) throw new NietGevonden();
        if (!stuk.open() || !ontvangst.neemMee(sleutel))
            return Html.pagina(HttpStatus.GONE, "delen/lezen", new GedeeldPage.Lezen(stuk));
        Merk merk = new Merk(
                stuk.lezer() + ", " + stuk.organisatie(),
                klok.vandaag(),
                stuk.doel(),
                stuk.wettelijk() ? "de wet vraagt het" : "de familie");
        return new ModelAndView(new PdfAntwoord(
                "gedeeld.pdf", pdf.maak("delen/gedeeldpdf.jte", new GedeeldPage.Lezen(stuk), merk), null, merk));
    }

    private ModelAndView opnieuw(String token, String naam, String functie, Map<String, String> fouten) {
        Blik blik = ontvangst.bekijk(token);
        if (!blik.open())
            return Html.pagina(HttpStatus.GONE, DEUR, new GedeeldPage.Deur(token, blik, Map.of(), Map.of()));
        return Html.geweigerd(
                DEUR, new GedeeldPage.Deur(token, blik, Map.of("naam", naam, "functie", functie), fouten));
    }

    private static void zet(HttpServletRequest verzoek, HttpServletResponse antwoord, String sleutel) {
        Cookie k = new Cookie(KOEKJE, sleutel);
        k.setPath(LEZEN);
        k.setHttpOnly(true);
        k.setSecure(verzoek.isSecure());
        k.setMaxAge(-1);
        k.setAttribute("SameSite", "Lax");
        antwoord.addCookie(k);
    }
}
