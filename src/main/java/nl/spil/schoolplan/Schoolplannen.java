package nl.spil.schoolplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.organisatie.Locatie;
import nl.spil.organisatie.Locatiegegevens.Gegevens;
import nl.spil.organisatie.Locaties;
import nl.spil.schoolplan.yaml.Naam;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The plans in use, per location, with every version they ever had. A version is immutable, so it is read from the database
 * once and then kept.
 */
@Component
public class Schoolplannen implements SmartInitializingSingleton {

    /** Behind a role: what opens for it in a zaak in which the person has a part. */
    private static final String IN_ZAAK = "@zaak";

    /** Behind a role from outside: what it may in a zaak to which the person is invited. */
    private static final String GENODIGD = "@genodigd";

    private static final Logger LOG = LoggerFactory.getLogger(Schoolplannen.class);

    private static final RowMapper<Gegevens> ADRES = new DataClassRowMapper<>(Gegevens.class);

    private final Planbronnen bronnen;
    private final JdbcClient jdbc;
    private final Locaties locaties;
    private final Map<UUID, Planversie> versies = new ConcurrentHashMap<>();
    private final Map<UUID, UUID> inGebruik = new ConcurrentHashMap<>();
    private final Map<String, Ouder> ouders = new ConcurrentHashMap<>();
    private final AtomicLong wisseling = new AtomicLong();
    private final Taak taak;
    private final Klok klok;

    Schoolplannen(Planbronnen bronnen, JdbcClient jdbc, Locaties locaties, Taak taak, Klok klok) {
        this.bronnen = bronnen;
        this.jdbc = jdbc;
        this.locaties = locaties;
        this.taak = taak;
        this.klok = klok;
    }

    /**
     * Reads every plan when all modules are there, against what their code can do.
     *
     * @throws Schoolplanfout which stops the start, when a plan is wrong or asks for a condition that no code tests
     */
    @Override
    public void afterSingletonsInstantiated() {
        bronnen.begin();
    }

    /** Names of plans that a location of this bestuur can run. */
    public Set<String> sleutels() {
        return bronnen.sleutels();
    }

    /** The plan as it holds now in this bestuur, for checking an import and for laying plans side by side. */
    public Optional<Schoolplan> bron(String sleutel) {
        return bronnen.plan(sleutel);
    }

    /** The version that runs at this location now. */
    public Planversie voorLocatie(UUID locatie) {
        UUID bekend = inGebruik.get(locatie);
        if (bekend != null) return versie(bekend);
        long beurt = wisseling.get();
        UUID versie = versieVan(locatie).orElseThrow(NietGevonden::new);
        // What was read before another version came into use, is not kept.
        naCommit(() -> {
            if (wisseling.get() == beurt) inGebruik.put(locatie, versie);
        });
        return versie(versie);
    }

    /** A version by its id, however old. */
    public Planversie versie(UUID id) {
        Planversie bekend = versies.get(id);
        if (bekend != null) return bekend;
        Planversie gelezen = jdbc.sql("select sleutel, nummer, inhoud::text from schoolplan.versie where id = :id")
                .param("id", id)
                .query((rs, n) -> new Planversie(id, rs.getString(1), rs.getInt(2), Plantekens.lees(rs.getString(3))))
                .optional()
                .orElseThrow(NietGevonden::new);
        naCommit(() -> versies.put(id, gelezen));
        return gelezen;
    }

    /** The version of this plan that runs somewhere now, for whoever asks: a plan is a public document. */
    public Optional<Uitgave> uitgave(String sleutel) {
        return jdbc.sql("select * from schoolplan.openbaar(:sleutel)")
                .param("sleutel", sleutel)
                .query((rs, n) -> {
                    UUID id = rs.getObject(1, UUID.class);
                    int nummer = rs.getInt(2);
                    Planversie versie =
                            Optional.ofNullable(versies.get(id)).orElseGet(() -> naarBuiten(id, sleutel, nummer));
                    return new Uitgave(
                            versie,
                            rs.getString(4),
                            rs.getString(5),
                            rs.getTimestamp(3).toInstant(),
                            ADRES.mapRow(rs, n),
                            rs.getObject("bestuur_id", UUID.class),
                            rs.getLong("bronteksten"));
                })
                .optional();
    }

