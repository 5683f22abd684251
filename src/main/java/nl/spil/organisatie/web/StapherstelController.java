package nl.spil.organisatie.web;

import java.util.List;
import java.util.UUID;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.organisatie.Adreswijzigingen;
import nl.spil.organisatie.Functievoorstellen;
import nl.spil.organisatie.Stapherstel;
import nl.spil.toegang.Accounts;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What one person asks and a second agrees to: wiping a lost second step, a changed address, a heavy role from an import. */
@Controller
class StapherstelController {

    private static final String LIJST = "/school/tweede-stap";
    private static final int REDEN = 300;

    private final Stapherstel herstel;
    private final Adreswijzigingen adressen;
    private final Functievoorstellen functies;
    private final Accounts accounts;
    private final Mensblad blad;

    StapherstelController(
            Stapherstel herstel,
            Adreswijzigingen adressen,
            Functievoorstellen functies,
            Accounts accounts,
            Mensblad blad) {
        this.herstel = herstel;
        this.adressen = adressen;
        this.functies = functies;
        this.accounts = accounts;
        this.blad = blad;
    }

    @PostMapping("/beheer/mensen/{id}/tweede-stap")
    @Voor(Publiek.BEHEER)
    ModelAndView create(Bezoeker wie, @PathVariable UUID id, @RequestParam(defaultValue = "") String reden) {
        Accounts.Account mens = accounts.lees(id).orElseThrow(NietGevonden::new);
        String fout = wie.accountId().equals(id)
                ? "Je eigen tweede stap wist een andere beheerder."
                : reden.isBlank() || reden.length() > REDEN
                        ? "Schrijf kort waarom, bijvoorbeeld: telefoon kwijt, langs geweest aan de balie."
                        : herstel.vraag(id, reden) ? "" : mens.naam() + " heeft geen tweede stap om te wissen.";
        return fout.isEmpty()
                ? Html.zieAnders(
                        "/beheer/mensen/" + id,
                        "Gevraagd. Een andere beheerder of de schoolleiding geeft akkoord; tot dan verandert er niets.")
                : blad.stapGeweigerd(id, fout);
    }

    @GetMapping(LIJST)
    @Voor({Publiek.MEDEWERKER, Publiek.BEHEER})
    ModelAndView index() {
        return Html.pagina(
                "organisatie/stapherstel", new StapherstelPage(herstel.open(), adressen.open(), functies.open()));
    }

    @PostMapping(LIJST + "/{stapherstel}/akkoord")
    @Voor({Publiek.MEDEWERKER, Publiek.BEHEER})
    ModelAndView update(@PathVariable("stapherstel") UUID id) {
        if (!herstel.beslis(id, true)) throw new NietGevonden();
        return Html.zieAnders(LIJST, "Gewist. Bij het volgende inloggen stelt je collega een nieuwe tweede stap in.");
    }

    @PostMapping(LIJST + "/{stapherstel}/afwijzing")
    @Voor({Publiek.MEDEWERKER, Publiek.BEHEER})
    ModelAndView delete(@PathVariable("stapherstel") UUID id) {
        if (!herstel.beslis(id, false)) throw new NietGevonden();
        return Html.zieAnders(LIJST, "Het verzoek is weg; er is niets gewist.");
    }

    @PostMapping("/school/adressen/{adreswijziging}/akkoord")
    @Voor({Publiek.MEDEWERKER, Publiek.BEHEER})
    ModelAndView updateAdres(@PathVariable("adreswijziging") UUID account) {
        if (!adressen.beslis(account, true)) throw new NietGevonden();
        return Html.zieAnders(LIJST, "Bevestigd. Je collega kan met dit adres via de school inloggen.");
    }

    @PostMapping("/school/adressen/{adreswijziging}/afwijzing")
    @Voor({Publiek.MEDEWERKER, Publiek.BEHEER})
    ModelAndView deleteAdres(@PathVariable("adreswijziging") UUID account) {
        if (!adressen.beslis(account, false)) throw new NietGevonden();
        return Html.zieAnders(LIJST, "Het adres blijft dicht, tot beheer het juiste adres inleest.");
    }

    @PostMapping("/school/functies/{functievoorstel}/akkoord")
    @Voor({Publiek.MEDEWERKER, Publiek.BEHEER})
    ModelAndView updateFunctie(Bezoeker wie, @PathVariable("functievoorstel") UUID id) {
        functies.beslis(wie, List.of(id), true);
        return Html.zieAnders(LIJST, "Akkoord. De functie geldt nu, of vanaf de eerste dag die erbij staat.");
    }

    @PostMapping("/school/functies/{functievoorstel}/afwijzing")
    @Voor({Publiek.MEDEWERKER, Publiek.BEHEER})
    ModelAndView deleteFunctie(Bezoeker wie, @PathVariable("functievoorstel") UUID id) {
        functies.beslis(wie, List.of(id), false);
        return Html.zieAnders(LIJST, "De functie gaat niet in. Bij de volgende import staat het in het verslag.");
    }
}
