package nl.spil.registratie;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.spil.gedeeld.Datum;
import nl.spil.gedeeld.Klok;
import nl.spil.schoolplan.Formulier;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Registraties in rows: of a pupil, of a zaak, of the school, and of all pupils somebody has to do with. */
@Component
public class Registratielijst {

    public static final int PER_BLAD = 50;

    private static final String TERMIJN = """
             left join lateral (select t.verloopt_op from termijn.termijn t
                                 where t.onderwerp_soort = 'registratie' and t.onderwerp_id = r.id
                                   and t.gehaald_op is null and t.vervallen_op is null order by t.verloopt_op limit 1) n on true
            """;

    private static final String MIJN = """
            select m.leerling_id from toegang.relatie x
              join toegang.lidmaatschap m on m.groep_id = x.groep_id and m.vanaf <= :dag and (m.tot is null or m.tot > :dag)
             where x.account_id = :wie and x.vanaf <= :dag and (x.tot is null or x.tot > :dag)
            union
            select x.leerling_id from toegang.relatie x
             where x.account_id = :wie and x.leerling_id is not null and x.vanaf <= :dag and (x.tot is null or x.tot > :dag)
            """;

    private final JdbcClient jdbc;
    private final Schoolplannen schoolplannen;
    private final Klok klok;

    Registratielijst(JdbcClient jdbc, Schoolplannen schoolplannen, Klok klok) {
        this.jdbc = jdbc;
        this.schoolplannen = schoolplannen;
        this.klok = klok;
    }

    /**
     * One row.
     *
     * @param naam what the form is called
     * @param staat where it stands: "Gevraagd", "wacht op toestemming"
     * @param uiterlijk until when the follow-up runs
     */
    public record Rij(
            Registratie registratie,
            String naam,
            String leerlingNaam,
            String klas,
            String staat,
            LocalDate sinds,
            @Nullable LocalDate uiterlijk,
            boolean teLaat) {

        public String url() {
            return registratie.url();
        }

        /** How the flag looks. */
        public String ernst() {
            return teLaat
                    ? "bad"
                    : registratie.wacht()
                            ? "warn"
                            : registratie.open() ? "info" : registratie.klaarOp() == null ? "" : "good";
        }
    }

    /**
     * Which rows.
     *
     * @param formulier key of the form, or empty
     * @param staat open, te-laat, klaar, or empty for all that is not withdrawn
     */
    public record Filter(String formulier, String staat, int blad) {}

    public record Lijst(List<Rij> rijen, int aantal) {}

    /** Of the opened pupil, newest first. */
    public List<Rij> van(Inzage inzage) {
        return jdbc.sql("select " + Registratieopslag.KOLOMMEN + ", '' as naam, '' as klas, n.verloopt_op, 0 as aantal"
                        + Registratieopslag.TABEL + TERMIJN
                        + " where r.leerling_id = :leerling order by r.op desc limit 200")
                .param("leerling", inzage.leerling())
                .query(this::rij)
                .list();
    }

    /** What still runs for the opened pupil, for the page of the pupil. */
    public List<Rij> lopend(Inzage inzage) {
        return jdbc.sql(
                        "select " + Registratieopslag.KOLOMMEN + ", '' as naam, '' as klas, n.verloopt_op, 0 as aantal"
                                + Registratieopslag.TABEL + TERMIJN
                                + " where r.leerling_id = :leerling and r.klaar_op is null and r.ingetrokken_op is null order by r.op desc limit 5")
                .param("leerling", inzage.leerling())
                .query(this::rij)
                .list();
    }

    public List<Rij> vanZaak(Inzage inzage, UUID zaak) {
        return jdbc.sql("select " + Registratieopslag.KOLOMMEN + ", '' as naam, '' as klas, n.verloopt_op, 0 as aantal"
                        + Registratieopslag.TABEL + TERMIJN
                        + " where r.zaak_id = :zaak and r.leerling_id = :leerling order by r.op desc limit 50")
                .param("zaak", zaak)
                .param("leerling", inzage.leerling())
                .query(this::rij)
                .list();
    }

    /** About the school itself, at one location. */
    public Lijst vanSchool(UUID locatie, Filter filter) {
        return lijst("r.leerling_id is null and r.locatie_id = :locatie", filter, "locatie", locatie);
    }

    /** Of every pupil somebody has to do with; row-level security decides what is in it. */
    public Lijst vanMij(Bezoeker wie, Filter filter) {
        return lijst("r.leerling_id in (" + MIJN + ")", filter, "wie", wie.accountId());
    }

    private Lijst lijst(String waar, Filter filter, String naam, UUID waarde) {
        List<Geteld> rijen = jdbc.sql("select " + Registratieopslag.KOLOMMEN
                        + ", coalesce(l.naam, '') as naam, coalesce(k.code, '') as klas, n.verloopt_op, count(*) over () as aantal"
                        + Registratieopslag.TABEL + """
                         left join organisatie.leerling l on l.id = r.leerling_id
                         left join lateral (
                              select g.code from organisatie.plaatsing p join organisatie.groep g on g.id = p.groep_id and g.soort = 'klas'
                               where p.leerling_id = l.id and p.vanaf <= :dag and (p.tot is null or p.tot > :dag)
                               order by p.vanaf desc limit 1) k on true
                        """ + TERMIJN + " where " + waar + """
                          and (:formulier = '' or r.formulier = :formulier)
                          and case :staat when 'open' then r.klaar_op is null and r.ingetrokken_op is null
                                          when 'te-laat' then r.klaar_op is null and r.ingetrokken_op is null and n.verloopt_op < :dag
                                          when 'klaar' then r.klaar_op is not null and r.ingetrokken_op is null
                                          else true end
                        order by r.klaar_op is not null or r.ingetrokken_op is not null, n.verloopt_op nulls last, r.op desc, r.id
                        limit :aantal offset :vanaf""")
                .param(naam, waarde)
                .param("dag", klok.vandaag())
                .param("formulier", filter.formulier())
                .param("staat", filter.staat())
                .param("aantal", PER_BLAD)
                .param("vanaf", (Math.max(1, filter.blad()) - 1) * PER_BLAD)
                .query((rs, n) -> new Geteld(rij(rs, n), rs.getInt("aantal")))
                .list();
        return new Lijst(
                rijen.stream().map(Geteld::rij).toList(),
                rijen.isEmpty() ? 0 : rijen.getFirst().aantal());
    }

    private record Geteld(Rij rij, int aantal) {}

    private Rij rij(ResultSet rs, int n) throws SQLException {
        Registratie r = Registratieopslag.lees(rs, n);
        var f = schoolplannen.versie(r.planversie()).plan().formulier(r.formulier());
        LocalDate uiterlijk = rs.getObject("verloopt_op", LocalDate.class);
        return new Rij(
                r,
                f.map(Formulier::naam).orElse(r.formulier()),
                rs.getString("naam"),
                rs.getString("klas"),
                staat(r, f.orElse(null)),
                Datum.van(r.op()),
                uiterlijk,
                uiterlijk != null && uiterlijk.isBefore(klok.vandaag()));
    }

    /** Where it stands, in words. */
    public static String staat(Registratie r, @Nullable Formulier f) {
        if (r.ingetrokkenOp() != null) return "Ingetrokken";
        if (r.wacht()) return "Wacht op toestemming";
        if (f == null || r.stap().equals(Registratie.KLAAR)) return "Vastgelegd";
        return f.stap(r.stap()).map(Formulier.Stap::naam).orElse(r.stap());
    }
}
