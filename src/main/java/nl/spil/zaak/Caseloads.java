package nl.spil.zaak;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.spil.bericht.Berichten;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.organisatie.Functies;
import nl.spil.organisatie.Functies.Medewerker;
import nl.spil.organisatie.Locatie;
import nl.spil.organisatie.Locaties;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.termijn.Termijnen;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Poort;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything of a colleague who leaves, to another, in one act: the zaken with their clocks, and every other clock and actie about a
 * pupil. First the list, then the act; when something on the list changed in between, nothing happens.
 */
@Service
@Transactional
public class Caseloads {

    public static final int LANGSTE_REDEN = 200;

    /** Somebody's own, or of another for who coordinates the support around this pupil. */
    private static final String MAG = """
            (x.eigenaar_id = toegang.wie() or exists (
                select 1 from toegang.lidmaatschap l join toegang.plek p on p.locatie_id = l.groep_id and p.plek = 'coordinator'
                 where l.leerling_id = x.leerling_id and l.soort = 'locatie' and l.vanaf <= :dag and (l.tot is null or l.tot > :dag)
                   and toegang.in_rol(x.leerling_id, p.rol)))
            """;

    private final JdbcClient jdbc;
    private final Klok klok;
    private final Zaken zaken;
    private final Termijnen termijnen;
    private final Functies functies;
    private final Locaties locaties;
    private final Schoolplannen schoolplannen;
    private final Berichten berichten;
    private final Poort poort;

    Caseloads(
            JdbcClient jdbc,
            Klok klok,
            Zaken zaken,
            Termijnen termijnen,
            Functies functies,
            Locaties locaties,
            Schoolplannen schoolplannen,
            Berichten berichten,
            Poort poort) {
        this.jdbc = jdbc;
        this.klok = klok;
        this.zaken = zaken;
        this.termijnen = termijnen;
        this.functies = functies;
        this.locaties = locaties;
        this.schoolplannen = schoolplannen;
        this.berichten = berichten;
        this.poort = poort;
    }

    public record Collega(UUID account, String naam) {}

    /**
     * A zaak, or a clock that belongs to none on the list.
     *
     * @param waarom why it stays where it is; empty when it goes along
     */
    public record Stuk(
            UUID id, boolean zaak, UUID leerling, String naam, String wat, String url, int versie, String waarom) {

        public boolean gaatMee() {
            return waarom.isEmpty();
        }
    }

    /**
     * What would happen.
     *
     * @param vingerafdruk of all of it, so that the act is about what was read
     */
    public record Voorbeeld(Collega van, Collega naar, List<Stuk> stukken, String vingerafdruk) {

        public List<Stuk> mee() {
            return stukken.stream().filter(Stuk::gaatMee).toList();
        }

        public List<Stuk> blijft() {
            return stukken.stream().filter(s -> !s.gaatMee()).toList();
        }
    }

    /** What came of it. */
    public sealed interface Uitkomst {
        record Overgedragen(int zaken, int taken, String naar) implements Uitkomst {}

        /** Something changed since the list was read. */
        record Ingehaald() implements Uitkomst {}

        record Geweigerd(Map<String, String> fouten) implements Uitkomst {}
    }

    /** Of whom this person can hand over: of oneself, and for who coordinates the support of everybody who has something there. */
    @Transactional(readOnly = true)
    public List<Collega> van(Bezoeker wie) {
        Map<UUID, String> uit = new LinkedHashMap<>();
        uit.put(wie.accountId(), wie.naam());
        jdbc.sql("""
                select m.account_id, m.naam from organisatie.medewerker m
                 where m.account_id in (
                       select x.eigenaar_id from zaak.zaak x where x.gesloten_op is null and x.leerling_id is not null and %1$s
                       union
                       select x.eigenaar_id from termijn.termijn x where x.gehaald_op is null and x.vervallen_op is null and x.leerling_id is not null
                          and toegang.schrijft(x.leerling_id, toegang.wie(), x.klasse) and %1$s)
                 order by m.naam
                """.formatted(MAG)).param("dag", klok.vandaag()).query(rs -> {
            uit.putIfAbsent(rs.getObject(1, UUID.class), rs.getString(2));
        });
        return uit.entrySet().stream()
                .map(e -> new Collega(e.getKey(), e.getValue()))
                .toList();
    }

