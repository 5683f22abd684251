package nl.spil.registratie;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.spil.formulier.Formulieren;
import nl.spil.organisatie.Locatie;
import nl.spil.organisatie.Locaties;
import nl.spil.schoolplan.Formulier;
import nl.spil.schoolplan.Planversie;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.schoolplan.Veld;
import nl.spil.toegang.Bezoeker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How often each form was filled in, how long an answer took and what it was. Who may not see the pupils behind a figure gets
 * no number from one to four, and none from which such a number follows.
 */
@Component
public class Registratiecijfers {

    private static final int KLEIN = 5;
    private static final String DUUR = ":duur";

    private final JdbcClient jdbc;
    private final Locaties locaties;
    private final Schoolplannen schoolplannen;

    Registratiecijfers(JdbcClient jdbc, Locaties locaties, Schoolplannen schoolplannen) {
        this.jdbc = jdbc;
        this.locaties = locaties;
        this.schoolplannen = schoolplannen;
    }

    /**
     * One form in figures; a number that may not be shown is null.
     *
     * @param perLeerling "op maat" for one pupil, or about a group or the school
     * @param open how many still run
     * @param dagen how many days there were between going out and the answer, on average
     * @param minuten sum of the hours; null too when it would give the hours of a hidden part
     */
    public record Soort(
            Formulier formulier,
            @Nullable Long aantal,
            @Nullable Long open,
            @Nullable Long dagen,
            @Nullable Long minuten,
            List<Verdeling> verdelingen,
            List<Uren> uren) {}

    /** The answers to one question. */
    public record Verdeling(String vraag, List<Cel> cellen) {}

    public record Cel(
            String antwoord,
            @Nullable Long aantal,
            @Nullable Long minuten) {}

    /** What was agreed and what was used. */
    public record Uren(
            String wat, @Nullable Long gebruikt, @Nullable Long afgesproken) {}

    /** The locations of which this person reads the figures. */
    public List<Locatie> locaties(Bezoeker wie) {
        List<UUID> mag = jdbc.sql(
                        "select o.id from organisatie.locatie o where registratie.ziet_cijfers(o.id) order by o.naam")
                .query(UUID.class)
                .list();
        return locaties.alle().stream().filter(l -> mag.contains(l.id())).toList();
    }

    /**
     * Whether this person sees every pupil behind the figures of a location. Who does not, gets them per school year: two periods of
     * free choice beside each other give the pupil in between.
     */
    public boolean zietLeerlingen(Locatie locatie) {
        Planversie versie = schoolplannen.voorLocatie(locatie.id());
        Short[] klassen = versie.plan().formulieren().stream()
                .filter(f -> f.bij() != null && f.bij().overLeerling())
                .map(f -> (short) Formulieren.klasse(versie, f).nummer())
                .distinct()
                .toArray(Short[]::new);
        return jdbc.sql(
                        "select coalesce(bool_and(registratie.ziet_alle(:locatie, k)), true) from unnest(:klassen::smallint[]) k")
                .param("locatie", locatie.id())
                .param("klassen", klassen)
                .query(Boolean.class)
                .single();
    }

    public List<Soort> van(Locatie locatie, LocalDate van, LocalDate totEnMet) {
        Schoolplan plan = schoolplannen.voorLocatie(locatie.id()).plan();
        List<Formulier> soorten =
                plan.formulieren().stream().filter(f -> f.bij() != null).toList();
        Map<String, Geteld> geteld = tel(locatie, van, totEnMet, soorten);
        return soorten.stream()
                .filter(f -> geteld.containsKey(sleutel(f.id(), "", "")) || heeftAfspraak(f, geteld, plan))
                .map(f -> soort(f, geteld, plan))
                .toList();
    }

    private record Geteld(
            String formulier,
            String veld,
            String keuze,
            @Nullable Long aantal,
            @Nullable Long minuten,
            @Nullable Long open,
            @Nullable Long dagen) {}

