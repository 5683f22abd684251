package nl.spil.organisatie.web;

import java.util.List;
import java.util.UUID;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.toegang.Accounts;
import nl.spil.toegang.Accounts.Account;
import nl.spil.toegang.Accounts.Wachtwoord;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Schoolinlog;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The accounts of the bestuur, and a first password for staff. */
@Controller
@Voor(Publiek.BEHEER)
class MensenController {

    private static final int PER_PAGINA = 50;

    private final Accounts accounts;
    private final Schoolinlog school;
    private final Mensblad blad;

    MensenController(Accounts accounts, Schoolinlog school, Mensblad blad) {
        this.accounts = accounts;
        this.school = school;
        this.blad = blad;
    }

    @GetMapping("/beheer")
    ModelAndView begin() {
        return Html.zieAnders("/beheer/import");
    }

    @GetMapping("/beheer/mensen")
    ModelAndView index(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "medewerker") String soort,
            @RequestParam(defaultValue = "0") int vanaf) {
        int eerste = Math.clamp(vanaf, 0, 10_000_000);
        List<Account> gevonden = accounts.lijst(q, soort, eerste, PER_PAGINA + 1);
        return Html.pagina(
                "organisatie/mensen",
                new MensenPage(
                        gevonden.stream().limit(PER_PAGINA).toList(),
                        q,
                        soort,
                        eerste,
                        eerste == 0 ? "" : adres(q, soort, Math.max(0, eerste - PER_PAGINA)),
                        gevonden.size() <= PER_PAGINA ? "" : adres(q, soort, eerste + PER_PAGINA)));
    }

    @GetMapping("/beheer/mensen/{id}")
    ModelAndView show(@PathVariable UUID id) {
        return blad.toon(id);
    }

    @PostMapping("/beheer/mensen/{id}/wachtwoord")
    ModelAndView updateWachtwoord(
            Bezoeker wie, @PathVariable UUID id, @RequestParam(defaultValue = "") String wachtwoord) {
        return switch (accounts.zetWachtwoord(wie, id, wachtwoord)) {
            case Wachtwoord.Gezet() ->
                Html.zieAnders(
                        "/beheer/mensen/" + id, "Het wachtwoord is gezet. Geef het persoonlijk door, niet per mail.");
            case Wachtwoord.Geweigerd(String waarom) -> blad.wachtwoordGeweigerd(id, waarom);
        };
    }

    @PostMapping("/beheer/mensen/{id}/schoolaccount")
    ModelAndView deleteSchoolaccount(@PathVariable UUID id) {
        if (!school.maakLos(id)) throw new NietGevonden();
        return Html.zieAnders(
                "/beheer/mensen/" + id,
                "Losgemaakt. Wie zich hierna als eerste met dit adres bij de school aanmeldt, hoort bij dit account.");
    }

    private static String adres(String q, String soort, int vanaf) {
        return UriComponentsBuilder.fromPath("/beheer/mensen")
                .queryParam("q", q)
                .queryParam("soort", soort)
                .queryParam("vanaf", vanaf)
                .encode()
                .toUriString();
    }
}
