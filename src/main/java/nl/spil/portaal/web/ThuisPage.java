package nl.spil.portaal.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.spil.gedeeld.web.Teksten;
import nl.spil.inkijk.Meekijkers.Kijker;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.overleg.Gesprekken.Gesprek;
import nl.spil.plan.Ondertekenaar;
import nl.spil.plan.Plandossier;
import nl.spil.plan.Plandossier.Antwoord;
import nl.spil.plan.Plandossier.Doel;
import nl.spil.rechten.Keus;
import nl.spil.toestemming.Scans.Scan;
import nl.spil.toestemming.Stand;
import org.jspecify.annotations.Nullable;

/**
 * What somebody of a family sees of one pupil.
 *
 * @param meer there is more than one child
 * @param ik what is asked of the reader; null for who is asked nothing (no gezag)
 * @param voorgelegd the version that is laid before the reader
 * @param geldig the version that holds
 * @param gesprekken talks to which the reader was asked, from today on
 * @param teLezen what the school wants to share and waits for a yes
 * @param anderen there is another parent with gezag, whose answer is also needed
 * @param antwoorden what the school answered to the mentor's questions for help, the newest first
 * @param leestKijkers false for a parent of a pupil of sixteen, where who looked is for the pupil to read
 * @param rolnamen names of roles by key, as the school calls them
 */
public record ThuisPage(
        Teksten t,
        LeerlingKop kop,
        boolean jij,
        String groet,
        boolean meer,
        @Nullable Ondertekenaar ik,
        Optional<Plandossier> voorgelegd,
        Optional<Plandossier> geldig,
        List<Gesprek> gesprekken,
        boolean anderen,
        List<nl.spil.delen.Thuisvragen.Vraag> teLezen,
        List<Toestemming> toestemmingen,
        List<nl.spil.zaak.Antwoord> antwoorden,
        List<nl.spil.registratie.Gedeeld.Blad> gedeeld,
        boolean inVertrouwen,
        boolean leestKijkers,
        List<Kijker> kijkers,
        java.util.function.UnaryOperator<String> rolnamen,
        String inbrengPlek,
        String inbrengTekst,
        int inbrengVersie,
        List<Plandossier.Inbreng> inbreng,
        List<Keus> keuzen,
        String fout,
        @Nullable UUID gewijzigd) {

    /**
     * A consent with the reader's own part in it.
     *
     * @param antwoord gevraagd, ja, nee, or empty
     */
    public record Toestemming(Stand stand, String antwoord, List<Scan> scans) {}

    /** The ways for who does not agree. */
    public List<Keus> nietEens() {
        return Rechtenlijst.nietEens(keuzen);
    }

    /** Where the reader says that something is not right; empty for who may not. */
    public String klopt() {
        return Rechtenlijst.klopt(url(), keuzen);
    }

    public String url() {
        return "/thuis/" + kop.id();
    }

    public Optional<Antwoord> mijn(Doel doel) {
        UUID account = account();
        return account == null ? Optional.empty() : voorgelegd.flatMap(p -> p.antwoord(doel, account));
    }

    /** Goals that ask for my answer. */
    public List<Doel> vragen() {
        Ondertekenaar wie = ik;
        if (wie == null || !wie.handelingsdeel()) return List.of();
        return voorgelegd
                .map(p -> p.lopendeDoelen().stream()
                        .filter(d -> mijn(d).isEmpty())
                        .toList())
                .orElse(List.of());
    }

    /** Goals that I answered, and that may still change. */
    public List<Doel> beantwoord() {
        Ondertekenaar wie = ik;
        if (wie == null || !wie.handelingsdeel()) return List.of();
        return voorgelegd
                .map(p -> p.lopendeDoelen().stream()
                        .filter(d -> mijn(d).isPresent())
                        .toList())
                .orElse(List.of());
    }

    /** My signature under the whole plan is asked, and not there. */
    public boolean tekenen() {
        Ondertekenaar wie = ik;
        UUID account = account();
        return wie != null
                && account != null
                && wie.heelPlan()
                && voorgelegd.isPresent()
                && voorgelegd.get().handtekening(account).isEmpty();
    }

    public boolean getekend() {
        UUID account = account();
        return account != null
                && voorgelegd.flatMap(p -> p.handtekening(account)).isPresent();
    }

    public boolean ietsGevraagd() {
        return !vragen().isEmpty()
                || tekenen()
                || toestemmingen.stream().anyMatch(x -> x.antwoord().equals("gevraagd"));
    }

    public int nummer(Doel doel) {
        return voorgelegd.map(p -> p.lopendeDoelen().indexOf(doel) + 1).orElse(1);
    }

    public String mentor() {
        return kop.mentor().map(LeerlingKop.Mentor::naam).orElse("");
    }

    public String antwoord(Antwoord antwoord) {
        return t.t("antwoord." + antwoord.antwoord());
    }

    private @Nullable UUID account() {
        return ik == null ? null : ik.accountId();
    }
}
