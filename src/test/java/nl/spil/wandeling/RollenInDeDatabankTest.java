package nl.spil.wandeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.Schoolinlezer;
import nl.spil.cast.SpilTest;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.koppeling.Importbestand;
import nl.spil.koppeling.Rapport;
import nl.spil.organisatie.Inrichting;
import nl.spil.organisatie.Inrichting.Ingericht;
import nl.spil.schoolplan.Rol;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.toegang.Sessies;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every role of every shipped plan × the sixteen gegevensklassen × own, other, former and foreign pupil, asked of the database itself under
 * the login of the application: what row-level security lets through is what rollen.csv says, and that is written by hand from the
 * requirements. The rows stand in a table that is protected as every table about a pupil is (toegang.bescherm).
 */
@SpilTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RollenInDeDatabankTest {

    private static final String TABEL = "dossier.rollenproef";
    private static final int KLASSEN = 16;

    /** The kinds of pupil of each school. */
    private enum Kind {
        KIND,
        ZESTIEN,
        ANDERE_KLAS,
        VERTROKKEN
    }

    /** What somebody reads of a class: E own, V released too, A all. */
    private record Vak(String lezen, boolean schrijft) {
        static Vak van(String cel) {
            String lezen = cel.replace("w", "");
            if (!Set.of("A", "V", "E", "-").contains(lezen)) throw new AssertionError("rollen.csv: " + cel);
            return new Vak(lezen, cel.endsWith("w"));
        }

        @Override
        public String toString() {
            return lezen + (schrijft ? "w" : "");
        }
    }

    private record Iemand(String naam, String rol, UUID account, String token, Set<Kind> over) {}

    private record School(String plan, Ingericht bestuur, Map<Kind, UUID> leerlingen, List<Iemand> mensen) {}

    @Autowired
    private Inrichting inrichting;

    @Autowired
    private Schoolinlezer imports;

    @Autowired
    private Schoolplannen plannen;

    @Autowired
    private Sessies sessies;

    @Autowired
    private TransactionTemplate transactie;

    @Autowired
    private Taak taak;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EigenaarDatabank eigenaar;

    private final Map<String, List<Vak>> verwacht = new HashMap<>();
    private final Map<String, School> scholen = new LinkedHashMap<>();
    private int gevallen;

    @BeforeAll
    void bouw() {
        for (String[] rij : Verwacht.regels("rollen.csv")) {
            List<Vak> vakken = new ArrayList<>();
            for (int k = 1; k <= KLASSEN; k++) vakken.add(Vak.van(rij[1 + k]));
            if (verwacht.put(rij[0] + " " + rij[1], vakken) != null || rij[18].isBlank())
                throw new AssertionError("rollen.csv: " + rij[0] + " " + rij[1] + " staat er dubbel of zonder bron");
        }
        eigenaar.jdbc()
                .sql(
                        "create table " + TABEL
                                + " (id uuid primary key default gen_random_uuid(), bestuur_id uuid, leerling_id uuid, klasse smallint, auteur uuid, vrij boolean default false)")
                .update();
        eigenaar.jdbc()
                .sql("create index on " + TABEL + " (bestuur_id, leerling_id)")
                .update();
        eigenaar.jdbc()
                .sql("call toegang.bescherm('" + TABEL + "', 'klasse', 'auteur', 'vrij')")
                .update();
        for (String plan :
                List.of("lmc-vo", "hpc-charlois", "hpc-zuidwijk", "hpc-centrum", "coenecoop-boskoop", "de-viaan"))
            scholen.put(plan, school(plan));
    }

    @AfterAll
    void weg() {
        eigenaar.jdbc().sql("drop table " + TABEL).update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lmc-vo", "hpc-charlois", "hpc-zuidwijk", "hpc-centrum", "coenecoop-boskoop", "de-viaan"})
    void elke_rol_leest_en_schrijft_in_de_databank_wat_de_eisen_zeggen_en_niet_meer(String plan) {
        School school = school0(plan);
        List<String> anders = new ArrayList<>();
        for (Iemand wie : school.mensen()) anders.addAll(anders(school, wie));
        System.out.printf(
                "rollen in de databank, %s: %d mensen, %d gevallen tot nu%n",
                plan, school.mensen().size(), gevallen);
        assertThat(anders).isEmpty();
    }

    /** Eisen §3.2: the contacts with helpers are closed to the mentor; the ground that opens them differs per location (SOT-25, SOT-26). */
    @ParameterizedTest
    @CsvSource({
        "hpc-zuidwijk, zaak-niet-complex, Aw",
        "hpc-charlois, zaak-niet-complex, -",
        "hpc-centrum, zaak-niet-complex, -",
        "hpc-charlois, reden, A",
        "hpc-centrum, reden, A",
        "de-viaan, reden, -",
        "coenecoop-boskoop, zaak-niet-complex, -"
    })
    void het_contact_met_hulpverleners_opent_voor_de_mentor_op_de_grond_van_die_school_en_voor_die_ene_leerling(
            String plan, String grond, String moet) {
        School school = school0(plan);
        Iemand mentor = iemand(school, "mentor");
        stelOpen(school, grond, true);
        try {
            assertThat(cel(school, mentor, Kind.KIND, 10)).isEqualTo(moet);
            assertThat(cel(school, mentor, Kind.ZESTIEN, 10)).isEqualTo("-");
            assertThat(cel(school, mentor, Kind.ANDERE_KLAS, 10)).isEqualTo("-");
            assertThat(cel(school, iemand(school, "docent"), Kind.KIND, 10)).isEqualTo("-");
        } finally {
            stelOpen(school, grond, false);
        }
        assertThat(cel(school, mentor, Kind.KIND, 10)).isEqualTo("-");
    }

    private void stelOpen(School school, String grond, boolean open) {
        taak.voor(
                school.bestuur().bestuur(),
                () -> jdbc.sql("select overleg.stel_open(?, ?, ?)")
                        .params(school.leerlingen().get(Kind.KIND), grond, open)
                        .query(Integer.class)
                        .single());
    }

    private String cel(School school, Iemand wie, Kind kind, int klasse) {
        gevallen++;
        UUID id = Objects.requireNonNull(school.leerlingen().get(kind));
        int bits = als(wie, this::lees).getOrDefault(id, Map.of()).getOrDefault(klasse, 0);
        return new Vak(letter(bits), schrijft(school, wie, id).contains(klasse)).toString();
    }

    @Test
    void een_geplant_recht_te_veel_of_te_weinig_valt_op() {
        School school = school0("de-viaan");
        Iemand docent = iemand(school, "docent");
        for (String lek : List.of(
                "lezen = 3 where rol = 'docent' and klasse = 10",
                "lezen = 0 where rol = 'docent' and klasse = 1",
                "schrijven = true where rol = 'docent' and klasse = 13",
                "lezen = 3 where rol = 'docent' and klasse = 4")) {
            String waar = " and locatie_id in (select id from organisatie.locatie where bestuur_id = '"
                    + school.bestuur().bestuur() + "')";
            eigenaar.jdbc()
                    .sql("create table dossier.recht_was as select * from toegang.recht")
                    .update();
            try {
                eigenaar.jdbc().sql("update toegang.recht set " + lek + waar).update();
                assertThat(anders(school, docent)).as(lek).isNotEmpty();
            } finally {
                eigenaar.jdbc().sql("""
                                update toegang.recht r set lezen = w.lezen, schrijven = w.schrijven from dossier.recht_was w
                                 where w.locatie_id = r.locatie_id and w.rol = r.rol and w.klasse = r.klasse
                                """).update();
                eigenaar.jdbc().sql("drop table dossier.recht_was").update();
            }
        }
        assertThat(anders(school, docent)).isEmpty();
    }

    // What comes out of the database ----------------------------------------------------------------------------------

    private List<String> anders(School school, Iemand wie) {
        List<String> uit = new ArrayList<>();
        Map<UUID, Kind> kinderen = new HashMap<>();
        school.leerlingen().forEach((k, id) -> kinderen.put(id, k));
        Map<UUID, Map<Integer, Integer>> los = als(wie, this::lees);
        Set<UUID> vreemd = new TreeSet<>(los.keySet());
        vreemd.removeAll(kinderen.keySet());
        if (!vreemd.isEmpty()) uit.add(wie.naam() + " leest leerlingen van een ander bestuur: " + vreemd);
        school.leerlingen().forEach((kind, id) -> {
            Map<UUID, Map<Integer, Integer>> open = als(wie, () -> {
                jdbc.sql("select count(*) from toegang.open(?, 'proef')")
                        .param(id)
                        .query(Integer.class)
                        .single();
                return lees();
            });
            Set<Integer> schrijft = schrijft(school, wie, id);
            for (int klasse = 1; klasse <= KLASSEN; klasse++) {
                gevallen++;
                Vak moet = wie.over().contains(kind) ? mag(school, wie, klasse) : new Vak("-", false);
                boolean w = schrijft.contains(klasse);
                for (Map<UUID, Map<Integer, Integer>> gelezen : List.of(los, open)) {
                    Vak is = new Vak(letter(gelezen.getOrDefault(id, Map.of()).getOrDefault(klasse, 0)), w);
                    if (!is.equals(moet)) {
                        uit.add("%s bij %s, klasse %d%s: %s, en volgens rollen.csv %s"
                                .formatted(wie.naam(), kind, klasse, gelezen == los ? "" : " (geopend)", is, moet));
                        break;
                    }
                }
            }
        });
        return uit;
    }

    /** Pupil → class → how far: a bit for what is one's own, what is released, what is of another. */
    private Map<UUID, Map<Integer, Integer>> lees() {
        Map<UUID, Map<Integer, Integer>> uit = new HashMap<>();
        jdbc.sql(
                        "select leerling_id, klasse, sum(distinct case when auteur = toegang.wie() then 1 when vrij then 2 else 4 end) from "
                                + TABEL + " where auteur is null or auteur = (select toegang.wie()) group by 1, 2")
                .query(rs -> {
                    uit.computeIfAbsent(rs.getObject(1, UUID.class), k -> new HashMap<>())
                            .put(rs.getInt(2), rs.getInt(3));
                });
        return uit;
    }

    private static String letter(int bits) {
        return switch (bits) {
            case 0 -> "-";
            case 1 -> "E";
            case 3 -> "V";
            case 7 -> "A";
            default -> "vreemd " + bits;
        };
    }

    /** The classes in which a row of this person about this pupil is taken. */
    private Set<Integer> schrijft(School school, Iemand wie, UUID leerling) {
        return als(wie, () -> {
            Set<Integer> uit = new TreeSet<>();
            for (int klasse = 1; klasse <= KLASSEN; klasse++) {
                jdbc.sql("savepoint proef").update();
                try {
                    jdbc.sql("insert into " + TABEL + " (bestuur_id, leerling_id, klasse, auteur) values (?, ?, ?, ?)")
                            .params(school.bestuur().bestuur(), leerling, klasse, wie.account())
                            .update();
                    uit.add(klasse);
                } catch (DataAccessException geweigerd) {
                    // That is the question.
                }
                jdbc.sql("rollback to savepoint proef").update();
            }
            return uit;
        });
    }

    private Vak mag(School school, Iemand wie, int klasse) {
        for (String plan : List.of(school.plan(), school.plan().startsWith("hpc-") ? "hpc" : "*", "*")) {
            List<Vak> rij = verwacht.get(plan + " " + wie.rol());
            if (rij != null) return rij.get(klasse - 1);
        }
        throw new AssertionError("rollen.csv kent de rol " + wie.rol() + " van " + school.plan() + " niet");
    }

    /** Under the login of the application, in this person's session, and nothing of it remains. */
    private <T> T als(Iemand wie, Supplier<T> werk) {
        return Objects.requireNonNull(transactie.execute(s -> {
            s.setRollbackOnly();
            jdbc.sql("select count(*) from toegang.begin(?)")
                    .param(wie.token())
                    .query(Integer.class)
                    .single();
            return werk.get();
        }));
    }

    // The schools -----------------------------------------------------------------------------------------------------

    private School school0(String plan) {
        return Objects.requireNonNull(scholen.get(plan));
    }

    private static Iemand iemand(School school, String rol) {
        return school.mensen().stream()
                .filter(m -> m.rol().equals(rol))
                .findFirst()
                .orElseThrow();
    }

    private School school(String plan) {
        String eigen = plan + "-" + UUID.randomUUID().toString().substring(0, 8);
        Ingericht bestuur = inrichting.richtIn(
                "Rollen " + eigen, "Bert Beheer", "beheer@" + eigen + ".example", "vier losse woorden");
        List<String> rollen = plannen.bron(plan).orElseThrow().rollen().stream()
                .filter(r -> r.kring() != Rol.Kring.GEZIN)
                .map(Rol::id)
                .toList();
        importeer(bestuur, bestanden(plan, eigen, rollen, true));
        // Who has left.
        importeer(bestuur, bestanden(plan, eigen, rollen, false));
        Map<Kind, UUID> leerlingen = new HashMap<>();
        for (Kind k : Kind.values())
            leerlingen.put(k, een(bestuur, "select id from organisatie.leerling where nummer = ?", "K" + k.ordinal()));
        List<Iemand> mensen = new ArrayList<>();
        Set<Kind> klas = Set.of(Kind.KIND, Kind.ZESTIEN);
        Set<Kind> school = Set.of(Kind.KIND, Kind.ZESTIEN, Kind.ANDERE_KLAS);
        for (String rol : rollen)
            mensen.add(iemand(
                    rol,
                    rol,
                    een(bestuur, "select account_id from organisatie.medewerker where nummer = ?", rol),
                    Set.of("mentor", "docent").contains(rol) ? klas : school));
        for (Kind kind : List.of(Kind.KIND, Kind.ZESTIEN)) {
            String plus = kind == Kind.ZESTIEN ? "-16plus" : "";
            mensen.add(iemand(
                    "ouder" + plus,
                    "ouder" + plus,
                    een(bestuur, "select account_id from organisatie.ouder where nummer = ?", "O" + kind.ordinal()),
                    Set.of(kind)));
            mensen.add(iemand(
                    "leerling" + plus,
                    "leerling" + plus,
                    een(bestuur, "select account_id from organisatie.leerling where nummer = ?", "K" + kind.ordinal()),
                    Set.of(kind)));
        }
        UUID beheer = bestuur.beheerder();
        mensen.add(iemand("beheer", "beheer", beheer, Set.of()));
        taak.voor(bestuur.bestuur(), () -> {
            for (UUID leerling : leerlingen.values()) {
                jdbc.sql(
                                "insert into " + TABEL
                                        + " (bestuur_id, leerling_id, klasse, vrij) select ?, ?, k, v from generate_series(1, 16) k, unnest(array[true, false]) v")
                        .params(bestuur.bestuur(), leerling)
                        .update();
                for (Iemand m : mensen)
                    jdbc.sql(
                                    "insert into " + TABEL
                                            + " (bestuur_id, leerling_id, klasse, auteur) select ?, ?, k, ? from generate_series(1, 16) k")
                            .params(bestuur.bestuur(), leerling, m.account())
                            .update();
            }
        });
        return new School(plan, bestuur, leerlingen, mensen);
    }

    private Iemand iemand(String naam, String rol, UUID account, Set<Kind> over) {
        String token =
                Objects.requireNonNull(transactie.execute(s -> sessies.maak(account, "test", Duration.ofHours(2))));
        return new Iemand(naam, rol, account, token, over);
    }

    private UUID een(Ingericht bestuur, String sql, String nummer) {
        return taak.voor(
                bestuur.bestuur(),
                () -> jdbc.sql(sql).param(nummer).query(UUID.class).single());
    }

    private static List<Importbestand> bestanden(String plan, String eigen, List<String> rollen, boolean eerst) {
        List<String> medewerkers =
                new ArrayList<>(List.of("nummer;naam;email", "m2;Mina Mentor;m2@" + eigen + ".example"));
        List<String> functies = new ArrayList<>(List.of("medewerker;rol;locatie;vanaf"));
        for (String rol : rollen) {
            medewerkers.add(rol + ";Cas " + rol + ";" + rol + "@" + eigen + ".example");
            if (!Set.of("mentor", "docent").contains(rol)) functies.add(rol + ";" + rol + ";hier;");
        }
        List<String> leerlingen = new ArrayList<>(
                List.of("nummer;roepnaam;tussenvoegsel;achternaam;geboortedatum;email;locatie;klas;leerjaar;vanaf"));
        List<String> ouders = new ArrayList<>(List.of("leerling;nummer;aanhef;naam;email;telefoon;soort;gezag"));
        LocalDate vandaag = LocalDate.now(Klok.ZONE);
        for (Kind k : Kind.values()) {
            if (k == Kind.VERTROKKEN && !eerst) continue;
            leerlingen.add("K%d;Kim;;Proef%d;%s;k%d@%s.example;hier;%s;;%s"
                    .formatted(
                            k.ordinal(),
                            k.ordinal(),
                            vandaag.minusYears(k == Kind.ZESTIEN ? 16 : 13).minusDays(100),
                            k.ordinal(),
                            eigen,
                            k == Kind.ANDERE_KLAS ? "2B" : "1A",
                            vandaag.minusYears(1)));
            ouders.add("K%d;O%d;mevrouw;Ouder %d;o%d@%s.example;;ouder;ja"
                    .formatted(k.ordinal(), k.ordinal(), k.ordinal(), k.ordinal(), eigen));
        }
        return List.of(
                bestand(
                        "locaties",
                        List.of("locatie;school;naam;schoolplan;telefoon", "hier;School;Hier;" + plan + ";")),
                bestand("medewerkers", medewerkers),
                bestand("klassen", List.of("locatie;klas;mentor", "hier;1A;mentor", "hier;2B;m2")),
                bestand("functies", functies),
                bestand(
                        "lesgroepen",
                        List.of(
                                "locatie;lesgroep;vak;docent;klas;leerling",
                                "hier;1A-wi;wiskunde;docent;1A;",
                                "hier;2B-wi;wiskunde;m2;2B;")),
                bestand("leerlingen", leerlingen),
                bestand("ouders", ouders));
    }

    private static Importbestand bestand(String naam, List<String> regels) {
        return new Importbestand(naam + ".csv", String.join("\r\n", regels).getBytes(StandardCharsets.UTF_8));
    }

    private void importeer(Ingericht waar, List<Importbestand> bestanden) {
        Rapport rapport = imports.importeer(waar.beheerder(), bestanden);
        if (!rapport.goed()) throw new AssertionError(rapport.fouten().toString());
    }
}
