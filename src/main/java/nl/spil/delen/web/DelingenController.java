package nl.spil.delen.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.spil.concept.Concepten;
import nl.spil.delen.Deel;
import nl.spil.delen.Deling;
import nl.spil.delen.Delingen;
import nl.spil.delen.Delingen.Doel;
import nl.spil.delen.Delingen.Nieuw;
import nl.spil.delen.Delingen.Uitkomst;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.organisatie.Leerlingen;
import nl.spil.schoolplan.Bewaring;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Klasse;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Sharing about a pupil, for who keeps the consents: choose a purpose, let the family read it, send, recall. */
@Controller
@Voor(Publiek.MEDEWERKER)
@RequestMapping("/leerlingen/{leerling}/delen")
class DelingenController {

    private static final String BLAD = "delen/deling";

    private final Poort poort;
    private final Leerlingen leerlingen;
    private final Delingen delingen;
    private final Concepten concepten;
    private final Schoolplannen schoolplannen;

    DelingenController(
            Poort poort, Leerlingen leerlingen, Delingen delingen, Concepten concepten, Schoolplannen schoolplannen) {
        this.poort = poort;
        this.leerlingen = leerlingen;
        this.delingen = delingen;
        this.concepten = concepten;
        this.schoolplannen = schoolplannen;
    }

    @GetMapping
    ModelAndView index(Bezoeker wie, @PathVariable UUID leerling, @RequestParam(defaultValue = "") String doel) {
        Inzage inzage = open(wie, leerling);
        return Html.pagina("delen/delingen", lijst(wie, inzage, doel, null, Map.of(), Map.of()));
    }

    @PostMapping
    ModelAndView create(
            Bezoeker wie,
            @PathVariable UUID leerling,
            @RequestParam(defaultValue = "") String deeldoel,
            @RequestParam(defaultValue = "") String organisatie,
            @RequestParam(defaultValue = "") String ontvanger,
            @RequestParam(defaultValue = "") String adres,
            @RequestParam(defaultValue = "") String toelichting,
            @RequestParam(name = "stuk", defaultValue = "") List<String> stukken) {
        Inzage inzage = open(wie, leerling);
        if (delingen.doelen(inzage).isEmpty()) throw new NietGevonden();
        Nieuw nieuw = new Nieuw(deeldoel, organisatie, ontvanger, adres, toelichting.replace("\r\n", "\n"), stukken);
        return switch (delingen.bereidVoor(wie, inzage, nieuw)) {
            case Uitkomst.Klaargezet(UUID id, int gevraagd) ->
                Html.zieAnders(
                        "/leerlingen/" + leerling + "/delen/" + id,
                        gevraagd == 0
                                ? "Klaargezet. Niemand thuis heeft een account: geef het antwoord of de kopie op papier."
                                : "Klaargezet. De familie krijgt een mail en leest wat er meegaat.");
            case Uitkomst.Onvolledig(Map<String, String> fouten) -> {
                Map<String, String> waarden = new LinkedHashMap<>();
                waarden.put("organisatie", organisatie);
                waarden.put("ontvanger", ontvanger);
                waarden.put("adres", adres);
                waarden.put("toelichting", toelichting);
                yield Html.geweigerd("delen/delingen", lijst(wie, inzage, deeldoel, stukken, waarden, fouten));
            }
        };
    }

    @GetMapping("/{deling}")
    ModelAndView show(Bezoeker wie, @PathVariable UUID leerling, @PathVariable UUID deling) {
        return Html.pagina(BLAD, blad(open(wie, leerling), deling, "", Map.of()));
    }

    /** The link goes by mail, the code by telephone. */
    @PostMapping("/{deling}/verzending")
    ModelAndView verstuur(Bezoeker wie, @PathVariable UUID leerling, @PathVariable UUID deling) {
        Inzage inzage = open(wie, leerling);
        Optional<String> code = delingen.verstuur(wie, inzage, deling);
        return code.isPresent()
                ? Html.pagina(BLAD, blad(inzage, deling, code.get(), Map.of()))
                : Html.geweigerd(
                        BLAD,
                        blad(
                                inzage,
                                deling,
                                "",
                                Map.of(
                                        "verzending",
                                        "Dit mag nog niet naar buiten. Kijk bij ‘Waarom dit mag’ wat er nog nodig is.")));
    }

