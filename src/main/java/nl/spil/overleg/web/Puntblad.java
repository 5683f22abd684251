package nl.spil.overleg.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.spil.concept.Concept;
import nl.spil.dossier.Soort;
import nl.spil.gedeeld.Datum;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.organisatie.Leerlingen;
import nl.spil.overleg.Agendapunt;
import nl.spil.overleg.Bespreking;
import nl.spil.overleg.Cockpit;
import nl.spil.overleg.Cockpit.Blad;
import nl.spil.overleg.Cockpit.Kern;
import nl.spil.overleg.Cockpit.Regel;
import nl.spil.overleg.Genodigden;
import nl.spil.overleg.Notulen;
import nl.spil.overleg.Notulen.Deel;
import nl.spil.overleg.Notulen.Notulendeel;
import nl.spil.overleg.Overleg;
import nl.spil.overleg.Soorten;
import nl.spil.overleg.Vastleggingen;
import nl.spil.overleg.web.PuntPage.Actieveld;
import nl.spil.overleg.web.PuntPage.Antwoordveld;
import nl.spil.overleg.web.PuntPage.Deelveld;
import nl.spil.overleg.web.PuntPage.Vastlegblad;
import nl.spil.overleg.web.PuntPage.Vlag;
import nl.spil.schoolplan.Bewaring;
import nl.spil.schoolplan.Buitencontacten;
import nl.spil.schoolplan.Overlegsoort;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.schoolplan.Woorden;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Klasse;
import nl.spil.toegang.Poort;
import nl.spil.zaak.Besluitblad;
import nl.spil.zaak.Besluitbladen;
import nl.spil.zaak.Besluitinvoer;
import nl.spil.zaak.Keuze;
import nl.spil.zaak.Zaak;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings together what the cockpit shows of one pupil. */
@Component
class Puntblad {

    private final Poort poort;
    private final Cockpit cockpit;
    private final Leerlingen leerlingen;
    private final Bespreking bespreking;
    private final Notulen notulen;
    private final Besluitbladen bladen;
    private final Schoolplannen schoolplannen;
    private final Klok klok;
    private final Vastleggingen vastleggingen;
    private final Genodigden genodigden;
    private final Buitencontacten buitencontacten;

    Puntblad(
            Poort poort,
            Cockpit cockpit,
            Leerlingen leerlingen,
            Bespreking bespreking,
            Notulen notulen,
            Besluitbladen bladen,
            Schoolplannen schoolplannen,
            Klok klok,
            Vastleggingen vastleggingen,
            Genodigden genodigden,
            Buitencontacten buitencontacten) {
        this.buitencontacten = buitencontacten;
        this.poort = poort;
        this.cockpit = cockpit;
        this.leerlingen = leerlingen;
        this.bespreking = bespreking;
        this.notulen = notulen;
        this.bladen = bladen;
        this.schoolplannen = schoolplannen;
        this.klok = klok;
        this.vastleggingen = vastleggingen;
        this.genodigden = genodigden;
    }

    /** A pupil of a meeting with the dossier open. */
    record Open(Blad blad, List<Regel> agenda, Agendapunt punt, Inzage inzage) {}

    /** What was typed and did not go through. */
    record Stand(
            String soort,
            @Nullable Besluitinvoer invoer,
            Map<String, String> fouten,
            Map<Deel, String> notulen,
            Actieveld actie,
            String doorschuiven,
            Map<String, String> getypt) {

        Stand metGetypt(Map<String, String> getypt) {
            return new Stand(soort, invoer, fouten, notulen, actie, doorschuiven, getypt);
        }

        Stand met(String besluit) {
            return new Stand(besluit, null, fouten, notulen, actie, doorschuiven, getypt);
        }

        Stand met(Besluitinvoer invoer) {
            return new Stand(invoer.waarde("soort"), invoer, fouten, notulen, actie, doorschuiven, getypt);
        }

        Stand met(Map<String, String> fouten) {
            return new Stand(soort, invoer, fouten, notulen, actie, doorschuiven, getypt);
        }

        Stand met(Actieveld actie) {
            return new Stand(soort, invoer, fouten, notulen, actie, doorschuiven, getypt);
        }

        Stand metNotulen(Map<Deel, String> teksten) {
            return new Stand(soort, invoer, fouten, teksten, actie, doorschuiven, getypt);
        }

        Stand metDoorschuiven(String reden) {
            return new Stand(soort, invoer, fouten, notulen, actie, reden, getypt);
        }
    }

    Stand stand() {
        return new Stand("", null, Map.of(), Map.of(), Actieveld.LEEG, "", Map.of());
    }

