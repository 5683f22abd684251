package nl.spil.overleg.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.overleg.Bespreking;
import nl.spil.overleg.Bespreking.Antwoordtekst;
import nl.spil.overleg.Bespreking.Uitkomst.Besloten;
import nl.spil.overleg.Bespreking.Uitkomst.Ingehaald;
import nl.spil.overleg.Bespreking.Uitkomst.KanNog;
import nl.spil.overleg.Bespreking.Uitkomst.Onvolledig;
import nl.spil.overleg.Cockpit;
import nl.spil.overleg.Notulen;
import nl.spil.overleg.Notulen.Deel;
import nl.spil.overleg.Overleggen;
import nl.spil.overleg.web.PuntPage.Actieveld;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import nl.spil.zaak.Besluitinvoer;
import nl.spil.zaak.Keuze;
import nl.spil.zaak.Ontbreekt;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The cockpit: one pupil of a meeting, its notulen, decision and acties. */
@Controller
@RequestMapping("/overleg/{id}/punten/{punt}")
@Voor(Publiek.MEDEWERKER)
class PuntController {

    private static final String PAGINA = "overleg/punt";

    private final Puntblad blad;
    private final Bespreking bespreking;
    private final Overleggen overleggen;
    private final Notulen notulen;
    private final Klok klok;

    PuntController(Puntblad blad, Bespreking bespreking, Overleggen overleggen, Notulen notulen, Klok klok) {
        this.blad = blad;
        this.bespreking = bespreking;
        this.overleggen = overleggen;
        this.notulen = notulen;
        this.klok = klok;
    }

    @GetMapping
    ModelAndView show(
            Bezoeker wie,
            @PathVariable UUID id,
            @PathVariable UUID punt,
            @RequestParam(defaultValue = "") String besluit) {
        Puntblad.Open open = blad.open(wie, id, punt);
        return Html.pagina(PAGINA, blad.pagina(wie, open, blad.stand().met(besluit)));
    }

    @PostMapping("/notulen")
    ModelAndView file(
            Bezoeker wie,
            @PathVariable UUID id,
            @PathVariable UUID punt,
            @RequestParam(defaultValue = "") String intern,
            @RequestParam(name = "intern-versie", defaultValue = "0") int internVersie,
            @RequestParam(defaultValue = "") String vrijgeefbaar,
            @RequestParam(name = "vrijgeefbaar-versie", defaultValue = "0") int vrijgeefbaarVersie) {
        Puntblad.Open open = blad.open(wie, id, punt);
        Map<String, String> fouten = new LinkedHashMap<>();
        Map<Deel, String> teksten = new LinkedHashMap<>();
        leg(wie, open, Deel.INTERN, intern, internVersie, fouten, teksten);
        leg(wie, open, Deel.VRIJGEEFBAAR, vrijgeefbaar, vrijgeefbaarVersie, fouten, teksten);
        if (fouten.isEmpty()) {
            boolean team = open.blad().overleg().vanTeam();
            return Html.zieAnders(
                    open.punt().url(), team ? "De notulen zijn vastgelegd." : "Het verslag is vastgelegd.");
        }
        boolean ingehaald = fouten.containsValue(Velden.INGEHAALD);
        return Html.pagina(
                ingehaald ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT,
                PAGINA,
                blad.pagina(wie, open, blad.stand().met(fouten).metNotulen(teksten)));
    }

    private void leg(
            Bezoeker wie,
            Puntblad.Open open,
            Deel deel,
            String tekst,
            int versie,
            Map<String, String> fouten,
            Map<Deel, String> teksten) {
        switch (notulen.leg(wie, open.inzage(), open.punt(), deel, tekst, versie)) {
            case Notulen.Uitkomst.Vastgelegd ignored -> {}
            case Notulen.Uitkomst.Ongewijzigd ignored -> {}
            case Notulen.Uitkomst.Ingehaald(var nieuwste, String samen) -> {
                fouten.put(deel.sleutel(), Velden.INGEHAALD);
                teksten.put(deel, samen);
            }
            case Notulen.Uitkomst.TeLang(int hoogstens) -> {
                fouten.put(deel.sleutel(), Velden.teLang(hoogstens));
                teksten.put(deel, tekst);
            }
            case Notulen.Uitkomst.ZonderToestemming(var mist) -> {
                fouten.putAll(mist);
                teksten.put(deel, tekst);
            }
        }
    }

