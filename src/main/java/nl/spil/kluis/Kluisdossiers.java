package nl.spil.kluis;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.kluis.Kluisdossier.Kop;
import nl.spil.kluis.Kluisopslag.Klokje;
import nl.spil.kluis.Kluisrecht.Procedure;
import nl.spil.kluis.Stuk.Soort;
import nl.spil.organisatie.Functies;
import nl.spil.organisatie.Functies.Medewerker;
import nl.spil.schoolplan.Besluitsoort;
import nl.spil.schoolplan.Fase;
import nl.spil.schoolplan.Meldcode;
import nl.spil.schoolplan.Planversie;
import nl.spil.schoolplan.Zaaktype;
import nl.spil.toegang.Bezoeker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Files of the vault: begin, record, decide with two, close. Whoever has no key has no file; each opening leaves a line in the read log of
 * the vault and nowhere else.
 */
@Service
public class Kluisdossiers {

    public static final int LANGSTE_TEKST = 6000;

    /** What somebody can write down, beside decisions. */
    public static final Set<Soort> SCHRIJFBAAR =
            Set.of(Soort.WAARNEMING, Soort.CONSULTATIE, Soort.GESPREK, Soort.BERICHT);

    private static final String TEKST = "tekst";
    private static final String BESLUIT = "besluit";

    private final Kluisopslag opslag;
    private final Kluisrecht recht;
    private final Kluisbesluiten besluiten;
    private final Functies functies;
    private final Klok klok;

    Kluisdossiers(Kluisopslag opslag, Kluisrecht recht, Kluisbesluiten besluiten, Functies functies, Klok klok) {
        this.opslag = opslag;
        this.recht = recht;
        this.besluiten = besluiten;
        this.functies = functies;
        this.klok = klok;
    }

    /** A file in a list. */
    public record Regel(Kluisdossier dossier, String procedure, String fase, List<String> klokken) {}

    /** Everything that this person sees, the open ones first. */
    public List<Regel> lijst(Bezoeker wie) {
        return opslag.als(kluis -> {
            List<Klokje> klokken = opslag.klokken(kluis, null);
            return opslag.dossiers(kluis).stream().map(d -> regel(d, klokken)).toList();
        });
    }

    private Regel regel(Kluisdossier d, List<Klokje> klokken) {
        String procedure = "";
        String fase = "";
        if (!d.kop().zaaktype().isEmpty()) {
            Procedure p = recht.procedure(d);
            procedure = p.type().naam();
            fase = p.fase(d.fase()).naam();
        }
        return new Regel(
                d,
                procedure,
                fase,
                klokken.stream()
                        .filter(k -> k.dossier().equals(d.id()))
                        .map(k -> k.naam() + " vóór " + nl.spil.gedeeld.Datum.dag(k.dag()))
                        .toList());
    }

    /**
     * One file as its page shows it; the line in the read log of the vault is written.
     *
     * @throws NietGevonden when there is no such file for this person
     */
    public Kluisblad open(Bezoeker wie, UUID id, String plaats) {
        return opslag.als(kluis -> {
            Kluisdossier d = dossier(kluis, id);
            boolean procedure = !d.kop().zaaktype().isEmpty();
            var plan = recht.versie(d.locatie()).plan();
            boolean toegevoegd = opslag.sleutels(kluis, id).stream()
                    .anyMatch(s -> s.account().equals(wie.accountId()));
            String reden = recht.reden(wie, d, plan, plaats, toegevoegd);
            opslag.noteerLezen(kluis, wie, id, null, reden);
            return new Kluisblad(
                    d,
                    procedure ? recht.procedure(d).plan() : plan,
                    procedure ? recht.procedure(d).type() : null,
                    besluiten.keuzes(wie, d),
                    opslag.klokken(kluis, id).stream()
                            .map(k -> new Kluisblad.Klok(k.naam(), k.dag()))
                            .toList(),
                    opslag.sleutels(kluis, id).stream()
                            .map(s -> new Kluisblad.Sleutel(
                                    s.id(),
                                    s.account(),
                                    s.naam(),
                                    d.beheert() || s.door().equals(wie.accountId())))
                            .toList(),
                    d.klasse() == 11
                            ? List.copyOf(opslag.houders(kluis, d.locatie(), 11).values())
                            : List.of(),
                    d.beheert()
                            ? opslag.leeslog(kluis, id).stream()
                                    .map(g -> new Kluisblad.Gelezen(g.naam(), g.reden(), g.op()))
                                    .toList()
                            : List.of(),
                    besluiten.magVerwijzen(wie, d),
                    reden);
        });
    }

