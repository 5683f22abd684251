package nl.spil.bewaren;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Procedurescholen;
import nl.spil.cast.Procedurescholen.School;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tijd;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.databank.Taak;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same pupil under two numbers: who leads the school decides which one stays. */
@SpilTest
class DubbelenWebTest {

    @Autowired
    private Procedurescholen scholen;

    @Autowired
    private Samenvoeger samenvoeger;

    @Autowired
    private Taak taak;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EigenaarDatabank eigenaar;

    @Autowired
    private Tijd tijd;

    @Autowired
    private Klok klok;

    private static final AtomicInteger DAG = new AtomicInteger();

    private School school;
    private UUID een;
    private UUID ander;

    @BeforeEach
    void twee_dossiers_met_elk_een_notitie() {
        school = scholen.van("de-viaan");
        // Its own day in each test: the school is one for all of them.
        LocalDate geboren = LocalDate.of(2012, 2, 1).plusDays(DAG.getAndIncrement());
        een = school.leerling();
        ander = school.leerling();
        taak.voor(school.bestuur(), () -> {
            for (UUID leerling : List.of(een, ander)) {
                // Like nobody else in this school, and like each other.
                jdbc.sql(
                                "update organisatie.leerling set geboortedatum = ?, roepnaam = 'Aad', achternaam = ? where id = ?")
                        .params(geboren, leerling.equals(een) ? "Quist" : "Quisst", leerling)
                        .update();
                jdbc.sql("""
                                insert into dossier.notitie (id, bestuur_id, leerling_id, klasse, soort, tekst, gebeurd_op, auteur_id, auteur_naam, auteur_rol, gemaakt_op, vrijgegeven)
                                select gen_random_uuid(), l.bestuur_id, l.id, 4, 'observatie', 'notitie bij ' || l.achternaam, current_date, ?, 'Pim Oco', 'oco', now(), false
                                  from organisatie.leerling l where l.id = ?
                                """).params(school.account("oco"), leerling).update();
            }
        });
    }

    @AfterEach
    void terug() {
        tijd.terug();
    }

    @Test
    void wat_een_werd_voordat_er_een_tweede_nodig_was_blijft_op_de_lijst() {
        UUID eerder = UUID.randomUUID();
        eigenaar.jdbc()
                .sql("""
                        insert into bewaren.samenvoeging (id, bestuur_id, van, naar, reden, door, door_naam, op, gedaan_op)
                        values (?, ?, ?, ?, 'zelfde kind', ?, 'Pim Eerder', now() - interval '9 days', now() - interval '9 days')""")
                .params(eerder, school.bestuur(), UUID.randomUUID(), een, school.account("oco"))
                .update();
        assertThat(school.als("schoolleider").ga("/dubbelen").leesbaar())
                .contains("besloten door Pim Eerder")
                .doesNotContain("akkoord van ,");
        eigenaar.jdbc()
                .sql("delete from bewaren.samenvoeging where id = ?")
                .param(eerder)
                .update();
    }

