package nl.spil.zaak;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.organisatie.Functies;
import nl.spil.organisatie.Functies.Medewerker;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.organisatie.Locatie;
import nl.spil.organisatie.Locaties;
import nl.spil.schoolplan.Besluitsoort;
import nl.spil.schoolplan.Fase;
import nl.spil.schoolplan.Formulier;
import nl.spil.schoolplan.Onderwijs;
import nl.spil.schoolplan.Planversie;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.schoolplan.Zaaktype;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Klasse;
import nl.spil.zaak.Zaakopslag.Overgang;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Zaken: open, decide, hand over, close. An open zaak always has an owner and a next step; every use case here leaves it
 * that way, and the database refuses a commit that does not.
 */
@Service
@Transactional
public class Zaken {

    private static final int LANGSTE_REDEN = 300;

    private final Zaakopslag opslag;
    private final Zaakbegin begin;
    private final Besluitvorming besluitvorming;
    private final Besluiten besluiten;
    private final Zaakklok klokken;
    private final Zaakplannen plannen;
    private final Schoolplannen schoolplannen;
    private final Locaties locaties;
    private final Functies functies;
    private final ApplicationEventPublisher gebeurtenissen;
    private final Klok klok;

    Zaken(
            Zaakopslag opslag,
            Zaakbegin begin,
            Besluitvorming besluitvorming,
            Besluiten besluiten,
            Zaakklok klokken,
            Zaakplannen plannen,
            Schoolplannen schoolplannen,
            Locaties locaties,
            Functies functies,
            ApplicationEventPublisher gebeurtenissen,
            Klok klok) {
        this.opslag = opslag;
        this.begin = begin;
        this.besluitvorming = besluitvorming;
        this.besluiten = besluiten;
        this.klokken = klokken;
        this.plannen = plannen;
        this.schoolplannen = schoolplannen;
        this.locaties = locaties;
        this.functies = functies;
        this.gebeurtenissen = gebeurtenissen;
        this.klok = klok;
    }

    /** The zaak with this number, for whoever sees it; open the dossier of its pupil before showing anything of it. */
    @Transactional(readOnly = true)
    public Zaak opNummer(String nummer) {
        return opslag.opNummer(nummer).orElseThrow(NietGevonden::new);
    }

    @Transactional(readOnly = true)
    public Zaak zaak(Inzage inzage, UUID id) {
        return opslag.zoek(id).filter(z -> ziet(inzage, z)).orElseThrow(NietGevonden::new);
    }

    /** The zaak of this type that runs for the pupil. */
    @Transactional(readOnly = true)
    public Optional<Zaak> lopende(Inzage inzage, String zaaktype) {
        return opslag.lopende(inzage.leerling(), zaaktype).filter(z -> ziet(inzage, z));
    }

    /**
     * The procedures that this person may begin for the pupil, and where: those of the plan whose owner or first phase is theirs,
     * that do not begin with a zorgmelding alone, and that do not run already.
     */
    @Transactional(readOnly = true)
    public List<Beginkeuze> teBeginnen(Inzage inzage) {
        Planversie versie = planversie(inzage);
        List<Beginkeuze> alle = keuzes(inzage, versie.plan());
        if (alle.isEmpty()) return alle;
        Set<String> lopend = opslag.lopendeTypen(inzage.leerling());
        return alle.stream().filter(k -> !lopend.contains(k.zaaktype().id())).toList();
    }

    /** Whether this person can begin any procedure for the pupil at all. */
    @Transactional(readOnly = true)
    public boolean magBeginnen(Inzage inzage) {
        return magBeginnen(inzage, planversie(inzage).plan());
    }

    /** Whether this person can begin any procedure of this plan at all; whether it runs already is not asked. */
    public static boolean magBeginnen(Inzage inzage, Schoolplan plan) {
        return !keuzes(inzage, plan).isEmpty();
    }

    private static List<Beginkeuze> keuzes(Inzage inzage, Schoolplan plan) {
        String aanmelding = plan.aanmelding().map(Formulier::id).orElse("");
        return plan.zaaktypen().stream()
                .filter(Zaaktype::draait)
                .filter(t -> !plan.inKluis(t))
                .filter(t -> !t.alleenNaBesluit())
                .filter(t -> schrijft(inzage, Klasse.van(plan.klasseVan(t))))
                .filter(t -> t.fasen().stream().anyMatch(Fase::begin)
                        || t.fasen().stream().noneMatch(f -> aanmelding.equals(f.formulier())))
                .flatMap(t -> t.beginfasen().stream()
                        .filter(f -> inzage.rollen().contains(t.eigenaar())
                                || inzage.rollen().contains(f.eigenaar()))
                        .map(f -> new Beginkeuze(t, f)))
                .toList();
    }

