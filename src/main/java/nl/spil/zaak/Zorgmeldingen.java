package nl.spil.zaak;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.spil.formulier.Formulierblad;
import nl.spil.formulier.Formulieren;
import nl.spil.formulier.Ingevuld;
import nl.spil.formulier.Invulling;
import nl.spil.gedeeld.Datum;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.organisatie.Schoolkalender;
import nl.spil.schoolplan.Besluitsoort;
import nl.spil.schoolplan.Fase;
import nl.spil.schoolplan.Formulier;
import nl.spil.schoolplan.Overlegsoort;
import nl.spil.schoolplan.Planversie;
import nl.spil.schoolplan.Woorden;
import nl.spil.schoolplan.Zaaktype;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Klasse;
import nl.spil.zaak.Zaakopslag.Overgang;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Zorgmeldingen: handed in by whom the plan names, for which meeting, admitted late or not, and answered by the school. */
@Service
@Transactional
public class Zorgmeldingen {

    /** The form of the plan by which a pupil is brought before the team. */
    static final String INGEDIEND = "zorgmelding-ingediend";

    static final String OVERLEG_GEHOUDEN = "overleg-gehouden";

    private final Zaken zaken;
    private final Zaakbegin begin;
    private final Zaakopslag opslag;
    private final Zorgmeldingopslag meldingen;
    private final Besluiten besluiten;
    private final Zaakklok klokken;
    private final Zaakplannen plannen;
    private final Formulieren formulieren;
    private final Schoolkalender kalender;
    private final ApplicationEventPublisher gebeurtenissen;
    private final Klok klok;

    Zorgmeldingen(
            Zaken zaken,
            Zaakbegin begin,
            Zaakopslag opslag,
            Zorgmeldingopslag meldingen,
            Besluiten besluiten,
            Zaakklok klokken,
            Zaakplannen plannen,
            Formulieren formulieren,
            Schoolkalender kalender,
            ApplicationEventPublisher gebeurtenissen,
            Klok klok) {
        this.zaken = zaken;
        this.begin = begin;
        this.opslag = opslag;
        this.meldingen = meldingen;
        this.besluiten = besluiten;
        this.klokken = klokken;
        this.plannen = plannen;
        this.formulieren = formulieren;
        this.kalender = kalender;
        this.gebeurtenissen = gebeurtenissen;
        this.klok = klok;
    }

    /** What came of handing in. */
    public sealed interface Uitkomst {
        /** Handed in; {@code zin} says for which meeting. */
        record Ingediend(UUID zorgmelding, String nummer, String zin) implements Uitkomst {}

        /** Not filled in far enough: the same form with what to mend. */
        record Onvolledig(Formulierblad blad) implements Uitkomst {}
    }

    /** What came of answering. */
    public sealed interface Antwoorduitkomst {
        record Gegeven(UUID antwoord) implements Antwoorduitkomst {}

        record Onvolledig(Map<String, String> fouten) implements Antwoorduitkomst {}
    }

    /**
     * The form, for the person who wants to hand it in.
     *
     * @param magIndienen whether this person is one whom the plan lets hand it in
     * @param woorden what the school calls things
     * @param toelater who may admit it to an earlier meeting when it is late
     * @param voorWanneer for which meeting it counts when handed in now
     */
    public record Start(
            Formulierblad blad,
            boolean magIndienen,
            Woorden woorden,
            String toelater,
            String voorWanneer,
            boolean opTijd) {}

    @Transactional(readOnly = true)
    public Start begin(Bezoeker wie, Inzage inzage) {
        Planversie versie = zaken.planversie(inzage);
        Formulier formulier = formulier(versie);
        Overlegdag dag = overlegdag(versie);
        Woorden woorden = versie.plan().woorden();
        return new Start(
                formulieren.begin(wie, inzage, versie, formulier),
                magIndienen(inzage, formulier),
                woorden,
                plan(versie).aanmeldoverleg().map(o -> woorden.rol(o.spil())).orElse(""),
                dag.zin(),
                dag.opTijd());
    }

