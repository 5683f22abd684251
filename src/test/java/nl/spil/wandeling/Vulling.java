package nl.spil.wandeling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.wandeling.Wereld.Leerling;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows about each pupil of the walk, with a canary in every text field. What a row needs is read from the catalogue of the
 * database: a text column that comes tomorrow has its canary without anybody thinking of it, and a table that comes tomorrow
 * must be added here, or the walk fails.
 */
final class Vulling {

    final Wereld wereld;
    private final Taak taak;
    final JdbcClient jdbc;

    /** Table → name of column → type, for columns that take a value. */
    final Map<String, Map<String, Kolom>> kolommen = new HashMap<>();

    final Set<String> gevuld = new HashSet<>();

    /** What a path variable of each pupil may be: "notities/{notitie}" → pupil → values. */
    final Map<String, Map<Leerling, List<String>>> voorwerpen = new LinkedHashMap<>();

    /** Somebody who has a relation with the row itself, not with the pupil: the owner of a term. */
    final Map<String, String> eigenaars = new HashMap<>();

    /** What stands with a pupil here, and is of location Zuid: about no pupil. */
    final Set<String> vanDeSchool = new HashSet<>();

    record Kolom(String type, boolean leeg) {}

    Vulling(Wereld wereld, Taak taak, JdbcClient jdbc) {
        this.wereld = wereld;
        this.taak = taak;
        this.jdbc = jdbc;
    }

    void vul() {
        taak.voor(wereld.bestuur.bestuur(), () -> {
            leesCatalogus();
            for (Leerling l : Leerling.values()) new Rijen(this, l).alles();
        });
    }

    /** The classes in which {@link #nogEen} files something, those that are read by much the same people together. */
    static final List<Set<Integer>> KLASSEN =
            List.of(Set.of(4), Set.of(8), Set.of(10), Set.of(11, 12), Set.of(3, 6, 13, 14));

    /** Files something more about this pupil in each of these classes, as a colleague would. */
    void nogEen(Leerling leerling, Set<Integer> klassen) {
        taak.voor(wereld.bestuur.bestuur(), () -> {
            for (int klasse : klassen) new Rijen(this, leerling).nogEen(klasse);
        });
    }

    /** Every way to fill the path with what belongs to this pupil. */
    List<List<String>> combinaties(Eindpunt e, Leerling leerling) {
        List<List<String>> uit = List.of(List.of());
        for (String plek : e.plekken()) {
            List<String> waarden = waarden(plek, leerling);
            uit = uit.stream()
                    .flatMap(begin -> waarden.stream().map(w -> erbij(begin, w)))
                    .toList();
        }
        return uit;
    }

    /** What only its owner has, so that whatever a stranger fills in is not there. */
    static final java.util.Set<String> VAN_ZICHZELF =
            java.util.Set.of("stappen/{stap}", "sessies/{sessie}", "apparaten/{apparaat}");

    List<String> waarden(String plek, Leerling leerling) {
        if (plek.equals("concepten/{plek}")) return List.of("notitie.tekst");
        if (plek.equals("l/{token}") || plek.equals("gedeeld/{deeltoken}") || plek.equals("agenda/{agendatoken}"))
            return List.of("geen-echte-link");
        if (plek.equals("via/{aanbieder}")) return List.of("geen-school");
        if (VAN_ZICHZELF.contains(plek)) return List.of(UUID.randomUUID().toString());
        return voorwerpen.getOrDefault(plek, Map.of()).getOrDefault(leerling, List.of());
    }

    private static List<String> erbij(List<String> begin, String waarde) {
        List<String> uit = new ArrayList<>(begin);
        uit.add(waarde);
        return uit;
    }

    /** Tables that nobody told the walk about. */
    Set<String> onbekend() {
        Set<String> uit = new TreeSet<>(taak.voor(
                wereld.bestuur.bestuur(),
                () -> jdbc.sql("""
                        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'public')
                           and c.relname <> 'scheduled_tasks'
                        """).query(String.class).list()));
        uit.removeAll(gevuld);
        uit.removeAll(NietGevuld.ELDERS.keySet());
        return uit;
    }

    private void leesCatalogus() {
        jdbc.sql("""
                select n.nspname || '.' || c.relname, a.attname, format_type(a.atttypid, null), a.atthasdef or not a.attnotnull
                  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attidentity = ''
                   and n.nspname not in ('pg_catalog', 'information_schema', 'public')
                """).query(rs -> {
            kolommen.computeIfAbsent(rs.getString(1), k -> new LinkedHashMap<>())
                    .put(rs.getString(2), new Kolom(rs.getString(3), rs.getBoolean(4)));
        });
    }

    void voorwerp(String plek, Leerling leerling, Object waarde) {
        voorwerpen
                .computeIfAbsent(plek, k -> new HashMap<>())
                .computeIfAbsent(leerling, k -> new ArrayList<>())
                .add(waarde.toString());
    }
}
