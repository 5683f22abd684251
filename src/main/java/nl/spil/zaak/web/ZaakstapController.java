package nl.spil.zaak.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
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
    private final Klok klok;

    ZaakstapController(Zaakdeur deur, Zaken zaken, Klok klok) {
        this.deur = deur;
        this.zaken = zaken;
        this.klok = klok;
    }

    @GetMapping("/zaken/{nummer}/acties/nieuw")
    ModelAndView show(Bezoeker wie, @PathVariable String nummer) {
        return Html.pagina("zaak/stap", pagina(open(wie, nummer), "", "", Map.of()));
    }

    @PostMapping("/zaken/{nummer}/acties")
    ModelAndView create(
            Bezoeker wie,
            @PathVariable String nummer,
            @RequestParam(defaultValue = "") String wat,
            @RequestParam(defaultValue = "") String op) {
        Zaakdeur.Open open = open(wie, nummer);
        Map<String, String> fouten = new LinkedHashMap<>();
        LocalDate dag = dag(op);
        if (wat.isBlank()) fouten.put("wat", "Schrijf op wat er moet gebeuren.");
        else if (wat.length() > REGEL) fouten.put("wat", "Maak het korter: hoogstens " + REGEL + " tekens.");
        if (dag == null) fouten.put("op", "Kies voor welke dag.");
        else if (dag.isBefore(klok.vandaag())) fouten.put("op", "Deze dag is al voorbij. Kies vandaag of later.");
        if (dag == null || !fouten.isEmpty()) {
            return Html.geweigerd("zaak/stap", pagina(open, wat, op, fouten));
        }
        zaken.maakActie(wie, open.inzage(), open.zaak().id(), wat.strip(), dag);
        return Html.zieAnders(open.zaak().url(), "De volgende stap staat op de werklijst van de eigenaar.");
    }

    private Zaakdeur.Open open(Bezoeker wie, String nummer) {
        Zaakdeur.Open open = deur.open(wie, nummer);
        if (!open.zaak().loopt() || !open.inzage().schrijft(open.zaak().klasse())) throw new NietGevonden();
        return open;
    }

    private ZaakstapPage pagina(Zaakdeur.Open open, String wat, String op, Map<String, String> fouten) {
        return new ZaakstapPage(open.zaak(), open.kop(), wat, op, klok.vandaag().toString(), fouten);
    }

    private static @Nullable LocalDate dag(String tekst) {
        try {
            return tekst.isBlank() ? null : LocalDate.parse(tekst);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
