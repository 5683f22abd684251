package nl.spil.overzicht;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pupils of the person of this transaction: to browse, to find, and to choose one for a notitie. */
@Component
public class MijnLeerlingen {

    private final JdbcClient jdbc;

    MijnLeerlingen(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A pupil in a list; {@code als} is why it is in it. */
    public record Regel(UUID id, String naam, String klas, String leerjaar, String als) {}

    /**
     * A part of the list.
     *
     * @param totaal how many there are in all
     * @param klassen the classes my pupils are in, whatever was asked
     */
    public record Deel(List<Regel> regels, int totaal, List<String> klassen) {}

    /** How the list is ordered. */
    public enum Volgorde {
        NAAM("m.achternaam, m.naam, m.id"),
        KLAS("m.klas, m.achternaam, m.naam, m.id");

        private final String sql;

        Volgorde(String sql) {
            this.sql = sql;
        }
    }

    public Deel lijst(String tekst, String klas, Volgorde volgorde, int vanaf, int aantal) {
        int[] totaal = {0};
        List<Regel> regels = new ArrayList<>();
        List<String> klassen = new ArrayList<>();
        // Without a pupil on this part there still are classes to choose from.
        jdbc.sql("""
                        with alle as materialized (select * from overzicht.mijn_leerlingen()),
                        deel as (
                            select m.*, row_number() over (order by %1$s) as rang, count(*) over ()::int as totaal
                              from alle m
                             where (:klas = '' or m.klas = :klas)
                               and (:tekst = '' or gedeeld.zoekvorm(m.naam) like '%%' || gedeeld.zoekvorm(:tekst) || '%%')
                             order by %1$s offset :vanaf limit :aantal)
                        select d.id, d.naam, d.klas, d.leerjaar, d.als, d.totaal, k.klassen
                          from (select array(select distinct a.klas from alle a where a.klas <> '' order by a.klas) as klassen) k
                          left join deel d on true
                         order by d.rang""".formatted(volgorde.sql))
                .param("klas", klas)
                .param("tekst", tekst.replaceAll("[%_\\\\]", "").strip())
                .param("vanaf", vanaf)
                .param("aantal", aantal)
                .query(rs -> {
                    if (rs.isFirst())
                        klassen.addAll(List.of((String[]) rs.getArray("klassen").getArray()));
                    UUID leerling = rs.getObject("id", UUID.class);
                    if (leerling == null) return;
                    totaal[0] = rs.getInt("totaal");
                    regels.add(new Regel(
                            leerling,
                            rs.getString("naam"),
                            rs.getString("klas"),
                            rs.getString("leerjaar"),
                            rs.getString("als")));
                });
        return new Deel(List.copyOf(regels), totaal[0], List.copyOf(klassen));
    }

    /** A group with the pupils in it; {@code naam} is "2B" or "techniek 2B". */
    public record Groep(String naam, boolean mentor, List<Regel> leerlingen) {}

    /**
     * My pupils per group: the class I mentor first, then the groups I teach, then the classes of my location.
     *
     * @param tekst part of a name; empty gives all
     */
    public List<Groep> perGroep(String tekst) {
        record Rij(String groep, boolean mentor, Regel regel) {}
        List<Rij> rijen = jdbc.sql("""
                        select coalesce(trim(g.vak || ' ' || g.code), nullif(m.klas, ''), 'Zonder klas') as groep,
                               m.mentor and g.soort = 'klas' as mentor, m.id, m.naam, m.klas, m.leerjaar, m.als
                          from overzicht.mijn_leerlingen() m
                          left join organisatie.groep g on g.id = any (m.groepen)
                         where :tekst = '' or gedeeld.zoekvorm(m.naam) like '%' || gedeeld.zoekvorm(:tekst) || '%'
                         order by 2 desc nulls last, 1, m.naam, m.id""")
                .param("tekst", tekst.replaceAll("[%_\\\\]", "").strip())
                .query((rs, n) -> new Rij(
                        rs.getString("groep"),
                        rs.getBoolean("mentor"),
                        new Regel(
                                rs.getObject("id", UUID.class),
                                rs.getString("naam"),
                                rs.getString("klas"),
                                rs.getString("leerjaar"),
                                rs.getString("als"))))
                .list();
        LinkedHashMap<String, Groep> uit = new LinkedHashMap<>();
        for (Rij rij : rijen) {
            uit.computeIfAbsent(rij.groep(), g -> new Groep(g, rij.mentor(), new ArrayList<>()))
                    .leerlingen()
                    .add(rij.regel());
        }
        return List.copyOf(uit.values());
    }

    /** Pupils by part of their name: own pupils only (PRIVACY-05). */
    public List<Regel> zoek(String tekst, int hoogstens) {
        return jdbc.sql("select id, naam, klas, leerjaar, als from organisatie.zoek_leerling(:tekst, :hoogstens)")
                .param("tekst", tekst)
                .param("hoogstens", hoogstens)
                .query((rs, n) -> new Regel(
                        rs.getObject(1, UUID.class),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getString(5)))
                .list();
    }
}
