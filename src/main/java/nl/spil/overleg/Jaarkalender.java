package nl.spil.overleg;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.spil.gedeeld.Datum;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.organisatie.Kalender;
import nl.spil.organisatie.Klassen;
import nl.spil.organisatie.Locatie;
import nl.spil.organisatie.Locaties;
import nl.spil.organisatie.Schooljaar;
import nl.spil.organisatie.Schoolkalender;
import nl.spil.schoolplan.Frequentie.Per;
import nl.spil.schoolplan.Jaarplicht;
import nl.spil.schoolplan.Overlegsoort;
import nl.spil.schoolplan.Overlegsoort.Over;
import nl.spil.schoolplan.Periode;
import nl.spil.schoolplan.Periode.Tijdvak;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.toegang.Bezoeker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The year of a location: what its plan promises, when the school is closed, which meetings are planned, and what is still missing
 * (SOT-09, OVERLEG-02). It proposes days; people plan them. It holds no pupil.
 */
@Component
@Transactional(readOnly = true)
public class Jaarkalender {

    private final JdbcClient jdbc;
    private final Klok klok;
    private final Locaties locaties;
    private final Schoolkalender kalenders;
    private final Schoolplannen schoolplannen;
    private final Overleggen overleggen;
    private final Klassen klassen;

    Jaarkalender(
            JdbcClient jdbc,
            Klok klok,
            Locaties locaties,
            Schoolkalender kalenders,
            Schoolplannen schoolplannen,
            Overleggen overleggen,
            Klassen klassen) {
        this.jdbc = jdbc;
        this.klok = klok;
        this.locaties = locaties;
        this.kalenders = kalenders;
        this.schoolplannen = schoolplannen;
        this.overleggen = overleggen;
        this.klassen = klassen;
    }

    /**
     * Something on a day.
     *
     * @param soort overleg, vakantie or plicht
     * @param url where it is opened; empty when this person has no part in it
     */
    public record Dag(
            LocalDate dag,
            @Nullable LocalDate totEnMet,
            @Nullable LocalTime begin,
            String naam,
            String soort,
            String url,
            String staat,
            String bron) {}

    /** A month with what is in it. */
    public record Maand(YearMonth maand, List<Dag> dagen) {}

    /**
     * What the plan promises about one kind of meeting.
     *
     * @param ritme how often, in the words of the plan
     * @param aantal how often this school year; 0 when it is counted by weeks
     * @param tekort how many were to be held by now and were not
     * @param uiterlijk by when the next one must be held; null when nothing is due
     * @param voorstel a day for the next one; null when enough are planned, or this person does not plan them
     */
    public record Belofte(
            String soort,
            String naam,
            @Nullable UUID groep,
            String ritme,
            String spil,
            boolean mijn,
            int aantal,
            int gehouden,
            int gepland,
            int tekort,
            @Nullable LocalDate uiterlijk,
            @Nullable LocalDate voorstel,
            String bron) {

        public boolean compleet() {
            return tekort == 0 && (aantal == 0 ? gepland > 0 : gehouden + gepland >= aantal);
        }
    }

    /** Meetings that the school names together, each with how often it was held and is planned this year. */
    public record Besprekingen(String id, String naam, String doel, List<Lid> leden, String bron) {}

    public record Lid(String naam, int gehouden, int gepland) {}

    /** A duty of the year that is no meeting. */
    public record Plicht(String naam, String ritme, String wanneer, String eigenaar, String bron) {}

    /** The whole page. */
    public record Jaar(
            Locatie locatie,
            Schooljaar schooljaar,
            List<Maand> maanden,
            List<Belofte> beloften,
            List<Plicht> doorlopend,
            List<Besprekingen> sets,
            List<Tijdvak> perioden,
            List<String> volgorde) {}

    /** Where this person may look: every location where they work. */
    public List<Locatie> locaties(Bezoeker wie) {
        return locaties.van(wie);
    }

