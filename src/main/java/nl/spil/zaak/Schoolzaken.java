package nl.spil.zaak;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.organisatie.Klasdeel;
import nl.spil.schoolplan.Besluitsoort;
import nl.spil.schoolplan.Besluitsoort.Eis;
import nl.spil.schoolplan.Fase;
import nl.spil.schoolplan.Planversie;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.schoolplan.Termijnsoort;
import nl.spil.schoolplan.Zaaktype;
import nl.spil.schoolplan.Zaaktype.VoorWie;
import nl.spil.termijn.NieuweTermijn;
import nl.spil.termijn.NieuweTermijn.Startfeit;
import nl.spil.termijn.Onderwerp;
import nl.spil.termijn.Termijnen;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Klasse;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Procedures of a class or of the school: the plan says their phases, terms and decisions, and no pupil is in them. There is no dossier
 * to open; the database shows a row to who reads its class of data for that class or at that location.
 */
@Service
@Transactional
public class Schoolzaken implements Klasdeel {

    private static final String ONDERWERP = "schoolzaak";
    private static final int LANGSTE_REDEN = 300;
    private static final int LANGSTE_TITEL = 120;

    private static final String VELDEN = """
            select z.id, z.locatie_id, l.naam as locatie, z.groep_id, coalesce(g.code, '') as klas, z.zaaktype, z.titel, z.klasse,
                   z.planversie_id, z.fase, z.fase_sinds, z.eigenaar_id, coalesce(m.naam, '') as eigenaar, z.gestart_op, z.gesloten_op,
                   z.resultaat, z.versie
              from zaak.schoolzaak z
              join organisatie.locatie l on l.id = z.locatie_id
              left join organisatie.groep g on g.id = z.groep_id
              left join organisatie.medewerker m on m.account_id = z.eigenaar_id
            """;

    private final JdbcClient jdbc;
    private final Schoolplannen schoolplannen;
    private final Termijnen termijnen;
    private final Klok klok;

    Schoolzaken(JdbcClient jdbc, Schoolplannen schoolplannen, Termijnen termijnen, Klok klok) {
        this.jdbc = jdbc;
        this.schoolplannen = schoolplannen;
        this.termijnen = termijnen;
        this.klok = klok;
    }

    /** One of them; {@code klas} is empty for the school. */
    public record Schoolzaak(
            UUID id,
            UUID locatie,
            String locatieNaam,
            @Nullable UUID groep,
            String klas,
            String zaaktype,
            String titel,
            Klasse klasse,
            UUID planversie,
            String fase,
            Instant faseSinds,
            UUID eigenaar,
            String eigenaarNaam,
            Instant gestartOp,
            @Nullable Instant geslotenOp,
            String resultaat,
            int versie) {

        public String url() {
            return "/schoolzaken/" + id;
        }

        public boolean loopt() {
            return geslotenOp == null;
        }

        /** "klas 2B" or "HPC Zuidwijk". */
        public String van() {
            return klas.isEmpty() ? locatieNaam : "klas " + klas;
        }
    }

    /** Something that can begin, for whom. */
    public record Begin(String sleutel, String naam, String uitleg) {}

    /** For a list: what it is called and where it stands. */
    public record Regel(Schoolzaak zaak, String naam, String fase) {}

    /** A decision that was taken; {@code naarFase} is the name of the phase. */
    public record Stap(String naam, String naarFase, String reden, String resultaat, String door, Instant op) {}

    /** A decision that can be taken; {@code wacht} says what must come first, and is empty when it can be taken now. */
    public record Besluit(String id, String naam, String naar, boolean resultaat, String wacht) {}

    /** All there is to see of one. */
    public record Blad(
            Schoolzaak zaak,
            Zaaktype zaaktype,
            Fase fase,
            Set<String> geweest,
            List<Stap> stappen,
            List<Besluit> besluiten) {}

    /** What came of it: the address, or field to sentence. */
    public sealed interface Uitkomst {
        record Gedaan(String url) implements Uitkomst {}

        record Onvolledig(Map<String, String> fouten) implements Uitkomst {}
    }

    /** Those that this person sees: what runs first. */
    @Transactional(readOnly = true)
    public List<Regel> lijst() {
        return jdbc
                .sql(VELDEN + " order by z.gesloten_op is not null, z.gestart_op desc, z.id limit 200")
                .query(Schoolzaken::lees)
                .list()
                .stream()
                .map(z -> {
                    Zaakplan plan = plan(z);
                    return new Regel(z, plan.zaaktype().naam(), plan.faseNaam(z.fase()));
                })
                .toList();
    }

