package nl.spil.schoolplan.lezing;

import static nl.spil.schoolplan.lezing.Hoofdstuk.lees;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.spil.schoolplan.Aanbod;
import nl.spil.schoolplan.BekendeSleutels;
import nl.spil.schoolplan.Besluitsoort;
import nl.spil.schoolplan.DoorGezin;
import nl.spil.schoolplan.Fase;
import nl.spil.schoolplan.Overlegsoort;
import nl.spil.schoolplan.Plansoort;
import nl.spil.schoolplan.Rol;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Sectie;
import nl.spil.schoolplan.Termijnsoort;
import nl.spil.schoolplan.Toestemmingsoort;
import nl.spil.schoolplan.Woorden;
import nl.spil.schoolplan.Zaaktype;
import nl.spil.schoolplan.lezing.Plantaal.Feiten;

/** The procedures, who takes part, where they talk, what they write and offer, and how long it may take. */
final class Routelezing {

    private static final String WIE = "Wie";
    private static final String WANNEER = "Wanneer";

    private final Schoolplan plan;
    private final Plantaal taal;

    Routelezing(Schoolplan plan, Plantaal taal) {
        this.plan = plan;
        this.taal = taal;
    }

    List<Hoofdstuk> hoofdstukken() {
        var alle = new ArrayList<Hoofdstuk>();
        for (Zaaktype z : plan.zaaktypen()) alle.add(zaaktype(z));
        alle.add(lees("rollen", "Wie is wie", "Wie op deze school wat doet.", plan.rollen(), this::rol));
        alle.add(lees(
                "teams",
                "Teams",
                "",
                plan.teams(),
                t -> new Regel(
                        t.id(),
                        t.naam(),
                        new Feiten()
                                .en("Wie houdt het bij elkaar", taal.rol(t.spil()))
                                .en("Vast", taal.rollen(t.vast()))
                                .en("Op afroep", taal.rollen(t.opAfroep()))
                                .en("Verder", taal.rollen(t.overigen()))
                                .en("Altijd iemand voor", taal.rollen(t.kernpartners()))
                                .en("", t.toelichting())
                                .alle(),
                        t.bron(),
                        true)));
        alle.add(lees(
                "overlegsoorten",
                "Overleggen",
                "Waar over leerlingen wordt gesproken, en wie daarbij zijn.",
                plan.overlegsoorten(),
                this::overleg));
        alle.add(lees(
                "plansoorten",
                "Plannen",
                "Wat de school voor een leerling opschrijft, en wie daarvoor tekent.",
                plan.plansoorten(),
                this::plansoort));
        alle.add(aanbod());
        alle.add(lees(
                "instrumenten",
                "Hoe de school volgt hoe het gaat",
                "",
                plan.instrumenten(),
                i -> new Regel(
                        i.id(),
                        i.naam(),
                        new Feiten()
                                .en("Soort", Plantaal.woord(i.soort()))
                                .en("Laat zien", i.meet())
                                .en(WANNEER, i.wanneer())
                                .en("Bij wie", i.voorWie())
                                .en("Door wie", taal.rollen(i.door()))
                                .alle(),
                        i.bron(),
                        false)));
        alle.add(lees(
                "criteria",
                "Waaraan de school toetst",
                "Wat er waar moet zijn voordat de school iets besluit.",
                plan.criteria(),
                c -> new Regel(
                        c.id(),
                        c.waarvoor(),
                        new Feiten()
                                .en("Nodig", c.eisen())
                                .en("Wie beslist", taal.rollen(c.beslist()))
                                .alle(),
                        c.bron(),
                        false)));
        alle.add(lees(
                "termijnen",
                "Termijnen",
                "Hoe lang iets mag duren, en wie ervoor zorgt.",
                plan.termijnen(),
                this::termijn));
        return alle;
    }

    private Hoofdstuk zaaktype(Zaaktype z) {
        return new Hoofdstuk(
                "zaak-" + z.id(),
                z.naam(),
                z.omschrijving()
                        + (z.alleenNaBesluit() ? " Begint alleen na een besluit in een andere zaak." : "")
                        + " "
                        + Woorden.groot(new Woorden(plan).deRol(z.eigenaar()))
                        + " houdt het geheel in het oog."
                        + lezers(z)
                        + doorGezin(z),
                z.fasen().stream().map(f -> fase(f, true)).toList());
    }

