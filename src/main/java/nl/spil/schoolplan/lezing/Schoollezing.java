package nl.spil.schoolplan.lezing;

import static nl.spil.schoolplan.lezing.Hoofdstuk.lees;
import static nl.spil.schoolplan.lezing.Regel.tekst;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.spil.schoolplan.Bolletjes;
import nl.spil.schoolplan.Dossierhouder;
import nl.spil.schoolplan.Indeling;
import nl.spil.schoolplan.Inzetregel;
import nl.spil.schoolplan.Niveau;
import nl.spil.schoolplan.Onderwijs;
import nl.spil.schoolplan.Schakelaar;
import nl.spil.schoolplan.Schoolgegeven;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.lezing.Plantaal.Feiten;
import org.jspecify.annotations.Nullable;

/** What the school is, whom it teaches, and what support consists of. */
final class Schoollezing {

    private final Schoolplan plan;
    private final Plantaal taal;

    Schoollezing(Schoolplan plan, Plantaal taal) {
        this.plan = plan;
        this.taal = taal;
    }

    List<Hoofdstuk> hoofdstukken() {
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
                "schakelaars", "Wat hier anders kan dan elders", "", plan.schakelaars(), Schoollezing::schakelaar));
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
        return alle;
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
                                            .map(Schoollezing::groep)
                                            .toList())
                            .en(
                                    "Ingedeeld in",
                                    indeling.stromen().stream()
                                            .map(Schoollezing::groep)
                                            .toList())
                            .en("Indelen na", indeling.stromenNa() == null ? "" : taal.groep(indeling.stromenNa()))
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
                + String.join(" of ", a.na().stream().map(id -> taal.groep(id)).toList());
    }

    private static String groep(Indeling.Groep g) {
        return g.naam()
                + (g.omschrijving() == null ? "" : ": " + g.omschrijving())
                + (g.overgangscriteria().isEmpty() ? "" : " Hierheen als: " + String.join("; ", g.overgangscriteria()));
    }
}
