package nl.spil.schoolplan.web;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.CsvAntwoord;
import nl.spil.gedeeld.web.Html;
import nl.spil.gedeeld.web.Uitvoer;
import nl.spil.gedeeld.web.Uitvoer.Bereik;
import nl.spil.schoolplan.Planlezers;
import nl.spil.schoolplan.Planversie;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.schoolplan.document.Belofte;
import nl.spil.schoolplan.document.Document;
import nl.spil.schoolplan.document.Documenten;
import nl.spil.schoolplan.document.Onleesbaar;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The school's own document beside its plan: what of it runs, what is only shown, and what is missing. */
@Controller
@Voor(Publiek.MEDEWERKER)
class DocumentController {

    private static final String LIJST = "schoolplan/document";
    private static final String PASSAGE = "schoolplan/passage";
    private static final int LANGSTE_REDEN = 500;

    private final Schoolplannen schoolplannen;
    private final Planlezers lezers;
    private final Documenten documenten;

    DocumentController(Schoolplannen schoolplannen, Planlezers lezers, Documenten documenten) {
        this.schoolplannen = schoolplannen;
        this.lezers = lezers;
        this.documenten = documenten;
    }

    @GetMapping("/ondersteuningsplan/{sleutel}/document")
    ModelAndView index(
            Bezoeker wie,
            @PathVariable String sleutel,
            @RequestParam(defaultValue = "") String staat,
            @RequestParam(defaultValue = "") String hoofdstuk,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int blad) {
        Planversie plan = lezer(wie, sleutel);
        return Html.pagina(LIJST, pagina(wie, plan, new Documentfilter(staat, hoofdstuk, q, blad), ""));
    }

    @PostMapping("/ondersteuningsplan/{sleutel}/document")
    ModelAndView create(
            Bezoeker wie,
            @PathVariable String sleutel,
            @RequestParam(name = "bestand", required = false) @Nullable MultipartFile bestand)
            throws IOException {
        Planversie plan = schrijver(wie, sleutel);
        String naam = bestand == null
                ? ""
                : Optional.ofNullable(bestand.getOriginalFilename()).orElse("");
        if (bestand == null || naam.isBlank())
            return geweigerd(wie, plan, "Kies eerst het bestand van het ondersteuningsplan.");
        try {
            int nummer = documenten.neemOp(wie, sleutel, naam, bestand.getBytes());
            return Html.zieAnders(
                    adres(sleutel),
                    nummer == 1
                            ? "Het document is opgenomen."
                            : "Versie " + nummer
                                    + " van het document is opgenomen. Wat hetzelfde bleef, houdt zijn regel.");
        } catch (Onleesbaar fout) {
            return geweigerd(wie, plan, fout.zin());
        }
    }

    @GetMapping("/ondersteuningsplan/{sleutel}/document/csv")
    @Uitvoer(wat = "het schoolplan naast zijn document", bereik = Bereik.GEEN_LEERLING)
    ModelAndView csv(
            Bezoeker wie,
            @PathVariable String sleutel,
            @RequestParam(defaultValue = "") String staat,
            @RequestParam(defaultValue = "") String hoofdstuk,
            @RequestParam(defaultValue = "") String q) {
        Planversie plan = lezer(wie, sleutel);
        Document document = documenten.naast(plan).orElseThrow(NietGevonden::new);
        Documentfilter filter = new Documentfilter(staat, hoofdstuk, q, 1);
        return new ModelAndView(
                new CsvAntwoord("document-naast-" + sleutel + ".csv", Documentrijen.van(filter.uit(document))));
    }

    @PostMapping("/ondersteuningsplan/{sleutel}/document/voorstellen")
    ModelAndView confirm(
            Bezoeker wie, @PathVariable String sleutel, @RequestParam(defaultValue = "") String hoofdstuk) {
        int aantal = documenten.bevestig(wie, schrijver(wie, sleutel), hoofdstuk);
        String naar = hoofdstuk.isEmpty()
                ? adres(sleutel)
                : adres(sleutel) + "?hoofdstuk=" + URLEncoder.encode(hoofdstuk, StandardCharsets.UTF_8);
        return Html.zieAnders(naar, aantal == 1 ? "1 voorstel is bevestigd." : aantal + " voorstellen zijn bevestigd.");
    }

    @GetMapping("/ondersteuningsplan/{sleutel}/document/passages/{passage}")
    ModelAndView show(
            Bezoeker wie,
            @PathVariable String sleutel,
            @PathVariable int passage,
            @RequestParam(defaultValue = "") String zoek) {
        return Html.pagina(PASSAGE, passage(wie, lezer(wie, sleutel), passage, zoek, "", ""));
    }

