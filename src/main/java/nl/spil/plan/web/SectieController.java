package nl.spil.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.spil.concept.Concept;
import nl.spil.concept.Concepten;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.plan.Plandossier.Sectietekst;
import nl.spil.plan.Plannen;
import nl.spil.plan.Sectiebewaring;
import nl.spil.plan.Verschil.Blok;
import nl.spil.plan.web.Ingang.Open;
import nl.spil.schoolplan.Sectie;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Writing a section. Two people in one section never overwrite each other: they see both texts and choose per paragraph. */
@Controller
@RequestMapping("/leerlingen/{leerling}/opp/secties/{sleutel}")
@Voor(Publiek.MEDEWERKER)
class SectieController {

    private final Ingang ingang;
    private final Plannen plannen;
    private final Concepten concepten;

    SectieController(Ingang ingang, Plannen plannen, Concepten concepten) {
        this.ingang = ingang;
        this.plannen = plannen;
        this.concepten = concepten;
    }

    @GetMapping
    ModelAndView edit(Bezoeker wie, @PathVariable UUID leerling, @PathVariable String sleutel) {
        Open open = ingang.open(wie, leerling).schrijft();
        if (!open.plan().kop().staat().open()) throw new NietGevonden();
        Sectietekst bewaard = bewaard(open, sleutel);
        Concept concept = concepten.lees(wie, Plannen.plek(open.plan().kop(), sleutel), leerling);
        return Html.pagina("plan/sectie", page(wie, open, sleutel, bewaard, concept.of(bewaard.tekst()), List.of()));
    }

    @PostMapping
    ModelAndView update(
            Bezoeker wie,
            @PathVariable UUID leerling,
            @PathVariable String sleutel,
            @RequestParam(defaultValue = "") String tekst,
            @RequestParam(defaultValue = "0") int versie) {
        return bewaar(wie, ingang.open(wie, leerling).schrijft(), sleutel, Tekst.van(tekst), versie);
    }

    /** After a collision: per differing paragraph what was chosen, in the order of the page. */
    @PostMapping("/samenvoeging")
    ModelAndView samenvoeging(
            Bezoeker wie,
            @PathVariable UUID leerling,
            @PathVariable String sleutel,
            @RequestParam(defaultValue = "0") int versie,
            @RequestParam(defaultValue = "0") int aantal,
            @RequestParam MultiValueMap<String, String> velden) {
        List<String> delen = new ArrayList<>();
        for (int i = 0; i < Math.clamp(aantal, 0, 10_000); i++) {
            String mijn = Tekst.van(velden.getFirst("mijn" + i));
            String ander = Tekst.van(velden.getFirst("ander" + i));
            // Nothing chosen keeps both: no text goes without somebody saying so.
            switch (Tekst.van(velden.getFirst("keuze" + i))) {
                case "mijn" -> delen.add(mijn);
                case "ander", "gelijk" -> delen.add(ander);
                default -> {
                    delen.add(ander);
                    delen.add(mijn);
                }
            }
        }
        delen.removeIf(String::isBlank);
        return bewaar(wie, ingang.open(wie, leerling).schrijft(), sleutel, String.join("\n\n", delen), versie);
    }

    private ModelAndView bewaar(Bezoeker wie, Open open, String sleutel, String tekst, int versie) {
        return switch (plannen.bewaarSectie(wie, open.inzage(), open.plan().kop(), sleutel, tekst, versie)) {
            case Sectiebewaring.Bewaard() -> Html.zieAnders(open.url() + "#" + sleutel, "Opgeslagen");
            case Sectiebewaring.Ingehaald(Sectietekst nu) -> {
                List<Blok> naast = SectiePage.naastElkaar(tekst, nu.tekst());
                boolean zelfde = naast.stream().allMatch(Blok::gelijk);
                yield zelfde
                        ? Html.zieAnders(open.url() + "#" + sleutel, "Opgeslagen")
                        : Html.pagina(HttpStatus.CONFLICT, "plan/botsing", page(wie, open, sleutel, nu, tekst, naast));
            }
            case Sectiebewaring.Gesloten() ->
                Html.zieAnders(
                        open.url(),
                        "Deze versie is intussen vastgesteld. Open een nieuwe versie; wat je typte is bewaard.");
        };
    }

    private Sectietekst bewaard(Open open, String sleutel) {
        return open.plan().sectie(sleutel).orElseThrow(NietGevonden::new);
    }

    private SectiePage page(
            Bezoeker wie, Open open, String sleutel, Sectietekst bewaard, String tekst, List<Blok> botsing) {
        Sectie sectie = ingang.sjabloon(open).sectie(sleutel).orElseThrow(NietGevonden::new);
        String plek = Plannen.plek(open.plan().kop(), sleutel);
        Concept concept = concepten.lees(wie, plek, open.kop().id());
        return new SectiePage(
                open.kop(),
                ingang.sjabloon(open).kort(),
                sectie,
                bewaard,
                tekst,
                plek,
                concept.versie(),
                !concept.leeg() && !concept.tekst().equals(bewaard.tekst()),
                botsing);
    }
}
