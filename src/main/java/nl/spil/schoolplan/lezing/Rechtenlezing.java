package nl.spil.schoolplan.lezing;

import static nl.spil.schoolplan.lezing.Hoofdstuk.lees;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.spil.schoolplan.Bewaartermijn;
import nl.spil.schoolplan.Deeldoel;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Termijnsoort;
import nl.spil.schoolplan.Toegang;
import nl.spil.schoolplan.Toegangsregel;
import nl.spil.schoolplan.Toegangsregel.Leesrecht;
import nl.spil.schoolplan.Toestemmingsoort;
import nl.spil.schoolplan.Werkaantekeningen;
import nl.spil.schoolplan.lezing.Plantaal.Feiten;

/** Consent, who may see what, and how long things stay. */
final class Rechtenlezing {

    private final Schoolplan plan;
    private final Plantaal taal;

    Rechtenlezing(Schoolplan plan, Plantaal taal) {
        this.plan = plan;
        this.taal = taal;
    }

    List<Hoofdstuk> hoofdstukken() {
        var alle = new ArrayList<Hoofdstuk>();
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
        return alle;
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
                                        .map(g -> taal.rol(g.partij()) + Plantaal.leeftijd(g))
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
                                d.alleenThuis()
                                        ? "ouders en leerling hun eigen dossier mogen zien; het gaat naar niemand anders"
                                        : d.toestemming() == null
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

    private static String hoofdletter(String zin) {
        return zin.isEmpty() ? zin : zin.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + zin.substring(1);
    }
}
