package nl.spil.zaak;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.spil.gedeeld.Klok;
import nl.spil.organisatie.Functies;
import nl.spil.schoolplan.Fase;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Termijnsoort;
import nl.spil.termijn.NieuweTermijn;
import nl.spil.termijn.NieuweTermijn.Startfeit;
import nl.spil.termijn.Onderwerp;
import nl.spil.termijn.Termijnen;
import nl.spil.termijn.Termijnregel;
import nl.spil.toegang.Bezoeker;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The clocks of a zaak, as the plan of the zaak has them. Nothing can stand still unseen: an open zaak has at least one of
 * them running, and the database refuses a commit that would leave it without.
 */
@Component
class Zaakklok {

    static final String FASE_BEGONNEN = "fase-begonnen";
    static final String EVALUATIEDATUM = "evaluatiedatum-besluit";
    static final String EFFECT_VASTGELEGD = "effect-vastgelegd";
    /** Looking again and again whether more or less is needed (SOT-27); it is no next step of the zaak. */
    static final String WEGING = "weging-nodig";

    private static final List<String> VAN_DE_FASE = List.of(FASE_BEGONNEN, EFFECT_VASTGELEGD);
    private static final String VERDER = "Besluiten hoe deze zaak verdergaat";

    private final Termijnen termijnen;
    private final Functies functies;
    private final ApplicationEventPublisher gebeurtenissen;
    private final Klok klok;

    Zaakklok(Termijnen termijnen, Functies functies, ApplicationEventPublisher gebeurtenissen, Klok klok) {
        this.termijnen = termijnen;
        this.functies = functies;
        this.gebeurtenissen = gebeurtenissen;
        this.klok = klok;
    }

    static Onderwerp onderwerp(Zaak zaak) {
        return new Onderwerp("zaak", zaak.id());
    }

    List<Termijnregel> open(Zaak zaak) {
        return termijnen.open(onderwerp(zaak));
    }

    /** A fact happened: every clock of this phase that starts from it, starts. */
    List<UUID> start(Bezoeker wie, Zaak zaak, Schoolplan plan, Fase fase, String feit, LocalDate dag) {
        return fase.termijnen().stream()
                .flatMap(id -> plan.termijn(id).stream())
                .filter(t -> t.start().equals(feit))
                .map(t -> start(wie, zaak, t, dag))
                .toList();
    }

    /** A zaak comes into a phase: its clocks start, and what the plan lets it report, is reported. */
    void komBinnen(Bezoeker wie, Zaak zaak, Schoolplan plan, Fase fase, LocalDate dag) {
        start(wie, zaak, plan, fase, FASE_BEGONNEN, klok.vandaag());
        wegingen(plan, fase)
                .filter(t -> open(zaak).stream().noneMatch(o -> o.soort().equals(t.id())))
                .forEach(t -> start(wie, zaak, t, klok.vandaag()));
        fase.meldt().forEach(feit -> meld(wie, zaak, plan, fase, feit, dag));
    }

    /** A zaak comes into its first phase, begun by somebody who reads none of its clocks. */
    void begin(Bezoeker wie, Zaak zaak, Schoolplan plan, Fase fase, LocalDate dag) {
        int gestart =
                start(wie, zaak, plan, fase, FASE_BEGONNEN, klok.vandaag()).size();
        for (String feit : fase.meldt()) {
            gestart += start(wie, zaak, plan, fase, feit, dag).size();
            gebeurtenissen.publishEvent(
                    new FeitGemeld(zaak.id(), zaak.leerling(), zaak.planversie(), feit, dag, wie.accountId()));
        }
        if (gestart > 0) return;
        standaardstap(plan, fase)
                .ifPresentOrElse(
                        t -> start(wie, zaak, t, klok.vandaag()),
                        () -> actie(wie, zaak, VERDER, klok.vandaag().plusWeeks(2)));
    }

    private static Stream<Termijnsoort> wegingen(Schoolplan plan, Fase fase) {
        return fase.termijnen().stream()
                .flatMap(id -> plan.termijn(id).stream())
                .filter(t -> t.start().equals(WEGING));
    }

    /** It was looked at: the clock is met, and runs again as long as the phase has it. */
    void opnieuw(Bezoeker wie, Zaak zaak, Schoolplan plan, Fase fase, String soort, String bewijs) {
        termijnen.haalVoor(wie, onderwerp(zaak), soort, bewijs);
        if (fase.termijnen().contains(soort)) plan.termijn(soort).ifPresent(t -> start(wie, zaak, t, klok.vandaag()));
    }

    /** A fact that the plan reports: for the clocks of this zaak, and for who else has a clock for it. */
    void meld(Bezoeker wie, Zaak zaak, Schoolplan plan, Fase fase, String feit, LocalDate dag) {
        start(wie, zaak, plan, fase, feit, dag);
        gebeurtenissen.publishEvent(
                new FeitGemeld(zaak.id(), zaak.leerling(), zaak.planversie(), feit, dag, wie.accountId()));
    }

