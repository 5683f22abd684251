package nl.spil.termijn.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.organisatie.Functies;
import nl.spil.organisatie.Locaties;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.termijn.Eenheid;
import nl.spil.termijn.Termijnblad;
import nl.spil.termijn.Termijnblad.Blad;
import nl.spil.termijn.Termijnen;
import nl.spil.termijn.Termijnwacht;
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

/** The termijnblad and what its owner, or who writes that class of the pupil, does with a term. */
@Controller
@Voor(Publiek.MEDEWERKER)
@RequestMapping("/termijnen/{id}")
class TermijnController {

    private static final int REGEL = 300;

    private final Termijnblad bladen;
    private final Termijnen termijnen;
    private final Poort poort;
    private final Functies functies;
    private final Locaties locaties;
    private final Schoolplannen schoolplannen;
    private final Klok klok;
    private final List<Termijnwacht> wachters;

    TermijnController(
            Termijnblad bladen,
            Termijnen termijnen,
            Poort poort,
            Functies functies,
            Locaties locaties,
            Schoolplannen schoolplannen,
            Klok klok,
            List<Termijnwacht> wachters) {
        this.wachters = wachters;
        this.schoolplannen = schoolplannen;
        this.bladen = bladen;
        this.termijnen = termijnen;
        this.poort = poort;
        this.functies = functies;
        this.locaties = locaties;
        this.klok = klok;
    }

    private record Open(Blad blad, @Nullable Inzage inzage, boolean bewerkt) {}

    @GetMapping
    ModelAndView show(Bezoeker wie, @PathVariable UUID id) {
        return Html.pagina("termijn/termijnblad", pagina(open(wie, id), "", Map.of(), Map.of()));
    }

    @PostMapping("/afronding")
    ModelAndView rondAf(
            Bezoeker wie,
            @PathVariable UUID id,
            @RequestParam int versie,
            @RequestParam(defaultValue = "") String bewijs) {
        Open o = bewerkbaar(wie, id);
        Map<String, String> fouten = new LinkedHashMap<>();
        eisRegel(
                fouten,
                "bewijs",
                bewijs,
                "Schrijf op waaruit blijkt dat dit gedaan is, bijvoorbeeld: gesprek op 12 november, verslag in het logboek.");
        wachters.stream().flatMap(w -> w.bezwaar(id).stream()).findFirst().ifPresent(zin -> fouten.put("", zin));
        if (!fouten.isEmpty()) return geweigerd(o, "afronding", Map.of("bewijs", bewijs), fouten);
        termijnen.eisVersie(id, versie);
        termijnen.haal(wie, id, bewijs.strip());
        return klaar(id, "Afgerond.");
    }

    @PostMapping("/verlenging")
    ModelAndView verleng(
            Bezoeker wie,
            @PathVariable UUID id,
            @RequestParam int versie,
            @RequestParam(defaultValue = "") String lengte,
            @RequestParam(defaultValue = "") String eenheid,
            @RequestParam(defaultValue = "") String reden) {
        Open o = bewerkbaar(wie, id);
        Blad blad = o.blad();
        Map<String, String> fouten = new LinkedHashMap<>();
        int aantal = blad.meerLengte();
        String soort = blad.meerEenheid();
        if (blad.meerKeer() == 0) {
            aantal = lengte.matches("[0-9]{1,3}") ? Integer.parseInt(lengte) : 0;
            soort = eenheid;
            if (aantal < 1) fouten.put("lengte", "Vul in hoeveel langer, met een getal vanaf 1.");
            if (!TermijnbladPage.eenheden().containsKey(soort)) fouten.put("eenheid", "Kies dagen of weken.");
        } else if (bladen.verlengingen(id).size() >= blad.meerKeer()) {
            fouten.put(
                    "",
                    "Verlengen kan niet meer: het schoolplan staat het " + blad.meerKeer() + " keer toe (" + blad.bron()
                            + "). Schrijf bij te laat op wat er speelt.");
        }
        eisRegel(fouten, "reden-verlenging", reden, "Schrijf op waarom er meer tijd nodig is.");
        if (!fouten.isEmpty()) {
            return geweigerd(
                    o, "verlenging", Map.of("lengte", lengte, "eenheid", eenheid, "reden-verlenging", reden), fouten);
        }
        termijnen.eisVersie(id, versie);
        termijnen.verleng(wie, id, aantal, Eenheid.van(soort), reden.strip());
        return klaar(id, "Verlengd.");
    }

    @PostMapping("/pauze")
    ModelAndView pauzeer(
            Bezoeker wie,
            @PathVariable UUID id,
            @RequestParam int versie,
            @RequestParam(defaultValue = "") String reden) {
        Open o = bewerkbaar(wie, id);
        Map<String, String> fouten = new LinkedHashMap<>();
        eisRegel(fouten, "reden-pauze", reden, "Schrijf op waarop je wacht.");
        if (o.blad().teLaat(klok.vandaag())) {
            fouten.put(
                    "",
                    "Deze termijn is al verlopen; stilzetten helpt niet meer. Verleng hem, of schrijf op waarom hij te laat is.");
        }
        if (!fouten.isEmpty()) return geweigerd(o, "pauze", Map.of("reden-pauze", reden), fouten);
        termijnen.eisVersie(id, versie);
        termijnen.pauzeer(wie, id, reden.strip());
        return klaar(id, "De termijn staat stil.");
    }

    @PostMapping("/hervatting")
    ModelAndView hervat(Bezoeker wie, @PathVariable UUID id, @RequestParam int versie) {
        bewerkbaar(wie, id);
        termijnen.eisVersie(id, versie);
        termijnen.hervat(wie, id, "de pauze is voorbij");
        return klaar(id, "De termijn loopt weer.");
    }

