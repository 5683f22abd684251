package nl.spil.registratie.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.spil.formulier.Formulierblad;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.organisatie.Leerlingen;
import nl.spil.organisatie.Locaties;
import nl.spil.registratie.Registratie;
import nl.spil.registratie.Registratiebeeld;
import nl.spil.registratie.Registratiebeeld.Beeld;
import nl.spil.registratie.Registratielijst;
import nl.spil.registratie.Registraties;
import nl.spil.registratie.Registraties.Plek;
import nl.spil.registratie.Registraties.Uitkomst;
import nl.spil.schoolplan.Bewaring;
import nl.spil.schoolplan.Formulier;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Klasse;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import nl.spil.zaak.Zaak;
import nl.spil.zaak.Zaken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One registratie: read, ask the consent it waits for, send, follow, answer, correct, share, withdraw. */
@Controller
@Voor(Publiek.MEDEWERKER)
@RequestMapping("/registraties/{registratie}")
class RegistratieController {

    private final Poort poort;
    private final Leerlingen leerlingen;
    private final Locaties locaties;
    private final Zaken zaken;
    private final Registraties registraties;
    private final Registratiebeeld beelden;
    private final Schoolplannen schoolplannen;
    private final Klok klok;

    RegistratieController(
            Poort poort,
            Leerlingen leerlingen,
            Locaties locaties,
            Zaken zaken,
            Registraties registraties,
            Registratiebeeld beelden,
            Schoolplannen schoolplannen,
            Klok klok) {
        this.poort = poort;
        this.leerlingen = leerlingen;
        this.locaties = locaties;
        this.zaken = zaken;
        this.registraties = registraties;
        this.beelden = beelden;
        this.schoolplannen = schoolplannen;
        this.klok = klok;
    }

    private record Open(
            Registratie registratie,
            Formulier formulier,
            @Nullable Inzage inzage,
            Plek plek) {

        boolean behandelt() {
            return Registraties.behandelt(plek, registratie, formulier);
        }

        /** Only who takes the next steps finds them. */
        Open eisBehandelen() {
            if (!behandelt()) throw new NietGevonden();
            return this;
        }

        Inzage eisInzage() {
            if (inzage == null) throw new NietGevonden();
            return inzage;
        }
    }

    @GetMapping
    ModelAndView show(Bezoeker wie, @PathVariable UUID registratie) {
        return Html.pagina("registratie/registratie", pagina(open(wie, registratie), ""));
    }

    @PostMapping("/toestemming")
    ModelAndView vraag(Bezoeker wie, @PathVariable UUID registratie) {
        Open open = open(wie, registratie).eisBehandelen();
        Inzage inzage = open.eisInzage();
        inzage.eisSchrijven(Klasse.TOESTEMMING);
        int n = registraties.vraagToestemming(wie, inzage, open.formulier());
        return Html.zieAnders(
                open.registratie().url(),
                n == 0
                        ? "Er is niemand om te vragen: wie het kan geven, zei al ja of is al gevraagd."
                        : "Gevraagd aan " + n + (n == 1 ? " persoon." : " mensen. Ieder krijgt een eigen mail."));
    }

    @PostMapping("/verzending")
    ModelAndView verstuur(Bezoeker wie, @PathVariable UUID registratie) {
        Open open = open(wie, registratie).eisBehandelen();
        if (!open.registratie().wacht()) return opnieuw(open, "Dit is al weg. Bekijk hoe het er nu voor staat.");
        return antwoord(open, registraties.verstuur(wie, open.registratie(), open.formulier()));
    }

    @PostMapping("/stappen")
    ModelAndView zet(
            Bezoeker wie,
            @PathVariable UUID registratie,
            @RequestParam(defaultValue = "") String stap,
            @RequestParam(defaultValue = "") String toelichting) {
        Open open = open(wie, registratie).eisBehandelen();
        if (toelichting.strip().length() > 300) return opnieuw(open, "Houd de toelichting bij 300 tekens.");
        return antwoord(open, registraties.zet(wie, open.registratie(), open.formulier(), stap, toelichting));
    }