    /** To whom: staff of the locations where this person works. */
    @Transactional(readOnly = true)
    public List<Collega> naar(Bezoeker wie) {
        Map<UUID, String> uit = new LinkedHashMap<>();
        for (Locatie l : locaties.van(wie))
            for (Medewerker m : functies.medewerkers(l.id()))
                if (m.accountId() != null) uit.putIfAbsent(m.accountId(), m.naam());
        return uit.entrySet().stream()
                .map(e -> new Collega(e.getKey(), e.getValue()))
                .toList();
    }

    @Transactional(readOnly = true)
    public Voorbeeld voorbeeld(Bezoeker wie, UUID vanAccount, UUID naarAccount) {
        Collega van = kies(van(wie), vanAccount);
        Collega naar = kies(naar(wie), naarAccount);
        List<Stuk> stukken = new ArrayList<>(zakenVan(wie, van, naar));
        stukken.addAll(takenVan(
                van, naar, stukken.stream().filter(Stuk::gaatMee).map(Stuk::id).collect(Collectors.toSet())));
        return new Voorbeeld(van, naar, stukken, vingerafdruk(van, naar, stukken));
    }

    private static Collega kies(List<Collega> keuze, UUID account) {
        return keuze.stream()
                .filter(c -> c.account().equals(account))
                .findFirst()
                .orElseThrow(NietGevonden::new);
    }

    private List<Stuk> zakenVan(Bezoeker wie, Collega van, Collega naar) {
        record Rij(
                UUID id,
                UUID leerling,
                String nummer,
                String zaaktype,
                UUID plan,
                int versie,
                String naam,
                UUID locatie) {}
        List<Rij> rijen = jdbc.sql("""
                select x.id, x.leerling_id, x.nummer, x.zaaktype, x.planversie_id, x.versie, coalesce(n.naam, '') as naam, l.groep_id
                  from zaak.zaak x
                  join toegang.lidmaatschap l on l.leerling_id = x.leerling_id and l.soort = 'locatie' and l.vanaf <= :dag and (l.tot is null or l.tot > :dag)
                  left join organisatie.namen(array(select z.leerling_id from zaak.zaak z where z.eigenaar_id = :van and z.gesloten_op is null and z.leerling_id is not null)) n
                         on n.id = x.leerling_id
                 where x.eigenaar_id = :van and x.gesloten_op is null and %s
                 order by n.naam, x.nummer
                """.formatted(MAG))
                .param("van", van.account())
                .param("dag", klok.vandaag())
                .query((rs, n) -> new Rij(
                        rs.getObject(1, UUID.class),
                        rs.getObject(2, UUID.class),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getObject(5, UUID.class),
                        rs.getInt(6),
                        rs.getString(7),
                        rs.getObject(8, UUID.class)))
                .list();
        boolean zelf = van.account().equals(wie.accountId());
        Map<String, Set<UUID>> metRol = new HashMap<>();
        Map<UUID, Set<String>> ik = new HashMap<>();
        List<Stuk> uit = new ArrayList<>();
        for (Rij r : rijen) {
            Zaakplan plan = Zaakplan.van(schoolplannen.versie(r.plan()), r.zaaktype());
            String rol = plan.zaaktype().eigenaar();
            Set<UUID> kandidaten = metRol.computeIfAbsent(
                    r.locatie() + rol,
                    k -> functies.metRol(r.locatie(), rol).stream()
                            .map(Medewerker::accountId)
                            .filter(Objects::nonNull)
                            .collect(Collectors.toSet()));
            String waarom = "";
            if (!zelf
                    && !ik.computeIfAbsent(r.locatie(), l -> functies.rollen(wie, l))
                            .contains(rol)) waarom = "alleen " + plan.rolNaam(rol) + " draagt deze zaak over";
            else if (!kandidaten.contains(naar.account())) waarom = naar.naam() + " is hier geen " + plan.rolNaam(rol);
            uit.add(new Stuk(
                    r.id(),
                    true,
                    r.leerling(),
                    r.naam(),
                    plan.zaaktype().naam(),
                    "/zaken/" + r.nummer(),
                    r.versie(),
                    waarom));
        }
        return uit;
    }

