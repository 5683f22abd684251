package nl.spil.schoolplan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.organisatie.Locatie;
import nl.spil.organisatie.Locaties;
import nl.spil.schoolplan.Bronteksten.Stand;
import nl.spil.schoolplan.Leesresultaat.Afgekeurd;
import nl.spil.schoolplan.Leesresultaat.Gelezen;
import nl.spil.schoolplan.yaml.Tekstbewerking;
import nl.spil.schoolplan.yaml.Tekstbewerking.Invoer;
import nl.spil.schoolplan.yaml.YamlLezer;
import nl.spil.toegang.Bezoeker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writing at the next text of a plan, proposing it, and adopting it: then it runs, without a restart. */
@Service
@Transactional
public class Planontwerpen {

    private static final String KOLOMMEN =
            "id, sleutel, tekst, uitgangspunt, ouder_id, staat = 'voorgesteld', toelichting, begonnen_naam, begonnen_op, gewijzigd_naam,"
                    + " gewijzigd_op, voorgesteld_naam, voorgesteld_op, versie";

    private final JdbcClient jdbc;
    private final Planbronnen bronnen;
    private final Bronteksten teksten;
    private final Planrechten rechten;
    private final Schoolplannen schoolplannen;
    private final Locaties locaties;
    private final List<Planeffect> effecten;
    private final Taak taak;
    private final Klok klok;

    Planontwerpen(
            JdbcClient jdbc,
            Planbronnen bronnen,
            Bronteksten teksten,
            Planrechten rechten,
            Schoolplannen schoolplannen,
            Locaties locaties,
            List<Planeffect> effecten,
            Taak taak,
            Klok klok) {
        this.jdbc = jdbc;
        this.bronnen = bronnen;
        this.teksten = teksten;
        this.rechten = rechten;
        this.schoolplannen = schoolplannen;
        this.locaties = locaties;
        this.effecten = effecten;
        this.taak = taak;
        this.klok = klok;
    }

    /** From which text a draft begins. */
    public enum Uitgang {
        /** What is in force. */
        GELDEND,
        /** What Spil ships now. */
        MEEGELEVERD,
        /** What is in force, laid over the newest text of the bestuur. */
        BESTUUR
    }

    /** What came of writing. */
    public sealed interface Schrijfuitkomst {

        record Bewaard(Ontwerp ontwerp) implements Schrijfuitkomst {}

        /** Somebody else was first; nothing changed. */
        record Ingehaald(Ontwerp nu) implements Schrijfuitkomst {}
    }

    /** What came of proposing or adopting. */
    public sealed interface Vaststeluitkomst {

        /** {@code gaatIn} is the day on which it comes into force; null when it was not adopted just now. */
        record Gedaan(String sleutel, @Nullable LocalDate gaatIn) implements Vaststeluitkomst {}

        /** The text, or that of a plan that inherits from it, is not right. */
        record Afgekeurd(List<Planfout> fouten) implements Vaststeluitkomst {}

        /** Field to sentence; nothing changed. */
        record Onvolledig(Map<String, String> fouten) implements Vaststeluitkomst {}

        record Ingehaald() implements Vaststeluitkomst {}
    }

    /**
     * With what a plan is adopted (CONFIG-05, CONFIG-06).
     *
     * @param vanaf may lie before the adoption
     */
    public record Vaststelgegevens(
            @Nullable LocalDate vastgesteldOp,
            @Nullable LocalDate vanaf,
            @Nullable LocalDate totEnMet,
            int evaluatieJaren,
            String bron) {}

    /**
     * A draft beside what holds now.
     *
     * @param oud what holds; null for a plan that is new or that can no longer be read
     * @param nieuw what it would become; null when the text is wrong
     */
    public record Keuring(
            @Nullable Schoolplan oud, @Nullable Schoolplan nieuw, List<Planfout> fouten) {

        public boolean goed() {
            return fouten.isEmpty();
        }

        /** What may be chosen and is unusual: it holds nobody up, but who adopts it should have read it. */
        public List<String> waarschuwingen() {
            return nieuw == null ? List.of() : Bewaarnorm.waarschuwingen(nieuw);
        }
    }

