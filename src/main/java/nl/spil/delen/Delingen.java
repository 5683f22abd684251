package nl.spil.delen;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.spil.concept.Concepten;
import nl.spil.gedeeld.Datum;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.schoolplan.Deeldoel;
import nl.spil.schoolplan.Deeldoel.Stuk;
import nl.spil.schoolplan.Partij;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Toestemmingsoort;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Klasse;
import nl.spil.toestemming.Gever;
import nl.spil.toestemming.Stand;
import nl.spil.toestemming.Toestemmingen;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sharing with a receipt: a purpose of the schoolplan, the parts that belong to it as they are today, and the family that reads it first.
 * Nothing is open before the consent is there; what the law asks needs none, and the family has its copy.
 */
@Service
@Transactional
public class Delingen {

    private static final int NAAM = 200;
    private static final int TOELICHTING = 2000;

    private final JdbcClient jdbc;
    private final Klok klok;
    private final Dossierstukken stukken;
    private final Delinglezer lezer;
    private final Toestemmingen toestemmingen;
    private final Deelpost post;
    private final Concepten concepten;

    Delingen(
            JdbcClient jdbc,
            Klok klok,
            Dossierstukken stukken,
            Delinglezer lezer,
            Toestemmingen toestemmingen,
            Deelpost post,
            Concepten concepten) {
        this.jdbc = jdbc;
        this.klok = klok;
        this.stukken = stukken;
        this.lezer = lezer;
        this.toestemmingen = toestemmingen;
        this.post = post;
        this.concepten = concepten;
    }

    /** A part that can go along. */
    public record Keus(String sleutel, String naam) {}

    /** A purpose that somebody can choose here. */
    public record Doel(Deeldoel regel, String toestemming, List<Keus> stukken) {}

    /** What somebody fills in. */
    public record Nieuw(
            String deeldoel,
            String organisatie,
            String ontvanger,
            String adres,
            String toelichting,
            List<String> stukken) {}

    /** What came of it. */
    public sealed interface Uitkomst {
        record Klaargezet(UUID id, int gevraagd) implements Uitkomst {}

        record Onvolledig(Map<String, String> fouten) implements Uitkomst {}
    }

    /** What differs from what was sent: what the recipient has, and what stands there today; empty when it is not there. */
    public record Verschil(String deel, String veld, String toen, String nu) {}

    /** The draft of what goes along in words. */
    public static String plek() {
        return "deling.toelichting";
    }

    /** The purposes for which this person may share about this pupil. */
    @Transactional(readOnly = true)
    public List<Doel> doelen(Inzage inzage) {
        if (inzage.vanGezin() || !inzage.schrijft(Klasse.TOESTEMMING)) return List.of();
        Schoolplan plan = stukken.plan(inzage);
        return plan.deeldoelen().stream()
                .filter(d -> d.door().isEmpty() || d.door().stream().anyMatch(inzage.rollen()::contains))
                .map(d -> new Doel(
                        d,
                        toestemming(plan, d).map(Toestemmingsoort::naam).orElse(""),
                        d.onderdelen().stream()
                                .filter(s -> inzage.leestVrijgegeven(Klasse.van(s.klasse())))
                                .map(s -> new Keus(Dossierstukken.sleutel(s), Dossierstukken.naam(s, plan)))
                                .toList()))
                .toList();
    }

    /** All that was shared, for who keeps the consents and for the family. */
    @Transactional(readOnly = true)
    public List<Deling> van(Inzage inzage) {
        return lezer.van(inzage);
    }

    @Transactional(readOnly = true)
    public Deling een(Inzage inzage, UUID id) {
        return lezer.een(inzage, id).orElseThrow(NietGevonden::new);
    }

    /** The frozen copy, as far as this person may read it. */
    @Transactional(readOnly = true)
    public List<Deel> kopie(Inzage inzage, Deling deling) {
        return lezer.delen(inzage, deling.id());
    }