    /** Opens the route, or goes on with it, in the phase of the zorgmelding. */
    public Uitkomst dienIn(Bezoeker wie, Inzage inzage, Map<String, String> ingestuurd) {
        Planversie nieuwste = zaken.planversie(inzage);
        Zaakplan route = plan(nieuwste);
        Formulier formulier = formulier(nieuwste);
        if (!magIndienen(inzage, formulier)) throw new NietGevonden();
        Ingevuld ingevuld = formulieren.lees(formulier, inzage, nieuwste, ingestuurd);
        if (!ingevuld.klopt()) {
            return new Uitkomst.Onvolledig(formulieren.opnieuw(wie, inzage, nieuwste, formulier, ingevuld));
        }
        opslag.wachtOp(inzage.leerling(), route.zaaktype().id());
        Optional<Zaak> lopende =
                opslag.lopende(inzage.leerling(), route.zaaktype().id());
        Instant nu = klok.nu();
        Zaak zaak = lopende.map(z -> gaVerder(wie, z, nu)).orElseGet(() -> {
            Fase fase = fase(route);
            return begin.rij(wie, inzage.leerling(), nieuwste, route.zaaktype(), fase, ingediend(route));
        });
        Zaakplan plan = plannen.van(zaak);
        Fase fase = plan.aanmeldfase().orElseGet(() -> plan.fase(zaak.fase()));
        // Handing in is what the clock of this phase was running for.
        klokken.haal(wie, zaak, plan.plan(), fase, Zaakklok.FASE_BEGONNEN, ingediend(plan));
        // Where nobody comes in without it, handing in is the way in.
        boolean binnen = fase.voorwaarden().contains(INGEDIEND)
                && lopende.map(z -> !z.fase().equals(zaak.fase())).orElse(true);
        if (binnen) klokken.start(wie, zaak, plan.plan(), fase, Zaakklok.FASE_BEGONNEN, klok.vandaag());
        klokken.start(wie, zaak, plan.plan(), fase, INGEDIEND, klok.vandaag());
        fase.meldt().forEach(feit -> klokken.meld(wie, zaak, plan.plan(), fase, feit, klok.vandaag()));
        klokken.zorgVoorVolgendeStap(wie, zaak, plan.plan(), plan.fase(zaak.fase()));
        UUID invulling = formulieren.bewaar(wie, inzage, nieuwste, formulier, ingevuld);
        Overlegdag dag = overlegdag(nieuwste);
        UUID melding = meldingen.bewaar(wie, zaak, invulling, dag, nu);
        gebeurtenissen.publishEvent(new ZorgmeldingIngediend(
                melding,
                zaak.id(),
                zaak.nummer(),
                zaak.leerling(),
                invulling,
                dag.soort(),
                dag.overleg(),
                wie.accountId(),
                nu));
        return new Uitkomst.Ingediend(melding, zaak.nummer(), dag.zin());
    }

    /** A zaak that has not come to this phase yet, goes there; one that is further, stays where it is. */
    private Zaak gaVerder(Bezoeker wie, Zaak zaak, Instant nu) {
        Zaakplan plan = plannen.van(zaak);
        Optional<Fase> fase = plan.aanmeldfase();
        if (fase.isEmpty() || plan.plaats(zaak.fase()) >= plan.plaats(fase.get().id())) return zaak;
        if (wachtEerst(plan, zaak, fase.get())) return zaak;
        klokken.verlaat(wie, zaak, plan.plan(), plan.fase(zaak.fase()), fase.get(), ingediend(plan));
        opslag.naarFase(zaak, fase.get().id(), nu);
        opslag.noteer(wie, zaak, Overgang.FASE, zaak.fase(), fase.get().id(), ingediend(plan), nu);
        return opslag.zoek(zaak.id()).orElseThrow();
    }

