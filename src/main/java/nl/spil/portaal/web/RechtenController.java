package nl.spil.portaal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.spil.concept.Concept;
import nl.spil.concept.Concepten;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.gedeeld.web.PdfAntwoord;
import nl.spil.gedeeld.web.Pdfmaker;
import nl.spil.gedeeld.web.Teksten;
import nl.spil.gedeeld.web.Uitvoer;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.organisatie.Leerlingen;
import nl.spil.rechten.Indiening;
import nl.spil.rechten.Keus;
import nl.spil.rechten.Pakket;
import nl.spil.rechten.Pakketten;
import nl.spil.rechten.Privacyblad;
import nl.spil.rechten.Verzoek;
import nl.spil.rechten.Verzoeken;
import nl.spil.schoolplan.Protocollen;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import nl.spil.toestemming.Scans;
import nl.spil.zaak.Gezinszaken;
import nl.spil.zaak.Gezinszaken.Uiterlijk;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** From one place: see the dossier, have it corrected, object, complain; and what the school says to it (KLACHT-05). */
@Controller
@RequestMapping("/thuis/{leerling}")
@Voor(Publiek.GEZIN)
class RechtenController {

    private final Poort poort;
    private final Leerlingen leerlingen;
    private final Schoolplannen schoolplannen;
    private final Verzoeken verzoeken;
    private final Gezinszaken zaken;
    private final Privacyblad privacy;
    private final Pakketten pakketten;
    private final Scans scans;
    private final Pdfmaker pdf;
    private final Concepten concepten;
    private final MessageSource bron;

    RechtenController(
            Poort poort,
            Leerlingen leerlingen,
            Schoolplannen schoolplannen,
            Verzoeken verzoeken,
            Gezinszaken zaken,
            Privacyblad privacy,
            Pakketten pakketten,
            Scans scans,
            Pdfmaker pdf,
            Concepten concepten,
            MessageSource bron) {
        this.poort = poort;
        this.leerlingen = leerlingen;
        this.schoolplannen = schoolplannen;
        this.verzoeken = verzoeken;
        this.zaken = zaken;
        this.privacy = privacy;
        this.pakketten = pakketten;
        this.scans = scans;
        this.pdf = pdf;
        this.concepten = concepten;
        this.bron = bron;
    }

    private record Open(Inzage inzage, LeerlingKop kop, Schoolplan plan, Teksten t) {}

    private Open open(Bezoeker wie, UUID leerling, String onderdeel, HttpServletRequest verzoek) {
        Inzage inzage = poort.open(wie, leerling, onderdeel);
        LeerlingKop kop = leerlingen.kop(inzage);
        Schoolplan plan = schoolplannen.voorLocatie(kop.locatie().id()).plan();
        Teksten t = Teksten.voor(bron, verzoek, wie.soort() == Bezoeker.Soort.LEERLING)
                .van(plan.woorden()::vulIn);
        return new Open(inzage, kop, plan, t);
    }

    @GetMapping("/rechten")
    ModelAndView show(
            Bezoeker wie,
            @PathVariable UUID leerling,
            @RequestParam(defaultValue = "") String vraag,
            @RequestParam(defaultValue = "") String over,
            HttpServletRequest verzoek) {
        return Html.pagina(
                "portaal/rechten", page(wie, open(wie, leerling, "rechten", verzoek), vraag, over, null, ""));
    }

    @PostMapping("/verzoeken")
    ModelAndView create(
            Bezoeker wie,
            @PathVariable UUID leerling,
            @RequestParam(defaultValue = "") String zaaktype,
            @RequestParam(defaultValue = "") String over,
            @RequestParam Map<String, String> invoer,
            HttpServletRequest verzoek) {
        Open open = open(wie, leerling, "rechten", verzoek);
        String tekst = invoer.getOrDefault("tekst-" + zaaktype, "").replace("\r\n", "\n");
        String hier = "/thuis/" + leerling;
        return switch (verzoeken.dienIn(wie, open.inzage(), open.kop(), open.plan(), zaaktype, tekst, over)) {
            case Indiening.Gedaan(UUID id) ->
                Html.zieAnders(hier + "/verzoeken/" + id, open.t().t("rechten.gedaan"));
            case Indiening.LooptAl(UUID id) ->
                Html.zieAnders(hier + "/verzoeken/" + id, open.t().t("rechten.loopt-al"));
            case Indiening.Onvolledig(String sleutel) ->
                Html.geweigerd(
                        "portaal/rechten",
                        page(wie, open, zaaktype, over, tekst, open.t().t(sleutel)));
            case Indiening.Niemand() ->
                Html.geweigerd(
                        "portaal/rechten",
                        page(
                                wie,
                                open,
                                zaaktype,
                                over,
                                tekst,
                                open.t()
                                        .t(
                                                "rechten.niemand",
                                                open.kop().locatie().telefoon())));
        };
    }

