package nl.spil.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.spil.gedeeld.Klok;
import nl.spil.organisatie.Klassen.Leerling;
import nl.spil.overleg.Afsluiting;
import nl.spil.overleg.Bespreking;
import nl.spil.overleg.Bespreking.Antwoordtekst;
import nl.spil.overleg.Cockpit;
import nl.spil.overleg.Notulen;
import nl.spil.overleg.Notulen.Deel;
import nl.spil.overleg.Overleg;
import nl.spil.overleg.Overleggen;
import nl.spil.overleg.Overleglijst;
import nl.spil.overleg.Vastleggingen;
import nl.spil.overleg.Vrijgaven;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Poort;
import nl.spil.toestemming.Gever;
import nl.spil.toestemming.Stand;
import nl.spil.toestemming.Toestemmingen;
import nl.spil.toestemming.Toestemmingen.Wijze;
import nl.spil.zaak.NieuwBesluit;
import nl.spil.zaak.NieuwBesluit.Betrokkenheid;
import nl.spil.zaak.Zaak;
import nl.spil.zaak.Zaken;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * What the SOT did this autumn, on the days it did it: one route that is closed, one with an evaluation that is late, one
 * that helped in part and needs more, and one of which the notulen wait for the MT.
 */
@Component
@ConditionalOnBooleanProperty("spil.demo")
class Najaar {

    private static final String SOT = "sot";
    private static final String ROUTE = "ondersteuningsroute";
    private static final String OCO = "Ilse Bos";
    /** Between the first SOT of the story and the last. */
    private static final int WEKEN = 7;

    private record Hulp(
            String mentor,
            String vraag,
            String geprobeerd,
            String werkte,
            String doel,
            String uitvoerder,
            String aspect,
            int weken) {}

    private record Geval(Hulp hulp, UUID leerling, String roepnaam) {}

    private static final List<Hulp> EERSTE = List.of(
            new Hulp(
                    "Marieke Willems",
                    "Hoe krijgt deze leerling het huiswerk af zonder ruzie thuis?",
                    "Huiswerk op school in het zevende uur.",
                    "Op school lukt het, thuis niet.",
                    "Huiswerk vier dagen per week af op school",
                    "Marieke Willems",
                    "aandacht",
                    4),
            new Hulp(
                    "Nadia Boukhari",
                    "Wat is er nodig om weer de hele dag in de klas te zijn?",
                    "Rustplek en een vaste stoel bij de deur.",
                    "De rustplek helpt bij het begin van de dag.",
                    "Elke dag minstens vijf lesuren in de klas",
                    "Sana Meijer",
                    "ruimte",
                    5),
            new Hulp(
                    "Bas Kroon",
                    "Hoe leert deze leerling omgaan met boosheid op stage?",
                    "Gesprek met de stagebegeleider en een afspraak over pauzes.",
                    "De pauzes werken als hij ze zelf mag kiezen.",
                    "Drie weken stage zonder weggestuurd te worden",
                    "Petra Verhoeven",
                    "expertise",
                    5));

    private static final List<Hulp> LAATSTE = List.of(new Hulp(
            "Ruud van Dam",
            "Wie helpt deze leerling met de overgang naar het mbo?",
            "Open dag bezocht met de mentor.",
            "Samen gaan werkte, alleen niet.",
            "Voor de kerst één opleiding bezocht en besproken",
            "Else Dijkstra",
            "samenwerking",
            6));

    private static final List<String> MET_OPP = List.of("Ruud van Dam");

    private static final String KERNPARTNERS = "kernpartners";

    private final Zorg zorg;
    private final Demowerk demowerk;
    private final Demotijd tijd;
    private final Overleglijst overleglijst;
    private final Overleggen overleggen;
    private final Cockpit cockpit;
    private final Bespreking bespreking;
    private final Notulen notulen;
    private final Vastleggingen vastleggingen;
    private final Toestemmingen toestemmingen;
    private final Afsluiting afsluiting;
    private final Vrijgaven vrijgaven;
    private final Zaken zaken;
    private final Opps opps;
    private final Poort poort;
    private final Klok klok;

