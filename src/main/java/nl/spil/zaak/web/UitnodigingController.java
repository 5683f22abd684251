package nl.spil.zaak.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import nl.spil.zaak.Uitnodigingen;
import nl.spil.zaak.Uitnodigingen.Nieuw;
import nl.spil.zaak.Uitnodigingen.Uitkomst.Onvolledig;
import nl.spil.zaak.Uitnodigingen.Uitkomst.ToestemmingOntbreekt;
import nl.spil.zaak.Uitnodigingen.Uitkomst.Uitgenodigd;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Letting somebody of a partner in to a zaak, extending it and taking it back. */
@Controller
@RequestMapping("/zaken/{nummer}/uitnodigingen")
@Voor(Publiek.MEDEWERKER)
class UitnodigingController {

    private static final String BLAD = "zaak/uitnodigingen";

    private final Zaakdeur deur;
    private final Uitnodigingen uitnodigingen;

    UitnodigingController(Zaakdeur deur, Uitnodigingen uitnodigingen) {
        this.deur = deur;
        this.uitnodigingen = uitnodigingen;
    }

    @GetMapping
    ModelAndView show(Bezoeker wie, @PathVariable String nummer) {
        return Html.pagina(BLAD, page(wie, deur.open(wie, nummer), "", "", null, Map.of(), Map.of()));
    }

    @PostMapping
    ModelAndView create(
            Bezoeker wie,
            @PathVariable String nummer,
            @RequestParam(defaultValue = "") String contact,
            @RequestParam(defaultValue = "") String rol,
            @RequestParam(defaultValue = "") String doel,
            @RequestParam(defaultValue = "") String vanaf,
            @RequestParam(defaultValue = "") String totEnMet) {
        Zaakdeur.Open open = mag(wie, nummer);
        Map<String, String> invoer = new LinkedHashMap<>();
        invoer.put("contact", contact);
        invoer.put("rol", rol);
        invoer.put("doel", doel);
        invoer.put("vanaf", vanaf);
        invoer.put("totEnMet", totEnMet);
        return switch (uitnodigingen.nodigUit(
                wie, open.inzage(), open.zaak(), new Nieuw(id(contact), rol, doel, dag(vanaf), dag(totEnMet)))) {
            case Uitgenodigd(UUID _, String naam, String code) ->
                code.isEmpty()
                        ? Html.zieAnders(url(open), naam + " is uitgenodigd en krijgt een mail met een link.")
                        : Html.pagina(BLAD, page(wie, open, naam, code, null, Map.of(), Map.of()));
            case Onvolledig(Map<String, String> fouten) ->
                Html.geweigerd(BLAD, page(wie, open, "", "", null, invoer, fouten));
            case ToestemmingOntbreekt ontbreekt ->
                Html.geweigerd(BLAD, page(wie, open, "", "", ontbreekt, invoer, Map.of("contact", ontbreekt.zin())));
        };
    }

    /** The consent that is missing, asked by name of the organisation. */
    @PostMapping("/toestemming")
    ModelAndView vraag(
            Bezoeker wie,
            @PathVariable String nummer,
            @RequestParam(defaultValue = "") String contact,
            @RequestParam(defaultValue = "") String rol) {
        Zaakdeur.Open open = mag(wie, nummer);
        UUID id = id(contact);
        if (id == null) throw new NietGevonden();
        int n = uitnodigingen.vraagToestemming(wie, open.inzage(), open.zaak(), id, rol);
        return Html.zieAnders(
                url(open),
                n == 0
                        ? "Er is niemand om te vragen: wie het kan geven, zei al ja."
                        : "De toestemming is gevraagd aan " + n + (n == 1 ? " persoon." : " mensen.")
                                + " Nodig uit zodra het ja er is.");
    }

    @PostMapping("/{uitnodiging}/link")
    ModelAndView link(Bezoeker wie, @PathVariable String nummer, @PathVariable UUID uitnodiging) {
        Zaakdeur.Open open = mag(wie, nummer);
        Uitgenodigd u = uitnodigingen.stuurOpnieuw(wie, open.inzage(), open.zaak(), uitnodiging);
        return u.code().isEmpty()
                ? Html.zieAnders(url(open), u.naam() + " krijgt een mail met een nieuwe link.")
                : Html.pagina(BLAD, page(wie, open, u.naam(), u.code(), null, Map.of(), Map.of()));
    }

    @PostMapping("/{uitnodiging}/verlenging")
    ModelAndView verleng(
            Bezoeker wie,
            @PathVariable String nummer,
            @PathVariable UUID uitnodiging,
            @RequestParam(defaultValue = "") String totEnMet,
            @RequestParam(defaultValue = "") String reden) {
        Zaakdeur.Open open = mag(wie, nummer);
        return klaar(
                wie,
                open,
                uitnodigingen.verleng(wie, open.inzage(), open.zaak(), uitnodiging, dag(totEnMet), reden),
                "De uitnodiging is verlengd.");
    }

    @PostMapping("/{uitnodiging}/intrekking")
    ModelAndView trekIn(
            Bezoeker wie,
            @PathVariable String nummer,
            @PathVariable UUID uitnodiging,
            @RequestParam(defaultValue = "") String reden) {
        Zaakdeur.Open open = mag(wie, nummer);
        return klaar(
                wie,
                open,
                uitnodigingen.trekIn(wie, open.inzage(), open.zaak(), uitnodiging, reden),
                "De uitnodiging is ingetrokken. De toegang is meteen dicht.");
    }

    private ModelAndView klaar(Bezoeker wie, Zaakdeur.Open open, Map<String, String> fouten, String gelukt) {
        if (fouten.isEmpty()) return Html.zieAnders(url(open), gelukt);
        return Html.geweigerd(BLAD, page(wie, open, "", "", null, Map.of(), fouten));
    }

    private Zaakdeur.Open mag(Bezoeker wie, String nummer) {
        Zaakdeur.Open open = deur.open(wie, nummer);
        if (!uitnodigingen.mag(wie, open.inzage(), open.zaak())) throw new NietGevonden();
        return open;
    }

    private UitnodigingenPage page(
            Bezoeker wie,
            Zaakdeur.Open open,
            String codeVoor,
            String code,
            @Nullable ToestemmingOntbreekt ontbreekt,
            Map<String, String> invoer,
            Map<String, String> fouten) {
        return new UitnodigingenPage(
                open.zaak(),
                open.kop(),
                open.inzage().waarom(),
                uitnodigingen.mag(wie, open.inzage(), open.zaak()),
                uitnodigingen.van(open.inzage(), open.zaak()),
                uitnodigingen.keuzes(open.inzage(), open.zaak()),
                codeVoor,
                code,
                ontbreekt,
                invoer,
                fouten);
    }

    private static String url(Zaakdeur.Open open) {
        return open.zaak().url() + "/uitnodigingen";
    }

    private static @Nullable UUID id(String tekst) {
        try {
            return tekst.isBlank() ? null : UUID.fromString(tekst);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable LocalDate dag(String tekst) {
        try {
            return tekst.isBlank() ? null : LocalDate.parse(tekst);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