    @Test
    void de_een_stelt_voor_de_ander_ziet_wat_er_verhuist_en_pas_na_akkoord_is_er_een_dossier() {
        Mens oco = school.als("oco");
        Mens leider = school.als("schoolleider");
        Blad blad = oco.ga("/dubbelen");
        assertThat(blad.document().select(kaart()).text()).contains("Quist", "Quisst");
        Blad zonder = oco.vulIn(blad, kaart(), Map.of("reden", "zelfde BSN"));
        assertThat(zonder.status()).isEqualTo(422);
        assertThat(zonder.leesbaar()).contains("Kies welke van de twee blijft");
        assertThat(oco.vulIn(blad, kaart(), Map.of("blijft", een.toString())).leesbaar())
                .contains("Schrijf kort hoe je weet");
        assertThat(samenvoegingen()).isEmpty();

        Blad gedaan = stelVoor(oco);
        String voorstel = "/dubbelen/" + samenvoegingen().getFirst();
        assertThat(gedaan.naar()).isEqualTo(voorstel);
        // One person alone: no button, and no way past it.
        assertThat(oco.ga(voorstel).document().select("form[action$=akkoord]")).isEmpty();
        assertThat(stuur(oco, voorstel + "/akkoord")).isEqualTo(404);
        assertThat(samenvoeger.voerUit(school.bestuur())).isZero();
        assertThat(stuur(school.als("docent"), voorstel + "/akkoord")).isEqualTo(404);
        assertThat(school.als("docent").ga(voorstel).status()).isEqualTo(404);

        assertThat(leider.ga("/dubbelen")
                        .document()
                        .select("a[href=" + voorstel + "]")
                        .text())
                .contains("Bekijk en beslis");
        assertThat(leider.ga(voorstel).leesbaar())
                .contains("Quist", "Quisst", "Zelfde BSN in de administratie.", "Wat verhuist", "Inschrijving 1");
        leider.vulIn(voorstel, "form[action='" + voorstel + "/akkoord']", Map.of());
        assertThat(samenvoeger.voerUit(school.bestuur())).isOne();
        assertThat(school.rijen(String.class, "select tekst from dossier.notitie where leerling_id = ?", een))
                .containsExactlyInAnyOrder("notitie bij Quist", "notitie bij Quisst");
        assertThat(oco.ga("/leerlingen/" + ander).status()).isEqualTo(404);
        assertThat(oco.ga("/leerlingen/" + een).status()).isEqualTo(200);
        assertThat(oco.ga("/dubbelen").leesbaar()).contains("voorgesteld door Pim Oco, akkoord van Pim Schoolleider");
    }

    @Test
    void wie_voorstelt_trekt_het_in_en_na_dertig_dagen_geeft_niemand_meer_akkoord() {
        Mens oco = school.als("oco");
        stelVoor(oco);
        String eerste = "/dubbelen/" + samenvoegingen().getFirst();
        oco.vulIn(eerste, "form[action='" + eerste + "/afwijzing']", Map.of());
        assertThat(stuur(school.als("schoolleider"), eerste + "/akkoord")).isEqualTo(404);

        stelVoor(oco);
        String tweede = "/dubbelen/"
                + school.rijen(
                                UUID.class,
                                "select id from bewaren.samenvoeging where van = ? and besloten_op is null",
                                ander)
                        .getFirst();
        tijd.zetOp(klok.vandaag().plusDays(31));
        assertThat(school.als("schoolleider").ga(tweede).status()).isEqualTo(404);
        assertThat(stuur(school.als("schoolleider"), tweede + "/akkoord")).isEqualTo(404);
        assertThat(samenvoeger.voerUit(school.bestuur())).isZero();
        assertThat(school.als("oco").ga("/dubbelen").document().select(kaart())).isNotEmpty();
    }

    @Test
    void een_tweeling_en_wie_in_twee_klassen_zit_worden_nooit_een_dossier() {
        Mens oco = school.als("oco");
        // The same parent, another first name.
        taak.voor(school.bestuur(), () -> {
            jdbc.sql("update organisatie.leerling set roepnaam = 'Aadje' where id = ?")
                    .param(ander)
                    .update();
            jdbc.sql(
                            "update organisatie.ouderschap set ouder_id = (select o.ouder_id from organisatie.ouderschap o where o.leerling_id = ?) where leerling_id = ?")
                    .params(een, ander)
                    .update();
        });
        Blad blad = oco.ga("/dubbelen");
        assertThat(blad.leesbaar()).contains("dezelfde ouder en een andere roepnaam", "tweeling");
        assertThat(blad.document().select(kaart())).isEmpty();
        assertThat(dien(oco)).isEqualTo(422);

        // Proposed while they looked like one, and told apart by the administration before the second person agrees.
        taak.voor(school.bestuur(), () -> {
            jdbc.sql("update organisatie.leerling set roepnaam = 'Aad' where id = ?")
                    .param(ander)
                    .update();
        });
        stelVoor(oco);
        String voorstel = "/dubbelen/" + samenvoegingen().getFirst();
        taak.voor(school.bestuur(), () -> {
            UUID klas = UUID.randomUUID();
            jdbc.sql("""
                            insert into organisatie.groep select (jsonb_populate_record(g, jsonb_build_object('id', ?::text, 'code', '1Z'))).*
                              from organisatie.groep g where g.soort = 'klas' and g.code = '1A' limit 1
                            """).param(klas.toString()).update();
            jdbc.sql(
                            "update organisatie.plaatsing p set groep_id = ? from organisatie.groep g where g.id = p.groep_id and g.soort = 'klas' and p.leerling_id = ?")
                    .params(klas, ander)
                    .update();
        });
        Mens leider = school.als("schoolleider");
        assertThat(leider.ga(voorstel).leesbaar()).contains("Wie in twee klassen zit, is twee leerlingen.");
        assertThat(leider.ga(voorstel).document().select("form[action$=akkoord]"))
                .isEmpty();
        assertThat(stuur(leider, voorstel + "/akkoord")).isEqualTo(404);
        // Also when the second person was quicker than the administration.
        eigenaar.jdbc()
                .sql(
                        "update bewaren.samenvoeging set akkoord = true, besloten_door = ?, besloten_naam = 'B', besloten_op = now() where van = ?")
                .params(school.account("schoolleider"), ander)
                .update();
        assertThat(samenvoeger.voerUit(school.bestuur())).isZero();
        assertThat(school.rijen(String.class, "select fout from bewaren.samenvoeging where van = ?", ander))
                .singleElement()
                .asString()
                .contains("twee klassen");
        assertThat(oco.ga("/leerlingen/" + ander).status()).isEqualTo(200);
    }