    /**
     * The plan of the school of which this is a location, as it holds now at the bestuur that published it; for every reader the same.
     * Read again when a text of that bestuur was adopted or taken over, and on another day.
     */
    public Optional<Schoolplan> ouder(Uitgave uitgave) {
        Schoolplan plan = uitgave.versie().plan();
        String ouder = plan.soort() == Schoolplan.Soort.LOCATIE ? plan.erft() : null;
        if (ouder == null) return Optional.empty();
        String sleutel = uitgave.bestuur() + "/" + ouder;
        LocalDate vandaag = klok.vandaag();
        Ouder al = ouders.get(sleutel);
        if (al != null && al.bronteksten() == uitgave.bronteksten() && al.dag().equals(vandaag)) return al.plan();
        Ouder nu = new Ouder(uitgave.bronteksten(), vandaag, taak.voor(uitgave.bestuur(), () -> bronnen.plan(ouder)));
        ouders.put(sleutel, nu);
        return nu.plan();
    }

    /** @param bronteksten how many texts the bestuur had then */
    private record Ouder(long bronteksten, LocalDate dag, Optional<Schoolplan> plan) {}

    private Planversie naarBuiten(UUID id, String sleutel, int nummer) {
        Planversie gelezen = jdbc.sql("select schoolplan.openbare_inhoud(:id)")
                .param("id", id)
                .query((rs, n) -> new Planversie(id, sleutel, nummer, Plantekens.lees(rs.getString(1))))
                .single();
        naCommit(() -> versies.put(id, gelezen));
        return gelezen;
    }

    /** The version of this plan that runs in the bestuur of this transaction. */
    public Optional<Planversie> inGebruik(String sleutel) {
        return jdbc.sql("""
                select v.id from schoolplan.in_gebruik g join schoolplan.versie v on v.id = g.versie_id
                 where v.sleutel = :sleutel order by v.nummer desc limit 1""")
                .param("sleutel", sleutel)
                .query(UUID.class)
                .optional()
                .map(this::versie);
    }

    /** Every version of a plan in this bestuur, the newest first, with the moment it came into use. */
    public List<Stand> standen(String sleutel) {
        return jdbc.sql("""
                select id, nummer, vastgelegd_op from schoolplan.versie where sleutel = :sleutel order by nummer desc
                """)
                .param("sleutel", sleutel)
                .query((rs, n) -> new Stand(
                        rs.getObject(1, UUID.class),
                        rs.getInt(2),
                        rs.getTimestamp(3).toInstant()))
                .list();
    }

    /** One version of a plan, by number and moment; its content is read when it is needed. */
    public record Stand(UUID id, int nummer, Instant op) {}

    /**
     * Makes the location run the plan as it holds now: a new version when it changed, and the rights of each role with it. Open
     * zaken keep the version they have. A text that was adopted and that this Spil can no longer read, changes nothing: the last
     * version keeps running. Runs as beheerder (import) or as a job (start, adoption).
     */
    @Transactional
    public void neemInGebruik(UUID locatieId) {
        Locatie locatie = locaties.locatie(locatieId);
        switch (bronnen.lees(bronnen.stand(), locatie.schoolplan())) {
            case null -> {
                if (versieVan(locatieId).isEmpty())
                    throw new IllegalStateException("Locatie " + locatie.sleutel() + " gebruikt het schoolplan '"
                            + locatie.schoolplan() + "', maar dat is er niet. Wel: " + String.join(", ", sleutels())
                            + ".");
                LOG.warn("Het schoolplan {} is er niet meer; de laatste versie blijft lopen.", locatie.schoolplan());
            }
            case Leesresultaat.Gelezen(Schoolplan plan) -> neemInGebruik(locatieId, plan);
            case Leesresultaat.Afgekeurd(List<Planfout> fouten) -> {
                if (versieVan(locatieId).isEmpty()) throw new Schoolplanfout(fouten);
                LOG.warn(
                        "Het vastgestelde plan {} is niet meer te lezen ({} fouten); de laatste versie blijft lopen",
                        locatie.schoolplan(),
                        fouten.size());
            }
        }
    }

    private void neemInGebruik(UUID locatieId, Schoolplan plan) {
        UUID versie = legVast(locatieId, plan);
        schrijfVaststellers(locatieId);
        if (versieVan(locatieId).filter(versie::equals).isPresent()) return;
        schrijfRechten(locatieId, plan);
        jdbc.sql("""
                insert into schoolplan.in_gebruik (locatie_id, bestuur_id, versie_id)
                select l.id, l.bestuur_id, :versie from organisatie.locatie l where l.id = :locatie
                on conflict (locatie_id) do update set versie_id = excluded.versie_id
                """).param("versie", versie).param("locatie", locatieId).update();
        naCommit(() -> {
            wisseling.incrementAndGet();
            inGebruik.remove(locatieId);
        });
    }