    /** The plan has a decision from here to there, and that waits for something else: handing in does not go around it (ROUTE-14). */
    private boolean wachtEerst(Zaakplan plan, Zaak zaak, Fase naar) {
        Fase nu = plan.fase(zaak.fase());
        List<Besluitsoort> wegen =
                nu.besluiten().stream().filter(b -> naar.id().equals(b.naar())).toList();
        if (wegen.isEmpty() || wegen.stream().anyMatch(b -> b.na().isEmpty())) return false;
        Set<String> genomen = besluiten.genomen(zaak, nu.id());
        return wegen.stream().noneMatch(b -> genomen.containsAll(b.na()));
    }

    @Transactional(readOnly = true)
    public List<Zorgmelding> vanZaak(Inzage inzage, UUID zaak) {
        return meldingen.vanZaak(zaken.zaak(inzage, zaak).id());
    }

    /** A zorgmelding with what the school answered, and what was filled in as far as this person may read that. */
    public record MetAntwoord(Zorgmelding melding, Optional<Antwoord> antwoord, Optional<Invulling> invulling) {}

    /** Newest first, for a zaak of the opened dossier that was read just now. */
    @Transactional(readOnly = true)
    public List<MetAntwoord> vanZaak(Inzage inzage, Zaak zaak) {
        Zaken.eisVan(inzage, zaak);
        return meldingen.metAntwoord(zaak.id());
    }

    @Transactional(readOnly = true)
    public Zorgmelding zorgmelding(Inzage inzage, UUID id) {
        return meldingen
                .zoek(id)
                .filter(m -> m.leerling().equals(inzage.leerling()) && inzage.leestVrijgegeven(Klasse.SOT))
                .orElseThrow(NietGevonden::new);
    }

    /** Waiting for a meeting of this kind at this location, up to that day, for whoever sees these pupils. */
    @Transactional(readOnly = true)
    public List<Zorgmelding> voorOverleg(UUID locatie, String overlegsoort, LocalDate dag) {
        return meldingen.voorOverleg(locatie, overlegsoort, dag, klok.vandaag());
    }

    /**
     * Admits a late zorgmelding to an earlier meeting, with the reason (SOT-11). Only who leads that kind of meeting may.
     *
     * @return field to sentence; empty when it was admitted
     */
    public Map<String, String> laatToe(Bezoeker wie, Inzage inzage, UUID id, LocalDate overleg, String reden) {
        Zorgmelding melding = zorgmelding(inzage, id);
        Zaak zaak = zaken.zaak(inzage, melding.zaak());
        Overlegsoort soort =
                plannen.van(zaak).plan().overlegsoort(melding.overlegsoort()).orElseThrow(NietGevonden::new);
        if (!inzage.rollen().contains(soort.spil())) throw new NietGevonden();
        Map<String, String> fouten = new LinkedHashMap<>();
        if (reden.isBlank()) fouten.put("reden", "Schrijf waarom dit nog mee kan.");
        LocalDate nu = melding.voorOverleg();
        if (overleg.isBefore(klok.vandaag()) || (nu != null && !overleg.isBefore(nu))) {
            fouten.put(
                    "overleg",
                    "Kies een eerder overleg dan " + (nu == null ? "het geplande" : Datum.dag(nu))
                            + ", vanaf vandaag.");
        }
        if (!fouten.isEmpty()) return fouten;
        meldingen.laatToe(wie, melding, overleg, reden.strip(), klok.nu());
        opslag.noteer(
                wie,
                zaak,
                Overgang.TOEGELATEN,
                nu == null ? "" : nu.toString(),
                overleg.toString(),
                reden.strip(),
                klok.nu());
        return fouten;
    }

    /** The meeting for which it counts is on another day now; gives who handed it in. */
    public Optional<UUID> komtOp(UUID id, LocalDate overleg) {
        return meldingen.komtOp(id, overleg);
    }