    /** What this person may begin: a procedure whose owner or first phase is theirs. */
    @Transactional(readOnly = true)
    public List<Begin> teBeginnen(Bezoeker wie) {
        return keuzes(wie).entrySet().stream()
                .map(e -> new Begin(
                        e.getKey(),
                        e.getValue().type().naam()
                                + (e.getValue().groep() == null
                                        ? " (" + e.getValue().locatieNaam() + ")"
                                        : " van klas " + e.getValue().klas()),
                        e.getValue().type().omschrijving() + " ("
                                + e.getValue().type().bron() + ")"))
                .toList();
    }

    private record Keuze(
            Zaaktype type,
            Planversie versie,
            UUID locatie,
            String locatieNaam,
            @Nullable UUID groep,
            String klas) {}

    private record Werk(
            UUID locatie,
            String locatieNaam,
            String rol,
            @Nullable UUID groep,
            String klas) {}

    private Map<String, Keuze> keuzes(Bezoeker wie) {
        Map<String, Keuze> uit = new LinkedHashMap<>();
        for (Werk w : werk(wie)) {
            Planversie versie = schoolplannen.voorLocatie(w.locatie());
            for (Zaaktype t : versie.plan().zaaktypen()) {
                boolean mijn = t.eigenaar().equals(w.rol())
                        || t.beginfasen().stream().anyMatch(f -> f.eigenaar().equals(w.rol()));
                if (!mijn || t.voorWie() == VoorWie.LEERLING) continue;
                boolean perKlas = t.voorWie() == VoorWie.KLAS;
                if (perKlas && w.groep() == null) continue;
                UUID groep = perKlas ? w.groep() : null;
                uit.putIfAbsent(
                        t.id() + "/" + (groep == null ? w.locatie() : groep),
                        new Keuze(t, versie, w.locatie(), w.locatieNaam(), groep, perKlas ? w.klas() : ""));
            }
        }
        // Of a class there runs one at a time.
        jdbc.sql(
                        "select zaaktype || '/' || groep_id from zaak.schoolzaak where groep_id is not null and gesloten_op is null")
                .query(String.class)
                .list()
                .forEach(uit::remove);
        return uit;
    }

    /** What this person is, and of which class; of a lesgroep is no procedure. */
    private List<Werk> werk(Bezoeker wie) {
        return jdbc.sql("""
                        select distinct f.locatie_id, l.naam, f.rol, g.id, coalesce(g.code, '') as code
                          from organisatie.functie f
                          join organisatie.medewerker m on m.id = f.medewerker_id
                          join organisatie.locatie l on l.id = f.locatie_id
                          left join organisatie.groep g on g.id = f.groep_id and g.soort = 'klas'
                         where m.account_id = :wie and f.vanaf <= :dag and (f.tot is null or f.tot > :dag)
                         order by l.naam, code, f.rol""")
                .param("wie", wie.accountId())
                .param("dag", klok.vandaag())
                .query((rs, n) -> new Werk(
                        rs.getObject(1, UUID.class),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getObject(4, UUID.class),
                        rs.getString(5)))
                .list();
    }