    @PostMapping("/ondersteuningsplan/{sleutel}/document/passages/{passage}/koppelingen")
    ModelAndView link(
            Bezoeker wie,
            @PathVariable String sleutel,
            @PathVariable int passage,
            @RequestParam(defaultValue = "") String regel,
            @RequestParam(defaultValue = "") String terug) {
        Planversie plan = schrijver(wie, sleutel);
        if (regel.isEmpty())
            return Html.geweigerd(
                    PASSAGE, passage(wie, plan, passage, "", "", "Kies eerst de regel waar deze passage bij hoort."));
        documenten.koppel(wie, plan, passage, regel);
        return Html.zieAnders(terug(sleutel, passage, terug), "De passage hoort nu bij deze regel.");
    }

    @PostMapping("/ondersteuningsplan/{sleutel}/document/passages/{passage}/ontkoppeling")
    ModelAndView unlink(
            Bezoeker wie, @PathVariable String sleutel, @PathVariable int passage, @RequestParam String regel) {
        documenten.ontkoppel(wie, schrijver(wie, sleutel), passage, regel);
        return Html.zieAnders(terug(sleutel, passage, ""), "De passage hoort niet meer bij deze regel.");
    }

    @PostMapping("/ondersteuningsplan/{sleutel}/document/passages/{passage}/achtergrond")
    ModelAndView background(
            Bezoeker wie,
            @PathVariable String sleutel,
            @PathVariable int passage,
            @RequestParam(defaultValue = "") String reden,
            @RequestParam(defaultValue = "") String wel) {
        Planversie plan = schrijver(wie, sleutel);
        String waarom = reden.strip();
        if (wel.isEmpty() && (waarom.isEmpty() || waarom.length() > LANGSTE_REDEN))
            return Html.geweigerd(
                    PASSAGE,
                    passage(
                            wie,
                            plan,
                            passage,
                            "",
                            waarom,
                            waarom.isEmpty()
                                    ? "Schrijf waarom deze passage geen regel nodig heeft, bijvoorbeeld: geschiedenis van de school."
                                    : "Maak de reden korter dan " + LANGSTE_REDEN + " tekens."));
        documenten.achtergrond(wie, plan, passage, wel.isEmpty() ? waarom : "");
        return Html.zieAnders(
                terug(sleutel, passage, ""),
                wel.isEmpty() ? "De passage telt niet meer mee: achtergrond." : "De passage telt weer mee.");
    }

    private DocumentPage pagina(Bezoeker wie, Planversie plan, Documentfilter filter, String fout) {
        return new DocumentPage(plan, documenten.naast(plan).orElse(null), filter, schrijft(wie, plan), fout);
    }

    private ModelAndView geweigerd(Bezoeker wie, Planversie plan, String fout) {
        return Html.geweigerd(LIJST, pagina(wie, plan, new Documentfilter("", "", "", 1), fout));
    }

    private PassagePage passage(Bezoeker wie, Planversie plan, int volgorde, String zoek, String reden, String fout) {
        Document document = documenten.naast(plan).orElseThrow(NietGevonden::new);
        Belofte belofte = document.belofte(volgorde).orElseThrow(NietGevonden::new);
        return PassagePage.van(plan, document, belofte, zoek.strip(), schrijft(wie, plan), reden, fout);
    }

    private static String adres(String sleutel) {
        return "/ondersteuningsplan/" + sleutel + "/document";
    }

    /** Back to the list with the filter it had, or to the passage itself. */
    private static String terug(String sleutel, int passage, String vraag) {
        return vraag.startsWith("?") && vraag.indexOf('\n') < 0 && vraag.indexOf('\r') < 0
                ? adres(sleutel) + vraag
                : adres(sleutel) + "/passages/" + passage;
    }

    /** The plan, for who keeps an eye on it where this person works. */
    private Planversie lezer(Bezoeker wie, String sleutel) {
        Planversie plan = schoolplannen.inGebruik(sleutel).orElseThrow(NietGevonden::new);
        if (!lezers.toezicht(wie, sleutel, plan.plan()).zietToe()) throw new NietGevonden();
        return plan;
    }

    private boolean schrijft(Bezoeker wie, Planversie plan) {
        return lezers.toezicht(wie, plan.sleutel(), plan.plan()).schrijft();
    }

    private Planversie schrijver(Bezoeker wie, String sleutel) {
        Planversie plan = lezer(wie, sleutel);
        if (!schrijft(wie, plan)) throw new NietGevonden();
        return plan;
    }
}