    private Map<String, Geteld> tel(Locatie locatie, LocalDate van, LocalDate totEnMet, List<Formulier> soorten) {
        List<String> keuzeformulier = new ArrayList<>();
        List<String> keuzeveld = new ArrayList<>();
        List<Boolean> meer = new ArrayList<>();
        List<String> duurformulier = new ArrayList<>();
        List<String> duurveld = new ArrayList<>();
        for (Formulier f : soorten) {
            for (Veld v : f.alleVelden()) {
                if (verdeeld(v)) {
                    keuzeformulier.add(f.id());
                    keuzeveld.add(v.id());
                    meer.add(v.soort() == Veld.Soort.MEERKEUZE);
                } else if (v.soort() == Veld.Soort.DUUR) {
                    duurformulier.add(f.id());
                    duurveld.add(v.id());
                }
            }
        }
        return jdbc
                .sql("""
                        select formulier, veld, keuze, aantal, minuten, open, dagen
                          from registratie.tel(:locatie, :van, :tot, :kf::text[], :kv::text[], :km::boolean[], :df::text[], :dv::text[])""")
                .param("locatie", locatie.id())
                .param("van", van)
                .param("tot", totEnMet)
                .param("kf", keuzeformulier.toArray(String[]::new))
                .param("kv", keuzeveld.toArray(String[]::new))
                .param("km", meer.toArray(Boolean[]::new))
                .param("df", duurformulier.toArray(String[]::new))
                .param("dv", duurveld.toArray(String[]::new))
                .query((rs, n) -> new Geteld(
                        rs.getString(1),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getObject(4, Long.class),
                        rs.getObject(5, Long.class),
                        rs.getObject(6, Long.class),
                        rs.getObject(7, Long.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(g -> sleutel(g.formulier(), g.veld(), g.keuze()), g -> g));
    }

    private static boolean verdeeld(Veld v) {
        return switch (v.soort()) {
            case KEUZE, MEERKEUZE, JANEE, JANEE_REDEN, PARTNER -> true;
            case TEKST, LANG, DATUM, PERIODE, DUUR, GETAL, PERSOON, OVERLEG -> false;
        };
    }

    private static String sleutel(String formulier, String veld, String keuze) {
        return formulier + "\n" + veld + "\n" + keuze;
    }

    private static boolean heeftAfspraak(Formulier f, Map<String, Geteld> geteld, Schoolplan plan) {
        return afspraak(f, plan)
                .filter(a -> geteld.containsKey(sleutel(a.id(), "", "")))
                .isPresent();
    }

    private static Optional<Formulier> afspraak(Formulier f, Schoolplan plan) {
        String id = f.afgesprokenIn();
        return id == null ? Optional.empty() : plan.formulier(id);
    }

    private static Soort soort(Formulier f, Map<String, Geteld> geteld, Schoolplan plan) {
        Geteld alles = geteld.getOrDefault(sleutel(f.id(), "", ""), new Geteld(f.id(), "", "", 0L, 0L, 0L, null));
        List<Verdeling> verdelingen = f.alleVelden().stream()
                .filter(Registratiecijfers::verdeeld)
                .map(v -> new Verdeling(v.label(), verberg(cellen(f, v, geteld), alles.aantal())))
                .filter(v -> !v.cellen().isEmpty())
                .toList();
        List<Uren> uren = uren(f, geteld, plan, alles);
        boolean verraadt = uren.stream().anyMatch(u -> u.gebruikt() == null);
        return new Soort(
                f, alles.aantal(), alles.open(), alles.dagen(), verraadt ? null : alles.minuten(), verdelingen, uren);
    }

    private static List<Cel> cellen(Formulier f, Veld v, Map<String, Geteld> geteld) {
        Map<String, String> namen = new LinkedHashMap<>();
        v.keuzes().forEach(k -> namen.put(k.id(), k.naam()));
        if (v.soort() == Veld.Soort.JANEE || v.soort() == Veld.Soort.JANEE_REDEN) {
            namen.put("ja", "ja");
            namen.put("nee", "nee");
        }
        geteld.values().stream()
                .filter(g -> g.formulier().equals(f.id())
                        && g.veld().equals(v.id())
                        && !g.keuze().equals(DUUR))
                .map(Geteld::keuze)
                .sorted()
                .forEach(k -> namen.putIfAbsent(k, k));
        List<Cel> uit = new ArrayList<>();
        namen.forEach((id, naam) -> {
            Geteld g = geteld.get(sleutel(f.id(), v.id(), id));
            if (g != null) uit.add(new Cel(naam, g.aantal(), g.minuten()));
        });
        return uit;
    }

    /** A hidden number must not follow from the total and the numbers beside it. */
    public static List<Cel> verberg(List<Cel> cellen, @Nullable Long totaal) {
        List<Cel> uit = new ArrayList<>(cellen);
        if (totaal == null)
            return uit.stream().map(c -> new Cel(c.antwoord(), null, null)).toList();
        while (true) {
            long verborgen = uit.stream().filter(c -> c.aantal() == null).count();
            long zichtbaar = uit.stream()
                    .map(Cel::aantal)
                    .filter(java.util.Objects::nonNull)
                    .mapToLong(Long::longValue)
                    .sum();
            if (verborgen == 0 || verborgen > 1 && totaal - zichtbaar >= KLEIN) return uit;
            Optional<Cel> kleinste = uit.stream()
                    .filter(c -> c.aantal() != null)
                    .min(Comparator.comparingLong(c -> java.util.Objects.requireNonNull(c.aantal())));
            if (kleinste.isEmpty()) return uit;
            uit.set(uit.indexOf(kleinste.get()), new Cel(kleinste.get().antwoord(), null, null));
        }
    }

    /** Of a choice whose number is hidden, the hours are too. */
    private static List<Uren> uren(Formulier f, Map<String, Geteld> geteld, Schoolplan plan, Geteld alles) {
        Optional<Formulier> afspraak = afspraak(f, plan);
        if (afspraak.isEmpty()) return List.of();
        Formulier a = afspraak.get();
        List<Uren> uit = new ArrayList<>();
        Long samen = 0L;
        for (Veld duur : a.alleVelden()) {
            if (duur.soort() != Veld.Soort.DUUR) continue;
            Long afgesproken = minuten(geteld.get(sleutel(a.id(), duur.id(), DUUR)));
            samen = samen == null || afgesproken == null ? null : Long.valueOf(samen + afgesproken);
            for (Veld keuze : f.alleVelden()) {
                Optional<Veld.Keuze> zelfde = keuze.keuzes().stream()
                        .filter(k -> k.id().equals(duur.id()))
                        .findFirst();
                if (zelfde.isEmpty()) continue;
                Map<String, Cel> zichtbaar = verberg(cellen(f, keuze, geteld), alles.aantal()).stream()
                        .collect(Collectors.toMap(Cel::antwoord, c -> c, (c, d) -> c));
                Cel cel = zichtbaar.get(zelfde.get().naam());
                uit.add(new Uren(
                        zelfde.get().naam(),
                        cel == null ? Long.valueOf(0) : cel.aantal() == null ? null : cel.minuten(),
                        afgesproken));
            }
        }
        if (uit.isEmpty()) uit.add(new Uren("Samen", alles.minuten(), samen));
        return uit;
    }

    /** Nothing was agreed, or nobody may know how much. */
    private static @Nullable Long minuten(@Nullable Geteld g) {
        return g == null ? Long.valueOf(0) : g.minuten();
    }
}
