package nl.spil.portaal.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.spil.concept.Concept;
import nl.spil.concept.Concepten;
import nl.spil.delen.Thuisvragen;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.gedeeld.web.Teksten;
import nl.spil.inkijk.Meekijkers;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.organisatie.Leerlingen;
import nl.spil.overleg.Gesprekken;
import nl.spil.plan.Antwoorduitkomst;
import nl.spil.plan.Inspraak;
import nl.spil.plan.Instemmingen;
import nl.spil.plan.Instemmingen.Invoer;
import nl.spil.plan.Instemmingen.Keuze;
import nl.spil.plan.Ondertekenaar;
import nl.spil.plan.Plandossier;
import nl.spil.plan.Plandossier.Doel;
import nl.spil.plan.Plandossiers;
import nl.spil.plan.Plannen;
import nl.spil.plan.Planuitkomst;
import nl.spil.plan.Staat;
import nl.spil.portaal.Kinderen;
import nl.spil.portaal.Kinderen.Kind;
import nl.spil.rechten.Keus;
import nl.spil.rechten.Verzoek;
import nl.spil.rechten.Verzoeken;
import nl.spil.registratie.Gedeeld;
import nl.spil.schoolplan.Plansoort;
import nl.spil.schoolplan.Rol;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Klasse;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import nl.spil.toestemming.Gever;
import nl.spil.toestemming.Scans;
import nl.spil.toestemming.Scans.Scan;
import nl.spil.toestemming.Stand;
import nl.spil.toestemming.Toestemmingen;
import nl.spil.zaak.Gezinszaken;
import nl.spil.zaak.Zorgmeldingen;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Home for parents and pupils: what is asked, what was agreed, who looked. */
@Controller
@RequestMapping("/thuis")
@Voor(Publiek.GEZIN)
class ThuisController {

    private static final int KIJKERS = 5;

    private final Poort poort;
    private final Leerlingen leerlingen;
    private final Kinderen kinderen;
    private final Plandossiers dossiers;
    private final Plannen plannen;
    private final Schoolplannen schoolplannen;
    private final Instemmingen instemmingen;
    private final Inspraak inspraak;
    private final Toestemmingen toestemmingen;
    private final Scans scans;
    private final Zorgmeldingen zorgmeldingen;
    private final Meekijkers meekijkers;
    private final Concepten concepten;
    private final Gedeeld gedeeld;
    private final Gesprekken gesprekken;
    private final Thuisvragen delen;
    private final Verzoeken verzoeken;
    private final Gezinszaken gezinszaken;
    private final MessageSource bron;

    ThuisController(
            Poort poort,
            Leerlingen leerlingen,
            Kinderen kinderen,
            Plandossiers dossiers,
            Plannen plannen,
            Schoolplannen schoolplannen,
            Instemmingen instemmingen,
            Inspraak inspraak,
            Toestemmingen toestemmingen,
            Scans scans,
            Zorgmeldingen zorgmeldingen,
            Meekijkers meekijkers,
            Concepten concepten,
            Gedeeld gedeeld,
            Gesprekken gesprekken,
            Thuisvragen delen,
            Verzoeken verzoeken,
            Gezinszaken gezinszaken,
            MessageSource bron) {
        this.poort = poort;
        this.leerlingen = leerlingen;
        this.kinderen = kinderen;
        this.dossiers = dossiers;
        this.plannen = plannen;
        this.schoolplannen = schoolplannen;
        this.instemmingen = instemmingen;
        this.inspraak = inspraak;
        this.toestemmingen = toestemmingen;
        this.scans = scans;
        this.zorgmeldingen = zorgmeldingen;
        this.meekijkers = meekijkers;
        this.concepten = concepten;
        this.gedeeld = gedeeld;
        this.gesprekken = gesprekken;
        this.delen = delen;
        this.verzoeken = verzoeken;
        this.gezinszaken = gezinszaken;
        this.bron = bron;
    }

    private record Open(Inzage inzage, LeerlingKop kop, Schoolplan schoolplan, Optional<Plandossier> plan) {
        /** The kind of plan that a family reads here; without one there is nothing to give along. */
        String soort() {
            return schoolplan.wettelijkPlan().map(Plansoort::id).orElseThrow(NietGevonden::new);
        }

