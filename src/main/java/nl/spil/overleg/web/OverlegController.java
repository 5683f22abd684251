package nl.spil.overleg.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.spil.concept.Concept;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.overleg.Afsluiting;
import nl.spil.overleg.Agendapunt;
import nl.spil.overleg.Cockpit;
import nl.spil.overleg.Cockpit.Blad;
import nl.spil.overleg.Cockpit.TeLaat;
import nl.spil.overleg.Notulen;
import nl.spil.overleg.Overleg;
import nl.spil.overleg.Overleggen;
import nl.spil.overleg.Overleggen.Agendauitkomst.Gedaan;
import nl.spil.overleg.Overleggen.Agendauitkomst.Geweigerd;
import nl.spil.overleg.Overleglijst;
import nl.spil.overleg.Vastleggingen;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One meeting as a whole: its agenda, who is there, its begin and its end. */
@Controller
@RequestMapping("/overleg/{id}")
@Voor(Publiek.MEDEWERKER)
class OverlegController {

    private final Overleggen overleggen;
    private final Afsluiting afsluiting;
    private final Cockpit cockpit;
    private final Overleglijst lijst;
    private final Notulen notulen;
    private final Poort poort;
    private final Vastleggingen vastleggingen;
    private final Soortbladen soorten;

    OverlegController(
            Overleggen overleggen,
            Afsluiting afsluiting,
            Cockpit cockpit,
            Overleglijst lijst,
            Notulen notulen,
            Poort poort,
            Vastleggingen vastleggingen,
            Soortbladen soorten) {
        this.overleggen = overleggen;
        this.afsluiting = afsluiting;
        this.cockpit = cockpit;
        this.lijst = lijst;
        this.notulen = notulen;
        this.poort = poort;
        this.vastleggingen = vastleggingen;
        this.soorten = soorten;
    }

    @GetMapping
    ModelAndView show(Bezoeker wie, @PathVariable UUID id, @RequestParam(defaultValue = "") String q) {
        return Html.pagina("overleg/overleg", pagina(wie, id, q, List.of(), Map.of(), Map.of(), Optional.empty()));
    }

    @PostMapping("/begin")
    ModelAndView begin(Bezoeker wie, @PathVariable UUID id) {
        Overleg overleg = overleggen.lees(wie, id);
        afsluiting.begin(wie, overleg);
        return Html.zieAnders(cockpit.agenda(overleg).stream()
                .findFirst()
                .map(r -> r.punt().url())
                .orElse(overleg.url()));
    }

    @PostMapping("/deelnemers")
    ModelAndView update(Bezoeker wie, @PathVariable UUID id, @RequestParam(required = false) List<UUID> aanwezig) {
        Overleg overleg = overleggen.lees(wie, id);
        overleggen.zetAanwezig(wie, overleg, Objects.requireNonNullElse(aanwezig, List.of()));
        return Html.zieAnders(overleg.url(), "Wie er was, is opgeslagen.");
    }

    @PostMapping("/notulen")
    ModelAndView file(
            Bezoeker wie,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String algemeen,
            @RequestParam(defaultValue = "0") int versie) {
        Overleg overleg = overleggen.lees(wie, id);
        if (algemeen.length() > Notulen.MAX) {
            return Html.geweigerd(
                    "overleg/overleg",
                    pagina(
                            wie,
                            id,
                            "",
                            List.of(),
                            Map.of(),
                            Map.of("algemeen", Velden.teLang(Notulen.MAX)),
                            Optional.of(algemeen)));
        }
        Optional<String> samen = notulen.legAlgemeen(wie, overleg, algemeen, versie);
        if (samen.isEmpty()) return Html.zieAnders(overleg.url(), "De algemene notulen zijn vastgelegd.");
        return Html.geweigerd(
                "overleg/overleg",
                pagina(wie, id, "", List.of(), Map.of(), Map.of("algemeen", Velden.INGEHAALD), samen));
    }