    @GetMapping("/afronding")
    ModelAndView afronding(Bezoeker wie, @PathVariable UUID registratie) {
        Open open = open(wie, registratie).eisBehandelen();
        Formulierblad blad = registraties.slot(wie, open.plek(), open.registratie(), open.formulier());
        return Html.pagina("registratie/invullen", slot(open, blad, Map.of()));
    }

    @PostMapping("/afronding")
    ModelAndView rondAf(
            Bezoeker wie, @PathVariable UUID registratie, @RequestParam MultiValueMap<String, String> velden) {
        Open open = open(wie, registratie).eisBehandelen();
        Uitkomst uitkomst = registraties.rondAf(
                wie, open.plek(), open.registratie(), open.formulier(), LeerlingregistratieController.plat(velden));
        return uitkomst instanceof Uitkomst.Onvolledig(Formulierblad blad)
                ? Html.geweigerd("registratie/invullen", slot(open, blad, blad.fouten()))
                : antwoord(open, uitkomst);
    }

    @GetMapping("/wijziging")
    ModelAndView wijziging(Bezoeker wie, @PathVariable UUID registratie) {
        Open open = open(wie, registratie).eisBehandelen();
        Beeld beeld = beelden.van(open.registratie());
        Formulierblad blad =
                registraties.wijziging(wie, open.plek(), open.registratie(), open.formulier(), beeld.antwoorden());
        return Html.pagina("registratie/invullen", wijziging(open, blad, beeld.versie(), "", Map.of()));
    }

    @PostMapping("/wijziging")
    ModelAndView wijzig(
            Bezoeker wie,
            @PathVariable UUID registratie,
            @RequestParam(defaultValue = "0") int versie,
            @RequestParam(defaultValue = "") String reden,
            @RequestParam MultiValueMap<String, String> velden) {
        Open open = open(wie, registratie).eisBehandelen();
        Uitkomst uitkomst = registraties.wijzig(
                wie,
                open.plek(),
                open.registratie(),
                open.formulier(),
                versie,
                reden,
                LeerlingregistratieController.plat(velden));
        return uitkomst instanceof Uitkomst.Onvolledig(Formulierblad blad)
                ? Html.geweigerd("registratie/invullen", wijziging(open, blad, versie, reden, blad.fouten()))
                : antwoord(open, uitkomst);
    }

    @PostMapping("/deling")
    ModelAndView deel(Bezoeker wie, @PathVariable UUID registratie, @RequestParam(defaultValue = "") String delen) {
        Open open = open(wie, registratie).eisBehandelen();
        return antwoord(open, registraties.deel(wie, open.registratie(), open.formulier(), delen.equals("ja")));
    }

    @PostMapping("/intrekking")
    ModelAndView trekIn(Bezoeker wie, @PathVariable UUID registratie, @RequestParam(defaultValue = "") String waarom) {
        Open open = open(wie, registratie).eisBehandelen();
        if (waarom.strip().length() > 300) return opnieuw(open, "Houd de reden bij 300 tekens.");
        return antwoord(open, registraties.trekIn(wie, open.registratie(), waarom));
    }

    private ModelAndView antwoord(Open open, Uitkomst uitkomst) {
        return switch (uitkomst) {
            case Uitkomst.Vastgelegd v -> Html.zieAnders(v.url(), v.zin());
            case Uitkomst.Geweigerd(String zin) -> opnieuw(open, zin);
            case Uitkomst.Onvolledig o -> throw new IllegalStateException("Een formulier hoort op zijn eigen pagina");
        };
    }

    private ModelAndView opnieuw(Open open, String zin) {
        return Html.geweigerd("registratie/registratie", pagina(open, zin));
    }

    private Open open(Bezoeker wie, UUID id) {
        Registratie r = beelden.zoek(id);
        UUID leerling = r.leerling();
        Inzage inzage = leerling == null ? null : poort.open(wie, leerling, "registratie");
        Formulier f = beelden.formulier(r);
        // Of a form with readers of its own the database says who they are, whatever they read of its class.
        if (inzage != null && f.lezers().isEmpty() && !inzage.leestIets(r.klasse())) throw new NietGevonden();
        return new Open(r, f, inzage, registraties.plekVan(wie, r, inzage));
    }