        Plandossier voorgelegd() {
            return plan.filter(p -> p.kop().staat() == Staat.VOORGELEGD).orElseThrow(NietGevonden::new);
        }
    }

    @GetMapping
    ModelAndView index(Bezoeker wie, HttpServletRequest verzoek) {
        List<Kind> van = kinderen.van(wie);
        if (van.size() == 1) return Html.zieAnders("/thuis/" + van.getFirst().id());
        return Html.pagina("portaal/kies", new KiesKindPage(teksten(wie, verzoek), wie.naam(), van));
    }

    @GetMapping("/{leerling}")
    ModelAndView show(Bezoeker wie, @PathVariable UUID leerling, HttpServletRequest verzoek) {
        return Html.pagina("portaal/thuis", page(wie, open(wie, leerling, "thuispagina"), verzoek, "", null));
    }

    /** Yes with one press; yes with words and no come with a page of their own. */
    @PostMapping("/{leerling}/doelen/{doel}")
    ModelAndView antwoord(
            Bezoeker wie,
            @PathVariable UUID leerling,
            @PathVariable UUID doel,
            @RequestParam(defaultValue = "") String antwoord,
            @RequestParam(defaultValue = "") String opmerking,
            @RequestParam(defaultValue = "") String gelezen,
            HttpServletRequest verzoek) {
        Open open = open(wie, leerling, "antwoord op een doel");
        Plandossier plan = open.plan().orElseThrow(NietGevonden::new);
        Invoer invoer = new Invoer(Keuze.van(antwoord).orElse(null), opmerking.replace("\r\n", "\n"), "zelf");
        Teksten t = teksten(wie, open, verzoek);
        return switch (instemmingen.beantwoord(wie, open.inzage(), plan, doel, gelezen, invoer)) {
            case Antwoorduitkomst.Vastgelegd() -> Html.zieAnders("/thuis/" + leerling, t.t("bedankt"));
            case Antwoorduitkomst.TekstGewijzigd() ->
                Html.pagina(HttpStatus.CONFLICT, "portaal/thuis", page(wie, open, verzoek, t.t("gewijzigd"), doel));
            case Antwoorduitkomst.Onvolledig(var fouten) ->
                invoer.keuze() == null
                        ? Html.geweigerd("portaal/thuis", page(wie, open, verzoek, t.t("kies-eerst"), null))
                        : Html.geweigerd(
                                "portaal/antwoord",
                                antwoordPage(
                                        wie, open, plan, doel, antwoord, opmerking, t.t("schrijf-eerst"), verzoek));
            case Antwoorduitkomst.NietGevraagd() -> Html.zieAnders("/thuis/" + leerling, t.t("niet-gevraagd"));
        };
    }

    @GetMapping("/{leerling}/doelen/{doel}")
    ModelAndView schrijf(
            Bezoeker wie,
            @PathVariable UUID leerling,
            @PathVariable UUID doel,
            @RequestParam(defaultValue = "ja-met-opmerking") String antwoord,
            HttpServletRequest verzoek) {
        Open open = open(wie, leerling, "antwoord op een doel");
        Plandossier plan = open.voorgelegd();
        if (instemmingen
                .ik(wie, open.inzage(), plan)
                .filter(Ondertekenaar::handelingsdeel)
                .isEmpty()) {
            throw new NietGevonden();
        }
        String keuze = antwoord.equals("nee") ? "nee" : "ja-met-opmerking";
        Concept concept = concepten.lees(wie, Instemmingen.plek(doel), leerling);
        return Html.pagina(
                "portaal/antwoord", antwoordPage(wie, open, plan, doel, keuze, concept.tekst(), "", verzoek));
    }

    @GetMapping("/{leerling}/plan")
    ModelAndView plan(Bezoeker wie, @PathVariable UUID leerling, HttpServletRequest verzoek) {
        Open open = open(wie, leerling, "plan");
        return Html.pagina("portaal/plan", planPage(wie, open, verzoek, false, ""));
    }