    @GetMapping("/verzoeken/{verzoek}")
    ModelAndView een(
            Bezoeker wie, @PathVariable UUID leerling, @PathVariable("verzoek") UUID id, HttpServletRequest verzoek) {
        Open open = open(wie, leerling, "rechten", verzoek);
        List<Verzoek> mijn = verzoeken.mijn(wie, open.inzage());
        Verzoek een = verzoeken.mijn(wie, open.inzage(), id);
        Optional<Uiterlijk> eerst = een.loopt()
                ? zaken.uiterlijk(open.inzage(), een.zaak()).stream().min(Comparator.comparing(Uiterlijk::dag))
                : Optional.empty();
        return Html.pagina(
                "portaal/verzoek",
                new VerzoekPage(
                        open.t(),
                        open.kop(),
                        een,
                        eerst.map(Uiterlijk::dag).orElse(null),
                        eerst.map(Uiterlijk::bron).orElse(""),
                        mentor(open),
                        pakketten.voorMij(open.inzage(), een).isPresent(),
                        verzoeken.keuzen(wie, open.kop(), open.plan(), mijn).stream()
                                .filter(k -> k.wat().recht().nietEens())
                                .toList()));
    }

    private PakketThuisPage pakket(Bezoeker wie, UUID leerling, UUID id, HttpServletRequest verzoek, String wijze) {
        Open open = open(wie, leerling, "eigen dossier", verzoek);
        Verzoek een = verzoeken.mijn(wie, open.inzage(), id);
        Pakket pakket = pakketten.voorMij(open.inzage(), een).orElseThrow(NietGevonden::new);
        pakketten.nam(wie, open.inzage(), een, wijze);
        return new PakketThuisPage(
                open.t(),
                open.kop(),
                een,
                pakket,
                mentor(open),
                Rechtenlijst.nietEens(
                        verzoeken.keuzen(wie, open.kop(), open.plan(), verzoeken.mijn(wie, open.inzage()))));
    }

    @GetMapping("/verzoeken/{verzoek}/pakket")
    ModelAndView pakket(
            Bezoeker wie, @PathVariable UUID leerling, @PathVariable("verzoek") UUID id, HttpServletRequest verzoek) {
        return Html.pagina("portaal/pakket", pakket(wie, leerling, id, verzoek, "scherm"));
    }

    @GetMapping("/verzoeken/{verzoek}/pakket/pdf")
    @Uitvoer(wat = "het eigen dossier, als PDF", bereik = Uitvoer.Bereik.EIGEN)
    ModelAndView alsPdf(
            Bezoeker wie, @PathVariable UUID leerling, @PathVariable("verzoek") UUID id, HttpServletRequest verzoek) {
        return new ModelAndView(new PdfAntwoord(
                "dossier.pdf", pdf.maak("portaal/pakketpdf.jte", pakket(wie, leerling, id, verzoek, "pdf"))));
    }

    @GetMapping("/verzoeken/{verzoek}/pakket/gegevens")
    @Uitvoer(wat = "het eigen dossier, als gegevens", bereik = Uitvoer.Bereik.EIGEN)
    ModelAndView alsGegevens(
            Bezoeker wie, @PathVariable UUID leerling, @PathVariable("verzoek") UUID id, HttpServletRequest verzoek) {
        PakketThuisPage page = pakket(wie, leerling, id, verzoek, "gegevens");
        return new ModelAndView(new Gegevensantwoord(page.pakket(), scans.inhoud(wie, leerling, page.kenmerken())));
    }

    @GetMapping("/privacy")
    ModelAndView privacy(Bezoeker wie, @PathVariable UUID leerling, HttpServletRequest verzoek) {
        Open open = open(wie, leerling, "privacy", verzoek);
        return Html.pagina(
                "portaal/privacy",
                new PrivacyThuisPage(
                        open.t(),
                        open.kop(),
                        privacy.van(open.kop().locatie().id()),
                        verzoeken.keuzen(wie, open.kop(), open.plan(), List.of())));
    }

    @GetMapping("/privacystukken/{id}")
    @Uitvoer(wat = "een stuk van de school over privacy", bereik = Uitvoer.Bereik.GEEN_LEERLING)
    ModelAndView stuk(Bezoeker wie, @PathVariable UUID leerling, @PathVariable UUID id, HttpServletRequest verzoek) {
        Open open = open(wie, leerling, "privacy", verzoek);
        Protocollen.Bestand bestand = privacy.bestand(open.kop().locatie().id(), id);
        return new ModelAndView(new PdfAntwoord(bestand.naam(), bestand.inhoud()));
    }

    private static String mentor(Open open) {
        return open.kop()
                .mentor()
                .map(LeerlingKop.Mentor::naam)
                .orElse(open.kop().locatie().naam());
    }

    private RechtenPage page(Bezoeker wie, Open open, String vraag, String over, @Nullable String getypt, String fout) {
        List<Verzoek> mijn = verzoeken.mijn(wie, open.inzage());
        List<Keus> keuzen = verzoeken.keuzen(wie, open.kop(), open.plan(), mijn);
        Map<String, Concept> bewaard =
                concepten.leesAlle(wie, Verzoeken.plek(""), open.kop().id());
        List<RechtenPage.Tekst> teksten = new ArrayList<>();
        for (Keus k : keuzen) {
            String id = k.zaaktype().id();
            Concept c = bewaard.get(Verzoeken.plek(id));
            String tekst = id.equals(vraag) && getypt != null ? getypt : c == null ? "" : c.tekst();
            teksten.add(new RechtenPage.Tekst(id, tekst, c == null ? 0 : c.versie()));
        }
        boolean ouderZonderGezag = wie.soort() == Bezoeker.Soort.OUDER
                && open.kop().oudersMetGezag().stream()
                        .noneMatch(o -> wie.accountId().equals(o.accountId()));
        return new RechtenPage(
                open.t(), open.kop(), keuzen, mijn, ouderZonderGezag, mentor(open), vraag, over, teksten, fout);
    }
}