    Najaar(
            Zorg zorg,
            Demowerk demowerk,
            Demotijd tijd,
            Overleglijst overleglijst,
            Overleggen overleggen,
            Cockpit cockpit,
            Bespreking bespreking,
            Notulen notulen,
            Vastleggingen vastleggingen,
            Toestemmingen toestemmingen,
            Afsluiting afsluiting,
            Vrijgaven vrijgaven,
            Zaken zaken,
            Opps opps,
            Poort poort,
            Klok klok) {
        this.zorg = zorg;
        this.demowerk = demowerk;
        this.tijd = tijd;
        this.overleglijst = overleglijst;
        this.overleggen = overleggen;
        this.cockpit = cockpit;
        this.bespreking = bespreking;
        this.notulen = notulen;
        this.vastleggingen = vastleggingen;
        this.toestemmingen = toestemmingen;
        this.afsluiting = afsluiting;
        this.vrijgaven = vrijgaven;
        this.zaken = zaken;
        this.opps = opps;
        this.poort = poort;
        this.klok = klok;
    }

    /** The first day of the story: far enough back for two SOTs with an evaluation between them, but in this school year. */
    static LocalDate begin(LocalDate vandaag, LocalDate schooljaar) {
        LocalDate gewenst = vandaag.minusWeeks(WEKEN + 3L);
        LocalDate eersteWeken = schooljaar.plusWeeks(4);
        LocalDate begin = gewenst.isBefore(eersteWeken) ? eersteWeken : gewenst;
        return begin.isAfter(vandaag) ? vandaag : begin;
    }

    /** @return how many pieces were written; none in the first weeks of a school year, when there is no autumn yet */
    int vertel() {
        List<Overleg> sots = demowerk.als(
                OCO,
                wie -> overleglijst.komend(klok.vandaag()).stream()
                        .map(Overleglijst.Regel::overleg)
                        .filter(o -> o.soort().equals(SOT) && o.dag().isBefore(tijd.echteDag()))
                        .toList());
        if (sots.size() < WEKEN) return 0;
        int plannen = schrijfOpps();
        List<Geval> eersten = gevallen(EERSTE);
        List<Geval> laatsten = gevallen(LAATSTE);
        Overleg eerste = sots.get(Math.max(1, sots.size() - WEKEN));
        Overleg laatste = sots.getLast();
        dienIn(eersten, eerste);
        houd(eerste, eersten);
        geefVrij();
        tijd.zetOp(eerste.dag().plusDays(9));
        eersten.forEach(this::stelOppVast);
        kijkTerug(
                eersten.get(0),
                eerste.dag().plusWeeks(4),
                "bereikt",
                "Twintig van de vierentwintig keer af; thuis is het rustiger, zegt moeder.");
        kijkTerug(
                eersten.get(1),
                eerste.dag().plusWeeks(5),
                "deels",
                "Van drie naar vier en een half lesuur. Na de middag lukt het nog niet.");
        dienIn(laatsten, laatste);
        brengTerug(eersten.get(0), laatste);
        houd(laatste, laatsten);
        return plannen + eersten.size() + laatsten.size();
    }

    /** One class has its plans for this year; the others are still being written (OPP-02). */
    private int schrijfOpps() {
        int n = 0;
        for (String mentor : MET_OPP) {
            n += demowerk.als(mentor, wie -> {
                List<Leerling> klas = demowerk.eigenKlas(wie);
                for (Leerling l : klas)
                    opps.schrijfJaarplan(wie, poort.open(wie, l.id(), "OPP"), Namen.roepnaam(l.naam()));
                return klas.size();
            });
        }
        return n;
    }

    /** Each mentor asks help for the fourth pupil of the own class. */
    private List<Geval> gevallen(List<Hulp> hulp) {
        return hulp.stream()
                .map(h -> {
                    Leerling l = demowerk.als(
                            h.mentor(), wie -> demowerk.eigenKlas(wie).get(3));
                    return new Geval(h, l.id(), Namen.roepnaam(l.naam()));
                })
                .toList();
    }

    private void dienIn(List<Geval> gevallen, Overleg overleg) {
        LocalDate tot = overleg.inleverenTot();
        tijd.zetOp((tot == null ? overleg.dag() : tot).minusDays(1));
        for (Geval g : gevallen) {
            Hulp h = g.hulp();
            demowerk.als(h.mentor(), wie -> {
                zorg.meld(wie, poort.open(wie, g.leerling(), "zorgmelding"), h.vraag(), h.geprobeerd(), h.werkte());
                return wie;
            });
        }
    }