    /** The school's answer (ROUTE-27). Pupil and parents read it in the portal. */
    public Antwoorduitkomst beantwoord(
            Bezoeker wie, Inzage inzage, UUID id, String welke, String waarom, @Nullable LocalDate vanaf) {
        Zorgmelding melding = zorgmelding(inzage, id);
        Zaak zaak = zaken.zaak(inzage, melding.zaak());
        if (!magAntwoorden(inzage, zaak)) throw new NietGevonden();
        Map<String, String> fouten = new LinkedHashMap<>();
        if (melding.beantwoord()) fouten.put("", "Er is al een antwoord. Bekijk het in de zaak.");
        if (welke.isBlank())
            fouten.put("welke", "Schrijf op welke ondersteuning de school geeft, of dat er geen komt.");
        if (waarom.isBlank()) fouten.put("waarom", "Leg uit waarom; ouders en leerling lezen dit.");
        if (vanaf == null || !fouten.isEmpty()) {
            if (vanaf == null) fouten.put("vanaf", "Kies de dag vanaf wanneer dit geldt.");
            return new Antwoorduitkomst.Onvolledig(fouten);
        }
        Instant nu = klok.nu();
        UUID antwoord = meldingen.bewaarAntwoord(wie, melding, welke, waarom, vanaf, nu);
        if (zaak.loopt()) {
            Zaakplan plan = plannen.van(zaak);
            Fase fase = plan.fase(zaak.fase());
            klokken.haal(
                    wie,
                    zaak,
                    plan.plan(),
                    fase,
                    OVERLEG_GEHOUDEN,
                    "antwoord gegeven aan leerling, ouders en "
                            + plan.plan().woorden().mentor());
            klokken.zorgVoorVolgendeStap(wie, zaak, plan.plan(), fase);
        }
        gebeurtenissen.publishEvent(
                new AntwoordGegeven(antwoord, zaak.id(), zaak.leerling(), melding.id(), wie.accountId(), nu));
        return new Antwoorduitkomst.Gegeven(antwoord);
    }

    /** Who owns this kind of zaak answers for the school. */
    public boolean magAntwoorden(Inzage inzage, Zaak zaak) {
        return inzage.schrijft(Klasse.SOT)
                && inzage.rollen().contains(plannen.van(zaak).zaaktype().eigenaar());
    }

    /** The answers to the zorgmeldingen about this pupil, for staff who see the zaak and for pupil and parents. */
    @Transactional(readOnly = true)
    public List<Antwoord> antwoorden(Inzage inzage) {
        return meldingen.antwoorden(inzage.leerling());
    }

    private static boolean magIndienen(Inzage inzage, Formulier formulier) {
        return inzage.schrijft(Klasse.SOT) && inzage.rollen().stream().anyMatch(formulier.indieners()::contains);
    }

    private Overlegdag overlegdag(Planversie versie) {
        return plan(versie)
                .aanmeldoverleg()
                .map(o -> Overlegdag.voor(o, klok.vandaag(), kalender.kalender()))
                .orElse(new Overlegdag("", "overleg", null, null, null, null));
    }

    private static Formulier formulier(Planversie versie) {
        return versie.plan().aanmelding().orElseThrow(NietGevonden::new);
    }

    /** The procedure in which this form has its phase. */
    private static Zaakplan plan(Planversie versie) {
        return versie.plan().zaaktypen().stream()
                .filter(Zaaktype::draait)
                .filter(t -> t.klasse() == null)
                .map(t -> new Zaakplan(versie, t))
                .filter(p -> p.aanmeldfase().isPresent())
                .findFirst()
                .orElseThrow(NietGevonden::new);
    }

    /** That the form was handed in, as the school calls it. */
    private static String ingediend(Zaakplan plan) {
        return plan.plan().woorden().aanmelding() + " ingediend";
    }

    private static Fase fase(Zaakplan plan) {
        return plan.aanmeldfase().orElseThrow();
    }
}
