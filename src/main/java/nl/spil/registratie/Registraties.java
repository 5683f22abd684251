package nl.spil.registratie;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.spil.formulier.Formulierblad;
import nl.spil.formulier.Formulieren;
import nl.spil.formulier.Ingevuld;
import nl.spil.formulier.Invulplaats;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.organisatie.Functies;
import nl.spil.registratie.Registratieopslag.Versie;
import nl.spil.schoolplan.Formulier;
import nl.spil.schoolplan.Planversie;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.schoolplan.Termijnsoort;
import nl.spil.schoolplan.Zaaktype;
import nl.spil.termijn.NieuweTermijn;
import nl.spil.termijn.Onderwerp;
import nl.spil.termijn.Termijnen;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Klasse;
import nl.spil.toestemming.Stand;
import nl.spil.toestemming.Toestemmingen;
import nl.spil.zaak.Zaak;
import nl.spil.zaak.Zaken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every form of the plan that somebody fills in: who may, what happens with it, and what the answer was. The plan says all of
 * that; nothing here knows a form by name.
 */
@Service
@Transactional
public class Registraties {

    /** The fact from which the follow-up of a form runs. */
    public static final String VERSTUURD = "registratie-verstuurd";

    private static final String SOORT = "registratie";
    private static final String LEGE_REDEN = "Schrijf waarom.";
    /** The step that says that it went on without consent. */
    private static final String GEVAAR = "gevaar";

    public static final int LANGSTE_REDEN = 500;

    private final Registratieopslag opslag;
    private final Formulieren formulieren;
    private final Schoolplannen schoolplannen;
    private final Toestemmingen toestemmingen;
    private final Termijnen termijnen;
    private final Functies functies;
    private final Zaken zaken;
    private final Klok klok;

    Registraties(
            Registratieopslag opslag,
            Formulieren formulieren,
            Schoolplannen schoolplannen,
            Toestemmingen toestemmingen,
            Termijnen termijnen,
            Functies functies,
            Zaken zaken,
            Klok klok) {
        this.opslag = opslag;
        this.formulieren = formulieren;
        this.schoolplannen = schoolplannen;
        this.toestemmingen = toestemmingen;
        this.termijnen = termijnen;
        this.functies = functies;
        this.zaken = zaken;
        this.klok = klok;
    }

    /**
     * Where something is written down.
     *
     * @param als what this person is called here: "mentor van 2B"
     * @param rollen roles of this person here
     * @param zaak the zaak in which; null when it stands by itself
     */
    public record Plek(
            Invulplaats invul,
            String als,
            Set<String> rollen,
            @Nullable Zaak zaak) {

        public @Nullable Inzage inzage() {
            return invul.inzage();
        }
    }

    /** What came of handing in. */
    public sealed interface Uitkomst {
        record Vastgelegd(UUID id, String zin) implements Uitkomst {
            public String url() {
                return "/registraties/" + id;
            }
        }

        record Onvolledig(Formulierblad blad) implements Uitkomst {}

        /** Nothing is wrong with a field, and yet it cannot be. */
        record Geweigerd(String zin) implements Uitkomst {}
    }

    /** At the dossier of a pupil. */
    @Transactional(readOnly = true)
    public Plek bij(Inzage inzage, UUID locatie, @Nullable Zaak zaak) {
        return new Plek(
                new Invulplaats(inzage, locatie, schoolplannen.voorLocatie(locatie)),
                inzage.als(),
                Set.copyOf(inzage.rollen()),
                zaak);
    }

    /** At the school, without a pupil; nothing for who does not work there. */
    @Transactional(readOnly = true)
    public Optional<Plek> bijSchool(Bezoeker wie, UUID locatie) {
        Set<String> rollen = functies.rollen(wie, locatie);
        if (rollen.isEmpty()) return Optional.empty();
        Planversie versie = schoolplannen.voorLocatie(locatie);
        return Optional.of(new Plek(
                new Invulplaats(null, locatie, versie),
                versie.plan().woorden().rollen(rollen.stream().sorted().toList()),
                rollen,
                null));
    }

    /** Where it was written down, under the plan of then; who does not work there any more has no roles. */
    @Transactional(readOnly = true)
    public Plek plekVan(Bezoeker wie, Registratie r, @Nullable Inzage inzage) {
        Planversie versie = schoolplannen.versie(r.planversie());
        return new Plek(
                new Invulplaats(inzage, r.locatie(), versie),
                inzage == null ? r.doorRol() : inzage.als(),
                inzage == null ? functies.rollen(wie, r.locatie()) : Set.copyOf(inzage.rollen()),
                null);
    }

