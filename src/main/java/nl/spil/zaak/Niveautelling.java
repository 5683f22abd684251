package nl.spil.zaak;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import nl.spil.organisatie.Locatie;
import nl.spil.organisatie.Locaties;
import nl.spil.schoolplan.Indelingen;
import nl.spil.schoolplan.Kengetallen;
import nl.spil.schoolplan.Niveau;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Klasse;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many pupils have which level of support: per school, location, leerjaar or fase and onderwijssoort, on any day (NIVEAU-14). */
@Component
public class Niveautelling {

    /** A number that is not told, because it would give a small one away. */
    public static final long VERBORGEN = -1;

    private final JdbcClient jdbc;
    private final Locaties locaties;
    private final Schoolplannen schoolplannen;

    Niveautelling(JdbcClient jdbc, Locaties locaties, Schoolplannen schoolplannen) {
        this.jdbc = jdbc;
        this.locaties = locaties;
        this.schoolplannen = schoolplannen;
    }

    /**
     * What this person may count.
     *
     * @param locaties where, to choose from
     * @param soorten onderwijssoorten of the plans there, key to name; only where this person sees every pupil
     */
    public record Overzicht(List<Telling> tellingen, Map<UUID, String> locaties, Map<String, String> soorten) {}

    /**
     * One location, or a school with more than one.
     *
     * @param dag the day it holds for: who may not see the pupils, gets the first of the month
     * @param niveaus the levels of its plan, by name
     * @param rijen per leerjaar, or per location of a school
     * @param verdelingen the same pupils otherwise: per onderwijssoort, per fase; none where the plan has none, or small numbers are hidden
     * @param onderdrukt whether small numbers are hidden for this person; such a number is 0 here
     */
    public record Telling(
            String school,
            String naam,
            String kop,
            LocalDate dag,
            List<String> niveaus,
            List<Rij> rijen,
            List<Verdeling> verdelingen,
            boolean onderdrukt) {}

    /** The pupils of a location by something else than their leerjaar. */
    public record Verdeling(String kop, List<Rij> rijen) {}

    /** One leerjaar, fase, onderwijssoort or location, or all of them together; the numbers in the order of the levels. */
    public record Rij(String wat, List<Long> aantallen, long samen) {}

    private record Geteld(String leerjaar, String onderwijssoort, String groep, String niveau, long aantal) {}

    private record Hier(Locatie locatie, Schoolplan plan, boolean onderdrukt) {}

    /**
     * The locations where this person works and may see figures; none when nowhere.
     *
     * @param locatie only this one, or all
     * @param soort only pupils of this onderwijssoort, or all when empty
     */
    @Transactional(readOnly = true)
    public Overzicht op(Bezoeker wie, LocalDate dag, @Nullable UUID locatie, String soort) {
        List<Hier> hier = hier(wie);
        Map<UUID, String> keuze = new LinkedHashMap<>();
        Map<String, String> soorten = new LinkedHashMap<>();
        for (Hier h : hier) {
            keuze.put(h.locatie().id(), naam(h.locatie()));
            if (!h.onderdrukt())
                Indelingen.keuzes(h.plan(), Indelingen.Soort.ONDERWIJSSOORT).forEach(soorten::putIfAbsent);
        }
        List<Hier> gekozen = hier.stream()
                .filter(h -> locatie == null || h.locatie().id().equals(locatie))
                .filter(h -> soort.isEmpty()
                        || (!h.onderdrukt()
                                && Indelingen.keuzes(h.plan(), Indelingen.Soort.ONDERWIJSSOORT)
                                        .containsKey(soort)))
                .toList();
        Map<UUID, List<Geteld>> geteld = new HashMap<>();
        tel(geteld, gekozen, true, dag);
        tel(geteld, gekozen, false, dag);
        List<Telling> uit = new ArrayList<>();
        for (Hier h : gekozen) {
            List<Geteld> alle = geteld.getOrDefault(h.locatie().id(), List.of());
            uit.add(telling(h, h.onderdrukt() ? dag.withDayOfMonth(1) : dag, alle, soort));
        }
        uit.addAll(scholen(uit));
        return new Overzicht(List.copyOf(uit), keuze, soorten);
    }

