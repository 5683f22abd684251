package nl.spil.zaak;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.spil.gedeeld.Datum;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.organisatie.Functies;
import nl.spil.organisatie.Leerlingen;
import nl.spil.organisatie.Locaties;
import nl.spil.schoolplan.Besluitsoort;
import nl.spil.schoolplan.Besluitsoort.Eis;
import nl.spil.schoolplan.Fase;
import nl.spil.schoolplan.Planversie;
import nl.spil.schoolplan.Rol;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.schoolplan.Termijnsoort;
import nl.spil.schoolplan.Woorden;
import nl.spil.schoolplan.Zaaktype;
import nl.spil.toegang.Betrokkenheid;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Klasse;
import nl.spil.zaak.Besluituitkomst.Genomen;
import nl.spil.zaak.Besluituitkomst.Ingehaald;
import nl.spil.zaak.Besluituitkomst.KanNog;
import nl.spil.zaak.Besluituitkomst.Onvolledig;
import nl.spil.zaak.Zaakopslag.Overgang;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes a decision: who may, what must be there first, what must be filled in, and what follows from it. */
@Component
class Besluitvorming {

    private final Zaakopslag opslag;
    private final Zaakbegin begin;
    private final Besluiten besluiten;
    private final Zaakklok klokken;
    private final Zaakplannen plannen;
    private final Schoolplannen schoolplannen;
    private final Locaties locaties;
    private final Voorwaarden voorwaarden;
    private final Betrokkenheid betrokkenheid;
    private final ApplicationEventPublisher gebeurtenissen;
    private final Functies functies;
    private final Leerlingen leerlingen;
    private final Klok klok;

    Besluitvorming(
            Zaakopslag opslag,
            Zaakbegin begin,
            Besluiten besluiten,
            Zaakklok klokken,
            Zaakplannen plannen,
            Schoolplannen schoolplannen,
            Locaties locaties,
            Voorwaarden voorwaarden,
            Betrokkenheid betrokkenheid,
            ApplicationEventPublisher gebeurtenissen,
            Functies functies,
            Leerlingen leerlingen,
            Klok klok) {
        this.opslag = opslag;
        this.begin = begin;
        this.besluiten = besluiten;
        this.klokken = klokken;
        this.plannen = plannen;
        this.schoolplannen = schoolplannen;
        this.locaties = locaties;
        this.betrokkenheid = betrokkenheid;
        this.gebeurtenissen = gebeurtenissen;
        this.functies = functies;
        this.leerlingen = leerlingen;
        this.klok = klok;
        this.voorwaarden = voorwaarden;
    }

    /** What this person may decide now, each with what is missing for it. */
    List<Keuze> keuzes(Bezoeker wie, Inzage inzage, Zaak zaak) {
        return keuzes(wie, inzage, zaak, genomen(zaak, plannen.van(zaak).fase(zaak.fase())));
    }

    /** The same, for who knows already which decisions were taken in this phase. */
    List<Keuze> keuzes(Bezoeker wie, Inzage inzage, Zaak zaak, Set<String> genomen) {
        Zaakplan plan = plannen.van(zaak);
        Fase fase = plan.fase(zaak.fase());
        Toetsing toetsing = new Toetsing(new Zaakcontext(wie, inzage, zaak, plan.versie(), null), genomen);
        return fase.besluiten().stream()
                .filter(soort -> mag(inzage, zaak, soort))
                .map(soort -> {
                    Fase naar = plan.naar(fase, soort);
                    String opentPlan = plan.opentPlan(naar, soort);
                    return new Keuze(
                            soort.id(),
                            soort.naam(),
                            soort.naar() == null ? "" : naar.naam(),
                            naar.eind() && zaak.loopt(),
                            soort.vereist(),
                            opentPlan,
                            plan.plansoortNaam(opentPlan),
                            Kenmerken.soorten(plan.plan(), soort),
                            plan.namen(soort.opent()),
                            ontbreekt(zaak, plan, fase, soort, toetsing),
                            soort.gezinLeest(),
                            soort.bron());
                })
                .toList();
    }

