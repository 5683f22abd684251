package nl.spil.plan;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.spil.cast.Zuidwijk;
import nl.spil.cast.Zuidwijk.Leerling;
import nl.spil.gedeeld.Klok;
import nl.spil.plan.Inspraak.Gesprek;
import nl.spil.plan.Inspraak.Horen;
import nl.spil.plan.Instemmingen.Invoer;
import nl.spil.plan.Instemmingen.Keuze;
import nl.spil.plan.Plandossier.Doel;
import nl.spil.schoolplan.Sectie;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Sessies;
import org.springframework.boot.test.context.TestComponent;

/** What Joris does before a test begins: a plan written, laid before its signers, adopted; through the services. */
@TestComponent
public class Planproef {

    public static final String MENTOR = "Joris de Wit";

    private final Zuidwijk zuidwijk;
    private final Sessies sessies;
    private final Poort poort;
    private final Plannen plannen;
    private final Plandossiers dossiers;
    private final Inspraak inspraak;
    private final Instemmingen instemmingen;
    private final Klok klok;

    Planproef(
            Zuidwijk zuidwijk,
            Sessies sessies,
            Poort poort,
            Plannen plannen,
            Plandossiers dossiers,
            Inspraak inspraak,
            Instemmingen instemmingen,
            Klok klok) {
        this.zuidwijk = zuidwijk;
        this.sessies = sessies;
        this.poort = poort;
        this.plannen = plannen;
        this.dossiers = dossiers;
        this.inspraak = inspraak;
        this.instemmingen = instemmingen;
        this.klok = klok;
    }

    /** Work of somebody on the opened plan of a pupil. */
    public <T> T als(String naam, UUID leerling, BiFunction<Bezoeker, Inzage, T> werk) {
        return zuidwijk.als(naam, wie -> werk.apply(wie, poort.open(wie, leerling, "OPP")));
    }

    public <T> T als(UUID account, UUID leerling, BiFunction<Bezoeker, Inzage, T> werk) {
        return sessies.als(account, wie -> werk.apply(wie, poort.open(wie, leerling, "OPP")));
    }

    public Plandossier huidig(Inzage inzage) {
        return dossiers.huidig(inzage, "opp").orElseThrow();
    }

    public Plandossier plan(UUID leerling) {
        return als(
                MENTOR,
                leerling,
                (wie, inzage) -> dossiers.huidig(inzage, "opp").orElseThrow());
    }

    public Doel doel(UUID leerling) {
        return plan(leerling).lopendeDoelen().getFirst();
    }

    public Doelgegevens opTijd() {
        return opTijd("aandacht");
    }

    private Doelgegevens opTijd(String aspect) {
        return new Doelgegevens(
                "Robin is op maandag op tijd op school, drie weken achter elkaar",
                "Van de laatste acht maandagen zes keer te laat",
                "Drie maandagen achter elkaar om 8.30 uur binnen",
                aspect,
                "",
                MENTOR,
                "De mentor wacht Robin op bij de deur.",
                "Robin zet twee wekkers.",
                "Ik wil het zelf proberen.",
                klok.vandaag().plusWeeks(6));
    }

    /** A version with everything written that must be written, and one goal. */
    public void geschreven(UUID leerling) {
        geschreven(zuidwijk.account(MENTOR), leerling);
    }

    private void geschreven(UUID schrijver, UUID leerling) {
        als(schrijver, leerling, (wie, inzage) -> {
            plannen.openNieuweVersie(wie, inzage, "opp", "nieuwe leerling");
            Plandossier plan = dossiers.huidig(inzage, "opp").orElseThrow();
            Sjabloon sjabloon = plannen.sjabloon(plan.kop());
            for (Sectie s : sjabloon.secties()) {
                if (s.soort() != Sectie.Soort.TEKST) continue;
                var t = plan.sectie(s.id()).orElseThrow();
                if (t.tekst().isEmpty()) {
                    plannen.bewaarSectie(
                            wie,
                            inzage,
                            plan.kop(),
                            s.id(),
                            "Eerste alinea van " + s.naam() + ".\n\nTweede alinea.",
                            t.versie());
                }
            }
            if (!plan.lopendeDoelen().isEmpty()) return plan;
            // What a goal is about, every school names itself.
            String aspect = sjabloon.aspecten().containsKey("aandacht")
                    ? "aandacht"
                    : sjabloon.aspecten().keySet().stream().findFirst().orElse("");
            Planuitkomst uit = plannen.voegDoelToe(wie, inzage, plan.kop(), opTijd(aspect));
            if (!(uit instanceof Planuitkomst.Gelukt)) throw new AssertionError(uit);
            return uit;
        });
    }

