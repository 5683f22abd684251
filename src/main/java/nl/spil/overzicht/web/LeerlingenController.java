package nl.spil.overzicht.web;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.spil.gedeeld.web.Html;
import nl.spil.overzicht.MijnLeerlingen;
import nl.spil.overzicht.MijnLeerlingen.Deel;
import nl.spil.overzicht.MijnLeerlingen.Volgorde;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** My pupils, and choosing one of them for a notitie. */
@Controller
@Voor(Publiek.MEDEWERKER)
class LeerlingenController {

    static final int PER_PAGINA = 50;

    private final MijnLeerlingen mijn;

    LeerlingenController(MijnLeerlingen mijn) {
        this.mijn = mijn;
    }

    @GetMapping("/leerlingen")
    ModelAndView show(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String klas,
            @RequestParam(defaultValue = "naam") String op,
            @RequestParam(defaultValue = "0") int vanaf) {
        int eerste = Math.clamp(vanaf, 0, 1_000_000);
        Deel deel = mijn.lijst(q, klas, op.equals("klas") ? Volgorde.KLAS : Volgorde.NAAM, eerste, PER_PAGINA);
        Map<String, String> klassen = new LinkedHashMap<>();
        deel.klassen().forEach(k -> klassen.put(k, k));
        return Html.pagina(
                "overzicht/leerlingen",
                new LeerlingenPage(
                        deel.regels(),
                        deel.totaal(),
                        eerste,
                        q,
                        klas,
                        klassen,
                        op.equals("klas") ? "klas" : "naam",
                        eerste == 0 ? "" : adres(q, klas, op, Math.max(0, eerste - PER_PAGINA)),
                        eerste + deel.regels().size() >= deel.totaal() ? "" : adres(q, klas, op, eerste + PER_PAGINA)));
    }

    @GetMapping("/notities/nieuw")
    ModelAndView choose(@RequestParam(defaultValue = "") String q) {
        return Html.pagina("overzicht/kies", new KiesPage(q, mijn.perGroep(q)));
    }

    static String adres(String q, String klas, String op, int vanaf) {
        UriComponentsBuilder adres = UriComponentsBuilder.fromPath("/leerlingen");
        if (!q.isEmpty()) adres.queryParam("q", "{q}");
        if (!klas.isEmpty()) adres.queryParam("klas", "{klas}");
        if (!op.equals("naam")) adres.queryParam("op", "{op}");
        if (vanaf > 0) adres.queryParam("vanaf", vanaf);
        return adres.encode()
                .buildAndExpand(Map.of("q", q, "klas", klas, "op", op))
                .toUriString();
    }
}