    /** The last day of what may last no longer in this phase; nothing when nothing there has an end. */
    Optional<LocalDate> grens(Zaak zaak, Schoolplan plan, Fase fase, boolean nieuw) {
        List<Termijnsoort> grenzen = fase.termijnen().stream()
                .flatMap(id -> plan.termijn(id).stream())
                .filter(Termijnsoort::hoogstens)
                .toList();
        if (grenzen.isEmpty()) return Optional.empty();
        if (nieuw) {
            return grenzen.stream()
                    .filter(t -> t.start().equals(FASE_BEGONNEN))
                    .map(t -> termijnen.verlooptOp(termijn(zaak, t, klok.vandaag())))
                    .min(Comparator.naturalOrder());
        }
        List<String> soorten = grenzen.stream().map(Termijnsoort::id).toList();
        return open(zaak).stream()
                .filter(t -> soorten.contains(t.soort()))
                .map(Termijnregel::verlooptOp)
                .min(Comparator.naturalOrder());
    }

    /** The day before which what began is not over yet; nothing when nothing in this phase has a minimum. */
    Optional<LocalDate> minimum(Zaak zaak, Schoolplan plan, Fase fase, boolean nieuw) {
        LocalDate begin = nieuw ? klok.vandaag() : nl.spil.gedeeld.Datum.van(zaak.faseSinds());
        return fase.termijnen().stream()
                .flatMap(id -> plan.termijn(id).stream())
                .filter(Termijnsoort::minstens)
                .map(t -> termijnen.verlooptOp(termijn(zaak, t, begin)))
                .max(Comparator.naturalOrder());
    }

    /** It happened as often as the plan allows before this term is due: it is due today. */
    void nuAanDeBeurt(Bezoeker wie, Zaak zaak, Termijnsoort t, String bewijs) {
        boolean vandaag = open(zaak).stream()
                .anyMatch(o -> o.soort().equals(t.id()) && !o.verlooptOp().isAfter(klok.vandaag()));
        if (vandaag) return;
        termijnen.haalVoor(wie, onderwerp(zaak), t.id(), bewijs);
        termijnen.start(wie, termijn(zaak, t, klok.vandaag()).uiterlijk(bewijs, klok.vandaag()));
    }

    /** The day on which is looked whether it worked; nothing when the plan has no such clock. */
    Optional<UUID> startEvaluatie(Bezoeker wie, Zaak zaak, Schoolplan plan, Fase fase, LocalDate dag) {
        return evaluatieSoort(plan, fase).map(t -> start(wie, zaak, t, dag));
    }

    private static Optional<Termijnsoort> evaluatieSoort(Schoolplan plan, Fase fase) {
        return fase.termijnen().stream()
                .flatMap(id -> plan.termijn(id).stream())
                .filter(t -> t.start().equals(EVALUATIEDATUM))
                .findFirst()
                .or(() -> plan.termijnen().stream()
                        .filter(t -> t.start().equals(EVALUATIEDATUM))
                        .findFirst());
    }

    /**
     * The clocks of a phase stop when the zaak leaves it. What was decided to evaluate stays, and so does what runs from a fact
     * that is the same in the next phase, such as the duty to find a place.
     */
    void verlaat(Bezoeker wie, Zaak zaak, Schoolplan plan, Fase fase, Fase naar, String bewijs) {
        for (String soort : fase.termijnen()) {
            boolean blijft = plan.termijn(soort)
                    .filter(t -> t.start().equals(EVALUATIEDATUM)
                            || (naar.termijnen().contains(soort) && !VAN_DE_FASE.contains(t.start())))
                    .isPresent();
            if (!blijft) termijnen.haalVoor(wie, onderwerp(zaak), soort, bewijs);
        }
    }

    /** Meets the clocks of this phase that started from this fact. */
    void haal(Bezoeker wie, Zaak zaak, Schoolplan plan, Fase fase, String feit, String bewijs) {
        fase.termijnen().stream()
                .flatMap(id -> plan.termijn(id).stream())
                .filter(t -> t.start().equals(feit))
                .forEach(t -> termijnen.haalVoor(wie, onderwerp(zaak), t.id(), bewijs));
    }

    void haal(Bezoeker wie, UUID termijn, String bewijs) {
        termijnen.haal(wie, termijn, bewijs);
    }

    void stop(Bezoeker wie, Zaak zaak, String reden) {
        termijnen.vervalVoor(wie, onderwerp(zaak), reden);
    }

    /** All that was decided has its effect: the owner decides how the zaak goes on, once. */
    void vraagBesluit(Bezoeker wie, Zaak zaak, Schoolplan plan, Fase fase) {
        haal(wie, zaak, plan, fase, EFFECT_VASTGELEGD, "opnieuw geëvalueerd");
        start(wie, zaak, plan, fase, EFFECT_VASTGELEGD, klok.vandaag());
        if (fase.termijnen().stream()
                .flatMap(id -> plan.termijn(id).stream())
                .noneMatch(t -> t.start().equals(EFFECT_VASTGELEGD))) {
            actie(wie, zaak, VERDER, klok.vandaag().plusWeeks(2));
        }
    }