    private String kopie(DoorGezin d) {
        return d.kopieToestemming() == null
                ? ""
                : plan.toestemming(d.kopieToestemming())
                        .map(s -> " Een kopie kan alleen met toestemming: " + s.naam() + ".")
                        .orElse("");
    }

    private String lezers(Zaaktype z) {
        return z.lezers().isEmpty()
                ? ""
                : " Alleen " + plan.woorden().rollen(z.lezers()) + " ziet deze zaken, met wie de zaak heeft.";
    }

    private String doorGezin(Zaaktype z) {
        DoorGezin d = z.doorGezin();
        if (d == null) return "";
        String wie = d.wie().stream()
                .map(g -> taal.rol(g.partij()) + Plantaal.leeftijd(g))
                .collect(Collectors.joining("; "));
        return " Te beginnen van thuis, door: " + wie + "."
                + (d.medewerkerErbij() ? " Bij het inzien is altijd een medewerker." : "")
                + kopie(d)
                + " (" + d.bron() + ")";
    }

    private Regel fase(Fase f, boolean draait) {
        return new Regel(
                f.id(),
                f.naam(),
                new Feiten()
                        .en("Begin", f.begin() ? "een zaak kan hier beginnen" : "")
                        .en("Niveau", taal.niveau(f.niveau()))
                        .en(
                                "Verantwoording",
                                f.verantwoording()
                                        ? "Spil zet bij elkaar wat school en partners deden, met bron en met wat ontbreekt"
                                        : "")
                        .en("Einde", f.eind() ? "hier is de zaak klaar" : "")
                        .en("Wie is aan zet", f.eind() ? "" : taal.rol(f.eigenaar()))
                        .en("Betrokken", taal.rollen(f.betrokken()))
                        .en("Op tafel", zwijgt(f, Fase.Zwijgt.GEGEVENS, f.gegevens()))
                        .en("Afspraken", zwijgt(f, Fase.Zwijgt.AFSPRAKEN, f.afspraken()))
                        .en(
                                "Overleg",
                                f.overleggen().stream()
                                        .map(o -> plan.overlegsoort(o)
                                                .map(Overlegsoort::naam)
                                                .orElse(o))
                                        .toList())
                        .en(
                                "Plannen",
                                f.plansoorten().stream()
                                        .map(p -> plan.plansoort(p)
                                                .map(s -> s.wettelijk()
                                                        ? s.naam()
                                                        : s.naam() + " (getoond, draait nog niet)")
                                                .orElse(p))
                                        .toList())
                        .en(
                                "Eerst nodig",
                                f.voorwaarden().stream().map(taal::voorwaarde).toList())
                        .en(
                                "Termijnen",
                                f.termijnen().stream()
                                        .map(t -> plan.termijn(t)
                                                .map(Plantaal::termijn)
                                                .orElse(t))
                                        .toList())
                        .en(
                                "Besluiten",
                                f.besluiten().stream().map(this::besluit).toList())
                        .alle(),
                f.bron(),
                draait);
    }

    private static List<String> zwijgt(Fase f, Fase.Zwijgt wat, List<String> gevuld) {
        return f.zwijgt().contains(wat) ? List.of("het document noemt dit niet") : gevuld;
    }

    /** "De leerling aanmelden (door: mentor; begint: JOS-traject)". */
    private String besluit(Besluitsoort b) {
        var erbij = new ArrayList<String>();
        erbij.add("door: " + taal.rollen(b.door()));
        if (!b.opent().isEmpty())
            erbij.add("begint: "
                    + b.opent().stream()
                            .map(z -> plan.zaaktype(z).map(Zaaktype::naam).orElse(z))
                            .collect(Collectors.joining(", ")));
        if (b.eerder()) erbij.add("kan ook eerder dan het minimum");
        if (b.vernietigt()) erbij.add("wat weg moet, komt op de lijst van wat twee mensen samen vernietigen");
        if (b.gezinLeest()) erbij.add("wie het van thuis vroeg, leest dit");
        return b.naam() + " (" + String.join("; ", erbij) + ")";
    }

    private Regel rol(Rol r) {
        return new Regel(
                r.id(),
                r.kort() == null ? r.naam() : r.naam() + " (" + r.kort() + ")",
                new Feiten()
                        .en("", r.taken())
                        .en("Plaats in de school", r.plek() == null ? "" : Plantaal.plek(r.plek()))
                        .en("Lijn", r.lijn() == null ? "" : Plantaal.woord(r.lijn()))
                        .en("Werkt", r.kring() == Rol.Kring.EXTERN ? "voor een organisatie buiten de school" : "")
                        .en("Grens", Objects.requireNonNullElse(r.voertNietUit(), ""))
                        .alle(),
                r.bron(),
                true);
    }

