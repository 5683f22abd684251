package nl.spil.schoolplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.spil.gedeeld.Datum;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.organisatie.Bezettingen;
import nl.spil.organisatie.Bezettingen.Bezetting;
import nl.spil.organisatie.Locatie;
import nl.spil.organisatie.Locaties;
import nl.spil.schoolplan.Bronteksten.Stand;
import nl.spil.schoolplan.Leesresultaat.Afgekeurd;
import nl.spil.schoolplan.Leesresultaat.Gelezen;
import nl.spil.toegang.Bezoeker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How each plan stands: what holds, until when, what is being written, and what must be done about it (CONFIG-05, CONFIG-06). */
@Component
@Transactional(readOnly = true)
public class Planstanden {

    /** So long before a plan lapses the school hears it: long enough for one round of the MR. */
    static final int WAARSCHUW_DAGEN = 90;

    private final JdbcClient jdbc;
    private final Planbronnen bronnen;
    private final Planontwerpen ontwerpen;
    private final Planrechten rechten;
    private final Locaties locaties;
    private final Bezettingen bezettingen;
    private final Klok klok;

    Planstanden(
            JdbcClient jdbc,
            Planbronnen bronnen,
            Planontwerpen ontwerpen,
            Planrechten rechten,
            Locaties locaties,
            Bezettingen bezettingen,
            Klok klok) {
        this.jdbc = jdbc;
        this.bronnen = bronnen;
        this.ontwerpen = ontwerpen;
        this.rechten = rechten;
        this.locaties = locaties;
        this.bezettingen = bezettingen;
        this.klok = klok;
    }

    /** What of the plan is looked back on. */
    public enum Onderwerp {
        PLAN,
        SCHOOLPROFIEL;

        public String sleutel() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** That the school looked back, and what came of it. */
    public record Evaluatie(Onderwerp onderwerp, LocalDate gehoudenOp, String uitkomst, String doorNaam, Instant op) {}

    /** Something that must be done about a plan. {@code ernst} is "bad" when it is late. */
    public record Melding(String zin, String url, String ernst) {}

    /**
     * How a plan stands.
     *
     * @param plan what holds; null for a plan that never held, or whose text this Spil cannot read
     * @param fouten why the text that holds cannot be read; the last version keeps running
     * @param teksten every text that held, the one in force first
     * @param komend texts that were adopted and come into force later
     * @param vanBestuur the text of the bestuur that this plan did not take over yet
     * @param meegeleverdAnders whether Spil ships another text than when this one was adopted
     * @param evaluatieOp when the school looks back at the latest; null when nobody said
     */
    public record Planstand(
            String sleutel,
            @Nullable Schoolplan plan,
            List<Planfout> fouten,
            List<Brontekst> teksten,
            List<Brontekst> komend,
            @Nullable Ontwerp ontwerp,
            List<Locatie> locaties,
            @Nullable Brontekst vanBestuur,
            boolean meegeleverdAnders,
            List<Evaluatie> evaluaties,
            @Nullable LocalDate evaluatieOp,
            @Nullable LocalDate profielVan,
            List<Melding> meldingen) {

        public String naam() {
            return plan == null ? sleutel : plan.naam();
        }

        public String url() {
            return "/schoolplannen/" + sleutel;
        }

        /** In one word, for a list. */
        public String staat() {
            if (!fouten.isEmpty()) return "niet meer te lezen";
            if (plan == null) return "nieuw";
            return teksten.isEmpty() || teksten.getFirst().soort() == Brontekst.Herkomst.MEEGELEVERD
                    ? "meegeleverd met Spil"
                    : teksten.getFirst().soort() == Brontekst.Herkomst.INGELEZEN ? "ingelezen" : "vastgesteld";
        }
    }

    public Planstand van(String sleutel) {
        return van(bronnen.stand(), List.of(sleutel)).stream().findFirst().orElseThrow(NietGevonden::new);
    }

    /** The plans that concern this person. */
    public List<Planstand> van(Bezoeker wie) {
        return van(wie, bezettingen.vanNu(wie));
    }

    private List<Planstand> van(Bezoeker wie, List<Bezetting> nu) {
        Stand stand = bronnen.stand();
        return van(stand, rechten.plannen(stand, wie, nu));
    }

    /**
     * What this person must do about a plan; nothing for who has no say in it.
     *
     * @param nu the roles of this person today
     */
    public List<Melding> meldingen(Bezoeker wie, List<Bezetting> nu) {
        return van(wie, nu).stream().flatMap(p -> p.meldingen().stream()).toList();
    }