    @PostMapping("/{leerling}/handtekening")
    ModelAndView teken(
            Bezoeker wie,
            @PathVariable UUID leerling,
            @RequestParam(defaultValue = "0") int uitgave,
            @RequestParam(defaultValue = "") String antwoord,
            @RequestParam(defaultValue = "") String opmerking,
            HttpServletRequest verzoek) {
        Open open = open(wie, leerling, "plan tekenen");
        Plandossier plan = open.plan().orElseThrow(NietGevonden::new);
        Teksten t = teksten(wie, open, verzoek);
        Keuze keuze = Keuze.van(antwoord).orElse(null);
        if (keuze == Keuze.JA && !opmerking.isBlank()) keuze = Keuze.JA_MET_OPMERKING;
        Invoer invoer = new Invoer(keuze, opmerking.replace("\r\n", "\n"), "zelf");
        return switch (instemmingen.teken(wie, open.inzage(), plan, uitgave, invoer)) {
            case Antwoorduitkomst.Vastgelegd() -> Html.zieAnders("/thuis/" + leerling, t.t("bedankt"));
            case Antwoorduitkomst.TekstGewijzigd() ->
                Html.pagina(HttpStatus.CONFLICT, "portaal/plan", planPage(wie, open, verzoek, true, ""));
            case Antwoorduitkomst.Onvolledig(var _) ->
                Html.geweigerd(
                        "portaal/plan",
                        planPage(wie, open, verzoek, false, t.t(keuze == null ? "kies-eerst" : "schrijf-eerst")));
            case Antwoorduitkomst.NietGevraagd() -> Html.zieAnders("/thuis/" + leerling, t.t("niet-gevraagd"));
        };
    }

    /** What pupil or parent wants to give along, in their own words. */
    @PostMapping("/{leerling}/inbreng")
    ModelAndView inbreng(
            Bezoeker wie,
            @PathVariable UUID leerling,
            @RequestParam(defaultValue = "") String tekst,
            HttpServletRequest verzoek) {
        Open open = open(wie, leerling, "eigen inbreng");
        Teksten t = teksten(wie, open, verzoek);
        return switch (inspraak.draagBij(wie, open.inzage(), open.soort(), tekst.replace("\r\n", "\n"))) {
            case Planuitkomst.Gelukt(UUID _) ->
                Html.zieAnders("/thuis/" + leerling + "#inbreng", t.t("inbreng.bedankt"));
            case Planuitkomst.Onvolledig(var _) ->
                Html.geweigerd("portaal/thuis", page(wie, open, verzoek, t.t("schrijf-eerst"), null));
            case Planuitkomst.Gesloten() -> throw new IllegalStateException();
            case Planuitkomst.Ingehaald() -> throw new IllegalStateException();
            case Planuitkomst.KanNogNiet(var _) -> throw new IllegalStateException();
        };
    }

    /** Where the link in a mail about a consent leads. */
    @GetMapping("/{leerling}/toestemmingen")
    ModelAndView toestemmingen(@PathVariable UUID leerling) {
        return Html.zieAnders("/thuis/" + leerling + "#toestemmingen");
    }

    @PostMapping("/{leerling}/toestemmingen/{soort}")
    ModelAndView toestemming(
            Bezoeker wie,
            @PathVariable UUID leerling,
            @PathVariable String soort,
            @RequestParam(defaultValue = "") String aanWie,
            @RequestParam(defaultValue = "") String antwoord,
            HttpServletRequest verzoek) {
        Open open = open(wie, leerling, "toestemmingen");
        Teksten t = teksten(wie, open, verzoek);
        String naar = "/thuis/" + leerling + "#toestemmingen";
        Toestemmingen.Wijze wijze = Toestemmingen.Wijze.PORTAAL;
        switch (antwoord) {
            case "ja", "nee" ->
                toestemmingen.geef(wie, open.inzage(), soort, aanWie, wie.accountId(), antwoord.equals("ja"), wijze);
            case "intrekken" -> toestemmingen.trekIn(wie, open.inzage(), soort, aanWie, wie.accountId(), wijze, "");
            default -> {
                return Html.geweigerd("portaal/thuis", page(wie, open, verzoek, t.t("kies-eerst"), null));
            }
        }
        return Html.zieAnders(naar, t.t("bedankt"));
    }

