package nl.spil.zaak;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.spil.gedeeld.Datum;
import nl.spil.gedeeld.Klok;
import nl.spil.toegang.Bezoeker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The zaken of the pupils somebody has to do with: of one location for the OCO (SOT-14), of the own class for the mentor.
 * The relations narrow the list first, row-level security decides what is in it.
 */
@Component
public class Zaaklijst {

    public static final int PER_BLAD = 50;

    private static final String MIJN = """
            select m.leerling_id from toegang.relatie r
              join toegang.lidmaatschap m on m.groep_id = r.groep_id and m.vanaf <= :dag and (m.tot is null or m.tot > :dag)
             where r.account_id = :wie and r.vanaf <= :dag and (r.tot is null or r.tot > :dag)
            union
            select r.leerling_id from toegang.relatie r
             where r.account_id = :wie and r.leerling_id is not null and r.vanaf <= :dag and (r.tot is null or r.tot > :dag)
            """;

    private static final String RIJEN = """
            from zaak.zaak z
            join organisatie.leerling l on l.id = z.leerling_id
            left join organisatie.medewerker e on e.account_id = z.eigenaar_id
            left join lateral (
                  select g.code from organisatie.plaatsing p join organisatie.groep g on g.id = p.groep_id and g.soort = 'klas'
                   where p.leerling_id = l.id and p.vanaf <= :dag and (p.tot is null or p.tot > :dag)
                   order by p.vanaf desc limit 1) k on true
            left join lateral (
                  select t.omschrijving, t.verloopt_op, t.stil_sinds from termijn.termijn t
                   where t.onderwerp_id = z.id and t.onderwerp_soort = 'zaak' and t.gehaald_op is null and t.vervallen_op is null
                   order by t.verloopt_op, t.id limit 1) n on true
            where z.leerling_id in (""" + MIJN + """
            )
              and (:gesloten or z.gesloten_op is null) and (not :gesloten or z.gesloten_op is not null)
              and (:fase = '' or z.fase = :fase or z.zaaktype || '/' || z.fase = :fase)
              and (:alle or z.eigenaar_id = :wie)
              and (:q = '' or gedeeld.zoekvorm(l.naam) like '%' || gedeeld.zoekvorm(:q) || '%' or lower(z.nummer) = lower(:q))
            """;

    private final JdbcClient jdbc;
    private final Zaakplannen plannen;
    private final Klok klok;

    Zaaklijst(JdbcClient jdbc, Zaakplannen plannen, Klok klok) {
        this.jdbc = jdbc;
        this.plannen = plannen;
        this.klok = klok;
    }

    /**
     * Which zaken.
     *
     * @param fase key of a phase, with the key of its procedure and a slash before it where the same phase is in more; or empty
     * @param vanMij only those of which this person is the owner
     * @param blad page, from 1
     */
    public record Filter(String q, String fase, boolean vanMij, boolean gesloten, int blad) {

        public static final Filter ALLES = new Filter("", "", false, false, 1);

        boolean gefilterd() {
            return !q.isEmpty() || !fase.isEmpty() || vanMij || gesloten;
        }
    }

    /**
     * One zaak of a list.
     *
     * @param zaaktype key of the procedure
     * @param volgende what comes next, empty for a closed zaak
     * @param wanneer "nog 3 dagen", "2 dagen te laat"
     */
    public record Rij(
            String nummer,
            UUID leerling,
            String leerlingNaam,
            String klas,
            String zaaktype,
            String fase,
            String faseNaam,
            String sinds,
            String eigenaar,
            String volgende,
            @Nullable LocalDate volgendeOp,
            String wanneer,
            boolean teLaat,
            String resultaat) {

        public String url() {
            return "/zaken/" + nummer;
        }
    }

    public record Lijst(List<Rij> rijen, int aantal) {}

    /** First due first; closed ones last closed first. */
    public Lijst van(Bezoeker wie, Filter filter) {
        return zoek(wie, filter, PER_BLAD, (Math.max(1, filter.blad()) - 1) * PER_BLAD);
    }

    /** All open zaken of one procedure for the board, first due first, up to {@code hoogstens}. */
    public Lijst bord(Bezoeker wie, int hoogstens) {
        return zoek(wie, Filter.ALLES, hoogstens, 0);
    }

    private Lijst zoek(Bezoeker wie, Filter filter, int aantal, int vanaf) {
        LocalDate vandaag = klok.vandaag();
        List<Geteld> rijen = jdbc.sql(
                        "select " + Zaakopslag.KOLOMMEN
                                + ", l.naam, coalesce(k.code, '') as klas, coalesce(e.naam, '') as eigenaar,"
                                + " coalesce(n.omschrijving, '') as volgende, n.verloopt_op, n.stil_sinds, count(*) over () as aantal "
                                + RIJEN
                                + " order by z.gesloten_op desc nulls last, n.verloopt_op nulls last, l.naam, z.nummer limit :aantal offset :vanaf")
                .param("wie", wie.accountId())
                .param("dag", vandaag)
                .param("gesloten", filter.gesloten())
                .param("fase", filter.fase())
                .param("alle", !filter.vanMij())
                .param("q", filter.q().strip().replaceAll("[%_\\\\]", ""))
                .param("aantal", aantal)
                .param("vanaf", vanaf)
                .query((rs, n) -> new Geteld(rij(rs, vandaag), rs.getInt("aantal")))
                .list();
        return new Lijst(
                rijen.stream().map(Geteld::rij).toList(),
                rijen.isEmpty() ? 0 : rijen.getFirst().aantal());
    }

    private record Geteld(Rij rij, int aantal) {}

    private Rij rij(ResultSet rs, LocalDate vandaag) throws SQLException {
        Zaak zaak = Zaakopslag.lees(rs, 0);
        Zaakplan plan = plannen.van(zaak);
        LocalDate op = rs.getObject("verloopt_op", LocalDate.class);
        boolean stil = rs.getObject("stil_sinds", LocalDate.class) != null;
        return new Rij(
                zaak.nummer(),
                zaak.leerling(),
                rs.getString("naam"),
                rs.getString("klas"),
                zaak.zaaktype(),
                zaak.fase(),
                plan.faseNaam(zaak.fase()),
                Datum.kort(Datum.van(zaak.faseSinds()), vandaag),
                rs.getString("eigenaar"),
                rs.getString("volgende"),
                op,
                op == null ? "" : stil ? "staat stil" : Datum.afstand(op, vandaag),
                op != null && !stil && op.isBefore(vandaag),
                zaak.resultaat());
    }
}