    private void houd(Overleg overleg, List<Geval> gevallen) {
        tijd.zetOp(overleg.dag());
        List<UUID> aanwezig =
                List.of(demowerk.account(OCO), demowerk.account("Sana Meijer"), demowerk.account("Vera van der Linde"));
        Map<UUID, Hulp> hulp = gevallen.stream().collect(Collectors.toMap(Geval::leerling, Geval::hulp));
        Map<String, UUID> uitvoerders = gevallen.stream()
                .map(g -> g.hulp().uitvoerder())
                .distinct()
                .collect(Collectors.toMap(naam -> naam, demowerk::account));
        demowerk.als(OCO, wie -> {
            houd(wie, overleg, hulp, uitvoerders, aanwezig);
            return wie;
        });
    }

    private void houd(
            Bezoeker oco, Overleg overleg, Map<UUID, Hulp> hulp, Map<String, UUID> uitvoerders, List<UUID> aanwezig) {
        afsluiting.begin(oco, overleg);
        overleggen.zetAanwezig(
                oco,
                overleg,
                cockpit.blad(overleg.id()).deelnemers().stream()
                        .filter(d -> aanwezig.contains(d.account()))
                        .map(Cockpit.Deelnemer::id)
                        .toList());
        for (Cockpit.Regel regel : cockpit.agenda(overleg)) {
            Inzage inzage = poort.open(oco, regel.leerling(), "SOT");
            Hulp h = hulp.get(regel.leerling());
            stemIn(oco, inzage);
            if (h == null) rondAf(oco, inzage, overleg, regel);
            else zetIn(oco, inzage, overleg, regel, h, Objects.requireNonNull(uitvoerders.get(h.uitvoerder())));
        }
        if (!(afsluiting.sluit(oco, overleg) instanceof Afsluiting.Uitkomst.Afgesloten))
            throw mislukt("sluit het SOT niet");
        List<UUID> delen = cockpit.agenda(overleg).stream()
                .flatMap(r -> notulen.van(r.id()).stream())
                .filter(d -> d.deel() == Deel.VRIJGEEFBAAR)
                .map(Notulen.Notulendeel::id)
                .toList();
        vrijgaven.stelVoor(oco, overleg.id(), delen);
    }

    private void zetIn(Bezoeker oco, Inzage inzage, Overleg overleg, Cockpit.Regel regel, Hulp h, UUID uitvoerder) {
        var punt = overleggen.punt(oco, overleg, regel.id());
        LocalDate dag = klok.vandaag();
        NieuwBesluit besluit = new NieuwBesluit(
                "ondersteuning-inzetten",
                "De aanpak van de mentor helpt, maar niet genoeg.",
                uitvoerder,
                "",
                dag.plusDays(1),
                h.doel(),
                dag.plusWeeks(h.weken()),
                "basisplus",
                "De school kan dit zelf, met hulp van het ondersteuningsteam.",
                Set.of(h.aspect()),
                new Betrokkenheid(dag.minusDays(4), "gebeld door de mentor", ""),
                new Betrokkenheid(
                        dag.minusDays(5), "Ik wil het proberen als ik zelf mag zeggen wanneer het te veel is.", ""),
                "",
                overleg.id(),
                versie(oco, inzage, overleg, regel));
        Bespreking.Uitkomst uitkomst = bespreking.besluit(
                oco,
                inzage,
                overleg,
                punt,
                besluit,
                new Antwoordtekst(h.doel() + ".", "Dit sluit aan bij wat al hielp.", dag.plusDays(1)));
        if (!(uitkomst instanceof Bespreking.Uitkomst.Besloten)) throw mislukt("besluit niet: " + uitkomst);
        notulen.leg(oco, inzage, punt, Deel.INTERN, "Thuis speelt meer dan we in de klas zien. SMW belt deze week.", 0);
        notulen.leg(
                oco,
                inzage,
                punt,
                Deel.VRIJGEEFBAAR,
                "Afgesproken: " + h.doel() + ". Houd de afspraken in de les kort en zeg vooraf wat er komt.",
                0);
    }