    /** A plan that changes along, because it inherits. */
    public record Meeveranderd(String sleutel, Keuring keuring) {}

    @Transactional(readOnly = true)
    public Optional<Ontwerp> ontwerp(String sleutel) {
        return jdbc.sql("select " + KOLOMMEN
                        + " from schoolplan.ontwerp where sleutel = :sleutel and staat in ('open', 'voorgesteld')")
                .param("sleutel", sleutel)
                .query(Planontwerpen::lees)
                .optional();
    }

    /** Every draft by plan, without its text: how it stands. */
    Map<String, Ontwerp> alle() {
        Map<String, Ontwerp> uit = new LinkedHashMap<>();
        jdbc.sql("select " + KOLOMMEN.replace("tekst,", "'' as tekst,")
                        + " from schoolplan.ontwerp where staat in ('open', 'voorgesteld') order by sleutel")
                .query(Planontwerpen::lees)
                .list()
                .forEach(o -> uit.put(o.sleutel(), o));
        return uit;
    }

    /** The draft for who writes at it or adopts it; for anybody else it is not there. */
    @Transactional(readOnly = true)
    public Ontwerp ontwerp(Bezoeker wie, String sleutel) {
        eis(rechten.van(wie, sleutel).iets());
        return ontwerp(sleutel).orElseThrow(NietGevonden::new);
    }

    /** Begins a draft, or goes on with the one there is. */
    public Ontwerp begin(Bezoeker wie, String sleutel, Uitgang uitgang) {
        eis(rechten.van(wie, sleutel).iets());
        Stand stand = bronnen.stand();
        String geldend = bronnen.geldend(stand, sleutel).map(Planbestand::tekst).orElseThrow(NietGevonden::new);
        return switch (uitgang) {
            case GELDEND -> maak(wie, sleutel, geldend, "de tekst die nu geldt", null);
            case MEEGELEVERD ->
                maak(
                        wie,
                        sleutel,
                        bronnen.meegeleverd(sleutel).map(Planbestand::tekst).orElseThrow(NietGevonden::new),
                        "de tekst die Spil nu meelevert",
                        null);
            case BESTUUR -> {
                Brontekst nieuw = nieuwVanBestuur(stand, sleutel).orElseThrow(NietGevonden::new);
                yield maak(
                        wie,
                        sleutel,
                        geldend,
                        "de tekst die nu geldt, op tekst " + nieuw.nummer() + " van " + nieuw.sleutel(),
                        nieuw.id());
            }
        };
    }

    /** The text of the bestuur that this plan inherits from and did not take over yet. */
    Optional<Brontekst> nieuwVanBestuur(Stand stand, String sleutel) {
        Optional<String> ouder =
                bronnen.geldend(stand, sleutel).map(Planbestand::tekst).flatMap(Planbronnen::erft);
        if (ouder.isEmpty()) return Optional.empty();
        Optional<Brontekst> nieuwste = stand.laatste(ouder.get()).filter(b -> b.voor() == Schoolplan.Soort.BESTUUR);
        Optional<Brontekst> heeft = stand.ouderVan(sleutel, ouder.get());
        return nieuwste.filter(n -> heeft.filter(h -> h.id().equals(n.id())).isEmpty());
    }

    /** Texts from a file become drafts, all of them or none; never at once what runs (CONFIG-16). */
    public Vaststeluitkomst leesIn(Bezoeker wie, List<Planbestand> bestanden) {
        for (Planbestand bestand : bestanden) {
            Optional<Vaststeluitkomst> fout = waaromNiet(wie, bestand);
            if (fout.isPresent()) return fout.get();
        }
        bestanden.forEach(b -> maak(wie, b.planId(), net(b.tekst()), "het bestand " + b.naam(), null));
        return new Vaststeluitkomst.Gedaan(bestanden.getFirst().planId(), null);
    }