    @PostMapping("/besluiten")
    ModelAndView decide(
            Bezoeker wie,
            @PathVariable UUID id,
            @PathVariable UUID punt,
            @RequestParam MultiValueMap<String, String> ingestuurd) {
        Puntblad.Open open = blad.open(wie, id, punt);
        Besluitinvoer invoer = new Besluitinvoer(ingestuurd);
        Map<String, String> fouten = new LinkedHashMap<>();
        Keuze keuze = bespreking
                .stand(wie, open.inzage(), open.punt())
                .keuze(invoer.waarde("soort"))
                .orElse(null);
        if (keuze == null) {
            fouten.put("", "Kies een van de besluiten van deze fase.");
        } else {
            switch (bespreking.besluit(
                    wie,
                    open.inzage(),
                    open.blad().overleg(),
                    open.punt(),
                    metNaam(invoer, open).besluit(id),
                    antwoord(invoer, keuze))) {
                case Besloten ignored -> {
                    return Html.zieAnders(open.punt().url(), "Besloten: " + keuze.naam() + ".");
                }
                case Onvolledig(var gevonden) -> fouten.putAll(gevonden);
                case KanNog(List<Ontbreekt> ontbreekt) ->
                    fouten.put(
                            "",
                            "Dit kan nog niet: "
                                    + String.join(
                                            " ",
                                            ontbreekt.stream()
                                                    .map(Ontbreekt::zin)
                                                    .toList()));
                case Ingehaald ignored ->
                    fouten.put("", "Iemand anders heeft deze zaak intussen veranderd. Kijk opnieuw en besluit dan.");
            }
        }
        return Html.geweigerd(
                PAGINA, blad.pagina(wie, open, blad.stand().met(invoer).met(fouten)));
    }

    /** An executor chosen from the list is recorded by name as well. */
    private static Besluitinvoer metNaam(Besluitinvoer invoer, Puntblad.Open open) {
        return open.blad().medewerkers().stream()
                .filter(m -> m.account().toString().equals(invoer.waarde("uitvoerder")))
                .findFirst()
                .map(m -> invoer.met("uitvoerder-naam", m.naam()))
                .orElse(invoer);
    }

    /** What was left empty follows from the decision itself. */
    private Antwoordtekst antwoord(Besluitinvoer invoer, Keuze keuze) {
        String doel = invoer.waarde("doel");
        String welke = invoer.waarde("antwoord-welke");
        String waarom = invoer.waarde("antwoord-waarom");
        LocalDate vanaf = Optional.ofNullable(invoer.dag("antwoord-vanaf"))
                .or(() -> Optional.ofNullable(invoer.dag("start")))
                .orElse(klok.vandaag());
        return new Antwoordtekst(
                welke.isEmpty() ? keuze.naam() + (doel.isEmpty() ? "" : ". Doel: " + doel) : welke,
                waarom.isEmpty() ? invoer.waarde("reden") : waarom,
                vanaf);
    }

    @PostMapping("/acties")
    ModelAndView agree(
            Bezoeker wie,
            @PathVariable UUID id,
            @PathVariable UUID punt,
            @RequestParam(defaultValue = "") String wat,
            @RequestParam(name = "wie", defaultValue = "") String wieDoet,
            @RequestParam(defaultValue = "") String wanneer) {
        Puntblad.Open open = blad.open(wie, id, punt);
        Map<String, String> fouten = new LinkedHashMap<>();
        var dag = Velden.dag(wanneer, "wanneer", fouten);
        UUID account = open.blad().medewerkers().stream()
                .map(Cockpit.Medewerker::account)
                .filter(a -> a.toString().equals(wieDoet))
                .findFirst()
                .orElse(null);
        if (fouten.isEmpty()) {
            fouten.putAll(bespreking.actie(
                    wie,
                    open.inzage(),
                    open.blad().overleg(),
                    open.punt(),
                    wat,
                    account,
                    dag,
                    "/leerlingen/" + open.punt().leerling()));
        }
        if (fouten.isEmpty()) return Html.zieAnders(open.punt().url(), "De actie staat in de werklijst.");
        return Html.geweigerd(
                PAGINA, blad.pagina(wie, open, blad.stand().met(fouten).met(new Actieveld(wat, wieDoet, wanneer))));
    }

    @PostMapping("/verschuiving")
    ModelAndView postpone(
            Bezoeker wie,
            @PathVariable UUID id,
            @PathVariable UUID punt,
            @RequestParam(name = "doorschuif-reden", defaultValue = "") String reden) {
        Puntblad.Open open = blad.open(wie, id, punt);
        if (open.blad().overleg().afgesloten()) throw new NietGevonden();
        return switch (overleggen.schuifDoor(wie, open.inzage(), open.blad().overleg(), open.punt(), reden)) {
            case Overleggen.Agendauitkomst.Gedaan ignored ->
                Html.zieAnders(open.punt().url(), "Doorgeschoven naar het volgende overleg.");
            case Overleggen.Agendauitkomst.Geweigerd(var fouten) ->
                Html.geweigerd(
                        PAGINA, blad.pagina(wie, open, blad.stand().met(fouten).metDoorschuiven(reden)));
        };
    }
}
