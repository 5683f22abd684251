package nl.spil.organisatie;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.toegang.Bezoeker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The groups somebody has to do with: taught, mentored, or of the location where they have a function. */
@Component
public class Klassen {

    // Groups of my relations themselves, and all classes of the locations I have a function for.
    private static final String MIJN = """
            with mijn as (
                select distinct r.groep_id, r.als from toegang.relatie r
                 where r.account_id = :wie and r.groep_id is not null and r.vanaf <= :dag and (r.tot is null or r.tot > :dag)
            ), groepen as (
                select g.id, g.soort, g.code, g.vak, g.locatie_id,
                       (select string_agg(distinct m.als, ', ') from mijn m
                         where m.groep_id = g.id or (g.soort = 'klas' and m.groep_id = g.locatie_id)) as als
                  from organisatie.groep g
                 where g.id in (select groep_id from mijn) or (g.soort = 'klas' and g.locatie_id in (select groep_id from mijn))
            )
            """;

    private static final String MENTOREN = """
            (select coalesce(string_agg(organisatie.naam_met_waarneming(m.naam, f.voor_id), ' en ' order by f.voor_id is not null, m.naam), '')
               from organisatie.functie f join organisatie.medewerker m on m.id = f.medewerker_id
              where f.groep_id = g.id and toegang.heeft_plek(f.locatie_id, f.rol, 'eerste-aanspreekpunt') and f.vanaf <= :dag and (f.tot is null or f.tot > :dag))
            """;

    private final JdbcClient jdbc;
    private final Klok klok;

    Klassen(JdbcClient jdbc, Klok klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    /**
     * A class or lesgroep.
     *
     * @param soort klas or lesgroep
     * @param als why I see it: "mentor", "docent techniek"
     */
    public record Groep(
            UUID id,
            String soort,
            String code,
            String vak,
            UUID locatieId,
            String locatie,
            String mentoren,
            String als,
            int aantal) {

        /** A class of this location. */
        public boolean isKlasVan(UUID welkeLocatie) {
            return soort.equals("klas") && locatieId.equals(welkeLocatie);
        }
    }

    /** A pupil by name. */
    public record Leerling(UUID id, String naam, String klas, String leerjaar) {}

    public record GroepMetLeerlingen(Groep groep, List<Leerling> leerlingen) {}

    /** My groups of today, with the number of pupils in each. */
    public List<Groep> van(Bezoeker wie) {
        return jdbc.sql(MIJN + "select g.id, g.soort, g.code, g.vak, g.locatie_id, o.naam as locatie, g.als, "
                        + MENTOREN + """
                 as mentoren, n.aantal
                  from groepen g
                  join organisatie.locatie o on o.id = g.locatie_id
                  join lateral (select count(*)::int as aantal from toegang.lidmaatschap l
                                 where l.groep_id = g.id and l.vanaf <= :dag and (l.tot is null or l.tot > :dag)) n on n.aantal > 0
                 order by g.soort, o.naam, g.code
                """)
                .param("wie", wie.accountId())
                .param("dag", klok.vandaag())
                .query((rs, n) -> groep(rs))
                .list();
    }

    /** One of my groups with its pupils, as far as I may see each of them; empty when it is not one of mine. */
    public Optional<GroepMetLeerlingen> groep(Bezoeker wie, UUID id) {
        List<Groep> kop = new ArrayList<>(1);
        List<Leerling> leerlingen = new ArrayList<>();
        jdbc.sql(MIJN + "select g.id, g.soort, g.code, g.vak, g.locatie_id, o.naam as locatie, g.als, " + MENTOREN
                        + """
                 as mentoren, 0 as aantal, l.id as leerling_id, l.naam, l.leerjaar, coalesce(k.code, '') as klas
                  from groepen g
                  join organisatie.locatie o on o.id = g.locatie_id
                  left join (toegang.lidmaatschap m join organisatie.leerling l on l.id = m.leerling_id)
                         on m.groep_id = g.id and m.vanaf <= :dag and (m.tot is null or m.tot > :dag)
                  left join lateral (select x.code from organisatie.plaatsing p join organisatie.groep x on x.id = p.groep_id and x.soort = 'klas'
                                      where p.leerling_id = l.id and p.vanaf <= :dag and (p.tot is null or p.tot > :dag)
                                      order by p.vanaf desc limit 1) k on true
                 where g.id = :groep
                 order by l.roepnaam, l.achternaam
                """)
                .param("wie", wie.accountId())
                .param("dag", klok.vandaag())
                .param("groep", id)
                .query(rs -> {
                    if (kop.isEmpty()) kop.add(groep(rs));
                    UUID leerling = rs.getObject("leerling_id", UUID.class);
                    if (leerling != null) {
                        leerlingen.add(new Leerling(
                                leerling, rs.getString("naam"), rs.getString("klas"), rs.getString("leerjaar")));
                    }
                });
        return kop.stream().findFirst().map(g -> new GroepMetLeerlingen(g, leerlingen));
    }

    private static Groep groep(ResultSet rs) throws SQLException {
        return new Groep(
                rs.getObject("id", UUID.class),
                rs.getString("soort"),
                rs.getString("code"),
                rs.getString("vak"),
                rs.getObject("locatie_id", UUID.class),
                rs.getString("locatie"),
                rs.getString("mentoren"),
                rs.getString("als"),
                rs.getInt("aantal"));
    }
}