    private Optional<Vaststeluitkomst> waaromNiet(Bezoeker wie, Planbestand bestand) {
        String tekst = net(bestand.tekst());
        if (tekst.length() > YamlLezer.LANGST)
            return Optional.of(fout("bestand", "Dit bestand is groter dan 1 MB; zo groot is geen schoolplan."));
        String sleutel = bestand.planId();
        if (!sleutel.matches("[a-z0-9]+(-[a-z0-9]+)*"))
            return Optional.of(
                    fout(
                            "bestand",
                            "De naam van het bestand is de naam van het plan: kleine letters, cijfers en streepjes, zoals mijn-school.yaml."));
        if (Planbronnen.soort(tekst) == Schoolplan.Soort.BASIS || sleutel.equals("basis"))
            return Optional.of(fout(
                    "bestand",
                    "De basis hoort bij Spil. Begin een eigen plan met 'erft: basis' en geef het een eigen naam."));
        boolean bekend = bronnen.geldend(bronnen.stand(), sleutel).isPresent();
        if (bekend ? !rechten.van(wie, sleutel).iets() : wie.soort() != Bezoeker.Soort.BEHEER)
            return Optional.of(fout(
                    "bestand", "Het plan ‘" + sleutel + "’ is niet van jou. Vraag de beheerder om het in te lezen."));
        if (ontwerp(sleutel).isPresent())
            return Optional.of(fout(
                    "bestand",
                    "Van ‘" + sleutel
                            + "’ is er al een ontwerp. Stel dat eerst vast of trek het in; dan kan dit bestand erin."));
        return Optional.empty();
    }

    /** The text as it stands now in the browser; two people never overwrite each other. */
    public Schrijfuitkomst bewaar(Bezoeker wie, String sleutel, String tekst, int versie, String blad) {
        Ontwerp nu = teSchrijven(wie, sleutel);
        String net = net(tekst);
        if (net.length() > YamlLezer.LANGST) net = net.substring(0, YamlLezer.LANGST + 1);
        if (net.equals(nu.tekst())) return new Schrijfuitkomst.Bewaard(nu);
        int geraakt = jdbc.sql("""
                        update schoolplan.ontwerp set tekst = :tekst, staat = 'open', voorgesteld_naam = '', voorgesteld_op = null,
                               gewijzigd_door = :wie, gewijzigd_naam = :naam, gewijzigd_op = :nu, blad = :blad, versie = versie + 1
                         where id = :id and (versie = :versie or (:blad <> '' and blad = :blad and gewijzigd_door = :wie))""")
                .param("tekst", net)
                .param("wie", wie.accountId())
                .param("naam", wie.naam())
                .param("nu", Timestamp.from(klok.nu()))
                .param("blad", blad)
                .param("id", nu.id())
                .param("versie", versie)
                .update();
        Ontwerp na = ontwerp(sleutel).orElseThrow(NietGevonden::new);
        return geraakt == 0 ? new Schrijfuitkomst.Ingehaald(na) : new Schrijfuitkomst.Bewaard(na);
    }

    /** Nobody goes on with it; what holds, holds. */
    public void trekIn(Bezoeker wie, String sleutel) {
        sluit(teSchrijven(wie, sleutel), "ingetrokken");
    }

    /** What comes of the text of this draft. */
    @Transactional(readOnly = true)
    public Keuring keur(Ontwerp ontwerp) {
        Stand stand = bronnen.stand();
        return keuring(stand, ontwerp.sleutel(), bronnen.lees(stand, bestand(ontwerp), vanBestuur(stand, ontwerp)));
    }

    /** The other plans that change along, each with what comes of it. */
    @Transactional(readOnly = true)
    public List<Meeveranderd> meeveranderd(Ontwerp ontwerp) {
        Stand stand = bronnen.stand();
        return meeveranderd(stand, ontwerp.sleutel(), bestand(ontwerp), vanBestuur(stand, ontwerp));
    }

    private List<Meeveranderd> meeveranderd(
            Stand stand, String sleutel, Planbestand nieuw, Map<String, Planbestand> vanBestuur) {
        Map<String, Planbestand> anders = new LinkedHashMap<>(vanBestuur);
        anders.put(sleutel, nieuw);
        List<Meeveranderd> uit = new ArrayList<>();
        for (String kind : erfgenamen(stand, sleutel, Planbronnen.soort(nieuw.tekst()))) {
            Planbestand tekst = bronnen.geldend(stand, kind).orElseThrow(NietGevonden::new);
            uit.add(new Meeveranderd(kind, keuring(stand, kind, bronnen.lees(stand, tekst, anders))));
        }
        return uit;
    }

