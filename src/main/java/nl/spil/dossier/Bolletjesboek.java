package nl.spil.dossier;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.spil.gedeeld.Datum;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.organisatie.Klasdeel;
import nl.spil.organisatie.Klassen;
import nl.spil.organisatie.Klassen.GroepMetLeerlingen;
import nl.spil.schoolplan.Bolletjes;
import nl.spil.schoolplan.Bolletjes.Duur;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Klasse;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The bolletjes of a group: how each lesson went for each pupil (GROEP-11). Whether a school has them, at all times or for a while, on
 * what and by whom, its plan says.
 */
@Service
@Transactional
public class Bolletjesboek implements Klasdeel {

    public static final int LESSEN = 10;
    private static final int LANGSTE_REDEN = 300;
    private static final int LANGSTE_PERIODE = 12;

    private final JdbcClient jdbc;
    private final Klok klok;
    private final Klassen klassen;
    private final Schoolplannen schoolplannen;

    Bolletjesboek(JdbcClient jdbc, Klok klok, Klassen klassen, Schoolplannen schoolplannen) {
        this.jdbc = jdbc;
        this.klok = klok;
        this.klassen = klassen;
        this.schoolplannen = schoolplannen;
    }

    /** How a lesson went. */
    public enum Kleur {
        GROEN("goed"),
        ORANJE("kon beter"),
        ROOD("ging niet");

        private final String woord;

        Kleur(String woord) {
            this.woord = woord;
        }

        public String woord() {
            return woord;
        }

        public String sleutel() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static Optional<Kleur> van(String sleutel) {
            return java.util.Arrays.stream(values())
                    .filter(k -> k.sleutel().equals(sleutel))
                    .findFirst();
        }
    }

    /** For how long and why a group has them, where that is for a while. */
    public record Periode(LocalDate vanaf, LocalDate totEnMet, String reden, String door) {}

    /** One mark that counts. */
    public record Bolletje(UUID leerling, int les, String waarop, Kleur kleur) {}

    /** What somebody marks. */
    public record Oordeel(UUID leerling, String waarop, Kleur kleur) {}

    /**
     * The book of a group on one day.
     *
     * @param periode the last one; empty where they are there at all times or were never begun
     * @param loopt whether marks can be given on this day
     * @param geeft whether this person gives them
     * @param zetIn whether this person begins and ends them for a group
     */
    public record Boek(
            GroepMetLeerlingen klas,
            Bolletjes afspraak,
            LocalDate dag,
            @Nullable Periode periode,
            boolean loopt,
            boolean geeft,
            boolean zetIn,
            List<Bolletje> bolletjes) {}

    /** Empty when the school does not work with them. */
    @Transactional(readOnly = true)
    public Optional<Boek> boek(Bezoeker wie, UUID groep, LocalDate dag) {
        GroepMetLeerlingen klas = klassen.groep(wie, groep).orElseThrow(NietGevonden::new);
        return afspraak(groep).map(a -> {
            Set<String> rollen = rollen(wie, groep);
            Periode periode = a.duur() == Duur.TIJDELIJK ? periode(groep).orElse(null) : null;
            return new Boek(
                    klas,
                    a,
                    dag,
                    periode,
                    loopt(a, periode, dag),
                    a.door().stream().anyMatch(rollen::contains),
                    a.inzetten().stream().anyMatch(rollen::contains),
                    bolletjes(groep, dag));
        });
    }

    /**
     * Records the marks of one lesson of today.
     *
     * @return field to sentence; empty when done
     */
    public Map<String, String> geef(Bezoeker wie, UUID groep, int les, List<Oordeel> oordelen) {
        Boek boek = boek(wie, groep, klok.vandaag()).orElseThrow(NietGevonden::new);
        if (!boek.geeft()) throw new NietGevonden();
        Map<String, String> fouten = new LinkedHashMap<>();
        if (!boek.loopt())
            fouten.put("", "Er zijn nu geen bolletjes in deze groep. Ze beginnen met een reden en een einddatum.");
        if (les < 1 || les > LESSEN) fouten.put("les", "Kies het lesuur, van 1 tot en met " + LESSEN + ".");
        if (oordelen.isEmpty()) fouten.put("", "Geef minstens één leerling een bolletje.");
        Set<UUID> hier = new LinkedHashSet<>();
        boek.klas().leerlingen().forEach(l -> hier.add(l.id()));
        for (Oordeel o : oordelen)
            if (!hier.contains(o.leerling()) || !boek.afspraak().waarop().contains(o.waarop()))
                throw new NietGevonden();
        if (!fouten.isEmpty()) return fouten;
        for (Oordeel o : oordelen) {
            jdbc.sql("""
                            insert into dossier.bolletje (id, bestuur_id, leerling_id, groep_id, dag, les, waarop, kleur, auteur_id, auteur_naam, gemaakt_op)
                            select :id, :bestuur, :leerling, :groep, :dag, :les, :waarop, :kleur, :wie, :naam, :nu
                             where toegang.schrijft(:leerling, :wie, :klasse)""")
                    .param("id", Ids.nieuw())
                    .param("bestuur", wie.bestuurId())
                    .param("leerling", o.leerling())
                    .param("groep", groep)
                    .param("dag", klok.vandaag())
                    .param("les", les)
                    .param("waarop", o.waarop())
                    .param("kleur", o.kleur().sleutel())
                    .param("wie", wie.accountId())
                    .param("naam", wie.naam())
                    .param("nu", Timestamp.from(klok.nu()))
                    .param("klasse", (short) Klasse.LOGBOEK.nummer())
                    .update();
        }
        return Map.of();
    }

