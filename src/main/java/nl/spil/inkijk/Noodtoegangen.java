package nl.spil.inkijk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.spil.bericht.Berichten;
import nl.spil.bericht.Mail;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.organisatie.Functies;
import nl.spil.organisatie.Functies.Medewerker;
import nl.spil.organisatie.Locatie;
import nl.spil.organisatie.Locaties;
import nl.spil.schoolplan.Noodtoegang;
import nl.spil.schoolplan.Rol;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.termijn.Duur;
import nl.spil.termijn.Eenheid;
import nl.spil.termijn.NieuweTermijn;
import nl.spil.termijn.Onderwerp;
import nl.spil.termijn.Termijnen;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Klasse;
import nl.spil.toegang.Poort;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opening a dossier in an emergency, and judging it afterwards. Who may, how long and what opens is decided by the database
 * ({@code inkijk.begin_nood}, {@code toegang.open_in_nood}); here it is told.
 */
@Service
@Transactional
public class Noodtoegangen {

    public static final int LANGSTE_REDEN = 500;
    public static final int LANGSTE_OORDEEL = 1000;

    /** Shorter than this explains nothing. */
    private static final int KORTSTE_REDEN = 20;

    static final String SOORT = "noodtoegang";

    private static final String KOLOMMEN = """
            select n.id, n.leerling_id, case when toegang.is_gezin() then '' else coalesce(inkijk.nood_leerling(n.id), '') end as leerling, n.account_id, case when toegang.is_gezin() and not toegang.meekijken_met_naam(n.leerling_id) then '' else n.naam end as naam,
                   n.reden, n.begin, n.einde, n.einde > toegang.nu() as open, n.oordeel_voor, n.beoordeelt,
                   o.terecht, o.toelichting, o.door_naam, o.op
              from toegang.noodtoegang n left join toegang.noodoordeel o on o.noodtoegang_id = n.id
            """;

    private final JdbcClient jdbc;
    private final Klok klok;
    private final Locaties locaties;
    private final Functies functies;
    private final Schoolplannen schoolplannen;
    private final Termijnen termijnen;
    private final Berichten berichten;
    private final Poort poort;

    Noodtoegangen(
            JdbcClient jdbc,
            Klok klok,
            Locaties locaties,
            Functies functies,
            Schoolplannen schoolplannen,
            Termijnen termijnen,
            Berichten berichten,
            Poort poort) {
        this.jdbc = jdbc;
        this.klok = klok;
        this.locaties = locaties;
        this.functies = functies;
        this.schoolplannen = schoolplannen;
        this.termijnen = termijnen;
        this.berichten = berichten;
        this.poort = poort;
    }

    /**
     * A dossier that was opened in an emergency.
     *
     * @param leerlingNaam for who did it, was told or judges
     * @param naam who did it; empty for a family where the plan shows roles only
     * @param beoordeelt the role that judges
     */
    public record Nood(
            UUID id,
            UUID leerling,
            String leerlingNaam,
            UUID account,
            String naam,
            String reden,
            Instant begin,
            Instant einde,
            boolean open,
            LocalDate oordeelVoor,
            String beoordeelt,
            @Nullable Oordeel oordeel) {}

    public record Oordeel(boolean terecht, String toelichting, String naam, Instant op) {}

    /** What was opened: part, how often, when last. */
    public record Geopend(String onderdeel, int keer, Instant laatst) {}

    /** What somebody fills in. */
    public record Invoer(@Nullable UUID locatie, String naam, String klas, String reden) {}

    /** What came of it. */
    public sealed interface Uitkomst {
        record Open(UUID leerling, Instant einde) implements Uitkomst {}

        /** It was open before: of this person, or in this emergency. */
        record AlOpen(UUID leerling) implements Uitkomst {}

        record Geweigerd(Map<String, String> fouten) implements Uitkomst {}
    }

    /** Where this person works and the plan knows an emergency. */
    @Transactional(readOnly = true)
    public List<Locatie> waar(Bezoeker wie) {
        return locaties.van(wie).stream().filter(l -> regel(l.id()).isPresent()).toList();
    }

    public Optional<Noodtoegang> regel(UUID locatie) {
        return Optional.ofNullable(schoolplannen.voorLocatie(locatie).plan().noodtoegang());
    }

