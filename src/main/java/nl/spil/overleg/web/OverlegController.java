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
import nl.spil.overleg.Toestemmingseis.Ontbreekt;
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

    private static final String PAGINA = "overleg/overleg";

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

    /**
     * What was asked or typed and did not go through.
     *
     * @param algemeen the general notulen as they were typed; empty for what is filed or being typed
     * @param open pupils that still need something before the meeting can end
     * @param mist consent that is not there
     */
    private record Stand(
            String zoek,
            Optional<String> algemeen,
            List<Afsluiting.Punt> open,
            @Nullable Ontbreekt mist,
            Map<String, String> getypt,
            Map<String, String> fouten) {}

    @GetMapping
    ModelAndView show(Bezoeker wie, @PathVariable UUID id, @RequestParam(defaultValue = "") String q) {
        return Html.pagina(
                PAGINA, pagina(wie, id, new Stand(q, Optional.empty(), List.of(), null, Map.of(), Map.of())));
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
        if (algemeen.length() > Notulen.MAX) return weigerNotulen(wie, id, Velden.teLang(Notulen.MAX), algemeen);
        return notulen.legAlgemeen(wie, overleg, algemeen, versie)
                .map(samen -> weigerNotulen(wie, id, Velden.INGEHAALD, samen))
                .orElseGet(() -> Html.zieAnders(overleg.url(), "De algemene notulen zijn vastgelegd."));
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
            case Geweigerd(var fouten) -> {
                Ontbreekt mist = fouten.containsKey(Overleggen.TOESTEMMING)
                        ? vastleggingen.ontbreekt(overleg, leerling).orElse(null)
                        : null;
                yield weiger(
                        wie,
                        id,
                        new Stand(
                                "",
                                Optional.empty(),
                                List.of(),
                                mist,
                                Map.of("hulpvraag-" + leerling, hulpvraag),
                                fouten));
            }
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
        String veld = "afspraak-" + soort;
        String tekst = ingestuurd.getOrDefault(veld, "");
        Map<String, String> fouten = vastleggingen.spreekAf(wie, overleg, soort, uitkomst, tekst);
        return fouten.isEmpty()
                ? Html.zieAnders(overleg.url(), "Het is vastgelegd.")
                : weiger(wie, id, fouten, Map.of(veld, tekst));
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
        return fouten.isEmpty()
                ? Html.zieAnders(overleg.url(), "De actie staat in de werklijst.")
                : weiger(wie, id, fouten, Map.of("wat", wat, "wie", wieDoet, "wanneer", wanneer));
    }

    @PostMapping("/toelatingen")
    ModelAndView admit(
            Bezoeker wie,
            @PathVariable UUID id,
            @RequestParam UUID punt,
            @RequestParam Map<String, String> ingestuurd) {
        String veld = "reden-" + punt;
        String reden = ingestuurd.getOrDefault(veld, "");
        Overleg overleg = overleggen.lees(wie, id);
        TeLaat melding = cockpit.teLaat(overleg).stream()
                .filter(t -> t.punt().equals(punt))
                .findFirst()
                .orElseThrow(NietGevonden::new);
        Inzage inzage = poort.open(wie, melding.leerling(), "agenda van " + overleg.titel());
        Agendapunt later = overleggen.punt(wie, overleggen.lees(wie, melding.overleg()), punt);
        return switch (overleggen.laatToe(wie, inzage, overleg, later, reden)) {
            case Gedaan ignored -> Html.zieAnders(overleg.url(), "De leerling staat op de agenda van dit overleg.");
            case Geweigerd(var fouten) -> weiger(wie, id, fouten, Map.of(veld, reden));
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
                weiger(
                        wie,
                        id,
                        new Stand(
                                "",
                                Optional.empty(),
                                open,
                                null,
                                Map.of(),
                                Map.of(
                                        "",
                                        "Het overleg kan nog niet dicht: neem een besluit over elke besproken leerling, of schuif door.")));
            case Afsluiting.Uitkomst.MistTerugblik(var indicatoren, String bron) ->
                weiger(
                        wie,
                        id,
                        Map.of(
                                "afspraak-reflectie",
                                "Kijk eerst kort terug: " + String.join(" ", indicatoren) + " (" + bron + ")"),
                        Map.of());
            case Afsluiting.Uitkomst.GeenVolgende ignored ->
                weiger(
                        wie,
                        id,
                        Map.of(
                                "",
                                "Niet elke leerling is besproken en er is nog geen volgend " + overleg.naam()
                                        + ". Plan er eerst een; dan schuiven ze daarnaar door."),
                        Map.of());
        };
    }

    private ModelAndView weigerNotulen(Bezoeker wie, UUID id, String fout, String getypt) {
        return weiger(wie, id, new Stand("", Optional.of(getypt), List.of(), null, Map.of(), Map.of("algemeen", fout)));
    }

    private ModelAndView weiger(Bezoeker wie, UUID id, Map<String, String> fouten, Map<String, String> getypt) {
        return weiger(wie, id, new Stand("", Optional.empty(), List.of(), null, getypt, fouten));
    }

    private ModelAndView weiger(Bezoeker wie, UUID id, Stand stand) {
        return Html.geweigerd(PAGINA, pagina(wie, id, stand));
    }

    private OverlegPage pagina(Bezoeker wie, UUID id, Stand stand) {
        Blad blad = cockpit.blad(id);
        Overleg overleg = blad.overleg();
        Notulen.Algemeen vast = notulen.algemeen(overleg);
        Concept concept = notulen.algemeenConcept(wie, overleg, vast);
        boolean plan = overleg.schrijft() && !overleg.afgesloten();
        OverlegPage.Soortblad soort = soorten.blad(wie, blad);
        String zoek = stand.zoek();
        return new OverlegPage(
                overleg,
                blad.deelnemers(),
                cockpit.agenda(overleg),
                plan ? cockpit.teLaat(overleg) : List.of(),
                plan ? cockpit.voorstellen(overleg, overleg.dag().plusWeeks(1)) : List.of(),
                stand.open(),
                stand.algemeen().orElse(concept.tekst()),
                vast.versie(),
                Notulen.plekAlgemeen(overleg, vast.versie()),
                concept.versie(),
                zoek,
                soort.magInbrengen() && zoek.strip().length() > 1 ? lijst.zoek(zoek) : List.of(),
                soort,
                stand.mist(),
                stand.getypt(),
                stand.fouten(),
                lijst.vandaag());
    }
}