    private Regel overleg(Overlegsoort o) {
        return new Regel(
                o.id(),
                o.naam(),
                new Feiten()
                        .en("", o.onderwerp())
                        .en("Hoe vaak", taal.frequentie(o.frequentie()))
                        .en("Dag", o.weekdag() == null ? "" : Plantaal.woord(o.weekdag()))
                        .en("Wie leidt", taal.rol(o.spil()))
                        .en("Samen met", taal.rollen(o.spilMet()))
                        .en("Altijd erbij", taal.rollen(o.vast()))
                        .en("Soms erbij", taal.rollen(o.eventueel()))
                        .en(
                                "Gast",
                                o.gasten().stream()
                                        .map(g -> g.naam() + ", " + taal.frequentie(g.frequentie()))
                                        .toList())
                        .en(
                                "Over wie",
                                switch (o.gaatOver()) {
                                    case LEERLINGEN -> "leerlingen, een voor een";
                                    case KLAS -> "iedereen uit een klas";
                                    case LEERLINGEN_UIT_KLAS -> "een keuze uit een klas";
                                    case EEN_LEERLING -> "één leerling";
                                    case ZONDER_LEERLINGEN -> "geen leerling";
                                })
                        .en(
                                "Komt vanzelf op de agenda",
                                o.agendaZaaktypen().stream()
                                        .map(z -> plan.zaaktype(z)
                                                .map(Zaaktype::naam)
                                                .orElse(z))
                                        .toList())
                        .en("Tussentijds binnengekomen", naInstroom(o))
                        .en("Alleen met een hulpvraag", o.hulpvraag() ? "ja" : "")
                        .en("Deelnemers schrijven vooraf wat zij zien", o.inbreng() ? "ja" : "")
                        .en("Wie soms komt, komt met een reden", o.redenBijEventueel() ? "ja" : "")
                        .en("Een deel mag telefonisch", o.telefonisch() ? "ja" : "")
                        .en("Kijkt terug op", o.succesindicatoren())
                        .en("Hoort wat eruit kwam", taal.rollen(o.hoort()))
                        .en(
                                "Altijd vóór",
                                o.voorafAan() == null
                                        ? ""
                                        : plan.overlegsoort(o.voorafAan())
                                                .map(Overlegsoort::naam)
                                                .orElse(o.voorafAan()))
                        .en("Leerling erbij", Plantaal.woord(o.leerling()))
                        .en("Ouders erbij", Plantaal.woord(o.ouders()))
                        .en("Inleveren", Plantaal.inleverdag(o.inleverdag()))
                        .en(
                                "Mensen van buiten",
                                switch (o.kring()) {
                                    case INTERN -> "nee";
                                    case GEMENGD -> "soms";
                                    case EXTERN -> "ja, met toestemming";
                                })
                        .en("Wat eruit komt", o.uitkomsten())
                        .alle(),
                o.bron(),
                true);
    }

    private String naInstroom(Overlegsoort o) {
        Overlegsoort.NaInstroom n = o.naInstroom();
        return n == null
                ? ""
                : "Wie dit schooljaar tussentijds binnenkwam, staat hier pas op de lijst met toestemming voor "
                        + plan.toestemming(n.toestemming())
                                .map(Toestemmingsoort::naam)
                                .orElse(n.toestemming());
    }

