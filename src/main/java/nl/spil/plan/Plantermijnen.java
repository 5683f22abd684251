package nl.spil.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.spil.bericht.Berichten;
import nl.spil.gedeeld.Datum;
import nl.spil.gedeeld.Klok;
import nl.spil.organisatie.Functies;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.organisatie.LeerlingKop.Mentor;
import nl.spil.organisatie.Leerlingen;
import nl.spil.plan.Plandossier.Doel;
import nl.spil.plan.Plandossier.Kop;
import nl.spil.schoolplan.Plansoort.Voor;
import nl.spil.schoolplan.Rol.Plek;
import nl.spil.schoolplan.Termijnsoort;
import nl.spil.termijn.Duur;
import nl.spil.termijn.Eenheid;
import nl.spil.termijn.NieuweTermijn;
import nl.spil.termijn.NieuweTermijn.Eigenaar;
import nl.spil.termijn.NieuweTermijn.Startfeit;
import nl.spil.termijn.Onderwerp;
import nl.spil.termijn.Termijnen;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Klasse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The clocks of a plan: the answer of who signs, the day to look back on a goal, the yearly talk. */
@Component
class Plantermijnen {

    static final String ANTWOORD = "instemming-vragen";
    static final String TEKENEN = "opp-tekenen";
    static final String VASTSTELLEN = "plan-vaststellen";
    static final String EVALUATIE = "doel-evalueren";
    static final String VOORGELEGD = "plan-voorgelegd";
    static final String EVALUATIEDATUM = "evaluatiedatum-doel";
    /** Discussed with parents and pupil, whatever the plan is called. */
    static final String BESPROKEN = "plan-besproken";

    private static final int ANTWOORDTIJD = 14;
    private static final int VASTSTELTIJD = 7;

    private final Termijnen termijnen;
    private final Leerlingen leerlingen;
    private final Functies functies;
    private final Plandossiers dossiers;
    private final Berichten berichten;
    private final JdbcClient jdbc;
    private final Klok klok;

    Plantermijnen(
            Termijnen termijnen,
            Leerlingen leerlingen,
            Functies functies,
            Plandossiers dossiers,
            Berichten berichten,
            JdbcClient jdbc,
            Klok klok) {
        this.termijnen = termijnen;
        this.leerlingen = leerlingen;
        this.functies = functies;
        this.dossiers = dossiers;
        this.berichten = berichten;
        this.jdbc = jdbc;
        this.klok = klok;
    }

    static Onderwerp onderwerp(Kop plan) {
        return new Onderwerp("plan", plan.id());
    }

    private static Onderwerp onderwerp(Doel doel) {
        return new Onderwerp("doel", doel.stamId());
    }

    /** Of all versions of this kind of plan together. */
    static Onderwerp onderwerp(String soort, UUID leerling) {
        return new Onderwerp("plan-" + soort, leerling);
    }

    static String adres(UUID leerling) {
        return "/leerlingen/" + leerling + "/opp";
    }

    /** Laid before its signers: the mentor keeps an eye on the answers. */
    void gevraagd(Bezoeker wie, Inzage inzage, Sjabloon sjabloon, Kop plan, List<Ondertekenaar> mentoren) {
        termijnen.vervalVoor(wie, onderwerp(plan), ANTWOORD, "opnieuw voorgelegd");
        Startfeit voorgelegd = new Startfeit("plan voorgelegd", klok.vandaag());
        Eigenaar eigenaar = eigenaar(wie, inzage, sjabloon);
        start(
                wie,
                inzage,
                sjabloon,
                ANTWOORD,
                onderwerp(plan),
                adres(inzage.leerling()),
                voorgelegd,
                eigenaar,
                () -> NieuweTermijn.voor(
                                inzage.leerling(),
                                onderwerp(plan),
                                ANTWOORD,
                                Klasse.OPP,
                                sjabloon.kort() + ": antwoorden van ouders en leerling binnenhalen",
                                adres(inzage.leerling()),
                                sjabloon.soort().bron(),
                                voorgelegd,
                                Duur.van(ANTWOORDTIJD, Eenheid.KALENDERDAGEN, true),
                                eigenaar)
                        .met(coordinator(sjabloon), 7, 2));
        vraagVaststellers(wie, inzage, sjabloon, plan, voorgelegd);
        termijnen.vervalVoor(wie, onderwerp(plan), TEKENEN, "opnieuw voorgelegd");
        mentoren.stream()
                .map(Ondertekenaar::accountId)
                .filter(a -> a != null)
                .forEach(mentor -> start(
                        wie,
                        inzage,
                        sjabloon,
                        TEKENEN,
                        onderwerp(plan),
                        adres(inzage.leerling()) + "/antwoorden",
                        voorgelegd,
                        new Eigenaar(mentor, aanspreekpunt(sjabloon)),
                        () -> NieuweTermijn.voor(
                                inzage.leerling(),
                                onderwerp(plan),
                                TEKENEN,
                                Klasse.OPP,
                                sjabloon.kort() + " lezen en tekenen",
                                adres(inzage.leerling()) + "/antwoorden",
                                sjabloon.soort().bron(),
                                voorgelegd,
                                Duur.van(ANTWOORDTIJD, Eenheid.KALENDERDAGEN, true),
                                new Eigenaar(mentor, aanspreekpunt(sjabloon)))));
    }