    /** Freezes the parts of this purpose and asks the family; or says what is missing. */
    public Uitkomst bereidVoor(Bezoeker wie, Inzage inzage, Nieuw nieuw) {
        Map<String, String> fouten = new LinkedHashMap<>();
        Optional<Doel> doel = doelen(inzage).stream()
                .filter(d -> d.regel().id().equals(nieuw.deeldoel()))
                .findFirst();
        if (doel.isEmpty()) fouten.put("deeldoel", "Kies waarvoor je deelt.");
        if (doel.filter(d -> d.regel().alleenThuis()).isEmpty()) ontvanger(fouten, nieuw);
        if (nieuw.toelichting().length() > TOELICHTING)
            fouten.put("toelichting", "Houd het bij " + TOELICHTING + " tekens.");
        if (doel.isEmpty()) return new Uitkomst.Onvolledig(fouten);
        List<Stuk> gekozen = doel.get().regel().onderdelen().stream()
                .filter(s -> nieuw.stukken().contains(Dossierstukken.sleutel(s)))
                .toList();
        List<Deel> delen = gekozen.isEmpty() ? List.of() : stukken.haal(inzage, gekozen);
        if (gekozen.isEmpty()) fouten.put("stukken", "Kies wat er meegaat.");
        else if (delen.isEmpty())
            fouten.put("stukken", "In wat je koos staat nog niets. Leg het eerst vast, of kies iets anders.");
        if (!fouten.isEmpty()) return new Uitkomst.Onvolledig(fouten);
        UUID id =
                bewaar(wie, inzage, doel.get().regel(), doel.get().regel().alleenThuis() ? thuis(nieuw) : nieuw, delen);
        concepten.ruimOp(wie, plek(), inzage.leerling());
        return new Uitkomst.Klaargezet(id, vraag(wie, inzage, id));
    }

    private static void ontvanger(Map<String, String> fouten, Nieuw nieuw) {
        tekst(fouten, "organisatie", nieuw.organisatie(), "Vul in welke organisatie dit krijgt.");
        tekst(fouten, "ontvanger", nieuw.ontvanger(), "Vul in wie het daar opent: een mens, geen afdeling.");
        if (!nieuw.adres().strip().matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+")
                || nieuw.adres().length() > NAAM)
            fouten.put("adres", "Vul het e-mailadres van deze persoon in, bijvoorbeeld naam@voorbeeld.nl.");
    }

    /** What only the family reads, has no recipient outside. */
    private static Nieuw thuis(Nieuw nieuw) {
        return new Nieuw(nieuw.deeldoel(), "Thuis", "ouders en leerling", "-", nieuw.toelichting(), nieuw.stukken());
    }

    private static void tekst(Map<String, String> fouten, String veld, String waarde, String leeg) {
        if (waarde.isBlank()) fouten.put(veld, leeg);
        else if (waarde.strip().length() > NAAM) fouten.put(veld, "Houd het bij " + NAAM + " tekens.");
    }

    private UUID bewaar(Bezoeker wie, Inzage inzage, Deeldoel regel, Nieuw nieuw, List<Deel> delen) {
        UUID id = Ids.nieuw();
        Schoolplan plan = stukken.plan(inzage);
        jdbc.sql("""
                        insert into delen.deling (id, bestuur_id, leerling_id, deeldoel, naam, doel, grondslag, toestemming, gevers, organisatie, aan_wie,
                               ontvanger, adres, alleen_thuis, toelichting, geldig_dagen, planversie_id, bron, door, door_naam, op)
                        values (:id, :bestuur, :leerling, :deeldoel, :naam, :doel, :grondslag, :toestemming, :gevers::jsonb, :organisatie, :aanWie,
                               :ontvanger, :adres, :alleenThuis, :toelichting, :dagen, :versie, :bron, :wie, :door, :nu)""")
                .param("id", id)
                .param("bestuur", wie.bestuurId())
                .param("leerling", inzage.leerling())
                .param("deeldoel", regel.id())
                .param("naam", regel.naam())
                .param("doel", regel.doel())
                .param("grondslag", regel.wettelijk() ? "wettelijke-plicht" : "toestemming")
                .param("toestemming", Objects.requireNonNullElse(regel.toestemming(), ""))
                .param("gevers", toestemming(plan, regel).map(Delingen::gevers).orElse("[]"))
                .param("organisatie", nieuw.organisatie().strip())
                .param("aanWie", aanWie(inzage, plan, regel, nieuw.organisatie().strip()))
                .param("ontvanger", nieuw.ontvanger().strip())
                .param("adres", nieuw.adres().strip())
                .param("alleenThuis", regel.alleenThuis())
                .param("toelichting", nieuw.toelichting().strip())
                .param("dagen", regel.geldigDagen())
                .param("versie", stukken.planversie(inzage))
                .param("bron", regel.bron())
                .param("wie", wie.accountId())
                .param("door", wie.naam())
                .param("nu", nu())
                .update();
        for (int i = 0; i < delen.size(); i++) {
            Deel deel = delen.get(i);
            jdbc.sql("""
                            insert into delen.deel (id, bestuur_id, leerling_id, deling_id, klasse, stuk, naam, volgorde, inhoud, door)
                            values (:id, :bestuur, :leerling, :deling, :klasse, :stuk, :naam, :volgorde, :inhoud::jsonb, :wie)""")
                    .param("id", Ids.nieuw())
                    .param("bestuur", wie.bestuurId())
                    .param("leerling", inzage.leerling())
                    .param("deling", id)
                    .param("klasse", stuk(deel.stuk()).klasse())
                    .param("stuk", deel.stuk())
                    .param("naam", deel.naam())
                    .param("volgorde", i)
                    .param("inhoud", Delinglezer.JSON.writeValueAsString(deel.regels()))
                    .param("wie", wie.accountId())
                    .update();
        }
        return id;
    }