    private Keuring keuring(Stand stand, String sleutel, Leesresultaat nieuw) {
        Schoolplan oud = bronnen.lees(stand, sleutel) instanceof Gelezen(Schoolplan plan) ? plan : null;
        return switch (nieuw) {
            case Gelezen(Schoolplan plan) -> new Keuring(oud, plan, List.of());
            case Afgekeurd(List<Planfout> fouten) -> new Keuring(oud, null, fouten);
        };
    }

    /** What would change when the newest text of the bestuur is taken over; null when there is none. */
    @Transactional(readOnly = true)
    public @Nullable Keuring metBestuur(String sleutel) {
        Stand stand = bronnen.stand();
        Optional<Planbestand> tekst = bronnen.geldend(stand, sleutel);
        Optional<Brontekst> nieuw = nieuwVanBestuur(stand, sleutel);
        if (tekst.isEmpty() || nieuw.isEmpty()) return null;
        String ouder = nieuw.get().sleutel();
        Planbestand boven = new Planbestand(
                ouder + Planbestand.EXTENSIE, bronnen.tekst(nieuw.get().id()));
        return keuring(stand, sleutel, bronnen.lees(stand, tekst.get(), Map.of(ouder, boven)));
    }

    /** What would change with the text that Spil ships now; null when it ships none. */
    @Transactional(readOnly = true)
    public @Nullable Keuring metSpil(String sleutel) {
        Stand stand = bronnen.stand();
        return bronnen.meegeleverd(sleutel)
                .map(b -> keuring(stand, sleutel, bronnen.lees(stand, b, Map.of())))
                .orElse(null);
    }

    /** What at the school is touched by the draft: numbers, never who. */
    @Transactional(readOnly = true)
    public List<Planeffect.Gevolg> gevolgen(Bezoeker wie, Ontwerp ontwerp) {
        Keuring zelf = keur(ontwerp);
        Map<String, Keuring> perPlan = new LinkedHashMap<>();
        perPlan.put(ontwerp.sleutel(), zelf);
        meeveranderd(ontwerp).forEach(m -> perPlan.put(m.sleutel(), m.keuring()));
        Map<String, List<UUID>> plekken = new LinkedHashMap<>();
        for (Locatie l : locaties.alle())
            plekken.computeIfAbsent(l.schoolplan(), k -> new ArrayList<>()).add(l.id());
        return taak.voor(wie.bestuurId(), () -> {
            Set<Planeffect.Gevolg> uit = new LinkedHashSet<>();
            perPlan.forEach((sleutel, keuring) -> {
                List<UUID> hier = plekken.getOrDefault(sleutel, List.of());
                Schoolplan oud = keuring.oud();
                Schoolplan nieuw = keuring.nieuw();
                if (hier.isEmpty() || oud == null || nieuw == null) return;
                effecten.forEach(e -> uit.addAll(e.van(oud, nieuw, hier)));
            });
            return List.copyOf(uit);
        });
    }

    /** The draft goes to who adopts it; whoever writes at it after that takes the proposal back. */
    public Vaststeluitkomst stelVoor(Bezoeker wie, String sleutel, String toelichting, int versie) {
        Ontwerp nu = teSchrijven(wie, sleutel);
        if (nu.versie() != versie) return new Vaststeluitkomst.Ingehaald();
        List<Planfout> fouten = fouten(nu);
        if (!fouten.isEmpty()) return new Vaststeluitkomst.Afgekeurd(fouten);
        if (toelichting.isBlank()) return fout("toelichting", "Schrijf in een paar zinnen wat er verandert en waarom.");
        jdbc.sql("""
                        update schoolplan.ontwerp set staat = 'voorgesteld', toelichting = :toelichting, voorgesteld_naam = :naam,
                               voorgesteld_op = :nu, versie = versie + 1
                         where id = :id""")
                .param("toelichting", toelichting.strip())
                .param("naam", wie.naam())
                .param("nu", Timestamp.from(klok.nu()))
                .param("id", nu.id())
                .update();
        return new Vaststeluitkomst.Gedaan(sleutel, null);
    }

