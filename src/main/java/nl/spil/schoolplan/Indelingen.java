package nl.spil.schoolplan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.organisatie.Schooljaar;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Klasse;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Where pupils stand in the school, by the words and rules of its plan (CONFIG-11, CONFIG-12, CONFIG-13, CONFIG-17). */
@Component
public class Indelingen {

    public static final int LANGSTE_TEKST = 2000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Klok klok;

    Indelingen(JdbcClient jdbc, Klok klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    /** What kind of step it is. */
    public enum Soort {
        ONDERWIJSSOORT,
        GROEP,
        STROOM,
        AFSLUITING;

        String sleutel() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A criterion with what shows that it is met. */
    public record Bewijs(String criterium, String bewijs) {}

    /** One step. */
    public record Stap(
            UUID id,
            Soort soort,
            String waarde,
            String naam,
            LocalDate vanaf,
            String gronden,
            List<Bewijs> criteria,
            String doorNaam,
            Instant op) {}

    /** A step to take; {@code bewijs} per criterion of the target, in the order of the plan. */
    public record Nieuw(
            Soort soort, String waarde, @Nullable LocalDate vanaf, String gronden, List<Bewijs> bewijs) {}

    /** Every step of the opened pupil, the newest first. */
    public List<Stap> van(Inzage inzage) {
        return jdbc.sql("""
                select id, soort, waarde, naam, vanaf, gronden, criteria::text, door_naam, op from schoolplan.leerlingindeling
                 where leerling_id = :leerling order by vanaf desc, op desc
                """)
                .param("leerling", inzage.leerling())
                .query((rs, n) -> lees(rs))
                .list();
    }

    /** What holds today of this kind. */
    public static Optional<Stap> nu(List<Stap> stappen, Soort soort, LocalDate dag) {
        return stappen.stream()
                .filter(s -> s.soort() == soort && !s.vanaf().isAfter(dag))
                .findFirst();
    }

    /** What a pupil can be placed in, key to name; empty when the plan says nothing of the kind. */
    public static Map<String, String> keuzes(Schoolplan plan, Soort soort) {
        Map<String, String> uit = new LinkedHashMap<>();
        Onderwijs onderwijs = plan.onderwijs();
        Indeling indeling = plan.indeling();
        switch (soort) {
            case ONDERWIJSSOORT -> {
                if (onderwijs != null) onderwijs.soorten().forEach(s -> uit.put(s.id(), s.naam()));
            }
            case GROEP -> {
                // Leerjaren come with the import; a fase is reached by the pupil.
                if (indeling != null && indeling.soort() == Indeling.Soort.FASEN)
                    indeling.groepen().forEach(g -> uit.put(g.id(), g.naam()));
            }
            case STROOM -> {
                if (indeling != null) indeling.stromen().forEach(g -> uit.put(g.id(), g.naam()));
            }
            case AFSLUITING -> {
                if (onderwijs != null) onderwijs.afsluitingen().forEach(a -> uit.put(a.id(), a.naam()));
            }
        }
        return uit;
    }

    /** What must be shown before a pupil goes to this group. */
    public static List<String> criteria(Schoolplan plan, Soort soort, String waarde) {
        Indeling indeling = plan.indeling();
        if (indeling == null || (soort != Soort.GROEP && soort != Soort.STROOM)) return List.of();
        return (soort == Soort.GROEP ? indeling.groepen() : indeling.stromen())
                .stream()
                        .filter(g -> g.id().equals(waarde))
                        .flatMap(g -> g.overgangscriteria().stream())
                        .toList();
    }

    /**
     * Records a step.
     *
     * @return what is wrong, field to sentence; empty when it was recorded
     */
    @Transactional
    public Map<String, String> leg(Bezoeker wie, Inzage inzage, LeerlingKop kop, Planversie versie, Nieuw nieuw) {
        inzage.eisSchrijven(Klasse.OPP);
        Schoolplan plan = versie.plan();
        String naam = keuzes(plan, nieuw.soort()).get(nieuw.waarde());
        Map<String, String> fouten = new LinkedHashMap<>();
        if (naam == null) fouten.put("waarde", "Kies waarin of waarmee.");
        if (nieuw.vanaf() == null) fouten.put("vanaf", "Vul in vanaf welke dag.");
        else if (nieuw.vanaf().isAfter(klok.vandaag().plusYears(1)))
            fouten.put("vanaf", "Deze dag ligt meer dan een jaar vooruit. Controleer het jaar.");
        if (nieuw.gronden().length() > LANGSTE_TEKST)
            fouten.put(
                    "gronden", "Houd het bij " + LANGSTE_TEKST + " tekens; de rest hoort in het plan van de leerling.");
        else if (nieuw.gronden().isBlank() && nieuw.soort() != Soort.ONDERWIJSSOORT)
            fouten.put("gronden", "Schrijf op waarom: op grond waarvan besluit de school dit?");
        if (naam != null) {
            regels(plan, kop, nieuw, klok.vandaag()).ifPresent(zin -> fouten.put("waarde", zin));
            List<String> nodig = criteria(plan, nieuw.soort(), nieuw.waarde());
            for (int i = 0; i < nodig.size(); i++) {
                String criterium = nodig.get(i);
                if (nieuw.bewijs().stream()
                        .noneMatch(b ->
                                b.criterium().equals(criterium) && !b.bewijs().isBlank())) {
                    fouten.put("bewijs-" + i, "Vink aan en schrijf op waaruit blijkt: " + criterium);
                }
            }
        }
        if (!fouten.isEmpty() || naam == null) return fouten;
        jdbc.sql("""
                insert into schoolplan.leerlingindeling (id, bestuur_id, leerling_id, planversie_id, soort, waarde, naam, vanaf, gronden, criteria, door, door_naam, op)
                values (:id, :bestuur, :leerling, :versie, :soort, :waarde, :naam, :vanaf, :gronden, :criteria::jsonb, :wie, :door, :nu)
                """)
                .param("id", Ids.nieuw())
                .param("bestuur", wie.bestuurId())
                .param("leerling", inzage.leerling())
                .param("versie", versie.id())
                .param("soort", nieuw.soort().sleutel())
                .param("waarde", nieuw.waarde())
                .param("naam", naam)
                .param("vanaf", nieuw.vanaf())
                .param("gronden", nieuw.gronden().strip())
                .param("criteria", JSON.writeValueAsString(nieuw.bewijs()))
                .param("wie", wie.accountId())
                .param("door", wie.naam())
                .param("nu", java.sql.Timestamp.from(klok.nu()))
                .update();
        return Map.of();
    }

    /** Rules about the leerjaar of the pupil, as far as the school calls it what the plan does. */
    private static Optional<String> regels(Schoolplan plan, LeerlingKop kop, Nieuw nieuw, LocalDate dag) {
        Indeling indeling = plan.indeling();
        if (indeling == null) return Optional.empty();
        int nu = leerjaar(indeling, kop.leerjaar());
        if (nu < 0) return Optional.empty();
        String na = indeling.stromenNa();
        // Who is still in that leerjaar is placed for the school year after this one.
        boolean nogNiet = na != null
                && (nu < plek(indeling, na)
                        || (nu == plek(indeling, na)
                                && nieuw.vanaf() != null
                                && !nieuw.vanaf().isAfter(Schooljaar.van(dag).einde())));
        if (nieuw.soort() == Soort.STROOM && na != null && nogNiet) {
            return Optional.of("De school deelt in na " + naam(indeling, na) + "; " + kop.roepnaam()
                    + " is nog niet zover. Kies een dag in het schooljaar waarvoor het geldt.");
        }
        Onderwijs onderwijs = plan.onderwijs();
        if (nieuw.soort() == Soort.AFSLUITING && onderwijs != null) {
            List<String> mag = onderwijs.afsluitingen().stream()
                    .filter(a -> a.id().equals(nieuw.waarde()))
                    .flatMap(a -> a.na().stream())
                    .toList();
            if (!mag.isEmpty() && !mag.contains(indeling.groepen().get(nu).id())) {
                return Optional.of("Dit kan na "
                        + String.join(
                                " of ",
                                mag.stream().map(id -> naam(indeling, id)).toList()) + "; " + kop.roepnaam()
                        + " zit in " + indeling.groepen().get(nu).naam() + ".");
            }
        }
        return Optional.empty();
    }

    private static String naam(Indeling indeling, String id) {
        return Woorden.klein(indeling.groepen().get(plek(indeling, id)).naam());
    }

    private static int plek(Indeling indeling, String id) {
        for (int i = 0; i < indeling.groepen().size(); i++) {
            if (indeling.groepen().get(i).id().equals(id)) return i;
        }
        return 0;
    }

    /** Which leerjaar of the plan the import means by "2" or "Leerjaar 2"; -1 when it means none. */
    static int leerjaar(Indeling indeling, String leerjaar) {
        String gezocht = leerjaar.strip().toLowerCase(Locale.ROOT);
        if (gezocht.isEmpty()) return -1;
        for (int i = 0; i < indeling.groepen().size(); i++) {
            Indeling.Groep g = indeling.groepen().get(i);
            if (g.id().equals(gezocht)
                    || g.id().endsWith("-" + gezocht)
                    || g.naam().toLowerCase(Locale.ROOT).equals(gezocht)) return i;
        }
        return -1;
    }

    /** Whether pupils of this leerjaar are divided: those after the leerjaar that the plan names. */
    public static boolean verdeeld(Schoolplan plan, String leerjaar) {
        Indeling indeling = plan.indeling();
        if (indeling == null || indeling.stromen().isEmpty()) return false;
        String na = indeling.stromenNa();
        int nu = leerjaar(indeling, leerjaar);
        return na == null || (nu >= 0 && nu > plek(indeling, na));
    }

    /** A pupil with the stroom of today, by leerjaar. */
    public record Ingedeeld(UUID leerling, String naam, String leerjaar, String klas, String stroom) {}

    /** The pupils of a location that this person may see, with the stroom of each. */
    public List<Ingedeeld> opLocatie(UUID locatie) {
        return jdbc.sql("""
                select l.id, l.naam, l.leerjaar, coalesce(k.code, ''), coalesce(s.naam, '')
                  from toegang.lidmaatschap m join organisatie.leerling l on l.id = m.leerling_id
                  left join lateral (select g.code from organisatie.plaatsing p join organisatie.groep g on g.id = p.groep_id and g.soort = 'klas'
                                      where p.leerling_id = l.id and p.vanaf <= :dag and (p.tot is null or p.tot > :dag) order by p.vanaf desc limit 1) k on true
                  left join lateral (select i.naam from schoolplan.leerlingindeling i where i.leerling_id = l.id and i.soort = 'stroom' and i.vanaf <= :dag
                                      order by i.vanaf desc, i.op desc limit 1) s on true
                 where m.groep_id = :locatie and m.soort = 'locatie' and m.vanaf <= :dag and (m.tot is null or m.tot > :dag)
                 order by l.leerjaar, l.achternaam, l.roepnaam limit 2000
                """)
                .param("locatie", locatie)
                .param("dag", klok.vandaag())
                .query((rs, n) -> new Ingedeeld(
                        rs.getObject(1, UUID.class),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getString(5)))
                .list();
    }

    /** That the school looked at how a leerjaar is made up. */
    public record Samenstelling(String leerjaar, String stand, String conclusie, String doorNaam, Instant op) {}

    public List<Samenstelling> bekeken(UUID locatie) {
        return jdbc.sql(
                        "select leerjaar, stand, conclusie, door_naam, op from schoolplan.samenstelling where locatie_id = ? order by op desc limit 40")
                .param(locatie)
                .query((rs, n) -> new Samenstelling(
                        rs.getString(1),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getTimestamp(5).toInstant()))
                .list();
    }

    public boolean leidt(UUID locatie) {
        return jdbc.sql("select toegang.leidt(?)")
                .param(locatie)
                .query(Boolean.class)
                .single();
    }

    /** Records that the composition was looked at, with the numbers of now. */
    @Transactional
    public Map<String, String> bekijk(Bezoeker wie, UUID locatie, String leerjaar, String stand, String conclusie) {
        if (!leidt(locatie)) throw new NietGevonden();
        Map<String, String> fouten = new LinkedHashMap<>();
        if (stand.isEmpty()) fouten.put("leerjaar", "Kies welk leerjaar is bekeken.");
        if (conclusie.isBlank()) fouten.put("conclusie", "Schrijf op wat de school vond, ook als er niets verandert.");
        else if (conclusie.length() > LANGSTE_TEKST)
            fouten.put("conclusie", "Houd het bij " + LANGSTE_TEKST + " tekens.");
        if (!fouten.isEmpty()) return fouten;
        jdbc.sql("""
                insert into schoolplan.samenstelling (id, bestuur_id, locatie_id, leerjaar, stand, conclusie, door, door_naam, op)
                values (:id, :bestuur, :locatie, :leerjaar, :stand, :conclusie, :wie, :door, :nu)
                """)
                .param("id", Ids.nieuw())
                .param("bestuur", wie.bestuurId())
                .param("locatie", locatie)
                .param("leerjaar", leerjaar)
                .param("stand", stand)
                .param("conclusie", conclusie.strip())
                .param("wie", wie.accountId())
                .param("door", wie.naam())
                .param("nu", java.sql.Timestamp.from(klok.nu()))
                .update();
        return Map.of();
    }

    private static Stap lees(ResultSet rs) throws SQLException {
        return new Stap(
                rs.getObject(1, UUID.class),
                Soort.valueOf(rs.getString(2).toUpperCase(Locale.ROOT)),
                rs.getString(3),
                rs.getString(4),
                rs.getObject(5, LocalDate.class),
                rs.getString(6),
                new ArrayList<>(Arrays.asList(JSON.readValue(rs.getString(7), Bewijs[].class))),
                rs.getString(8),
                rs.getTimestamp(9).toInstant());
    }
}
