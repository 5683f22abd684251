package nl.spil.schoolplan.lezing;

import static nl.spil.schoolplan.lezing.Hoofdstuk.lees;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.spil.gedeeld.Datum;
import nl.spil.schoolplan.Fase;
import nl.spil.schoolplan.Formulier;
import nl.spil.schoolplan.Jaarplicht;
import nl.spil.schoolplan.Overlegsoort;
import nl.spil.schoolplan.Protocol;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Termijnsoort;
import nl.spil.schoolplan.Thema;
import nl.spil.schoolplan.Toestemmingsoort;
import nl.spil.schoolplan.Veld;
import nl.spil.schoolplan.Zaaktype;
import nl.spil.schoolplan.lezing.Plantaal.Feiten;
import org.jspecify.annotations.Nullable;

/** What the school fills in, plans each year, works on and has at hand. */
final class Werklezing {

    private static final String WANNEER = "Wanneer";

    private final Schoolplan plan;
    private final Plantaal taal;

    Werklezing(Schoolplan plan, Plantaal taal) {
        this.plan = plan;
        this.taal = taal;
    }

    List<Hoofdstuk> hoofdstukken() {
        var alle = new ArrayList<Hoofdstuk>();
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
                                .en("Geldt vanaf", dag(p.geldigVanaf()))
                                .en("Geldt tot en met", dag(p.geldigTot()))
                                .alle(),
                        p.bron(),
                        true)));
        return alle;
    }

    private String tijdens(Formulier f) {
        return f.tijdens() == null
                ? ""
                : taal.rollen(f.lezersTijdens()) + ", zolang dit loopt: "
                        + plan.zaaktype(f.tijdens()).map(Zaaktype::naam).orElse(f.tijdens()) + ".";
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
                        .en("Wie leest het", f.lezers().isEmpty() ? "" : "Alleen " + taal.rollen(f.lezers()) + ".")
                        .en("En voor een tijd", tijdens(f))
                        .en("Vragen", f.velden().stream().map(Werklezing::vraag).toList())
                        .en(
                                "Zonder toestemming",
                                f.toestemmingVooraf()
                                        ? "Er wordt niets vastgelegd voordat de toestemming er is." + gevaar(f)
                                        : gevaar(f).strip())
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
                                f.afsluiting().stream().map(Werklezing::vraag).toList())
                        .en("Daarna ligt klaar", formulieren(f.opent()))
                        .en(
                                "Afgesproken uren staan in",
                                f.afgesprokenIn() == null ? List.of() : formulieren(List.of(f.afgesprokenIn())))
                        .en("Leerling en ouders", f.voorGezin() ? "Kunnen het lezen als de school het deelt." : "")
                        .alle(),
                f.bron(),
                f.bij() != null || gevraagd(f));
    }

    private static String gevaar(Formulier f) {
        return f.bijGevaar() == null
                ? ""
                : " Alleen met de spoedactie ‘" + f.bijGevaar()
                        + "’ gaat het door; de reden is verplicht en blijft staan.";
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
                        .en("Voor", j.voorGroepen().stream().map(taal::groep).collect(Collectors.joining(", ")))
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
}
