package nl.spil.plan.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.spil.gedeeld.Datum;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.plan.Ondertekenaar;
import nl.spil.plan.Ontbrekend;
import nl.spil.plan.Plandossier;
import nl.spil.plan.Plandossier.Antwoord;
import nl.spil.plan.Plandossier.Doel;
import nl.spil.plan.Plandossier.Sectietekst;
import nl.spil.plan.Plandossiers.Versie;
import nl.spil.plan.Sjabloon;
import nl.spil.plan.Staat;
import nl.spil.schoolplan.Bewaring;
import nl.spil.schoolplan.Sectie;
import nl.spil.schoolplan.Sectie.Soort;
import org.jspecify.annotations.Nullable;

/**
 * One version of the plan of a pupil.
 *
 * @param alles reads the whole plan; otherwise the handelingsdeel only
 * @param mag writes it, and this is the version to write in
 * @param magVaststellen adopts it when nothing is missing
 * @param magOpenen may open a new version
 * @param geschil since when the support is disputed
 */
public record PlanPage(
        LeerlingKop kop,
        String waarom,
        Bewaring bewaring,
        Plandossier plan,
        Sjabloon sjabloon,
        boolean alles,
        boolean mag,
        boolean magVaststellen,
        boolean magOpenen,
        boolean magBijdragen,
        boolean actueel,
        List<Ondertekenaar> ondertekenaars,
        List<Ontbrekend> ontbreekt,
        List<Versie> versies,
        @Nullable LocalDate geschil,
        LocalDate vandaag) {

    public String url() {
        return "/leerlingen/" + kop.id() + "/opp";
    }

    /** Who adopts it, where that is not whoever writes it: "rector". */
    public String vaststellers() {
        return sjabloon.versie().plan().woorden().rollen(sjabloon.soort().vaststellers());
    }

    public String titel() {
        return sjabloon.kort() + " van " + kop.naam();
    }

    public String staatVlag() {
        return switch (plan.kop().staat()) {
            case CONCEPT -> "info";
            case VOORGELEGD -> "warn";
            case VASTGESTELD -> "good";
            case VERVALLEN -> "";
        };
    }

    public boolean open() {
        return plan.kop().staat().open();
    }

    public boolean voorgelegd() {
        return plan.kop().staat() == Staat.VOORGELEGD;
    }

    public boolean vastgesteld() {
        return plan.kop().staat() == Staat.VASTGESTELD;
    }

    /** The written parts this reader sees. */
    public List<Sectie> tekstsecties() {
        return sjabloon.secties().stream()
                .filter(s -> s.soort() == Soort.TEKST && (alles || s.handelingsdeel()))
                .toList();
    }

    public Optional<Sectietekst> tekst(Sectie sectie) {
        return plan.sectie(sectie.id());
    }

    public String doelenKop() {
        return String.join(
                " en ",
                sjabloon.secties().stream()
                        .filter(s -> s.soort() == Soort.DOELEN)
                        .map(Sectie::naam)
                        .toList());
    }

    /** The school's own name of the part in which the pupil is heard, if its template has one. */
    public String horenKop() {
        return sjabloon.secties().stream()
                .filter(s -> s.soort() == Soort.HOREN)
                .map(Sectie::naam)
                .findFirst()
                .orElse(kop.roepnaam() + " is gehoord");
    }

    /** Who writes and keeps this plan, in the middle of a sentence. */
    public String auteur() {
        return sjabloon.versie().plan().woorden().rol(sjabloon.soort().auteur());
    }

    public List<Ondertekenaar> stemmers() {
        return ondertekenaars.stream().filter(Ondertekenaar::handelingsdeel).toList();
    }

    public List<Ondertekenaar> tekenaars() {
        return ondertekenaars.stream().filter(Ondertekenaar::heelPlan).toList();
    }

    /** "akkoord", "akkoord met opmerking", "niet akkoord", "wacht". */
    public String stand(Doel doel, Ondertekenaar o) {
        UUID account = o.accountId();
        return account == null ? "heeft geen account" : woord(plan.antwoord(doel, account));
    }

    public String stand(Ondertekenaar o) {
        UUID account = o.accountId();
        if (account == null) return "heeft geen account";
        if (plan.handtekening(account).isEmpty() && plan.weigering(account).isPresent()) return "tekent niet";
        return plan.handtekening(account)
                .map(a -> a.nee() ? "niet akkoord" : "getekend")
                .orElse("wacht");
    }

    private static String woord(Optional<Antwoord> antwoord) {
        return antwoord.map(a -> switch (a.antwoord()) {
                    case "ja" -> "akkoord";
                    case "ja-met-opmerking" -> "akkoord met opmerking";
                    default -> "niet akkoord";
                })
                .orElse("wacht");
    }

    public String opmerking(Doel doel, Ondertekenaar o) {
        UUID account = o.accountId();
        return account == null
                ? ""
                : plan.antwoord(doel, account).map(Antwoord::opmerking).orElse("");
    }

    /** Looking back is for who writes the plan; it is done in the version that holds. */
    public static boolean magEvalueren(PlanPage page) {
        return page.magOpenen();
    }

    public static String kleur(String stand) {
        return switch (stand) {
            case "akkoord", "getekend" -> "good";
            case "akkoord met opmerking" -> "info";
            case "niet akkoord", "tekent niet" -> "bad";
            default -> "warn";
        };
    }

    public String dag(java.time.Instant op) {
        return Datum.kort(Datum.van(op), vandaag);
    }

    public String dag(LocalDate op) {
        return Datum.kort(op, vandaag);
    }

    public static String uitkomst(String uitkomst) {
        return switch (uitkomst) {
            case "bereikt" -> "bereikt";
            case "deels" -> "deels bereikt";
            default -> "niet bereikt";
        };
    }

    public static String uitkomstKleur(String uitkomst) {
        return switch (uitkomst) {
            case "bereikt" -> "good";
            case "deels" -> "warn";
            default -> "bad";
        };
    }
}
