package nl.spil.werkaantekening;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.spil.concept.Concept;
import nl.spil.concept.Concepten;
import nl.spil.concept.Zegelplaats;
import nl.spil.dossier.Logboek;
import nl.spil.dossier.NieuweNotitie;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.schoolplan.Werkaantekeningen;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.werkaantekening.Aantekeningopslag.Duur;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff keep for themselves: written, read, changed by the writer alone; in the end in the logboek as facts, or gone. */
@Service
@Transactional
public class Aantekeningen implements Zegelplaats {

    public static final int MAX_TEKST = Logboek.MAX_TEKST;

    /** Where a new note saves itself; a note of its own is this with its id, and what becomes of it for the logboek has a place too. */
    public static final String NIEUW = "werkaantekening.nieuw";

    private static final String BEGIN = "werkaantekening.";
    private static final String VOOR_LOGBOEK = "werkaantekening.logboek.";

    private final JdbcClient jdbc;
    private final Aantekeningopslag opslag;
    private final Logboek logboek;
    private final Schoolplannen schoolplannen;
    private final Klok klok;

    Aantekeningen(JdbcClient jdbc, Aantekeningopslag opslag, Logboek logboek, Schoolplannen schoolplannen, Klok klok) {
        this.jdbc = jdbc;
        this.opslag = opslag;
        this.logboek = logboek;
        this.schoolplannen = schoolplannen;
        this.klok = klok;
    }

    /** What came of it. */
    public sealed interface Uitkomst {
        record Gedaan() implements Uitkomst {}

        /** Per field what to mend; nothing changed. */
        record Onvolledig(Map<String, String> fouten) implements Uitkomst {}
    }

    /** That notes about some pupils wait for a choice. */
    public record Keuzes(int aantal, LocalDate eersteWeg) {}

    /** A note without its text, in the list of all one's own. */
    public record Regel(UUID id, UUID leerling, String naam, LocalDate begonnenOp, LocalDate vraagOp, LocalDate wegOp) {
        public boolean vraagt(LocalDate vandaag) {
            return !vraagOp.isAfter(vandaag);
        }
    }

    /** That one was destroyed: when, why, and a seal that fits nothing but the closed text that was there. */
    public record Bewijs(LocalDate vernietigdOp, LocalDate begonnenOp, Reden reden, String zegel) {}

    public static String plek(UUID aantekening) {
        return BEGIN + aantekening;
    }

    public static String logboekplek(UUID aantekening) {
        return VOOR_LOGBOEK + aantekening;
    }

    /** How it goes at this location; nothing where the plan knows no private notes. */
    public Optional<Werkaantekeningen> regel(UUID locatie) {
        return Optional.ofNullable(schoolplannen.voorLocatie(locatie).plan().werkaantekeningen());
    }

    @Transactional(readOnly = true)
    public List<Aantekening> van(Bezoeker wie, Inzage inzage) {
        return opslag.alle(wie, inzage.leerling());
    }

    /** @throws NietGevonden for whoever did not write it, and when it is gone */
    public Aantekening een(Bezoeker wie, Inzage inzage, UUID id) {
        return opslag.een(wie, inzage.leerling(), id).orElseThrow(NietGevonden::new);
    }

    public Uitkomst schrijf(Bezoeker wie, Inzage inzage, String tekst) {
        Werkaantekeningen regel = regelVan(inzage.leerling());
        Map<String, String> fouten = controleer(tekst);
        if (!fouten.isEmpty()) return new Uitkomst.Onvolledig(fouten);
        Optional<Aantekening> concept = opslag.concept(wie, inzage.leerling());
        // It counts from when it was first typed, also when it was filed later.
        LocalDate begonnen = concept.filter(c -> !c.leesbaar().isEmpty())
                .map(Aantekening::begonnenOp)
                .orElseGet(klok::vandaag);
        opslag.maak(
                wie,
                inzage.leerling(),
                Aantekeningopslag.AANTEKENING,
                null,
                tekst.strip(),
                1,
                Duur.van(begonnen, regel));
        // The empty row tells a second screen that this has happened.
        concept.ifPresent(c -> opslag.schrijf(wie, c, "", c.versie()));
        return new Uitkomst.Gedaan();
    }

    public Uitkomst wijzig(Bezoeker wie, Inzage inzage, UUID id, String tekst) {
        Aantekening oud = een(wie, inzage, id);
        Map<String, String> fouten = controleer(tekst);
        if (!fouten.isEmpty()) return new Uitkomst.Onvolledig(fouten);
        opslag.schrijf(wie, oud, tekst.strip(), oud.versie());
        return new Uitkomst.Gedaan();
    }