    /** The classes and groups of a location, for a form about one of them. */
    @Transactional(readOnly = true)
    public List<String> groepen(UUID locatie) {
        return opslag.groepen(locatie);
    }

    /** What this person may fill in here, in the order of the plan. */
    public List<Formulier> invulbaar(Plek plek) {
        return plek.invul().versie().plan().formulieren().stream()
                .filter(f -> mag(plek, f))
                .toList();
    }

    /** The form of that name, when this person may fill it in here. */
    public Formulier formulier(Plek plek, String id) {
        return plek.invul()
                .versie()
                .plan()
                .formulier(id)
                .filter(f -> mag(plek, f))
                .orElseThrow(NietGevonden::new);
    }

    private static boolean mag(Plek plek, Formulier f) {
        Formulier.Bij bij = f.bij();
        Inzage inzage = plek.inzage();
        // What asks the team for help begins the route and has its own page.
        if (bij == null || f.aanmelding()) return false;
        if (bij.overLeerling() != (inzage != null)) return false;
        if (bij == Formulier.Bij.ZAAK && plek.zaak() == null) return false;
        return f.indieners().stream().anyMatch(plek.rollen()::contains)
                && (inzage == null || inzage.schrijft(klasse(plek, f)));
    }

    private static Klasse klasse(Plek plek, Formulier f) {
        return Formulieren.klasse(plek.invul().versie(), f);
    }

    @Transactional(readOnly = true)
    public Formulierblad begin(Bezoeker wie, Plek plek, Formulier f) {
        return formulieren.begin(wie, plek.invul(), f);
    }

    /** The form as it was sent in, with what is wrong in it. */
    @Transactional(readOnly = true)
    public Formulierblad ingevuld(Bezoeker wie, Plek plek, Formulier f, Map<String, String> velden) {
        return formulieren.opnieuw(wie, plek.invul(), f, formulieren.lees(plek.invul(), f.velden(), velden));
    }

    /** Writes it down; it goes out at once when nothing stands in the way. */
    public Uitkomst legVast(Bezoeker wie, Plek plek, Formulier f, String groep, Map<String, String> velden) {
        return legVast(wie, plek, f, groep, velden, null);
    }

    /**
     * The same, without the consent that is missing, because a pupil is in danger.
     *
     * @param gevaar why; null when it is not that
     */
    public Uitkomst legVast(
            Bezoeker wie, Plek plek, Formulier f, String groep, Map<String, String> velden, @Nullable String gevaar) {
        Invulplaats invul = plek.invul();
        Optional<Stand> stand = ontbreekt(invul.leerling(), f);
        String spoed = java.util.Objects.requireNonNullElse(f.bijGevaar(), "");
        boolean inNood = stand.isPresent() && !spoed.isEmpty() && gevaar != null;
        String waarom = gevaar == null ? "" : gevaar.strip();
        if (inNood && waarom.isEmpty())
            return new Uitkomst.Geweigerd("Schrijf waarom de leerling gevaar loopt. Die reden blijft staan.");
        if (inNood && waarom.length() > LANGSTE_REDEN)
            return new Uitkomst.Geweigerd("Houd de reden bij " + LANGSTE_REDEN + " tekens.");
        if (stand.isPresent() && f.toestemmingVooraf() && !inNood) return new Uitkomst.Geweigerd(nogNiet(stand.get()));
        Ingevuld ingevuld = formulieren.lees(invul, f.velden(), velden);
        if (!ingevuld.klopt()) return new Uitkomst.Onvolledig(formulieren.opnieuw(wie, invul, f, ingevuld));
        Instant nu = klok.nu();
        boolean mist = stand.isPresent() && !inNood;
        boolean klaar = f.stappen().isEmpty();
        String stap = klaar
                ? Registratie.KLAAR
                : mist ? Registratie.WACHT : f.stappen().getFirst().id();
        Zaak zaak = plek.zaak();
        Registratie r = new Registratie(
                Ids.nieuw(),
                invul.leerling(),
                invul.locatie(),
                zaak == null ? null : zaak.id(),
                zaak == null ? "" : zaak.nummer(),
                groep,
                f.id(),
                invul.versie().id(),
                klasse(plek, f),
                wie.accountId(),
                wie.naam(),
                plek.als(),
                nu,
                stap,
                klaar || mist ? null : nu,
                klaar ? nu : null,
                null,
                null);
        opslag.nieuw(r, f);
        opslag.versie(wie, r, 1, ingevuld.antwoorden(), "");
        if (inNood) opslag.stap(wie, r, GEVAAR, spoed, waarom);
        formulieren.ruimOp(wie, invul, f);
        if (!klaar && !mist) gaatWeg(wie, r, f, ingevuld.antwoorden());
        String haalt = f.haalt();
        if (haalt != null && zaak != null) zaken.opnieuw(wie, zaak, haalt, f.naam());
        return new Uitkomst.Vastgelegd(
                r.id(),
                mist
                        ? "Vastgelegd. Het gaat pas weg als de toestemming er is."
                        : klaar
                                ? "Vastgelegd."
                                : "Vastgelegd: " + f.stappen().getFirst().naam() + ".");
    }

