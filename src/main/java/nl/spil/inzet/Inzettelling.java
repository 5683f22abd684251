package nl.spil.inzet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.spil.organisatie.Locatie;
import nl.spil.registratie.Registratiecijfers;
import nl.spil.schoolplan.Kenmerksoort;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Support in a period, in figures (NIVEAU-04, NIVEAU-05): on which level, for whom, where, and what it brought. */
@Component
@Transactional(readOnly = true)
public class Inzettelling {

    private final JdbcClient jdbc;
    private final Schoolplannen schoolplannen;

    Inzettelling(JdbcClient jdbc, Schoolplannen schoolplannen) {
        this.jdbc = jdbc;
        this.schoolplannen = schoolplannen;
    }

    /** One answer; a number that may not be shown is null. */
    public record Cel(
            String wat, @Nullable Long inzetten, @Nullable Long leerlingen) {}

    /** One way to look at it. */
    public record Verdeling(String kop, String eenheid, List<Cel> cellen) {}

    public record Telling(@Nullable Long inzetten, @Nullable Long leerlingen, List<Verdeling> verdelingen) {

        public boolean leeg() {
            return Objects.equals(inzetten, 0L) && verdelingen.isEmpty();
        }
    }

    private record Geteld(
            String verdeling,
            String sleutel,
            @Nullable Long inzetten,
            @Nullable Long leerlingen) {}

    /**
     * Whether this person sees every pupil behind the figures of a location. Who does not, gets them per school year: two periods of
     * free choice beside each other give the pupil in between.
     */
    public boolean zietLeerlingen(Locatie locatie) {
        return jdbc.sql("select registratie.ziet_alle(:locatie, :klasse::smallint)")
                .param("locatie", locatie.id())
                .param("klasse", Inzetten.KLASSE.nummer())
                .query(Boolean.class)
                .single();
    }

    public Telling van(Locatie locatie, LocalDate van, LocalDate totEnMet) {
        Schoolplan plan = schoolplannen.voorLocatie(locatie.id()).plan();
        List<Geteld> geteld = jdbc.sql(
                        "select verdeling, sleutel, inzetten, leerlingen from inzet.tel(:locatie, :van, :tot)")
                .param("locatie", locatie.id())
                .param("van", van)
                .param("tot", totEnMet)
                .query((rs, n) -> new Geteld(
                        rs.getString(1), rs.getString(2), rs.getObject(3, Long.class), rs.getObject(4, Long.class)))
                .list();
        Optional<Geteld> samen =
                geteld.stream().filter(g -> g.verdeling().equals("samen")).findFirst();
        Long leerlingen = samen.map(Geteld::leerlingen).orElse(null);
        Map<String, String> niveaus = new LinkedHashMap<>();
        plan.niveaus().forEach(n -> niveaus.put(n.id(), n.naam()));
        Map<String, String> vormen = new LinkedHashMap<>();
        Arrays.stream(Vorm.values()).forEach(v -> vormen.put(v.sleutel(), v.naam()));
        Map<String, String> plekken = new LinkedHashMap<>();
        Inzetten.continuum(plan)
                .map(Kenmerksoort::keuzes)
                .orElse(List.of())
                .forEach(k -> plekken.put(k.id(), k.naam()));
        Map<String, String> bereikt = new LinkedHashMap<>();
        List.of("ja", "deels", "nee").forEach(b -> bereikt.put(b, Inzetbeeld.bereikt(b)));
        List<Verdeling> uit = new ArrayList<>();
        voeg(uit, "Per niveau", "Ondersteuning", geteld, "niveau", niveaus, leerlingen);
        voeg(uit, "Voor wie", "Ondersteuning", geteld, "vorm", vormen, leerlingen);
        voeg(uit, "Waar", "Ondersteuning", geteld, "plek", plekken, leerlingen);
        voeg(uit, "Wat het een groep opleverde", "Keer teruggekeken", geteld, "groep", bereikt, null);
        voeg(uit, "Wat het een leerling opleverde", "Keer teruggekeken", geteld, "leerling", bereikt, null);
        return new Telling(samen.map(Geteld::inzetten).orElse(null), leerlingen, uit);
    }

    private static void voeg(
            List<Verdeling> uit,
            String kop,
            String eenheid,
            List<Geteld> geteld,
            String verdeling,
            Map<String, String> namen,
            @Nullable Long totaal) {
        List<Geteld> hier =
                geteld.stream().filter(g -> g.verdeling().equals(verdeling)).toList();
        if (hier.isEmpty()) return;
        Map<String, String> alle = new LinkedHashMap<>(namen);
        hier.forEach(g -> alle.putIfAbsent(g.sleutel(), g.sleutel()));
        List<Cel> cellen = new ArrayList<>();
        alle.forEach((id, naam) -> hier.stream()
                .filter(g -> g.sleutel().equals(id))
                .forEach(g -> cellen.add(new Cel(naam, g.inzetten(), g.leerlingen()))));
        uit.add(new Verdeling(kop, eenheid, verborgen(cellen, totaal)));
    }

    /** A hidden number must not follow from the total and the numbers beside it. */
    private static List<Cel> verborgen(List<Cel> cellen, @Nullable Long totaal) {
        if (cellen.stream().noneMatch(c -> c.leerlingen() == null)) return cellen;
        long zichtbaar = cellen.stream()
                .map(Cel::leerlingen)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
        List<Registratiecijfers.Cel> veilig = Registratiecijfers.verberg(
                cellen.stream()
                        .map(c -> new Registratiecijfers.Cel(c.wat(), c.leerlingen(), null))
                        .toList(),
                totaal == null ? zichtbaar : totaal);
        List<Cel> uit = new ArrayList<>();
        for (int i = 0; i < cellen.size(); i++) {
            boolean weg = veilig.get(i).aantal() == null;
            Cel c = cellen.get(i);
            uit.add(weg ? new Cel(c.wat(), null, null) : c);
        }
        return uit;
    }
}