    Besluituitkomst neem(Bezoeker wie, Inzage inzage, Zaak zaak, NieuwBesluit nieuw) {
        if (zaak.versie() != nieuw.versie()) return new Ingehaald();
        Zaakplan plan = plannen.van(zaak);
        Fase fase = plan.fase(zaak.fase());
        Optional<Besluitsoort> gekozen = fase.besluit(nieuw.soort());
        if (gekozen.isEmpty()) return new Onvolledig(Map.of("soort", "Kies welk besluit je vastlegt."));
        Besluitsoort soort = gekozen.get();
        if (!mag(inzage, zaak, soort)) throw new NietGevonden();
        Zaakcontext context = new Zaakcontext(wie, inzage, zaak, plan.versie(), nieuw);
        Map<String, String> fouten =
                Besluitcontrole.fouten(plan.plan(), soort, vereist(soort, context), nieuw, klok.vandaag());
        fouten.putAll(voorbijDeGrens(zaak, plan, fase, soort, nieuw));
        fouten.putAll(voertNietUit(zaak, plan, nieuw));
        if (!fouten.isEmpty()) return new Onvolledig(fouten);
        List<Ontbreekt> ontbreekt = ontbreekt(zaak, plan, fase, soort, new Toetsing(context, genomen(zaak, fase)));
        if (!ontbreekt.isEmpty()) return new KanNog(ontbreekt);
        return new Genomen(
                voerUit(wie, inzage, zaak, plan, fase, soort, nieuw),
                zaak.nummer(),
                plan.naar(fase, soort).eind());
    }

    /** Only where the plan asks about parents it matters how old the pupil is. */
    private List<Eis> vereist(Besluitsoort soort, Zaakcontext context) {
        return soort.vereist().contains(Eis.OUDERS_BETROKKEN)
                ? Besluitsoort.bij(soort.vereist(), context.leeftijd(leerlingen))
                : soort.vereist();
    }

    /** Whoever the plan names for it, and who writes in the class of the zaak. */
    private static boolean mag(Inzage inzage, Zaak zaak, Besluitsoort soort) {
        return Zaken.schrijft(inzage, zaak.klasse()) && inzage.rollen().stream().anyMatch(soort.door()::contains);
    }

    /** Somebody of this school; and whom the plan gives another task than carrying out support, is chosen knowingly (SOT-20). */
    private Map<String, String> voertNietUit(Zaak zaak, Zaakplan plan, NieuwBesluit nieuw) {
        UUID wie = nieuw.uitvoerder();
        if (wie == null) return Map.of();
        if (!functies.werktBij(zaak.leerling(), wie))
            return Map.of(
                    "uitvoerder",
                    "Kies iemand die op de school van deze leerling werkt, of schrijf de naam op van wie van buiten komt.");
        if (nieuw.kenmerken().containsKey(Besluitinvoer.TOCH)) return Map.of();
        for (Rol rol : plan.plan().rollen()) {
            String waarom = rol.voertNietUit();
            if (waarom == null) continue;
            boolean heeft =
                    functies.medewerkers(rol.id(), zaak.leerling()).stream().anyMatch(m -> wie.equals(m.accountId()));
            if (heeft)
                return Map.of(
                        Besluitinvoer.KENMERK + Besluitinvoer.TOCH,
                        waarom + " Kies iemand anders, of bevestig dat het zo bedoeld is.");
        }
        return Map.of();
    }

    /** What may last no longer, is looked back on before it is over. */
    private Map<String, String> voorbijDeGrens(
            Zaak zaak, Zaakplan plan, Fase fase, Besluitsoort soort, NieuwBesluit nieuw) {
        LocalDate dag = nieuw.evaluatieOp();
        Fase naar = plan.naar(fase, soort);
        if (dag == null || naar.eind()) return Map.of();
        Optional<LocalDate> minimum =
                klokken.minimum(zaak, plan.plan(), naar, !naar.id().equals(fase.id()));
        if (minimum.filter(dag::isBefore).isPresent())
            return Map.of(
                    "evaluatie",
                    "Dit duurt minstens tot en met " + Datum.lang(minimum.get())
                            + ". Kies een dag die niet eerder is.");
        return klokken.grens(zaak, plan.plan(), naar, !naar.id().equals(fase.id()))
                .filter(dag::isAfter)
                .map(grens -> Map.of(
                        "evaluatie",
                        "Dit duurt hoogstens tot en met " + Datum.lang(grens) + ". Kies een dag die niet later is."))
                .orElse(Map.of());
    }

    /** What is looked up once for all decisions of a phase. */
    private record Toetsing(Zaakcontext context, Set<String> genomen, Map<String, List<Ontbreekt>> gedaan) {
        Toetsing(Zaakcontext context, Set<String> genomen) {
            this(context, genomen, new HashMap<>());
        }
    }

    /** Only where the plan has an order in its decisions, it matters which were taken. */
    private Set<String> genomen(Zaak zaak, Fase fase) {
        return fase.besluiten().stream().allMatch(s -> s.na().isEmpty())
                ? Set.of()
                : besluiten.genomen(zaak, fase.id());
    }