    public void laatLos(Bezoeker wie, Inzage inzage, UUID id) {
        opslag.vernietig(wie, een(wie, inzage, id), Reden.LOSGELATEN);
    }

    /**
     * Files what the writer made of it as an entry of the logboek, and destroys the note. Never the note as it stood: it was written for
     * nobody, and the dossier holds what was seen and said.
     *
     * @param feiten the writer says that it holds no judgement
     */
    public Uitkomst naarLogboek(Bezoeker wie, Inzage inzage, UUID id, NieuweNotitie nieuw, boolean feiten) {
        Aantekening oud = een(wie, inzage, id);
        Map<String, String> fouten = new LinkedHashMap<>();
        if (!nieuw.tekst().isBlank() && kaal(nieuw.tekst()).equals(kaal(oud.leesbaar()))) {
            fouten.put(
                    "tekst",
                    "Dit is nog je aantekening zoals hij was. Maak er een vastlegging van: wat zag of hoorde je, zonder oordeel.");
        }
        if (!feiten) fouten.put("feiten", "Lees je tekst na en zet hier een vinkje als er alleen feiten in staan.");
        if (!fouten.isEmpty()) return new Uitkomst.Onvolledig(fouten);
        return switch (logboek.noteer(wie, inzage, nieuw)) {
            case Logboek.Uitkomst.Onvolledig(var gebreken) -> new Uitkomst.Onvolledig(gebreken);
            case Logboek.Uitkomst.Opgeslagen _ -> {
                opslag.vernietig(wie, oud, Reden.LOGBOEK);
                yield new Uitkomst.Gedaan();
            }
        };
    }

    /** For the page of today: whether somebody must choose, without saying about whom. */
    @Transactional(readOnly = true)
    public Optional<Keuzes> teKiezen(Bezoeker wie) {
        return jdbc.sql("""
                        select count(*), min(weg_op) from werkaantekening.aantekening
                         where auteur_id = :wie and soort <> 'logboek' and length(gesloten) > 0 and vraag_op <= :vandaag and weg_op > :vandaag
                        having count(*) > 0""")
                .param("wie", wie.accountId())
                .param("vandaag", klok.vandaag())
                .query((rs, n) -> new Keuzes(rs.getInt(1), rs.getObject(2, LocalDate.class)))
                .optional();
    }

    /** All one's own, what asks for a choice first. */
    @Transactional(readOnly = true)
    public List<Regel> mijn(Bezoeker wie) {
        return jdbc.sql("""
                        select a.id, a.leerling_id, l.naam, a.begonnen_op, a.vraag_op, a.weg_op
                          from werkaantekening.aantekening a join organisatie.leerling l on l.id = a.leerling_id
                         where a.auteur_id = :wie and a.soort <> 'logboek' and length(a.gesloten) > 0 and a.weg_op > :vandaag
                         order by a.weg_op, a.id""")
                .param("wie", wie.accountId())
                .param("vandaag", klok.vandaag())
                .query((rs, n) -> new Regel(
                        rs.getObject(1, UUID.class),
                        rs.getObject(2, UUID.class),
                        rs.getString(3),
                        rs.getObject(4, LocalDate.class),
                        rs.getObject(5, LocalDate.class),
                        rs.getObject(6, LocalDate.class)))
                .list();
    }

    /** What is gone of one's own. */
    @Transactional(readOnly = true)
    public List<Bewijs> bewijzen(Bezoeker wie) {
        return jdbc.sql("""
                        select vernietigd_op, begonnen_op, reden, encode(substring(zegel for 6), 'hex') from werkaantekening.bewijs
                         where auteur_id = :wie order by vernietigd_op desc, id limit 50""")
                .param("wie", wie.accountId())
                .query((rs, n) -> new Bewijs(
                        rs.getObject(1, LocalDate.class),
                        rs.getObject(2, LocalDate.class),
                        Reden.van(rs.getString(3)),
                        rs.getString(4)))
                .list();
    }

    /** For who runs the Spil of the bestuur: that notes go, when and why; never whose, and never about whom. */
    @Transactional(readOnly = true)
    public List<Bewijs> bewijzenVanBestuur(int hoogstens) {
        return jdbc.sql(
                        "select vernietigd_op, begonnen_op, reden, encode(substring(zegel for 6), 'hex') from werkaantekening.bewijzen(?)")
                .param(hoogstens)
                .query((rs, n) -> new Bewijs(
                        rs.getObject(1, LocalDate.class),
                        rs.getObject(2, LocalDate.class),
                        Reden.van(rs.getString(3)),
                        rs.getString(4)))
                .list();
    }