    /**
     * Begins a file of a procedure of the vault.
     *
     * @param aanleiding what was seen, and by whom
     */
    UUID begin(
            JdbcClient kluis,
            Bezoeker wie,
            UUID locatie,
            int klasse,
            UUID leerling,
            String naam,
            String klas,
            Map<String, String> aanleiding) {
        Planversie versie = recht.versie(locatie);
        Zaaktype type = versie.plan().zaaktypen().stream()
                .filter(t -> t.draait() && versie.plan().klasseVan(t) == klasse)
                .findFirst()
                .orElseThrow(NietGevonden::new);
        Fase fase = type.beginfase();
        UUID id = opslag.maak(
                kluis,
                wie,
                locatie,
                klasse,
                new Kop(leerling, naam, klas, type.id(), versie.id(), fase.id()),
                klok.nu());
        opslag.voegToe(kluis, wie, id, Soort.BEGIN, Map.of("naar", fase.naam()), false);
        opslag.voegToe(kluis, wie, id, Soort.WAARNEMING, aanleiding, false);
        recht.komBinnen(kluis, wie, id, versie.plan(), fase);
        opslag.tel(kluis, id, "dossier");
        return id;
    }

    /** Writes something down. */
    public Map<String, String> schrijf(
            Bezoeker wie, UUID id, Soort soort, String tekst, String met, boolean voorVrager) {
        Map<String, String> fouten = new LinkedHashMap<>();
        if (!SCHRIJFBAAR.contains(soort)) fouten.put("soort", "Kies wat je vastlegt.");
        tekst(fouten, TEKST, tekst, "Schrijf op wat er is gezien of gezegd.");
        if (soort == Soort.CONSULTATIE && met.isBlank()) fouten.put("met", "Schrijf met wie er is overlegd.");
        return opslag.als(kluis -> {
            Kluisdossier d = openDossier(kluis, id);
            if (!fouten.isEmpty()) return fouten;
            Map<String, String> velden = new HashMap<>(Map.of(TEKST, tekst.strip()));
            if (!met.isBlank()) velden.put("met", met.strip());
            opslag.voegToe(kluis, wie, id, soort, velden, voorVrager || d.schrijft() == 1);
            return fouten;
        });
    }

    /** Answers questions of the afwegingskader; each with why. */
    public Map<String, String> weeg(Bezoeker wie, UUID id, Map<String, String> antwoorden, Map<String, String> waarom) {
        return opslag.als(kluis -> {
            Kluisdossier d = volledig(kluis, id);
            Meldcode meldcode = Optional.ofNullable(Kluisbesluiten.meldcode(recht.procedure(d)))
                    .orElseThrow(NietGevonden::new);
            Map<String, String> fouten = new LinkedHashMap<>();
            Map<String, Map<String, String>> nieuw = new LinkedHashMap<>();
            for (Meldcode.Afweging a : meldcode.afwegingen()) {
                String antwoord = antwoorden.getOrDefault(a.id(), "");
                String reden = waarom.getOrDefault(a.id(), "").strip();
                Stuk was = d.afwegingen().get(a.id());
                if (antwoord.isEmpty() && reden.isEmpty()) continue;
                if (was != null
                        && was.veld("antwoord").equals(antwoord)
                        && was.veld(TEKST).equals(reden)) continue;
                if (!antwoord.equals("ja") && !antwoord.equals("nee"))
                    fouten.put("antwoord-" + a.id(), "Kies ja of nee bij: " + a.vraag());
                else if (reden.isEmpty()) fouten.put("waarom-" + a.id(), "Schrijf op waarom, bij: " + a.vraag());
                else if (reden.length() > LANGSTE_TEKST) fouten.put("waarom-" + a.id(), teLang());
                else nieuw.put(a.id(), Map.of("vraag", a.id(), "antwoord", antwoord, TEKST, reden));
            }
            if (fouten.isEmpty() && nieuw.isEmpty() && d.afwegingen().isEmpty())
                fouten.put("", "Beantwoord minstens één vraag, met waarom.");
            if (fouten.isEmpty()) nieuw.values().forEach(v -> opslag.voegToe(kluis, wie, id, Soort.AFWEGING, v, false));
            return fouten;
        });
    }