    @PostMapping("/taal")
    ModelAndView taal(
            @RequestParam(defaultValue = "nl") String taal,
            @RequestParam(defaultValue = "/thuis") String terug,
            HttpServletRequest verzoek,
            HttpServletResponse antwoord) {
        Cookie koekje = new Cookie(Teksten.KOEKJE, taal.equals("en") ? "en" : "nl");
        koekje.setPath("/");
        koekje.setHttpOnly(true);
        koekje.setSecure(verzoek.isSecure());
        koekje.setMaxAge(365 * 24 * 3600);
        koekje.setAttribute("SameSite", "Lax");
        antwoord.addCookie(koekje);
        return Html.zieAnders(terug.matches("/thuis[a-z0-9/-]*") ? terug : "/thuis");
    }

    private Open open(Bezoeker wie, UUID leerling, String onderdeel) {
        Inzage inzage = poort.open(wie, leerling, onderdeel);
        LeerlingKop kop = leerlingen.kop(inzage);
        Schoolplan schoolplan = schoolplannen.voorLocatie(kop.locatie().id()).plan();
        return new Open(
                inzage,
                kop,
                schoolplan,
                schoolplan
                        .wettelijkPlan()
                        .filter(soort -> inzage.leestVrijgegeven(Klasse.OPP))
                        .flatMap(soort -> dossiers.huidig(inzage, soort.id())));
    }

    private Teksten teksten(Bezoeker wie, HttpServletRequest verzoek) {
        return Teksten.voor(bron, verzoek, wie.soort() == Bezoeker.Soort.LEERLING);
    }

    private Teksten teksten(Bezoeker wie, Open open, HttpServletRequest verzoek) {
        return teksten(wie, verzoek).van(open.schoolplan().woorden()::vulIn);
    }

    private static java.util.function.UnaryOperator<String> rolnamen(Open open) {
        return id -> open.schoolplan().rol(id).map(Rol::naam).orElse(id);
    }

    private AntwoordPage antwoordPage(
            Bezoeker wie,
            Open open,
            Plandossier plan,
            UUID doel,
            String keuze,
            String opmerking,
            String fout,
            HttpServletRequest verzoek) {
        Doel d = plan.doel(doel).filter(Doel::loopt).orElseThrow(NietGevonden::new);
        String plek = Instemmingen.plek(doel);
        return new AntwoordPage(
                teksten(wie, open, verzoek),
                open.kop(),
                d,
                keuze,
                opmerking,
                plek,
                concepten.lees(wie, plek, open.kop().id()).versie(),
                Rechtenlijst.nietEens(keuzen(wie, open, List.of())),
                aanspreekpunt(open),
                fout);
    }

    private PlanlezenPage planPage(
            Bezoeker wie, Open open, HttpServletRequest verzoek, boolean gewijzigd, String fout) {
        Plandossier plan = open.plan().orElseThrow(NietGevonden::new);
        Optional<Ondertekenaar> ik = instemmingen.ik(wie, open.inzage(), plan);
        boolean vraagt = plan.kop().staat() == Staat.VOORGELEGD
                && ik.filter(Ondertekenaar::heelPlan).isPresent();
        boolean getekend = plan.handtekening(wie.accountId()).isPresent();
        List<Keus> keuzen = keuzen(wie, open, verzoeken.mijn(wie, open.inzage()));
        String plek = Instemmingen.plek(plan.kop().id());
        Concept concept = concepten.lees(wie, plek, open.kop().id());
        return new PlanlezenPage(
                teksten(wie, open, verzoek),
                open.kop(),
                plan,
                plannen.sjabloon(plan.kop()),
                open.inzage().leest(Klasse.OPP),
                vraagt && !getekend,
                getekend,
                plek,
                concept.tekst(),
                concept.versie(),
                gewijzigd,
                Rechtenlijst.nietEens(keuzen),
                aanspreekpunt(open),
                Rechtenlijst.klopt("/thuis/" + open.kop().id(), keuzen),
                gezinszaken.inGeschilSinds(open.kop().id(), open.schoolplan()).orElse(null),
                fout);
    }

