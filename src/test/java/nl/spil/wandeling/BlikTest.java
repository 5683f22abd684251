package nl.spil.wandeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.SpilTest;
import nl.spil.wandeling.Wereld.Leerling;
import nl.spil.wandeling.Wereld.Persoon;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The functions behind the page of a pupil read tables through a blik instead of row-level security (toegang.zicht, ADR 0018). Of every
 * such table, every person of the walk sees through it the same rows of every pupil, to the letter, as row-level security shows.
 */
@SpilTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BlikTest {

    private static final String MET_ZICHT = """
            select distinct m[1] from pg_proc p, regexp_matches(p.prosrc, '/\\*zicht ([a-z_.]+)\\*/', 'g') m order by 1""";

    @Autowired
    private Wereldbouw bouw;

    @Autowired
    private TransactionTemplate transactie;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EigenaarDatabank eigenaar;

    private Wereld wereld;

    @BeforeAll
    void vul() {
        wereld = bouw.nieuw();
        // Who reads figures alone (class 15): a blik shows no more than that.
        wereld.collega("bestuur");
        bouw.vul(wereld);
    }

    /** What the transaction of the page carries once the dossier is open. */
    private record Open(String sessie, String open) {}

    /** How much was compared, and what was not the same. */
    private record Vergelijking(int geopend, int rijen, List<String> anders) {}

    @Test
    void een_blik_laat_van_elke_tabel_dezelfde_rijen_zien_als_rijbeveiliging() {
        List<String> tabellen = tabellen();
        assertThat(tabellen).contains("dossier.notitie", "zaak.besluit", "plan.doel", "overleg.vrijgave");
        Vergelijking v = vergelijk(tabellen);
        System.out.printf(
                "blik: %d tabellen, %d keer een tabel van een geopend dossier, %d rijen%n",
                tabellen.size(), v.geopend(), v.rijen());
        assertThat(v.geopend()).isGreaterThan(500);
        assertThat(v.rijen()).isGreaterThan(1000);
        assertThat(v.anders()).isEmpty();
    }

    @Test
    void een_geplant_lek_wordt_gevonden() {
        String zicht = eigenaar.jdbc()
                .sql("select pg_get_functiondef('toegang.zicht(regclass)'::regprocedure)")
                .query(String.class)
                .single();
        plant(zicht.replace("'blik.lezen')", "'array_fill(3::smallint, array[16])')"));
        try {
            assertThat(vergelijk(List.of("dossier.notitie")).anders())
                    .as("ieder leest alles")
                    .isNotEmpty();
            assertThat(verouderd())
                    .as("functies die van het vorige beleid zijn")
                    .isNotEmpty();
            plant(zicht.replace("coalesce(ook, '')", "''"));
            assertThat(vergelijk(List.of("zaak.zaak", "zaak.besluit")).anders())
                    .as("lezers van een zaak vergeten")
                    .isNotEmpty();
        } finally {
            plant(zicht);
        }
        assertThat(verouderd()).isEmpty();
    }

    private void plant(String sql) {
        eigenaar.jdbc().sql(sql).update();
    }

    private List<String> tabellen() {
        return eigenaar.jdbc().sql(MET_ZICHT).query(String.class).list();
    }

    private Vergelijking vergelijk(List<String> tabellen) {
        List<String> anders = new ArrayList<>();
        int gezien = 0;
        int geopend = 0;
        for (Persoon wie : wereld.personen.values()) {
            for (Leerling kind : Leerling.values()) {
                UUID leerling = wereld.id(kind);
                for (String tabel : tabellen) {
                    List<String> rijen = new ArrayList<>();
                    Open open = als(wie, () -> open(leerling, tabel, rijen));
                    if (open.open().isEmpty()) break;
                    geopend++;
                    gezien += rijen.size();
                    if (!doorBlik(open, leerling, tabel).equals(rijen))
                        anders.add(wie.naam() + " over " + kind + " in " + tabel);
                }
            }
        }
        return new Vergelijking(geopend, gezien, anders);
    }

    /** A policy that changes later must reach the functions that were made of it: they are made again in the same migration. */
    @Test
    void elke_functie_met_zicht_heeft_het_beleid_van_nu() {
        assertThat(verouderd()).isEmpty();
    }

    private List<String> verouderd() {
        return eigenaar.jdbc().sql("""
                                select p.oid::regprocedure || ' zegt iets anders dan het beleid van ' || t.tabel
                                  from pg_proc p, lateral (select distinct m[1] as tabel from regexp_matches(p.prosrc, '/\\*zicht ([a-z_.]+)\\*/', 'g') m) t,
                                       lateral (select toegang.zicht(t.tabel::regclass) as nu, '/*zicht ' || t.tabel || '*/' as merk) z
                                 where (length(p.prosrc) - length(replace(p.prosrc, z.nu, ''))) / length(z.nu)
                                    <> (length(p.prosrc) - length(replace(p.prosrc, z.merk, ''))) / length(z.merk)""").query(String.class).list();
    }

    /** A function with a blik reads as the owner, whom row-level security lets through: a table that is not rewritten would be open. */
    @Test
    void beleid_dat_op_een_andere_manier_in_een_beveiligde_tabel_kijkt_wordt_geweigerd() {
        assertThat(zichtMet("exists (select 1 from zaak.zaak z where z.leerling_id = blikproef.leerling_id)"))
                .as("met een alias, zoals het hoort")
                .contains("FROM /*zicht zaak.zaak*/(select * from zaak.zaak where", "/*einde*/ z");
        assertThat(zichtMet("exists (select 1 from toegang.klok where klok.dagen = 0)"))
                .as("een tabel zonder rijbeveiliging")
                .contains("FROM toegang.klok");
        for (String anders : List.of(
                "exists (select 1 from zaak.zaak where zaak.leerling_id = blikproef.leerling_id)",
                "exists (select 1 from zaak.besluit b, zaak.zaak z where b.zaak_id = z.id)",
                "exists (select 1 from zaak.besluit b join zaak.zaak z on z.id = b.zaak_id)",
                "exists (select 1 from only zaak.zaak z where z.leerling_id = blikproef.leerling_id)",
                "exists (select 1 from zaak.zaak z where z.id in (select besluit.zaak_id from zaak.besluit))",
                "exists (select 1 from dossier.blikproef p where p.id = blikproef.leerling_id)",
                "leerling_id in (select dossier.blikproef_van())"))
            assertThatThrownBy(() -> zichtMet(anders)).as(anders).hasMessageContaining("past nog niet in een blik");
    }

    /** What a blik makes of a table with this policy. */
    private String zichtMet(String voorwaarde) {
        plant("create table dossier.blikproef (id uuid, leerling_id uuid)");
        plant("create function dossier.blikproef_van() returns setof uuid language sql stable"
                + " as 'select z.leerling_id from zaak.zaak z'");
        try {
            plant("alter table dossier.blikproef enable row level security");
            plant("create policy lezen on dossier.blikproef for select to spil_app using (" + voorwaarde + ")");
            return eigenaar.jdbc()
                    .sql("select toegang.zicht('dossier.blikproef')")
                    .query(String.class)
                    .single();
        } finally {
            plant("drop table dossier.blikproef");
            plant("drop function dossier.blikproef_van()");
        }
    }

    @Test
    void geen_login_komt_aan_een_functie_met_een_blik() {
        assertThat(eigenaar.jdbc().sql("""
                                select p.oid::regprocedure || ' voor ' || r.rolname from pg_proc p cross join pg_roles r
                                 where r.rolname in ('spil_app', 'spil_taak', 'spil_kluis') and has_function_privilege(r.oid, p.oid, 'execute')
                                   and (p.oid::regprocedure::text ~ 'toegang\\.(blik|zicht|maak_met_zicht)\\(' or p.oid::regprocedure::text ~ 'toegang\\.(blik|persoon)[,)]')""").query(String.class).list()).isEmpty();
    }

    @Test
    void zonder_geopend_dossier_is_er_geen_blik() {
        Persoon mentor = wereld.persoon("mentor");
        UUID kind = wereld.id(Leerling.KIND);
        UUID ander = wereld.id(Leerling.OUDER_DAN_16);
        String blad = "select count(*) from overzicht.blad(?, 8)";
        assertThat(als(mentor, () -> aantal(blad, kind))).as("niet geopend").isZero();
        assertThat(als(mentor, () -> {
                    open(kind, "dossier.notitie", new ArrayList<>());
                    return aantal(blad, kind);
                }))
                .as("geopend")
                .isOne();
        assertThat(als(mentor, () -> {
                    open(kind, "dossier.notitie", new ArrayList<>());
                    return aantal(blad, ander);
                }))
                .as("een ander dan wie geopend is")
                .isZero();
        assertThat(als(mentor, () -> {
                    Open open = open(kind, "dossier.notitie", new ArrayList<>());
                    jdbc.sql("select set_config('spil.open', ?, true)")
                            .param(open.open().replace(kind.toString(), ander.toString()))
                            .query(String.class)
                            .single();
                    return aantal(blad, ander);
                }))
                .as("het zegel van een ander dossier")
                .isZero();
    }

    /** The work of today starts at the person instead of weighing each term: it must be what row-level security gives. */
    @Test
    void de_eigen_termijnen_zijn_die_van_rijbeveiliging() {
        int samen = 0;
        for (Persoon wie : wereld.personen.values()) {
            List<String> eigen = als(wie, () -> namen("select id::text from termijn.mijn_open() order by 1"));
            assertThat(eigen).as(wie.naam()).isEqualTo(als(wie, () -> namen("""
                            select t.id::text from termijn.termijn t
                             where t.eigenaar_id = toegang.wie() and t.gehaald_op is null and t.vervallen_op is null order by 1""")));
            samen += eigen.size();
        }
        assertThat(samen).isPositive();
    }

    /** Whether search starts at the names or at the pupils of the person, it finds of these pupils the same, and nobody else. */
    @Test
    void zoeken_vindt_de_eigen_leerlingen_langs_beide_wegen() {
        int samen = 0;
        List<String> teksten = eigenaar.jdbc()
                .sql("""
                        select distinct left(gedeeld.zoekvorm(l.achternaam), k.lang) from organisatie.leerling l, (values (2), (5)) k (lang)
                         where l.id = any (:leerlingen) order by 1""")
                .param(
                        "leerlingen",
                        java.util.Arrays.stream(Leerling.values())
                                .map(wereld::id)
                                .toArray(UUID[]::new))
                .query(String.class)
                .list();
        assertThat(teksten).anyMatch(t -> t.length() == 2).anyMatch(t -> t.length() == 5);
        for (Persoon wie : wereld.personen.values()) {
            List<String> mijn = als(wie, () -> namen("select id::text from overzicht.mijn_leerlingen() order by 1"));
            for (String tekst : teksten) {
                List<String> gevonden = als(
                        wie,
                        () -> namen("select id::text from organisatie.zoek_leerling('" + tekst + "', 500) order by 1"));
                assertThat(gevonden)
                        .as(wie.naam() + " zoekt " + tekst)
                        .isEqualTo(als(wie, () -> namen("""
                                select id::text from overzicht.mijn_leerlingen() where gedeeld.zoekvorm(naam) like '%%%s%%' order by 1""".formatted(tekst))));
                samen += gevonden.size();
            }
            assertThat(mijn).doesNotHaveDuplicates();
        }
        assertThat(samen).isPositive();
    }

    private List<String> namen(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private int aantal(String sql, UUID leerling) {
        return jdbc.sql(sql).param(leerling).query(Integer.class).single();
    }

    /** Opens the dossier as the page does, and reads the table under row-level security. */
    private Open open(UUID leerling, String tabel, List<String> rijen) {
        boolean mag = jdbc.sql("select count(*) from toegang.open(?, 'proef')")
                        .param(leerling)
                        .query(Integer.class)
                        .single()
                > 0;
        if (!mag) return new Open("", "");
        rijen.addAll(jdbc.sql("select t::text from " + tabel + " t where " + van(tabel) + " order by 1")
                .param(leerling)
                .query(String.class)
                .list());
        return jdbc.sql("select current_setting('spil.sessie', true), current_setting('spil.open', true)")
                .query((rs, n) -> new Open(rs.getString(1), rs.getString(2)))
                .single();
    }

    /** The same table as a function of the page reads it: as the owner, through the blik of that transaction. */
    private List<String> doorBlik(Open open, UUID leerling, String tabel) {
        String zicht = eigenaar.jdbc()
                .sql("select toegang.zicht(?::regclass)")
                .param(tabel)
                .query(String.class)
                .single();
        return eigenaar.jdbc()
                .sql("""
                        with s as materialized (select set_config('spil.sessie', ?, true) as sessie, set_config('spil.open', ?, true) as open)
                        select t::text from toegang.blik((select case when s.sessie <> s.open then ?::uuid end from s)) blik, lateral %s t
                         where %s order by 1""".formatted(zicht, van(tabel)))
                .param(open.sessie())
                .param(open.open())
                .param(leerling)
                .param(leerling)
                .query(String.class)
                .list();
    }

    /** The rows about this pupil; a meeting is about many, and is compared whole. */
    private static String van(String tabel) {
        return tabel.equals("overleg.overleg") ? "? is not null" : "t.leerling_id = ?";
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
