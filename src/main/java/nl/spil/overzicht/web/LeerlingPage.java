package nl.spil.overzicht.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.spil.dossier.Tijdlijnregel;
import nl.spil.gedeeld.web.Stap;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.overzicht.Betrokkene;
import nl.spil.plan.Doelenstand;
import nl.spil.registratie.Registratielijst.Rij;
import nl.spil.schoolplan.Dossierhouder;
import nl.spil.schoolplan.Formulier;
import nl.spil.schoolplan.Planversie;
import nl.spil.schoolplan.Woorden;
import nl.spil.termijn.Termijnregel;
import nl.spil.toestemming.Stand;
import nl.spil.zaak.Zaakblok;
import org.jspecify.annotations.Nullable;

/**
 * The whole pupil on one screen. What somebody may not read is not here, and its card is not on the page.
 *
 * @param zaken the procedures that run, the most important first, or the one that ran last
 * @param werk what is open for this pupil, the first due first
 * @param woorden what the school of this pupil calls things
 * @param schoolplan what holds at the school of this pupil now
 * @param toestemmingen what was asked of the family, with the answer
 * @param invulbaar the forms that this person may fill in about this pupil
 * @param vastgelegd what was written down with a form and is not done yet
 */
public record LeerlingPage(
        LeerlingKop kop,
        String waarom,
        Mag mag,
        List<Zaakblok> zaken,
        List<Termijnregel> werk,
        Leerlingbeeld beeld,
        Woorden woorden,
        Planversie schoolplan,
        Optional<Doelenstand.Stand> doelen,
        List<Tijdlijnregel> tijdlijn,
        List<Betrokkene> betrokken,
        List<Stand> toestemmingen,
        List<Formulier> invulbaar,
        List<Rij> vastgelegd,
        Ondersteuning ondersteuning,
        LocalDate vandaag) {

    /**
     * What the school does extra for this pupil now.
     *
     * @param leest whether this person reads it
     * @param begint whether this person starts something
     */
    public record Ondersteuning(boolean leest, boolean begint, List<nl.spil.inzet.Inzetbeeld.Rij> rijen) {}

    /** Who stays responsible, when this pupil is taught elsewhere now. */
    public @Nullable Dossierhouder elders() {
        boolean weg = zaken.stream().anyMatch(Zaakblok::elders)
                || ondersteuning.rijen().stream()
                        .anyMatch(r -> r.elders() && r.inzet().loopt());
        return weg ? woorden.plan().dossierhouder() : null;
    }

    /** What this person reads and writes of this pupil. */
    public record Mag(
            boolean notitie,
            boolean logboek,
            boolean beeld,
            boolean beeldSchrijven,
            boolean plan,
            boolean planSchrijven,
            boolean route,
            boolean zorgmelding,
            boolean procedure,
            boolean leeslog,
            boolean plaatsvraag,
            boolean delen,
            boolean aantekening) {}

    /** Where the pupil is in the route that runs, or ran last. */
    public Optional<Zaakblok> route() {
        return zaken.stream().findFirst();
    }

    /** What runs beside it. */
    public List<Zaakblok> andere() {
        return zaken.stream().skip(1).toList();
    }

    public List<Stap> stappen() {
        return route().stream()
                .flatMap(r -> r.stappen().stream())
                .map(s -> new Stap(s.naam(), s.wanneer(), s.staat()))
                .toList();
    }

    /** Name of the plan the goals stand in. */
    public String plan() {
        return woorden.planNaam();
    }

    /** What the form is called by which the route begins. */
    public String melding() {
        return woorden.aanmelding();
    }

    public String meldingKnop() {
        return woorden.aanmeldingNaam();
    }

    /** The first thing to do. */
    public @Nullable Termijnregel nu() {
        return werk.isEmpty() ? null : werk.getFirst();
    }

    public List<Termijnregel> daarna() {
        return werk.size() < 2 ? List.of() : werk.subList(1, Math.min(werk.size(), 4));
    }

    public String url() {
        return "/leerlingen/" + kop.id();
    }

    public List<Betrokkene> dichtbij() {
        return betrokken.stream().filter(Betrokkene::dichtbij).toList();
    }

    public List<Betrokkene> verder() {
        return betrokken.stream().filter(b -> !b.dichtbij()).toList();
    }

    /** "2B · fase 1 · 14 jaar"; a bare number is a leerjaar. */
    public String wie() {
        String jaar = kop.leerjaar().matches("\\d+") ? "leerjaar " + kop.leerjaar() : kop.leerjaar();
        return Stream.of(kop.klas(), jaar, kop.leeftijd() + " jaar")
                .filter(deel -> !deel.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** "F. Yilmaz, S. Demir (beiden gezag)". */
    public String ouders() {
        List<LeerlingKop.Ouder> ouders = kop.ouders();
        if (kop.meerderjarig() && !ouders.isEmpty()) {
            return String.join(
                            ", ", ouders.stream().map(LeerlingKop.Ouder::naam).toList())
                    + " (geen gezag: " + kop.roepnaam() + " is 18 of ouder)";
        }
        long gezag = ouders.stream().filter(LeerlingKop.Ouder::gezag).count();
        boolean allen = gezag == ouders.size();
        String namen = String.join(
                ", ",
                ouders.stream()
                        .map(o -> o.naam() + (allen || o.gezag() ? "" : " (geen gezag)"))
                        .toList());
        if (!allen || ouders.isEmpty()) return namen;
        return namen + (ouders.size() == 1 ? " (gezag)" : ouders.size() == 2 ? " (beiden gezag)" : " (allen gezag)");
    }
}
