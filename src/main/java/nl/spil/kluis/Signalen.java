package nl.spil.kluis;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.organisatie.Locatie;
import nl.spil.organisatie.Locaties;
import nl.spil.schoolplan.Planversie;
import nl.spil.schoolplan.Zaaktype;
import nl.spil.toegang.Bezoeker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Signals: anybody of the school gives one, only who has the key reads it and begins a file with it. */
@Service
public class Signalen {

    private static final int MELDCODE = 11;
    private static final int LANGSTE_NAAM = 120;

    private final Kluisopslag opslag;
    private final Kluisdossiers dossiers;
    private final Kluisrecht recht;
    private final Locaties locaties;
    private final JdbcClient jdbc;
    private final Klok klok;

    Signalen(
            Kluisopslag opslag,
            Kluisdossiers dossiers,
            Kluisrecht recht,
            Locaties locaties,
            JdbcClient jdbc,
            Klok klok) {
        this.opslag = opslag;
        this.dossiers = dossiers;
        this.recht = recht;
        this.locaties = locaties;
        this.jdbc = jdbc;
        this.klok = klok;
    }

    /** What somebody gave. */
    public record Signaal(UUID id, UUID locatie, String over, String wat, String wanneer, String van, Instant op) {}

    /** A pupil to begin a file for. */
    public record Gevonden(UUID id, String naam, String klas) {}

    /** A procedure that this person can begin at a location. */
    public record Beginsel(UUID locatie, int klasse, String naam) {}

    /** Hands a signal over; whoever gives it never sees it again. */
    public Map<String, String> geef(Bezoeker wie, UUID locatie, String over, String wat, @Nullable LocalDate wanneer) {
        Map<String, String> fouten = new LinkedHashMap<>();
        if (over.isBlank()) fouten.put("over", "Schrijf op om welke leerling het gaat: naam en klas.");
        else if (over.length() > LANGSTE_NAAM) fouten.put("over", "Alleen de naam en de klas; de rest hieronder.");
        Kluisdossiers.tekst(fouten, "wat", wat, "Schrijf op wat je zag of hoorde.");
        if (wanneer != null && wanneer.isAfter(klok.vandaag()))
            fouten.put("wanneer", "Deze dag moet nog komen. Kies vandaag of eerder.");
        if (!fouten.isEmpty()) return fouten;
        UUID id = Ids.nieuw();
        Map<String, String> velden = new HashMap<>(Map.of("over", over.strip(), "wat", wat.strip(), "van", wie.naam()));
        if (wanneer != null) velden.put("wanneer", wanneer.toString());
        boolean gegeven = opslag.als(kluis -> kluis.sql("select kluis.geef_signaal(:id, :locatie, :inhoud, :nu)")
                .param("id", id)
                .param("locatie", locatie)
                .param("inhoud", opslag.sluit(velden, "signaal", id))
                .param("nu", Timestamp.from(klok.nu()))
                .query(Boolean.class)
                .single());
        if (!gegeven) throw new NietGevonden();
        return fouten;
    }

    /** Who has the key here, by name: whom to turn to. */
    public List<String> houders(UUID locatie) {
        return List.copyOf(
                opslag.als(kluis -> opslag.houders(kluis, locatie, MELDCODE)).values());
    }

    /** Whether this person has a key of any location, or sees any file. */
    public boolean heeftKluis(Bezoeker wie) {
        return opslag.als(kluis -> kluis.sql("""
                        select exists (select 1 from kluis.mijn_locaties(11::smallint)) or exists (select 1 from kluis.mijn_locaties(12::smallint))
                            or exists (select 1 from kluis.dossier)""").query(Boolean.class).single());
    }

    /** What waits, for who has the key. */
    public List<Signaal> open(Bezoeker wie) {
        return opslag.als(kluis -> kluis.sql(
                        "select id, locatie_id, inhoud, op from kluis.signaal where behandeld_op is null order by op, id")
                .query((rs, n) -> {
                    UUID id = rs.getObject(1, UUID.class);
                    Map<String, String> v = opslag.ontsluit(rs.getBytes(3), "signaal", id);
                    return new Signaal(
                            id,
                            rs.getObject(2, UUID.class),
                            v.getOrDefault("over", ""),
                            v.getOrDefault("wat", ""),
                            v.getOrDefault("wanneer", ""),
                            v.getOrDefault("van", ""),
                            rs.getTimestamp(4).toInstant());
                })
                .list());
    }

