package nl.spil.organisatie;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.organisatie.Bezettingen.Bezetting;
import nl.spil.toegang.Bezoeker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Roles given for a period, such as standing in for somebody who is away (ROL-03). The rights begin and end on the days that
 * were agreed; the database lets only beheer and who is responsible for the location give one, and wants a second person for a
 * role that reads what the team keeps to itself or what is kept apart.
 */
@Component
public class Toekenningen {

    /** Nobody stands in for longer than a year: then somebody else has the role, and that comes with the import. */
    public static final int HOOGSTENS_DAGEN = 366;

    private final JdbcClient jdbc;
    private final Klok klok;

    Toekenningen(JdbcClient jdbc, Klok klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    /**
     * A role to give.
     *
     * @param rolnaam what the school calls the role, as it stands in "je ziet dit omdat je … bent"
     * @param voor whose role it is, when somebody stands in
     * @param groep the class, when the role is about one and nobody is replaced
     * @param totEnMet the last day
     */
    public record Nieuw(
            UUID locatie,
            String plaats,
            String rol,
            String rolnaam,
            @Nullable UUID medewerker,
            @Nullable Bezetting voor,
            @Nullable Groep groep,
            @Nullable LocalDate vanaf,
            @Nullable LocalDate totEnMet) {}

    /** A class of a location. */
    public record Groep(UUID id, String code) {}

    /** What came of it. */
    public sealed interface Uitkomst {
        record Loopt(String naam) implements Uitkomst {}

        /** Somebody else must agree first. */
        record Wacht(String naam) implements Uitkomst {}

        record Geweigerd(Map<String, String> fouten) implements Uitkomst {}
    }

    /** How it stands with a role that was given. */
    public enum Staat {
        WACHT("wacht op een tweede"),
        KOMT("begint nog"),
        LOOPT("loopt"),
        VOORBIJ("voorbij"),
        BEEINDIGD("eerder gestopt");

        private final String woord;

        Staat(String woord) {
            this.woord = woord;
        }

        public String woord() {
            return woord;
        }
    }

    /**
     * A role that was given, as the log keeps it.
     *
     * @param bewezen whether the reader is somebody who was there with a second step before it was asked, and so may agree
     */
    public record Toekenning(
            UUID id,
            String naam,
            @Nullable UUID account,
            String groep,
            String voor,
            LocalDate vanaf,
            LocalDate totEnMet,
            UUID door,
            String doorNaam,
            Instant op,
            Staat staat,
            boolean bewezen,
            String akkoordVan,
            String eindeVan) {

        public boolean teBeeindigen() {
            return staat == Staat.WACHT || staat == Staat.KOMT || staat == Staat.LOOPT;
        }
    }

    /** Whether this person may give roles at this location. */
    public boolean magGeven(UUID locatie) {
        return jdbc.sql("select organisatie.mag_rol_geven(?)")
                .param(locatie)
                .query(Boolean.class)
                .single();
    }

    /** What somebody adopts through a role: nothing, the plan of a school, or the plan of a whole bestuur. */
    public enum Vaststelling {
        GEEN,
        SCHOOL,
        BESTUUR
    }

    public Vaststelling vaststelling(UUID locatie, String rol) {
        return jdbc.sql(
                        "select van_bestuur from toegang.vaststeller where locatie_id = ? and rol = ? order by 1 desc limit 1")
                .params(locatie, rol)
                .query(Boolean.class)
                .optional()
                .map(bestuur -> bestuur ? Vaststelling.BESTUUR : Vaststelling.SCHOOL)
                .orElse(Vaststelling.GEEN);
    }

    /** Whether a second person must agree before somebody has this role here. */
    public boolean zwaar(UUID locatie, String rol) {
        return jdbc.sql("select organisatie.zware_rol(?, ?)")
                .params(locatie, rol)
                .query(Boolean.class)
                .single();
    }

    /** The classes of this school year at a location. */
    public List<Groep> klassen(UUID locatie) {
        return jdbc.sql("""
                select g.id, g.code from organisatie.groep g join organisatie.schooljaar j on j.id = g.schooljaar_id
                 where g.locatie_id = :locatie and g.soort = 'klas' and j.begin <= :dag and j.einde >= :dag order by g.code
                """)
                .param("locatie", locatie)
                .param("dag", klok.vandaag())
                .query((rs, n) -> new Groep(rs.getObject(1, UUID.class), rs.getString(2)))
                .list();
    }

    @Transactional
    public Uitkomst geef(Bezoeker wie, Nieuw nieuw, List<Functies.Medewerker> keuze) {
        if (!magGeven(nieuw.locatie())) throw new NietGevonden();
        Map<String, String> fouten = new LinkedHashMap<>();
        Functies.Medewerker gekozen = keuze.stream()
                .filter(m -> m.id().equals(nieuw.medewerker()))
                .findFirst()
                .orElse(null);
        LocalDate vandaag = klok.vandaag();
        Bezetting voor = nieuw.voor();
        if (gekozen == null || gekozen.accountId() == null) {
            fouten.put("medewerker", "Kies wie de rol krijgt.");
        } else if (wie.accountId().equals(gekozen.accountId())) {
            fouten.put("medewerker", "Jezelf geef je geen rol. Vraag het een ander die dit mag, of de beheerder.");
        } else if (voor != null && gekozen.id().equals(voor.medewerker())) {
            fouten.put("medewerker", gekozen.naam() + " heeft deze rol zelf. Kies wie er waarneemt.");
        }
        LocalDate vanaf = nieuw.vanaf();
        LocalDate tot = nieuw.totEnMet();
        if (vanaf == null) fouten.put("vanaf", "Vul de eerste dag in.");
        else if (vanaf.isBefore(vandaag)) fouten.put("vanaf", "De eerste dag is voorbij. Kies vandaag of later.");
        if (tot == null) {
            fouten.put("totEnMet", "Vul de laatste dag in: een rol die je hier geeft, houdt vanzelf op.");
        } else if (vanaf != null && tot.isBefore(vanaf)) {
            fouten.put("totEnMet", "De laatste dag ligt voor de eerste.");
        } else if (vanaf != null && tot.isAfter(vanaf.plusDays(HOOGSTENS_DAGEN - 1))) {
            fouten.put(
                    "totEnMet", "Hoogstens een jaar. Is het voor langer, dan hoort de rol in de schooladministratie.");
        }
        if (!fouten.isEmpty() || gekozen == null || vanaf == null || tot == null) return new Uitkomst.Geweigerd(fouten);
        UUID groep = voor != null
                ? voor.groepId()
                : nieuw.groep() == null ? null : nieuw.groep().id();
        String vak = voor == null ? "" : voor.vak();
        if (heeftAl(gekozen.id(), nieuw, groep, vak, vanaf, tot)) {
            return new Uitkomst.Geweigerd(Map.of(
                    "medewerker", gekozen.naam() + " heeft deze rol in die tijd al. Kies andere dagen of een ander."));
        }
        String code = voor != null
                ? voor.groep()
                : nieuw.groep() == null ? "" : nieuw.groep().code();
        boolean loopt = jdbc.sql("""
                        select organisatie.geef_rol(:id, :medewerker, :rol, :locatie, :groep, :vak, :voor, :als, :van, :vanaf, :tot, :nu)
                        """)
                .param("id", Ids.nieuw())
                .param("medewerker", gekozen.id())
                .param("rol", nieuw.rol())
                .param("locatie", nieuw.locatie())
                .param("groep", groep, java.sql.Types.OTHER)
                .param("vak", vak)
                .param("voor", voor == null ? null : voor.medewerker(), java.sql.Types.OTHER)
                .param(
                        "als",
                        (voor == null ? "tijdelijk " : "waarnemend ")
                                + nieuw.rolnaam()
                                + (vak.isEmpty() ? "" : " " + vak))
                .param(
                        "van",
                        (code.isEmpty() ? "locatie " + nieuw.plaats() : code)
                                + (voor == null ? "" : ", in plaats van " + voor.naam()))
                .param("vanaf", vanaf)
                .param("tot", tot.plusDays(1))
                .param("nu", java.sql.Timestamp.from(klok.nu()))
                .query(Boolean.class)
                .single();
        return loopt ? new Uitkomst.Loopt(gekozen.naam()) : new Uitkomst.Wacht(gekozen.naam());
    }

    private boolean heeftAl(
            UUID medewerker, Nieuw nieuw, @Nullable UUID groep, String vak, LocalDate vanaf, LocalDate tot) {
        return jdbc.sql("""
                select exists (select 1 from organisatie.functie f
                                where f.medewerker_id = :medewerker and f.rol = :rol and f.locatie_id = :locatie and f.vak = :vak
                                  and f.groep_id is not distinct from :groep and f.vanaf <= :tot and (f.tot is null or (f.tot > :vanaf and f.tot > f.vanaf)))
                """)
                .param("medewerker", medewerker)
                .param("rol", nieuw.rol())
                .param("locatie", nieuw.locatie())
                .param("vak", vak)
                .param("groep", groep, java.sql.Types.OTHER)
                .param("vanaf", vanaf)
                .param("tot", tot)
                .query(Boolean.class)
                .single();
    }

    /** A second person agrees: from now on, or from the first day, the role holds. */
    @Transactional
    public void bevestig(Bezoeker wie, UUID id) {
        if (!stap("select organisatie.bevestig_rol(?, ?)", id)) throw new NietGevonden();
    }

    /** The role ends today: from this moment nothing is seen through it. */
    @Transactional
    public void beeindig(Bezoeker wie, UUID id) {
        if (!stap("select organisatie.beeindig_rol(?, ?)", id)) throw new NietGevonden();
    }

    private boolean stap(String sql, UUID id) {
        return jdbc.sql(sql)
                .params(id, java.sql.Timestamp.from(klok.nu()))
                .query(Boolean.class)
                .single();
    }

    /** Where a role was given, to go back to: location and role. */
    public record Plek(UUID locatie, String rol) {}

    public Plek plek(UUID id) {
        return jdbc.sql("select locatie_id, rol from organisatie.toekenning where id = ?")
                .param(id)
                .query((rs, n) -> new Plek(rs.getObject(1, UUID.class), rs.getString(2)))
                .optional()
                .orElseThrow(NietGevonden::new);
    }

    /** Everything that was given for this role here, the newest first. */
    public List<Toekenning> van(UUID locatie, String rol) {
        LocalDate dag = klok.vandaag();
        return jdbc.sql("""
                select t.id, m.naam, m.account_id, coalesce(g.code, '') as groep, coalesce(v.naam, '') as voor, t.vanaf, t.tot, t.gevoelig, t.door,
                       t.door_naam, t.op, t.gevoelig and a.id is null and organisatie.bewezen_sinds(t.door, t.gemaakt_op) as bewezen, coalesce(a.door_naam, '') as akkoord, coalesce(e.door_naam, '') as einde
                  from organisatie.toekenning t join organisatie.medewerker m on m.id = t.medewerker_id
                  left join organisatie.groep g on g.id = t.groep_id
                  left join organisatie.medewerker v on v.id = t.voor_id
                  left join organisatie.toekenningstap a on a.toekenning_id = t.id and a.soort = 'akkoord'
                  left join organisatie.toekenningstap e on e.toekenning_id = t.id and e.soort = 'einde'
                 where t.locatie_id = :locatie and t.rol = :rol
                 order by t.op desc limit 50
                """)
                .param("locatie", locatie)
                .param("rol", rol)
                .query((rs, n) -> lees(rs, dag))
                .list();
    }

    private static Toekenning lees(ResultSet rs, LocalDate dag) throws SQLException {
        LocalDate vanaf = rs.getObject("vanaf", LocalDate.class);
        LocalDate tot = rs.getObject("tot", LocalDate.class);
        String akkoord = rs.getString("akkoord");
        String einde = rs.getString("einde");
        return new Toekenning(
                rs.getObject("id", UUID.class),
                rs.getString("naam"),
                rs.getObject("account_id", UUID.class),
                rs.getString("groep"),
                rs.getString("voor"),
                vanaf,
                tot.minusDays(1),
                rs.getObject("door", UUID.class),
                rs.getString("door_naam"),
                rs.getTimestamp("op").toInstant(),
                staat(vanaf, tot, dag, rs.getBoolean("gevoelig") && akkoord.isEmpty(), !einde.isEmpty()),
                rs.getBoolean("bewezen"),
                akkoord,
                einde);
    }

    private static Staat staat(LocalDate vanaf, LocalDate tot, LocalDate dag, boolean wacht, boolean einde) {
        if (einde) return Staat.BEEINDIGD;
        if (!tot.isAfter(dag)) return Staat.VOORBIJ;
        if (wacht) return Staat.WACHT;
        return vanaf.isAfter(dag) ? Staat.KOMT : Staat.LOOPT;
    }
}
