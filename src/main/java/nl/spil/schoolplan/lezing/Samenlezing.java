package nl.spil.schoolplan.lezing;

import static nl.spil.schoolplan.lezing.Hoofdstuk.lees;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.spil.schoolplan.ContactNaarBuiten;
import nl.spil.schoolplan.Dossierbeheer;
import nl.spil.schoolplan.Gegevensklasse;
import nl.spil.schoolplan.Hulpvraag;
import nl.spil.schoolplan.Noodtoegang;
import nl.spil.schoolplan.Ondersteuningsverslag;
import nl.spil.schoolplan.Plaatsvraag;
import nl.spil.schoolplan.Rol;
import nl.spil.schoolplan.Samenwerkingsverband;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Toestemmingsoort;
import nl.spil.schoolplan.Uitnodigen;
import nl.spil.schoolplan.WieKeekMee;
import nl.spil.schoolplan.Zaaktype;
import nl.spil.schoolplan.lezing.Plantaal.Feiten;

/** Everybody around: partners, samenwerkingsverband, family, new colleagues; and what is still open. */
final class Samenlezing {

    private static final String WANNEER = "Wanneer";

    private final Schoolplan plan;
    private final Plantaal taal;

    Samenlezing(Schoolplan plan, Plantaal taal) {
        this.plan = plan;
        this.taal = taal;
    }