    /** The consent that keeps it in the school; empty when nothing does. */
    @Transactional(readOnly = true)
    public Optional<Stand> ontbreekt(@Nullable UUID leerling, Formulier f) {
        String soort = f.toestemming();
        if (soort == null || leerling == null) return Optional.empty();
        return toestemmingen.stand(leerling, soort, null).filter(s -> !s.geldig());
    }

    /** Sends what waited for consent. */
    public Uitkomst verstuur(Bezoeker wie, Registratie r, Formulier f) {
        Optional<Stand> mist = ontbreekt(r.leerling(), f);
        if (mist.isPresent()) return new Uitkomst.Geweigerd(zin(mist.get()));
        Formulier.Stap eerste = f.stappen().getFirst();
        if (!r.wacht() || !opslag.zet(r, eerste.id(), true, false)) return alGebeurd();
        gaatWeg(wie, r, f, opslag.versies(r).getLast().antwoorden());
        return new Uitkomst.Vastgelegd(r.id(), "Verstuurd: " + eerste.naam() + ".");
    }

    /** Who reads a form that has readers of its own, as a sentence. */
    public static String lezers(Plek plek, Formulier f) {
        Schoolplan plan = plek.invul().versie().plan();
        String tijdens = f.tijdens();
        return "Dit lezen alleen: "
                + namen(plan, f.lezers())
                + ", en wie het vastlegde."
                + (tijdens == null
                        ? ""
                        : " Zolang ‘"
                                + plan.zaaktype(tijdens).map(Zaaktype::naam).orElse(tijdens)
                                + "’ loopt ook: "
                                + namen(plan, f.lezersTijdens())
                                + ".");
    }

    private static String namen(Schoolplan plan, List<String> rollen) {
        return rollen.stream().map(plan.woorden()::rol).collect(Collectors.joining(", "));
    }

    /** What is missing, as a sentence. */
    public static String zin(Stand stand) {
        return "Dit mag nog niet naar buiten. Voor ‘" + stand.naam() + "’ ontbreekt: "
                + String.join(", en ", stand.ontbreekt()) + ".";
    }

    /** The same, for what is not even written down without it. */
    public static String nogNiet(Stand stand) {
        return "Dit mag nog niet worden vastgelegd. Voor ‘" + stand.naam() + "’ ontbreekt: "
                + String.join(", en ", stand.ontbreekt()) + ".";
    }

    /** What keeps from adding to it: the consent was withdrawn, and it did not go on because of danger. */
    private Optional<Stand> stil(Registratie r, Formulier f) {
        return f.toestemmingVooraf() && !opslag.heeftStap(r, GEVAAR) ? ontbreekt(r.leerling(), f) : Optional.empty();
    }

    private void gaatWeg(Bezoeker wie, Registratie r, Formulier f, Map<String, String> antwoorden) {
        Formulier.Stap eerste = f.stappen().getFirst();
        opslag.stap(wie, r, eerste.id(), eerste.naam(), "");
        String opvolging = f.opvolging();
        if (opvolging == null) return;
        Termijnsoort regel = schoolplannen
                .versie(r.planversie())
                .plan()
                .termijn(opvolging)
                .orElseThrow(() -> new IllegalStateException("Het plan kent geen termijn " + opvolging));
        UUID leerling = r.leerling();
        UUID eigenaar = gekozen(r, f, antwoorden)
                .or(() -> leerling == null ? Optional.empty() : functies.account(regel.eigenaar(), leerling))
                .orElse(wie.accountId());
        NieuweTermijn.Startfeit start = new NieuweTermijn.Startfeit(f.naam() + " verstuurd", klok.vandaag());
        termijnen.start(
                wie,
                leerling == null
                        ? NieuweTermijn.vanLocatie(
                                regel, r.locatie(), onderwerp(r), r.klasse(), r.url(), start, eigenaar)
                        : NieuweTermijn.volgens(regel, leerling, onderwerp(r), r.klasse(), r.url(), start, eigenaar));
    }