    private List<Planstand> van(Stand stand, Collection<String> sleutels) {
        if (sleutels.isEmpty()) return List.of();
        Map<String, Ontwerp> open = ontwerpen.alle();
        Map<String, List<Evaluatie>> evaluaties = evaluaties();
        List<Locatie> alle = locaties.alle();
        List<Planstand> uit = new ArrayList<>();
        for (String sleutel : sleutels) {
            Optional<Ontwerp> ontwerp = Optional.ofNullable(open.get(sleutel));
            Leesresultaat gelezen = bronnen.lees(stand, sleutel);
            if (gelezen == null && ontwerp.isEmpty()) continue;
            uit.add(stand(
                    stand,
                    sleutel,
                    gelezen,
                    ontwerp.orElse(null),
                    alle.stream()
                            .filter(l -> bronnen.lijn(stand, l.schoolplan()).contains(sleutel))
                            .toList(),
                    evaluaties.getOrDefault(sleutel, List.of())));
        }
        return List.copyOf(uit);
    }

    private Planstand stand(
            Stand stand,
            String sleutel,
            @Nullable Leesresultaat gelezen,
            @Nullable Ontwerp ontwerp,
            List<Locatie> hier,
            List<Evaluatie> evaluaties) {
        Schoolplan plan = gelezen instanceof Gelezen(Schoolplan p) ? p : null;
        List<Planfout> fouten = gelezen instanceof Afgekeurd(List<Planfout> f) ? f : List.of();
        List<Brontekst> teksten = stand.perPlan().getOrDefault(sleutel, List.of());
        Brontekst vanBestuur = ontwerpen.nieuwVanBestuur(stand, sleutel).orElse(null);
        boolean anders = !teksten.isEmpty()
                && bronnen.meegeleverd(sleutel)
                        .map(b -> !Plantekens.vingerafdruk(b.tekst())
                                .equals(teksten.getFirst().meegeleverd()))
                        .orElse(false);
        LocalDate laatste = laatste(evaluaties, Onderwerp.PLAN);
        LocalDate evaluatieOp = evaluatieOp(plan, laatste);
        LocalDate profiel = laatste(evaluaties, Onderwerp.SCHOOLPROFIEL);
        return new Planstand(
                sleutel,
                plan,
                fouten,
                teksten,
                stand.komend().getOrDefault(sleutel, List.of()),
                ontwerp,
                hier,
                vanBestuur,
                anders,
                evaluaties,
                evaluatieOp,
                profiel,
                meldingen(sleutel, plan, fouten, ontwerp, vanBestuur, anders, evaluatieOp, profiel));
    }

    private List<Melding> meldingen(
            String sleutel,
            @Nullable Schoolplan plan,
            List<Planfout> fouten,
            @Nullable Ontwerp ontwerp,
            @Nullable Brontekst vanBestuur,
            boolean anders,
            @Nullable LocalDate evaluatieOp,
            @Nullable LocalDate profiel) {
        List<Melding> uit = new ArrayList<>();
        String url = "/schoolplannen/" + sleutel;
        LocalDate vandaag = klok.vandaag();
        String naam = plan == null ? sleutel : plan.naam();
        if (!fouten.isEmpty())
            uit.add(new Melding(
                    "De vastgestelde tekst van " + naam
                            + " is in deze versie van Spil niet meer te lezen. De laatste goede versie blijft lopen; begin een ontwerp en herstel de tekst.",
                    url,
                    "bad"));
        if (ontwerp != null && ontwerp.voorgesteld())
            uit.add(new Melding(
                    ontwerp.voorgesteldNaam() + " stelt een nieuwe tekst van het ondersteuningsplan " + naam + " voor.",
                    url,
                    "warn"));
        if (plan != null) {
            LocalDate tot = plan.geldigheid().totEnMet();
            if (tot.isBefore(vandaag))
                uit.add(new Melding(
                        "Het ondersteuningsplan " + naam + " gold tot en met " + Datum.lang(tot)
                                + ". Stel een nieuw plan vast.",
                        url,
                        "bad"));
            else if (!tot.minusDays(WAARSCHUW_DAGEN).isAfter(vandaag))
                uit.add(new Melding(
                        "Het ondersteuningsplan " + naam + " loopt af op " + Datum.lang(tot)
                                + ". Stel voor die dag een nieuw plan vast.",
                        url,
                        "warn"));
            if (evaluatieOp != null && !evaluatieOp.minusDays(30).isAfter(vandaag))
                uit.add(new Melding(
                        "De evaluatie van het ondersteuningsplan " + naam + " is "
                                + (evaluatieOp.isBefore(vandaag) ? "te laat: zij was uiterlijk op " : "nodig voor ")
                                + Datum.lang(evaluatieOp) + ".",
                        url + "/evaluatie",
                        evaluatieOp.isBefore(vandaag) ? "bad" : "warn"));
            if (houdtProfiel(plan) && (profiel == null || profiel.plusYears(1).isBefore(vandaag)))
                uit.add(new Melding(
                        profiel == null
                                ? "Van " + naam
                                        + " is nog niet vastgelegd wanneer het schoolprofiel is bijgewerkt. Dat moet elk jaar."
                                : "Het schoolprofiel van " + naam + " is van " + Datum.lang(profiel)
                                        + ", langer dan een jaar geleden. Werk het bij.",
                        url + "/evaluatie",
                        "warn"));
        }
        if (vanBestuur != null)
            uit.add(new Melding(
                    "Het bestuur heeft zijn plan gewijzigd (tekst " + vanBestuur.nummer()
                            + "). Neem de wijziging over in " + naam + ".",
                    url,
                    "warn"));
        if (anders)
            uit.add(new Melding(
                    "Spil levert nu een andere tekst van " + naam + " mee. Kijk wat er anders is.", url, ""));
        return List.copyOf(uit);
    }

