package nl.spil.schoolplan;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.organisatie.Functies;
import nl.spil.toegang.Bezoeker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who works by the plan, and who of them said to have read the version that runs (CONFIG-18). */
@Component
public class Planlezers {

    private final JdbcClient jdbc;
    private final Functies functies;
    private final Klok klok;

    Planlezers(JdbcClient jdbc, Functies functies, Klok klok) {
        this.jdbc = jdbc;
        this.functies = functies;
        this.klok = klok;
    }

    /** A member of staff; {@code op} is empty as long as they did not say so. */
    public record Lezer(String naam, @Nullable Instant op) {}

    /**
     * What somebody may with the plan, by the roles they have where it runs.
     *
     * @param zietToe keeps an eye on it: may write or decide about it
     * @param schrijft may say what is in it
     */
    public record Toezicht(boolean zietToe, boolean schrijft) {

        private static final Toezicht GEEN = new Toezicht(false, false);

        private static Toezicht van(Collection<String> rollen, Schoolplan plan) {
            List<Toegangsregel> regels = rollen.stream()
                    .map(rol -> plan.toegang(rol, Gegevensklasse.INRICHTING))
                    .toList();
            boolean schrijft = regels.stream().anyMatch(Toegangsregel::schrijven);
            return new Toezicht(schrijft || regels.stream().anyMatch(Toegangsregel::beslissen), schrijft);
        }
    }

    /** A role at a location that works by another plan counts for nothing here. */
    @Transactional(readOnly = true)
    public Toezicht toezicht(Bezoeker wie, String sleutel, Schoolplan plan) {
        // Most people have no role for which it matters where they have it.
        if (!Toezicht.van(wie.rollen(), plan).zietToe()) return Toezicht.GEEN;
        return Toezicht.van(functies.rollenBijPlan(wie, sleutel), plan);
    }

    /** When this person read the version. */
    @Transactional(readOnly = true)
    public Optional<Instant> gelezen(Bezoeker wie, UUID versie) {
        return jdbc.sql("select op from schoolplan.gelezen where versie_id = :versie and account_id = :wie")
                .param("versie", versie)
                .param("wie", wie.accountId())
                .query((rs, n) -> rs.getTimestamp(1).toInstant())
                .optional();
    }

    /** Saying it twice changes nothing. */
    @Transactional
    public void noteer(Bezoeker wie, UUID versie) {
        jdbc.sql("""
                insert into schoolplan.gelezen (versie_id, account_id, bestuur_id, op)
                values (:versie, :wie, :bestuur, :nu) on conflict do nothing""")
                .param("versie", versie)
                .param("wie", wie.accountId())
                .param("bestuur", wie.bestuurId())
                .param("nu", java.sql.Timestamp.from(klok.nu()))
                .update();
    }

    /** Everybody who works today where this version runs; who did not read it comes first. */
    @Transactional(readOnly = true)
    public List<Lezer> lezers(UUID versie) {
        return jdbc.sql("""
                select m.naam, max(g.op) as op
                  from schoolplan.in_gebruik i
                  join organisatie.functie f on f.locatie_id = i.locatie_id and f.vanaf <= :dag and (f.tot is null or f.tot > :dag)
                  join organisatie.medewerker m on m.id = f.medewerker_id
                  left join schoolplan.gelezen g on g.account_id = m.account_id and g.versie_id = i.versie_id
                 where i.versie_id = :versie
                 group by m.id, m.naam
                 order by max(g.op) is not null, m.naam""")
                .param("versie", versie)
                .param("dag", klok.vandaag())
                .query((rs, n) -> new Lezer(
                        rs.getString(1),
                        rs.getTimestamp(2) == null ? null : rs.getTimestamp(2).toInstant()))
                .list();
    }
}