    /** Records that a signal was given in the register, or not: a day, a kind of reason, who was authorised; no content. */
    public Map<String, String> verwijs(Bezoeker wie, UUID id, String gegeven, String reden, String waaromNiet) {
        return opslag.als(kluis -> {
            Kluisdossier d = volledig(kluis, id);
            Map<String, String> fouten = new LinkedHashMap<>();
            Meldcode.Verwijsindex index = Optional.ofNullable(Kluisbesluiten.meldcode(recht.procedure(d)))
                    .map(Meldcode::verwijsindex)
                    .orElseThrow(NietGevonden::new);
            if (!besluiten.magVerwijzen(wie, d))
                fouten.put(
                        "",
                        "Een signaal in " + index.naam() + " legt alleen een bevoegd teamlid vast: "
                                + recht.procedure(d).plan().woorden().rollen(index.door()) + ".");
            boolean ja = gegeven.equals("ja");
            if (!ja && !gegeven.equals("nee")) fouten.put("gegeven", "Kies of het signaal is gegeven.");
            if (ja && index.redenen().stream().noneMatch(r -> r.id().equals(reden)))
                fouten.put("reden", "Kies de soort reden.");
            if (gegeven.equals("nee") && waaromNiet.isBlank())
                fouten.put("waarom-niet", "Schrijf op waarom er geen signaal is gegeven.");
            if (waaromNiet.length() > LANGSTE_TEKST) fouten.put("waarom-niet", teLang());
            if (!fouten.isEmpty()) return fouten;
            opslag.voegToe(
                    kluis,
                    wie,
                    id,
                    Soort.VERWIJSINDEX,
                    ja
                            ? Map.of(
                                    "gegeven",
                                    "ja",
                                    "reden",
                                    reden,
                                    "dag",
                                    klok.vandaag().toString())
                            : Map.of(
                                    "gegeven",
                                    "nee",
                                    TEKST,
                                    waaromNiet.strip(),
                                    "dag",
                                    klok.vandaag().toString()),
                    false);
            return fouten;
        });
    }

    /**
     * Takes a decision; one about reporting is proposed, and taken when somebody else confirms it.
     *
     * @param ingevuld per field of the form
     */
    public Map<String, String> besluit(Bezoeker wie, UUID id, String besluit, Map<String, String> ingevuld) {
        return opslag.als(kluis -> {
            Kluisdossier d = volledig(kluis, id);
            Map<String, String> fouten = new LinkedHashMap<>();
            if (d.voorstel().isPresent()) {
                fouten.put("", "Er wacht al een besluit op een tweede persoon.");
                return fouten;
            }
            Kluiskeuze keuze = besluiten.keuzes(wie, d).stream()
                    .filter(k -> k.id().equals(besluit))
                    .findFirst()
                    .orElse(null);
            if (keuze == null) {
                fouten.put(BESLUIT, "Kies een besluit.");
                return fouten;
            }
            if (!keuze.kan())
                fouten.put(BESLUIT, "‘" + keuze.naam() + "’ kan nog niet: " + String.join("; ", keuze.mist()) + ".");
            Map<String, String> velden = Kluisvelden.lees(keuze, ingevuld, fouten);
            if (!fouten.isEmpty()) return fouten;
            velden.put(BESLUIT, keuze.id());
            velden.put("naam", keuze.naam());
            if (keuze.tweede()) opslag.voegToe(kluis, wie, id, Soort.VOORSTEL, velden, false);
            else neem(kluis, wie, d, keuze.id(), velden);
            return fouten;
        });
    }

    /** The second person: agrees, and the decision is taken; or says why not. */
    public Map<String, String> bevestig(Bezoeker wie, UUID id, UUID voorstel, boolean akkoord, String waarom) {
        return opslag.als(kluis -> {
            Kluisdossier d = volledig(kluis, id);
            Map<String, String> fouten = new LinkedHashMap<>();
            Stuk wacht = d.voorstel().filter(s -> s.id().equals(voorstel)).orElseThrow(NietGevonden::new);
            boolean zelf = wacht.door().equals(wie.accountId());
            if (akkoord && zelf)
                fouten.put("", "Een ander moet dit bevestigen. Voeg zo nodig een collega toe aan dit dossier.");
            if (!akkoord && waarom.isBlank()) fouten.put("waarom", "Schrijf op waarom dit besluit niet doorgaat.");
            if (waarom.length() > LANGSTE_TEKST) fouten.put("waarom", teLang());
            if (!fouten.isEmpty()) return fouten;
            if (!akkoord) {
                opslag.voegToe(kluis, wie, id, Soort.AFGEWEZEN, Map.of(TEKST, waarom.strip()), false);
                return fouten;
            }
            Map<String, String> velden = new HashMap<>(wacht.velden());
            velden.put("voorgesteld-door", wacht.doorNaam());
            if (!waarom.isBlank()) velden.put("bij-bevestiging", waarom.strip());
            neem(kluis, wie, d, wacht.veld(BESLUIT), velden);
            return fouten;
        });
    }

    private void neem(JdbcClient kluis, Bezoeker wie, Kluisdossier d, String besluit, Map<String, String> velden) {
        Procedure p = recht.procedure(d);
        Fase van = p.fase(d.fase());
        Besluitsoort soort = van.besluit(besluit).orElseThrow(NietGevonden::new);
        Fase naar = p.naar(van, soort);
        Map<String, String> stap = new HashMap<>(velden);
        stap.put("naar", soort.naar() == null ? "" : naar.id());
        opslag.voegToe(kluis, wie, d.id(), Soort.STAP, stap, false);
        if (Kluisbesluiten.isMelding(p, soort)) opslag.tel(kluis, d.id(), "melding");
        if (soort.naar() == null) return;
        recht.komBinnen(kluis, wie, d.id(), p.plan(), naar);
        if (naar.eind()) opslag.sluit(kluis, d.id());
    }