    public void voorgelegd(UUID leerling) {
        voorgelegd(zuidwijk.account(MENTOR), leerling);
    }

    /** The same at any school, by somebody who writes plans there. */
    public void voorgelegd(UUID schrijver, UUID leerling) {
        geschreven(schrijver, leerling);
        Planuitkomst uit = als(
                schrijver,
                leerling,
                (wie, inzage) -> plannen.legVoor(
                        wie,
                        inzage,
                        dossiers.huidig(inzage, "opp").orElseThrow().kop()));
        if (!(uit instanceof Planuitkomst.Gelukt)) throw new AssertionError(uit);
    }

    public void gehoord(UUID leerling) {
        als(
                MENTOR,
                leerling,
                (wie, inzage) -> inspraak.legHoorrechtVast(
                        wie,
                        inzage,
                        dossiers.huidig(inzage, "opp").orElseThrow().kop(),
                        new Horen(klok.vandaag(), "Ik wil twee wekkers proberen.", "Dat staat nu in het doel.", "")));
    }

    public void overlegd(UUID leerling, LocalDate dag) {
        Planuitkomst uit = als(
                MENTOR,
                leerling,
                (wie, inzage) -> inspraak.legOverlegVast(
                        wie,
                        inzage,
                        dossiers.huidig(inzage, "opp").orElseThrow().kop(),
                        new Gesprek(dag, "Robin, ouders, mentor", true, true, "", "We zijn het eens.", true)));
        if (!(uit instanceof Planuitkomst.Gelukt)) throw new AssertionError(uit);
    }

    /** Everybody who must, says yes and signs. */
    public void allesGetekend(Leerling leerling) {
        leerling.ouders().stream()
                .filter(Zuidwijk.Ouder::gezag)
                .forEach(o -> antwoordt(o.account(), leerling.id(), Keuze.JA));
        leerling.ouders().stream().filter(Zuidwijk.Ouder::gezag).forEach(o -> tekent(o.account(), leerling.id()));
        tekent(leerling.account(), leerling.id());
        tekent(zuidwijk.account(MENTOR), leerling.id());
    }

    public Antwoorduitkomst antwoordt(UUID account, UUID leerling, Keuze keuze) {
        return als(account, leerling, (wie, inzage) -> {
            Plandossier plan = dossiers.huidig(inzage, "opp").orElseThrow();
            Doel doel = plan.lopendeDoelen().getFirst();
            return instemmingen.beantwoord(
                    wie,
                    inzage,
                    plan,
                    doel.id(),
                    doel.vingerafdruk(),
                    new Invoer(keuze, keuze == Keuze.JA ? "" : "Ik wil iets zeggen.", "zelf"));
        });
    }

    public Antwoorduitkomst tekent(UUID account, UUID leerling) {
        return als(account, leerling, (wie, inzage) -> {
            Plandossier plan = dossiers.huidig(inzage, "opp").orElseThrow();
            return instemmingen.teken(wie, inzage, plan, plan.kop().uitgave(), new Invoer(Keuze.JA, "", "zelf"));
        });
    }

    /** The same with more than one goal. */
    public void vastgesteldMetAlleDoelen(Leerling leerling) {
        voorgelegd(leerling.id());
        for (Doel doel : plan(leerling.id()).lopendeDoelen()) {
            leerling.ouders().stream()
                    .filter(Zuidwijk.Ouder::gezag)
                    .forEach(o -> als(o.account(), leerling.id(), (wie, inzage) -> {
                        Plandossier plan = huidig(inzage);
                        return instemmingen.beantwoord(
                                wie,
                                inzage,
                                plan,
                                doel.id(),
                                plan.doel(doel.id()).orElseThrow().vingerafdruk(),
                                new Invoer(Keuze.JA, "", "zelf"));
                    }));
        }
        vastgesteld(leerling);
    }

    /** The whole way up to a plan that holds. */
    public void vastgesteld(Leerling leerling) {
        voorgelegd(leerling.id());
        gehoord(leerling.id());
        overlegd(leerling.id(), klok.vandaag());
        allesGetekend(leerling);
        Planuitkomst uit = als(MENTOR, leerling.id(), (wie, inzage) -> {
            Plandossier plan = dossiers.huidig(inzage, "opp").orElseThrow();
            return plannen.stelVast(wie, inzage, plan.kop(), plan.kop().uitgave());
        });
        if (!(uit instanceof Planuitkomst.Gelukt)) throw new AssertionError(uit);
    }
}