    /** A consent for once is for this sharing: the next one to the same organisation is asked again. */
    private String aanWie(Inzage inzage, Schoolplan plan, Deeldoel regel, String organisatie) {
        boolean eenmalig = toestemming(plan, regel)
                .filter(t -> t.geldig() == Toestemmingsoort.Geldig.EENMALIG)
                .isPresent();
        if (!eenmalig) return "";
        long eerder = van(inzage).stream()
                .filter(d -> d.organisatie().equals(organisatie))
                .count();
        return organisatie + ", " + regel.naam() + " van " + Datum.lang(klok.vandaag())
                + (eerder == 0 ? "" : " (" + (eerder + 1) + ")");
    }

    /** Asks who must agree; what the law asks, goes to the family as a copy. */
    private int vraag(Bezoeker wie, Inzage inzage, UUID id) {
        Deling d = een(inzage, id);
        if (d.wettelijk()) {
            List<String> namen = post.kopie(stukken.kop(inzage), d);
            namen.forEach(n -> stap(wie, d, "kopie", "in het portaal, met een mail", n));
            return namen.size();
        }
        Stand voor = stand(inzage, d);
        List<Gever> alJa = gevers(voor)
                .filter(g -> g.antwoord() == nl.spil.toestemming.Antwoord.JA)
                .toList();
        int gevraagd = toestemmingen.vraag(wie, inzage, d.toestemming(), d.aanWie(), wie.accountId(), d.thuis());
        alJa.forEach(g -> post.bekijk(g.account(), d));
        return gevraagd + alJa.size();
    }

    private static java.util.stream.Stream<Gever> gevers(Stand stand) {
        return stand.gevers().stream()
                .filter(g -> g.hoedanigheid().equals("ouder") ? stand.ouders() : stand.leerling());
    }

    /** Where the consent stands for this recipient; for what the law asks there is none. */
    @Transactional(readOnly = true)
    public Stand stand(Inzage inzage, Deling d) {
        return toestemmingen
                .stand(inzage.leerling(), d.toestemming(), d.aanWie())
                .orElseThrow(NietGevonden::new);
    }

    /** Whether this person may send, recall and ask again. */
    public boolean mag(Inzage inzage, Deling d) {
        return doelen(inzage).stream().anyMatch(x -> x.regel().id().equals(d.deeldoel()));
    }

    /**
     * Sends the recipient a link, and gives the code to tell by telephone; empty when it may not be open.
     */
    public Optional<String> verstuur(Bezoeker wie, Inzage inzage, UUID id) {
        Deling d = een(inzage, id);
        if (!mag(inzage, d)) throw new NietGevonden();
        if (!d.geldt() || d.alleenThuis()) return Optional.empty();
        return Optional.of(post.verstuur(d));
    }

    /** Somebody at home got the copy by hand. */
    public Map<String, String> gafKopie(Bezoeker wie, Inzage inzage, UUID id, String aan) {
        Deling d = een(inzage, id);
        if (!mag(inzage, d) || !d.wettelijk() || d.ingetrokken()) throw new NietGevonden();
        Map<String, String> fouten = new LinkedHashMap<>();
        tekst(fouten, "aan", aan, "Vul in wie de kopie kreeg.");
        if (fouten.isEmpty()) stap(wie, d, "kopie", "op papier gegeven", aan.strip());
        return fouten;
    }