    /** Ends what follows no procedure: what was asked in confidence. */
    public Map<String, String> rondAf(Bezoeker wie, UUID id, String waarom) {
        return opslag.als(kluis -> {
            Kluisdossier d = volledig(kluis, id);
            if (!d.beheert() || !d.kop().zaaktype().isEmpty()) throw new NietGevonden();
            Map<String, String> fouten = new LinkedHashMap<>();
            tekst(fouten, "afsluiting", waarom, "Schrijf op hoe het is afgelopen.");
            if (!fouten.isEmpty()) return fouten;
            opslag.voegToe(kluis, wie, id, Soort.GESLOTEN, Map.of(TEKST, waarom.strip()), false);
            opslag.haalKlokken(kluis, id);
            opslag.sluit(kluis, id);
            return fouten;
        });
    }

    /** A colleague may look along and write, until somebody ends it. */
    public Map<String, String> voegToe(Bezoeker wie, UUID id, String account) {
        return opslag.als(kluis -> {
            Kluisdossier d = volledig(kluis, id);
            if (!d.beheert()) throw new NietGevonden();
            Map<String, String> fouten = new LinkedHashMap<>();
            Medewerker wieBij =
                    kandidaten(
                                    d,
                                    opslag.sleutels(kluis, id).stream()
                                            .map(Kluisopslag.Sleutel::account)
                                            .toList())
                            .stream()
                            .filter(m -> Objects.requireNonNull(m.accountId())
                                    .toString()
                                    .equals(account))
                            .findFirst()
                            .orElse(null);
            if (wieBij == null) {
                fouten.put("collega", "Kies een collega van deze locatie.");
                return fouten;
            }
            opslag.geefSleutel(kluis, wie, id, Objects.requireNonNull(wieBij.accountId()), wieBij.naam());
            opslag.voegToe(kluis, wie, id, Soort.TOEGEVOEGD, Map.of("naam", wieBij.naam()), false);
            return fouten;
        });
    }

    public void haalWeg(Bezoeker wie, UUID id, UUID sleutel) {
        opslag.als(kluis -> {
            Kluisdossier d = dossier(kluis, id);
            Kluisopslag.Sleutel s = opslag.sleutels(kluis, id).stream()
                    .filter(x -> x.id().equals(sleutel))
                    .findFirst()
                    .orElseThrow(NietGevonden::new);
            boolean vanVrager = wie.accountId().equals(d.vrager());
            if (!(d.beheert() || vanVrager) || !opslag.neemSleutel(kluis, sleutel)) throw new NietGevonden();
            opslag.voegToe(kluis, wie, id, Soort.WEGGEHAALD, Map.of("naam", s.naam()), vanVrager);
            return Boolean.TRUE;
        });
    }

    /** Who can be added: staff of the location without a key. */
    public List<Medewerker> kandidaten(Kluisblad blad) {
        return kandidaten(
                blad.dossier(),
                blad.sleutels().stream().map(Kluisblad.Sleutel::account).toList());
    }

    private List<Medewerker> kandidaten(Kluisdossier d, List<UUID> hebben) {
        return functies.medewerkers(d.locatie()).stream()
                .filter(m -> m.accountId() != null
                        && !hebben.contains(m.accountId())
                        && !m.accountId().equals(d.eigenaar()))
                .toList();
    }

    private Kluisdossier dossier(JdbcClient kluis, UUID id) {
        opslag.wachtOp(kluis, id);
        return opslag.dossier(kluis, id).orElseThrow(NietGevonden::new);
    }

    private Kluisdossier openDossier(JdbcClient kluis, UUID id) {
        Kluisdossier d = dossier(kluis, id);
        if (!d.open() || d.schrijft() == 0) throw new NietGevonden();
        return d;
    }

    /** Open, and this person's to add anything to. */
    private Kluisdossier volledig(JdbcClient kluis, UUID id) {
        Kluisdossier d = openDossier(kluis, id);
        if (d.schrijft() < 2) throw new NietGevonden();
        return d;
    }

    static void tekst(Map<String, String> fouten, String veld, String tekst, String leeg) {
        if (tekst.isBlank()) fouten.put(veld, leeg);
        else if (tekst.length() > LANGSTE_TEKST) fouten.put(veld, teLang());
    }

    static String teLang() {
        return "Houd het bij " + LANGSTE_TEKST + " tekens.";
    }
}
