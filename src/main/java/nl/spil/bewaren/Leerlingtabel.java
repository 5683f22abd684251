package nl.spil.bewaren;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One table with rows about a pupil, as its migration described it (toegang.beschrijf).
 *
 * @param tabel schema and name
 * @param wat heading of its part in the package
 * @param klasse SQL over row x: the gegevensklasse
 * @param hoort SQL over row x: is it about {@code :leerling}
 * @param samen whether its rows move when a pupil stands here twice
 */
record Leerlingtabel(String tabel, String wat, String klasse, String hoort, Wissen wissen, boolean samen) {

    /** How its rows are destroyed. */
    enum Wissen {
        /** The row goes. */
        RIJ,
        /** The row goes, its sealed commitment stays. */
        BELOFTE,
        /** The row goes by itself with another one. */
        MEE
    }

    /** Rows of {@code kind} hold a key of rows of {@code ouder}. */
    private record Sleutel(String kind, String kolom, String ouder, String kolomOuder, boolean gaatMee) {}

    /** Every described table, the ones that others hang on last. */
    static List<Leerlingtabel> alle(JdbcClient jdbc) {
        Map<String, Leerlingtabel> tabellen = new LinkedHashMap<>();
        jdbc.sql("select tabel, wat, klasse, hoort, wissen, samen from toegang.leerlingtabel order by tabel")
                .query(rs -> {
                    tabellen.put(
                            rs.getString(1),
                            new Leerlingtabel(
                                    rs.getString(1),
                                    rs.getString(2),
                                    rs.getString(3).equals("klasse") ? "x.klasse" : rs.getString(3),
                                    rs.getString(4),
                                    Wissen.valueOf(rs.getString(5).toUpperCase(java.util.Locale.ROOT)),
                                    rs.getString(6).equals("mee")));
                });
        List<Leerlingtabel> uit = new ArrayList<>();
        Set<String> gehad = new HashSet<>();
        List<Sleutel> sleutels = sleutels(jdbc);
        tabellen.keySet().forEach(t -> kinderenEerst(t, tabellen, sleutels, gehad, uit));
        return uit;
    }

    /** SQL that deletes the rows of {@code :leerling} in {@code :klassen}, except those that something else still hangs on. */
    String verwijder(JdbcClient jdbc) {
        StringBuilder sql = new StringBuilder(
                "delete from %s x where (%s) and (%s)::smallint = any(:klassen)".formatted(tabel, hoort, klasse));
        sleutels(jdbc).stream()
                .filter(s -> s.ouder().equals(tabel) && !s.kind().equals(tabel) && !s.gaatMee())
                .forEach(s -> sql.append(" and not exists (select 1 from %s k where k.%s = x.%s)"
                        .formatted(s.kind(), s.kolom(), s.kolomOuder())));
        return sql.toString();
    }

    private static void kinderenEerst(
            String tabel,
            Map<String, Leerlingtabel> tabellen,
            List<Sleutel> sleutels,
            Set<String> gehad,
            List<Leerlingtabel> uit) {
        Leerlingtabel deze = tabellen.get(tabel);
        if (deze == null || !gehad.add(tabel)) return;
        sleutels.stream()
                .filter(s -> s.ouder().equals(tabel))
                .forEach(s -> kinderenEerst(s.kind(), tabellen, sleutels, gehad, uit));
        uit.add(deze);
    }

    private static List<Sleutel> sleutels(JdbcClient jdbc) {
        return jdbc.sql("""
                        select kn.nspname || '.' || k.relname, ka.attname, pn.nspname || '.' || p.relname, pa.attname, c.confdeltype = 'c'
                          from pg_constraint c
                          join pg_class k on k.oid = c.conrelid join pg_namespace kn on kn.oid = k.relnamespace
                          join pg_class p on p.oid = c.confrelid join pg_namespace pn on pn.oid = p.relnamespace
                          join pg_attribute ka on ka.attrelid = c.conrelid and ka.attnum = c.conkey[1]
                          join pg_attribute pa on pa.attrelid = c.confrelid and pa.attnum = c.confkey[1]
                         where c.contype = 'f' and array_length(c.conkey, 1) = 1 order by 1, 2
                        """)
                .query((rs, n) -> new Sleutel(
                        rs.getString(1), rs.getString(2), rs.getString(3), rs.getString(4), rs.getBoolean(5)))
                .list();
    }
}