    private Optional<UUID> versieVan(UUID locatie) {
        return jdbc.sql("select versie_id from schoolplan.in_gebruik where locatie_id = :l")
                .param("l", locatie)
                .query(UUID.class)
                .optional();
    }

    /** What a transaction reads of its own writing may still be rolled back; only what is committed is kept in memory. */
    private static void naCommit(Runnable werk) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            werk.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                werk.run();
            }
        });
    }

    /** The version with exactly this content; made when the last one differs. */
    private UUID legVast(UUID locatie, Schoolplan plan) {
        String inhoud = Plantekens.schrijf(plan);
        jdbc.sql("""
                insert into schoolplan.versie (id, bestuur_id, sleutel, nummer, vingerafdruk, inhoud)
                select :id, l.bestuur_id, l.schoolplan, coalesce(max(v.nummer), 0) + 1, :vingerafdruk, :inhoud::jsonb
                  from organisatie.locatie l
                  left join schoolplan.versie v on v.bestuur_id = l.bestuur_id and v.sleutel = l.schoolplan
                 where l.id = :locatie
                 group by l.bestuur_id, l.schoolplan
                having :vingerafdruk is distinct from (array_agg(v.vingerafdruk order by v.nummer desc))[1]
                """)
                .param("id", Ids.nieuw())
                .param("locatie", locatie)
                .param("vingerafdruk", Plantekens.vingerafdruk(inhoud))
                .param("inhoud", inhoud)
                .update();
        return jdbc.sql("""
                select v.id from schoolplan.versie v
                  join organisatie.locatie l on l.schoolplan = v.sleutel and l.bestuur_id = v.bestuur_id
                 where l.id = :locatie order by v.nummer desc limit 1
                """).param("locatie", locatie).query(UUID.class).single();
    }

    private void schrijfRechten(UUID locatie, Schoolplan plan) {
        List<String> rollen = new ArrayList<>();
        List<Short> klassen = new ArrayList<>();
        List<Short> lezen = new ArrayList<>();
        List<Boolean> schrijven = new ArrayList<>();
        List<Boolean> beslissen = new ArrayList<>();
        for (Toegang rol : plan.toegang()) {
            for (short klasse = 1; klasse <= Gegevensklasse.AANTAL; klasse++) {
                Toegangsregel regel = plan.toegang(rol.id(), klasse);
                rollen.add(rol.id());
                klassen.add(klasse);
                lezen.add((short) regel.lezen().ordinal());
                schrijven.add(regel.schrijven());
                beslissen.add(regel.beslissen());
                for (Toegangsregel.Opening o : plan.opGrond(rol.id(), klasse)) {
                    rollen.add(rol.id() + "@"
                            + o.bij().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
                    klassen.add(klasse);
                    lezen.add((short) o.lezen().ordinal());
                    schrijven.add(o.schrijven());
                    beslissen.add(o.beslissen());
                }
                Optional<Toegangsregel.Opening> genodigd = plan.genodigd(rol.id(), klasse);
                if (genodigd.isPresent()) {
                    rollen.add(rol.id() + GENODIGD);
                    klassen.add(klasse);
                    lezen.add((short) genodigd.get().lezen().ordinal());
                    schrijven.add(genodigd.get().schrijven());
                    beslissen.add(false);
                }
                for (Toegangsregel.Opening o : plan.bijZaak(rol.id(), klasse)) {
                    rollen.add(rol.id() + IN_ZAAK);
                    klassen.add(klasse);
                    lezen.add((short) o.lezen().ordinal());
                    schrijven.add(o.schrijven());
                    beslissen.add(o.beslissen());
                }
            }
        }
        jdbc.sql("delete from toegang.recht where locatie_id = :l")
                .param("l", locatie)
                .update();
        jdbc.sql("""
                insert into toegang.recht (bestuur_id, locatie_id, rol, klasse, lezen, schrijven, beslissen)
                select l.bestuur_id, l.id, r.rol, r.klasse, r.lezen, r.schrijven, r.beslissen
                  from organisatie.locatie l,
                       unnest(:rollen::text[], :klassen::smallint[], :lezen::smallint[], :schrijven::boolean[], :beslissen::boolean[])
                         as r(rol, klasse, lezen, schrijven, beslissen)
                 where l.id = :locatie
                """)
                .param("locatie", locatie)
                .param("rollen", rollen.toArray(String[]::new))
                .param("klassen", klassen.toArray(Short[]::new))
                .param("lezen", lezen.toArray(Short[]::new))
                .param("schrijven", schrijven.toArray(Boolean[]::new))
                .param("beslissen", beslissen.toArray(Boolean[]::new))
                .update();
        schrijfPlekken(locatie, plan);
        schrijfMeekijken(locatie, plan.meekijken());
        schrijfNood(locatie, plan);
    }

    /** What opens in an emergency. */
    private void schrijfNood(UUID locatie, Schoolplan plan) {
        jdbc.sql("delete from toegang.noodregel where locatie_id = :l")
                .param("l", locatie)
                .update();
        Noodtoegang nood = plan.noodtoegang();
        if (nood == null) return;
        jdbc.sql("""
                insert into toegang.noodregel (bestuur_id, locatie_id, uren, klassen, keer, in_dagen)
                select l.bestuur_id, l.id, :uren, :klassen::smallint[], :keer, :dagen from organisatie.locatie l where l.id = :locatie
                """)
                .param("locatie", locatie)
                .param("uren", nood.uren())
                .param("keer", nood.hoogstens())
                .param("dagen", nood.dagen())
                .param(
                        "klassen",
                        plan.klassenInNood().stream().map(Integer::shortValue).toArray(Short[]::new))
                .update();
    }

    /** What a family reads of who looked. */
    private void schrijfMeekijken(UUID locatie, WieKeekMee regel) {
        jdbc.sql("delete from toegang.meekijken where locatie_id = :l")
                .param("l", locatie)
                .update();
        jdbc.sql("""
                insert into toegang.meekijken (bestuur_id, locatie_id, namen, ouders_na_zestien)
                select l.bestuur_id, l.id, :namen, :ouders from organisatie.locatie l where l.id = :locatie
                """)
                .param("locatie", locatie)
                .param("namen", regel.toont() == WieKeekMee.Toont.NAAM)
                .param("ouders", regel.vanafZestien() == WieKeekMee.Lezer.LEERLING_EN_OUDERS)
                .update();
    }

    /** Who adopts the plans from which this location lives, its own and those it inherits. */
    private void schrijfVaststellers(UUID locatie) {
        Bronteksten.Stand stand = bronnen.stand();
        List<String> rollen = new ArrayList<>();
        List<Boolean> vanBestuur = new ArrayList<>();
        for (String sleutel : bronnen.lijn(stand, locaties.locatie(locatie).schoolplan())) {
            if (!(bronnen.lees(stand, sleutel) instanceof Leesresultaat.Gelezen(Schoolplan plan))) continue;
            String rol = plan.geldigheid().vaststeller();
            if (rol == null) continue;
            rollen.add(rol);
            vanBestuur.add(plan.soort() == Schoolplan.Soort.BESTUUR);
        }
        jdbc.sql("delete from toegang.vaststeller where locatie_id = :l")
                .param("l", locatie)
                .update();
        jdbc.sql("""
                insert into toegang.vaststeller (bestuur_id, locatie_id, rol, van_bestuur)
                select distinct l.bestuur_id, l.id, r.rol, r.van_bestuur
                  from organisatie.locatie l, unnest(:rollen::text[], :vanBestuur::boolean[]) as r(rol, van_bestuur)
                 where l.id = :locatie
                """)
                .param("locatie", locatie)
                .param("rollen", rollen.toArray(String[]::new))
                .param("vanBestuur", vanBestuur.toArray(Boolean[]::new))
                .update();
    }

    /** Which role takes which place, for what the database itself must know. */
    private void schrijfPlekken(UUID locatie, Schoolplan plan) {
        List<Rol> rollen = plan.rollen().stream().filter(r -> r.plek() != null).toList();
        jdbc.sql("delete from toegang.plek where locatie_id = :l")
                .param("l", locatie)
                .update();
        jdbc.sql("""
                insert into toegang.plek (bestuur_id, locatie_id, rol, plek)
                select l.bestuur_id, l.id, r.rol, r.plek
                  from organisatie.locatie l, unnest(:rollen::text[], :plekken::text[]) as r(rol, plek)
                 where l.id = :locatie
                """)
                .param("locatie", locatie)
                .param("rollen", rollen.stream().map(Rol::id).toArray(String[]::new))
                .param(
                        "plekken",
                        rollen.stream()
                                .map(r -> Naam.keuze(Objects.requireNonNull(r.plek())))
                                .toArray(String[]::new))
                .update();
    }
}
