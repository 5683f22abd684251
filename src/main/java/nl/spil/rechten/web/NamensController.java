package nl.spil.rechten.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.organisatie.Leerlingen;
import nl.spil.rechten.Namens;
import nl.spil.schoolplan.Zaaktype;
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

/** Recording what somebody of a family asked otherwise than at home. */
@Controller
@RequestMapping("/leerlingen/{leerling}/verzoeken")
@Voor(Publiek.MEDEWERKER)
class NamensController {

    private static final String BLAD = "rechten/namens";

    private final Poort poort;
    private final Leerlingen leerlingen;
    private final Namens namens;
    private final Klok klok;

    NamensController(Poort poort, Leerlingen leerlingen, Namens namens, Klok klok) {
        this.poort = poort;
        this.leerlingen = leerlingen;
        this.namens = namens;
        this.klok = klok;
    }

    private record Open(Inzage inzage, LeerlingKop kop, List<Zaaktype> soorten) {}

    private Open open(Bezoeker wie, UUID leerling) {
        Inzage inzage = poort.open(wie, leerling, "zaak beginnen");
        List<Zaaktype> soorten = namens.soorten(inzage);
        if (soorten.isEmpty()) throw new NietGevonden();
        return new Open(inzage, leerlingen.kop(inzage), soorten);
    }

    @GetMapping("/nieuw")
    ModelAndView show(Bezoeker wie, @PathVariable UUID leerling) {
        return Html.pagina(BLAD, pagina(open(wie, leerling), Map.of(), Map.of()));
    }

    @PostMapping
    ModelAndView create(
            Bezoeker wie,
            @PathVariable UUID leerling,
            @RequestParam(defaultValue = "") String zaaktype,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String wijze,
            @RequestParam(defaultValue = "") String tekst,
            @RequestParam(defaultValue = "") String dag) {
        Open o = open(wie, leerling);
        Namens.Uitkomst uit = namens.leg(
                wie,
                o.inzage(),
                o.kop(),
                new Namens.Invoer(zaaktype, account, wijze, tekst.replace("\r\n", "\n"), datum(dag)));
        return uit.zaak()
                .map(z -> Html.zieAnders(z.url() + "/verzoek", "Het verzoek ligt vast en de termijnen lopen."))
                .orElseGet(() -> Html.geweigerd(
                        BLAD,
                        pagina(
                                o,
                                Map.of(
                                        "zaaktype",
                                        zaaktype,
                                        "account",
                                        account,
                                        "wijze",
                                        wijze,
                                        "tekst",
                                        tekst,
                                        "dag",
                                        dag),
                                uit.fouten())));
    }

    private static @Nullable LocalDate datum(String tekst) {
        try {
            return tekst.isBlank() ? null : LocalDate.parse(tekst);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private NamensPage pagina(Open o, Map<String, String> invoer, Map<String, String> fouten) {
        Map<String, String> soorten = new LinkedHashMap<>();
        o.soorten().forEach(z -> soorten.put(z.id(), z.naam()));
        return new NamensPage(
                o.kop(),
                o.inzage().waarom(),
                soorten,
                Namens.gezin(o.kop()),
                klok.vandaag().toString(),
                invoer,
                fouten);
    }
}
