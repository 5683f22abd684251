package nl.spil.overleg;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.organisatie.Besturen;
import nl.spil.organisatie.Functies;
import nl.spil.organisatie.Kalender;
import nl.spil.organisatie.Locatie;
import nl.spil.organisatie.Locaties;
import nl.spil.organisatie.Schooljaar;
import nl.spil.organisatie.Schoolkalender;
import nl.spil.schoolplan.Overlegsoort;
import nl.spil.schoolplan.Overlegsoort.Over;
import nl.spil.schoolplan.Rol;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.termijn.Duur;
import nl.spil.termijn.NieuweTermijn;
import nl.spil.termijn.Onderwerp;
import nl.spil.termijn.Termijnen;
import nl.spil.toegang.Klasse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A clock for every promise: of each kind of meeting that the plan counts, the next one has a last day, and who leads it has that in
 * the work list (SOT-09, OVERLEG-02). It is met when the meeting was held, and then the next begins to run.
 */
@Component
public class Toezeggingen {

    private static final Logger LOG = LoggerFactory.getLogger(Toezeggingen.class);
    private static final String SOORT = "overleg-houden";
    private static final String TOEZEGGING = "toezegging";

    /** As many as can be held between two nights. */
    private static final int TERUG = 3;

    private final Taak taak;
    private final Besturen besturen;
    private final Klok klok;
    private final Locaties locaties;
    private final Schoolkalender kalenders;
    private final Schoolplannen schoolplannen;
    private final Functies functies;
    private final Termijnen termijnen;
    private final JdbcClient jdbc;

    Toezeggingen(
            Taak taak,
            Besturen besturen,
            Klok klok,
            Locaties locaties,
            Schoolkalender kalenders,
            Schoolplannen schoolplannen,
            Functies functies,
            Termijnen termijnen,
            JdbcClient jdbc) {
        this.taak = taak;
        this.besturen = besturen;
        this.klok = klok;
        this.locaties = locaties;
        this.kalenders = kalenders;
        this.schoolplannen = schoolplannen;
        this.functies = functies;
        this.termijnen = termijnen;
        this.jdbc = jdbc;
    }

    /** For every bestuur; one that fails does not stop the others. */
    public void bewaak() {
        for (UUID bestuur : besturen.alle()) {
            try {
                bewaak(bestuur);
            } catch (RuntimeException e) {
                LOG.error("Toezeggingen bewaken lukt niet voor bestuur {}", bestuur, e);
            }
        }
    }

    /** For every location of this bestuur. Running it again changes nothing. */
    public void bewaak(UUID bestuur) {
        taak.voor(bestuur, () -> {
            Kalender kalender = kalenders.kalender();
            for (Locatie locatie : locaties.alle()) bewaak(locatie, kalender);
        });
    }

    private record Gehouden(String soort, @Nullable UUID groep, int keer, LocalDate laatste) {}

    private record Klas(UUID id, String code, @Nullable UUID mentor) {}

    private void bewaak(Locatie locatie, Kalender kalender) {
        Schoolplan plan = schoolplannen.voorLocatie(locatie.id()).plan();
        Schooljaar jaar = Schooljaar.van(klok.vandaag());
        Jaarritme ritme = new Jaarritme(kalender, jaar, plan);
        List<Gehouden> gehouden = gehouden(locatie, jaar);
        Set<UUID> geldt = new HashSet<>();
        List<Klas> klassen = klassen(locatie);
        for (Overlegsoort soort : plan.overlegsoorten()) {
            if (soort.frequentie().minstens() == 0 || soort.gaatOver() == Over.EEN_LEERLING) continue;
            if (soort.gaatOver().perKlas()) {
                for (Klas k : klassen) {
                    UUID wie = soort.spil().equals(plan.rolId(Rol.Plek.EERSTE_AANSPREEKPUNT))
                            ? k.mentor()
                            : spil(locatie, soort);
                    toezegging(locatie, jaar, ritme, gehouden, soort, k.id(), " " + k.code(), wie, geldt);
                }
            } else {
                toezegging(locatie, jaar, ritme, gehouden, soort, null, "", spil(locatie, soort), geldt);
            }
        }
        laatVervallen(locatie, geldt);
    }

