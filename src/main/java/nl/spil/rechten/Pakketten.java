package nl.spil.rechten;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.spil.bewaren.Leerlinggegevens;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.organisatie.Leerlingen;
import nl.spil.rechten.Pakket.Kopie;
import nl.spil.rechten.Pakket.Regel;
import nl.spil.schoolplan.DoorGezin;
import nl.spil.schoolplan.Gegevensklasse;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Toestemmingsoort;
import nl.spil.schoolplan.Zaaktype;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Klasse;
import nl.spil.toestemming.Stand;
import nl.spil.toestemming.Toestemmingen;
import nl.spil.zaak.Gezinszaken;
import nl.spil.zaak.Zaak;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The package of everything for whoever asked to see the dossier: made, looked through, released, and who got a copy (PRIVACY-12). */
@Service
@Transactional
public class Pakketten {

    /** What stands on the page of the family already, or is planning of the school; decisions come with {@link #besluiten}. */
    private static final Set<String> ELDERS = Set.of("zaak", "rechten", "termijn", "bericht", "toegang", "toestemming");

    /** What somebody signed is a document, and a document goes along; so does that it was taken away. */
    private static final Set<String> PAPIER = Set.of("toestemming.scan", "toestemming.scan_ingetrokken");

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LANGSTE_REDEN = 300;

    private final JdbcClient jdbc;
    private final Klok klok;
    private final Leerlinggegevens gegevens;
    private final Gezinszaken zaken;
    private final Afhandeling afhandeling;
    private final Toestemmingen toestemmingen;
    private final Verzoeken verzoeken;
    private final Leerlingen leerlingen;

    Pakketten(
            JdbcClient jdbc,
            Klok klok,
            Leerlinggegevens gegevens,
            Gezinszaken zaken,
            Afhandeling afhandeling,
            Toestemmingen toestemmingen,
            Verzoeken verzoeken,
            Leerlingen leerlingen) {
        this.leerlingen = leerlingen;
        this.jdbc = jdbc;
        this.klok = klok;
        this.gegevens = gegevens;
        this.zaken = zaken;
        this.afhandeling = afhandeling;
        this.toestemmingen = toestemmingen;
        this.verzoeken = verzoeken;
    }

    /** For who deals with the request: the lines that they read, and all that were left out. */
    @Transactional(readOnly = true)
    public Optional<Pakket> van(Inzage inzage, Verzoek verzoek) {
        Schoolplan plan = zaken.planversie(inzage).plan();
        return jdbc.sql("select * from rechten.pakket where verzoek_id = ?")
                .param(verzoek.id())
                .query((rs, n) -> pakket(rs, plan))
                .optional()
                .map(p -> met(
                        p,
                        jdbc.sql(
                                        "select id, volgnr, onderdeel, velden::text as velden, weg from rechten.pakketregel where pakket_id = ? order by volgnr")
                                .param(p.id())
                                .query((rs, n) -> new Regel(
                                        rs.getObject("id", UUID.class),
                                        rs.getInt("volgnr"),
                                        rs.getString("onderdeel"),
                                        velden(rs.getString("velden")),
                                        rs.getString("weg")))
                                .list()));
    }

    /** For whoever asked, once it was released. */
    @Transactional(readOnly = true)
    public Optional<Pakket> voorMij(Inzage inzage, Verzoek verzoek) {
        Schoolplan plan = zaken.planversie(inzage).plan();
        DoorGezin regel =
                plan.zaaktype(verzoek.zaaktype()).map(Zaaktype::doorGezin).orElse(null);
        if (!Verzoeker.weigering(leerlingen.kop(inzage), regel, verzoek).isEmpty()) return Optional.empty();
        return jdbc.sql("select * from rechten.pakket_voor_mij(?)")
                .param(verzoek.id())
                .query((rs, n) -> new Pakket(
                        rs.getObject("id", UUID.class),
                        namen(plan, rs.getArray("zonder")),
                        List.of(),
                        "",
                        rs.getTimestamp("vrijgegeven_op").toInstant(),
                        rs.getTimestamp("vrijgegeven_op").toInstant(),
                        rs.getString("vrijgegeven_naam"),
                        List.of()))
                .optional()
                .map(p -> met(
                        p,
                        jdbc.sql("select * from rechten.regels_voor_mij(?)")
                                .param(verzoek.id())
                                .query((rs, n) -> new Regel(
                                        null,
                                        rs.getInt("volgnr"),
                                        rs.getString("onderdeel"),
                                        velden(rs.getString("velden")),
                                        rs.getString("weg")))
                                .list()));
    }