    private static @Nullable LocalDate evaluatieOp(@Nullable Schoolplan plan, @Nullable LocalDate laatste) {
        if (plan == null || plan.geldigheid().evaluatieJaren() == 0) return null;
        LocalDate begin = laatste == null ? plan.geldigheid().vanaf() : laatste;
        return begin.plusYears(plan.geldigheid().evaluatieJaren());
    }

    /** Whether the plan says that a school keeps a schoolprofiel: then it is a duty of each year (PROFIEL-02). */
    static boolean houdtProfiel(Schoolplan plan) {
        return plan.soort() != Schoolplan.Soort.BESTUUR
                && plan.jaarkalender().stream().anyMatch(j -> j.id().equals("schoolprofiel"));
    }

    public boolean houdtProfiel(Planstand stand) {
        return stand.plan() != null && houdtProfiel(stand.plan());
    }

    /** The whole plan with all that it inherits, as Spil keeps it. */
    public String geheel(String sleutel) {
        return bronnen.plan(sleutel).map(Plantekens::schrijf).orElseThrow(NietGevonden::new);
    }

    private static @Nullable LocalDate laatste(List<Evaluatie> evaluaties, Onderwerp onderwerp) {
        return evaluaties.stream()
                .filter(e -> e.onderwerp() == onderwerp)
                .map(Evaluatie::gehoudenOp)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private Map<String, List<Evaluatie>> evaluaties() {
        Map<String, List<Evaluatie>> uit = new LinkedHashMap<>();
        jdbc.sql("""
                        select sleutel, onderwerp, gehouden_op, uitkomst, door_naam, op from schoolplan.evaluatie
                         order by gehouden_op desc, op desc""").query(rs -> {
            uit.computeIfAbsent(rs.getString(1), k -> new ArrayList<>())
                    .add(new Evaluatie(
                            Onderwerp.valueOf(rs.getString(2).toUpperCase(java.util.Locale.ROOT)),
                            rs.getObject(3, LocalDate.class),
                            rs.getString(4),
                            rs.getString(5),
                            rs.getTimestamp(6).toInstant()));
        });
        return uit;
    }

    /** Only who is responsible for the whole closes the evaluation (ROL-06); the schoolprofiel is kept by who writes the plan. */
    @Transactional
    public Map<String, String> evalueer(
            Bezoeker wie, String sleutel, Onderwerp onderwerp, @Nullable LocalDate op, String uitkomst) {
        Planrecht recht = rechten.van(wie, sleutel);
        if (!recht.iets() || onderwerp == Onderwerp.PLAN && !recht.vaststellen()) throw new NietGevonden();
        Map<String, String> fouten = new LinkedHashMap<>();
        if (op == null) fouten.put("op", "Vul in op welke dag dit is gebeurd.");
        else if (op.isAfter(klok.vandaag()))
            fouten.put("op", "Deze dag komt nog. Leg de evaluatie vast als zij is gehouden.");
        if (uitkomst.isBlank()) fouten.put("uitkomst", "Schrijf op wat eruit kwam: wat blijft, en wat verandert.");
        if (!fouten.isEmpty()) return fouten;
        jdbc.sql("""
                        insert into schoolplan.evaluatie (id, bestuur_id, sleutel, onderwerp, gehouden_op, uitkomst, door, door_naam, op)
                        values (:id, :bestuur, :sleutel, :onderwerp, :dag, :uitkomst, :door, :naam, :op)""")
                .param("id", Ids.nieuw())
                .param("bestuur", wie.bestuurId())
                .param("sleutel", sleutel)
                .param("onderwerp", onderwerp.sleutel())
                .param("dag", op)
                .param("uitkomst", uitkomst.strip())
                .param("door", wie.accountId())
                .param("naam", wie.naam())
                .param("op", java.sql.Timestamp.from(klok.nu()))
                .update();
        return Map.of();
    }

    /** The text that holds, as the school wrote it. */
    public Planbestand tekst(String sleutel) {
        return bronnen.geldend(bronnen.stand(), sleutel).orElseThrow(NietGevonden::new);
    }

    /** A text that held. */
    public Planbestand tekst(String sleutel, int nummer) {
        Stand stand = bronnen.stand();
        return Stream.concat(
                        stand.perPlan().getOrDefault(sleutel, List.of()).stream(),
                        stand.komend().getOrDefault(sleutel, List.of()).stream())
                .filter(b -> b.nummer() == nummer)
                .findFirst()
                .map(b -> new Planbestand(sleutel + "-" + b.nummer() + Planbestand.EXTENSIE, bronnen.tekst(b.id())))
                .orElseThrow(NietGevonden::new);
    }
}