    Open open(Bezoeker wie, UUID overlegId, UUID puntId) {
        Blad blad = cockpit.blad(overlegId);
        List<Regel> agenda = cockpit.agenda(blad.overleg());
        Agendapunt punt = agenda.stream()
                .map(Regel::punt)
                .filter(p -> p.id().equals(puntId))
                .findFirst()
                .orElseThrow(NietGevonden::new);
        return new Open(
                blad,
                agenda,
                punt,
                poort.open(wie, punt.leerling(), blad.overleg().naam() + "-overleg"));
    }

    PuntPage pagina(Bezoeker wie, Open open, Stand stand) {
        Blad blad = open.blad();
        Agendapunt punt = open.punt();
        Inzage inzage = open.inzage();
        LeerlingKop kop = leerlingen.kop(inzage);
        Woorden woorden =
                schoolplannen.versie(blad.overleg().planversie()).plan().woorden();
        Kern kern = cockpit.kern(inzage, blad.overleg(), punt);
        boolean beslist = blad.overleg().schrijft() && !blad.overleg().afgesloten();
        Bespreking.Stand keuzes = beslist && kern.zaakplan() != null
                ? bespreking.stand(wie, inzage, punt)
                : new Bespreking.Stand(null, List.of());
        Map<String, String> mensen = mensen(blad, kop, woorden);
        Vastlegblad vast = vastlegblad(open, stand);
        boolean antwoordNodig = punt.zorgmelding() != null && kern.antwoord() == null;
        return new PuntPage(
                blad.overleg(),
                blad.deelnemers(),
                open.agenda(),
                punt,
                kop,
                woorden,
                schoolplannen.voorLocatie(kop.locatie().id()).plan().werkaantekeningen() != null,
                inzage.waarom(),
                Bewaring.van(
                        schoolplannen.voorLocatie(kop.locatie().id()),
                        blad.overleg().klasse()),
                kern,
                vlaggen(kern, kop, vast.regels()),
                sinds(kern),
                deel(kern, punt, Deel.INTERN, stand),
                deel(kern, punt, Deel.VRIJGEEFBAAR, stand),
                keuzes.keuzes(),
                besluit(keuzes, stand, mensen, kern, kop),
                antwoordNodig ? antwoord(punt, stand, kern) : null,
                mensen,
                stand.actie(),
                stand.doorschuiven(),
                vast,
                stand.fouten(),
                klok.vandaag());
    }

    private Vastlegblad vastlegblad(Open open, Stand stand) {
        Overleg overleg = open.blad().overleg();
        Schoolplan plan = schoolplannen.versie(overleg.planversie()).plan();
        Overlegsoort soort = Soorten.vind(plan, overleg.soort()).orElseThrow(NietGevonden::new);
        boolean leidt = overleg.schrijft() && !overleg.afgesloten();
        boolean schrijft = open.inzage().schrijft(overleg.klasse()) && !overleg.afgesloten();
        Map<String, String> uitkomsten = new LinkedHashMap<>();
        soort.uitkomsten().forEach(u -> uitkomsten.put(u, u));
        return new Vastlegblad(
                vastleggingen.van(open.punt()),
                genodigden.van(open.punt()),
                leidt ? genodigden.keuzes(overleg) : Map.of(),
                soort.gaatOver() != Overlegsoort.Over.EEN_LEERLING
                        ? ""
                        : buitencontacten
                                .van(overleg.locatie())
                                .map(Buitencontacten.Buitencontact::tekst)
                                .orElse(""),
                uitkomsten,
                soort.inbreng() && schrijft,
                soort.redenBijEventueel(),
                soort.telefonisch(),
                leidt,
                overleg.schrijft() && !overleg.afgelast(),
                vastleggingen.ontbreekt(overleg, open.punt().leerling()).orElse(null),
                open.inzage().schrijft(Klasse.TOESTEMMING),
                soort.bron(),
                leidt
                                && open.inzage().schrijft(Klasse.OPP)
                                && plan.wettelijkPlan().isPresent()
                        ? plan.woorden().hetPlan()
                        : "",
                stand.getypt());
    }

    private @Nullable Besluitblad besluit(
            Bespreking.Stand keuzes, Stand stand, Map<String, String> mensen, Kern kern, LeerlingKop kop) {
        Zaak zaak = keuzes.zaak();
        Keuze keuze = keuzes.keuze(stand.soort())
                .filter(Keuze::kan)
                .map(k -> k.bij(kop.leeftijd()))
                .orElse(null);
        if (zaak == null || keuze == null) return null;
        Besluitinvoer invoer = stand.invoer();
        return invoer == null
                ? bladen.begin(zaak, keuze, mensen, kern.getypt())
                : bladen.opnieuw(zaak, keuze, mensen, invoer, stand.fouten(), kern.getypt());
    }