    /**
     * Who sees a zaak that came out of the database: row-level security gave it to whoever reads what was released of its class,
     * and to its owner who reads no more than what is theirs.
     */
    public static boolean ziet(Inzage inzage, Zaak zaak) {
        return zaak.leerling().equals(inzage.leerling()) && inzage.leestIets(zaak.klasse());
    }

    static boolean schrijft(Inzage inzage, Klasse klasse) {
        return inzage.schrijft(klasse) || inzage.beslist(klasse);
    }

    /**
     * Begins one of {@link #teBeginnen}; the reason stays with the zaak.
     *
     * @param sleutel of the choice
     * @param dag on which happened what the first phase reports; nothing for today
     */
    public Beginuitkomst begin(Bezoeker wie, Inzage inzage, String sleutel, String reden, @Nullable LocalDate dag) {
        String zaaktype = sleutel.split("/", 2)[0];
        // Whoever comes second hears that it runs, and keeps what they typed.
        opslag.wachtOp(inzage.leerling(), zaaktype);
        Map<String, String> fouten = new LinkedHashMap<>();
        Optional<Beginkeuze> keuze = teBeginnen(inzage).stream()
                .filter(k -> k.sleutel().equals(sleutel))
                .findFirst();
        if (opslag.lopendeTypen(inzage.leerling()).contains(zaaktype))
            fouten.put("zaaktype", "Deze procedure loopt al voor deze leerling. Bekijk de zaak op het leerlingblad.");
        else if (keuze.isEmpty()) fouten.put("zaaktype", "Kies wat er begint.");
        if (reden.isBlank()) fouten.put("reden", "Schrijf op waarom dit nu begint.");
        if (reden.length() > LANGSTE_REDEN)
            fouten.put("reden", "Houd het bij " + LANGSTE_REDEN + " tekens; de rest hoort in het logboek.");
        if (dag != null && dag.isAfter(klok.vandaag()))
            fouten.put("dag", "Deze dag moet nog komen. Kies vandaag of eerder.");
        if (!fouten.isEmpty() || keuze.isEmpty()) return new Beginuitkomst.Onvolledig(fouten);
        Beginkeuze gekozen = keuze.get();
        return new Beginuitkomst.Begonnen(begin.begin(
                wie,
                inzage.leerling(),
                planversie(inzage),
                gekozen.zaaktype(),
                gekozen.fase(),
                reden.strip(),
                dag == null || !gekozen.vraagtDag() ? klok.vandaag() : dag));
    }

    /**
     * Opens a zaak of this type in its first phase, or goes on with the one that runs. Whoever owns the first phase may.
     *
     * @throws GeenEigenaar when nobody at the location can own it
     */
    public Zaak open(Bezoeker wie, Inzage inzage, String zaaktype, String reden) {
        Planversie versie = planversie(inzage);
        Zaaktype type = versie.plan()
                .zaaktype(zaaktype)
                .filter(Zaaktype::draait)
                .filter(t -> !versie.plan().inKluis(t))
                .orElseThrow(NietGevonden::new);
        inzage.eisSchrijven(Klasse.van(versie.plan().klasseVan(type)));
        opslag.wachtOp(inzage.leerling(), zaaktype);
        return opslag.lopende(inzage.leerling(), zaaktype)
                .orElseGet(() ->
                        begin.begin(wie, inzage.leerling(), versie, type, type.beginfase(), reden, klok.vandaag()));
    }

    /** The plan that runs now where this pupil goes to school. */
    Planversie planversie(Inzage inzage) {
        Locatie locatie = locaties.vanLeerling(inzage.leerling()).orElseThrow(NietGevonden::new);
        return schoolplannen.voorLocatie(locatie.id());
    }

    /** Whether by this zaak a pupil comes to the school. */
    public boolean isAanmelding(Zaak zaak) {
        return plannen.van(zaak).zaaktype().aanmelding();
    }

    /** That the pupil is older or younger than whom the school is for (CONFIG-17); empty when not. */
    @Transactional(readOnly = true)
    public String buitenDePopulatie(Inzage inzage, LeerlingKop kop) {
        Onderwijs onderwijs = planversie(inzage).plan().onderwijs();
        return onderwijs == null
                ? ""
                : onderwijs.buiten(kop.roepnaam(), kop.leeftijd()).orElse("");
    }

    /** What this person may decide now, each with what is missing for it. */
    @Transactional(readOnly = true)
    public List<Keuze> keuzes(Bezoeker wie, Inzage inzage, UUID zaak) {
        return besluitvorming.keuzes(wie, inzage, zaak(inzage, zaak));
    }