    private List<Ontbreekt> ontbreekt(Zaak zaak, Zaakplan plan, Fase fase, Besluitsoort soort, Toetsing toetsing) {
        List<Ontbreekt> uit = new ArrayList<>();
        Fase bestemming = plan.naar(fase, soort);
        if (!soort.eerder() && !bestemming.id().equals(fase.id())) {
            klokken.minimum(zaak, plan.plan(), fase, false)
                    .filter(dag -> dag.isAfter(klok.vandaag()))
                    .ifPresent(dag -> uit.add(new Ontbreekt(
                            "minstens",
                            "Dit duurt minstens tot en met " + Datum.lang(dag) + ". Vanaf die dag kan dit besluit.",
                            "",
                            "")));
        }
        for (String eerst : soort.na()) {
            if (toetsing.genomen().contains(eerst)) continue;
            String naam = fase.besluit(eerst).map(Besluitsoort::naam).orElse(eerst);
            uit.add(new Ontbreekt(
                    "na:" + eerst, "Eerst moet vastliggen: ‘" + naam + "’.", plan.rolNamen(soort.door()), ""));
        }
        for (String opent : soort.opent()) {
            Optional<Zaaktype> type = nu(zaak, plan).plan().zaaktype(opent).filter(Zaaktype::draait);
            if (type.isEmpty())
                uit.add(new Ontbreekt(
                        "opent:" + opent,
                        "Hiermee begint ‘" + String.join("", plan.namen(List.of(opent)))
                                + "’, maar die procedure staat niet meer in het plan dat nu geldt. Zet deze zaak over naar dat plan.",
                        plan.rolNaam(plan.zaaktype().eigenaar()),
                        zaak.url() + "/versie"));
            type.filter(t -> begin.eigenaar(t, zaak.leerling()).isEmpty())
                    .ifPresent(t -> uit.add(new Ontbreekt(
                            "opent:" + opent,
                            "Hiermee begint ‘" + t.naam() + "’, maar op deze locatie is niemand "
                                    + plan.rolNamen(List.of(t.eigenaar())) + ".",
                            "de beheerder",
                            "")));
        }
        Fase naar = bestemming;
        List<String> sleutels = new ArrayList<>(soort.voorwaarden());
        if (soort.naar() != null) sleutels.addAll(naar.voorwaarden());
        sleutels.stream()
                .distinct()
                .map(sleutel ->
                        toetsing.gedaan().computeIfAbsent(sleutel, s -> voorwaarden.toets(s, toetsing.context())))
                .flatMap(Collection::stream)
                .forEach(uit::add);
        if (naar.eind() && zaak.loopt() && zaak.wachtOpAntwoord()) {
            uit.add(new Ontbreekt(
                    "antwoord",
                    "Er is nog geen antwoord: welke ondersteuning de school geeft, waarom en vanaf wanneer.",
                    plan.rolNaam(plan.zaaktype().eigenaar()),
                    zaak.url() + "/antwoord"));
        }
        if (!zaak.loopt() && !naar.eind())
            uit.addAll(toetsing.gedaan().computeIfAbsent("lopende-zaak", s -> loopt(zaak)));
        return uit;
    }

    private List<Ontbreekt> loopt(Zaak zaak) {
        if (opslag.lopende(zaak.leerling(), zaak.zaaktype()).isEmpty()) return List.of();
        return List.of(new Ontbreekt(
                "lopende-zaak",
                "Voor deze leerling loopt al een andere zaak van deze soort. Ga daarin verder.",
                "",
                "/zaken"));
    }