    /** Puts everything together that this person reads; nothing happens when it was done before. */
    public void stelSamen(Bezoeker wie, Inzage inzage, Zaak zaak, Verzoek verzoek) {
        eis(inzage, zaak);
        if (van(inzage, verzoek).isPresent()) return;
        Set<Klasse> leest = EnumSet.noneOf(Klasse.class);
        Arrays.stream(inzage.klassen(3)).map(Klasse::van).forEach(leest::add);
        record Nieuw(UUID id, int volgnr, int klasse, String onderdeel, Map<String, Object> velden, boolean ander) {}
        List<Nieuw> regels = new ArrayList<>();
        gegevens.lees(wie.bestuurId(), inzage.leerling(), leest, rij -> {
            String schema = rij.onderdeel()
                    .sleutel()
                    .substring(0, rij.onderdeel().sleutel().indexOf('.'));
            boolean elders =
                    ELDERS.contains(schema) && !PAPIER.contains(rij.onderdeel().sleutel());
            if (elders || !rij.voor(inzage.rollen())) return;
            regels.add(new Nieuw(
                    Ids.nieuw(),
                    regels.size() + 1,
                    rij.klasse().nummer(),
                    rij.onderdeel().wat(),
                    rij.velden(),
                    rij.van().stream().anyMatch(ouder -> !ouder.equals(verzoek.verzoeker()))));
        });
        for (Map.Entry<Integer, Map<String, Object>> b : besluiten(inzage, verzoek))
            regels.add(new Nieuw(Ids.nieuw(), regels.size() + 1, b.getKey(), "Besluiten", b.getValue(), false));
        UUID id = Ids.nieuw();
        Short[] zonder = Arrays.stream(Klasse.values())
                .filter(k -> !leest.contains(k) && k.nummer() < Klasse.KWALITEIT.nummer())
                .map(k -> (short) k.nummer())
                .toArray(Short[]::new);
        int gemaakt = jdbc.sql("""
                insert into rechten.pakket (id, bestuur_id, leerling_id, verzoek_id, klasse, zonder, door, door_naam, op)
                values (:id, :bestuur, :leerling, :verzoek, :klasse, :zonder, :wie, :naam, :nu) on conflict (verzoek_id) do nothing""")
                .param("id", id)
                .param("bestuur", wie.bestuurId())
                .param("leerling", inzage.leerling())
                .param("verzoek", verzoek.id())
                .param("klasse", zaak.klasse().nummer())
                .param("zonder", zonder)
                .param("wie", wie.accountId())
                .param("naam", wie.naam())
                .param("nu", Timestamp.from(klok.nu()))
                .update();
        if (gemaakt == 0) return;
        jdbc.sql("select rechten.vul_pakket(:pakket, :regels::jsonb)")
                .param("pakket", id)
                .param("regels", JSON.writeValueAsString(regels))
                .query((rs, n) -> n)
                .list();
    }

    /** What was decided in the zaken that this person sees; not in what somebody else of the family began. */
    private List<Map.Entry<Integer, Map<String, Object>>> besluiten(Inzage inzage, Verzoek verzoek) {
        return jdbc.sql("""
                        select b.klasse, b.naam, b.reden, b.resultaat, b.doel, to_char(b.op at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as dag,
                               b.door_naam
                          from zaak.besluit b
                          join zaak.zaak z on z.id = b.zaak_id and (z.verzoeker_id is null or z.verzoeker_id = :verzoeker)
                         where b.leerling_id = :leerling and b.klasse = any(:klassen) order by b.op""")
                .param("leerling", inzage.leerling())
                .param("verzoeker", verzoek.verzoeker())
                .param("klassen", inzage.klassen(3))
                .query((rs, n) -> {
                    Map<String, Object> v = new LinkedHashMap<>();
                    v.put("Dag", rs.getString("dag"));
                    v.put("Besluit", rs.getString("naam"));
                    v.put("Waarom", rs.getString("reden"));
                    v.put("Doel", rs.getString("doel"));
                    v.put("Resultaat", rs.getString("resultaat"));
                    v.put("Door", rs.getString("door_naam"));
                    return Map.entry(rs.getInt("klasse"), v);
                })
                .list();
    }

    /** One line stays out, with the reason; an empty reason puts it back. */
    public Map<String, String> laatWeg(
            Bezoeker wie, Inzage inzage, Zaak zaak, Verzoek verzoek, UUID regel, boolean weg, String reden) {
        Pakket p = open(inzage, zaak, verzoek);
        if (weg && reden.isBlank())
            return Map.of("reden", "Schrijf waarom deze regel niet meegaat; wie het vroeg, leest die reden.");
        if (reden.length() > LANGSTE_REDEN) return Map.of("reden", "Houd het bij " + LANGSTE_REDEN + " tekens.");
        int geraakt = jdbc.sql("update rechten.pakketregel set weg = :reden where id = :id and pakket_id = :pakket")
                .param("reden", weg ? reden.strip() : "")
                .param("id", regel)
                .param("pakket", p.id())
                .update();
        if (geraakt == 0) throw new NietGevonden();
        return Map.of();
    }

