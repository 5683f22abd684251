package nl.spil.zaak.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import nl.spil.zaak.Uitnodiging;
import nl.spil.zaak.Uitnodigingen;
import nl.spil.zaak.Zaken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Something the owner of a zaak must do before a day. */
@Controller
@Voor(Publiek.MEDEWERKER)
class ZaakstapController {

    private static final int REGEL = 200;

    private final Zaakdeur deur;
    private final Zaken zaken;
    private final Uitnodigingen uitnodigingen;
    private final Klok klok;

    ZaakstapController(Zaakdeur deur, Zaken zaken, Uitnodigingen uitnodigingen, Klok klok) {
        this.deur = deur;
        this.zaken = zaken;
        this.uitnodigingen = uitnodigingen;
        this.klok = klok;
    }

    @GetMapping("/zaken/{nummer}/acties/nieuw")
    ModelAndView show(Bezoeker wie, @PathVariable String nummer) {
        return Html.pagina("zaak/stap", pagina(open(wie, nummer), "", "", "", Map.of()));
    }

    @PostMapping("/zaken/{nummer}/acties")
    ModelAndView create(
            Bezoeker wie,
            @PathVariable String nummer,
            @RequestParam(defaultValue = "") String wat,
            @RequestParam(defaultValue = "") String op,
            @RequestParam(defaultValue = "") String voor) {
        Zaakdeur.Open open = open(wie, nummer);
        Map<String, String> fouten = new LinkedHashMap<>();
        LocalDate dag = dag(op);
        if (wat.isBlank()) fouten.put("wat", "Schrijf op wat er moet gebeuren.");
        else if (wat.length() > REGEL) fouten.put("wat", "Maak het korter: hoogstens " + REGEL + " tekens.");
        if (dag == null) fouten.put("op", "Kies voor welke dag.");
        else if (dag.isBefore(klok.vandaag())) fouten.put("op", "Deze dag is al voorbij. Kies vandaag of later.");
        Optional<Uitnodiging> genodigde = genodigden(open).stream()
                .filter(u -> u.account().toString().equals(voor))
                .findFirst();
        if (!voor.isEmpty() && genodigde.isEmpty()) fouten.put("voor", "Kies wie dit doet.");
        if (dag == null || !fouten.isEmpty()) {
            return Html.geweigerd("zaak/stap", pagina(open, wat, op, voor, fouten));
        }
        UUID wieDoetHet = genodigde.map(Uitnodiging::account).orElse(open.zaak().eigenaar());
        zaken.maakActie(wie, open.inzage(), open.zaak().id(), wat.strip(), dag, wieDoetHet);
        return Html.zieAnders(
                open.zaak().url(),
                genodigde
                        .map(u -> u.naam() + " ziet de actie op de pagina van deze zaak.")
                        .orElse("De volgende stap staat op de werklijst van de eigenaar."));
    }

    private List<Uitnodiging> genodigden(Zaakdeur.Open open) {
        return uitnodigingen.van(open.inzage(), open.zaak()).stream()
                .filter(Uitnodiging::open)
                .toList();
    }

    private Zaakdeur.Open open(Bezoeker wie, String nummer) {
        Zaakdeur.Open open = deur.open(wie, nummer);
        if (!open.zaak().loopt() || !open.inzage().schrijft(open.zaak().klasse())) throw new NietGevonden();
        return open;
    }

    private ZaakstapPage pagina(Zaakdeur.Open open, String wat, String op, String voor, Map<String, String> fouten) {
        Map<String, String> mensen = new LinkedHashMap<>();
        genodigden(open).forEach(u -> mensen.put(u.account().toString(), u.naam() + ", " + u.organisatie()));
        return new ZaakstapPage(
                open.zaak(), open.kop(), wat, op, voor, mensen, klok.vandaag().toString(), fouten);
    }

    private static @Nullable LocalDate dag(String tekst) {
        try {
            return tekst.isBlank() ? null : LocalDate.parse(tekst);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