    private record Gepland(
            UUID id,
            String soort,
            String naam,
            LocalDate dag,
            @Nullable LocalTime begin,
            String staat,
            @Nullable UUID groep,
            boolean een,
            boolean mijn) {

        boolean gehouden() {
            return staat.equals("afgesloten");
        }

        boolean telt() {
            return !staat.equals("afgelast");
        }
    }

    public Jaar jaar(Bezoeker wie, Locatie locatie) {
        Schoolplan plan = schoolplannen.voorLocatie(locatie.id()).plan();
        Schooljaar schooljaar = kalenders.schooljaar();
        Kalender kalender = kalenders.kalender();
        Jaarritme ritme = new Jaarritme(kalender, schooljaar, plan);
        List<Gepland> gepland = gepland(locatie.id(), schooljaar);
        Overleggen.Rol rol = overleggen.rol(wie, locatie.id());
        Map<UUID, String> mijnKlassen = new LinkedHashMap<>();
        klassen.van(wie).stream()
                .filter(g -> g.isKlasVan(locatie.id()))
                .forEach(g -> mijnKlassen.put(g.id(), g.code()));
        return new Jaar(
                locatie,
                schooljaar,
                maanden(plan, schooljaar, kalender, ritme, gepland),
                beloften(plan, ritme, gepland, rol, mijnKlassen),
                doorlopend(plan),
                sets(plan, gepland),
                Periode.in(plan.perioden(), schooljaar),
                volgorde(plan, ritme, gepland));
    }

    /** The location, when this person works there. */
    public Locatie locatie(Bezoeker wie, String id) {
        List<Locatie> mijn = locaties.van(wie);
        if (mijn.isEmpty()) throw new NietGevonden();
        return id.isEmpty()
                ? mijn.getFirst()
                : mijn.stream()
                        .filter(l -> l.id().toString().equals(id))
                        .findFirst()
                        .orElseThrow(NietGevonden::new);
    }

    private List<Gepland> gepland(UUID locatie, Schooljaar jaar) {
        return jdbc.sql("""
                        select o.id, o.soort, o.naam, o.dag, o.begin, o.staat, o.groep_id, o.over = 'een-leerling' as een, """ + " " + Overlegopslag.LEEST + """
                         as mijn from overleg.overleg o
                         where o.locatie_id = :locatie and o.dag between :van and :tot order by o.dag, o.begin, o.naam""")
                .param("locatie", locatie)
                .param("van", jaar.begin())
                .param("tot", jaar.einde())
                .query((rs, n) -> new Gepland(
                        rs.getObject(1, UUID.class),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getObject(4, LocalDate.class),
                        rs.getObject(5, LocalTime.class),
                        rs.getString(6),
                        rs.getObject(7, UUID.class),
                        rs.getBoolean(8),
                        rs.getBoolean(9)))
                .list();
    }

