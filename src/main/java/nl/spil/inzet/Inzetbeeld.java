package nl.spil.inzet;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.spil.schoolplan.Kenmerksoort;
import nl.spil.schoolplan.Niveau;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.toegang.Inzage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Support for its pages, in the words of the plan under which it began. */
@Component
@Transactional(readOnly = true)
public class Inzetbeeld {

    private final Inzetopslag opslag;
    private final Schoolplannen schoolplannen;

    Inzetbeeld(Inzetopslag opslag, Schoolplannen schoolplannen) {
        this.opslag = opslag;
        this.schoolplannen = schoolplannen;
    }

    /**
     * One line.
     *
     * @param plek where, with the school or facility behind it
     * @param elders whether that is outside the own school
     */
    public record Rij(Inzet inzet, String niveau, String plek, boolean elders) {

        public String voorWie() {
            return inzet.groepCode().isEmpty()
                    ? inzet.vorm().naam()
                    : inzet.vorm().naam() + " (" + inzet.groepCode() + ")";
        }
    }

    /** Somebody who takes part or took part, with what it brought this pupil last. */
    public record Deelnemer(
            UUID leerling,
            String naam,
            String klas,
            LocalDate vanaf,
            @Nullable LocalDate tot,
            String eindreden,
            String laatste) {

        public boolean doetMee() {
            return tot == null;
        }
    }

    /** What it brought. */
    public record Evaluatie(
            String naam, String bereikt, String ernst, String bewijs, String vervolg, LocalDate dag, String door) {}

    /** Everything of one support. */
    public record Beeld(Rij rij, List<Deelnemer> deelnemers, List<Evaluatie> evaluaties) {

        public List<Deelnemer> doenMee() {
            return deelnemers.stream().filter(Deelnemer::doetMee).toList();
        }
    }

    public List<Rij> van(Inzage inzage) {
        return inzage.leestIets(Inzetten.KLASSE) ? rijen(opslag.van(inzage.leerling())) : List.of();
    }

    public List<Rij> vanGroep(UUID groep) {
        return rijen(opslag.vanGroep(groep));
    }

    public List<Rij> vanLocatie(UUID locatie) {
        return rijen(opslag.vanLocatie(locatie));
    }

    private List<Rij> rijen(List<Inzet> inzetten) {
        return inzetten.stream().map(this::rij).toList();
    }

    public Rij rij(Inzet i) {
        Schoolplan plan = schoolplannen.versie(i.planversie()).plan();
        var plek = Inzetten.continuum(plan).flatMap(k -> k.keuze(i.plek()));
        String naam = plek.map(Kenmerksoort.Keuze::naam).orElse(i.plek());
        return new Rij(
                i,
                plan.niveau(i.niveau()).map(Niveau::naam).orElse(i.niveau()),
                i.plekWaar().isEmpty() ? naam : naam + ": " + i.plekWaar(),
                plek.map(Kenmerksoort.Keuze::elders).orElse(false));
    }

    public Beeld beeld(Inzet i) {
        List<Inzetopslag.Gezien> evaluaties = opslag.evaluaties(i.id());
        List<Deelnemer> deelnemers = opslag.deelnemers(i.id()).stream()
                .map(d -> new Deelnemer(
                        d.leerling(),
                        d.naam(),
                        d.klas(),
                        d.vanaf(),
                        d.tot(),
                        d.eindreden(),
                        evaluaties.stream()
                                .filter(e -> d.leerling().equals(e.leerling()) && i.vorm() != Vorm.INDIVIDUEEL)
                                .findFirst()
                                .map(e -> bereikt(e.bereikt()))
                                .orElse("")))
                .toList();
        return new Beeld(
                rij(i),
                deelnemers,
                evaluaties.stream()
                        .map(e -> new Evaluatie(
                                i.vorm() == Vorm.INDIVIDUEEL ? "" : e.naam(),
                                bereikt(e.bereikt()),
                                ernst(e.bereikt()),
                                e.bewijs(),
                                e.vervolg(),
                                e.dag(),
                                e.door()))
                        .toList());
    }

    /** Whether the goal was reached, in words. */
    public static String bereikt(String sleutel) {
        return switch (sleutel) {
            case "ja" -> "Doel gehaald";
            case "deels" -> "Deels gehaald";
            default -> "Niet gehaald";
        };
    }

    private static String ernst(String bereikt) {
        return switch (bereikt) {
            case "ja" -> "good";
            case "deels" -> "warn";
            default -> "bad";
        };
    }
}