    /** Back to who wrote it, with what must become better. */
    public void geefTerug(Bezoeker wie, String sleutel, String waarom) {
        eis(rechten.van(wie, sleutel).iets());
        Ontwerp nu = ontwerp(sleutel).filter(Ontwerp::voorgesteld).orElseThrow(NietGevonden::new);
        jdbc.sql("""
                        update schoolplan.ontwerp set staat = 'open', voorgesteld_naam = '', voorgesteld_op = null, toelichting = :waarom,
                               versie = versie + 1 where id = :id""")
                .param(
                        "waarom",
                        waarom.isBlank() ? nu.toelichting() : "Terug van " + wie.naam() + ": " + waarom.strip())
                .param("id", nu.id())
                .update();
    }

    private List<Planfout> fouten(Ontwerp ontwerp) {
        Set<Planfout> fouten = new LinkedHashSet<>(keur(ontwerp).fouten());
        if (fouten.isEmpty())
            meeveranderd(ontwerp).forEach(m -> fouten.addAll(m.keuring().fouten()));
        return List.copyOf(fouten);
    }

    /**
     * Adopts the draft: from now on, or from the later day that it names, this text is the plan, here and wherever it is inherited.
     * Zaken that run keep the version under which they began.
     */
    public Vaststeluitkomst stelVast(Bezoeker wie, String sleutel, Vaststelgegevens g, int versie) {
        eis(rechten.van(wie, sleutel).vaststellen());
        Ontwerp nu = ontwerp(sleutel).filter(Ontwerp::voorgesteld).orElseThrow(NietGevonden::new);
        Map<String, String> fouten = controleer(g);
        if (!fouten.isEmpty()) return new Vaststeluitkomst.Onvolledig(fouten);
        if (nu.versie() != versie) return new Vaststeluitkomst.Ingehaald();
        Optional<String> grens = overDeGrens(wie, nu);
        if (grens.isPresent()) return fout("", grens.get());
        String tekst;
        try {
            tekst = metGeldigheid(nu, g);
        } catch (Tekstbewerking.Kanniet kanniet) {
            return fout("", kanniet.zin());
        }
        return taak.voor(wie.bestuurId(), () -> voerIn(wie, nu, tekst, g));
    }

    /** Why this person may not adopt this draft alone, or not at all; empty when they may. */
    private Optional<String> overDeGrens(Bezoeker wie, Ontwerp ontwerp) {
        Stand stand = bronnen.stand();
        Optional<String> geldt = bronnen.geldend(stand, ontwerp.sleutel()).map(Planbestand::tekst);
        if (geldt.isPresent() && Planbronnen.soort(geldt.get()) != Planbronnen.soort(ontwerp.tekst()))
            return Optional.of("De soort van een plan verandert niet. Zet bij 'soort' terug wat er stond.");
        Optional<String> ouder = Planbronnen.erft(ontwerp.tekst());
        if (ouder.isPresent() && !ouder.equals(geldt.flatMap(Planbronnen::erft))) {
            Schoolplan.Soort soort = bronnen.geldend(stand, ouder.get())
                    .map(b -> Planbronnen.soort(b.tekst()))
                    .orElse(Schoolplan.Soort.BASIS);
            boolean vanSchool = soort == Schoolplan.Soort.SCHOOL || soort == Schoolplan.Soort.LOCATIE;
            if (vanSchool && !rechten.van(wie, ouder.get()).vaststellen())
                return Optional.of("Dit plan gaat erven van een plan dat niet van jullie is."
                        + " Kies een plan van het bestuur of van de eigen school.");
        }
        UUID schrijver = jdbc.sql("select gewijzigd_door from schoolplan.ontwerp where id = :id")
                .param("id", ontwerp.id())
                .query(UUID.class)
                .single();
        boolean gevoelig = Verruiming.in(keur(ontwerp))
                || meeveranderd(ontwerp).stream().anyMatch(m -> Verruiming.in(m.keuring()));
        return wie.accountId().equals(schrijver) && gevoelig
                ? Optional.of("Dit ontwerp geeft een rol meer in de meldcode, bij de vertrouwenspersoon of over de"
                        + " inrichting. Laat een ander het schrijven; wie vaststelt, doet dat niet alleen.")
                : Optional.empty();
    }