    @PostMapping("/punten")
    ModelAndView add(
            Bezoeker wie,
            @PathVariable UUID id,
            @RequestParam UUID leerling,
            @RequestParam(required = false) @Nullable UUID zaak,
            @RequestParam(defaultValue = "handmatig") String herkomst,
            @RequestParam(defaultValue = "") String toelichting,
            @RequestParam Map<String, String> ingestuurd) {
        Overleg overleg = overleggen.lees(wie, id);
        String hulpvraag = ingestuurd.getOrDefault("hulpvraag-" + leerling, "");
        if (!List.of("handmatig", "evaluatie", "signaal", "procedure").contains(herkomst)) throw new NietGevonden();
        Inzage inzage = poort.open(wie, leerling, "agenda van " + overleg.titel());
        return switch (overleggen.voegToe(
                wie, inzage, overleg, zaak, herkomst, hulpvraag.isBlank() ? toelichting : hulpvraag)) {
            case Gedaan ignored -> Html.zieAnders(overleg.url(), "De leerling staat op de agenda.");
            case Geweigerd(var fouten) ->
                Html.geweigerd(
                        "overleg/overleg",
                        pagina(
                                        wie,
                                        id,
                                        "",
                                        List.of(),
                                        Map.of("hulpvraag-" + leerling, hulpvraag),
                                        fouten,
                                        Optional.empty())
                                .met(
                                        fouten.containsKey(Overleggen.TOESTEMMING)
                                                ? vastleggingen
                                                        .ontbreekt(overleg, leerling)
                                                        .orElse(null)
                                                : null));
        };
    }