    /** Who adopts it is somebody else than who writes it: it stands in their work list too. */
    private void vraagVaststellers(Bezoeker wie, Inzage inzage, Sjabloon sjabloon, Kop plan, Startfeit voorgelegd) {
        termijnen.vervalVoor(wie, onderwerp(plan), VASTSTELLEN, "opnieuw voorgelegd");
        for (String rol : sjabloon.soort().vaststellers()) {
            functies.account(rol, inzage.leerling())
                    .map(account -> new Eigenaar(account, rol))
                    .ifPresent(eigenaar -> start(
                            wie,
                            inzage,
                            sjabloon,
                            VASTSTELLEN,
                            onderwerp(plan),
                            adres(inzage.leerling()),
                            voorgelegd,
                            eigenaar,
                            () -> NieuweTermijn.voor(
                                    inzage.leerling(),
                                    onderwerp(plan),
                                    VASTSTELLEN,
                                    Klasse.OPP,
                                    sjabloon.kort() + " vaststellen als de antwoorden er zijn",
                                    adres(inzage.leerling()),
                                    sjabloon.soort().bron(),
                                    voorgelegd,
                                    Duur.van(ANTWOORDTIJD + VASTSTELTIJD, Eenheid.KALENDERDAGEN, true),
                                    eigenaar)));
        }
    }

    /** After each answer: the clock stops when parents and pupil have all answered; the mentor hears of it. */
    void naAntwoord(Bezoeker wie, Inzage inzage, Sjabloon sjabloon, Kop plan) {
        LeerlingKop kop = leerlingen.kop(inzage);
        if (kop.mentoren().stream().anyMatch(m -> wie.accountId().equals(m.accountId()))
                && dossiers.plan(plan.id())
                        .orElseThrow()
                        .handtekening(wie.accountId())
                        .isPresent()) {
            termijnen.haalVoor(wie, onderwerp(plan), TEKENEN, "getekend door " + wie.naam());
        }
        boolean klaar = jdbc.sql("select plan.gezin_klaar(?, ?, ?)")
                .param(plan.id())
                .param(Ondertekenaar.verplicht(sjabloon.soort(), Voor.HELE_PLAN, kop.leeftijd())
                        .toArray(String[]::new))
                .param(Ondertekenaar.verplicht(sjabloon.soort(), Voor.HANDELINGSDEEL, kop.leeftijd())
                        .toArray(String[]::new))
                .query(Boolean.class)
                .single();
        if (klaar)
            termijnen.haalVoor(wie, onderwerp(plan), ANTWOORD, "alle antwoorden van ouders en leerling zijn binnen");
        if (wie.soort() == Bezoeker.Soort.MEDEWERKER) return;
        kop.mentoren().stream()
                .map(Mentor::accountId)
                .filter(a -> a != null)
                .forEach(mentor -> berichten.meld(
                        mentor,
                        klaar
                                ? "Alle antwoorden van ouders en leerling op " + sjabloon.hetPlan() + " zijn binnen."
                                : "Er kwam een antwoord binnen op " + sjabloon.hetPlan() + ".",
                        adres(inzage.leerling()),
                        "antwoord:" + plan.id() + ":" + plan.uitgave() + ":" + wie.accountId() + ":" + klaar));
    }