    private List<Maand> maanden(
            Schoolplan plan, Schooljaar jaar, Kalender kalender, Jaarritme ritme, List<Gepland> gepland) {
        List<Dag> dagen = new ArrayList<>();
        for (Gepland g : gepland) {
            // That somebody talks about one pupil on that day is for who takes part.
            if (g.een() && !g.mijn()) continue;
            dagen.add(new Dag(
                    g.dag(),
                    null,
                    g.begin(),
                    g.naam(),
                    "overleg",
                    g.mijn() ? "/overleg/" + g.id() : "",
                    g.staat(),
                    ""));
        }
        for (Kalender.Vakantie v : kalender.vakanties()) {
            if (v.totEnMet().isBefore(jaar.begin()) || v.van().isAfter(jaar.einde())) continue;
            LocalDate van = v.van().isBefore(jaar.begin()) ? jaar.begin() : v.van();
            dagen.add(new Dag(van, v.totEnMet(), null, v.naam(), "vakantie", "", "", ""));
        }
        for (Jaarplicht p : plan.jaarkalender()) {
            if (p.overleg() != null || p.bijeenkomst() || p.frequentie().per() == Per.MAAND) continue;
            int n = 0;
            List<LocalDate> momenten = ritme.momenten(p.frequentie());
            for (LocalDate m : momenten) {
                n++;
                dagen.add(new Dag(
                        m,
                        null,
                        null,
                        p.naam() + (momenten.size() == 1 ? "" : " (" + n + " van " + momenten.size() + ")"),
                        "plicht",
                        "",
                        plan.woorden().rol(p.eigenaar()),
                        p.bron()));
            }
        }
        for (Tijdvak p : Periode.in(plan.perioden(), jaar))
            dagen.add(new Dag(p.van(), p.totEnMet(), null, p.naam() + " begint", "periode", "", "", ""));
        dagen.sort(Comparator.comparing(Dag::dag));
        Map<YearMonth, List<Dag>> perMaand = new LinkedHashMap<>();
        for (YearMonth m = YearMonth.from(jaar.begin()); !m.isAfter(YearMonth.from(jaar.einde())); m = m.plusMonths(1))
            perMaand.put(m, new ArrayList<>());
        dagen.forEach(
                d -> Optional.ofNullable(perMaand.get(YearMonth.from(d.dag()))).ifPresent(l -> l.add(d)));
        List<Maand> uit = new ArrayList<>();
        perMaand.forEach((m, lijst) -> uit.add(new Maand(m, lijst)));
        return uit;
    }

    private List<Belofte> beloften(
            Schoolplan plan,
            Jaarritme ritme,
            List<Gepland> gepland,
            Overleggen.Rol rol,
            Map<UUID, String> mijnKlassen) {
        List<Belofte> uit = new ArrayList<>();
        for (Overlegsoort soort : Soorten.alle(plan)) {
            if (soort.frequentie().minstens() == 0 || soort.gaatOver() == Over.EEN_LEERLING) continue;
            if (soort.gaatOver().perKlas()) {
                mijnKlassen.forEach((id, code) -> uit.add(belofte(plan, ritme, gepland, rol, soort, id, code)));
            } else {
                uit.add(belofte(plan, ritme, gepland, rol, soort, null, ""));
            }
        }
        return uit;
    }

    private Belofte belofte(
            Schoolplan plan,
            Jaarritme ritme,
            List<Gepland> gepland,
            Overleggen.Rol rol,
            Overlegsoort soort,
            @Nullable UUID groep,
            String klas) {
        LocalDate vandaag = klok.vandaag();
        List<Gepland> deze = gepland.stream()
                .filter(g -> g.telt() && g.soort().equals(soort.id()) && Objects.equals(g.groep(), groep))
                .toList();
        int gehouden = (int) deze.stream().filter(Gepland::gehouden).count();
        int komt = (int) deze.stream()
                .filter(g -> !g.gehouden() && !g.dag().isBefore(vandaag))
                .count();
        int aantal = ritme.aantal(soort.frequentie());
        int tekort;
        LocalDate uiterlijk;
        if (aantal > 0) {
            tekort = Math.max(0, ritme.tot(soort.frequentie(), vandaag) - gehouden);
            uiterlijk = ritme.volgende(soort.frequentie(), gehouden, null);
        } else {
            // By weeks: each one that was planned and not held is missing, and so is a rhythm that nobody planned on.
            tekort = (int) deze.stream()
                    .filter(g -> !g.gehouden() && g.dag().isBefore(vandaag))
                    .count();
            uiterlijk = ritme.volgende(
                    soort.frequentie(),
                    gehouden,
                    deze.stream()
                            .filter(Gepland::gehouden)
                            .map(Gepland::dag)
                            .max(Comparator.naturalOrder())
                            .orElse(null));
        }
        boolean mijn = rol.soorten().stream().anyMatch(s -> s.id().equals(soort.id()));
        boolean genoeg = aantal > 0 ? gehouden + komt >= aantal : komt > 0;
        LocalDate einde = uiterlijk == null ? vandaag.plusWeeks(2) : uiterlijk;
        return new Belofte(
                soort.id(),
                soort.naam() + (klas.isEmpty() ? "" : " " + klas),
                groep,
                soort.frequentie().inWoorden(),
                plan.woorden().rol(soort.spil()),
                mijn,
                aantal,
                gehouden,
                komt,
                tekort,
                uiterlijk,
                genoeg || !mijn ? null : ritme.voorstel(einde, vandaag, soort.voorafAan() == null ? 1 : 3),
                soort.bron());
    }