    @Test
    void wie_de_school_niet_leidt_ziet_geen_paren_en_voegt_niets_samen() {
        for (String rol : List.of("docent", "smw", "administratie")) {
            Mens mens = school.als(rol);
            assertThat(mens.ga("/dubbelen").tekst()).as(rol).doesNotContain("Quist");
            assertThat(dien(mens)).as(rol).isEqualTo(404);
        }
        assertThat(samenvoeger.voerUit(school.bestuur())).isZero();
    }

    /** Eisen §3.1: the bestuur decides about the set-up, and sees no pupil. */
    @Test
    void wie_over_de_inrichting_beslist_en_geen_leerling_ziet_ziet_ook_geen_voorstel_en_geen_lijst() {
        stelVoor(school.als("oco"));
        String voorstel = "/dubbelen/" + samenvoegingen().getFirst();
        Mens bestuur = school.als("bestuur");
        assertThat(school.als("schoolleider").ga(voorstel).status()).isEqualTo(200);
        assertThat(bestuur.ga("/dubbelen").tekst()).doesNotContain("Quist", voorstel);
        assertThat(bestuur.ga(voorstel).status()).isEqualTo(404);
        for (String besluit : List.of("/akkoord", "/afwijzing"))
            assertThat(stuur(bestuur, voorstel + besluit)).as(besluit).isEqualTo(404);

        school.als("schoolleider").vulIn(voorstel, "form[action='" + voorstel + "/akkoord']", Map.of());
        assertThat(school.als("schoolleider").ga("/dubbelen").leesbaar()).contains("Quist", "akkoord van");
        assertThat(bestuur.ga("/dubbelen").tekst()).doesNotContain("Quist", "akkoord van");
        assertThat(samenvoeger.voerUit(school.bestuur())).isOne();
        assertThat(bestuur.ga("/dubbelen").tekst()).doesNotContain("Quist", "akkoord van");
    }

    private String kaart() {
        return "form:has(input[value='" + een + "'])";
    }

    private Blad stelVoor(Mens wie) {
        return wie.vulIn(
                wie.ga("/dubbelen"),
                kaart(),
                Map.of("blijft", een.toString(), "reden", "Zelfde BSN in de administratie."));
    }

    private int dien(Mens mens) {
        return mens.post(
                        "/dubbelen",
                        List.of(
                                Map.entry("_csrf", mens.csrf()),
                                Map.entry("een", een.toString()),
                                Map.entry("ander", ander.toString()),
                                Map.entry("blijft", een.toString()),
                                Map.entry("reden", "zomaar")))
                .status();
    }

    private static int stuur(Mens mens, String pad) {
        return mens.post(pad, List.of(Map.entry("_csrf", mens.csrf()))).status();
    }

    private List<UUID> samenvoegingen() {
        return school.rijen(UUID.class, "select id from bewaren.samenvoeging where van = ?", ander);
    }
}