    /** Where this person may read figures, and whether about every pupil: by the roles at each very location. */
    private List<Hier> hier(Bezoeker wie) {
        Map<UUID, Locatie> van = new LinkedHashMap<>();
        for (Locatie l : locaties.van(wie)) van.put(l.id(), l);
        if (van.isEmpty()) return List.of();
        List<Hier> uit = new ArrayList<>();
        jdbc.sql("""
                select l.id, zaak.leest_hier(l.id, :leerlingen, true) from organisatie.locatie l
                 where l.id in (:hier) and zaak.leest_hier(l.id, :kwaliteit, false) order by l.school, l.naam
                """)
                .param("hier", van.keySet())
                .param("kwaliteit", (short) Klasse.KWALITEIT.nummer())
                .param("leerlingen", (short) Klasse.OPP.nummer())
                .query(rs -> {
                    Locatie l = van.get(rs.getObject(1, UUID.class));
                    if (l == null) return;
                    Schoolplan plan = schoolplannen.voorLocatie(l.id()).plan();
                    if (!plan.niveaus().isEmpty()) uit.add(new Hier(l, plan, !rs.getBoolean(2)));
                });
        return uit;
    }

    private void tel(Map<UUID, List<Geteld>> uit, List<Hier> hier, boolean onderdrukt, LocalDate dag) {
        List<UUID> waar = hier.stream()
                .filter(h -> h.onderdrukt() == onderdrukt)
                .map(h -> h.locatie().id())
                .toList();
        if (waar.isEmpty()) return;
        String wat = onderdrukt
                ? "select l.id, n.leerjaar, '', '', n.niveau, n.aantal from organisatie.locatie l cross join lateral zaak.niveaus_op(l.id, :dag) n"
                : "select l.id, n.leerjaar, n.onderwijssoort, n.groep, n.niveau, n.aantal from organisatie.locatie l cross join lateral zaak.niveaus_verdeeld(l.id, :dag) n";
        jdbc.sql(wat + " where l.id in (:waar)")
                .param("dag", dag)
                .param("waar", waar)
                .query(rs -> {
                    uit.computeIfAbsent(rs.getObject(1, UUID.class), l -> new ArrayList<>())
                            .add(new Geteld(
                                    rs.getString(2), rs.getString(3), rs.getString(4), rs.getString(5), rs.getLong(6)));
                });
    }

    private static Telling telling(Hier h, LocalDate dag, List<Geteld> alle, String soort) {
        Schoolplan plan = h.plan();
        Map<String, String> soorten = Indelingen.keuzes(plan, Indelingen.Soort.ONDERWIJSSOORT);
        // A school with one onderwijssoort writes it down with nobody.
        String enige = soorten.size() == 1 ? soorten.keySet().iterator().next() : "";
        List<Geteld> geteld = alle.stream()
                .map(g -> soorten.containsKey(g.onderwijssoort())
                        ? g
                        : new Geteld(g.leerjaar(), enige, g.groep(), g.niveau(), g.aantal()))
                .filter(g -> soort.isEmpty() || g.onderwijssoort().equals(soort))
                .toList();
        List<Rij> rijen = new ArrayList<>(
                rijen(plan, geteld, g -> g.leerjaar().isEmpty() ? "zonder leerjaar" : g.leerjaar(), List.of()));
        if (!rijen.isEmpty()) rijen.add(som("Samen", plan.niveaus().size(), rijen));
        List<Verdeling> verdelingen = new ArrayList<>();
        if (!h.onderdrukt() && !geteld.isEmpty()) {
            if (!soorten.isEmpty() && soort.isEmpty())
                verdelingen.add(
                        new Verdeling("Onderwijssoort", verdeel(plan, geteld, Geteld::onderwijssoort, soorten)));
            Map<String, String> fasen = Indelingen.keuzes(plan, Indelingen.Soort.GROEP);
            if (!fasen.isEmpty()) verdelingen.add(new Verdeling("Fase", verdeel(plan, geteld, Geteld::groep, fasen)));
        }
        String kop = soort.isEmpty() ? naam(h.locatie()) : naam(h.locatie()) + ": " + soorten.get(soort);
        return new Telling(
                h.locatie().school(),
                kop,
                "Leerjaar of fase",
                dag,
                namen(plan),
                List.copyOf(rijen),
                List.copyOf(verdelingen),
                h.onderdrukt());
    }