    List<Hoofdstuk> hoofdstukken() {
        var alle = new ArrayList<Hoofdstuk>();
        Uitnodigen buiten = plan.uitnodigen();
        if (buiten != null) alle.add(uitnodigen(buiten));
        ContactNaarBuiten contact = plan.contactNaarBuiten();
        alle.add(lees(
                "contact-naar-buiten",
                "Aanspreekpunt voor wie van buiten komt",
                "Wie hulpverleners, instanties en andere scholen bellen of schrijven.",
                contact == null ? List.<ContactNaarBuiten>of() : List.of(contact),
                c -> new Regel(
                        "aanspreekpunt",
                        "Aanspreekpunt van de school",
                        new Feiten().en("Wie", taal.rol(c.rol())).alle(),
                        c.bron(),
                        true)));
        WieKeekMee meekijken = plan.wieKeekMee();
        if (meekijken != null) alle.add(wieKeekMee(meekijken));
        Noodtoegang nood = plan.noodtoegang();
        if (nood != null) alle.add(noodtoegang(nood));
        alle.add(lees(
                "privacy",
                "Zorgvuldig met gegevens",
                "Wat ouders en leerling op de privacypagina van de school lezen, en wat in Spil het uitvoert.",
                plan.privacy(),
                p -> new Regel(
                        p.id(),
                        p.naam(),
                        new Feiten()
                                .en("", p.tekst())
                                .en("Gebeurt met", p.functie() == null ? "" : Plantaal.woord(p.functie()))
                                .alle(),
                        p.bron(),
                        true)));
        alle.add(samenwerkingsverband(plan.samenwerkingsverband()));
        alle.add(lees(
                "scholing",
                "Wat medewerkers leren",
                "",
                plan.scholing(),
                s -> new Regel(
                        s.id(),
                        s.naam(),
                        new Feiten()
                                .en("Voor", taal.rollen(s.voorWie()))
                                .en("Soort", s.soort() == null ? "" : Plantaal.woord(s.soort()))
                                .en("Eis", s.eis() == null ? "" : Plantaal.woord(s.eis()))
                                .en("Deel van", s.programma())
                                .en(WANNEER, s.wanneer())
                                .en("Opnieuw na", s.geldigJaren() == null ? "" : s.geldigJaren() + " jaar")
                                .alle(),
                        s.bron(),
                        true)));
        Ondersteuningsverslag verslag = plan.ondersteuningsverslag();
        alle.add(lees(
                "ondersteuningsverslag",
                "Hoe de school de ondersteuning verantwoordt",
                "Elk schooljaar in getallen, zonder namen.",
                verslag == null ? List.<Ondersteuningsverslag>of() : List.of(verslag),
                v -> new Regel(
                        "verslag",
                        "Verslag van de ondersteuning",
                        new Feiten()
                                .en("Door", taal.rollen(v.door()))
                                .en("Aan", taal.rollen(v.aan()))
                                .alle(),
                        v.bron(),
                        true)));
        Dossierbeheer dossierbeheer = plan.dossierbeheer();
        alle.add(lees(
                "dossierbeheer",
                "Dossiers van wie van school is",
                "Wat lang genoeg is bewaard, wordt vernietigd als twee mensen dat besluiten.",
                dossierbeheer == null ? List.<Dossierbeheer>of() : List.of(dossierbeheer),
                d -> new Regel(
                        "dossierbeheer",
                        "Wie dossiers van oud-leerlingen beheert",
                        new Feiten()
                                .en("Stelt voor te vernietigen", taal.rollen(d.voorstel()))
                                .en("Geeft akkoord, en is een ander", taal.rollen(d.akkoord()))
                                .en("Leest een dossier tot dan", taal.rollen(d.oudLeerlingen()))
                                .alle(),
                        d.bron(),
                        true)));
        Plaatsvraag plaatsvraag = plan.plaatsvraag();
        alle.add(lees(
                "plaatsvraag",
                "Een plek op een andere school van het bestuur",
                "De scholen van het bestuur zoeken samen naar een plek. Zij lezen wat nodig is, en niet om wie het gaat.",
                plaatsvraag == null ? List.<Plaatsvraag>of() : List.of(plaatsvraag),
                v -> new Regel(
                        "plek-zoeken",
                        "Samen zoeken naar een plek",
                        new Feiten()
                                .en("", Objects.requireNonNullElse(v.toelichting(), ""))
                                .en(
                                        "Wie vraagt en antwoordt",
                                        plan.rol(Rol.Plek.COORDINATOR)
                                                .map(Rol::naam)
                                                .orElse(""))
                                .en(
                                        "Eén school hoort om wie het gaat, met toestemming",
                                        plan.toestemming(v.toestemming())
                                                .map(Toestemmingsoort::naam)
                                                .orElse(v.toestemming()))
                                .en("De school kijkt opnieuw na", v.binnenDagen() + " dagen")
                                .alle(),
                        v.bron(),
                        true)));
        alle.add(lees(
                "meldcode",
                "De meldcode",
                "Bij een vermoeden van huiselijk geweld of kindermishandeling. Iedere collega kan een signaal geven; het dossier zien alleen wie daarvoor zijn aangewezen.",
                Meldcodelezing.regels(plan, taal),
                r -> r));
        alle.add(lees(
                "hulpvragen",
                "In vertrouwen",
                "Bij wie leerling en ouders terechtkunnen. Alleen die persoon leest het, en wie de vrager laat meekijken.",
                plan.hulpvragen(),
                h -> new Regel(
                        h.id(),
                        h.naam(),
                        new Feiten()
                                .en("Bij", taal.rollen(List.of(h.rol())))
                                .en("Waarvoor", Objects.requireNonNullElse(h.waarvoor(), ""))
                                .en(
                                        "Ook klachten over",
                                        h.klachten().stream()
                                                .map(Hulpvraag.Klachtsoort::naam)
                                                .collect(Collectors.joining(", ")))
                                .alle(),
                        h.bron(),
                        true)));
        alle.add(lees(
                "leestaken",
                "Wat nieuwe collega's lezen",
                "Wie hier begint, krijgt dit op de eigen werklijst.",
                plan.leestaken(),
                t -> new Regel(
                        t.id(),
                        t.naam(),
                        new Feiten()
                                .en("", Objects.requireNonNullElse(t.uitleg(), ""))
                                .en(
                                        "Over",
                                        plan.zaaktype(t.procedure())
                                                .map(Zaaktype::naam)
                                                .orElse(t.procedure()))
                                .en(
                                        "Voor",
                                        t.voorWie().isEmpty()
                                                ? "iedereen die op de school werkt"
                                                : taal.rollen(t.voorWie()))
                                .en("Binnen", t.binnenDagen() + " dagen")
                                .alle(),
                        t.bron(),
                        true)));
        alle.add(lees(
                "kengetallen",
                "De school in getallen",
                "",
                plan.kengetallen(),
                k -> new Regel(
                        k.id(),
                        k.naam(),
                        new Feiten().en("Volgens het document", k.document()).alle(),
                        k.bron(),
                        k.meting() != null)));
        alle.add(lees(
                "open-vragen",
                "Wat de school nog bevestigt",
                "Waar het document verschillende dingen zegt of niets zegt.",
                plan.openVragen(),
                v -> new Regel(
                        v.id(),
                        v.vraag(),
                        new Feiten().en("Tot dan geldt", v.keuze()).alle(),
                        v.bron(),
                        true)));
        return alle;
    }