    private static Antwoordveld antwoord(Agendapunt punt, Stand stand, Kern kern) {
        String plek = Bespreking.plek(Objects.requireNonNull(punt.zorgmelding()));
        Besluitinvoer invoer = stand.invoer();
        Concept welke = kern.getypt().getOrDefault(plek + "welke", Concept.LEEG);
        Concept waarom = kern.getypt().getOrDefault(plek + "waarom", Concept.LEEG);
        return invoer == null
                ? new Antwoordveld(welke.tekst(), waarom.tekst(), "", plek, welke.versie(), waarom.versie())
                : new Antwoordveld(
                        invoer.waarde("antwoord-welke"),
                        invoer.waarde("antwoord-waarom"),
                        invoer.waarde("antwoord-vanaf"),
                        plek,
                        welke.versie(),
                        waarom.versie());
    }

    /** Who can do something: first the mentor, then who is in the meeting, then everybody else of the location. */
    private static Map<String, String> mensen(Blad blad, LeerlingKop kop, Woorden woorden) {
        Map<String, String> uit = new LinkedHashMap<>();
        for (LeerlingKop.Mentor m : kop.mentoren()) {
            UUID account = m.accountId();
            if (account != null) uit.put(account.toString(), m.naam() + " (" + woorden.mentor() + ")");
        }
        for (Cockpit.Deelnemer d : blad.deelnemers()) {
            UUID account = d.account();
            if (account != null) uit.putIfAbsent(account.toString(), d.naam() + " (" + d.rol() + ")");
        }
        blad.medewerkers().forEach(m -> uit.putIfAbsent(m.account().toString(), m.naam()));
        return uit;
    }

    private Deelveld deel(Kern kern, Agendapunt punt, Deel deel, Stand stand) {
        Optional<Notulendeel> nu = Optional.ofNullable(kern.notulen().get(deel));
        int versie = nu.map(Notulendeel::versie).orElse(0);
        String plek = Notulen.plek(punt.id(), deel, versie);
        String samen = stand.notulen().get(deel);
        return new Deelveld(
                samen == null ? notulen.metConcept(kern.getypt(), punt.id(), deel, nu) : samen,
                versie,
                plek,
                kern.getypt().getOrDefault(plek, Concept.LEEG).versie(),
                stand.fouten().getOrDefault(deel.sleutel(), ""),
                nu.map(n -> n.door() + ", " + Datum.kort(Datum.van(n.op()), klok.vandaag()) + " " + Datum.tijd(n.op()))
                        .orElse(""));
    }

    private List<Vlag> vlaggen(Kern kern, LeerlingKop kop, List<Vastleggingen.Regel> hier) {
        List<Vlag> uit = new ArrayList<>();
        if (kern.doelen() > 0) {
            uit.add(new Vlag(
                    kern.doelen() + (kern.doelen() == 1 ? " doel" : " doelen") + ", " + kern.bereikt() + " bereikt",
                    kern.bereikt() == kern.doelen() ? "good" : ""));
        } else {
            uit.add(new Vlag("nog geen doelen", ""));
        }
        if (!kern.planWacht().isEmpty()) uit.add(new Vlag(kern.planWacht() + " wacht op akkoord", "warn"));
        LocalDate gehoord = hier.stream()
                .filter(r -> r.soort() == Vastleggingen.Soort.GEHOORD)
                .map(Vastleggingen.Regel::op)
                .reduce((eerste, laatste) -> laatste)
                .orElse(kern.gehoordOp());
        uit.add(gesproken(gehoord, kop.roepnaam() + " gehoord", kop.roepnaam() + " nog niet gehoord"));
        uit.add(gesproken(kern.oudersOp(), "ouders gesproken", "geen contact met ouders vastgelegd"));
        if (!kern.toegelatenReden().isEmpty()) uit.add(new Vlag("te laat ingeleverd, toegelaten", "warn"));
        return uit;
    }

    private Vlag gesproken(@Nullable LocalDate dag, String wel, String niet) {
        return dag == null ? new Vlag(niet, "warn") : new Vlag(wel + " " + Datum.kort(dag, klok.vandaag()), "info");
    }

    /** Sinds het vorige overleg: what happened, in one sentence. */
    private String sinds(Kern kern) {
        List<String> wat = new ArrayList<>();
        kern.eerdereBesluiten().forEach(b -> wat.add("besloten: " + b));
        wat.addAll(kern.plannen());
        kern.notities().forEach((soort, aantal) -> wat.add(soortNaam(soort, aantal)));
        return wat.isEmpty() ? "niets vastgelegd" : String.join(", ", wat);
    }

    private static String soortNaam(String sleutel, int aantal) {
        String naam = Soort.van(sleutel).map(Soort::label).orElse(sleutel).toLowerCase(Locale.ROOT);
        return aantal == 1 ? naam : naam + " (" + aantal + ")";
    }
}