    /** A whole part stays out, with the reason; an empty reason puts it back. */
    public Map<String, String> laatDeelWeg(
            Bezoeker wie, Inzage inzage, Zaak zaak, Verzoek verzoek, String onderdeel, boolean weg, String reden) {
        Pakket p = open(inzage, zaak, verzoek);
        if (weg && reden.isBlank())
            return Map.of("deel", "Schrijf waarom dit deel niet meegaat; wie het vroeg, leest die reden.");
        if (reden.length() > LANGSTE_REDEN) return Map.of("deel", "Houd het bij " + LANGSTE_REDEN + " tekens.");
        int geraakt = jdbc.sql(
                        "update rechten.pakketregel set weg = :reden where onderdeel = :deel and pakket_id = :pakket and not van_ander")
                .param("reden", weg ? reden.strip() : "")
                .param("deel", onderdeel)
                .param("pakket", p.id())
                .update();
        if (geraakt == 0) throw new NietGevonden();
        return Map.of();
    }

    /** Words that nobody reads in it, one a line: the name of another pupil. */
    public Map<String, String> maakOnleesbaar(Bezoeker wie, Inzage inzage, Zaak zaak, Verzoek verzoek, String woorden) {
        Pakket p = open(inzage, zaak, verzoek);
        List<String> lijst = Arrays.stream(woorden.split("[\\n,;]"))
                .map(String::strip)
                .filter(w -> !w.isEmpty())
                .distinct()
                .toList();
        if (lijst.stream().anyMatch(w -> w.length() < 2 || w.length() > 60) || lijst.size() > 50)
            return Map.of("woorden", "Schrijf hoogstens vijftig woorden of namen, elk van twee tot zestig tekens.");
        jdbc.sql("update rechten.pakket set lak = :lak, versie = versie + 1 where id = :id")
                .param("lak", lijst.toArray(String[]::new))
                .param("id", p.id())
                .update();
        return Map.of();
    }

    /** Whose yes is missing before somebody gets a copy; empty when nothing is (TOEST-08). */
    @Transactional(readOnly = true)
    public List<String> ontbreekt(Inzage inzage, Zaak zaak) {
        DoorGezin d = zaken.zaaktype(zaak).doorGezin();
        String soort = d == null ? null : d.kopieToestemming();
        if (soort == null) return List.of();
        Schoolplan plan = zaken.planversie(inzage).plan();
        Toestemmingsoort regel = plan.toestemming(soort).orElseThrow(NietGevonden::new);
        Stand stand = toestemmingen.stand(inzage.leerling(), regel).thuis();
        List<String> uit = new ArrayList<>(stand.vanToepassing() ? stand.ontbreekt() : List.of());
        List<String> rollen = regel.gevers().stream()
                .map(Toestemmingsoort.Gever::partij)
                .filter(p -> plan.rol(p).isPresent())
                .toList();
        if (!rollen.isEmpty() && inzage.rollen().stream().noneMatch(rollen::contains))
            uit.add("het ja van " + plan.woorden().rollen(rollen) + ": die geeft het pakket of de kopie zelf vrij");
        return uit;
    }

    /** Why whoever asked may not have it any more; empty when they may: who may ask depends on the age of the pupil and the gezag of today. */
    @Transactional(readOnly = true)
    public String weigering(Inzage inzage, Zaak zaak, Verzoek verzoek) {
        return Verzoeker.weigering(leerlingen.kop(inzage), zaken.zaaktype(zaak).doorGezin(), verzoek);
    }

    /** Whoever asked may read it now. */
    public Map<String, String> geefVrij(Bezoeker wie, Inzage inzage, Zaak zaak, Verzoek verzoek) {
        Pakket p = open(inzage, zaak, verzoek);
        String weigering = weigering(inzage, zaak, verzoek);
        if (!weigering.isEmpty()) return Map.of("vrijgave", weigering);
        List<String> mist = ontbreekt(inzage, zaak);
        if (!mist.isEmpty())
            return Map.of("vrijgave", "Dit kan nog niet. Er ontbreekt: " + String.join("; ", mist) + ".");
        jdbc.sql(
                        "update rechten.pakket set vrijgegeven_op = :nu, vrijgegeven_naam = :naam, versie = versie + 1 where id = :id")
                .param("nu", Timestamp.from(klok.nu()))
                .param("naam", wie.naam())
                .param("id", p.id())
                .update();
        verzoeken.schrijf(verzoek, "pakket");
        return Map.of();
    }