    /** The beheerder brings in a plan by which nobody works yet; the school adopts it when it is there (CONFIG-16). */
    public Vaststeluitkomst zetKlaar(Bezoeker wie, String sleutel, int versie) {
        eis(wie.soort() == Bezoeker.Soort.BEHEER && nergens(sleutel));
        Ontwerp nu = ontwerp(sleutel).orElseThrow(NietGevonden::new);
        if (nu.versie() != versie) return new Vaststeluitkomst.Ingehaald();
        return taak.voor(wie.bestuurId(), () -> voerIn(wie, nu, nu.tekst(), null));
    }

    /** Whether no location works by this plan, or by one that inherits from it. */
    @Transactional(readOnly = true)
    public boolean nergens(String sleutel) {
        Stand stand = bronnen.stand();
        return locaties.alle().stream()
                .noneMatch(l -> bronnen.lijn(stand, l.schoolplan()).contains(sleutel));
    }

    private Vaststeluitkomst voerIn(Bezoeker wie, Ontwerp ontwerp, String tekst, @Nullable Vaststelgegevens g) {
        Stand stand = bronnen.stand();
        String sleutel = ontwerp.sleutel();
        Planbestand bestand = new Planbestand(sleutel + Planbestand.EXTENSIE, tekst);
        Map<String, Planbestand> vanBestuur = vanBestuur(stand, ontwerp);
        Set<Planfout> fouten = new LinkedHashSet<>();
        if (bronnen.lees(stand, bestand, vanBestuur) instanceof Afgekeurd(List<Planfout> f)) fouten.addAll(f);
        meeveranderd(stand, sleutel, bestand, vanBestuur)
                .forEach(m -> fouten.addAll(m.keuring().fouten()));
        if (!fouten.isEmpty()) return new Vaststeluitkomst.Afgekeurd(List.copyOf(fouten));
        // Whoever comes second finds it done.
        int gesloten = jdbc.sql("""
                        update schoolplan.ontwerp set staat = 'vastgesteld', tekst = :tekst, versie = versie + 1
                         where id = :id and versie = :versie and staat in ('open', 'voorgesteld')""")
                .param("tekst", tekst)
                .param("id", ontwerp.id())
                .param("versie", ontwerp.versie())
                .update();
        if (gesloten == 0) return new Vaststeluitkomst.Ingehaald();
        noteer(wie, stand, ontwerp, tekst, g);
        for (Locatie l : locaties.alle())
            if (bronnen.lijn(bronnen.stand(), l.schoolplan()).contains(sleutel)) schoolplannen.neemInGebruik(l.id());
        return new Vaststeluitkomst.Gedaan(sleutel, g == null ? null : g.vanaf());
    }

    private void noteer(Bezoeker wie, Stand stand, Ontwerp ontwerp, String tekst, @Nullable Vaststelgegevens g) {
        String sleutel = ontwerp.sleutel();
        Optional<Planbestand> geleverd = bronnen.meegeleverd(sleutel);
        String vingerafdruk =
                geleverd.map(b -> Plantekens.vingerafdruk(b.tekst())).orElse("");
        int nummer = stand.nummer(sleutel);
        Instant nu = klok.nu();
        if (nummer == 0 && geleverd.isPresent()) {
            String was = geleverd.get().tekst();
            nummer++;
            teksten.noteer(
                    wie.bestuurId(),
                    new Brontekst(
                            Ids.nieuw(),
                            sleutel,
                            nummer,
                            Brontekst.Herkomst.MEEGELEVERD,
                            Planbronnen.soort(was),
                            vingerafdruk,
                            null,
                            null,
                            null,
                            null,
                            "",
                            "",
                            nu),
                    was,
                    null);
        }
        Brontekst nieuw = new Brontekst(
                Ids.nieuw(),
                sleutel,
                nummer + 1,
                g == null ? Brontekst.Herkomst.INGELEZEN : Brontekst.Herkomst.VASTGESTELD,
                Planbronnen.soort(tekst),
                vingerafdruk,
                g == null ? null : g.vastgesteldOp(),
                g == null ? null : g.vanaf(),
                g == null ? null : g.totEnMet(),
                g == null ? null : g.evaluatieJaren(),
                ontwerp.toelichting(),
                wie.naam(),
                nu);
        teksten.noteer(wie.bestuurId(), nieuw, tekst, wie.accountId());
        // From now on the plan rests on this text of the bestuur, also when the bestuur adopts another.
        Planbronnen.erft(tekst).ifPresent(ouder -> {
            UUID gekozen = ontwerp.ouder();
            Optional<Brontekst> rustOp = gekozen == null
                    ? nummer(stand, sleutel, ouder)
                    : stand.perPlan().getOrDefault(ouder, List.of()).stream()
                            .filter(b -> b.id().equals(gekozen))
                            .findFirst();
            rustOp.filter(b -> b.voor() == Schoolplan.Soort.BESTUUR)
                    .ifPresent(b -> teksten.neemOver(wie.bestuurId(), sleutel, b, nieuw, wie.accountId()));
        });
    }