    /** The same, for a zaak of the opened dossier that was read just now. */
    @Transactional(readOnly = true)
    public List<Keuze> keuzes(Bezoeker wie, Inzage inzage, Zaak zaak) {
        eisVan(inzage, zaak);
        return besluitvorming.keuzes(wie, inzage, zaak);
    }

    /** The same, with the decisions of the zaak that the page shows as well. */
    @Transactional(readOnly = true)
    public List<Keuze> keuzes(Bezoeker wie, Inzage inzage, Zaak zaak, List<Zaakbeeld.Genomen> besluiten) {
        eisVan(inzage, zaak);
        return besluitvorming.keuzes(
                wie,
                inzage,
                zaak,
                besluiten.stream()
                        .filter(b -> b.vanFase().equals(zaak.fase()))
                        .map(Zaakbeeld.Genomen::soort)
                        .collect(Collectors.toSet()));
    }

    static void eisVan(Inzage inzage, Zaak zaak) {
        if (!ziet(inzage, zaak)) throw new NietGevonden();
    }

    /** Takes a decision; the zaak goes where it leads, with a next step, or closes. */
    public Besluituitkomst neemBesluit(Bezoeker wie, Inzage inzage, UUID zaak, NieuwBesluit nieuw) {
        return besluitvorming.neem(wie, inzage, zaak(inzage, zaak), nieuw);
    }

    /** Ends the zaak: a decision of this phase that leads to the end. */
    public Besluituitkomst sluit(Bezoeker wie, Inzage inzage, UUID zaakId, NieuwBesluit nieuw) {
        Zaak zaak = zaak(inzage, zaakId);
        Zaakplan plan = plannen.van(zaak);
        Fase fase = plan.fase(zaak.fase());
        Optional<Besluitsoort> soort = fase.besluit(nieuw.soort());
        if (soort.filter(s -> plan.naar(fase, s).eind()).isEmpty()) {
            return new Besluituitkomst.Onvolledig(Map.of(
                    "soort",
                    "Vanuit de fase ‘" + fase.naam()
                            + "’ sluit dit besluit de zaak niet. Kies een besluit dat de zaak afrondt."));
        }
        return besluitvorming.neem(wie, inzage, zaak, nieuw);
    }

    /** Another owner. What the old one had to do for this zaak goes along. */
    public Overdrachtuitkomst geefOver(Bezoeker wie, Inzage inzage, UUID zaakId, UUID naar, String reden, int versie) {
        Zaak zaak = zaak(inzage, zaakId);
        if (!magOverdragen(wie, inzage, zaak)) throw new NietGevonden();
        if (zaak.versie() != versie) return new Overdrachtuitkomst.Ingehaald();
        Map<String, String> fouten = new LinkedHashMap<>();
        Optional<Medewerker> nieuwe = kandidaten(inzage, zaak).stream()
                .filter(m -> naar.equals(m.accountId()))
                .findFirst();
        if (nieuwe.isEmpty()) fouten.put("eigenaar", "Kies wie de zaak overneemt.");
        if (reden.isBlank()) fouten.put("reden", "Schrijf waarom de zaak naar een ander gaat.");
        if (!fouten.isEmpty() || nieuwe.isEmpty()) return new Overdrachtuitkomst.Onvolledig(fouten);
        opslag.naarEigenaar(zaak, naar);
        opslag.noteer(
                wie, zaak, Overgang.EIGENAAR, zaak.eigenaar().toString(), naar.toString(), reden.strip(), klok.nu());
        klokken.draagOver(wie, zaak, naar, reden.strip());
        gebeurtenissen.publishEvent(new ZaakOvergedragen(
                zaak.id(), zaak.nummer(), zaak.leerling(), zaak.eigenaar(), naar, wie.accountId(), klok.nu()));
        return new Overdrachtuitkomst.Overgedragen(nieuwe.get().naam());
    }

    /** The owner, and whoever has the role of owner for this pupil. */
    public boolean magOverdragen(Bezoeker wie, Inzage inzage, Zaak zaak) {
        return zaak.loopt()
                && schrijft(inzage, zaak.klasse())
                && (wie.accountId().equals(zaak.eigenaar())
                        || inzage.rollen().contains(plannen.van(zaak).zaaktype().eigenaar()));
    }

    /** Who can take a zaak over: staff of the location with an account, the present owner left out. */
    @Transactional(readOnly = true)
    public List<Medewerker> kandidaten(Inzage inzage, Zaak zaak) {
        return locaties.vanLeerling(inzage.leerling()).stream()
                .flatMap(l ->
                        functies.metRol(l.id(), plannen.van(zaak).zaaktype().eigenaar()).stream())
                .filter(m -> m.accountId() != null && !m.accountId().equals(zaak.eigenaar()))
                .toList();
    }