    private UUID voerUit(
            Bezoeker wie, Inzage inzage, Zaak zaak, Zaakplan plan, Fase fase, Besluitsoort soort, NieuwBesluit nieuw) {
        Instant nu = klok.nu();
        Fase naar = plan.naar(fase, soort);
        boolean verder = !naar.id().equals(fase.id());
        String bewijs = "besluit: " + soort.naam();
        if (verder) klokken.verlaat(wie, zaak, plan.plan(), fase, naar, bewijs);
        @Nullable
        UUID evaluatie = nieuw.evaluatieOp() == null || naar.eind()
                ? null
                : klokken.startEvaluatie(wie, zaak, plan.plan(), naar, nieuw.evaluatieOp())
                        .orElse(null);
        if (!verder && evaluatie != null) {
            klokken.haal(wie, zaak, plan.plan(), fase, Zaakklok.EFFECT_VASTGELEGD, bewijs);
        }
        String opentPlan = plan.opentPlan(naar, soort);
        UUID besluit = besluiten.bewaar(wie, inzage, zaak, soort, naar, nieuw, opentPlan, evaluatie, nu);
        UUID uitvoerder = nieuw.uitvoerder();
        if (uitvoerder != null && !naar.eind() && zaak.klasse() == Klasse.SOT)
            betrokkenheid.betrek(inzage, uitvoerder, zaak.id());
        if (naar.eind()) {
            sluit(wie, zaak, soort, naar, nieuw, nu);
        } else {
            if (!zaak.loopt()) opslag.heropen(zaak, naar.id(), nu);
            else if (verder) opslag.naarFase(zaak, naar.id(), nu);
            else opslag.raakAan(zaak);
            if (verder) {
                opslag.noteer(wie, zaak, Overgang.FASE, fase.id(), naar.id(), soort.naam(), nu);
                klokken.komBinnen(wie, zaak, plan.plan(), naar, klok.vandaag());
            } else {
                tel(wie, zaak, plan, fase, soort);
            }
            klokken.zorgVoorVolgendeStap(wie, zaak, plan.plan(), naar);
        }
        LocalDate feitdag = nieuw.start() == null ? klok.vandaag() : nieuw.start();
        soort.meldt().forEach(feit -> klokken.meld(wie, zaak, plan.plan(), naar, feit, feitdag));
        for (String opent : soort.opent()) open(wie, zaak, plan, opent, soort);
        gebeurtenissen.publishEvent(new BesluitGenomen(
                besluit,
                zaak.id(),
                zaak.nummer(),
                zaak.leerling(),
                zaak.planversie(),
                soort.id(),
                soort.naam(),
                fase.id(),
                naar.id(),
                nieuw.doel().strip(),
                nieuw.aspecten().stream().sorted().toList(),
                nieuw.uitvoerder(),
                nieuw.uitvoerderNaam().strip(),
                nieuw.start(),
                nieuw.evaluatieOp(),
                opentPlan,
                nieuw.overleg(),
                wie.accountId(),
                nu));
        if (naar.eind() && zaak.loopt()) {
            gebeurtenissen.publishEvent(new ZaakGesloten(
                    zaak.id(), zaak.nummer(), zaak.leerling(), nieuw.resultaat().strip(), wie.accountId(), nu));
        }
        return besluit;
    }

    /** A term that is over after so many decisions of this kind. */
    private void tel(Bezoeker wie, Zaak zaak, Zaakplan plan, Fase fase, Besluitsoort soort) {
        for (String id : fase.termijnen()) {
            plan.plan().termijn(id).ifPresent(t -> {
                Termijnsoort.Aantal aantal = t.aantal();
                if (aantal == null || !aantal.besluit().equals(soort.id())) return;
                int keer = besluiten.aantal(zaak, soort.id());
                if (keer >= aantal.keer())
                    klokken.nuAanDeBeurt(wie, zaak, t, keer + " keer vastgelegd: " + Woorden.klein(soort.naam()));
            });
        }
    }

    /** What begins now, begins under the plan that holds now; the zaak it comes from keeps its own version. */
    private Planversie nu(Zaak zaak, Zaakplan plan) {
        return locaties.vanLeerling(zaak.leerling())
                .map(l -> schoolplannen.voorLocatie(l.id()))
                .orElse(plan.versie());
    }

    /** Begins another procedure for the same pupil, unless it runs. */
    private void open(Bezoeker wie, Zaak zaak, Zaakplan plan, String zaaktype, Besluitsoort soort) {
        Planversie versie = nu(zaak, plan);
        Zaaktype type = versie.plan().zaaktype(zaaktype).orElseThrow();
        opslag.wachtOp(zaak.leerling(), zaaktype);
        if (opslag.lopendeTypen(zaak.leerling()).contains(zaaktype)) return;
        begin.begin(
                wie,
                zaak.leerling(),
                versie,
                type,
                type.beginfase(),
                "Besluit ‘" + soort.naam() + "’ in zaak " + zaak.nummer(),
                klok.vandaag());
    }

    private void sluit(Bezoeker wie, Zaak zaak, Besluitsoort soort, Fase naar, NieuwBesluit nieuw, Instant nu) {
        String resultaat =
                nieuw.resultaat().isBlank() ? soort.naam() : nieuw.resultaat().strip();
        opslag.sluit(wie, zaak, naar.id(), resultaat, nieuw.reden().strip(), nu);
        opslag.noteer(wie, zaak, Overgang.GESLOTEN, zaak.fase(), naar.id(), resultaat, nu);
        klokken.stop(wie, zaak, "zaak gesloten");
        betrokkenheid.laatLos(zaak.id());
    }
}
