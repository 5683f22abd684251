package nl.spil.overleg;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.spil.gedeeld.Klok;
import nl.spil.organisatie.Schooljaar;
import nl.spil.overleg.Cockpit.Deelnemer;
import nl.spil.overleg.Inbrengbron.Inbreng;
import nl.spil.schoolplan.Overlegsoort;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.toegang.Bezoeker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who wrote beforehand what they see of the pupils of a class, and who did not yet (OVERLEG-18). */
@Component
public class Inbrengen {

    private final JdbcClient jdbc;
    private final Klok klok;
    private final Inbrengbron bron;

    Inbrengen(JdbcClient jdbc, Klok klok, Inbrengbron bron) {
        this.jdbc = jdbc;
        this.klok = klok;
        this.bron = bron;
    }

    /**
     * How far it is.
     *
     * @param nogNiet who is asked and wrote nothing yet; only for who leads it
     * @param gegeven what there is, as far as this person reads it
     * @param zelf the pupils of the class with where this person writes about them
     */
    public record Stand(List<String> nogNiet, List<Inbreng> gegeven, Map<String, String> zelf) {}

    /** Nothing for a meeting that asks nobody to write, or that is of no class. */
    @Transactional(readOnly = true)
    public Optional<Stand> stand(
            Bezoeker wie, Overleg overleg, List<Deelnemer> deelnemers, Schoolplan plan, Overlegsoort soort) {
        UUID klas = overleg.groep();
        if (klas == null || !soort.inbreng() || overleg.afgesloten()) return Optional.empty();
        String formulier = soort.formulier();
        List<Inbreng> gegeven = formulier == null ? List.of() : bron.van(klas, formulier, sinds(overleg, klas));
        Set<UUID> schreven = inbrengers(overleg);
        gegeven.forEach(i -> schreven.add(i.door()));
        // Who leads it, asks.
        List<String> rollen = formulier == null
                ? soort.vast().stream().filter(r -> !r.equals(soort.spil())).toList()
                : plan.formulier(formulier).orElseThrow().indieners();
        Set<String> gevraagd =
                rollen.stream().map(r -> Uitnodiging.rolnaam(plan, r).naam()).collect(Collectors.toSet());
        List<Deelnemer> mensen = deelnemers.stream()
                .filter(d -> d.account() != null && gevraagd.contains(d.rol()))
                .toList();
        Map<String, String> zelf = new LinkedHashMap<>();
        if (formulier != null && mensen.stream().anyMatch(d -> wie.accountId().equals(d.account())))
            klas(klas).forEach((id, naam) -> zelf.put(naam, bron.adres(id, formulier)));
        List<String> nogNiet = mensen.stream()
                .filter(d -> overleg.schrijft() && !schreven.contains(d.account()))
                .map(Deelnemer::naam)
                .distinct()
                .toList();
        return Optional.of(new Stand(nogNiet, gegeven, zelf));
    }

    /** Who wrote something beforehand about a pupil who is on the agenda. */
    private Set<UUID> inbrengers(Overleg overleg) {
        return new HashSet<>(
                jdbc.sql("select distinct door from overleg.vastlegging where overleg_id = ? and soort = 'inbreng'")
                        .param(overleg.id())
                        .query(UUID.class)
                        .list());
    }

    /** The last time this class was discussed; at first the beginning of the school year. */
    private LocalDate sinds(Overleg overleg, UUID klas) {
        return jdbc.sql("""
                        select max(o.dag) from overleg.overleg o
                         where o.groep_id = :klas and o.soort = :soort and o.dag < :dag and o.staat = 'afgesloten'""")
                .param("klas", klas)
                .param("soort", overleg.soort())
                .param("dag", overleg.dag())
                .query((rs, n) -> Optional.ofNullable(rs.getObject(1, LocalDate.class)))
                .single()
                .orElse(Schooljaar.van(overleg.dag()).begin());
    }

    /** The pupils of this class today, as far as this person knows them. */
    private Map<UUID, String> klas(UUID klas) {
        Map<UUID, String> uit = new LinkedHashMap<>();
        jdbc.sql("""
                        select l.id, l.naam from organisatie.plaatsing p join organisatie.leerling l on l.id = p.leerling_id
                         where p.groep_id = :klas and p.vanaf <= :dag and (p.tot is null or p.tot > :dag) order by l.naam""").param("klas", klas).param("dag", klok.vandaag()).query(rs -> {
            uit.put(rs.getObject(1, UUID.class), rs.getString(2));
        });
        return uit;
    }
}