    /** Adopted: the answers are in, and each goal gets its day to look back. */
    void bijVaststellen(Bezoeker wie, Inzage inzage, Sjabloon sjabloon, Plandossier plan) {
        termijnen.haalVoor(
                wie,
                onderwerp(plan.kop()),
                ANTWOORD,
                "vastgesteld, versie " + plan.kop().versienummer());
        termijnen.vervalVoor(wie, onderwerp(plan.kop()), "plan vastgesteld");
        for (Termijnsoort regel : regels(sjabloon)) {
            if (!gaatOverBespreken(regel)) {
                termijnen.haalVoor(
                        wie,
                        onderwerp(plan.kop().soort(), inzage.leerling()),
                        regel.id(),
                        sjabloon.kort() + " versie " + plan.kop().versienummer() + " vastgesteld");
            }
        }
        Eigenaar eigenaar = eigenaar(wie, inzage, sjabloon);
        for (Doel doel : plan.doelen()) {
            termijnen.vervalVoor(wie, onderwerp(doel), "nieuwe versie van het plan");
            if (!doel.loopt()) continue;
            String url = adres(inzage.leerling()) + "/doelen/" + doel.id() + "/evaluatie";
            start(
                    wie,
                    inzage,
                    sjabloon,
                    EVALUATIE,
                    onderwerp(doel),
                    url,
                    new Startfeit("afgesproken evaluatiedatum van het doel", doel.evaluatieOp()),
                    eigenaar,
                    () -> NieuweTermijn.voor(
                                    inzage.leerling(),
                                    onderwerp(doel),
                                    EVALUATIE,
                                    Klasse.OPP,
                                    "doel evalueren: wat leverde het op?",
                                    url,
                                    sjabloon.soort().bron(),
                                    new Startfeit("doel afgesproken", klok.vandaag()),
                                    Duur.tot(doel.evaluatieOp()),
                                    eigenaar)
                            .met(coordinator(sjabloon), 7, 1));
        }
    }

    /** Discussed with parents and pupil: the yearly clock starts again (OPP-12). */
    void besproken(Bezoeker wie, Inzage inzage, Sjabloon sjabloon, LocalDate dag) {
        String soort = sjabloon.soort().id();
        for (Termijnsoort regel : regels(sjabloon)) {
            if (!gaatOverBespreken(regel)) continue;
            termijnen.haalVoor(wie, onderwerp(soort, inzage.leerling()), regel.id(), "besproken op " + Datum.lang(dag));
            termijnen.start(
                    wie,
                    NieuweTermijn.volgens(
                            regel,
                            inzage.leerling(),
                            onderwerp(soort, inzage.leerling()),
                            Klasse.OPP,
                            adres(inzage.leerling()),
                            new Startfeit(sjabloon.kort() + " besproken", dag),
                            eigenaar(wie, inzage, sjabloon).account()));
        }
    }

    /** As the schoolplan has it; a plan that does not know this term gets the one that always was. */
    private void start(
            Bezoeker wie,
            Inzage inzage,
            Sjabloon sjabloon,
            String soort,
            Onderwerp onderwerp,
            String url,
            Startfeit feit,
            Eigenaar eigenaar,
            Supplier<NieuweTermijn> anders) {
        termijnen.start(
                wie,
                sjabloon.versie()
                        .plan()
                        .termijn(soort)
                        .map(t -> NieuweTermijn.volgens(
                                t, inzage.leerling(), onderwerp, Klasse.OPP, url, feit, eigenaar.account()))
                        .orElseGet(anders));
    }

    void geevalueerd(Bezoeker wie, Doel doel, String uitkomst) {
        termijnen.haalVoor(wie, onderwerp(doel), EVALUATIE, "geëvalueerd: " + uitkomst);
    }

    /** Also under the fact of one kind of plan, as older plans name it: opp-besproken, iop-besproken. */
    static boolean gaatOverBespreken(Termijnsoort regel) {
        return regel.start().endsWith("-besproken");
    }

    private static String aanspreekpunt(Sjabloon sjabloon) {
        return sjabloon.versie().plan().rolId(Plek.EERSTE_AANSPREEKPUNT);
    }

    private static String coordinator(Sjabloon sjabloon) {
        return sjabloon.versie().plan().rolId(Plek.COORDINATOR);
    }

    private static List<Termijnsoort> regels(Sjabloon sjabloon) {
        return sjabloon.soort().termijnen().stream()
                .flatMap(id -> sjabloon.versie().plan().termijn(id).stream())
                .toList();
    }

    private Eigenaar eigenaar(Bezoeker wie, Inzage inzage, Sjabloon sjabloon) {
        LeerlingKop kop = leerlingen.kop(inzage);
        UUID mentor = kop.mentoren().stream()
                .map(Mentor::accountId)
                .filter(a -> a != null)
                .findFirst()
                .orElse(wie.accountId());
        return new Eigenaar(mentor, aanspreekpunt(sjabloon));
    }
}