    private Hoofdstuk uitnodigen(Uitnodigen u) {
        Regel regel = new Regel(
                "uitnodiging",
                "Iemand van een partner bij een zaak",
                new Feiten()
                        .en(
                                "",
                                "Wie van buiten meedenkt over een leerling, ziet alleen die ene zaak, en alleen met toestemming. Ouders en leerling lezen wie dat is en tot wanneer.")
                        .en("Hoogstens", u.hoogstensWeken() + " weken; verlengen kan met een reden")
                        .en("Nodigt uit, naast de eigenaar van de zaak", taal.rollen(u.door()))
                        .en(
                                "Eigen toestemming",
                                u.toestemmingen().stream()
                                        .map(b -> taal.rol(b.id()) + ": "
                                                + plan.toestemming(b.toestemming())
                                                        .map(Toestemmingsoort::naam)
                                                        .orElse(b.toestemming()))
                                        .toList())
                        .alle(),
                u.bron(),
                true);
        return new Hoofdstuk("uitnodigen", "Wie van buiten mag meekijken", "", List.of(regel));
    }

    private Hoofdstuk wieKeekMee(WieKeekMee m) {
        String antwoordt = m.antwoordt() == null ? plan.rolId(Rol.Plek.COORDINATOR) : m.antwoordt();
        Regel regel = new Regel(
                "meekijken",
                "Wie in het dossier keek",
                new Feiten()
                        .en(
                                "",
                                "Leerling en ouders lezen per week wie van de school in het dossier keek, wat diegene opende en waarom. Zij mogen vragen waarom.")
                        .en(
                                "Zij lezen",
                                m.toont() == WieKeekMee.Toont.NAAM
                                        ? "de naam en de rol van wie keek"
                                        : "de rol van wie keek, niet de naam")
                        .en(
                                "Vanaf 16 jaar",
                                m.vanafZestien() == WieKeekMee.Lezer.LEERLING
                                        ? "leest de leerling dit, en de ouders niet meer"
                                        : "lezen de leerling en de ouders dit allebei")
                        .en("Antwoord op een vraag geeft", taal.rol(antwoordt))
                        .en("Antwoord binnen", m.binnenSchooldagen() + " schooldagen")
                        .alle(),
                m.bron(),
                true);
        return new Hoofdstuk("wie-keek-mee", "Wie keek mee", "", List.of(regel));
    }

    private Hoofdstuk noodtoegang(Noodtoegang n) {
        Regel regel = new Regel(
                "nood",
                "Een dossier openen in nood",
                new Feiten()
                        .en(
                                "",
                                "Is er gevaar en is niemand te bereiken die de leerling kent, dan opent een medewerker van de locatie het dossier met een reden. De coördinator van de ondersteuning en wie het beoordeelt, horen dat meteen. Leerling en ouders lezen het.")
                        .en(
                                "Hoe vaak",
                                "hoogstens " + n.hoogstens() + " keer in " + n.dagen()
                                        + " dagen voor dezelfde medewerker, bij alle leerlingen samen")
                        .en("Open voor", n.uren() == 1 ? "1 uur" : n.uren() + " uur")
                        .en(
                                "Wat open gaat, om te lezen",
                                plan.gegevensklassen().stream()
                                        .filter(k -> n.klassen().contains(k.id()))
                                        .map(Gegevensklasse::naam)
                                        .toList())
                        .en("Beoordeelt het achteraf", taal.rollen(plan.beoordelaarsInNood()))
                        .en("Binnen", n.binnenSchooldagen() + " schooldagen")
                        .alle(),
                n.bron(),
                true);
        return new Hoofdstuk("noodtoegang", "Noodtoegang", "", List.of(regel));
    }

    private Hoofdstuk samenwerkingsverband(Samenwerkingsverband s) {
        return new Hoofdstuk(
                "samenwerkingsverband",
                "Het samenwerkingsverband",
                "",
                List.of(new Regel(
                        "swv",
                        s.naam(),
                        new Feiten()
                                .en("Waar de school advies vraagt", s.loket())
                                .en("Wie de school helpt", s.consulent())
                                .en("Commissies", s.commissies())
                                .en("Niveaus", s.niveaus())
                                .en("Formulieren", s.formulieren())
                                .en("Schoolprofielen", s.profielen())
                                .alle(),
                        s.bron(),
                        true)));
    }
}