    /** Who was chosen to follow it, when the form lets somebody be chosen. */
    private Optional<UUID> gekozen(Registratie r, Formulier f, Map<String, String> antwoorden) {
        String veld = f.opvolger();
        if (veld == null) return Optional.empty();
        String naam = antwoorden.getOrDefault(veld, "");
        return functies.medewerkers(r.locatie()).stream()
                .filter(m -> m.naam().equals(naam))
                .map(Functies.Medewerker::accountId)
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }

    /** Asks the family, for this. */
    public int vraagToestemming(Bezoeker wie, Inzage inzage, Formulier f) {
        String soort = f.toestemming();
        if (soort == null) throw new NietGevonden();
        return toestemmingen.vraag(wie, inzage, soort, null, wie.accountId());
    }

    /** A next step between the first and the last. */
    public Uitkomst zet(Bezoeker wie, Registratie r, Formulier f, String naar, String toelichting) {
        Formulier.Stap stap = volgende(r, f).stream()
                .filter(s -> s.id().equals(naar))
                .findFirst()
                .orElseThrow(NietGevonden::new);
        Optional<Stand> mist = opslag.heeftStap(r, GEVAAR) ? Optional.empty() : ontbreekt(r.leerling(), f);
        if (mist.isPresent()) return new Uitkomst.Geweigerd(zin(mist.get()));
        if (!opslag.zet(r, stap.id(), false, false)) return alGebeurd();
        opslag.stap(wie, r, stap.id(), stap.naam(), toelichting.strip());
        return new Uitkomst.Vastgelegd(r.id(), stap.naam() + ".");
    }

    /** The steps that can be set by hand now; the last one asks for the closing fields and is not among them. */
    public static List<Formulier.Stap> volgende(Registratie r, Formulier f) {
        int nu = plaats(r, f);
        return !r.open() || nu < 0
                ? List.of()
                : f.stappen().subList(nu + 1, Math.max(nu + 1, f.stappen().size() - 1));
    }

    private static int plaats(Registratie r, Formulier f) {
        for (int i = 0; i < f.stappen().size(); i++) if (f.stappen().get(i).id().equals(r.stap())) return i;
        return -1;
    }

    /** The closing fields, empty or as they were typed. */
    @Transactional(readOnly = true)
    public Formulierblad slot(Bezoeker wie, Plek plek, Registratie r, Formulier f) {
        return formulieren.met(wie, plek.invul(), f, f.afsluiting(), plek(r, "slot"), Map.of(), Map.of());
    }

    /** The last step, with what came of it. */
    public Uitkomst rondAf(Bezoeker wie, Plek plek, Registratie r, Formulier f, Map<String, String> velden) {
        Ingevuld ingevuld = formulieren.lees(plek.invul(), f.afsluiting(), velden);
        if (!ingevuld.klopt())
            return new Uitkomst.Onvolledig(formulieren.met(
                    wie, plek.invul(), f, f.afsluiting(), plek(r, "slot"), ingevuld.antwoorden(), ingevuld.fouten()));
        if (plaats(r, f) < 0) return new Uitkomst.Geweigerd("Dit is nog niet weg, dus er kan nog geen antwoord zijn.");
        Optional<Stand> stil = stil(r, f);
        if (stil.isPresent()) return new Uitkomst.Geweigerd(nogNiet(stil.get()));
        Formulier.Stap laatste = f.stappen().getLast();
        if (!opslag.zet(r, laatste.id(), false, true)) return alGebeurd();
        // A correction may come in between; the closing fields come on top of it.
        boolean bewaard = f.afsluiting().isEmpty();
        while (!bewaard) {
            Versie nu = opslag.versies(r).getLast();
            Map<String, String> alles = new LinkedHashMap<>(nu.antwoorden());
            alles.putAll(ingevuld.antwoorden());
            bewaard = opslag.versie(wie, r, nu.nummer() + 1, alles, laatste.naam());
        }
        opslag.stap(wie, r, laatste.id(), laatste.naam(), "");
        formulieren.ruimOp(wie, plek.invul(), plek(r, "slot"));
        String opvolging = f.opvolging();
        if (opvolging != null) termijnen.haalVoor(wie, onderwerp(r), opvolging, f.naam() + ": " + laatste.naam());
        return new Uitkomst.Vastgelegd(r.id(), laatste.naam() + ".");
    }