    private static List<Rij> verdeel(
            Schoolplan plan, List<Geteld> geteld, Function<Geteld, String> wat, Map<String, String> keuzes) {
        return rijen(plan, geteld, g -> keuzes.getOrDefault(wat.apply(g), "nog niet vastgelegd"), keuzes.values());
    }

    /** A row for each name, those of {@code eerst} always and in their order. */
    private static List<Rij> rijen(
            Schoolplan plan, List<Geteld> geteld, Function<Geteld, String> wat, Collection<String> eerst) {
        Map<String, long[]> per = eerst.isEmpty() ? new TreeMap<>() : new LinkedHashMap<>();
        for (String naam : eerst) per.put(naam, new long[plan.niveaus().size()]);
        for (Geteld g : geteld)
            per.computeIfAbsent(wat.apply(g), n -> new long[plan.niveaus().size()])[kolom(plan, g.niveau())] +=
                    g.aantal();
        List<Rij> uit = new ArrayList<>();
        per.forEach((naam, aantallen) -> {
            List<Long> lijst = new ArrayList<>();
            for (long n : aantallen) lijst.add(n);
            uit.add(new Rij(
                    naam, List.copyOf(lijst), lijst.stream().mapToLong(n -> n).sum()));
        });
        return uit;
    }

    private static Rij som(String naam, int kolommen, List<Rij> rijen) {
        List<Long> uit = new ArrayList<>();
        for (int i = 0; i < kolommen; i++) {
            int kolom = i;
            uit.add(rijen.stream().mapToLong(r -> r.aantallen().get(kolom)).sum());
        }
        return new Rij(
                naam, List.copyOf(uit), rijen.stream().mapToLong(Rij::samen).sum());
    }

    /** A school of more than one location that this person sees, with the same levels at each: together. */
    private static List<Telling> scholen(List<Telling> tellingen) {
        Map<List<Object>, List<Telling>> per = new LinkedHashMap<>();
        for (Telling t : tellingen)
            per.computeIfAbsent(List.of(t.school(), t.onderdrukt(), t.niveaus()), s -> new ArrayList<>())
                    .add(t);
        List<Telling> uit = new ArrayList<>();
        for (List<Telling> hier : per.values()) {
            if (hier.size() < 2) continue;
            Telling een = hier.getFirst();
            List<Rij> rijen = new ArrayList<>();
            for (Telling t : hier) if (!t.rijen().isEmpty()) rijen.add(vanLocatie(t));
            if (!rijen.isEmpty()) rijen.add(som("Samen", een.niveaus().size(), rijen));
            uit.add(new Telling(
                    een.school(),
                    een.school() + ", alle locaties die je ziet",
                    "Locatie",
                    een.dag(),
                    een.niveaus(),
                    List.copyOf(rijen),
                    List.of(),
                    een.onderdrukt()));
        }
        return uit;
    }

    /** What its own table tells of a location; a total that is not told there, is not told here. */
    private static Rij vanLocatie(Telling t) {
        Rij samen = t.rijen().getLast();
        if (!t.onderdrukt()) return new Rij(t.naam(), samen.aantallen(), samen.samen());
        List<Long> uit = new ArrayList<>();
        for (int i = 0; i < t.niveaus().size(); i++) {
            int kolom = i;
            boolean klein = t.rijen().stream().anyMatch(r -> r.aantallen().get(kolom) < Kengetallen.KLEINSTE);
            uit.add(klein ? VERBORGEN : samen.aantallen().get(i));
        }
        return new Rij(t.naam(), List.copyOf(uit), uit.contains(VERBORGEN) ? VERBORGEN : samen.samen());
    }

    /** A level that the plan no longer has, and no decision at all, is the level of every pupil: the first. */
    private static int kolom(Schoolplan plan, String niveau) {
        for (int i = 0; i < plan.niveaus().size(); i++)
            if (plan.niveaus().get(i).id().equals(niveau)) return i;
        return 0;
    }

    private static List<String> namen(Schoolplan plan) {
        return plan.niveaus().stream().map(Niveau::naam).toList();
    }

    private static String naam(Locatie l) {
        return l.voluit();
    }
}
