package nl.spil.schoolplan.lezing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.spil.gedeeld.Datum;
import nl.spil.schoolplan.Aanbod;
import nl.spil.schoolplan.BekendeSleutels;
import nl.spil.schoolplan.Besluitsoort;
import nl.spil.schoolplan.Bewaartermijn;
import nl.spil.schoolplan.Bolletjes;
import nl.spil.schoolplan.ContactNaarBuiten;
import nl.spil.schoolplan.Deeldoel;
import nl.spil.schoolplan.DoorGezin;
import nl.spil.schoolplan.Dossierbeheer;
import nl.spil.schoolplan.Dossierhouder;
import nl.spil.schoolplan.Fase;
import nl.spil.schoolplan.Formulier;
import nl.spil.schoolplan.Gegevensklasse;
import nl.spil.schoolplan.Hulpvraag;
import nl.spil.schoolplan.Indeling;
import nl.spil.schoolplan.Inzetregel;
import nl.spil.schoolplan.Jaarplicht;
import nl.spil.schoolplan.Niveau;
import nl.spil.schoolplan.Noodtoegang;
import nl.spil.schoolplan.Ondersteuningsverslag;
import nl.spil.schoolplan.Onderwijs;
import nl.spil.schoolplan.Overlegsoort;
import nl.spil.schoolplan.Plaatsvraag;
import nl.spil.schoolplan.Plansoort;
import nl.spil.schoolplan.Protocol;
import nl.spil.schoolplan.Rol;
import nl.spil.schoolplan.Samenwerkingsverband;
import nl.spil.schoolplan.Schakelaar;
import nl.spil.schoolplan.Schoolgegeven;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Sectie;
import nl.spil.schoolplan.Termijnsoort;
import nl.spil.schoolplan.Thema;
import nl.spil.schoolplan.Toegang;
import nl.spil.schoolplan.Toegangsregel;
import nl.spil.schoolplan.Toegangsregel.Leesrecht;
import nl.spil.schoolplan.Toestemmingsoort;
import nl.spil.schoolplan.Uitnodigen;
import nl.spil.schoolplan.Veld;
import nl.spil.schoolplan.Werkaantekeningen;
import nl.spil.schoolplan.WieKeekMee;
import nl.spil.schoolplan.Woorden;
import nl.spil.schoolplan.Zaaktype;
import nl.spil.schoolplan.lezing.Plantaal.Feiten;
import org.jspecify.annotations.Nullable;

/** Lays out a plan in the order in which a parent would want to read it. */
final class Hoofdstukken {

    private static final String WIE = "Wie";
    private static final String WANNEER = "Wanneer";

    private final Schoolplan plan;
    private final Plantaal taal;

    Hoofdstukken(Schoolplan plan) {
        this.plan = plan;
        this.taal = new Plantaal(plan);
    }