    /** Only the plan that the law asks for has pages at a pupil. */
    private Regel plansoort(Plansoort p) {
        return new Regel(
                p.id(),
                p.naam(),
                new Feiten()
                        .en("", p.omschrijving())
                        .en("Wet", p.wettelijk() ? "Dit is het plan dat de wet bij extra ondersteuning vraagt." : "")
                        .en(
                                "Voor",
                                switch (p.voorWie()) {
                                    case ALLE_LEERLINGEN -> "elke leerling";
                                    case EXTRA_ONDERSTEUNING -> "leerlingen met extra ondersteuning";
                                    case NAAR_BEHOEFTE -> "wie het nodig heeft";
                                    case GROEP -> "een groep";
                                })
                        .en("Wie schrijft", taal.rol(p.auteur()))
                        .en("Schrijft mee", taal.rollen(p.medeauteurs()))
                        .en(
                                "Wie tekent",
                                p.ondertekenaars().stream()
                                        .map(this::ondertekenaar)
                                        .toList())
                        .en("Wie stelt vast", taal.rollen(p.vaststellers()))
                        .en("Overleg vooraf", p.oogo() ? "gericht op overeenstemming" : "")
                        .en("Leerling wordt gehoord", p.hoorrecht() ? "ja" : "")
                        .en("Bespreken", taal.frequentie(p.bespreking()))
                        .en("Onderdelen", p.secties().stream().map(Sectie::naam).toList())
                        .alle(),
                p.bron(),
                plan.wettelijkPlan().filter(p::equals).isPresent());
    }

    /** "leerling (moet vanaf 16 jaar, mag eerder)". */
    private String ondertekenaar(Plansoort.Ondertekenaar o) {
        Integer vanaf = o.vanafLeeftijd();
        String hoe = !o.verplicht()
                ? " (mag, hoeft niet)"
                : vanaf == null ? "" : " (moet vanaf " + vanaf + " jaar, mag eerder)";
        return taal.rol(o.partij()) + (o.voor() == Plansoort.Voor.HANDELINGSDEEL ? " voor de begeleiding" : "") + hoe;
    }

    private Hoofdstuk aanbod() {
        return lees("aanbod", "Wat de school kan bieden", "", plan.aanbod(), this::aanbod);
    }

    private Regel aanbod(Aanbod a) {
        var feiten = new Feiten()
                .en("Soort", Plantaal.woord(a.soort()))
                .en("Niveau", taal.niveau(a.niveau()))
                .en("Voor wie", a.voorWie())
                .en("Doel", a.doel())
                .en(WIE, taal.rollen(a.uitvoerders()))
                .en("Duur", a.duur())
                .en("Groep", a.groep())
                .en("Nodig om mee te doen", a.toegang());
        a.kenmerken().forEach(k -> feiten.en(k.naam(), k.tekst()));
        return new Regel(a.id(), a.naam(), feiten.alle(), a.bron(), false);
    }

    private Regel termijn(Termijnsoort t) {
        return new Regel(
                t.id(),
                t.naam(),
                new Feiten()
                        .en(
                                "Uiterlijk",
                                t.lengte() == 0
                                        ? "op de afgesproken dag"
                                        : Plantaal.lengte(t.lengte(), t.eenheid()) + " " + taal.na(t.start()))
                        .en("Korter mag niet", t.minstens() ? "tot die dag leidt geen besluit uit deze fase" : "")
                        .en("Langer mag niet", t.hoogstens() ? "alleen een besluit maakt er een eind aan" : "")
                        .en("Of eerder", aantal(t))
                        .en("Wie zorgt ervoor", taal.rol(t.eigenaar()))
                        .en("Wie hoort het als het te laat is", taal.rol(t.escalatie()))
                        .en(
                                "Verlengen",
                                t.verlenging() == null
                                        ? ""
                                        : "met "
                                                + Plantaal.lengte(
                                                        t.verlenging().lengte(),
                                                        Objects.requireNonNull(t.verlenging())
                                                                .eenheid())
                                                + ", met een reden")
                        .alle(),
                t.bron(),
                loopt(t));
    }

    private String aantal(Termijnsoort t) {
        var aantal = t.aantal();
        if (aantal == null) return "";
        return "na " + aantal.keer() + " keer: "
                + plan.zaaktypen().stream()
                        .flatMap(z -> z.fasen().stream())
                        .flatMap(f -> f.besluit(aantal.besluit()).stream())
                        .map(b -> Woorden.klein(b.naam()))
                        .findFirst()
                        .orElse(aantal.besluit());
    }

    /** Whether something starts this term: a module, or a phase or decision of this plan. */
    private boolean loopt(Termijnsoort t) {
        if (!BekendeSleutels.DOOR_HET_PLAN.contains(t.start()))
            return !BekendeSleutels.NOG_NIET_GEMELD.contains(t.start());
        return plan.zaaktypen().stream()
                .filter(Zaaktype::draait)
                .flatMap(z -> z.fasen().stream())
                .anyMatch(f -> f.meldt().contains(t.start())
                        || f.besluiten().stream().anyMatch(b -> b.meldt().contains(t.start())));
    }
}