    @PostMapping("/{deling}/vragen")
    ModelAndView vraag(Bezoeker wie, @PathVariable UUID leerling, @PathVariable UUID deling) {
        Inzage inzage = open(wie, leerling);
        int n = delingen.vraagOpnieuw(wie, inzage, deling);
        return Html.zieAnders(
                "/leerlingen/" + leerling + "/delen/" + deling,
                n == 0
                        ? "Er is niemand meer om te vragen."
                        : "Nog eens gevraagd aan " + n + (n == 1 ? " persoon." : " mensen."));
    }

    /** The copy for who has no account, on paper. */
    @PostMapping("/{deling}/kopie")
    ModelAndView kopie(
            Bezoeker wie,
            @PathVariable UUID leerling,
            @PathVariable UUID deling,
            @RequestParam(defaultValue = "") String aan) {
        Inzage inzage = open(wie, leerling);
        Map<String, String> fouten = delingen.gafKopie(wie, inzage, deling, aan);
        return fouten.isEmpty()
                ? Html.zieAnders("/leerlingen/" + leerling + "/delen/" + deling, "Vastgelegd: de kopie is gegeven.")
                : Html.geweigerd(BLAD, blad(inzage, deling, "", fouten));
    }

    @PostMapping("/{deling}/intrekking")
    ModelAndView trekIn(
            Bezoeker wie,
            @PathVariable UUID leerling,
            @PathVariable UUID deling,
            @RequestParam(defaultValue = "") String reden) {
        Inzage inzage = open(wie, leerling);
        Map<String, String> fouten = delingen.trekIn(wie, inzage, deling, reden);
        return fouten.isEmpty()
                ? Html.zieAnders(
                        "/leerlingen/" + leerling + "/delen/" + deling,
                        "Ingetrokken. De ontvanger kan het vanaf nu niet meer openen.")
                : Html.geweigerd(BLAD, blad(inzage, deling, "", fouten));
    }

    private Inzage open(Bezoeker wie, UUID leerling) {
        Inzage inzage = poort.open(wie, leerling, "delen met anderen");
        if (!inzage.leest(Klasse.TOESTEMMING)) throw new NietGevonden();
        return inzage;
    }

    private DelingenPage lijst(
            Bezoeker wie,
            Inzage inzage,
            String doel,
            @org.jspecify.annotations.Nullable List<String> stukken,
            Map<String, String> waarden,
            Map<String, String> fouten) {
        List<Doel> doelen = delingen.doelen(inzage);
        Optional<Doel> gekozen =
                doelen.stream().filter(d -> d.regel().id().equals(doel)).findFirst();
        return new DelingenPage(
                leerlingen.kop(inzage),
                inzage.waarom(),
                delingen.van(inzage),
                doelen,
                gekozen,
                stukken != null
                        ? stukken
                        : gekozen.map(d -> d.stukken().stream()
                                        .map(Delingen.Keus::sleutel)
                                        .toList())
                                .orElse(List.of()),
                concepten.lees(wie, Delingen.plek(), inzage.leerling()),
                waarden,
                fouten);
    }

    private DelingPage blad(Inzage inzage, UUID id, String code, Map<String, String> fouten) {
        Deling deling = delingen.een(inzage, id);
        List<Deel> kopie = delingen.kopie(inzage, deling);
        LeerlingKop kop = leerlingen.kop(inzage);
        return new DelingPage(
                kop,
                inzage.waarom(),
                Bewaring.van(schoolplannen.voorLocatie(kop.locatie().id()), Klasse.TOESTEMMING),
                deling,
                kopie,
                delingen.verschillen(inzage, kopie),
                deling.wettelijk() ? null : delingen.stand(inzage, deling),
                delingen.mag(inzage, deling),
                code,
                fouten);
    }
}