    /**
     * Begins them for a group, or says another end.
     *
     * @return field to sentence; empty when done
     */
    public Map<String, String> zetIn(Bezoeker wie, UUID groep, @Nullable LocalDate totEnMet, String reden) {
        LocalDate vandaag = klok.vandaag();
        Boek boek = boek(wie, groep, vandaag).orElseThrow(NietGevonden::new);
        if (!boek.zetIn()) throw new NietGevonden();
        Map<String, String> fouten = new LinkedHashMap<>();
        if (totEnMet == null || totEnMet.isBefore(vandaag))
            fouten.put("totEnMet", "Kies de laatste dag, vandaag of later.");
        else if (totEnMet.isAfter(vandaag.plusWeeks(LANGSTE_PERIODE)))
            fouten.put(
                    "totEnMet", "Kies een dag binnen " + LANGSTE_PERIODE + " weken; daarna kun je opnieuw beginnen.");
        if (reden.isBlank()) fouten.put("reden", "Schrijf waarom deze groep bolletjes krijgt.");
        else if (reden.length() > LANGSTE_REDEN)
            fouten.put("reden", "Houd de reden kort: hoogstens " + LANGSTE_REDEN + " tekens.");
        if (!fouten.isEmpty()) return fouten;
        Periode nu = boek.periode();
        jdbc.sql("""
                        insert into dossier.bolletjesperiode (id, bestuur_id, groep_id, vanaf, tot_en_met, reden, door, door_naam, op)
                        values (:id, :bestuur, :groep, :vanaf, :tot, :reden, :wie, :naam, :nu)""")
                .param("id", Ids.nieuw())
                .param("bestuur", wie.bestuurId())
                .param("groep", groep)
                .param("vanaf", nu != null && boek.loopt() ? nu.vanaf() : vandaag)
                .param("tot", totEnMet)
                .param("reden", reden.strip())
                .param("wie", wie.accountId())
                .param("naam", wie.naam())
                .param("nu", Timestamp.from(klok.nu()))
                .update();
        return Map.of();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Lijn> bij(Bezoeker wie, UUID groep) {
        return afspraak(groep)
                .filter(a -> {
                    Set<String> rollen = rollen(wie, groep);
                    return a.door().stream().anyMatch(rollen::contains)
                            || a.inzetten().stream().anyMatch(rollen::contains);
                })
                .map(a -> new Lijn(a.naam(), uitleg(a, groep), "/klassen/" + groep + "/bolletjes"));
    }

    private String uitleg(Bolletjes a, UUID groep) {
        if (a.duur() == Duur.VAST)
            return "Elke les: " + String.join(", ", a.waarop()).toLowerCase(java.util.Locale.ROOT);
        return periode(groep)
                .filter(p -> loopt(a, p, klok.vandaag()))
                .map(p -> "Tot en met " + Datum.lang(p.totEnMet()) + ": " + p.reden())
                .orElse("Nu niet in deze groep");
    }

    private static boolean loopt(Bolletjes a, @Nullable Periode periode, LocalDate dag) {
        return a.duur() == Duur.VAST
                || periode != null && !dag.isBefore(periode.vanaf()) && !dag.isAfter(periode.totEnMet());
    }

    private Optional<Bolletjes> afspraak(UUID groep) {
        return jdbc.sql("select locatie_id from organisatie.groep where id = :groep")
                .param("groep", groep)
                .query(UUID.class)
                .optional()
                .map(locatie -> schoolplannen.voorLocatie(locatie).plan())
                .map(Schoolplan::bolletjes);
    }

    private Optional<Periode> periode(UUID groep) {
        return jdbc.sql("""
                        select vanaf, tot_en_met, reden, door_naam from dossier.bolletjesperiode
                         where groep_id = :groep order by op desc, id desc limit 1""")
                .param("groep", groep)
                .query((rs, n) -> new Periode(
                        rs.getObject(1, LocalDate.class),
                        rs.getObject(2, LocalDate.class),
                        rs.getString(3),
                        rs.getString(4)))
                .optional();
    }

    /** What I am of this group, or at its location. */
    private Set<String> rollen(Bezoeker wie, UUID groep) {
        return new LinkedHashSet<>(jdbc.sql("""
                        select distinct r.rol from toegang.relatie r join organisatie.groep g on r.groep_id in (g.id, g.locatie_id)
                         where g.id = :groep and r.account_id = :wie and r.vanaf <= :dag and (r.tot is null or r.tot > :dag)""")
                .param("groep", groep)
                .param("wie", wie.accountId())
                .param("dag", klok.vandaag())
                .query(String.class)
                .list());
    }

    private List<Bolletje> bolletjes(UUID groep, LocalDate dag) {
        return new ArrayList<>(jdbc.sql("""
                        select distinct on (leerling_id, les, waarop) leerling_id, les, waarop, kleur from dossier.bolletje
                         where groep_id = :groep and dag = :dag
                         order by leerling_id, les, waarop, gemaakt_op desc, id desc""")
                .param("groep", groep)
                .param("dag", dag)
                .query((rs, n) -> new Bolletje(
                        rs.getObject(1, UUID.class),
                        rs.getInt(2),
                        rs.getString(3),
                        Kleur.van(rs.getString(4)).orElseThrow()))
                .list());
    }
}