    /** One of them, read: that leaves a line in the read log of the vault. */
    public Signaal lees(Bezoeker wie, UUID id) {
        Signaal s = signaal(wie, id);
        opslag.als(kluis -> {
            opslag.noteerLezen(kluis, wie, null, id, "Las het signaal");
            return Boolean.TRUE;
        });
        return s;
    }

    /** Who read this signal. */
    public List<Kluisblad.Gelezen> gelezen(Bezoeker wie, UUID id) {
        return opslag.als(kluis -> opslag.leeslog(kluis, id).stream()
                .map(g -> new Kluisblad.Gelezen(g.naam(), g.reden(), g.op()))
                .toList());
    }

    private Signaal signaal(Bezoeker wie, UUID id) {
        return open(wie).stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow(NietGevonden::new);
    }

    /** Pupils by name, as every list shows them to this person. */
    public List<Gevonden> zoek(String tekst) {
        return jdbc.sql("select id, naam, klas from organisatie.zoek_leerling(:tekst, 8)")
                .param("tekst", tekst)
                .query((rs, n) -> new Gevonden(rs.getObject(1, UUID.class), rs.getString(2), rs.getString(3)))
                .list();
    }

    /** The procedures of the vault that this person can begin, per location where the key is theirs. */
    public List<Beginsel> beginsels(Bezoeker wie) {
        return opslag.als(kluis -> java.util.stream.IntStream.of(MELDCODE, 12)
                .boxed()
                .flatMap(klasse ->
                        opslag.mijnLocaties(kluis, klasse).stream().flatMap(l -> beginsel(l, klasse).stream()))
                .toList());
    }

    private List<Beginsel> beginsel(UUID locatie, int klasse) {
        Planversie versie = recht.versie(locatie);
        return versie.plan().zaaktypen().stream()
                .filter(Zaaktype::draait)
                .filter(t -> versie.plan().klasseVan(t) == klasse)
                .limit(1)
                .map(t -> new Beginsel(locatie, klasse, t.naam()))
                .toList();
    }

    /** The kinds of complaint that this person registers in a file of this class: those of the plan for a role of theirs. */
    public Map<String, String> klachten(Bezoeker wie, int klasse) {
        Map<String, String> uit = new LinkedHashMap<>();
        if (klasse == MELDCODE) return uit;
        for (UUID locatie : opslag.als(kluis -> opslag.mijnLocaties(kluis, klasse))) {
            Set<String> rollen = recht.rollen(wie, locatie);
            recht.versie(locatie).plan().hulpvragen().stream()
                    .filter(h -> rollen.contains(h.rol()))
                    .flatMap(h -> h.klachten().stream())
                    .forEach(k -> uit.put(k.id(), k.naam()));
        }
        return uit;
    }

    /** Begins a file without a signal: the key's holder saw or heard it. */
    public Begonnen begin(Bezoeker wie, int klasse, @Nullable UUID leerling, String wat) {
        return begin(wie, klasse, leerling, wat, "");
    }

    /** @param klacht one of {@link #klachten}, or nothing */
    public Begonnen begin(Bezoeker wie, int klasse, @Nullable UUID leerling, String wat, String klacht) {
        Map<String, String> fouten = new LinkedHashMap<>();
        String soortKlacht = klacht.isEmpty() ? "" : klachten(wie, klasse).getOrDefault(klacht, "");
        if (!klacht.isEmpty() && soortKlacht.isEmpty())
            fouten.put("klacht", "Kies waar de klacht over gaat, of niets.");
        Kluisdossiers.tekst(fouten, "wat", wat, "Schrijf op wat er is gezien of gezegd.");
        if (leerling == null) fouten.put("leerling", "Zoek en kies de leerling.");
        if (!fouten.isEmpty() || leerling == null) return new Begonnen(null, fouten);
        UUID id = opslag.als(kluis -> {
            Map<String, String> velden = new HashMap<>(Map.of("tekst", wat.strip()));
            if (!soortKlacht.isEmpty()) velden.put("klacht", soortKlacht);
            UUID dossier = begin(kluis, wie, klasse, leerling, velden);
            if (!soortKlacht.isEmpty()) opslag.tel(kluis, dossier, "klacht");
            return dossier;
        });
        return new Begonnen(id, fouten);
    }