    /** When nothing runs any more, the plan's own next step of this phase starts. */
    void zorgVoorVolgendeStap(Bezoeker wie, Zaak zaak, Schoolplan plan, Fase fase) {
        List<String> wegingen = wegingen(plan, fase).map(Termijnsoort::id).toList();
        if (open(zaak).stream().anyMatch(o -> !wegingen.contains(o.soort()))) return;
        standaardstap(plan, fase)
                .ifPresentOrElse(
                        t -> start(wie, zaak, t, klok.vandaag()),
                        () -> actie(wie, zaak, VERDER, klok.vandaag().plusWeeks(2)));
    }

    private static Optional<Termijnsoort> standaardstap(Schoolplan plan, Fase fase) {
        return fase.termijnen().stream()
                .flatMap(id -> plan.termijn(id).stream())
                .filter(t -> !List.of(EVALUATIEDATUM, EFFECT_VASTGELEGD, WEGING).contains(t.start()))
                .min(Comparator.comparing(t -> !t.start().equals(FASE_BEGONNEN)));
    }

    UUID actie(Bezoeker wie, Zaak zaak, String wat, LocalDate dag) {
        return actie(wie, zaak, wat, dag, zaak.eigenaar());
    }

    UUID actie(Bezoeker wie, Zaak zaak, String wat, LocalDate dag, UUID voor) {
        return termijnen.actie(wie, wat, voor, dag, onderwerp(zaak), zaak.leerling(), zaak.klasse(), zaak.url(), "");
    }

    /** Whoever can no longer come in, leaves what was still to be done to the owner. */
    void neemTerug(Bezoeker wie, Zaak zaak, UUID van, String reden) {
        open(zaak).stream()
                .filter(t -> t.eigenaar().equals(van))
                .forEach(t -> termijnen.draagOver(wie, t.id(), zaak.eigenaar(), "", reden));
    }

    /** What the owner had to do for this zaak, the new owner has to do. */
    void draagOver(Bezoeker wie, Zaak zaak, UUID naar, String reden) {
        open(zaak).stream()
                .filter(t -> t.eigenaar().equals(zaak.eigenaar()))
                .forEach(t -> termijnen.draagOver(wie, t.id(), naar, "", reden));
    }

    /**
     * The zaak goes on under another version of the plan: a clock that the plan has otherwise begins anew from the day it began, one
     * that the phase no longer has stops, and one that is new to the phase starts.
     */
    void zetOver(Bezoeker wie, Zaak zaak, Schoolplan was, Fase oude, Schoolplan wordt, Fase nieuwe, String reden) {
        Set<String> vervallen = new HashSet<>();
        for (Termijnregel regel : open(zaak)) {
            String soort = regel.soort();
            Optional<Termijnsoort> oud = was.termijn(soort);
            Optional<Termijnsoort> nieuw = wordt.termijn(soort);
            // The day of an evaluation was agreed in a decision, and that decision points at its clock.
            if (oud.isEmpty() || oud.get().start().equals(EVALUATIEDATUM)) continue;
            boolean blijft = nieuwe.termijnen().contains(soort);
            if (blijft && oud.equals(nieuw)) continue;
            // More clocks of one kind end together, and each begins again.
            if (vervallen.add(soort)) termijnen.vervalVoor(wie, onderwerp(zaak), soort, reden);
            if (blijft) nieuw.ifPresent(t -> start(wie, zaak, t, regel.startOp()));
        }
        nieuwe.termijnen().stream()
                .filter(id -> !oude.termijnen().contains(id))
                .flatMap(id -> wordt.termijn(id).stream())
                .filter(t -> t.start().equals(FASE_BEGONNEN))
                .forEach(t -> start(wie, zaak, t, nl.spil.gedeeld.Datum.van(zaak.faseSinds())));
        zorgVoorVolgendeStap(wie, zaak, wordt, nieuwe);
    }

    private UUID start(Bezoeker wie, Zaak zaak, Termijnsoort t, LocalDate dag) {
        return termijnen.start(wie, termijn(zaak, t, dag));
    }

    private NieuweTermijn termijn(Zaak zaak, Termijnsoort t, LocalDate dag) {
        UUID wiens = functies.account(t.eigenaar(), zaak.leerling()).orElse(zaak.eigenaar());
        return NieuweTermijn.volgens(
                t,
                zaak.leerling(),
                onderwerp(zaak),
                zaak.klasse(),
                zaak.url(),
                new Startfeit(zin(t.start()), dag),
                wiens);
    }

    /** The fact, as it stands on a termijnblad. */
    private static String zin(String feit) {
        return switch (feit) {
            case FASE_BEGONNEN -> "begin van deze fase";
            case EVALUATIEDATUM -> "afgesproken evaluatiedatum";
            case WEGING -> "er loopt ondersteuning";
            case EFFECT_VASTGELEGD -> "van elk doel ligt vast of het is gehaald";
            default -> feit.replace('-', ' ');
        };
    }
}
