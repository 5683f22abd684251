package nl.spil.zaak;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.spil.organisatie.Locatie;
import nl.spil.organisatie.Locaties;
import nl.spil.schoolplan.Niveau;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Klasse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many pupils have which level of support, per location and leerjaar, on any day (NIVEAU-14). */
@Component
public class Niveautelling {

    private final JdbcClient jdbc;
    private final Locaties locaties;
    private final Schoolplannen schoolplannen;

    Niveautelling(JdbcClient jdbc, Locaties locaties, Schoolplannen schoolplannen) {
        this.jdbc = jdbc;
        this.locaties = locaties;
        this.schoolplannen = schoolplannen;
    }

    /**
     * One location.
     *
     * @param niveaus the levels of its plan, by name
     * @param dag the day it holds for: who may not see the pupils, gets the first of the month
     * @param onderdrukt whether small numbers are hidden for this person; such a number is 0 here
     */
    public record Telling(String locatie, LocalDate dag, List<String> niveaus, List<Rij> rijen, boolean onderdrukt) {}

    /** One leerjaar or fase, or all of them together; the numbers in the order of the levels. */
    public record Rij(String leerjaar, List<Long> aantallen, long samen) {}

    private record Geteld(String leerjaar, String niveau, long aantal) {}

    /** The locations where this person works and may see figures; none when nowhere. */
    @Transactional(readOnly = true)
    public List<Telling> op(Bezoeker wie, LocalDate dag) {
        List<Telling> uit = new ArrayList<>();
        for (Locatie l : locaties.van(wie)) {
            Schoolplan plan = schoolplannen.voorLocatie(l.id()).plan();
            if (plan.niveaus().isEmpty() || !leest(l, Klasse.KWALITEIT, false)) continue;
            boolean onderdrukt = !leest(l, Klasse.OPP, true);
            uit.add(telling(l, plan, onderdrukt ? dag.withDayOfMonth(1) : dag, onderdrukt));
        }
        return uit;
    }

    /** By the roles at this very location; about every pupil when it says so. */
    private boolean leest(Locatie locatie, Klasse klasse, boolean overal) {
        return jdbc.sql("select zaak.leest_hier(:locatie, :klasse, :overal)")
                .param("locatie", locatie.id())
                .param("klasse", (short) klasse.nummer())
                .param("overal", overal)
                .query(Boolean.class)
                .single();
    }

    private Telling telling(Locatie l, Schoolplan plan, LocalDate dag, boolean onderdrukt) {
        List<Geteld> geteld = jdbc.sql(
                        "select leerjaar, niveau, aantal from zaak.niveaus_op(:locatie, :dag) order by leerjaar")
                .param("locatie", l.id())
                .param("dag", dag)
                .query((rs, n) -> new Geteld(rs.getString(1), rs.getString(2), rs.getLong(3)))
                .list();
        Map<String, long[]> per = new LinkedHashMap<>();
        long[] samen = new long[plan.niveaus().size()];
        for (Geteld g : geteld) {
            int kolom = kolom(plan, g.niveau());
            per.computeIfAbsent(g.leerjaar(), j -> new long[samen.length])[kolom] += g.aantal();
            samen[kolom] += g.aantal();
        }
        List<Rij> rijen = new ArrayList<>();
        per.forEach((jaar, aantallen) -> rijen.add(rij(jaar.isEmpty() ? "zonder leerjaar" : jaar, aantallen)));
        if (!rijen.isEmpty()) rijen.add(rij("Samen", samen));
        return new Telling(
                l.school().equals(l.naam()) ? l.naam() : l.school() + " " + l.naam(),
                dag,
                plan.niveaus().stream().map(Niveau::naam).toList(),
                List.copyOf(rijen),
                onderdrukt);
    }

    /** A level that the plan no longer has, and no decision at all, is the level of every pupil: the first. */
    private static int kolom(Schoolplan plan, String niveau) {
        for (int i = 0; i < plan.niveaus().size(); i++)
            if (plan.niveaus().get(i).id().equals(niveau)) return i;
        return 0;
    }

    private static Rij rij(String leerjaar, long[] aantallen) {
        List<Long> lijst = new ArrayList<>();
        long samen = 0;
        for (long n : aantallen) {
            lijst.add(n);
            samen += n;
        }
        return new Rij(leerjaar, List.copyOf(lijst), samen);
    }
}