    /** Somebody of the school gave a copy on paper. */
    public Map<String, String> geefKopie(Bezoeker wie, Inzage inzage, Zaak zaak, Verzoek verzoek, String wat) {
        eis(inzage, zaak);
        String weigering = weigering(inzage, zaak, verzoek);
        if (!weigering.isEmpty()) return Map.of("wat", weigering);
        List<String> mist = ontbreekt(inzage, zaak);
        if (!mist.isEmpty())
            return Map.of("wat", "Een kopie kan nog niet. Er ontbreekt: " + String.join("; ", mist) + ".");
        if (wat.isBlank()) return Map.of("wat", "Schrijf op van welk stuk de kopie is.");
        if (wat.length() > LANGSTE_REDEN) return Map.of("wat", "Houd het bij " + LANGSTE_REDEN + " tekens.");
        noteer(wie, inzage, zaak.klasse().nummer(), verzoek, wat.strip(), "papier");
        return Map.of();
    }

    /** Whoever asked took it along. */
    public void nam(Bezoeker wie, Inzage inzage, Verzoek verzoek, String wijze) {
        noteer(wie, inzage, verzoek.klasse(), verzoek, "Alles uit het dossier", wijze);
    }

    private void noteer(Bezoeker wie, Inzage inzage, int klasse, Verzoek verzoek, String wat, String wijze) {
        jdbc.sql("""
                insert into rechten.kopie (id, bestuur_id, leerling_id, verzoek_id, klasse, wat, aan, wijze, door, door_naam, op)
                values (:id, :bestuur, :leerling, :verzoek, :klasse, :wat, :aan, :wijze, :wie, :naam, :nu)""")
                .param("id", Ids.nieuw())
                .param("bestuur", wie.bestuurId())
                .param("leerling", inzage.leerling())
                .param("verzoek", verzoek.id())
                .param("klasse", klasse)
                .param("wat", wat)
                .param("aan", verzoek.verzoekerNaam())
                .param("wijze", wijze)
                .param("wie", wie.accountId())
                .param("naam", wie.naam())
                .param("nu", Timestamp.from(klok.nu()))
                .update();
    }

    /** Who got which copy when, the newest first. */
    @Transactional(readOnly = true)
    public List<Kopie> kopieen(Verzoek verzoek) {
        return jdbc.sql(
                        "select wat, aan, wijze, door_naam, op from rechten.kopie where verzoek_id = ? order by op desc, id")
                .param(verzoek.id())
                .query((rs, n) -> new Kopie(
                        rs.getString(1),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getTimestamp(5).toInstant()))
                .list();
    }

    private Pakket open(Inzage inzage, Zaak zaak, Verzoek verzoek) {
        eis(inzage, zaak);
        return van(inzage, verzoek).filter(p -> !p.vrijgegeven()).orElseThrow(NietGevonden::new);
    }

    private void eis(Inzage inzage, Zaak zaak) {
        if (!afhandeling.mag(inzage, zaak)) throw new NietGevonden();
    }

    private static Pakket met(Pakket p, List<Regel> regels) {
        return new Pakket(
                p.id(), p.zonder(), p.lak(), p.doorNaam(), p.op(), p.vrijgegevenOp(), p.vrijgegevenDoor(), regels);
    }

    private static Pakket pakket(ResultSet rs, Schoolplan plan) throws SQLException {
        Timestamp vrij = rs.getTimestamp("vrijgegeven_op");
        @Nullable Instant op = vrij == null ? null : vrij.toInstant();
        return new Pakket(
                rs.getObject("id", UUID.class),
                namen(plan, rs.getArray("zonder")),
                List.of((String[]) rs.getArray("lak").getArray()),
                rs.getString("door_naam"),
                rs.getTimestamp("op").toInstant(),
                op,
                rs.getString("vrijgegeven_naam"),
                List.of());
    }

    private static List<String> namen(Schoolplan plan, Array nummers) throws SQLException {
        List<Integer> welke = Arrays.stream((Object[]) nummers.getArray())
                .map(n -> ((Number) n).intValue())
                .toList();
        return plan.gegevensklassen().stream()
                .filter(k -> welke.contains(k.nummer()))
                .map(Gegevensklasse::naam)
                .toList();
    }

    /** Headings with their values as text; what is empty says nothing. */
    private static Map<String, String> velden(String json) {
        Map<String, String> uit = new LinkedHashMap<>();
        JSON.readValue(json, new TypeReference<LinkedHashMap<String, Object>>() {})
                .forEach((kop, waarde) -> {
                    String tekst =
                            waarde == null ? "" : waarde instanceof String s ? s : JSON.writeValueAsString(waarde);
                    if (!tekst.isEmpty() && !tekst.equals("[]") && !tekst.equals("{}"))
                        uit.put(kop, tekst.equals("true") ? "ja" : tekst.equals("false") ? "nee" : tekst);
                });
        return uit;
    }
}