    private List<Stuk> takenVan(Collega van, Collega naar, Set<UUID> metZaak) {
        return jdbc.sql("""
                select x.id, x.leerling_id, coalesce(n.naam, '') as naam, x.omschrijving, x.url, x.versie,
                       toegang.ziet(x.leerling_id, :naar, x.klasse, 1::smallint) as ziet
                  from termijn.termijn x
                  left join organisatie.namen(array(select t.leerling_id from termijn.termijn t
                                                     where t.eigenaar_id = :van and t.gehaald_op is null and t.vervallen_op is null and t.leerling_id is not null)) n
                         on n.id = x.leerling_id
                 where x.eigenaar_id = :van and x.gehaald_op is null and x.vervallen_op is null and x.leerling_id is not null
                   and not (x.onderwerp_soort = 'zaak' and x.onderwerp_id = any(:zaken))
                   and (x.eigenaar_id = toegang.wie() or toegang.schrijft(x.leerling_id, toegang.wie(), x.klasse)) and %s
                 order by n.naam, x.verloopt_op, x.id
                """.formatted(MAG))
                .param("van", van.account())
                .param("naar", naar.account())
                .param("zaken", metZaak.toArray(UUID[]::new))
                .param("dag", klok.vandaag())
                .query((rs, n) -> new Stuk(
                        rs.getObject("id", UUID.class),
                        false,
                        rs.getObject("leerling_id", UUID.class),
                        rs.getString("naam"),
                        rs.getString("omschrijving"),
                        rs.getString("url"),
                        rs.getInt("versie"),
                        rs.getBoolean("ziet") ? "" : naar.naam() + " mag dit van deze leerling niet zien"))
                .list();
    }

    /** All of it goes, or nothing. */
    public Uitkomst draagOver(Bezoeker wie, UUID van, UUID naar, String reden, String gelezen) {
        Voorbeeld nu = voorbeeld(wie, van, naar);
        Map<String, String> fouten = new LinkedHashMap<>();
        if (van.equals(naar)) fouten.put("naar", "Kies een ander dan wie het nu heeft.");
        if (reden.isBlank()) fouten.put("reden", "Schrijf waarom: het staat bij elke zaak en elke taak.");
        else if (reden.strip().length() > LANGSTE_REDEN)
            fouten.put("reden", "Houd de reden bij " + LANGSTE_REDEN + " tekens.");
        if (fouten.isEmpty() && nu.mee().isEmpty()) fouten.put("", "Er is niets dat mee kan.");
        if (!fouten.isEmpty()) return new Uitkomst.Geweigerd(fouten);
        if (!nu.vingerafdruk().equals(gelezen)) return new Uitkomst.Ingehaald();
        int aantal = 0;
        for (Stuk s : nu.mee()) {
            Inzage inzage = poort.open(wie, s.leerling(), "overdracht van zaken en taken");
            if (s.zaak()) {
                if (!(zaken.geefOver(wie, inzage, s.id(), naar, reden.strip(), s.versie())
                        instanceof Overdrachtuitkomst.Overgedragen))
                    throw new OptimisticLockingFailureException("zaak " + s.id() + " is intussen veranderd");
                aantal++;
            } else {
                termijnen.eisVersie(s.id(), s.versie());
                termijnen.draagOver(wie, s.id(), naar, "", reden.strip());
            }
        }
        String wat = nu.mee().size() == 1
                ? "Je hebt 1 zaak of taak"
                : "Je hebt " + nu.mee().size() + " zaken en taken";
        berichten.meld(naar, wat + " overgenomen van " + nu.van().naam(), "/", "caseload:" + nu.vingerafdruk());
        if (!van.equals(wie.accountId()))
            berichten.meld(
                    van,
                    "Je zaken en taken zijn overgedragen aan " + nu.naar().naam(),
                    "/",
                    "caseload-van:" + nu.vingerafdruk());
        return new Uitkomst.Overgedragen(
                aantal, nu.mee().size() - aantal, nu.naar().naam());
    }

    private static String vingerafdruk(Collega van, Collega naar, List<Stuk> stukken) {
        StringBuilder tekst = new StringBuilder(van.account() + "|" + naar.account());
        for (Stuk s : stukken)
            tekst.append('|').append(s.id()).append(':').append(s.versie()).append(s.waarom());
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(tekst.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same as {@link #voorbeeld}, when both were chosen. */
    @Transactional(readOnly = true)
    public Optional<Voorbeeld> voorbeeldVan(Bezoeker wie, @Nullable UUID van, @Nullable UUID naar) {
        return van == null || naar == null || van.equals(naar)
                ? Optional.empty()
                : Optional.of(voorbeeld(wie, van, naar));
    }
}