    /** The kernpartners are at the table; parents and pupil agreed on paper before it. */
    private void stemIn(Bezoeker oco, Inzage inzage) {
        Stand stand = toestemmingen
                .stand(inzage.leerling(), KERNPARTNERS, null)
                .orElseThrow(() -> mislukt("kent de toestemming niet"));
        for (Gever gever : stand.gevers()) {
            boolean nodig = gever.hoedanigheid().equals("ouder") ? stand.ouders() : stand.leerling();
            if (nodig && !stand.geldig())
                toestemmingen.geef(oco, inzage, KERNPARTNERS, null, gever.account(), true, Wijze.PAPIER);
        }
    }

    private void rondAf(Bezoeker oco, Inzage inzage, Overleg overleg, Cockpit.Regel regel) {
        var fouten = vastleggingen.leg(
                oco,
                inzage,
                overleg,
                overleggen.punt(oco, overleg, regel.id()),
                Vastleggingen.Soort.GEHOORD,
                "",
                "De mentor sprak de leerling: het gaat goed zo, de hulp mag stoppen.",
                null);
        if (!fouten.isEmpty()) throw mislukt("legt niet vast: " + fouten);
        NieuwBesluit besluit = new NieuwBesluit(
                "afronden",
                "Het doel is gehaald en het loopt in de klas.",
                null,
                "",
                null,
                "",
                null,
                "",
                "",
                Set.of(),
                Betrokkenheid.GEEN,
                Betrokkenheid.GEEN,
                "Doel gehaald. De mentor houdt de afspraak over het zevende uur vast.",
                overleg.id(),
                versie(oco, inzage, overleg, regel));
        Bespreking.Uitkomst uitkomst = bespreking.besluit(
                oco,
                inzage,
                overleg,
                overleggen.punt(oco, overleg, regel.id()),
                besluit,
                new Antwoordtekst("", "", null));
        if (!(uitkomst instanceof Bespreking.Uitkomst.Besloten)) throw mislukt("rondt niet af: " + uitkomst);
    }

    private int versie(Bezoeker oco, Inzage inzage, Overleg overleg, Cockpit.Regel regel) {
        Zaak zaak = bespreking
                .stand(oco, inzage, overleggen.punt(oco, overleg, regel.id()))
                .zaak();
        if (zaak == null) throw mislukt("bespreekt een leerling zonder zaak");
        return zaak.versie();
    }

    /** The MT releases a day later; of the last SOT it still has to. */
    private void geefVrij() {
        tijd.zetOp(klok.vandaag().plusDays(1));
        demowerk.als("Karim Haddad", wie -> {
            vrijgaven.open(wie).forEach(v -> vrijgaven.stemIn(wie, v.id()));
            return wie;
        });
    }

    private void stelOppVast(Geval g) {
        demowerk.als(g.hulp().mentor(), wie -> {
            opps.stelVast(
                    wie,
                    poort.open(wie, g.leerling(), "OPP"),
                    g.roepnaam(),
                    g.hulp().werkte(),
                    g.hulp().doel() + ", drie weken achter elkaar");
            return g;
        });
    }

    /** The mentor looks back with the pupil on the day that was agreed. */
    private void kijkTerug(Geval g, LocalDate op, String bereikt, String bewijs) {
        tijd.zetOp(op);
        demowerk.als(g.hulp().mentor(), wie -> {
            opps.evalueer(wie, poort.open(wie, g.leerling(), "evaluatie"), bereikt, bewijs);
            return g;
        });
    }

    /** A route of which the goal was reached comes back on the agenda, to be closed. */
    private void brengTerug(Geval geval, Overleg overleg) {
        demowerk.als(OCO, wie -> {
            Inzage inzage = poort.open(wie, geval.leerling(), "SOT");
            UUID zaak = zaken.lopende(inzage, ROUTE).map(Zaak::id).orElseThrow(() -> mislukt("mist een zaak"));
            overleggen.voegToe(wie, inzage, overleg, zaak, "evaluatie", "Doel gehaald; kan de route dicht?");
            return wie;
        });
    }

    private static IllegalStateException mislukt(String wat) {
        return new IllegalStateException("Het najaar van de demo " + wat);
    }
}