    private Optional<Brontekst> nummer(Stand stand, String sleutel, String ouder) {
        // A plan that is new rests on what the bestuur has now; one that Spil ships ran already, on what it had.
        return stand.perPlan().containsKey(sleutel)
                        || bronnen.meegeleverd(sleutel).isPresent()
                ? stand.ouderVan(sleutel, ouder)
                : stand.laatste(ouder);
    }

    private Map<String, String> controleer(Vaststelgegevens g) {
        Map<String, String> fouten = new LinkedHashMap<>();
        if (g.vastgesteldOp() == null) fouten.put("vastgesteld", "Vul in op welke dag het plan is vastgesteld.");
        else if (g.vastgesteldOp().isAfter(klok.vandaag()))
            fouten.put(
                    "vastgesteld",
                    "Deze dag komt nog. Vul in wanneer het plan is vastgesteld; vanaf wanneer het geldt, mag later zijn.");
        if (g.vanaf() == null)
            fouten.put("vanaf", "Vul in vanaf welke dag het plan geldt; dat mag vóór de vaststelling zijn.");
        if (g.totEnMet() == null) fouten.put("tot", "Vul in tot en met welke dag het plan geldt.");
        else if (g.vanaf() != null && g.totEnMet().isBefore(g.vanaf()))
            fouten.put("tot", "De laatste dag ligt vóór de eerste; kies een latere dag.");
        if (g.evaluatieJaren() < 1 || g.evaluatieJaren() > 10)
            fouten.put("evaluatie", "Kies na hoeveel jaar de school op het plan terugkijkt: 1 tot 10.");
        if (g.bron().isBlank())
            fouten.put("bron", "Noem waar de vaststelling staat, bijvoorbeeld het verslag van de vergadering.");
        return fouten;
    }

    private String metGeldigheid(Ontwerp ontwerp, Vaststelgegevens g) throws Tekstbewerking.Kanniet {
        Schoolplan plan = keur(ontwerp).nieuw();
        Map<String, Invoer> velden = new LinkedHashMap<>();
        velden.put("vastgesteld", new Invoer.Tekst(String.valueOf(g.vastgesteldOp())));
        velden.put("vanaf", new Invoer.Tekst(String.valueOf(g.vanaf())));
        velden.put("tot-en-met", new Invoer.Tekst(String.valueOf(g.totEnMet())));
        velden.put("evaluatie-jaren", new Invoer.Tekst(String.valueOf(g.evaluatieJaren())));
        String vaststeller = plan == null ? null : plan.geldigheid().vaststeller();
        if (vaststeller != null) velden.put("vaststeller", new Invoer.Tekst(vaststeller));
        velden.put("toelichting", new Invoer.Weg());
        velden.put("bron", new Invoer.Tekst(g.bron().strip()));
        return Tekstbewerking.zet(ontwerp.tekst(), List.of("geldigheid"), velden);
    }