    /** Asks once more who has not answered. */
    public int vraagOpnieuw(Bezoeker wie, Inzage inzage, UUID id) {
        Deling d = een(inzage, id);
        if (!mag(inzage, d) || d.wettelijk() || d.ingetrokken()) throw new NietGevonden();
        return toestemmingen.vraag(wie, inzage, d.toestemming(), d.aanWie(), wie.accountId(), d.thuis());
    }

    /** Closed from this moment. */
    public Map<String, String> trekIn(Bezoeker wie, Inzage inzage, UUID id, String reden) {
        Deling d = een(inzage, id);
        if (!mag(inzage, d) || d.ingetrokken()) throw new NietGevonden();
        Map<String, String> fouten = new LinkedHashMap<>();
        tekst(fouten, "reden", reden, "Schrijf waarom je dit intrekt. De familie leest het ook.");
        if (fouten.isEmpty()) stap(wie, d, "ingetrokken", reden.strip(), wie.naam());
        return fouten;
    }

    private void stap(Bezoeker wie, Deling d, String soort, String tekst, String naam) {
        jdbc.sql("""
                        insert into delen.deelstap (id, bestuur_id, leerling_id, deling_id, soort, tekst, door, door_naam, hoedanigheid, op)
                        values (:id, :bestuur, :leerling, :deling, :soort, :tekst, :wie, :naam, 'school', :nu)""")
                .param("id", Ids.nieuw())
                .param("bestuur", wie.bestuurId())
                .param("leerling", d.leerling())
                .param("deling", d.id())
                .param("soort", soort)
                .param("tekst", tekst)
                .param("wie", wie.accountId())
                .param("naam", naam)
                .param("nu", nu())
                .update();
    }

    /** "Wat stuurden we toen, en hoe is het nu": only what differs, of the parts that this person reads. */
    @Transactional(readOnly = true)
    public List<Verschil> verschillen(Inzage inzage, List<Deel> kopie) {
        List<Stuk> welke = kopie.stream().map(d -> stuk(d.stuk())).toList();
        Map<String, Deel> nu = new LinkedHashMap<>();
        stukken.haal(inzage, welke).forEach(d -> nu.put(d.stuk(), d));
        List<Verschil> uit = new ArrayList<>();
        for (Deel toen : kopie) {
            Map<String, String> oud = toen.velden();
            Deel vandaag = nu.get(toen.stuk());
            Map<String, String> nieuw = vandaag == null ? Map.of() : vandaag.velden();
            Set<String> velden = new java.util.LinkedHashSet<>(oud.keySet());
            velden.addAll(nieuw.keySet());
            for (String veld : velden) {
                String a = oud.getOrDefault(veld, "");
                String b = nieuw.getOrDefault(veld, "");
                if (!a.equals(b)) uit.add(new Verschil(toen.naam(), veld, a, b));
            }
        }
        return uit;
    }

    private static Stuk stuk(String sleutel) {
        return Arrays.stream(Stuk.values())
                .filter(s -> Dossierstukken.sleutel(s).equals(sleutel))
                .findFirst()
                .orElseThrow(NietGevonden::new);
    }

    private static Optional<Toestemmingsoort> toestemming(Schoolplan plan, Deeldoel d) {
        return d.toestemming() == null ? Optional.empty() : plan.toestemming(d.toestemming());
    }

    /** Who gives it at which age, for the database that asks at every opening. */
    private static String gevers(Toestemmingsoort soort) {
        List<Map<String, Object>> uit = new ArrayList<>();
        for (Toestemmingsoort.Gever g : soort.gevers()) {
            Map<String, Object> een = new LinkedHashMap<>();
            een.put(
                    "partij",
                    g.partij().equals(Partij.OUDER_MET_GEZAG)
                            ? "ouder"
                            : g.partij().equals(Partij.LEERLING) ? "leerling" : g.partij());
            zet(een, "vanaf", g.vanafLeeftijd());
            zet(een, "tot", g.totLeeftijd());
            uit.add(een);
        }
        return Delinglezer.JSON.writeValueAsString(uit);
    }

    private static void zet(Map<String, Object> in, String sleutel, @Nullable Integer waarde) {
        if (waarde != null) in.put(sleutel, waarde);
    }

    private OffsetDateTime nu() {
        return OffsetDateTime.ofInstant(klok.nu(), ZoneOffset.UTC);
    }
}
