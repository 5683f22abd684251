package nl.spil.schoolplan.web;

import gg.jte.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.spil.gedeeld.Datum;
import nl.spil.gedeeld.web.Kader;
import nl.spil.gedeeld.web.Vast;
import nl.spil.organisatie.Locatiegegevens.Gegevens;
import nl.spil.schoolplan.Geldigheid;
import nl.spil.schoolplan.Kengetallen;
import nl.spil.schoolplan.Kleur;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Uitgave;
import nl.spil.schoolplan.lezing.Hoofdstuk;
import nl.spil.schoolplan.lezing.Planlezing;
import nl.spil.schoolplan.lezing.Regel;
import nl.spil.schoolplan.yaml.Naam;
import org.jspecify.annotations.Nullable;

/**
 * The plan to read.
 *
 * @param ouder name of the plan of the school, when this is the plan of one of its locations; else empty
 * @param eigen keys of the rules that this location has otherwise than its school
 * @param houdtBij whether this person keeps an eye on the plan here
 * @param titel what this reading of the plan is called
 * @param stand the figures as they are now; nothing where none are shown
 * @param bladen the page as it was made before, for each way in which it differs between readers
 */
public record PlanPage(
        Uitgave uitgave,
        Planlezing lezing,
        String ouder,
        Set<String> eigen,
        LocalDate vandaag,
        boolean houdtBij,
        String titel,
        Kengetallen.@Nullable Stand stand,
        Map<Variant, Vast> bladen) {

    /** More ways than these means that what differs keeps changing; then none is worth keeping. */
    private static final int VARIANTEN = 16;

    /** In what the page of one version differs from reader to reader and from day to day; all of it, or a reader sees another's page. */
    record Variant(
            boolean ingelogd,
            boolean houdtBij,
            boolean verlopen,
            String school,
            String locatie,
            Instant vastgelegdOp,
            Gegevens adres) {}

    /** The page itself, made once for all who read the same. */
    public Content vast(Kader kader, Content inhoud) {
        if (bladen.size() > VARIANTEN) bladen.clear();
        Variant variant = new Variant(
                kader.ingelogd(),
                houdtBij,
                verlopen(),
                uitgave.school(),
                uitgave.locatie(),
                uitgave.vastgelegdOp(),
                uitgave.adres());
        return bladen.computeIfAbsent(variant, v -> Vast.van(inhoud));
    }

    /** Address and contact, as far as the school filled them in. */
    public Gegevens school() {
        return uitgave.adres();
    }

    /** The same page for somebody who keeps an eye on the plan, or not. */
    PlanPage voor(boolean houdtHetBij) {
        return new PlanPage(uitgave, lezing, ouder, eigen, vandaag, houdtHetBij, titel, stand, bladen);
    }

    /** The same page with the figures as they are now. */
    PlanPage met(Kengetallen.Stand figuren) {
        return new PlanPage(uitgave, lezing, ouder, eigen, vandaag, houdtBij, titel, figuren, bladen);
    }

    /** The same plan in other chapters. */
    PlanPage als(String andereTitel, Planlezing andere) {
        return new PlanPage(uitgave, andere, ouder, eigen, vandaag, houdtBij, andereTitel, stand, bladen);
    }

    /** The figure that belongs to this rule, as it is now; empty when Spil does not count it. */
    public String nu(Regel regel) {
        if (stand == null) return "";
        return plan().kengetallen().stream()
                .filter(k -> k.meting() != null
                        && k.id().equals(regel.id())
                        && k.naam().equals(regel.naam()))
                .findFirst()
                .map(k -> String.join("; ", stand.van(String.valueOf(k.meting()))))
                .orElse("");
    }

    public String peildatum() {
        return stand == null ? "" : Datum.lang(stand.peildatum());
    }

    /** Whether the plan says what its schoolprofiel looks like. */
    public boolean heeftProfiel() {
        return plan().profiel() != null;
    }

    public Schoolplan plan() {
        return lezing.plan();
    }

    public String adres() {
        return "/ondersteuningsplan/" + uitgave.versie().sleutel();
    }

    public String adres(Hoofdstuk hoofdstuk) {
        return adres() + "/hoofdstukken/" + hoofdstuk.id();
    }

    /** What a parent wants to know first: what the school stands for, the levels, and the first procedure as a picture. */
    public List<Hoofdstuk> voorop() {
        return Stream.of(
                        hoofdstukken().stream().filter(h -> h.id().equals("niveaus")),
                        hoofdstukken().stream().filter(this::route).limit(1),
                        hoofdstukken().stream().filter(h -> h.id().equals("bedoeling")))
                .flatMap(h -> h)
                .toList();
    }

    public List<Hoofdstuk> hoofdstukken() {
        return lezing.hoofdstukken();
    }

    public boolean route(Hoofdstuk hoofdstuk) {
        return hoofdstuk.id().startsWith("zaak-");
    }

    /** The phases as a picture: the part of a name before the explanation in brackets. */
    public List<String> stappen(Hoofdstuk hoofdstuk) {
        return hoofdstuk.regels().stream()
                .map(r -> r.naam().replaceAll("\\s*\\(.*\\)", ""))
                .toList();
    }

    public boolean eigen(Hoofdstuk hoofdstuk, Regel regel) {
        return eigen.contains(hoofdstuk.id() + "/" + regel.id());
    }

    /** How the block of a rule looks: what is of the location alone, in its colour. The name stands in it too. */
    public String blok(Hoofdstuk hoofdstuk, Regel regel) {
        if (!eigen(hoofdstuk, regel)) return "";
        Kleur kleur = plan().kleur();
        return kleur == null ? "eigen" : "eigen kleur-" + Naam.keuze(kleur.tint());
    }

    /** "HPC Zuidwijk: anders dan HPC Rotterdam". */
    public String anders() {
        return plan().naam() + ": anders dan " + ouder;
    }

    public String geldig() {
        Geldigheid g = plan().geldigheid();
        String vastgesteld = g.vastgesteld() == null ? "" : "Vastgesteld op " + Datum.lang(g.vastgesteld()) + ". ";
        if (g.toelichting() != null) vastgesteld += g.toelichting() + " ";
        return vastgesteld + "Geldt van " + Datum.lang(g.vanaf()) + " tot en met " + Datum.lang(g.totEnMet())
                + ". De school kijkt er "
                + (g.evaluatieJaren() == 1 ? "elk jaar" : "elke " + g.evaluatieJaren() + " jaar")
                + " opnieuw naar.";
    }

    /** Whether the plan has lapsed: whoever reads it must know (CONFIG-05). */
    public boolean verlopen() {
        return plan().geldigheid().totEnMet().isBefore(vandaag);
    }

    public String verlopenTekst() {
        return "Dit plan gold tot en met " + Datum.lang(plan().geldigheid().totEnMet())
                + ". De school werkt ermee tot zij een nieuw plan heeft vastgesteld.";
    }

    public String uitgaveTekst() {
        return "Versie " + uitgave.versie().nummer() + ", in gebruik sinds "
                + Datum.lang(Datum.van(uitgave.vastgelegdOp())) + ".";
    }

    public String loopt() {
        return lezing.draait() + " van de " + lezing.aantal()
                + " regels lopen in Spil. De andere staan hier om te lezen.";
    }
}