    @PostMapping("/overschrijding")
    ModelAndView verklaar(
            Bezoeker wie,
            @PathVariable UUID id,
            @RequestParam int versie,
            @RequestParam(defaultValue = "") String reden) {
        Open o = bewerkbaar(wie, id);
        Map<String, String> fouten = new LinkedHashMap<>();
        if (!o.blad().teLaat(klok.vandaag())) fouten.put("", "Deze termijn is niet te laat; een reden is niet nodig.");
        eisRegel(fouten, "reden-te-laat", reden, "Schrijf op waarom het te laat is en wat je nu doet.");
        if (!fouten.isEmpty()) return geweigerd(o, "overschrijding", Map.of("reden-te-laat", reden), fouten);
        termijnen.eisVersie(id, versie);
        termijnen.verklaar(wie, id, reden.strip());
        return klaar(id, "De reden is vastgelegd.");
    }

    @PostMapping("/overdracht")
    ModelAndView draagOver(
            Bezoeker wie,
            @PathVariable UUID id,
            @RequestParam int versie,
            @RequestParam(defaultValue = "") String naar,
            @RequestParam(defaultValue = "") String reden) {
        Open o = bewerkbaar(wie, id);
        Map<String, String> fouten = new LinkedHashMap<>();
        UUID ander = collegas(o.blad()).keySet().stream()
                .filter(a -> a.toString().equals(naar))
                .findFirst()
                .orElse(null);
        if (ander == null) fouten.put("naar", "Kies wie het overneemt.");
        eisRegel(fouten, "reden-overdracht", reden, "Schrijf op waarom een ander dit doet.");
        if (!fouten.isEmpty() || ander == null) {
            return geweigerd(o, "overdracht", Map.of("naar", naar, "reden-overdracht", reden), fouten);
        }
        termijnen.eisVersie(id, versie);
        termijnen.draagOver(wie, id, ander, o.blad().eigenaarRol(), reden.strip());
        return Html.zieAnders("/", "Overgedragen aan " + collegas(o.blad()).get(ander) + ".");
    }

    /** The owner reads the own term, also without a relation with the pupil; then the pupil stays unnamed. */
    private Open open(Bezoeker wie, UUID id) {
        Blad blad = bladen.blad(id, klok.vandaag()).orElseThrow(NietGevonden::new);
        Inzage inzage = null;
        if (blad.leerling() != null) {
            try {
                inzage = poort.open(wie, blad.leerling(), "termijn");
            } catch (NietGevonden geenRelatie) {
                if (!blad.eigenaar().equals(wie.accountId())) throw geenRelatie;
            }
        }
        boolean bewerkt = blad.eigenaar().equals(wie.accountId())
                || (inzage != null && (inzage.schrijft(blad.klasse()) || inzage.beslist(blad.klasse())));
        return new Open(blad, inzage, bewerkt);
    }

    private Open bewerkbaar(Bezoeker wie, UUID id) {
        Open o = open(wie, id);
        if (!o.bewerkt() || !o.blad().open()) throw new NietGevonden();
        return o;
    }

    private Map<UUID, String> collegas(Blad blad) {
        Map<UUID, String> uit = new LinkedHashMap<>();
        if (blad.leerling() == null) return uit;
        locaties.vanLeerling(blad.leerling())
                .ifPresent(locatie -> functies.medewerkers(locatie.id()).forEach(m -> {
                    if (m.accountId() != null && !m.accountId().equals(blad.eigenaar()))
                        uit.put(m.accountId(), m.naam());
                }));
        return uit;
    }

    private TermijnbladPage pagina(Open o, String formulier, Map<String, String> waarden, Map<String, String> fouten) {
        UUID id = o.blad().id();
        Optional<Schoolplan> plan = Optional.ofNullable(o.blad().leerling())
                .flatMap(locaties::vanLeerling)
                .map(l -> schoolplannen.voorLocatie(l.id()).plan());
        return new TermijnbladPage(
                o.blad(),
                bladen.pauzes(id),
                bladen.verlengingen(id),
                bladen.geschiedenis(id),
                bladen.herinneringen(id),
                o.inzage() == null
                        ? "Je ziet dit omdat deze termijn op jouw naam staat."
                        : o.inzage().waarom(),
                o.inzage() != null,
                o.bewerkt() && o.blad().open(),
                rolnaam(plan, o.blad().eigenaarRol()),
                rolnaam(plan, o.blad().escalatieRol()),
                o.bewerkt() && o.blad().open() ? collegas(o.blad()) : Map.of(),
                formulier,
                waarden,
                fouten,
                klok.vandaag());
    }

    /** The role under the name that the school gives it. */
    private static String rolnaam(Optional<Schoolplan> plan, String rol) {
        return plan.flatMap(p -> p.rol(rol))
                .map(r -> r.naam().toLowerCase(java.util.Locale.ROOT))
                .orElse(rol);
    }

    private ModelAndView geweigerd(Open o, String formulier, Map<String, String> waarden, Map<String, String> fouten) {
        return Html.geweigerd("termijn/termijnblad", pagina(o, formulier, waarden, fouten));
    }

    private static ModelAndView klaar(UUID id, String melding) {
        return Html.zieAnders("/termijnen/" + id, melding);
    }

    private static void eisRegel(Map<String, String> fouten, String veld, String tekst, String zin) {
        if (tekst.isBlank()) fouten.put(veld, zin);
        else if (tekst.strip().length() > REGEL)
            fouten.put(veld, "Houd het bij " + REGEL + " tekens; de rest hoort in het dossier.");
    }
}