    /** Opens the dossier, tells who must know, and starts the clock of the judgement. */
    public Uitkomst begin(Bezoeker wie, Invoer invoer) {
        Locatie locatie = waar(wie).stream()
                .filter(l -> l.id().equals(invoer.locatie()))
                .findFirst()
                .orElseThrow(NietGevonden::new);
        Map<String, String> fouten = controleer(invoer);
        if (!fouten.isEmpty()) return new Uitkomst.Geweigerd(fouten);
        Schoolplan plan = schoolplannen.voorLocatie(locatie.id()).plan();
        Noodtoegang regel = Objects.requireNonNull(plan.noodtoegang());
        NieuweTermijn.Eigenaar rechter =
                rechter(locatie.id(), plan, wie.accountId()).orElse(null);
        if (rechter == null) {
            return new Uitkomst.Geweigerd(Map.of(
                    "",
                    "Op deze locatie is niemand die noodtoegang beoordeelt, dus het kan nu niet. Bel "
                            + plan.woorden().coordinator() + " of 112."));
        }
        Set<String> hoort = new LinkedHashSet<>();
        plan.rol(Rol.Plek.COORDINATOR).map(Rol::id).ifPresent(hoort::add);
        hoort.add(rechter.rol());
        UUID id = Ids.nieuw();
        Duur duur = Duur.van(regel.binnenSchooldagen(), Eenheid.SCHOOLDAGEN, false);
        record Rij(
                String uitkomst,
                @Nullable UUID leerling,
                @Nullable Instant einde) {}
        Rij rij = jdbc.sql(
                        "select uitkomst, leerling_id, einde from inkijk.begin_nood(:id, :naam, :klas, :reden, :hoort, :rol, :voor, :locatie)")
                .param("id", id)
                .param("naam", invoer.naam())
                .param("klas", invoer.klas())
                .param("reden", invoer.reden().strip())
                .param("hoort", hoort.toArray(String[]::new))
                .param("rol", rechter.rol())
                .param("voor", termijnen.verlooptOp(klokje(id, null, locatie.id(), duur, rechter, regel)))
                .param("locatie", locatie.id())
                .query((rs, n) -> new Rij(rs.getString(1), rs.getObject(2, UUID.class), instant(rs, "einde")))
                .single();
        UUID leerling = rij.leerling();
        if (leerling == null) {
            return new Uitkomst.Geweigerd(
                    switch (rij.uitkomst()) {
                        case "eerst-oordeel" ->
                            Map.of(
                                    "",
                                    "Je opende dit dossier al eerder in nood, en dat is nog niet beoordeeld. Bel wie het beoordeelt: een tweede keer gaat niet vanzelf.");
                        case "te-vaak" ->
                            Map.of(
                                    "",
                                    "Je opende in %d dagen al %d keer een dossier in nood, en meer staat het schoolplan niet toe. Bel %s of 112."
                                            .formatted(
                                                    regel.dagen(),
                                                    regel.hoogstens(),
                                                    plan.woorden().coordinator()));
                        default ->
                            Map.of(
                                    "naam",
                                    "Op deze locatie is niemand met deze naam in deze klas. Schrijf de voornaam en achternaam zoals ze op de klassenlijst staan.");
                    });
        }
        Instant einde = rij.einde();
        if (einde == null) return new Uitkomst.AlOpen(leerling);
        poort.open(wie, leerling, "noodtoegang");
        termijnen.start(wie, klokje(id, leerling, null, duur, rechter, regel));
        meld(id, locatie.id(), hoort, wie.accountId());
        return new Uitkomst.Open(leerling, einde);
    }

    private static Map<String, String> controleer(Invoer invoer) {
        Map<String, String> fouten = new LinkedHashMap<>();
        if (invoer.naam().isBlank()) fouten.put("naam", "Vul de voornaam en achternaam van de leerling in.");
        if (invoer.klas().isBlank()) fouten.put("klas", "Vul de klas in.");
        int lang = invoer.reden().strip().length();
        if (lang < KORTSTE_REDEN)
            fouten.put("reden", "Schrijf in een zin wat er aan de hand is, en waarom het niet kan wachten.");
        else if (lang > LANGSTE_REDEN) fouten.put("reden", "Houd de reden bij " + LANGSTE_REDEN + " tekens.");
        return fouten;
    }

    /** Who judges: the first role of the plan that somebody else has. */
    private Optional<NieuweTermijn.Eigenaar> rechter(UUID locatie, Schoolplan plan, UUID niet) {
        for (String rol : plan.beoordelaarsInNood()) {
            for (Medewerker m : functies.metRol(locatie, rol)) {
                UUID account = m.accountId();
                if (account != null && !account.equals(niet))
                    return Optional.of(new NieuweTermijn.Eigenaar(account, rol));
            }
        }
        return Optional.empty();
    }

    private NieuweTermijn klokje(
            UUID id,
            @Nullable UUID leerling,
            @Nullable UUID locatie,
            Duur duur,
            NieuweTermijn.Eigenaar rechter,
            Noodtoegang regel) {
        return new NieuweTermijn(
                SOORT,
                new Onderwerp(SOORT, id),
                leerling,
                locatie,
                Klasse.SOT,
                "beoordelen of noodtoegang terecht was",
                adres(id),
                regel.bron(),
                new NieuweTermijn.Startfeit("dossier in nood geopend", klok.vandaag()),
                duur,
                rechter,
                "",
                List.of(1),
                null);
    }

