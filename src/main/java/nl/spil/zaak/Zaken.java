package nl.spil.zaak;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.organisatie.Functies;
import nl.spil.organisatie.Functies.Medewerker;
import nl.spil.organisatie.Locatie;
import nl.spil.organisatie.Locaties;
import nl.spil.schoolplan.Besluitsoort;
import nl.spil.schoolplan.Fase;
import nl.spil.schoolplan.Planversie;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.schoolplan.Zaaktype;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Klasse;
import nl.spil.zaak.Zaakopslag.Overgang;
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
        return opslag.zoek(id)
                .filter(z -> z.leerling().equals(inzage.leerling()) && inzage.leestVrijgegeven(Klasse.SOT))
                .orElseThrow(NietGevonden::new);
    }

    /** The zaak of this type that runs for the pupil. */
    @Transactional(readOnly = true)
    public Optional<Zaak> lopende(Inzage inzage, String zaaktype) {
        return inzage.leestVrijgegeven(Klasse.SOT) ? opslag.lopende(inzage.leerling(), zaaktype) : Optional.empty();
    }

    /**
     * The procedures that this person may begin for the pupil: those of the plan whose owner or first phase is theirs, that do not
     * begin with a zorgmelding, and that do not run already.
     */
    @Transactional(readOnly = true)
    public List<Zaaktype> teBeginnen(Inzage inzage) {
        if (!inzage.schrijft(Klasse.SOT)) return List.of();
        Planversie versie = planversie(inzage);
        Set<String> lopend = opslag.lopendeTypen(inzage.leerling());
        return versie.plan().zaaktypen().stream()
                .filter(Zaaktype::draait)
                .filter(t ->
                        new Zaakplan(versie, t).faseVan(Zorgmeldingen.FORMULIER).isEmpty())
                .filter(t -> inzage.rollen().contains(t.eigenaar())
                        || inzage.rollen().contains(t.beginfase().eigenaar()))
                .filter(t -> !lopend.contains(t.id()))
                .toList();
    }

    /** Begins one of {@link #teBeginnen}; the reason stays with the zaak. */
    public Beginuitkomst begin(Bezoeker wie, Inzage inzage, String zaaktype, String reden) {
        // Whoever comes second hears that it runs, and keeps what they typed.
        opslag.wachtOp(inzage.leerling(), zaaktype);
        Map<String, String> fouten = new LinkedHashMap<>();
        if (opslag.lopendeTypen(inzage.leerling()).contains(zaaktype))
            fouten.put("zaaktype", "Deze procedure loopt al voor deze leerling. Bekijk de zaak op het leerlingblad.");
        else if (teBeginnen(inzage).stream().noneMatch(t -> t.id().equals(zaaktype)))
            fouten.put("zaaktype", "Kies wat er begint.");
        if (reden.isBlank()) fouten.put("reden", "Schrijf op waarom dit nu begint.");
        if (reden.length() > LANGSTE_REDEN)
            fouten.put("reden", "Houd het bij " + LANGSTE_REDEN + " tekens; de rest hoort in het logboek.");
        return fouten.isEmpty()
                ? new Beginuitkomst.Begonnen(open(wie, inzage, zaaktype, reden.strip()))
                : new Beginuitkomst.Onvolledig(fouten);
    }

    /**
     * Opens a zaak of this type in its first phase, or goes on with the one that runs. Whoever owns the first phase may.
     *
     * @throws GeenEigenaar when nobody at the location can own it
     */
    public Zaak open(Bezoeker wie, Inzage inzage, String zaaktype, String reden) {
        inzage.eisSchrijven(Klasse.SOT);
        Planversie versie = planversie(inzage);
        Zaaktype type =
                versie.plan().zaaktype(zaaktype).filter(Zaaktype::draait).orElseThrow(NietGevonden::new);
        opslag.wachtOp(inzage.leerling(), zaaktype);
        return opslag.lopende(inzage.leerling(), zaaktype).orElseGet(() -> {
            Zaak zaak = begin(wie, inzage, versie, type, type.beginfase(), reden);
            klokken.start(wie, zaak, versie.plan(), type.beginfase(), Zaakklok.FASE_BEGONNEN, klok.vandaag());
            klokken.zorgVoorVolgendeStap(wie, zaak, versie.plan(), type.beginfase());
            return zaak;
        });
    }

    /** The row and its history; whoever calls this starts the clocks. */
    Zaak begin(Bezoeker wie, Inzage inzage, Planversie versie, Zaaktype type, Fase fase, String reden) {
        UUID eigenaar = functies.account(type.eigenaar(), inzage.leerling())
                .orElseThrow(
                        () -> new GeenEigenaar(Zaakplan.van(versie, type.id()).rolNaam(type.eigenaar())));
        Zaak zaak = opslag.maak(wie, inzage.leerling(), type.id(), versie.id(), fase.id(), eigenaar, klok.nu());
        opslag.noteer(wie, zaak, Overgang.GESTART, "", fase.id(), reden, klok.nu());
        return zaak;
    }

    /** The plan that runs now where this pupil goes to school. */
    Planversie planversie(Inzage inzage) {
        Locatie locatie = locaties.vanLeerling(inzage.leerling()).orElseThrow(NietGevonden::new);
        return schoolplannen.voorLocatie(locatie.id());
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

    static void eisVan(Inzage inzage, Zaak zaak) {
        if (!zaak.leerling().equals(inzage.leerling()) || !inzage.leestVrijgegeven(Klasse.SOT))
            throw new NietGevonden();
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
                && inzage.schrijft(Klasse.SOT)
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

    /** Something the owner must do for this zaak before a day. */
    public UUID maakActie(Bezoeker wie, Inzage inzage, UUID zaakId, String wat, LocalDate dag) {
        Zaak zaak = zaak(inzage, zaakId);
        inzage.eisSchrijven(Klasse.SOT);
        if (!zaak.loopt()) throw new NietGevonden();
        return klokken.actie(wie, zaak, wat, dag);
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
        inzage.eisSchrijven(Klasse.SOT);
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
