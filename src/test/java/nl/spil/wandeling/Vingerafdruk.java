package nl.spil.wandeling;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import nl.spil.cast.EigenaarDatabank;
import nl.spil.gedeeld.databank.Taak;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How much of everything there is, and whether any row was written: per table the number of rows and of their transactions. */
final class Vingerafdruk {

    /** Trying leaves traces here, as it should. */
    private static final List<String> SPOREN =
            List.of("toegang.leeslog", "toegang.inlogpoging", "toegang.ontvangst", "toegang.sessie");

    private final UUID bestuur;
    private final Taak taak;
    private final JdbcClient jdbc;
    private final EigenaarDatabank eigenaar;
    private final String vraag;

    Vingerafdruk(UUID bestuur, Taak taak, JdbcClient jdbc, EigenaarDatabank eigenaar) {
        this.bestuur = bestuur;
        this.taak = taak;
        this.jdbc = jdbc;
        this.eigenaar = eigenaar;
        this.vraag = taak.voor(
                bestuur,
                () -> String.join(
                        " union all ",
                        jdbc.sql("""
                        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'public')
                           and c.relname <> 'scheduled_tasks' and has_table_privilege(c.oid, 'select')
                        """).query(String.class).list().stream()
                                .filter(t -> !SPOREN.contains(t))
                                .map(t -> "select '" + t
                                        + "' as tabel, count(*) || '/' || coalesce(sum(xmin::text::bigint), 0) as stand from "
                                        + t)
                                .toList()));
    }

    Map<String, String> nu() {
        Map<String, String> uit = new TreeMap<>();
        taak.voor(
                bestuur,
                () -> jdbc.sql(vraag).query(rs -> {
                    uit.put(rs.getString(1), rs.getString(2));
                }));
        for (String tabel : List.of(
                "toegang.eenmalige_link",
                "toegang.eerste_code",
                "kluis.dossier",
                "kluis.stuk",
                "kluis.sleutel",
                "kluis.signaal",
                "kluis.termijn",
                "kluis.telling",
                "kluis.noodinzage",
                "kluis.vernietiging",
                "kluis.bewijs")) {
            uit.put(
                    tabel,
                    eigenaar.jdbc()
                            .sql("select count(*) || '/' || coalesce(sum(xmin::text::bigint), 0) from " + tabel
                                    + " where bestuur_id = ?")
                            .param(bestuur)
                            .query(String.class)
                            .single());
        }
        return uit;
    }

    static List<String> verschil(Map<String, String> eerst, Map<String, String> dan) {
        return dan.entrySet().stream()
                .filter(e -> !Objects.equals(e.getValue(), eerst.get(e.getKey())))
                .map(e -> e.getKey() + " van " + eerst.get(e.getKey()) + " naar " + e.getValue())
                .toList();
    }
}