    /** The zaak it belongs to, when this person sees that. */
    private @Nullable Zaak zaak(Open open) {
        UUID zaak = open.registratie().zaak();
        Inzage inzage = open.inzage();
        return zaak == null || inzage == null || open.registratie().zaakNummer().isEmpty()
                ? null
                : zaken.zaak(inzage, zaak);
    }

    private Optional<LeerlingKop> kop(Open open) {
        return Optional.ofNullable(open.inzage()).map(leerlingen::kop);
    }

    private String over(Open open, Optional<LeerlingKop> kop) {
        Registratie r = open.registratie();
        if (kop.isPresent()) return kop.get().naam();
        String locatie = locaties.locatie(r.locatie()).naam();
        return r.groep().isEmpty() ? locatie : r.groep() + " van " + locatie;
    }

    private RegistratiePage pagina(Open open, String weigering) {
        Registratie r = open.registratie();
        Formulier f = open.formulier();
        Inzage inzage = open.inzage();
        Optional<LeerlingKop> kop = kop(open);
        boolean behandelt = open.behandelt();
        boolean weg = r.open() && !r.wacht();
        List<Formulier> daarna = registraties
                .invulbaar(
                        inzage == null || kop.isEmpty()
                                ? open.plek()
                                : registraties.bij(inzage, kop.get().locatie().id(), zaak(open)))
                .stream()
                .filter(x -> f.opent().contains(x.id()))
                .toList();
        return new RegistratiePage(
                r,
                kop,
                over(open, kop),
                inzage == null ? "Je ziet dit omdat je op deze locatie werkt." : inzage.waarom(),
                f.lezers().isEmpty() ? "" : Registraties.lezers(open.plek(), f),
                kop.map(k -> Bewaring.van(schoolplannen.voorLocatie(k.locatie().id()), r.klasse()))
                        .orElse(null),
                beelden.van(r),
                Registratielijst.staat(r, f),
                r.ingetrokkenOp() == null ? registraties.ontbreekt(r.leerling(), f) : Optional.empty(),
                inzage != null && (inzage.schrijft(Klasse.TOESTEMMING) || inzage.beslist(Klasse.TOESTEMMING)),
                behandelt,
                behandelt ? Registraties.volgende(r, f) : List.of(),
                behandelt && weg && !f.stappen().isEmpty()
                        ? f.stappen().getLast().naam()
                        : "",
                daarna,
                weigering,
                klok.vandaag());
    }

    private InvulPage slot(Open open, Formulierblad blad, Map<String, String> fouten) {
        String laatste = open.formulier().stappen().isEmpty()
                ? ""
                : open.formulier().stappen().getLast().naam();
        return invullen(
                open, laatste + ": " + open.formulier().naam(), blad, fouten, "/afronding", laatste, Map.of(), null);
    }

    private InvulPage wijziging(Open open, Formulierblad blad, int versie, String reden, Map<String, String> fouten) {
        return invullen(
                open,
                open.formulier().naam() + " wijzigen",
                blad,
                fouten,
                "/wijziging",
                "Wijzigen",
                Map.of("versie", String.valueOf(versie)),
                reden);
    }

    private InvulPage invullen(
            Open open,
            String titel,
            Formulierblad blad,
            Map<String, String> fouten,
            String waarheen,
            String knop,
            Map<String, String> verborgen,
            @Nullable String reden) {
        Optional<LeerlingKop> kop = kop(open);
        Inzage inzage = open.inzage();
        return new InvulPage(
                titel,
                over(open, kop),
                open.registratie().url(),
                inzage == null ? "" : inzage.waarom(),
                blad,
                fouten,
                open.registratie().url() + waarheen,
                knop,
                verborgen,
                List.of(),
                "",
                reden,
                inzage == null ? List.of(SchoolregistratieController.ZONDER_NAMEN) : List.of(),
                "",
                null);
    }
}