    /** Begins a file with this signal. */
    public Begonnen begin(Bezoeker wie, UUID signaalId, @Nullable UUID leerling) {
        Signaal s = signaal(wie, signaalId);
        if (leerling == null) return new Begonnen(null, Map.of("leerling", "Zoek en kies de leerling."));
        UUID id = opslag.als(kluis -> {
            Map<String, String> velden = new HashMap<>(Map.of("tekst", s.wat(), "met", s.van()));
            if (!s.wanneer().isEmpty()) velden.put("dag", s.wanneer());
            UUID dossier = begin(kluis, wie, MELDCODE, leerling, velden);
            handelAf(kluis, wie, signaalId, "dossier", dossier);
            return dossier;
        });
        return new Begonnen(id, Map.of());
    }

    /** What came of it: a file, or what is still wrong. */
    public record Begonnen(@Nullable UUID dossier, Map<String, String> fouten) {}

    private UUID begin(JdbcClient kluis, Bezoeker wie, int klasse, UUID leerling, Map<String, String> aanleiding) {
        Locatie locatie = locaties.vanLeerling(leerling).orElseThrow(NietGevonden::new);
        if (!opslag.isHouder(kluis, locatie.id(), klasse)) throw new NietGevonden();
        Gevonden wieHetIs = jdbc.sql("""
                        select l.id, l.naam, coalesce((select g.code from organisatie.plaatsing p join organisatie.groep g on g.id = p.groep_id and g.soort = 'klas'
                                  where p.leerling_id = l.id and p.vanaf <= :dag and (p.tot is null or p.tot > :dag) order by p.vanaf desc limit 1), '')
                          from organisatie.leerling l where l.id = :l""")
                .param("l", leerling)
                .param("dag", klok.vandaag())
                .query((rs, n) -> new Gevonden(rs.getObject(1, UUID.class), rs.getString(2), rs.getString(3)))
                .optional()
                .orElseThrow(NietGevonden::new);
        return dossiers.begin(kluis, wie, locatie.id(), klasse, leerling, wieHetIs.naam(), wieHetIs.klas(), aanleiding);
    }

    /** No file: what was advised or done stays with the signal. */
    public Map<String, String> zonderDossier(Bezoeker wie, UUID signaalId, String wat) {
        signaal(wie, signaalId);
        Map<String, String> fouten = new LinkedHashMap<>();
        Kluisdossiers.tekst(fouten, "advies", wat, "Schrijf op wat je adviseerde, en waarom er geen dossier is.");
        if (!fouten.isEmpty()) return fouten;
        opslag.als(kluis -> {
            handelAf(kluis, wie, signaalId, wat.strip(), null);
            kluis.sql("select kluis.tel_advies(:id, :signaal)")
                    .param("id", Ids.nieuw())
                    .param("signaal", signaalId)
                    .query((rs, n) -> n)
                    .list();
            return Boolean.TRUE;
        });
        return fouten;
    }

    private void handelAf(JdbcClient kluis, Bezoeker wie, UUID signaal, String uitkomst, @Nullable UUID dossier) {
        int n = kluis.sql("""
                update kluis.signaal set behandeld_op = :nu, behandeld_door = :wie, uitkomst = :uitkomst, dossier_id = cast(:dossier as uuid)
                 where id = :id and behandeld_op is null""")
                .param("nu", Timestamp.from(klok.nu()))
                .param("wie", wie.accountId())
                .param("uitkomst", opslag.sluit(Map.of("uitkomst", uitkomst), "uitkomst", signaal))
                .param("dossier", dossier)
                .param("id", signaal)
                .update();
        if (n == 0) throw new NietGevonden();
    }
}