    // What is being typed -----------------------------------------------------------------------------------------

    @Override
    public boolean kent(String plek) {
        return plek.startsWith(BEGIN);
    }

    @Override
    public Concept lees(Bezoeker wie, String plek, @Nullable UUID leerling) {
        return bij(wie, plek, leerling)
                .map(a -> new Concept(a.leesbaar(), a.versie()))
                .orElse(Concept.LEEG);
    }

    @Override
    public Concepten.Uitkomst bewaar(Bezoeker wie, String plek, @Nullable UUID leerling, String tekst, int versie) {
        if (leerling == null) throw new NietGevonden();
        if (tekst.length() > MAX_TEKST) return new Concepten.Uitkomst.TeLang(MAX_TEKST);
        Werkaantekeningen regel = regelVan(leerling);
        Optional<Aantekening> nu = bij(wie, plek, leerling);
        if (nu.isEmpty()) {
            begin(wie, plek, leerling, tekst, versie + 1, regel);
            return new Concepten.Uitkomst.Bewaard(versie + 1, klok.nu());
        }
        Aantekening oud = nu.get();
        if (oud.versie() == versie
                && plek.equals(NIEUW)
                && oud.leesbaar().isEmpty()
                && oud.begonnenOp().isBefore(klok.vandaag())) {
            // An empty row of an earlier day: the new text counts from today.
            opslag.vernietig(wie, oud, Reden.LOSGELATEN);
            begin(wie, plek, leerling, tekst, versie + 1, regel);
            return new Concepten.Uitkomst.Bewaard(versie + 1, klok.nu());
        }
        return opslag.schrijf(wie, oud, tekst, versie)
                .<Concepten.Uitkomst>map(v -> new Concepten.Uitkomst.Bewaard(v, klok.nu()))
                .orElseGet(() -> new Concepten.Uitkomst.Ingehaald(lees(wie, plek, leerling)));
    }

    private void begin(Bezoeker wie, String plek, UUID leerling, String tekst, int versie, Werkaantekeningen regel) {
        if (plek.equals(NIEUW)) {
            opslag.ruimVerlopenConceptOp(wie, leerling);
            Duur duur = Duur.van(klok.vandaag(), regel);
            opslag.maak(wie, leerling, Aantekeningopslag.CONCEPT, null, tekst, versie, duur);
            return;
        }
        // Only of a note that is there; its term is the term of that note.
        Aantekening van = Optional.of(plek)
                .filter(p -> p.startsWith(VOOR_LOGBOEK))
                .flatMap(p -> id(p.substring(VOOR_LOGBOEK.length())))
                .flatMap(id -> opslag.een(wie, leerling, id))
                .orElseThrow(NietGevonden::new);
        Duur duur = new Duur(van.begonnenOp(), van.vraagOp(), van.wegOp());
        opslag.maak(wie, leerling, Aantekeningopslag.LOGBOEK, van.id(), tekst, versie, duur);
    }

    private Optional<Aantekening> bij(Bezoeker wie, String plek, @Nullable UUID leerling) {
        if (leerling == null) return Optional.empty();
        if (plek.equals(NIEUW)) return opslag.concept(wie, leerling);
        if (plek.startsWith(VOOR_LOGBOEK))
            return id(plek.substring(VOOR_LOGBOEK.length())).flatMap(id -> opslag.voorLogboek(wie, leerling, id));
        return id(plek.substring(BEGIN.length())).flatMap(id -> opslag.een(wie, leerling, id));
    }

    private Werkaantekeningen regelVan(UUID leerling) {
        return jdbc.sql("select werkaantekening.locatie(?)")
                .param(leerling)
                .query((rs, n) -> Optional.ofNullable(rs.getObject(1, UUID.class)))
                .single()
                .flatMap(this::regel)
                .orElseThrow(NietGevonden::new);
    }

    private static Map<String, String> controleer(String tekst) {
        if (tekst.isBlank()) return Map.of("tekst", "Schrijf iets op, of laat de aantekening los.");
        if (tekst.length() > MAX_TEKST)
            return Map.of(
                    "tekst", "Maak de aantekening korter: hoogstens " + MAX_TEKST + " tekens. Je tekst is bewaard.");
        return Map.of();
    }

    /** A text without what does not change what it says. */
    private static String kaal(String tekst) {
        return tekst.replaceAll("[\\s\\p{Punct}]+", " ").strip().toLowerCase(java.util.Locale.ROOT);
    }

    private static Optional<UUID> id(String tekst) {
        try {
            return Optional.of(UUID.fromString(tekst));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
