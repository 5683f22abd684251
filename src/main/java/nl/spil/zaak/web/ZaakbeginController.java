package nl.spil.zaak.web;

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
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import nl.spil.zaak.Beginkeuze;
import nl.spil.zaak.Beginuitkomst.Begonnen;
import nl.spil.zaak.Beginuitkomst.Onvolledig;
import nl.spil.zaak.GeenEigenaar;
import nl.spil.zaak.Zaken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Beginning a procedure of the plan for a pupil; the ondersteuningsroute begins with a zorgmelding instead. */
@Controller
@Voor(Publiek.MEDEWERKER)
class ZaakbeginController {

    private final Poort poort;
    private final Leerlingen leerlingen;
    private final Zaken zaken;
    private final Klok klok;

    ZaakbeginController(Poort poort, Leerlingen leerlingen, Zaken zaken, Klok klok) {
        this.poort = poort;
        this.leerlingen = leerlingen;
        this.zaken = zaken;
        this.klok = klok;
    }

    @GetMapping("/leerlingen/{leerling}/zaken/nieuw")
    ModelAndView show(Bezoeker wie, @PathVariable UUID leerling) {
        return Html.pagina("zaak/begin", pagina(open(wie, leerling), "", "", "", Map.of(), ""));
    }

    @PostMapping("/leerlingen/{leerling}/zaken")
    ModelAndView create(
            Bezoeker wie,
            @PathVariable UUID leerling,
            @RequestParam(defaultValue = "") String zaaktype,
            @RequestParam(defaultValue = "") String reden,
            @RequestParam(defaultValue = "") String dag) {
        Inzage inzage = open(wie, leerling);
        try {
            return switch (zaken.begin(wie, inzage, zaaktype, reden, dag(dag))) {
                case Begonnen(var zaak) -> Html.zieAnders(zaak.url(), "De zaak is begonnen.");
                case Onvolledig(Map<String, String> fouten) ->
                    Html.geweigerd("zaak/begin", pagina(inzage, zaaktype, reden, dag, fouten, ""));
            };
        } catch (GeenEigenaar e) {
            return Html.geweigerd("zaak/begin", pagina(inzage, zaaktype, reden, dag, Map.of(), e.zin()));
        }
    }

    private Inzage open(Bezoeker wie, UUID leerling) {
        Inzage inzage = poort.open(wie, leerling, "zaak beginnen");
        if (!zaken.magBeginnen(inzage)) throw new NietGevonden();
        return inzage;
    }

    private static @Nullable LocalDate dag(String tekst) {
        try {
            return tekst.isBlank() ? null : LocalDate.parse(tekst);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private ZaakbeginPage pagina(
            Inzage inzage, String zaaktype, String reden, String dag, Map<String, String> fouten, String weigering) {
        Map<String, String> keuzes = new LinkedHashMap<>();
        Map<String, String> uitleg = new LinkedHashMap<>();
        List<Beginkeuze> alle = zaken.teBeginnen(inzage);
        for (Beginkeuze k : alle) {
            keuzes.put(k.sleutel(), k.naam());
            uitleg.put(
                    k.sleutel(), k.zaaktype().omschrijving() + " (" + k.fase().bron() + ")");
        }
        LeerlingKop kop = leerlingen.kop(inzage);
        return new ZaakbeginPage(
                kop,
                keuzes,
                uitleg,
                alle.stream().anyMatch(Beginkeuze::vraagtDag),
                zaaktype,
                reden,
                dag,
                klok.vandaag().toString(),
                fouten,
                weigering,
                alle.stream().anyMatch(k -> k.zaaktype().aanmelding()) ? zaken.buitenDePopulatie(inzage, kop) : "");
    }
}