    /** What must be looked at again and again was looked at: its clock is met and starts anew. Whoever sees the zaak may have looked. */
    public void opnieuw(Bezoeker wie, Zaak zaak, String termijn, String bewijs) {
        if (!zaak.loopt()) return;
        Zaakplan plan = plannen.van(zaak);
        klokken.opnieuw(wie, zaak, plan.plan(), plan.fase(zaak.fase()), termijn, bewijs);
    }

    /** Something the owner must do for this zaak before a day. */
    public UUID maakActie(Bezoeker wie, Inzage inzage, UUID zaakId, String wat, LocalDate dag) {
        return maakActie(wie, inzage, zaakId, wat, dag, zaak(inzage, zaakId).eigenaar());
    }

    /**
     * Something to be done for this zaak before a day.
     *
     * @param voor the owner of the zaak, or somebody from outside who is invited to it
     */
    public UUID maakActie(Bezoeker wie, Inzage inzage, UUID zaakId, String wat, LocalDate dag, UUID voor) {
        Zaak zaak = zaak(inzage, zaakId);
        inzage.eisSchrijven(zaak.klasse());
        if (!zaak.loopt()) throw new NietGevonden();
        return klokken.actie(wie, zaak, wat, dag, voor);
    }

    /** A fact from another module (the meeting was held): the clocks of this phase that start from it, start. */
    public void meldFeit(Bezoeker wie, Inzage inzage, UUID zaakId, String feit, LocalDate dag) {
        Zaak zaak = zaak(inzage, zaakId);
        if (!zaak.loopt()) return;
        Zaakplan plan = plannen.van(zaak);
        klokken.start(wie, zaak, plan.plan(), plan.fase(zaak.fase()), feit, dag);
    }

    /**
     * Whether the goal of a decision was reached, with proof (NIVEAU-15).
     *
     * @param bereikt ja, deels or nee
     * @return field to sentence; empty when it was recorded
     */
    public Map<String, String> legEffectVast(
            Bezoeker wie, Inzage inzage, UUID zaakId, UUID besluit, String bereikt, String bewijs) {
        Zaak zaak = zaak(inzage, zaakId);
        inzage.eisSchrijven(zaak.klasse());
        Map<String, String> fouten = new LinkedHashMap<>();
        if (!List.of("ja", "deels", "nee").contains(bereikt)) fouten.put("bereikt", "Kies of het doel is gehaald.");
        if (bewijs.isBlank()) fouten.put("bewijs", "Schrijf op waaraan je dat ziet.");
        if (!fouten.isEmpty()) return fouten;
        Besluiten.Open open = besluiten.zonderEffect(zaak.id()).stream()
                .filter(b -> b.id().equals(besluit))
                .findFirst()
                .orElseThrow(NietGevonden::new);
        besluiten.bewaarEffect(wie, zaak, besluit, bereikt, bewijs, klok.nu());
        if (open.termijn() != null) klokken.haal(wie, open.termijn(), "effect vastgelegd: doel " + gehaald(bereikt));
        if (zaak.loopt()) {
            Zaakplan plan = plannen.van(zaak);
            Fase fase = plan.fase(zaak.fase());
            if (besluiten.zonderEffect(zaak.id()).isEmpty()) klokken.vraagBesluit(wie, zaak, plan.plan(), fase);
            klokken.zorgVoorVolgendeStap(wie, zaak, plan.plan(), fase);
        }
        return fouten;
    }

    /**
     * The goal of a decision was evaluated in the plan it went into: the zaak takes that over, and its term is met. Whoever
     * writes the plan may, also who does not see the zaak.
     */
    public void neemEffectOver(Bezoeker wie, Inzage inzage, UUID besluit, String bereikt, String bewijs) {
        inzage.eisSchrijven(Klasse.OPP);
        besluiten.neemOver(wie, besluit, bereikt, bewijs, klok.nu()).ifPresent(o -> {
            if (o.termijn() != null) {
                klokken.haal(wie, o.termijn(), "geëvalueerd in het plan: doel " + gehaald(bereikt));
            }
            if (!o.loopt()) return;
            Zaak zaak = o.zaak(inzage.leerling(), klok.nu());
            Zaakplan plan = plannen.van(zaak);
            if (!o.meerOpen()) klokken.vraagBesluit(wie, zaak, plan.plan(), plan.fase(zaak.fase()));
            else if (!o.andereStap()) klokken.zorgVoorVolgendeStap(wie, zaak, plan.plan(), plan.fase(zaak.fase()));
        });
    }

    static String gehaald(String bereikt) {
        return switch (bereikt) {
            case "ja" -> "gehaald";
            case "deels" -> "deels gehaald";
            default -> "niet gehaald";
        };
    }
}