    /** What was promised for a school year, class or kind that is no more, nobody has to hold. */
    private void laatVervallen(Locatie locatie, Set<UUID> geldt) {
        jdbc.sql("""
                        select distinct onderwerp_id from termijn.termijn
                         where soort = :soort and onderwerp_soort = :toezegging and locatie_id = :locatie
                           and gehaald_op is null and vervallen_op is null and not (onderwerp_id = any (:geldt))""")
                .param("soort", SOORT)
                .param("toezegging", TOEZEGGING)
                .param("locatie", locatie.id())
                .param("geldt", geldt.toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .forEach(id -> termijnen.vervalVoor(
                        null,
                        new Onderwerp(TOEZEGGING, id),
                        SOORT,
                        "niet meer nodig: een ander schooljaar of een ander schoolplan"));
    }

    private void toezegging(
            Locatie locatie,
            Schooljaar jaar,
            Jaarritme ritme,
            List<Gehouden> gehouden,
            Overlegsoort soort,
            @Nullable UUID groep,
            String klas,
            @Nullable UUID eigenaar,
            Set<UUID> geldt) {
        Optional<Gehouden> deze = gehouden.stream()
                .filter(g -> g.soort().equals(soort.id()) && Objects.equals(g.groep(), groep))
                .findFirst();
        int keer = deze.map(Gehouden::keer).orElse(0);
        for (int k = Math.max(0, keer - TERUG); k < keer; k++) {
            termijnen.haalVoor(null, onderwerp(locatie, jaar, soort, groep, k), SOORT, "overleg gehouden");
        }
        LocalDate laatste = deze.map(Gehouden::laatste).orElse(null);
        LocalDate uiterlijk = ritme.volgende(soort.frequentie(), keer, laatste);
        if (uiterlijk == null) return;
        Onderwerp onderwerp = onderwerp(locatie, jaar, soort, groep, keer);
        geldt.add(onderwerp.id());
        if (eigenaar == null || !termijnen.open(onderwerp).isEmpty()) return;
        termijnen.start(
                null,
                new NieuweTermijn(
                        SOORT,
                        onderwerp,
                        null,
                        locatie.id(),
                        Klasse.KWALITEIT,
                        Overlegplanner.naam(soort) + klas + " houden",
                        "/overleg/jaarkalender?locatie=" + locatie.id(),
                        soort.bron(),
                        new NieuweTermijn.Startfeit(
                                laatste == null ? "schooljaar begonnen" : "vorige keer gehouden",
                                laatste == null ? jaar.begin() : laatste),
                        Duur.tot(uiterlijk),
                        new NieuweTermijn.Eigenaar(eigenaar, soort.spil()),
                        "",
                        List.of(14),
                        null));
    }

    private static Onderwerp onderwerp(
            Locatie locatie, Schooljaar jaar, Overlegsoort soort, @Nullable UUID groep, int keer) {
        String sleutel = String.join(
                "|", locatie.id().toString(), jaar.naam(), soort.id(), String.valueOf(groep), String.valueOf(keer));
        return new Onderwerp(TOEZEGGING, UUID.nameUUIDFromBytes(sleutel.getBytes(StandardCharsets.UTF_8)));
    }

    private @Nullable UUID spil(Locatie locatie, Overlegsoort soort) {
        return functies.metRol(locatie.id(), soort.spil()).stream()
                .map(Functies.Medewerker::accountId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private List<Gehouden> gehouden(Locatie locatie, Schooljaar jaar) {
        return jdbc.sql("""
                        select soort, groep_id, count(*)::int, max(dag) from overleg.overleg
                         where locatie_id = :locatie and staat = 'afgesloten' and dag between :van and :tot group by soort, groep_id""")
                .param("locatie", locatie.id())
                .param("van", jaar.begin())
                .param("tot", jaar.einde())
                .query((rs, n) -> new Gehouden(
                        rs.getString(1), rs.getObject(2, UUID.class), rs.getInt(3), rs.getObject(4, LocalDate.class)))
                .list();
    }

    private List<Klas> klassen(Locatie locatie) {
        return jdbc.sql("""
                        select g.id, g.code,
                               (select m.account_id from organisatie.functie f join organisatie.medewerker m on m.id = f.medewerker_id
                                 where f.groep_id = g.id and toegang.heeft_plek(f.locatie_id, f.rol, 'eerste-aanspreekpunt') and f.vanaf <= :dag and (f.tot is null or f.tot > :dag)
                                   and m.account_id is not null order by f.vanaf limit 1) as mentor
                          from organisatie.groep g join organisatie.schooljaar j on j.id = g.schooljaar_id
                         where g.locatie_id = :locatie and g.soort = 'klas' and :dag between j.begin and j.einde order by g.code""")
                .param("locatie", locatie.id())
                .param("dag", klok.vandaag())
                .query((rs, n) -> new Klas(rs.getObject(1, UUID.class), rs.getString(2), rs.getObject(3, UUID.class)))
                .list();
    }

    /** Every night, after the planning. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "db-scheduler.enabled", havingValue = "true", matchIfMissing = true)
    static class Nachtwerk {

        @Bean
        RecurringTask<Void> overlegtoezeggingTaak(Toezeggingen toezeggingen) {
            return Tasks.recurring("overleg-toezeggingen", Schedules.daily(Klok.ZONE, LocalTime.of(5, 45)))
                    .execute((opdracht, context) -> toezeggingen.bewaak());
        }
    }
}
