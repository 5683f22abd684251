package nl.spil.wandeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.SpilTest;
import nl.spil.wandeling.Wereld.Leerling;
import nl.spil.wandeling.Wereld.Persoon;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody got SQL of their own through the application: under its login and their session, the database is the second lock. */
@SpilTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VijandigeSqlTest {

    @Autowired
    private Wereldbouw bouw;

    @Autowired
    private TransactionTemplate transactie;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EigenaarDatabank eigenaar;

    @Autowired
    private FlywayConnectionDetails inlog;

    private final Verwacht verwacht = new Verwacht();
    private Wereld wereld;
    private Vulling vulling;

    @BeforeAll
    void vul() {
        wereld = bouw.nieuw();
        wereld.collega("bestuur", "privacyfunctionaris");
        vulling = bouw.vul(wereld);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docent",
                "mentor",
                "mentor-andere-klas",
                "oco",
                "smw",
                "schoolpsycholoog",
                "teamleider",
                "schoolleider",
                "administratie",
                "beheer",
                "ouder1",
                "ouder2",
                "ouder16",
                "leerling",
                "leerling16",
                "oud-mentor",
                "oud-docent",
                "oco-andere-locatie",
                "oco-ander-bestuur",
                "externe"
            })
    void een_vraag_zonder_voorwaarde_geeft_niet_meer_dan_de_tabel_van_rechten(String naam) {
        Persoon wie = wereld.persoon(naam);
        assertThat(als(wie, () -> gelekt(wie))).isEmpty();
    }

    @Test
    void een_docent_vindt_met_elke_vraag_alleen_leerlingen_van_de_eigen_klas() {
        Persoon docent = wereld.persoon("docent");
        Set<UUID> eigen = Set.of(wereld.id(Leerling.KIND), wereld.id(Leerling.OUDER_DAN_16));
        als(docent, () -> {
            for (String tabel : tabellen("leerling_id")) {
                if (tabel.equals("toegang.lidmaatschap")) continue;
                List<UUID> ids = jdbc.sql(
                                "select distinct leerling_id from " + tabel + " where leerling_id is not null")
                        .query(UUID.class)
                        .list();
                if (tabel.startsWith("termijn."))
                    ids = ids.stream().filter(id -> !isEigenTermijn(id, docent)).toList();
                assertThat(eigen).as(tabel).containsAll(ids);
            }
            return true;
        });
    }

    @Test
    void wie_van_buiten_komt_vindt_in_geen_tabel_iets_over_een_leerling_en_met_geen_functie_meer_dan_de_eigen_zaak() {
        Persoon externe = wereld.persoon("externe");
        String eigen = wereld.vraag(
                String.class,
                "select nummer from zaak.zaak where leerling_id = ? and gesloten_op is null and verzoeker_id is null",
                wereld.id(Leerling.KIND));
        List<String> andere = wereld.lijst(String.class, "select nummer from zaak.zaak where nummer <> ?", eigen);
        UUID uitnodiging = wereld.vraag(
                UUID.class, "select id from toegang.uitnodiging where leerling_id = ?", wereld.id(Leerling.KIND));
        als(externe, () -> {
            for (String tabel : tabellen("leerling_id")) {
                assertThat(jdbc.sql("select count(*) from " + tabel + " where leerling_id is not null")
                                .query(Long.class)
                                .single())
                        .as(tabel)
                        .isZero();
            }
            for (String tabel : List.of(
                    "organisatie.leerling",
                    "organisatie.ouder",
                    "toegang.relatie",
                    "toegang.recht",
                    "schoolplan.contactpersoon",
                    "organisatie.locatie"))
                assertThat(jdbc.sql("select count(*) from " + tabel)
                                .query(Long.class)
                                .single())
                        .as(tabel)
                        .isZero();
            for (Leerling leerling : Leerling.values()) {
                assertThat(jdbc.sql("select count(*) from toegang.open(?, 'proef')")
                                .param(wereld.id(leerling))
                                .query(Long.class)
                                .single())
                        .as("openen van " + leerling)
                        .isZero();
            }
            assertThat(jdbc.sql("select count(*) from organisatie.zoek_leerling('Kim', 50)")
                            .query(Long.class)
                            .single())
                    .isZero();
            assertThat(jdbc.sql("select count(*) from zaak.genodigd_stukken(?)")
                            .param(eigen)
                            .query(Long.class)
                            .single())
                    .isPositive();
            for (String nummer : andere) {
                assertThat(jdbc.sql("select (select count(*) from zaak.genodigd_stukken(:n))"
                                        + " + (select count(*) from zaak.open_genodigd(:n, 'proef'))"
                                        + " + (select count(*) from plan.genodigd_stukken(:n))"
                                        + " + (select count(*) from zaak.genodigd_acties(:n))"
                                        + " + (select count(*) from registratie.genodigd_formulieren(:n))"
                                        + " + (select count(*) from registratie.genodigd_stukken(:n))")
                                .param("n", nummer)
                                .query(Long.class)
                                .single())
                        .as(nummer)
                        .isZero();
                assertThat(jdbc.sql("select zaak.genodigd_schrijf(gen_random_uuid(), ?, 'x', current_date, now())")
                                .param(nummer)
                                .query(Boolean.class)
                                .single())
                        .isFalse();
            }
            // A form is of whoever the plan says, also in the own zaak, and danger opens no form of another.
            for (String nummer : java.util.stream.Stream.concat(java.util.stream.Stream.of(eigen), andere.stream())
                    .toList())
                assertThat(jdbc.sql("""
                                select registratie.genodigd_vastleggen(gen_random_uuid(), ?, 'gevoelig-stuk', '{"inhoud": "x"}', 'gevaar', now()) is null""").param(nummer).query(Boolean.class).single())
                        .as(nummer)
                        .isTrue();
            return true;
        });
        // Nor may it make the period longer, invite itself elsewhere, or ask about consents.
        geweigerd(
                externe,
                "select toegang.account_van_buiten(gen_random_uuid(), '" + wereld.id(Leerling.KIND)
                        + "', 8::smallint, 'x', 'x@x.example')");
        geweigerd(
                externe,
                "insert into toegang.uitnodigingstap (id, bestuur_id, leerling_id, klasse, uitnodiging_id, soort, tot, reden,"
                        + " door, door_naam, op) values (gen_random_uuid(), '" + wereld.bestuur.bestuur() + "', '"
                        + wereld.id(Leerling.KIND) + "', 8, '" + uitnodiging
                        + "', 'verlengd', current_date + 900, 'x', '"
                        + externe.account() + "', 'x', now())");
        geweigerd(externe, "select * from zaak.genodigd()");
        geweigerd(externe, "select zaak.uitnodiging_staat('" + uitnodiging + "')");
        geweigerd(externe, "select toestemming.geldt(gen_random_uuid(), gen_random_uuid(), 'x', 'x', '[]')");
    }

    @Test
    void een_geopend_dossier_geeft_niet_meer_dan_de_rechten_erop() {
        for (String naam : List.of("docent", "mentor", "ouder1", "leerling16", "schoolpsycholoog")) {
            Persoon wie = wereld.persoon(naam);
            for (Leerling leerling : Leerling.values()) {
                List<String> lek = als(wie, () -> {
                    int open = jdbc.sql("select count(*) from toegang.open(?, 'proef')")
                            .param(wereld.id(leerling))
                            .query(Integer.class)
                            .single();
                    assertThat(open)
                            .as(naam + " bij " + leerling)
                            .isEqualTo(wie.rollen(leerling).isEmpty() ? 0 : 1);
                    return gelekt(wie);
                });
                assertThat(lek).as(naam + " na het openen van " + leerling).isEmpty();
            }
        }
    }

    /** A dossier opens for who reads any class of it; who stands around the pupil is for who may know the pupil. */
    @Test
    void wie_alleen_cijfers_ziet_hoort_ook_met_eigen_sql_niet_wie_er_om_een_leerling_staat() {
        UUID kind = wereld.id(Leerling.KIND);
        for (String rol : List.of("bestuur", "privacyfunctionaris")) {
            assertThat(this.<List<String>>als(wereld.persoon(rol), () -> {
                        jdbc.sql("select count(*) from toegang.open(?, 'proef')")
                                .param(kind)
                                .query(Integer.class)
                                .single();
                        return jdbc.sql("select naam from toegang.betrokkenen()")
                                .query(String.class)
                                .list();
                    }))
                    .as(rol)
                    .isEmpty();
        }
    }

    @Test
    void een_zelf_geschreven_opening_opent_niets() {
        Persoon docent = wereld.persoon("docent");
        UUID vreemd = wereld.id(Leerling.ANDERE_KLAS);
        String alles = "3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3";
        String echt = als(wereld.persoon("mentor-andere-klas"), () -> {
            jdbc.sql("select count(*) from toegang.open(?, 'proef')")
                    .param(vreemd)
                    .query(Integer.class)
                    .single();
            return jdbc.sql("select current_setting('spil.open')")
                    .query(String.class)
                    .single();
        });
        assertThat(echt).startsWith(vreemd.toString());
        List<String> pogingen = List.of(
                vreemd + "|" + alles + "|" + "0".repeat(64),
                vreemd + "|" + alles + "|",
                vreemd + "|" + alles,
                // The real opening of somebody else, as found in a log or a memory dump.
                echt,
                echt.replace(echt.split("\\|")[1], alles));
        for (String poging : pogingen) {
            List<String> lek = als(docent, () -> {
                jdbc.sql("select set_config('spil.open', ?, true)")
                        .param(poging)
                        .query(String.class)
                        .single();
                assertThat(jdbc.sql("select count(*) from dossier.notitie where leerling_id = ?")
                                .param(vreemd)
                                .query(Long.class)
                                .single())
                        .as(poging)
                        .isZero();
                return gelekt(docent);
            });
            assertThat(lek).as(poging).isEmpty();
        }
    }

    @Test
    void een_eigen_opening_met_hogere_rechten_erin_opent_niets() {
        Persoon docent = wereld.persoon("docent");
        List<String> lek = als(docent, () -> {
            jdbc.sql("select count(*) from toegang.open(?, 'proef')")
                    .param(wereld.id(Leerling.KIND))
                    .query(Integer.class)
                    .single();
            String echt = jdbc.sql("select current_setting('spil.open')")
                    .query(String.class)
                    .single();
            String[] deel = echt.split("\\|");
            jdbc.sql("select set_config('spil.open', ?, true)")
                    .param(deel[0] + "|" + deel[1].replaceAll("\\d", "3") + "|" + deel[2])
                    .query(String.class)
                    .single();
            return gelekt(docent);
        });
        assertThat(lek).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set role spil_eigenaar",
                "set role spil_taak",
                "set role postgres",
                "set session authorization spil_taak",
                "set session authorization spil_eigenaar",
                "alter table dossier.notitie disable row level security",
                "drop policy lezen on dossier.notitie",
                "create policy alles on dossier.notitie for select to spil_app using (true)",
                "create function toegang.wie() returns uuid language sql as 'select null::uuid'",
                "set role spil_kluis",
                "set session authorization spil_kluis",
                "select * from kluis.dossier",
                "select count(*) from kluis.stuk",
                "select kop from kluis.dossier limit 1",
                "select kluis.wie()",
                "select kluis.leest(gen_random_uuid())",
                "select * from kluis.jaarcijfers(gen_random_uuid())",
                "select kluis.geef_signaal(gen_random_uuid(), gen_random_uuid(), decode('00', 'hex'), now())",
                "insert into kluis.signaal (id, bestuur_id, locatie_id, inhoud, op) values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), '', now())",
                "create function kluis.ik() returns int language sql as 'select 1'",
                "create table kluis.weg (x int)",
                "grant usage on schema kluis to spil_app",
                "create view public.kijk as select * from kluis.dossier",
                "select * from toegang.geheim",
                "select * from toegang.sessie",
                "select wachtwoord from toegang.account",
                "select * from toegang.eenmalige_link",
                "select * from toegang.eerste_code",
                "select * from toegang.factor",
                "select * from toegang.apparaat",
                "select * from toegang.aanbiederaccount",
                "select * from toegang.briefcode",
                "select toegang.brief_gebruik(decode('00', 'hex'))",
                "select * from toegang.account_via(toegang.bestuur(), 'https://dief.example', 'dief', 'email', 'x', '{beheer}')",
                "update toegang.sessie set wacht = false",
                "select * from toegang.factoren(toegang.wie())",
                "select toegang.factor_maak(gen_random_uuid(), toegang.wie(), 'app', 'x', decode('00', 'hex'), null, 0)",
                "select * from toegang.sessie_wacht(decode('00', 'hex'))",
                "select toegang.apparaat_maak(gen_random_uuid(), toegang.wie(), decode('00', 'hex'), 'x', interval '1 hour')",
                "update toegang.klok set dagen = dagen - 400",
                "insert into toegang.leeslog (bestuur_id, leerling_id, account_id, naam, rol, reden, onderdeel, klassen)"
                        + " values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), '', '', '', '', '{}')",
                "update toegang.leeslog set naam = 'iemand anders'",
                "delete from toegang.leeslog",
                "truncate toegang.leeslog",
                "select zout from toegang.leeslog",
                "select * from toegang.zegel",
                "select * from toegang.belofte",
                "select * from toegang.verzegel()",
                "select * from toegang.zegelstand()",
                "select * from toegang.zegelbreuken()",
                "delete from toegang.relatie",
                "delete from dossier.notitie",
                "copy (select 1) to program 'true'",
                "select pg_read_file('/etc/passwd')",
                "select * from toegang.account_voor_inlog('x')",
                "select toegang.sessie_maak(gen_random_uuid(), decode('00', 'hex'), 'x', interval '1 hour')",
                "select toegang.code_hash(gen_random_uuid(), '123456')"
            })
    void wordt_geweigerd(String sql) {
        Persoon docent = wereld.persoon("docent");
        assertThatThrownBy(() -> als(docent, () -> {
                    voerUit(sql);
                    return true;
                }))
                .as(sql)
                .isInstanceOf(DataAccessException.class)
                .satisfies(Verstaanbaar::weigertOmRechten);
        Verstaanbaar.voorDeEigenaar(inlog, sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update toegang.relatie set rol = 'oco'",
                "update toegang.relatie set tot = null",
                "update toegang.recht set lezen = 3",
                "delete from toegang.recht",
                "update toegang.account set soort = 'beheer', rollen = '{oco}'",
                "update toegang.lidmaatschap set vanaf = date '2000-01-01'",
                "update organisatie.functie set rol = 'oco'",
                "update organisatie.ouderschap set gezag = true",
                "update organisatie.leerling set achternaam = 'x'",
                "update concept.concept set tekst = 'x' where account_id <> toegang.wie()"
            })
    void raakt_geen_rij(String sql) {
        Persoon docent = wereld.persoon("docent");
        int geraakt = als(docent, () -> {
            try {
                return jdbc.sql(sql).update();
            } catch (DataAccessException geweigerd) {
                return 0;
            }
        });
        assertThat(geraakt).as(sql).isZero();
        Verstaanbaar.voorDeEigenaar(inlog, sql);
    }

    @Test
    void een_docent_verleent_zichzelf_niets_en_wordt_niemand_anders() {
        Persoon docent = wereld.persoon("docent");
        UUID ik = Objects.requireNonNull(docent.account());
        UUID ouder = Objects.requireNonNull(wereld.persoon("ouder-andere-klas").account());
        UUID vreemd = wereld.id(Leerling.ANDERE_KLAS);
        geweigerd(
                docent,
                "insert into toegang.relatie (id, bestuur_id, account_id, leerling_id, rol, als, vanaf, herkomst)"
                        + " values (gen_random_uuid(), toegang.bestuur(), '" + ik + "', '" + vreemd
                        + "', 'oco', 'oco', current_date, 'x')");
        geweigerd(
                docent,
                "select toegang.verleen(gen_random_uuid(), '" + ik + "', '" + vreemd
                        + "', 'oco', 'oco', '', current_date, null, 'x')");
        geweigerd(
                docent,
                "insert into toegang.lidmaatschap (bestuur_id, leerling_id, groep_id, soort, vanaf)"
                        + " select toegang.bestuur(), '" + vreemd
                        + "', r.groep_id, 'klas', current_date from toegang.relatie r limit 1");
        geweigerd(
                docent,
                "insert into dossier.notitie (id, bestuur_id, leerling_id, klasse, soort, tekst, gebeurd_op, auteur_id, auteur_naam,"
                        + " auteur_rol, gemaakt_op) values (gen_random_uuid(), toegang.bestuur(), '" + vreemd
                        + "', 4, 'observatie', 'x', current_date, '"
                        + ik + "', 'x', 'x', now())");
        // In the name of the mentor, about an own pupil.
        geweigerd(
                docent,
                "insert into dossier.notitie (id, bestuur_id, leerling_id, klasse, soort, tekst, gebeurd_op, auteur_id, auteur_naam,"
                        + " auteur_rol, gemaakt_op) values (gen_random_uuid(), toegang.bestuur(), '"
                        + wereld.id(Leerling.KIND)
                        + "', 4, 'observatie', 'x', current_date, '"
                        + wereld.persoon("mentor").account() + "', 'x', 'x', now())");
        // A link of one's own making would be a key to the portal of a family.
        geweigerd(
                docent,
                "select toegang.link_maak(gen_random_uuid(), '" + ouder
                        + "', decode('00', 'hex'), 'x', '/thuis', interval '1 day')");
        boolean gemaakt = als(
                docent,
                () -> jdbc.sql("select toegang.code_maak(?, '123456', interval '1 day')")
                        .param(ouder)
                        .query(Boolean.class)
                        .single());
        assertThat(gemaakt).isFalse();
    }

    /** Two people agree to a heavy role (ImportWebTest, RollenboekWebTest); SQL under the session of one beheerder goes not around them. */
    @Test
    void een_beheerder_geeft_ook_met_eigen_sql_niemand_een_zware_rol() {
        Persoon beheer = wereld.persoon("beheer");
        UUID docent = Objects.requireNonNull(wereld.persoon("docent").account());
        String relatie = "insert into toegang.relatie (id, bestuur_id, account_id, %s, rol, als, vanaf, herkomst)"
                + " select gen_random_uuid(), toegang.bestuur(), '" + docent
                + "', %s, '%s', 'x', current_date, 'import'";
        String locatie =
                "(select r.groep_id from toegang.relatie r join organisatie.locatie o on o.id = r.groep_id where r.rol = 'oco' limit 1)";
        String kind = "'" + wereld.id(Leerling.KIND) + "'";
        omRechtenGeweigerd(beheer, relatie.formatted("groep_id", locatie, "oco"));
        omRechtenGeweigerd(beheer, relatie.formatted("leerling_id", kind, "oco"));
        omRechtenGeweigerd(beheer, relatie.formatted("groep_id", locatie, "schoolleider"));
        omRechtenGeweigerd(beheer, relatie.formatted("groep_id", locatie, "leerling-16plus"));
        // Nor by a functie that says that two agreed.
        omRechtenGeweigerd(
                beheer,
                "with f as (insert into organisatie.functie (id, bestuur_id, medewerker_id, rol, locatie_id, vanaf)"
                        + " select gen_random_uuid(), m.bestuur_id, m.id, 'oco', " + locatie
                        + ", current_date from organisatie.medewerker m where m.account_id = '" + docent
                        + "' returning id) "
                        + relatie.formatted("groep_id", locatie, "oco"));
        // Nor by what is there already: another person, another role, a day that is over.
        omRechtenGeweigerd(beheer, "update toegang.relatie set account_id = '" + docent + "' where rol = 'oco'");
        omRechtenGeweigerd(beheer, "update toegang.relatie set rol = 'oco' where rol = 'docent'");
        omRechtenGeweigerd(
                beheer, "update toegang.relatie set groep_id = " + locatie + " where account_id = '" + docent + "'");
        omRechtenGeweigerd(beheer, "update toegang.relatie set tot = null where rol = 'docent' and tot is not null");
        omRechtenGeweigerd(beheer, "update toegang.relatie set tot = tot + 400 where tot is not null");
        omRechtenGeweigerd(beheer, "update organisatie.functievoorstel set akkoord = true, besloten_op = now()");
        // What an import does alone, it still does.
        assertThatCode(() -> als(
                        beheer,
                        () -> jdbc.sql(relatie.formatted("groep_id", locatie, "docent"))
                                .update()))
                .doesNotThrowAnyException();
        assertThatCode(() -> als(
                        beheer,
                        () -> jdbc.sql(
                                        "update toegang.relatie set tot = greatest(vanaf, current_date) where rol = 'oco' and tot is null")
                                .update()))
                .doesNotThrowAnyException();
    }

    /** ROUTE-26: who coordinates another location reads what is asked there, and by no other question of whom. */
    @Test
    void wie_elders_coordineert_komt_zonder_toestemming_niet_te_weten_om_wie_een_plaatsvraag_gaat() {
        Persoon elders = wereld.persoon("oco-andere-locatie");
        UUID kind = wereld.id(Leerling.KIND);
        UUID vraag = wereld.vraag(UUID.class, "select id from plaatsvraag.vraag where leerling_id = ?", kind);
        UUID noord = wereld.vraag(UUID.class, "select id from organisatie.locatie where sleutel = 'noord'");
        als(elders, () -> {
            assertThat(aantal("select count(*) from plaatsvraag.gezocht() where id = '" + vraag + "'"))
                    .isOne();
            assertThat(aantal("select count(*) from plaatsvraag.wie_is_het('" + vraag + "')"))
                    .isZero();
            for (String tabel : List.of("vraag", "keuze", "einde"))
                assertThat(aantal("select count(*) from plaatsvraag." + tabel + " where leerling_id = '" + kind + "'"))
                        .as(tabel)
                        .isZero();
            return true;
        });
        Persoon docent = wereld.persoon("docent");
        als(docent, () -> {
            assertThat(aantal("select count(*) from plaatsvraag.gezocht()")).isZero();
            assertThat(aantal("select count(*) from plaatsvraag.reactie")).isZero();
            return true;
        });
        String nu = "now()";
        geweigerd(elders, "select plaatsvraag.toestemming_geldt('" + kind + "', '" + noord + "', '" + noord + "')");
        geweigerd(elders, "select plaatsvraag.herkend('" + kind + "', 'Kim')");
        geweigerd(
                elders,
                "insert into plaatsvraag.keuze (id, bestuur_id, leerling_id, vraag_id, locatie_id, door, door_naam, op) values (gen_random_uuid(), toegang.bestuur(), '"
                        + kind + "', '" + vraag + "', '" + noord + "', toegang.wie(), 'x', " + nu + ")");
        geweigerd(
                elders,
                "insert into toestemming.toestemming (id, bestuur_id, leerling_id, soort, doel, aan_wie, antwoord, gegeven_door, gegeven_door_naam, hoedanigheid, wijze, op, vastgelegd_door, vastgelegd_naam)"
                        + " values (gen_random_uuid(), toegang.bestuur(), '" + kind
                        + "', 'andere-school', 'x', plaatsvraag.aan_wie('" + noord + "'), 'ja', '"
                        + wereld.persoon("ouder1").account() + "', 'x', 'ouder', 'gesprek', " + nu
                        + ", toegang.wie(), 'x')");
        geweigerd(
                docent,
                "insert into plaatsvraag.reactie (id, bestuur_id, vraag_id, locatie_id, plek, tekst, contact, door, door_naam, op) values (gen_random_uuid(), toegang.bestuur(), '"
                        + vraag + "', '" + noord + "', true, 'x', 'x', toegang.wie(), 'x', " + nu + ")");
        // Not even who asks writes the name in what the other schools read.
        geweigerd(
                wereld.persoon("oco"),
                "insert into plaatsvraag.vraag (id, bestuur_id, leerling_id, locatie_id, fase, richting, nodig, door, door_naam, op) select gen_random_uuid(), v.bestuur_id, v.leerling_id, v.locatie_id, 'fase', '', 'Kim zoekt rust', toegang.wie(), 'x', "
                        + nu + " from plaatsvraag.vraag v where v.leerling_id = '" + wereld.id(Leerling.ANDERE_KLAS)
                        + "'");
    }

    private long aantal(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    @Test
    void een_tijdelijke_tabel_of_functie_met_een_bekende_naam_verandert_niets() {
        Persoon docent = wereld.persoon("docent");
        List<String> lek = als(docent, () -> {
            try {
                voerUit(
                        "create temp table relatie as select gen_random_uuid() as account_id, null::uuid as leerling_id");
                voerUit("create function pg_temp.wie() returns uuid language sql as 'select ''"
                        + wereld.persoon("oco").account() + "''::uuid'");
                voerUit("set local search_path = pg_temp, toegang, public");
            } catch (DataAccessException geweigerd) {
                return List.of();
            }
            return gelekt(docent);
        });
        assertThat(lek).isEmpty();
    }

    @Test
    void zonder_sessie_of_met_een_verzonnen_sessie_is_er_niets() {
        for (String token : List.of("", "verzonnen", "'; select 1; --")) {
            List<String> lek = transactie.execute(s -> {
                jdbc.sql("select set_config('spil.sessie', ?, true)")
                        .param(token)
                        .query(String.class)
                        .single();
                jdbc.sql("select set_config('spil.bestuur', ?, true)")
                        .param(wereld.bestuur.bestuur().toString())
                        .query(String.class)
                        .single();
                return gelekt(wereld.persoon("niemand"));
            });
            assertThat(lek).isEmpty();
        }
    }

    /** A check that never fails, checks nothing: with the second lock open it must say what comes out. */
    @Test
    void een_geplant_gat_in_de_rijbeveiliging_valt_op() {
        String was = eigenaar.jdbc()
                .sql(
                        "select qual from pg_policies where schemaname = 'dossier' and tablename = 'notitie' and policyname = 'lezen'")
                .query(String.class)
                .single();
        Persoon docent = wereld.persoon("docent");
        eigenaar.jdbc()
                .sql("alter policy lezen on dossier.notitie using (true)")
                .update();
        try {
            assertThat(als(docent, () -> gelekt(docent)))
                    .anySatisfy(lek -> assertThat(lek).startsWith("dossier.notitie"));
        } finally {
            eigenaar.jdbc()
                    .sql("alter policy lezen on dossier.notitie using (" + was + ")")
                    .update();
        }
        assertThat(als(docent, () -> gelekt(docent))).isEmpty();
    }

    /** Each of these tries finds a hole when there is one. */
    @Test
    void met_een_geplant_gat_slaagt_geen_van_de_proeven() {
        String lezen = eigenaar.jdbc()
                .sql(
                        "select qual from pg_policies where schemaname = 'dossier' and tablename = 'notitie' and policyname = 'lezen'")
                .query(String.class)
                .single();
        faalt(
                "alter policy lezen on dossier.notitie using (true)",
                "alter policy lezen on dossier.notitie using (" + lezen + ")",
                this::een_docent_vindt_met_elke_vraag_alleen_leerlingen_van_de_eigen_klas,
                this
                        ::wie_van_buiten_komt_vindt_in_geen_tabel_iets_over_een_leerling_en_met_geen_functie_meer_dan_de_eigen_zaak,
                this::een_geopend_dossier_geeft_niet_meer_dan_de_rechten_erop,
                this::een_zelf_geschreven_opening_opent_niets,
                this::een_eigen_opening_met_hogere_rechten_erin_opent_niets,
                this::zonder_sessie_of_met_een_verzonnen_sessie_is_er_niets,
                () -> een_vraag_zonder_voorwaarde_geeft_niet_meer_dan_de_tabel_van_rechten("ouder1"));

        List<String> teken = List.of(functie("toegang.open_leerling()"), functie("toegang.open_lezen()"));
        List<String> zonderTeken = teken.stream()
                .map(f -> f.replace("if echt then", "if true then"))
                .toList();
        assertThat(zonderTeken).doesNotContainAnyElementsOf(teken);
        faalt(
                zonderTeken,
                teken,
                this::een_zelf_geschreven_opening_opent_niets,
                this::een_eigen_opening_met_hogere_rechten_erin_opent_niets);

        faalt(
                "create policy lek on dossier.notitie for insert to spil_app with check (true)",
                "drop policy lek on dossier.notitie",
                this::een_docent_verleent_zichzelf_niets_en_wordt_niemand_anders);
        faalt(
                "create policy lek on plaatsvraag.vraag for select to spil_app using (true)",
                "drop policy lek on plaatsvraag.vraag",
                this::wie_elders_coordineert_komt_zonder_toestemming_niet_te_weten_om_wie_een_plaatsvraag_gaat);
        faalt(
                "grant select on toegang.geheim to spil_app",
                "revoke select on toegang.geheim from spil_app",
                () -> wordt_geweigerd("select * from toegang.geheim"));
        faalt(
                "grant update on toegang.recht to spil_app; create policy lek on toegang.recht for update to spil_app using (true)",
                "revoke update on toegang.recht from spil_app; drop policy lek on toegang.recht",
                () -> raakt_geen_rij("update toegang.recht set lezen = 3"));
        // Nor does a sentence count that is refused to everybody.
        assertThatThrownBy(() -> wordt_geweigerd("select * from toegang.bestaat_niet"))
                .isInstanceOf(AssertionError.class);
    }

    private void faalt(String gat, String dicht, ThrowingCallable... proeven) {
        faalt(List.of(gat.split("; ")), List.of(dicht.split("; ")), proeven);
    }

    /** Red with the hole, green without it. */
    private void faalt(List<String> gat, List<String> dicht, ThrowingCallable... proeven) {
        try {
            gat.forEach(sql -> eigenaar.jdbc().sql(sql).update());
            for (ThrowingCallable proef : proeven)
                assertThatThrownBy(proef).as(gat.toString()).isInstanceOf(AssertionError.class);
        } finally {
            dicht.forEach(sql -> eigenaar.jdbc().sql(sql).update());
        }
        for (ThrowingCallable proef : proeven)
            assertThatCode(proef).as("na " + gat).doesNotThrowAnyException();
    }

    private String functie(String welke) {
        return eigenaar.jdbc()
                .sql("select pg_get_functiondef('" + welke + "'::regprocedure)")
                .query(String.class)
                .single();
    }

    /** Canaries that come out of any readable column of any table, and should not. */
    private List<String> gelekt(Persoon wie) {
        List<String> uit = new ArrayList<>();
        for (Map.Entry<String, String> e : leesbaar().entrySet()) {
            for (String rij : jdbc.sql("select row(" + e.getValue() + ")::text from " + e.getKey())
                    .query(String.class)
                    .list()) {
                Matcher m = Kanarie.PATROON.matcher(rij);
                while (m.find()) {
                    Kanarie k = wereld.kanaries.get(m.group().toLowerCase(java.util.Locale.ROOT));
                    // A canary of another walk belongs to another bestuur: nobody here may see it.
                    if (k == null || !verwacht.mag(wie, k))
                        uit.add(e.getKey() + ": "
                                + (k == null
                                        ? m.group()
                                        : "klasse " + k.klasse() + " van " + k.leerling() + ", " + k.wat()));
                }
            }
        }
        return uit.stream().distinct().sorted().toList();
    }

    /** Table → the columns that the login of the application may read. */
    private Map<String, String> leesbaar() {
        record Kolom(String tabel, String naam) {}
        return jdbc.sql("""
                        select n.nspname || '.' || c.relname as tabel, quote_ident(a.attname) as naam
                          from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind in ('r', 'v', 'm') and a.attnum > 0 and not a.attisdropped
                           and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and n.nspname not like 'pg_temp%'
                           and has_schema_privilege(n.oid, 'usage') and has_column_privilege(c.oid, a.attnum, 'select')
                        """).query(Kolom.class).list().stream()
                .collect(
                        Collectors.groupingBy(Kolom::tabel, Collectors.mapping(Kolom::naam, Collectors.joining(", "))));
    }

    private List<String> tabellen(String kolom) {
        return new ArrayList<>(new HashSet<>(leesbaar().entrySet().stream()
                .filter(e -> List.of(e.getValue().split(", ")).contains(kolom))
                .map(Map.Entry::getKey)
                .toList()));
    }

    private boolean isEigenTermijn(UUID leerling, Persoon wie) {
        return !wie.rollen(leerling(leerling)).isEmpty() || vulling.eigenaars.containsValue(wie.naam());
    }

    private Leerling leerling(UUID id) {
        return List.of(Leerling.values()).stream()
                .filter(l -> wereld.id(l).equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void geweigerd(Persoon wie, String sql) {
        assertThatThrownBy(() -> als(wie, () -> {
                    voerUit(sql);
                    return true;
                }))
                .as(sql)
                .isInstanceOf(DataAccessException.class);
    }

    /** Refused because it may not be, and not because it is wrong. */
    private void omRechtenGeweigerd(Persoon wie, String sql) {
        assertThatThrownBy(() -> als(wie, () -> {
                    voerUit(sql);
                    return true;
                }))
                .as(sql)
                .isInstanceOf(DataAccessException.class)
                .satisfies(Verstaanbaar::weigertOmRechten);
    }

    private void voerUit(String sql) {
        if (sql.startsWith("select")) jdbc.sql(sql).query((rs, n) -> n).list();
        else jdbc.sql(sql).update();
    }

    /** Under the login of the application, in this person's session, and nothing of it remains. */
    private <T> T als(Persoon wie, Supplier<T> werk) {
        return Objects.requireNonNull(transactie.execute(s -> {
            s.setRollbackOnly();
            jdbc.sql("select count(*) from toegang.begin(?)")
                    .param(wie.token())
                    .query(Integer.class)
                    .single();
            return werk.get();
        }));
    }
}