    /** A mail without content and a line on their own page, to everybody with a role that hears it. */
    private void meld(UUID id, UUID locatie, Set<String> hoort, UUID niet) {
        Set<UUID> wie = new LinkedHashSet<>();
        for (String rol : hoort)
            for (Medewerker m : functies.metRol(locatie, rol)) if (m.accountId() != null) wie.add(m.accountId());
        wie.remove(niet);
        for (UUID account : wie) {
            berichten.mail(new Mail(
                    SOORT + ":" + id + ":" + account, account, null, SOORT, List.of(berichten.adres(adres(id)))));
            berichten.meld(account, "Een dossier is in nood geopend", adres(id), SOORT + ":" + id + ":" + account);
        }
    }

    /** What this person was told of, judges, or did; the newest first. */
    @Transactional(readOnly = true)
    public List<Nood> mijn() {
        return jdbc.sql(KOLOMMEN + " order by n.begin desc limit 100")
                .query((rs, n) -> lees(rs))
                .list();
    }

    @Transactional(readOnly = true)
    public Nood nood(UUID id) {
        return jdbc.sql(KOLOMMEN + " where n.id = :id")
                .param("id", id)
                .query((rs, n) -> lees(rs))
                .optional()
                .orElseThrow(NietGevonden::new);
    }

    /** The same for a family that reads who looked. */
    @Transactional(readOnly = true)
    public List<Nood> van(Inzage inzage) {
        return jdbc.sql(KOLOMMEN + " where n.leerling_id = :leerling order by n.begin desc limit 50")
                .param("leerling", inzage.leerling())
                .query((rs, n) -> lees(rs))
                .list();
    }

    @Transactional(readOnly = true)
    public List<Geopend> geopend(Nood nood) {
        return jdbc.sql("select onderdeel, keer, laatst from inkijk.nood_geopend(?)")
                .param(nood.id())
                .query((rs, n) ->
                        new Geopend(rs.getString(1), rs.getInt(2), Objects.requireNonNull(instant(rs, "laatst"))))
                .list();
    }

    /** Whether this person judges it. */
    @Transactional(readOnly = true)
    public boolean beoordeelt(Bezoeker wie, Nood nood) {
        return !nood.account().equals(wie.accountId())
                && jdbc.sql("select toegang.in_rol(?, ?)")
                        .params(nood.leerling(), nood.beoordeelt())
                        .query(Boolean.class)
                        .single();
    }

    /** Right or not, with the reason; the family reads it. @return false when a colleague was first */
    public boolean oordeel(Bezoeker wie, Nood nood, boolean terecht, String toelichting) {
        if (!beoordeelt(wie, nood)) throw new NietGevonden();
        int nieuw = jdbc.sql("""
                        insert into toegang.noodoordeel (noodtoegang_id, bestuur_id, leerling_id, terecht, toelichting, door, door_naam, op)
                        values (:nood, :bestuur, :leerling, :terecht, :toelichting, :wie, :naam, :nu) on conflict do nothing""")
                .param("nood", nood.id())
                .param("bestuur", wie.bestuurId())
                .param("leerling", nood.leerling())
                .param("terecht", terecht)
                .param("toelichting", toelichting.strip())
                .param("wie", wie.accountId())
                .param("naam", wie.naam())
                .param("nu", Timestamp.from(klok.nu()))
                .update();
        if (nieuw == 0) return false;
        termijnen.haalVoor(wie, new Onderwerp(SOORT, nood.id()), SOORT, "beoordeeld");
        berichten.meld(
                nood.account(),
                terecht ? "Jouw noodtoegang is beoordeeld: terecht" : "Jouw noodtoegang is beoordeeld: niet terecht",
                adres(nood.id()),
                SOORT + "-oordeel:" + nood.id());
        return true;
    }

    static String adres(UUID id) {
        return "/noodtoegang/" + id;
    }

    private static @Nullable Instant instant(ResultSet rs, String kolom) throws SQLException {
        Timestamp op = rs.getTimestamp(kolom);
        return op == null ? null : op.toInstant();
    }

    private static Nood lees(ResultSet rs) throws SQLException {
        Instant beoordeeld = instant(rs, "op");
        return new Nood(
                rs.getObject("id", UUID.class),
                rs.getObject("leerling_id", UUID.class),
                rs.getString("leerling"),
                rs.getObject("account_id", UUID.class),
                rs.getString("naam"),
                rs.getString("reden"),
                Objects.requireNonNull(instant(rs, "begin")),
                Objects.requireNonNull(instant(rs, "einde")),
                rs.getBoolean("open"),
                rs.getObject("oordeel_voor", LocalDate.class),
                rs.getString("beoordeelt"),
                beoordeeld == null
                        ? null
                        : new Oordeel(
                                rs.getBoolean("terecht"),
                                rs.getString("toelichting"),
                                rs.getString("door_naam"),
                                beoordeeld));
    }
}