    /** What stands in it, to correct. */
    @Transactional(readOnly = true)
    public Formulierblad wijziging(
            Bezoeker wie, Plek plek, Registratie r, Formulier f, Map<String, String> antwoorden) {
        return formulieren.met(wie, plek.invul(), f, teWijzigen(r, f), plek(r, "wijziging"), antwoorden, Map.of());
    }

    private static List<nl.spil.schoolplan.Veld> teWijzigen(Registratie r, Formulier f) {
        return r.klaarOp() == null ? f.velden() : f.alleVelden();
    }

    /**
     * Corrects it: a new version beside the old.
     *
     * @param gezien number of the version that was on the page
     */
    public Uitkomst wijzig(
            Bezoeker wie, Plek plek, Registratie r, Formulier f, int gezien, String reden, Map<String, String> velden) {
        Ingevuld ingevuld = formulieren.lees(plek.invul(), teWijzigen(r, f), velden);
        Map<String, String> fouten = new LinkedHashMap<>(ingevuld.fouten());
        if (reden.isBlank()) fouten.put("reden", "Schrijf waarom je dit wijzigt.");
        else if (reden.strip().length() > 300) fouten.put("reden", "Houd de reden bij 300 tekens.");
        if (!fouten.isEmpty())
            return new Uitkomst.Onvolledig(formulieren.met(
                    wie, plek.invul(), f, teWijzigen(r, f), plek(r, "wijziging"), ingevuld.antwoorden(), fouten));
        Optional<Stand> stil = stil(r, f);
        if (stil.isPresent()) return new Uitkomst.Geweigerd(nogNiet(stil.get()));
        Versie laatste = opslag.versies(r).getLast();
        Map<String, String> alles = new LinkedHashMap<>(laatste.antwoorden());
        alles.putAll(ingevuld.antwoorden());
        if (laatste.nummer() != gezien || !opslag.versie(wie, r, gezien + 1, alles, reden.strip()))
            return new Uitkomst.Geweigerd(
                    "Iemand anders wijzigde dit net. Bekijk eerst wat er nu staat en wijzig het daarna opnieuw.");
        formulieren.ruimOp(wie, plek.invul(), plek(r, "wijziging"));
        return new Uitkomst.Vastgelegd(r.id(), "Gewijzigd. Wat er stond, blijft te lezen.");
    }

    /** Shows it to pupil and parents, or no longer. */
    public Uitkomst deel(Bezoeker wie, Registratie r, Formulier f, boolean aan) {
        if (!f.voorGezin() || r.leerling() == null || r.ingetrokkenOp() != null) throw new NietGevonden();
        if (aan == r.gedeeld()) return alGebeurd();
        String zin = aan ? "Gedeeld met leerling en ouders" : "Niet meer gedeeld met leerling en ouders";
        opslag.deel(r, aan);
        opslag.stap(wie, r, aan ? "gedeeld" : "niet-gedeeld", zin, "");
        return new Uitkomst.Vastgelegd(r.id(), zin + ".");
    }

    /** It does not hold any more; what stood in it stays to be read. */
    public Uitkomst trekIn(Bezoeker wie, Registratie r, String reden) {
        if (reden.isBlank()) return new Uitkomst.Geweigerd(LEGE_REDEN);
        if (!opslag.trekIn(r)) return alGebeurd();
        opslag.stap(wie, r, "ingetrokken", "Ingetrokken", reden.strip());
        termijnen.vervalVoor(wie, onderwerp(r), "ingetrokken: " + reden.strip());
        return new Uitkomst.Vastgelegd(r.id(), "Ingetrokken.");
    }

    /** Whether this person takes the next steps of it, or corrects it. */
    public static boolean behandelt(Plek plek, Registratie r, Formulier f) {
        Inzage inzage = plek.inzage();
        List<String> wie = new ArrayList<>(f.wieBehandelt());
        wie.addAll(f.indieners());
        return r.ingetrokkenOp() == null
                && wie.stream().anyMatch(plek.rollen()::contains)
                && (inzage == null || inzage.schrijft(r.klasse()));
    }

    private static Uitkomst alGebeurd() {
        return new Uitkomst.Geweigerd("Dit is al gebeurd. Bekijk hoe het er nu voor staat.");
    }

    private static Onderwerp onderwerp(Registratie r) {
        return new Onderwerp(SOORT, r.id());
    }

    private static String plek(Registratie r, String wat) {
        return SOORT + "." + r.id() + "." + wat + ".";
    }
}
