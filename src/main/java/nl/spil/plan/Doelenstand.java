package nl.spil.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Klasse;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The goals of a pupil with where they stand, for the pages that show them beside other things: one statement. */
@Component
public class Doelenstand {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    Doelenstand(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The goals of the plan that is being made or holds.
     *
     * @param staat concept, voorgelegd or vastgesteld
     */
    public record Stand(UUID plan, String soort, int versienummer, String staat, List<Doel> doelen) {}

    /**
     * One goal.
     *
     * @param uitkomst bereikt, deels, niet, or empty when not evaluated
     * @param antwoorden of each parent with gezag, from eighteen of the pupil, and whoever else answered; empty for who may not read them
     */
    public record Doel(
            UUID id,
            String tekst,
            String uitgangssituatie,
            String streven,
            String aspect,
            String uitvoerder,
            LocalDate evaluatieOp,
            String uitkomst,
            List<Antwoord> antwoorden) {

        /** Who has yet to answer. */
        public List<String> wachtOp() {
            return antwoorden.stream()
                    .filter(a -> a.antwoord().isEmpty())
                    .map(Antwoord::naam)
                    .toList();
        }

        public boolean akkoord() {
            return !antwoorden.isEmpty()
                    && antwoorden.stream().allMatch(a -> a.antwoord().startsWith("ja"));
        }

        public boolean oneens() {
            return antwoorden.stream().anyMatch(a -> a.antwoord().equals("nee"));
        }
    }

    /** {@code antwoord} is ja, ja-met-opmerking, nee, or empty as long as there is none. */
    public record Antwoord(String naam, String partij, String antwoord, String opmerking) {}

    /** Of the plan that is being made when there is one and it may be read, else of the one that holds. */
    public Optional<Stand> van(Inzage inzage, String soort) {
        List<Rij> rijen = jdbc.sql("""
                with p as (
                    -- Of a plan that was adopted: who it asked on that day.
                    select *, coalesce((vastgesteld_op at time zone 'Europe/Amsterdam')::date, toegang.vandaag()) as gevraagd_op from plan.plan
                     where leerling_id = :leerling and soort = :soort
                       and (staat = 'vastgesteld' or (:alles and staat in ('concept', 'voorgelegd')))
                     order by versienummer desc limit 1
                )
                select p.id as plan_id, p.versienummer, p.staat, d.id, d.tekst, d.uitgangssituatie, d.streven, d.aspect, d.uitvoerder, d.evaluatie_op,
                       coalesce((select e.uitkomst from plan.evaluatie e where e.doel_id = d.id order by e.op desc limit 1), '') as uitkomst,
                       case when :alles and d.id is not null then (
                           select coalesce(jsonb_agg(jsonb_build_object('naam', a.naam, 'partij', a.partij, 'antwoord', a.antwoord, 'opmerking', a.opmerking)
                                                     order by a.partij desc, a.naam), '[]')
                             from (select coalesce(o.naam, i.naam) as naam, coalesce(i.partij, o.partij) as partij,
                                          coalesce(i.antwoord, '') as antwoord, coalesce(i.opmerking, '') as opmerking
                                     from (select distinct on (x.account_id) x.* from plan.instemming x
                                            where x.stam_id = d.stam_id and x.vingerafdruk = d.vingerafdruk
                                              and (x.partij <> 'ouder-met-gezag' or p.gevraagd_op < k.gezag_tot)
                                            order by x.account_id, x.op desc) i
                                     full join (select u.account_id, u.naam, 'ouder-met-gezag' as partij
                                                  from organisatie.ouderschap s join organisatie.ouder u on u.id = s.ouder_id
                                                 where s.leerling_id = :leerling and s.gezag and p.gevraagd_op < k.gezag_tot
                                                   and s.vanaf <= toegang.vandaag() and (s.tot is null or s.tot > toegang.vandaag())
                                                union all
                                                select k.account_id, k.naam, 'leerling' where p.gevraagd_op >= k.gezag_tot) o
                                       on o.account_id = i.account_id) a) else '[]' end as antwoorden
                  from p join lateral (select l.account_id, l.naam, organisatie.gezag_tot(l.geboortedatum) as gezag_tot
                                         from organisatie.leerling l where l.id = p.leerling_id) k on true
                  left join plan.doel d on d.plan_id = p.id and d.vervallen_op is null
                 order by d.volgorde
                """)
                .param("leerling", inzage.leerling())
                .param("soort", soort)
                .param("alles", inzage.leest(Klasse.OPP))
                .query((rs, n) -> lees(rs))
                .list();
        if (rijen.isEmpty()) return Optional.empty();
        Rij eerste = rijen.getFirst();
        return Optional.of(new Stand(
                eerste.plan(),
                soort,
                eerste.versienummer(),
                eerste.staat(),
                rijen.stream().map(Rij::doel).filter(java.util.Objects::nonNull).toList()));
    }

    private record Rij(
            UUID plan,
            int versienummer,
            String staat,
            @Nullable Doel doel) {}

    private static Rij lees(ResultSet rs) throws SQLException {
        UUID doel = rs.getObject("id", UUID.class);
        return new Rij(
                rs.getObject("plan_id", UUID.class),
                rs.getInt("versienummer"),
                rs.getString("staat"),
                doel == null
                        ? null
                        : new Doel(
                                doel,
                                rs.getString("tekst"),
                                rs.getString("uitgangssituatie"),
                                rs.getString("streven"),
                                rs.getString("aspect"),
                                rs.getString("uitvoerder"),
                                rs.getObject("evaluatie_op", LocalDate.class),
                                rs.getString("uitkomst"),
                                Arrays.asList(JSON.readValue(rs.getString("antwoorden"), Antwoord[].class))));
    }
}