    /** A decision or a look back of the meeting as a whole. */
    @PostMapping("/afspraken")
    ModelAndView agree(
            Bezoeker wie,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "besluit") String soort,
            @RequestParam(defaultValue = "") String uitkomst,
            @RequestParam Map<String, String> ingestuurd) {
        Overleg overleg = overleggen.lees(wie, id);
        String tekst = ingestuurd.getOrDefault("afspraak-" + soort, "");
        Map<String, String> fouten = vastleggingen.spreekAf(wie, overleg, soort, uitkomst, tekst);
        if (fouten.isEmpty()) return Html.zieAnders(overleg.url(), "Het is vastgelegd.");
        return Html.geweigerd(
                "overleg/overleg",
                pagina(wie, id, "", List.of(), Map.of("afspraak-" + soort, tekst), fouten, Optional.empty()));
    }

    /** Somebody will do something that is about no pupil. */
    @PostMapping("/acties")
    ModelAndView act(
            Bezoeker wie,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String wat,
            @RequestParam(name = "wie", defaultValue = "") String wieDoet,
            @RequestParam(defaultValue = "") String wanneer) {
        Overleg overleg = overleggen.lees(wie, id);
        Map<String, String> fouten = new LinkedHashMap<>();
        var dag = Velden.dag(wanneer, "wanneer", fouten);
        UUID account = cockpit.blad(id).medewerkers().stream()
                .map(Cockpit.Medewerker::account)
                .filter(a -> a.toString().equals(wieDoet))
                .findFirst()
                .orElse(null);
        if (fouten.isEmpty()) fouten.putAll(vastleggingen.actie(wie, overleg, wat, account, dag));
        if (fouten.isEmpty()) return Html.zieAnders(overleg.url(), "De actie staat in de werklijst.");
        return Html.geweigerd(
                "overleg/overleg",
                pagina(
                        wie,
                        id,
                        "",
                        List.of(),
                        Map.of("wat", wat, "wie", wieDoet, "wanneer", wanneer),
                        fouten,
                        Optional.empty()));
    }

    @PostMapping("/toelatingen")
    ModelAndView admit(
            Bezoeker wie,
            @PathVariable UUID id,
            @RequestParam UUID punt,
            @RequestParam Map<String, String> ingestuurd) {
        String reden = ingestuurd.getOrDefault("reden-" + punt, "");
        Overleg overleg = overleggen.lees(wie, id);
        TeLaat melding = cockpit.teLaat(overleg).stream()
                .filter(t -> t.punt().equals(punt))
                .findFirst()
                .orElseThrow(NietGevonden::new);
        Inzage inzage = poort.open(wie, melding.leerling(), "agenda van " + overleg.titel());
        Agendapunt later = overleggen.punt(wie, overleggen.lees(wie, melding.overleg()), punt);
        return switch (overleggen.laatToe(wie, inzage, overleg, later, reden)) {
            case Gedaan ignored -> Html.zieAnders(overleg.url(), "De leerling staat op de agenda van dit overleg.");
            case Geweigerd(var fouten) ->
                Html.geweigerd(
                        "overleg/overleg",
                        pagina(wie, id, "", List.of(), Map.of(punt.toString(), reden), fouten, Optional.empty()));
        };
    }

    @PostMapping("/afsluiting")
    ModelAndView close(Bezoeker wie, @PathVariable UUID id) {
        Overleg overleg = overleggen.lees(wie, id);
        return switch (afsluiting.sluit(wie, overleg)) {
            case Afsluiting.Uitkomst.Afgesloten(int door) ->
                Html.zieAnders(
                        overleg.url() + "/notulen",
                        "Het overleg is afgesloten."
                                + (door == 0
                                        ? ""
                                        : " " + door + " niet besproken: doorgeschoven naar het volgende overleg."));
            case Afsluiting.Uitkomst.NogNiet(var open) ->
                Html.geweigerd(
                        "overleg/overleg",
                        pagina(
                                wie,
                                id,
                                "",
                                open,
                                Map.of(),
                                Map.of(
                                        "",
                                        "Het overleg kan nog niet dicht: neem een besluit over elke besproken leerling, of schuif door."),
                                Optional.empty()));
            case Afsluiting.Uitkomst.MistTerugblik(var indicatoren, String bron) ->
                Html.geweigerd(
                        "overleg/overleg",
                        pagina(
                                wie,
                                id,
                                "",
                                List.of(),
                                Map.of(),
                                Map.of(
                                        "afspraak-reflectie",
                                        "Kijk eerst kort terug: " + String.join(" ", indicatoren) + " (" + bron + ")"),
                                Optional.empty()));
            case Afsluiting.Uitkomst.GeenVolgende ignored ->
                Html.geweigerd(
                        "overleg/overleg",
                        pagina(
                                wie,
                                id,
                                "",
                                List.of(),
                                Map.of(),
                                Map.of(
                                        "",
                                        "Niet elke leerling is besproken en er is nog geen volgend " + overleg.naam()
                                                + ". Plan er eerst een; dan schuiven ze daarnaar door."),
                                Optional.empty()));
        };
    }

    private OverlegPage pagina(
            Bezoeker wie,
            UUID id,
            String q,
            List<Afsluiting.Punt> open,
            Map<String, String> redenen,
            Map<String, String> fouten,
            Optional<String> algemeen) {
        Blad blad = cockpit.blad(id);
        Overleg overleg = blad.overleg();
        Notulen.Algemeen vast = notulen.algemeen(overleg);
        Concept concept = notulen.algemeenConcept(wie, overleg, vast);
        boolean plan = overleg.schrijft() && !overleg.afgesloten();
        OverlegPage.Soortblad soort = soorten.blad(wie, blad);
        return new OverlegPage(
                overleg,
                blad.deelnemers(),
                cockpit.agenda(overleg),
                plan ? cockpit.teLaat(overleg) : List.of(),
                plan ? cockpit.voorstellen(overleg, overleg.dag().plusWeeks(1)) : List.of(),
                open,
                algemeen.orElse(concept.tekst()),
                vast.versie(),
                Notulen.plekAlgemeen(overleg, vast.versie()),
                concept.versie(),
                q,
                soort.magInbrengen() && q.strip().length() > 1 ? lijst.zoek(q) : List.of(),
                soort,
                null,
                redenen,
                fouten,
                lijst.vandaag());
    }
}