    /** Begins one of {@link #teBeginnen}. */
    public Uitkomst begin(Bezoeker wie, String sleutel, String titel, String reden) {
        Map<String, String> fouten = new LinkedHashMap<>();
        Keuze keuze = keuzes(wie).get(sleutel);
        if (keuze == null) fouten.put("zaaktype", "Kies wat er begint. Wat al loopt, staat in de lijst.");
        if (titel.length() > LANGSTE_TITEL) fouten.put("titel", "Houd het bij " + LANGSTE_TITEL + " tekens.");
        if (keuze != null && keuze.groep() == null && titel.isBlank())
            fouten.put("titel", "Schrijf waarover het gaat, bijvoorbeeld het thema. Noem geen leerling.");
        reden(reden, fouten);
        Optional<UUID> eigenaar = keuze == null ? Optional.empty() : eigenaar(wie, keuze);
        if (keuze != null && eigenaar.isEmpty())
            fouten.put(
                    "zaaktype",
                    "Hier is niemand "
                            + keuze.versie().plan().woorden().rol(keuze.type().eigenaar())
                            + ", en die houdt dit bij. Vraag de beheerder.");
        if (!fouten.isEmpty() || keuze == null || eigenaar.isEmpty()) return new Uitkomst.Onvolledig(fouten);
        Fase fase = keuze.type().beginfase();
        int klasse = keuze.versie().plan().klasseVan(keuze.type());
        eisSchrijven(keuze.locatie(), keuze.groep(), klasse);
        UUID id = Ids.nieuw();
        Timestamp nu = Timestamp.from(klok.nu());
        jdbc.sql("""
                        insert into zaak.schoolzaak (id, bestuur_id, locatie_id, groep_id, zaaktype, titel, klasse, planversie_id, fase, fase_sinds,
                               eigenaar_id, gestart_op, gestart_naam)
                        values (:id, :bestuur, :locatie, :groep, :type, :titel, :klasse, :versie, :fase, :nu, :eigenaar, :nu, :naam)""")
                .param("id", id)
                .param("bestuur", wie.bestuurId())
                .param("locatie", keuze.locatie())
                .param("groep", keuze.groep())
                .param("type", keuze.type().id())
                .param("titel", titel.strip())
                .param("klasse", klasse)
                .param("versie", keuze.versie().id())
                .param("fase", fase.id())
                .param("nu", nu)
                .param("eigenaar", eigenaar.get())
                .param("naam", wie.naam())
                .update();
        noteer(wie, id, "", "Begonnen", "", fase.id(), reden, "");
        Schoolzaak zaak = vind(id);
        startKlokken(wie, zaak, new Zaakplan(keuze.versie(), keuze.type()), fase);
        return new Uitkomst.Gedaan(zaak.url());
    }

    /** Who begins it, when it is theirs; else who has that role of the class, or at the location, longest. */
    private Optional<UUID> eigenaar(Bezoeker wie, Keuze keuze) {
        return jdbc.sql("""
                        select m.account_id from organisatie.functie f join organisatie.medewerker m on m.id = f.medewerker_id
                         where f.rol = :rol and f.locatie_id = :locatie and (f.groep_id is null or :groep::uuid is null or f.groep_id = :groep::uuid)
                           and f.vanaf <= :dag and (f.tot is null or f.tot > :dag) and m.account_id is not null
                         order by m.account_id = :wie desc, f.vanaf, m.naam limit 1""")
                .param("rol", keuze.type().eigenaar())
                .param("locatie", keuze.locatie())
                .param("groep", keuze.groep())
                .param("dag", klok.vandaag())
                .param("wie", wie.accountId())
                .query(UUID.class)
                .optional();
    }

    @Transactional(readOnly = true)
    public Blad blad(Bezoeker wie, UUID id) {
        Schoolzaak zaak = vind(id);
        Zaakplan plan = plan(zaak);
        Fase fase = plan.fase(zaak.fase());
        List<Gezet> gezet = gezet(id);
        Set<String> geweest = new LinkedHashSet<>();
        gezet.forEach(g -> geweest.add(g.naarFase()));
        return new Blad(
                zaak,
                plan.zaaktype(),
                fase,
                geweest,
                gezet.stream()
                        .map(g -> new Stap(
                                g.naam(), plan.faseNaam(g.naarFase()), g.reden(), g.resultaat(), g.door(), g.op()))
                        .toList(),
                besluiten(wie, zaak, plan, fase, gezet));
    }

    private List<Besluit> besluiten(Bezoeker wie, Schoolzaak zaak, Zaakplan plan, Fase fase, List<Gezet> gezet) {
        if (!zaak.loopt()
                || !schrijft(zaak.locatie(), zaak.groep(), zaak.klasse().nummer())) return List.of();
        Set<String> rollen = rollen(wie, zaak);
        Set<String> genomen = new LinkedHashSet<>();
        gezet.stream().filter(g -> g.vanFase().equals(fase.id())).forEach(g -> genomen.add(g.soort()));
        List<Besluit> uit = new ArrayList<>();
        for (Besluitsoort b : fase.besluiten()) {
            if (b.door().stream().noneMatch(rollen::contains)) continue;
            String wacht = b.na().stream()
                    .filter(na -> !genomen.contains(na))
                    .map(na -> "Eerst moet vastliggen: ‘"
                            + fase.besluit(na).map(Besluitsoort::naam).orElse(na) + "’.")
                    .findFirst()
                    .orElse("");
            uit.add(new Besluit(
                    b.id(),
                    b.naam(),
                    b.naar() == null ? "" : plan.naar(fase, b).naam(),
                    b.vereist().contains(Eis.RESULTAAT),
                    wacht));
        }
        return uit;
    }

