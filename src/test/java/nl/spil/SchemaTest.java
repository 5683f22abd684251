package nl.spil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.SpilTest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** What must hold for every table, also for one that is added next year. */
@SpilTest
class SchemaTest {

    /** Tables without rows of people: the gate's own, and bookkeeping of libraries. Each is closed to the application or holds no person. */
    private static final List<String> ZONDER_RIJBEVEILIGING = List.of(
            "toegang.klok",
            "toegang.geheim",
            "toegang.sessie",
            "toegang.inlogpoging",
            "toegang.ontvangst",
            "public.flyway_schema_history");

    private static final List<String> FEITEN = List.of(
            "toegang.leeslog",
            "toegang.zegel",
            "toegang.belofte",
            "dossier.notitie",
            "dossier.beeldregel",
            "kluis.stuk",
            "kluis.leeslog",
            "kluis.bewijs");

    @Autowired
    private EigenaarDatabank databank;

    @Test
    void elke_tabel_heeft_gedwongen_rijbeveiliging() {
        assertThat(lijst("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
                   and not (c.relrowsecurity and c.relforcerowsecurity)
                """))
                .as("tabellen zonder rijbeveiliging; gebruik toegang.bescherm of toegang.bescherm_bestuur")
                .allMatch(t -> ZONDER_RIJBEVEILIGING.contains(t)
                        || t.startsWith("public.event_publication")
                        || t.endsWith(".scheduled_tasks"));
    }

    @Test
    void elke_tabel_over_een_leerling_draagt_bestuur_en_is_op_beide_te_vinden() {
        assertThat(lijst("""
                select t.table_schema || '.' || t.table_name from information_schema.columns t
                  join information_schema.tables i using (table_schema, table_name)
                 where t.column_name = 'leerling_id' and i.table_type = 'BASE TABLE'
                   and (not exists (select 1 from information_schema.columns b
                                     where b.table_schema = t.table_schema and b.table_name = t.table_name and b.column_name = 'bestuur_id')
                     or not exists (select 1 from pg_indexes x where x.schemaname = t.table_schema and x.tablename = t.table_name
                                     and x.indexdef ~ '\\((bestuur_id, )?leerling_id'))
                """))
                .as("zonder bestuur_id of zonder index op leerling")
                .isEmpty();
    }

    @Test
    void geen_index_begint_met_de_locatie_op_een_tabel_over_leerlingen() {
        assertThat(lijst("""
                select x.schemaname || '.' || x.indexname from pg_indexes x
                  join information_schema.columns c on c.table_schema = x.schemaname and c.table_name = x.tablename and c.column_name = 'leerling_id'
                 where x.indexdef ~ '\\(locatie_id'
                """)).isEmpty();
    }

    @Test
    void elke_tabel_over_een_leerling_kent_een_beleid_per_login() {
        assertThat(lijst("""
                select c.table_schema || '.' || c.table_name from information_schema.columns c
                  join information_schema.tables i using (table_schema, table_name)
                 where c.column_name = 'leerling_id' and i.table_type = 'BASE TABLE'
                   and (not exists (select 1 from pg_policies p where p.schemaname = c.table_schema and p.tablename = c.table_name
                                     and p.policyname = 'lezen' and p.roles = '{spil_app}')
                     or not exists (select 1 from pg_policies p where p.schemaname = c.table_schema and p.tablename = c.table_name
                                     and p.policyname = 'taak' and p.roles = '{spil_taak}'))
                """))
                .as("zonder beleid lezen (spil_app) of taak (spil_taak)")
                .isEmpty();
    }

    @Test
    void zonder_sessie_ziet_de_toepassing_geen_enkele_rij() {
        List<String> tabellen = lijst("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind = 'r' and c.relrowsecurity and has_any_column_privilege('spil_app', c.oid, 'select')
                """);
        assertThat(tabellen).hasSizeGreaterThan(10);
        for (String tabel : tabellen) {
            assertThat(databank.alsApp("select count(*) from " + tabel))
                    .as(tabel)
                    .isZero();
        }
    }

    @Test
    void alleen_de_login_van_de_kluis_komt_in_de_kluis_en_zij_komt_nergens_anders() {
        assertThat(lijst("""
                select r.rolname from pg_roles r
                 where r.rolname in ('spil_app', 'spil_taak') and has_schema_privilege(r.rolname, 'kluis', 'usage')
                """)).as("wie in het schema kan").isEmpty();
        assertThat(lijst("""
                select n.nspname || '.' || c.relname || ' voor ' || r.rolname
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace cross join pg_roles r
                 where n.nspname = 'kluis' and c.relkind = 'r' and r.rolname in ('spil_app', 'spil_taak')
                   and has_any_column_privilege(r.rolname, c.oid, 'select, insert, update')
                """))
                .as("wie een tabel van de kluis mag lezen of schrijven")
                .isEmpty();
        assertThat(lijst("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where n.nspname not in ('kluis', 'pg_catalog', 'information_schema', 'pg_toast') and c.relkind in ('r', 'p', 'v')
                   and has_any_column_privilege('spil_kluis', c.oid, 'select, insert, update') and has_schema_privilege('spil_kluis', n.oid, 'usage')
                """))
                .as("wat de login van de kluis buiten de kluis mag")
                .isEmpty();
        assertThat(lijst("""
                select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                 where n.nspname = 'kluis' and (has_function_privilege('spil_app', p.oid, 'execute') or has_function_privilege('spil_taak', p.oid, 'execute'))
                """))
                .as("functies van de kluis die een ander mag aanroepen")
                .isEmpty();
        assertThat(lijst("select sequence_name from information_schema.sequences where sequence_schema = 'kluis'"))
                .as("een volgnummer verraadt een aantal")
                .isEmpty();
    }

    @Test
    void feiten_worden_alleen_toegevoegd() {
        List<Map<String, Object>> zonder =
                databank.jdbc().sql("""
                        select n.nspname || '.' || c.relname as tabel from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind = 'r' and (n.nspname || '.' || c.relname in (:feiten) or obj_description(c.oid, 'pg_class') ~* 'alleen toevoegen')
                           and not exists (select 1 from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'alleen_toevoegen' and t.tgenabled <> 'D')
                        """).param("feiten", FEITEN).query().listOfRows();
        assertThat(zonder).isEmpty();
    }

    @Test
    void elke_tabel_met_rijen_over_een_leerling_zegt_wat_zij_is_en_hoe_zij_bewaard_uitgegeven_en_vernietigd_wordt() {
        assertThat(lijst("""
                with leerling as (
                    select c.oid, n.nspname || '.' || c.relname as tabel from pg_class c join pg_namespace n on n.oid = c.relnamespace
                     where c.relkind in ('r', 'p') and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'leerling_id' and not a.attisdropped)
                )
                select tabel from leerling
                union
                -- What hangs on such a row, is about the same pupil.
                select n.nspname || '.' || c.relname from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_namespace n on n.oid = c.relnamespace
                 where f.contype = 'f' and f.confrelid in (select oid from leerling union select 'organisatie.ouder'::regclass)
                except select tabel from toegang.leerlingtabel
                """))
                .as("tabellen over een leerling zonder toegang.beschrijf in hun migratie")
                .isEmpty();
    }

    @Test
    void wat_beschreven_is_bestaat_hangt_aan_een_klasse_en_is_door_een_taak_uit_te_geven_en_te_vernietigen() {
        List<String> tabellen = lijst("select tabel from toegang.leerlingtabel");
        assertThat(tabellen).hasSizeGreaterThan(50);
        assertThat(lijst("""
                select tabel from toegang.leerlingtabel t
                 where to_regclass(tabel) is null
                    or (wissen <> 'mee' and not has_table_privilege('spil_taak', to_regclass(tabel), 'delete'))
                    or (samen = 'mee' and not has_table_privilege('spil_taak', to_regclass(tabel), 'update'))
                """)).isEmpty();
        // What the register says in SQL, the database understands.
        List<String> onleesbaar = new ArrayList<>();
        for (String tabel : lijst("select tabel from toegang.leerlingtabel where niet_uit = ''")) {
            try {
                databank.jdbc()
                        .sql("explain "
                                + lijst("select toegang.pakketvraag('" + tabel + "')")
                                        .getFirst()
                                        .replace(":leerling", "null::uuid")
                                        .replace(":klassen", "null::smallint[]"))
                        .query(String.class)
                        .list();
            } catch (DataAccessException e) {
                onleesbaar.add(tabel + ": " + e.getMostSpecificCause().getMessage());
            }
        }
        assertThat(onleesbaar).isEmpty();
    }

    @Test
    void wat_aan_een_zaak_hangt_zegt_voor_wie_het_besloten_is() {
        assertThat(lijst("""
                select t.tabel from toegang.leerlingtabel t
                 where t.lezers = ''
                   and exists (select 1 from pg_attribute a where a.attrelid = t.tabel::regclass and not a.attisdropped
                                  and (a.attname in ('zaak_id', 'verzoek_id', 'termijn_id', 'besloten', 'lezers')))
                """))
                .as("tabellen die aan een zaak hangen, zonder toegang.beschrijf_lezers in hun migratie")
                .isEmpty();
    }

    @Test
    void elke_tabel_van_de_kluis_zegt_wat_zij_is_wat_verzegeld_is_en_hoe_zij_vernietigd_wordt() {
        assertThat(
                        lijst(
                                "select table_name from information_schema.tables where table_schema = 'kluis' except select naam from kluis.tabel"))
                .as("tabellen zonder regel in kluis.tabel")
                .isEmpty();
        assertThat(lijst("""
                select c.table_name || '.' || c.column_name from information_schema.columns c left join kluis.tabel t on t.naam = c.table_name
                 where c.table_schema = 'kluis' and c.data_type = 'bytea' and c.column_name <> 'wijzer' and not coalesce(jsonb_exists(t.verzegeld, c.column_name), false)
                """))
                .as("wat verzegeld is, gaat mee naar een nieuwe sleutel")
                .isEmpty();
        assertThat(lijst("""
                select c.table_name from information_schema.columns c left join kluis.tabel t on t.naam = c.table_name
                 where c.table_schema = 'kluis' and c.column_name in ('dossier_id', 'signaal_id', 'wijzer') and t.wissen is null
                """))
                .as("wat bij een dossier hoort, gaat weg met het dossier")
                .isEmpty();
        assertThat(lijst("""
                select c.table_name from information_schema.columns c left join kluis.tabel t on t.naam = c.table_name
                 where c.table_schema = 'kluis' and c.column_name = 'wijzer' and t.samen is distinct from 'wijzer'
                """))
                .as("wat een leerling aanwijst, gaat mee bij samenvoegen")
                .isEmpty();
        assertThat(lijst("""
                select c.table_name || '.' || c.column_name from information_schema.columns c
                 where c.table_schema = 'kluis' and (c.column_name ~ 'leerling|geboren|email' or (c.column_name ~ 'naam|tekst' and c.data_type <> 'bytea' and c.table_name <> 'tabel'))
                """)).as("leesbaar over wie het gaat").isEmpty();
    }

    /** A check that never fails, checks nothing: each of these must see what is planted for it. */
    @Test
    void een_geplante_tabel_zonder_slot_valt_bij_elke_controle_op() {
        plant(
                "create table dossier.lek (id uuid primary key, leerling_id uuid, locatie_id uuid, tekst text)",
                "create index lek_locatie on dossier.lek (locatie_id)",
                "grant select on dossier.lek to spil_app");
        try {
            for (ThrowingCallable controle : List.<ThrowingCallable>of(
                    this::elke_tabel_heeft_gedwongen_rijbeveiliging,
                    this::elke_tabel_over_een_leerling_draagt_bestuur_en_is_op_beide_te_vinden,
                    this::geen_index_begint_met_de_locatie_op_een_tabel_over_leerlingen,
                    this::elke_tabel_over_een_leerling_kent_een_beleid_per_login,
                    this
                            ::elke_tabel_met_rijen_over_een_leerling_zegt_wat_zij_is_en_hoe_zij_bewaard_uitgegeven_en_vernietigd_wordt))
                assertThatThrownBy(controle).isInstanceOf(AssertionError.class);
            plant(
                    "alter table dossier.lek enable row level security",
                    "create policy iedereen on dossier.lek for select to spil_app using (true)",
                    "insert into dossier.lek values (gen_random_uuid(), gen_random_uuid(), null, 'geheim')");
            assertThatThrownBy(this::zonder_sessie_ziet_de_toepassing_geen_enkele_rij)
                    .isInstanceOf(AssertionError.class);
        } finally {
            plant("drop table dossier.lek");
        }
    }

    @Test
    void een_geplante_regel_in_het_register_die_niet_klopt_valt_op() {
        ThrowingCallable controle =
                this::wat_beschreven_is_bestaat_hangt_aan_een_klasse_en_is_door_een_taak_uit_te_geven_en_te_vernietigen;
        valtOp(controle, List.of(regel("dossier.weg", "true")), List.of(zonderRegel("dossier.weg")));
        valtOp(
                controle,
                List.of(
                        "create table dossier.lek (id uuid primary key, bestuur_id uuid, leerling_id uuid, tekst text)",
                        "grant select, update, delete on dossier.lek to spil_taak",
                        regel("dossier.lek", "x.bestaat_niet = :leerling")),
                List.of("drop table dossier.lek", zonderRegel("dossier.lek")));
        for (String recht : List.of("delete", "update"))
            valtOp(
                    controle,
                    List.of("revoke " + recht + " on dossier.notitie from spil_taak"),
                    List.of("grant " + recht + " on dossier.notitie to spil_taak"));
    }

    @Test
    void een_geplante_tabel_aan_een_zaak_die_niet_zegt_voor_wie_zij_is_valt_op() {
        for (String kolom :
                List.of("zaak_id uuid", "verzoek_id uuid", "termijn_id uuid", "besloten boolean", "lezers text[]"))
            valtOp(
                    this::wat_aan_een_zaak_hangt_zegt_voor_wie_het_besloten_is,
                    List.of(
                            "create table dossier.lek (id uuid primary key, leerling_id uuid, " + kolom + ")",
                            regel("dossier.lek", "x.leerling_id = :leerling")),
                    List.of("drop table dossier.lek", zonderRegel("dossier.lek")));
    }

    @Test
    void een_feit_dat_te_wijzigen_is_valt_op() {
        for (String tabel : FEITEN) {
            String trigger = lijst(
                            "select pg_get_triggerdef(oid) from pg_trigger where tgname = 'alleen_toevoegen' and tgrelid = '"
                                    + tabel + "'::regclass")
                    .getFirst();
            valtOp(
                    this::feiten_worden_alleen_toegevoegd,
                    List.of("drop trigger alleen_toevoegen on " + tabel),
                    List.of(trigger));
        }
    }

    @Test
    void een_geplante_weg_naar_de_kluis_valt_op() {
        Map<String, String> wegen = Map.of(
                "grant usage on schema kluis to spil_app", "revoke usage on schema kluis from spil_app",
                "grant usage on schema kluis to spil_taak", "revoke usage on schema kluis from spil_taak",
                "grant select on kluis.dossier to spil_app", "revoke select on kluis.dossier from spil_app",
                "grant select (id) on kluis.stuk to spil_taak", "revoke select (id) on kluis.stuk from spil_taak",
                "grant select on dossier.notitie to spil_kluis; grant usage on schema dossier to spil_kluis",
                        "revoke select on dossier.notitie from spil_kluis; revoke usage on schema dossier from spil_kluis",
                "create function kluis.lek() returns int language sql as 'select 1'; grant execute on function kluis.lek() to spil_app",
                        "drop function kluis.lek()",
                "create sequence kluis.lek", "drop sequence kluis.lek");
        wegen.forEach((weg, terug) -> valtOp(
                this::alleen_de_login_van_de_kluis_komt_in_de_kluis_en_zij_komt_nergens_anders,
                List.of(weg.split("; ")),
                List.of(terug.split("; "))));
    }

    /** Red with what is planted, and green again without it: so it was that, and nothing stays behind. */
    private void valtOp(ThrowingCallable controle, List<String> geplant, List<String> weg) {
        try {
            plant(geplant.toArray(String[]::new));
            assertThatThrownBy(controle).as(geplant.toString()).isInstanceOf(AssertionError.class);
        } finally {
            plant(weg.toArray(String[]::new));
        }
        assertThatCode(controle).as("daarna").doesNotThrowAnyException();
    }

    private static String regel(String tabel, String hoort) {
        return "insert into toegang.leerlingtabel (tabel, wat, klasse, hoort, wissen, samen, overdracht, niet_uit, namen, niet, extra) values ('"
                + tabel + "', 'Lek', '4', '" + hoort + "', 'rij', 'mee', false, '', '{}', '{}', '{}')";
    }

    private static String zonderRegel(String tabel) {
        return "delete from toegang.leerlingtabel where tabel = '" + tabel + "'";
    }

    @Test
    void een_geplante_tabel_in_de_kluis_valt_op() {
        for (String kolom : List.of("x int", "dossier_id uuid", "inhoud bytea", "wijzer bytea", "leerling_id uuid")) {
            plant("create table kluis.lek (id uuid primary key, " + kolom + ")");
            try {
                assertThatThrownBy(
                                this
                                        ::elke_tabel_van_de_kluis_zegt_wat_zij_is_wat_verzegeld_is_en_hoe_zij_vernietigd_wordt)
                        .as(kolom)
                        .isInstanceOf(AssertionError.class);
                if (kolom.startsWith("x ")) continue;
                plant(
                        "insert into kluis.tabel (naam, wat, hoort, samen, pakket) values ('lek', 'x', 'false', 'niet', 'x')");
                assertThatThrownBy(
                                this
                                        ::elke_tabel_van_de_kluis_zegt_wat_zij_is_wat_verzegeld_is_en_hoe_zij_vernietigd_wordt)
                        .as(kolom + ", met een regel in het register die niet klopt")
                        .isInstanceOf(AssertionError.class);
            } finally {
                plant("delete from kluis.tabel where naam = 'lek'", "drop table kluis.lek");
            }
        }
    }

    private void plant(String... sql) {
        for (String s : sql) databank.jdbc().sql(s).update();
    }

    private List<String> lijst(String sql) {
        return databank.jdbc().sql(sql).query(String.class).list();
    }
}