    private List<Besprekingen> sets(Schoolplan plan, List<Gepland> gepland) {
        LocalDate vandaag = klok.vandaag();
        return plan.besprekingssets().stream()
                .map(b -> new Besprekingen(
                        b.id(),
                        b.naam(),
                        Objects.requireNonNullElse(b.doel(), ""),
                        b.overleggen().stream()
                                .flatMap(id -> plan.overlegsoort(id).stream())
                                // How often there is talk about one pupil is for who takes part.
                                .filter(o -> o.gaatOver() != Over.EEN_LEERLING)
                                .map(o -> new Lid(
                                        o.naam(),
                                        (int) gepland.stream()
                                                .filter(g -> g.soort().equals(o.id()) && g.gehouden())
                                                .count(),
                                        (int) gepland.stream()
                                                .filter(g -> g.soort().equals(o.id())
                                                        && g.telt()
                                                        && !g.gehouden()
                                                        && !g.dag().isBefore(vandaag))
                                                .count()))
                                .toList(),
                        b.bron()))
                .toList();
    }

    private static List<Plicht> doorlopend(Schoolplan plan) {
        return plan.jaarkalender().stream()
                .filter(p -> p.overleg() == null && !p.bijeenkomst())
                .filter(p -> switch (p.frequentie().per()) {
                    case DAG, WEEK, TWEE_WEKEN, MAAND, VIER_JAAR -> true;
                    case KWARTAAL, PERIODE, SCHOOLJAAR -> p.frequentie().minstens() == 0;
                })
                .map(p -> new Plicht(
                        p.naam(),
                        p.frequentie().inWoorden(),
                        p.wanneer() == null ? "" : p.wanneer(),
                        plan.woorden().rol(p.eigenaar()),
                        p.bron()))
                .toList();
    }

    /** Where a planned day breaks the order that the plan asks: the one meeting each time before the other (OVERLEG-18). */
    private List<String> volgorde(Schoolplan plan, Jaarritme ritme, List<Gepland> gepland) {
        List<String> uit = new ArrayList<>();
        for (Overlegsoort eerst : plan.overlegsoorten()) {
            String dan = eerst.voorafAan();
            if (dan == null) continue;
            String danNaam = plan.overlegsoort(dan).map(Overlegsoort::naam).orElse(dan);
            List<LocalDate> dagenEerst = dagen(gepland, eerst.id());
            int weken = Math.max(4, 40 / Math.max(1, ritme.aantal(eerst.frequentie())));
            dagen(gepland, dan).stream()
                    .distinct()
                    .filter(d -> dagenEerst.stream().noneMatch(e -> !e.isAfter(d) && e.isAfter(d.minusWeeks(weken))))
                    .forEach(d -> uit.add(danNaam + " op " + Datum.dag(d) + ": er is vooraf geen " + eerst.naam()
                            + " gepland. Die hoort er altijd vóór te zijn. (" + eerst.bron() + ")"));
        }
        return uit;
    }

    private static List<LocalDate> dagen(List<Gepland> gepland, String soort) {
        return gepland.stream()
                .filter(g -> g.telt() && g.soort().equals(soort))
                .map(Gepland::dag)
                .toList();
    }
}