    private ThuisPage page(Bezoeker wie, Open open, HttpServletRequest verzoek, String fout, @Nullable UUID gewijzigd) {
        Optional<Plandossier> voorgelegd = open.plan().filter(p -> p.kop().staat() == Staat.VOORGELEGD);
        Optional<Plandossier> geldig = open.plan().filter(p -> p.kop().staat() == Staat.VASTGESTELD);
        if (geldig.isEmpty() && voorgelegd.isPresent()) geldig = dossiers.geldig(open.inzage(), open.soort());
        Ondertekenaar ik =
                voorgelegd.flatMap(p -> instemmingen.ik(wie, open.inzage(), p)).orElse(null);
        String plek = open.soort() + ".inbreng";
        Concept concept = concepten.lees(wie, plek, open.kop().id());
        Optional<Plandossier> laatste = open.plan();
        boolean leest = meekijkers.leest(open.inzage());
        List<Thuisvragen.Vraag> teLezen = delen.van(open.inzage());
        return new ThuisPage(
                teksten(wie, open, verzoek),
                open.kop(),
                wie.soort() == Bezoeker.Soort.LEERLING,
                groet(wie, open.kop()),
                wie.soort() == Bezoeker.Soort.OUDER && kinderen.van(wie).size() > 1,
                ik,
                voorgelegd,
                geldig,
                gesprekken.vanaf(open.inzage()),
                ik != null && ik.ouder() && kinderen.meerOudersMetGezag(open.inzage()),
                teLezen,
                open.inzage().leestIets(Klasse.TOESTEMMING) ? toestemmingen(wie, open.inzage(), teLezen) : List.of(),
                zorgmeldingen.antwoorden(open.inzage()),
                gedeeld.van(open.inzage()),
                !open.schoolplan().hulpvragen().isEmpty(),
                leest,
                leest ? meekijkers.van(open.inzage(), 0, KIJKERS) : List.of(),
                rolnamen(open),
                plek,
                concept.tekst(),
                concept.versie(),
                laatste.map(Plandossier::inbreng).orElse(List.of()),
                keuzen(wie, open, List.of()),
                fout,
                gewijzigd);
    }

    private List<Keus> keuzen(Bezoeker wie, Open open, List<Verzoek> mijn) {
        return verzoeken.keuzen(wie, open.kop(), open.schoolplan(), mijn);
    }

    private static String aanspreekpunt(Open open) {
        return open.kop()
                .mentor()
                .map(LeerlingKop.Mentor::naam)
                .orElse(open.kop().locatie().naam());
    }

    /** What somebody is asked about something to be shared, is answered where that can be read. */
    private List<ThuisPage.Toestemming> toestemmingen(Bezoeker wie, Inzage inzage, List<Thuisvragen.Vraag> teLezen) {
        Map<String, List<Scan>> papier = scans.mijn(wie, inzage);
        return toestemmingen.stand(inzage).stream()
                .filter(s -> wie.soort() == Bezoeker.Soort.OUDER ? s.ouders() : s.leerling())
                .filter(s -> teLezen.stream().noneMatch(v -> v.gaatOver(s)))
                .map(s -> new ThuisPage.Toestemming(
                        s, mijn(wie, s), papier.getOrDefault(Scans.sleutel(s.soort(), s.aanWie()), List.of())))
                .filter(x -> !x.antwoord().isEmpty())
                .toList();
    }

    private static String mijn(Bezoeker wie, Stand stand) {
        return stand.gevers().stream()
                .filter(g -> g.account().equals(wie.accountId()))
                .map(Gever::antwoord)
                .filter(Objects::nonNull)
                .map(a -> a.name().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("");
    }

    /** "mevrouw Yilmaz" for a parent as the administration knows them, the first name for a pupil. */
    private static String groet(Bezoeker wie, LeerlingKop kop) {
        if (wie.soort() == Bezoeker.Soort.LEERLING) return kop.roepnaam();
        return kop.ouders().stream()
                .filter(o -> wie.accountId().equals(o.accountId()))
                .findFirst()
                .map(o -> o.aanhef().isEmpty() ? o.naam() : o.aanhef() + " " + achternaam(o.naam()))
                .orElse(wie.naam());
    }

    private static String achternaam(String naam) {
        int spatie = naam.indexOf(' ');
        if (spatie < 0) return naam;
        String rest = naam.substring(spatie + 1);
        return rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1);
    }
}