    /** Takes a decision; it goes on to the phase where that leads, and its clocks with it. */
    public Uitkomst besluit(Bezoeker wie, UUID id, String soort, String reden, String resultaat, int versie) {
        Schoolzaak zaak = vind(id);
        Zaakplan plan = plan(zaak);
        Fase fase = plan.fase(zaak.fase());
        List<Besluit> mogelijk = besluiten(wie, zaak, plan, fase, gezet(id));
        if (mogelijk.isEmpty()) throw new NietGevonden();
        Map<String, String> fouten = new LinkedHashMap<>();
        Optional<Besluit> gekozen =
                mogelijk.stream().filter(b -> b.id().equals(soort)).findFirst();
        if (gekozen.isEmpty()) fouten.put("soort", "Kies welk besluit je vastlegt.");
        gekozen.filter(b -> !b.wacht().isEmpty()).ifPresent(b -> fouten.put("soort", b.wacht()));
        if (gekozen.filter(Besluit::resultaat).isPresent() && resultaat.isBlank())
            fouten.put("resultaat", "Schrijf op wat het heeft opgeleverd.");
        if (resultaat.length() > 2000) fouten.put("resultaat", "Houd het bij 2000 tekens.");
        reden(reden, fouten);
        if (!fouten.isEmpty()) return new Uitkomst.Onvolledig(fouten);
        Besluitsoort besluit = fase.besluit(soort).orElseThrow(NietGevonden::new);
        Fase naar = plan.naar(fase, besluit);
        boolean verder = !naar.id().equals(fase.id());
        int gewijzigd = jdbc.sql("""
                        update zaak.schoolzaak set fase = :fase, fase_sinds = case when :verder then :nu::timestamptz else fase_sinds end,
                               gesloten_op = case when :eind then :nu::timestamptz end, resultaat = case when :eind then :resultaat else resultaat end,
                               versie = versie + 1
                         where id = :id and versie = :versie and gesloten_op is null""")
                .param("fase", naar.id())
                .param("verder", verder)
                .param("eind", naar.eind())
                .param("resultaat", resultaat.strip())
                .param("nu", Timestamp.from(klok.nu()))
                .param("id", id)
                .param("versie", versie)
                .update();
        if (gewijzigd == 0)
            return new Uitkomst.Onvolledig(Map.of(
                    "", "Iemand anders heeft hier intussen iets besloten. Bekijk het opnieuw; er is niets veranderd."));
        noteer(wie, id, besluit.id(), besluit.naam(), fase.id(), naar.id(), reden, resultaat);
        if (verder) {
            for (String termijn : fase.termijnen())
                termijnen.haalVoor(wie, onderwerp(zaak), termijn, "besluit: " + besluit.naam());
            if (naar.eind()) termijnen.vervalVoor(wie, onderwerp(zaak), "afgerond");
            else startKlokken(wie, vind(id), plan, naar);
        }
        return new Uitkomst.Gedaan(zaak.url());
    }

    private static void reden(String reden, Map<String, String> fouten) {
        if (reden.isBlank()) fouten.put("reden", "Schrijf op waarom.");
        if (reden.length() > LANGSTE_REDEN) fouten.put("reden", "Houd het bij " + LANGSTE_REDEN + " tekens.");
    }

    /** The terms of a phase run from the day on which it was reached. */
    private void startKlokken(Bezoeker wie, Schoolzaak zaak, Zaakplan plan, Fase fase) {
        LocalDate vandaag = klok.vandaag();
        for (String id : fase.termijnen()) {
            Optional<Termijnsoort> regel = plan.plan().termijn(id);
            regel.ifPresent(t -> termijnen.start(
                    wie,
                    NieuweTermijn.vanLocatie(
                            t,
                            zaak.locatie(),
                            onderwerp(zaak),
                            zaak.klasse(),
                            zaak.url(),
                            new Startfeit("fase ‘" + fase.naam() + "’ begonnen", vandaag),
                            zaak.eigenaar())));
        }
    }