    /** The location and school plans of this bestuur that inherit from it without a choice of their own. */
    private Set<String> erfgenamen(Stand stand, String sleutel, Schoolplan.Soort soort) {
        Set<String> uit = new LinkedHashSet<>();
        if (soort == Schoolplan.Soort.BESTUUR) return uit;
        for (Locatie l : locaties.alle()) {
            List<String> lijn = bronnen.lijn(stand, l.schoolplan());
            int plek = lijn.indexOf(sleutel);
            if (plek > 0) uit.addAll(lijn.subList(0, plek));
        }
        return uit;
    }

    private Map<String, Planbestand> vanBestuur(Stand stand, Ontwerp ontwerp) {
        Optional<String> erft = Planbronnen.erft(ontwerp.tekst());
        if (erft.isEmpty()) return Map.of();
        String ouder = erft.get();
        UUID gekozen = ontwerp.ouder();
        if (gekozen != null)
            return Map.of(ouder, new Planbestand(ouder + Planbestand.EXTENSIE, bronnen.tekst(gekozen)));
        if (stand.perPlan().containsKey(ontwerp.sleutel())
                || bronnen.meegeleverd(ontwerp.sleutel()).isPresent()) return Map.of();
        return stand.laatste(ouder)
                .filter(b -> b.voor() == Schoolplan.Soort.BESTUUR)
                .map(b -> Map.of(ouder, new Planbestand(ouder + Planbestand.EXTENSIE, bronnen.tekst(b.id()))))
                .orElse(Map.of());
    }

    private Ontwerp maak(Bezoeker wie, String sleutel, String tekst, String uitgangspunt, @Nullable UUID ouder) {
        jdbc.sql("""
                        insert into schoolplan.ontwerp (id, bestuur_id, sleutel, tekst, uitgangspunt, ouder_id, begonnen_naam, begonnen_op,
                            gewijzigd_door, gewijzigd_naam, gewijzigd_op)
                        values (:id, :bestuur, :sleutel, :tekst, :uitgangspunt, :ouder, :naam, :nu, :wie, :naam, :nu)
                        on conflict do nothing""")
                .param("id", Ids.nieuw())
                .param("bestuur", wie.bestuurId())
                .param("sleutel", sleutel)
                .param("tekst", net(tekst))
                .param("uitgangspunt", uitgangspunt)
                .param("ouder", ouder)
                .param("wie", wie.accountId())
                .param("naam", wie.naam())
                .param("nu", Timestamp.from(klok.nu()))
                .update();
        return ontwerp(sleutel).orElseThrow(NietGevonden::new);
    }

    private void sluit(Ontwerp ontwerp, String staat) {
        jdbc.sql("update schoolplan.ontwerp set staat = :staat, versie = versie + 1 where id = :id")
                .param("staat", staat)
                .param("id", ontwerp.id())
                .update();
    }

    private Ontwerp teSchrijven(Bezoeker wie, String sleutel) {
        eis(rechten.van(wie, sleutel).iets());
        return ontwerp(sleutel).orElseThrow(NietGevonden::new);
    }

    private static Planbestand bestand(Ontwerp ontwerp) {
        return new Planbestand(ontwerp.sleutel() + Planbestand.EXTENSIE, ontwerp.tekst());
    }

    private static String net(String tekst) {
        return tekst.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static Vaststeluitkomst fout(String veld, String zin) {
        return new Vaststeluitkomst.Onvolledig(Map.of(veld, zin));
    }

    private static void eis(boolean mag) {
        if (!mag) throw new NietGevonden();
    }

    private static Ontwerp lees(ResultSet rs, int n) throws SQLException {
        Timestamp voorgesteld = rs.getTimestamp(13);
        return new Ontwerp(
                rs.getObject(1, UUID.class),
                rs.getString(2),
                rs.getString(3),
                rs.getString(4),
                rs.getObject(5, UUID.class),
                rs.getBoolean(6),
                rs.getString(7),
                rs.getString(8),
                rs.getTimestamp(9).toInstant(),
                rs.getString(10),
                rs.getTimestamp(11).toInstant(),
                rs.getString(12),
                voorgesteld == null ? null : voorgesteld.toInstant(),
                rs.getInt(14));
    }
}
