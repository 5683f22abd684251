package nl.spil.dossier.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.spil.dossier.Filter;
import nl.spil.dossier.Filter.Merk;
import nl.spil.dossier.Soort;
import nl.spil.dossier.Tijdlijn;
import nl.spil.dossier.Tijdlijnregel;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.web.Html;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.organisatie.Leerlingen;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Klasse;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Reading everything of a pupil in order of time. */
@Controller
@Voor(Publiek.MEDEWERKER)
class TijdlijnController {

    static final int PER_PAGINA = 30;

    private final Poort poort;
    private final Leerlingen leerlingen;
    private final Tijdlijn tijdlijn;
    private final Schoolplannen schoolplannen;
    private final Klok klok;

    TijdlijnController(Poort poort, Leerlingen leerlingen, Tijdlijn tijdlijn, Schoolplannen schoolplannen, Klok klok) {
        this.poort = poort;
        this.leerlingen = leerlingen;
        this.tijdlijn = tijdlijn;
        this.schoolplannen = schoolplannen;
        this.klok = klok;
    }

    @GetMapping("/leerlingen/{leerling}/tijdlijn")
    ModelAndView show(
            Bezoeker wie,
            @PathVariable UUID leerling,
            @RequestParam(defaultValue = "") String soort,
            @RequestParam(defaultValue = "") String van,
            @RequestParam(defaultValue = "") String tot,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String na) {
        Inzage inzage = poort.open(wie, leerling, "tijdlijn");
        LocalDate vanaf = NotitieForm.dag(van);
        LocalDate totEnMet = NotitieForm.dag(tot);
        String fout = vanaf != null && totEnMet != null && vanaf.isAfter(totEnMet)
                ? "De eerste dag ligt na de laatste. Draai ze om."
                : "";
        Merk merk = merk(na);
        Filter filter = new Filter(Soort.van(soort).map(Set::of).orElse(Set.of()), vanaf, totEnMet, q, null, merk);
        List<Tijdlijnregel> regels = tijdlijn.van(wie, inzage, filter, PER_PAGINA + 1);
        LeerlingKop kop = leerlingen.kop(inzage);
        boolean meer = regels.size() > PER_PAGINA;
        if (meer) regels = regels.subList(0, PER_PAGINA);
        String adres = UriComponentsBuilder.fromPath("/leerlingen/" + leerling + "/tijdlijn")
                .queryParam("soort", soort)
                .queryParam("van", van)
                .queryParam("tot", tot)
                .queryParam("q", q)
                .encode()
                .build()
                .toUriString();
        return Html.pagina(
                "dossier/tijdlijn",
                new TijdlijnPage(
                        leerling.toString(),
                        kop.naam(),
                        inzage.waarom(),
                        inzage.schrijft(Klasse.LOGBOEK),
                        soorten(inzage),
                        soort,
                        van,
                        tot,
                        q,
                        fout,
                        jaren(regels),
                        klok.vandaag(),
                        schoolplannen.voorLocatie(kop.locatie().id()),
                        meer ? adres + "&na=" + merk(regels.getLast()) : "",
                        merk == null ? "" : adres));
    }

    private static List<TijdlijnPage.Jaar> jaren(List<Tijdlijnregel> regels) {
        return regels.stream()
                .collect(Collectors.groupingBy(r -> r.dag().getYear(), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(e -> new TijdlijnPage.Jaar(e.getKey(), e.getValue()))
                .toList();
    }

    private static Map<String, String> soorten(Inzage inzage) {
        return Arrays.stream(Soort.values())
                .filter(s -> inzage.leestIets(s.klasse()))
                .collect(Collectors.toMap(Soort::sleutel, Soort::label, (a, b) -> a, LinkedHashMap::new));
    }

    private static String merk(Tijdlijnregel regel) {
        return regel.dag() + "_" + regel.id();
    }

    private static @Nullable Merk merk(String tekst) {
        int streep = tekst.indexOf('_');
        LocalDate dag = streep < 0 ? null : NotitieForm.dag(tekst.substring(0, streep));
        if (dag == null) return null;
        try {
            return new Merk(dag, UUID.fromString(tekst.substring(streep + 1)));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