    private static Onderwerp onderwerp(Schoolzaak zaak) {
        return new Onderwerp(ONDERWERP, zaak.id());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Lijn> bij(Bezoeker wie, UUID groep) {
        return jdbc.sql(VELDEN
                        + " where z.groep_id = :groep and z.gesloten_op is null order by z.gestart_op desc limit 1")
                .param("groep", groep)
                .query(Schoolzaken::lees)
                .optional()
                .map(z -> new Lijn(plan(z).zaaktype().naam(), "Nu: " + plan(z).faseNaam(z.fase()), z.url()));
    }

    private record Gezet(
            String soort,
            String naam,
            String vanFase,
            String naarFase,
            String reden,
            String resultaat,
            String door,
            Instant op) {}

    private List<Gezet> gezet(UUID id) {
        return jdbc.sql("""
                        select soort, naam, van_fase, naar_fase, reden, resultaat, door_naam, op from zaak.schoolstap
                         where schoolzaak_id = :id order by op, id""")
                .param("id", id)
                .query((rs, n) -> new Gezet(
                        rs.getString(1),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getString(5),
                        rs.getString(6),
                        rs.getString(7),
                        rs.getTimestamp(8).toInstant()))
                .list();
    }

    private void noteer(
            Bezoeker wie,
            UUID zaak,
            String soort,
            String naam,
            String van,
            String naar,
            String reden,
            String resultaat) {
        jdbc.sql("""
                        insert into zaak.schoolstap (id, bestuur_id, schoolzaak_id, soort, naam, van_fase, naar_fase, reden, resultaat, door, door_naam, op)
                        values (:id, :bestuur, :zaak, :soort, :wat, :van, :naar, :reden, :resultaat, :wie, :naam, :nu)""")
                .param("id", Ids.nieuw())
                .param("bestuur", wie.bestuurId())
                .param("zaak", zaak)
                .param("soort", soort)
                .param("wat", naam)
                .param("van", van)
                .param("naar", naar)
                .param("reden", reden.strip())
                .param("resultaat", resultaat.strip())
                .param("wie", wie.accountId())
                .param("naam", wie.naam())
                .param("nu", Timestamp.from(klok.nu()))
                .update();
    }

    private Set<String> rollen(Bezoeker wie, Schoolzaak zaak) {
        return new LinkedHashSet<>(jdbc.sql("""
                        select distinct r.rol from toegang.relatie r
                         where r.account_id = :wie and r.vanaf <= :dag and (r.tot is null or r.tot > :dag)
                           and (r.groep_id = :locatie or r.groep_id = :groep::uuid
                                or (:groep::uuid is null and r.groep_id in (select g.id from organisatie.groep g where g.locatie_id = :locatie)))""")
                .param("wie", wie.accountId())
                .param("dag", klok.vandaag())
                .param("locatie", zaak.locatie())
                .param("groep", zaak.groep())
                .query(String.class)
                .list());
    }

    private boolean schrijft(UUID locatie, @Nullable UUID groep, int klasse) {
        return jdbc.sql("select zaak.bij_schoolzaak(:locatie, :groep, :klasse::smallint, true)")
                .param("locatie", locatie)
                .param("groep", groep)
                .param("klasse", klasse)
                .query(Boolean.class)
                .single();
    }

    private void eisSchrijven(UUID locatie, @Nullable UUID groep, int klasse) {
        if (!schrijft(locatie, groep, klasse)) throw new NietGevonden();
    }

    private Schoolzaak vind(UUID id) {
        return jdbc.sql(VELDEN + " where z.id = :id")
                .param("id", id)
                .query(Schoolzaken::lees)
                .optional()
                .orElseThrow(NietGevonden::new);
    }

    private Zaakplan plan(Schoolzaak zaak) {
        return Zaakplan.van(schoolplannen.versie(zaak.planversie()), zaak.zaaktype());
    }

    private static Schoolzaak lees(ResultSet rs, int n) throws SQLException {
        Timestamp gesloten = rs.getTimestamp("gesloten_op");
        return new Schoolzaak(
                rs.getObject("id", UUID.class),
                rs.getObject("locatie_id", UUID.class),
                rs.getString("locatie"),
                rs.getObject("groep_id", UUID.class),
                rs.getString("klas"),
                rs.getString("zaaktype"),
                rs.getString("titel"),
                Klasse.van(rs.getInt("klasse")),
                rs.getObject("planversie_id", UUID.class),
                rs.getString("fase"),
                rs.getTimestamp("fase_sinds").toInstant(),
                rs.getObject("eigenaar_id", UUID.class),
                rs.getString("eigenaar"),
                rs.getTimestamp("gestart_op").toInstant(),
                gesloten == null ? null : gesloten.toInstant(),
                rs.getString("resultaat"),
                rs.getInt("versie"));
    }
}