    List<Hoofdstuk> alle() {
        var alle = new ArrayList<Hoofdstuk>();
        alle.add(lees(
                "bedoeling",
                "Waar de school voor staat",
                "",
                plan.teksten(),
                t -> tekst(t.id(), t.kop(), t.tekst(), t.bron(), true)));
        alle.add(lees("schoolgegevens", "De school", "", plan.schoolgegevens(), this::schoolgegeven));
        alle.add(lees(
                "basisafspraken",
                "Wat voor elke leerling geldt",
                "Afspraken waar elke leerling op mag rekenen.",
                plan.basisafspraken(),
                a -> tekst(a.id(), a.tekst(), "", a.bron(), false)));
        alle.add(lees(
                "niveaus",
                "Niveaus van ondersteuning",
                "Van hulp voor iedereen tot hulp van buiten.",
                plan.niveaus(),
                this::niveau));
        alle.add(lees(
                "aspecten",
                "Waar ondersteuning uit bestaat",
                "Elk doel hoort bij minstens één van deze aspecten.",
                plan.aspecten(),
                a -> tekst(a.id(), a.naam(), Objects.requireNonNullElse(a.voorbeelden(), ""), a.bron(), true)));
        Dossierhouder houder = plan.dossierhouder();
        if (houder != null)
            alle.add(new Hoofdstuk(
                    "dossierhouder",
                    "Als een leerling tijdelijk elders is",
                    "",
                    List.of(new Regel(
                            "regel",
                            houder.regel(),
                            new Feiten()
                                    .en("De eigen school", houder.doetSchool())
                                    .en("Mag de plek elders niet", houder.magNiet())
                                    .alle(),
                            houder.bron(),
                            true))));
        if (plan.onderwijs() != null || plan.indeling() != null) alle.add(onderwijs());
        alle.add(lees(
                "schakelaars", "Wat hier anders kan dan elders", "", plan.schakelaars(), Hoofdstukken::schakelaar));
        Bolletjes bolletjes = plan.bolletjes();
        if (bolletjes != null)
            alle.add(lees(
                    "bolletjes",
                    "Bolletjes in de klas",
                    "Na elke les een kort oordeel per leerling, om samen op terug te kijken.",
                    List.of(bolletjes),
                    this::bolletjes));
        alle.add(lees(
                "beeld",
                "Het beeld van een leerling",
                "Wat we van een leerling bij elkaar zetten.",
                plan.beeld(),
                v -> new Regel(
                        v.id(),
                        v.naam(),
                        new Feiten()
                                .en("", v.uitleg())
                                .en("Kolom", v.kolom())
                                .en("Rij", v.rij())
                                .alle(),
                        v.bron(),
                        true)));
        alle.add(lees(
                "kenmerken",
                "Wat bij een besluit wordt vastgelegd",
                "Lijsten waaruit de school kiest als zij over ondersteuning besluit.",
                plan.kenmerken(),
                k -> new Regel(
                        k.id(),
                        k.naam(),
                        new Feiten()
                                .en("", Objects.requireNonNullElse(k.uitleg(), ""))
                                .en(
                                        "Keuzes",
                                        k.keuzes().stream()
                                                .map(keuze -> keuze.naam()
                                                        + (keuze.elders() ? " (buiten de eigen school)" : ""))
                                                .toList())
                                .alle(),
                        k.bron(),
                        true)));
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
        alle.add(lees(
                "toestemmingen",
                "Toestemming",
                "Waarvoor de school eerst vraagt of het mag.",
                plan.toestemmingen(),
                this::toestemming));
        alle.add(lees(
                "deeldoelen",
                "Delen met anderen",
                "Waarvoor gegevens de school uit mogen, en wat er dan meegaat. De familie leest het vooraf; wie het krijgt, opent het met een link en een code.",
                plan.deeldoelen(),
                this::deeldoel));
        alle.add(lees(
                "toegang",
                "Wie wat mag zien",
                "Altijd alleen over leerlingen die aan iemand zijn toevertrouwd.",
                plan.toegang(),
                this::toegang));
        alle.add(lees(
                "compartimenten",
                "Wat apart blijft",
                "Delen van het dossier waar alleen in komt wie hier staat.",
                plan.compartimenten().stream()
                        .filter(c -> !c.rollen().isEmpty())
                        .toList(),
                c -> new Regel(
                        c.id(),
                        c.naam(),
                        new Feiten()
                                .en("", Objects.requireNonNullElse(c.omschrijving(), ""))
                                .en("Wie erin kan komen", taal.rollen(c.rollen()))
                                .alle(),
                        c.bron(),
                        true)));
        alle.add(lees("bewaartermijnen", "Hoe lang gegevens blijven", "", plan.bewaartermijnen(), this::bewaartermijn));
        Werkaantekeningen aantekeningen = plan.werkaantekeningen();
        alle.add(lees(
                "werkaantekeningen",
                "Aantekeningen voor jezelf",
                "Een medewerker houdt soms iets voor zichzelf bij. Dat is geen dossier: niemand anders leest het, en het blijft kort.",
                aantekeningen == null ? List.<Werkaantekeningen>of() : List.of(aantekeningen),
                w -> new Regel(
                        "werkaantekening",
                        "Werkaantekening",
                        new Feiten()
                                .en("", Objects.requireNonNullElse(w.toelichting(), ""))
                                .en(
                                        "Gevraagd: naar het logboek of weg",
                                        "na " + Plantaal.lengte(w.vragenNaWeken(), Termijnsoort.Eenheid.KALENDERWEKEN))
                                .en(
                                        "Hoe dan ook weg",
                                        "na " + Plantaal.lengte(w.wegNaWeken(), Termijnsoort.Eenheid.KALENDERWEKEN))
                                .alle(),
                        w.bron(),
                        true)));
        alle.add(lees("formulieren", "Formulieren", "", plan.formulieren(), this::formulier));
        alle.add(lees(
                "besprekingssets",
                "Overleggen die bij elkaar horen",
                "Samen zijn zij het overleg waarin de school over ondersteuning beslist.",
                plan.besprekingssets(),
                b -> new Regel(
                        b.id(),
                        b.naam(),
                        new Feiten()
                                .en("", b.doel())
                                .en(
                                        "Overleggen",
                                        b.overleggen().stream()
                                                .map(o -> plan.overlegsoort(o)
                                                        .map(Overlegsoort::naam)
                                                        .orElse(o))
                                                .toList())
                                .alle(),
                        b.bron(),
                        true)));
        alle.add(lees(
                "perioden",
                "Perioden van het schooljaar",
                "Wat per periode gebeurt, gebeurt vóór de laatste dag ervan.",
                plan.perioden(),
                p -> new Regel(
                        p.id(),
                        p.naam(),
                        new Feiten().en("Tot en met", p.totEnMet()).alle(),
                        p.bron(),
                        true)));
        alle.add(lees("jaarkalender", "Wat elk jaar terugkomt", "", plan.jaarkalender(), this::jaarplicht));
        alle.add(lees(
                "themas",
                "Waar de school aan werkt",
                "Wat beter moet, wanneer dat gebeurt en waaraan te zien is dat het lukt.",
                plan.themas(),
                this::thema));
        alle.add(lees(
                "registraties",
                "Wat de school vastlegt",
                "",
                plan.registraties(),
                r -> new Regel(
                        r.id(),
                        r.naam(),
                        new Feiten()
                                .en("Wat", r.wat())
                                .en("Waar", r.waar())
                                .en("Door wie", taal.rollen(r.door()))
                                .en(WANNEER, r.wanneer())
                                .en(
                                        "In Spil met",
                                        r.formulier() == null ? List.of() : formulieren(List.of(r.formulier())))
                                .alle(),
                        r.bron(),
                        r.formulier() != null)));
        alle.add(lees(
                "protocollen",
                "Protocollen",
                "",
                plan.protocollen(),
                p -> new Regel(
                        p.id(),
                        p.naam(),
                        new Feiten()
                                .en("", p.gaatOver())
                                .en("Wie houdt het bij", p.eigenaar() == null ? "" : taal.rol(p.eigenaar()))
                                .en("Stand", p.stand() == null ? "" : Plantaal.woord(p.stand()))
                                .en("Versie", p.versie())
                                .en("Opnieuw bekijken voor", dag(p.herzienVoor()))
                                .en("Tekst", p.tekst())
                                .en("Waar", p.verwijzing())
                                .en("Hoort bij", plekken(p))
                                .alle(),
                        p.bron(),
                        true)));
        alle.add(lees(
                "bouwstenen",
                "Bouwstenen voor de route van elke school",
                "Wat het bestuur elke school vraagt te beschrijven.",
                plan.soort() == Schoolplan.Soort.BESTUUR ? plan.bouwstenen() : List.of(),
                b -> new Regel(
                        b.id(),
                        b.naam(),
                        new Feiten()
                                .en("Hoofdstuk", b.hoofdstuk())
                                .en("", b.naarKeuze() ? "Een school mag dit weglaten." : "")
                                .alle(),
                        b.bron(),
                        true)));
        alle.add(lees(
                "partners",
                "Met wie de school samenwerkt",
                "",
                plan.partners(),
                p -> new Regel(
                        p.id(),
                        p.naam(),
                        new Feiten()
                                .en("", p.wat())
                                .en("Domein", p.domein() == null ? "" : Plantaal.woord(p.domein()))
                                .en("Contact", p.contact() == null ? "" : taal.rol(p.contact()))
                                .en("Aanspreekpunt bij de partner", p.contactfunctie())
                                .en("Afspraken", p.afspraken())
                                .en("Geldt tot en met", dag(p.geldigTot()))
                                .alle(),
                        p.bron(),
                        true)));
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

    private static <T> Hoofdstuk lees(
            String id, String titel, String uitleg, List<T> onderdelen, Function<T, Regel> regel) {
        return new Hoofdstuk(id, titel, uitleg, onderdelen.stream().map(regel).toList());
    }

    private static Regel tekst(String id, String naam, String tekst, String bron, boolean draait) {
        return new Regel(id, naam, new Feiten().en("", tekst).alle(), bron, draait);
    }

    private Regel schoolgegeven(Schoolgegeven v) {
        return new Regel(
                v.id(),
                v.naam(),
                new Feiten()
                        .en("Brinnummer", v.brin())
                        .en("Adres", v.adres())
                        .en("Telefoon", v.telefoon())
                        .en("E-mail", v.email())
                        .en("Website", v.website())
                        .en("Leiding", v.leiding() == null ? "" : taal.rol(v.leiding()))
                        .en("Wie je vraagt over ondersteuning", v.contact() == null ? "" : taal.rol(v.contact()))
                        .alle(),
                v.bron(),
                true);
    }

    private Regel niveau(Niveau n) {
        return new Regel(
                n.id(),
                n.naam(),
                new Feiten()
                        .en("", n.omschrijving())
                        .en("Hoort bij", taal.niveau(n.onderdeelVan()))
                        .en("Wie beslist", taal.rollen(n.beslist()))
                        .en("Zo begint het", inzet(n.inzet()))
                        .alle(),
                n.bron(),
                true);
    }

    private String inzet(@Nullable Inzetregel regel) {
        if (regel == null) return "";
        List<String> zinnen = new ArrayList<>();
        zinnen.add("Meteen te beginnen voor één leerling, een groep of een hele klas door: "
                + taal.rollen(regel.starters()) + ".");
        if (!regel.naAkkoord().isEmpty()) zinnen.add("Na akkoord ook door: " + taal.rollen(regel.naAkkoord()) + ".");
        zinnen.add(
                regel.naBesluit().isEmpty()
                        ? "Daarvoor is geen besluit in een procedure nodig."
                        : "Pas na een besluit over de leerling: "
                                + plan.zaaktypen().stream()
                                        .flatMap(z -> z.fasen().stream())
                                        .flatMap(f -> f.besluiten().stream())
                                        .filter(b -> regel.naBesluit().contains(b.id()))
                                        .map(b -> "‘" + b.naam() + "’")
                                        .distinct()
                                        .collect(java.util.stream.Collectors.joining(" of "))
                                + ".");
        return String.join(" ", zinnen);
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
        String wie =
                d.wie().stream().map(g -> taal.rol(g.partij()) + leeftijd(g)).collect(Collectors.joining("; "));
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

    private Regel toestemming(Toestemmingsoort t) {
        return new Regel(
                t.id(),
                t.naam(),
                new Feiten()
                        .en("Waarvoor", t.doel())
                        .en("Mensen van buiten", t.buitenDeSchool() ? "Gaat over hulpverleners buiten de school." : "")
                        .en("Aan wie", t.aanWie())
                        .en(
                                "Wie geeft die",
                                t.gevers().stream()
                                        .map(g -> taal.rol(g.partij()) + leeftijd(g))
                                        .toList())
                        .en("Geldt", Plantaal.woord(t.geldig()))
                        .en("", t.toelichting())
                        .alle(),
                t.bron(),
                true);
    }

    private Regel deeldoel(Deeldoel d) {
        return new Regel(
                d.id(),
                d.naam(),
                new Feiten()
                        .en("Waarvoor", d.doel())
                        .en("Aan wie", d.aanWie())
                        .en(
                                "Mag omdat",
                                d.toestemming() == null
                                        ? "de wet het vraagt; ouders krijgen een kopie"
                                        : "er toestemming is: "
                                                + plan.toestemming(d.toestemming())
                                                        .map(Toestemmingsoort::naam)
                                                        .orElse(d.toestemming()))
                        .en(
                                "Wat er meegaat",
                                d.onderdelen().stream().map(Plantaal::woord).toList())
                        .en("Wie deelt", taal.rollen(d.door()))
                        .en("Te openen", d.geldigDagen() + " dagen")
                        .en("", d.toelichting() == null ? "" : d.toelichting())
                        .alle(),
                d.bron(),
                true);
    }

    private static String leeftijd(Toestemmingsoort.Gever g) {
        if (g.vanafLeeftijd() != null) return " vanaf " + g.vanafLeeftijd() + " jaar";
        return g.totLeeftijd() == null ? "" : " tot " + g.totLeeftijd() + " jaar";
    }

    private Regel toegang(Toegang t) {
        return new Regel(
                t.id(),
                hoofdletter(taal.rol(t.id())),
                new Feiten()
                        .en("Leest", klassen(t, r -> r.lezen() == Leesrecht.ALLE))
                        .en("Leest wat is vrijgegeven", klassen(t, r -> r.lezen() == Leesrecht.VRIJGEGEVEN))
                        .en("Leest wat eigen is", klassen(t, r -> r.lezen() == Leesrecht.EIGEN))
                        .en("Schrijft", klassen(t, Toegangsregel::schrijven))
                        .en("Beslist of tekent", klassen(t, Toegangsregel::beslissen))
                        .en(
                                "Alleen onder voorwaarde",
                                t.regels().stream()
                                        .filter(r -> !r.opent().isEmpty())
                                        .map(this::opening)
                                        .toList())
                        .en(
                                "Let op",
                                t.regels().stream()
                                        .filter(r -> r.geeftIets() && r.toelichting() != null)
                                        .map(r -> opmerking(t, r))
                                        .toList())
                        .alle(),
                t.bron(),
                true);
    }

    /** "Contacten met hulpverleners: met een reden, die wordt vastgelegd". */
    private String opening(Toegangsregel r) {
        return taal.klasse(r.id()) + ": "
                + r.opent().stream()
                        .map(o -> Plantaal.grond(o.bij()))
                        .distinct()
                        .collect(Collectors.joining("; of "));
    }

    /** What is meant, with its source when that is another than of the rest. */
    private String opmerking(Toegang t, Toegangsregel r) {
        String bron = r.bron().equals(t.bron()) ? "" : " (" + r.bron() + ")";
        return taal.klasse(r.id()) + ": " + r.toelichting() + bron;
    }

    private List<String> klassen(Toegang t, java.util.function.Predicate<Toegangsregel> welke) {
        return t.regels().stream().filter(welke).map(r -> taal.klasse(r.id())).toList();
    }

    private Regel bewaartermijn(Bewaartermijn b) {
        return new Regel(
                b.id(),
                b.naam(),
                new Feiten()
                        .en("Wat", b.klassen().stream().map(taal::klasse).toList())
                        .en("Hoe lang", Plantaal.maanden(b.maanden()) + " " + taal.na(b.start()))
                        .alle(),
                b.bron(),
                plan.dossierbeheer() != null);
    }

    private Regel formulier(Formulier f) {
        return new Regel(
                f.id(),
                f.naam(),
                new Feiten()
                        .en("", f.uitleg())
                        .en("Waarmee", f.aanmelding() ? "Met dit formulier vraagt iemand het team om hulp." : "")
                        .en("Wie levert in", taal.rollen(f.indieners()))
                        .en("Waar", waar(f))
                        .en("Wie pakt het op", taal.rollen(f.behandelaars()))
                        .en(
                                "Vragen",
                                f.velden().stream().map(Hoofdstukken::vraag).toList())
                        .en(
                                "Pas weg met toestemming voor",
                                f.toestemming() == null
                                        ? ""
                                        : plan.toestemming(f.toestemming())
                                                .map(Toestemmingsoort::naam)
                                                .orElse(f.toestemming()))
                        .en(
                                "Wat er dan gebeurt",
                                f.stappen().stream().map(s -> s.naam()).toList())
                        .en(
                                "Termijn",
                                f.opvolging() == null
                                        ? ""
                                        : plan.termijn(f.opvolging())
                                                .map(Termijnsoort::naam)
                                                .orElse(f.opvolging()))
                        .en(
                                "Wat er later bij komt",
                                f.afsluiting().stream().map(Hoofdstukken::vraag).toList())
                        .en("Daarna ligt klaar", formulieren(f.opent()))
                        .en(
                                "Afgesproken uren staan in",
                                f.afgesprokenIn() == null ? List.of() : formulieren(List.of(f.afgesprokenIn())))
                        .en("Leerling en ouders", f.voorGezin() ? "Kunnen het lezen als de school het deelt." : "")
                        .alle(),
                f.bron(),
                f.bij() != null || gevraagd(f));
    }

    /** "Waarom wil de leerling overstappen? (Niveau; Verhuizing)": what can be answered is part of what the school asks. */
    private static String vraag(Veld v) {
        return v.keuzes().isEmpty()
                ? v.label()
                : v.label() + " (" + v.keuzes().stream().map(Veld.Keuze::naam).collect(Collectors.joining("; ")) + ")";
    }

    /** A procedure or a meeting asks for it. */
    private boolean gevraagd(Formulier f) {
        return plan.overlegsoorten().stream().anyMatch(o -> f.id().equals(o.formulier()))
                || plan.zaaktypen().stream()
                        .flatMap(z -> z.fasen().stream())
                        .anyMatch(fase -> f.id().equals(fase.formulier()));
    }

    private static String waar(Formulier f) {
        var bij = f.bij();
        return bij == null
                ? ""
                : switch (bij) {
                    case LEERLING -> "Bij een leerling, of in een zaak van die leerling";
                    case ZAAK -> "In een zaak van een leerling";
                    case GROEP -> "Voor een klas of groep, zonder namen van leerlingen";
                    case SCHOOL -> "Voor de school, zonder namen van leerlingen";
                };
    }

    private List<String> formulieren(List<String> ids) {
        return ids.stream()
                .map(id -> plan.formulier(id).map(Formulier::naam).orElse(id))
                .toList();
    }

    private Regel jaarplicht(Jaarplicht j) {
        return new Regel(
                j.id(),
                j.naam(),
                new Feiten()
                        .en("Hoe vaak", taal.frequentie(j.frequentie()))
                        .en(WANNEER, j.wanneer())
                        .en("Wie zorgt ervoor", taal.rol(j.eigenaar()))
                        .en("Samen met", taal.rollen(j.betrokken()))
                        .en(
                                "Voor",
                                j.voorGroepen().stream().map(this::groepnaam).collect(Collectors.joining(", ")))
                        .en("Is een bijeenkomst", j.bijeenkomst() ? "ja, Spil houdt bij wie er was" : "")
                        .alle(),
                j.bron(),
                true);
    }

    private Regel thema(Thema t) {
        var feiten = new Feiten()
                .en("", Objects.requireNonNullElse(t.aanleiding(), ""))
                .en(
                        WANNEER,
                        t.jaren().stream().map(j -> j.naam() + ": " + j.tekst()).toList())
                .en("Betrokken", taal.rollen(t.betrokken()));
        t.vragen().forEach(v -> feiten.en(v.naam(), v.tekst()));
        return new Regel(t.id(), t.naam(), feiten.alle(), t.bron(), false);
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

    private static String dag(@Nullable LocalDate dag) {
        return dag == null ? "" : Datum.lang(dag);
    }

    private List<String> plekken(Protocol p) {
        return Stream.of(
                        p.zaaktypen().stream()
                                .map(z -> plan.zaaktype(z).map(Zaaktype::naam).orElse(z)),
                        p.fasen().stream()
                                .map(f -> plan.zaaktypen().stream()
                                        .flatMap(z -> z.fasen().stream())
                                        .filter(x -> x.id().equals(f))
                                        .map(Fase::naam)
                                        .findFirst()
                                        .orElse(f)),
                        p.overlegsoorten().stream()
                                .map(o -> plan.overlegsoort(o)
                                        .map(Overlegsoort::naam)
                                        .orElse(o)),
                        p.formulieren().stream()
                                .map(f -> plan.formulier(f).map(Formulier::naam).orElse(f)))
                .flatMap(x -> x)
                .toList();
    }

    /** What the school offers and for whom, and how it groups its pupils over the years. */
    private Hoofdstuk onderwijs() {
        var regels = new ArrayList<Regel>();
        Onderwijs o = plan.onderwijs();
        if (o != null) {
            regels.add(new Regel(
                    "onderwijssoorten",
                    "Wat de school biedt",
                    new Feiten()
                            .en(
                                    "",
                                    o.soorten().stream()
                                            .map(Onderwijs.Soort::naam)
                                            .toList())
                            .en("Lwoo-licentie", o.lwooLicentie() ? "ja" : "")
                            .en("Voor wie", o.populatie())
                            .en("Leeftijd", leeftijd(o))
                            .en(
                                    "Afsluiting",
                                    o.afsluitingen().stream()
                                            .map(this::afsluiting)
                                            .toList())
                            .alle(),
                    o.bron(),
                    true));
        }
        Indeling indeling = plan.indeling();
        if (indeling != null) {
            regels.add(new Regel(
                    "indeling",
                    indeling.soort() == Indeling.Soort.FASEN ? "Fasen" : "Leerjaren",
                    new Feiten()
                            .en("", indeling.toelichting())
                            .en(
                                    "Stappen",
                                    indeling.groepen().stream()
                                            .map(Hoofdstukken::groep)
                                            .toList())
                            .en(
                                    "Ingedeeld in",
                                    indeling.stromen().stream()
                                            .map(Hoofdstukken::groep)
                                            .toList())
                            .en(
                                    "Indelen na",
                                    indeling.stromenNa() == null ? "" : groepnaam(indeling, indeling.stromenNa()))
                            .en("Op grond van", indeling.stromenOp())
                            .alle(),
                    indeling.bron(),
                    true));
        }
        return new Hoofdstuk("onderwijs", "Onderwijs en leerjaren", "", regels);
    }

    private Regel bolletjes(Bolletjes b) {
        return new Regel(
                "bolletjes",
                b.naam(),
                new Feiten()
                        .en(
                                "Wanneer",
                                b.duur() == Bolletjes.Duur.VAST
                                        ? "altijd, in elke groep"
                                        : "voor een groep, met een reden en een einddatum")
                        .en("Waarop", b.waarop())
                        .en("Door", taal.rollen(b.door()))
                        .en("Begint ermee", taal.rollen(b.inzetten()))
                        .alle(),
                b.bron(),
                true);
    }

    private static Regel schakelaar(Schakelaar s) {
        return new Regel(
                s.id(),
                s.naam(),
                new Feiten()
                        .en("", Objects.requireNonNullElse(s.uitleg(), ""))
                        .en("Hier", s.stand().map(Schakelaar.Stand::naam).orElse(s.waarde()))
                        .en(
                                "Kan ook",
                                s.standen().stream()
                                        .filter(stand -> !stand.id().equals(s.waarde()))
                                        .map(Schakelaar.Stand::naam)
                                        .toList())
                        .alle(),
                s.bron(),
                true);
    }

    private static String leeftijd(Onderwijs o) {
        Integer van = o.leeftijdVan();
        Integer totEnMet = o.leeftijdTotEnMet();
        if (totEnMet == null) return van == null ? "" : "vanaf " + van + " jaar";
        return (van == null ? "" : van + " ") + "tot en met " + totEnMet + " jaar";
    }

    private String afsluiting(Onderwijs.Afsluiting a) {
        Indeling indeling = plan.indeling();
        if (a.na().isEmpty() || indeling == null) return a.naam();
        return a.naam() + ", na "
                + String.join(
                        " of ",
                        a.na().stream().map(id -> groepnaam(indeling, id)).toList());
    }

    private String groepnaam(String groep) {
        Indeling indeling = plan.indeling();
        return indeling == null ? groep : groepnaam(indeling, groep);
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

    private static String groepnaam(Indeling indeling, String id) {
        return indeling.groepen().stream()
                .filter(g -> g.id().equals(id))
                .map(Indeling.Groep::naam)
                .findFirst()
                .orElse(id);
    }

    private static String groep(Indeling.Groep g) {
        return g.naam()
                + (g.omschrijving() == null ? "" : ": " + g.omschrijving())
                + (g.overgangscriteria().isEmpty() ? "" : " Hierheen als: " + String.join("; ", g.overgangscriteria()));
    }

    private static String hoofdletter(String zin) {
        return zin.isEmpty() ? zin : zin.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + zin.substring(1);
    }
}
