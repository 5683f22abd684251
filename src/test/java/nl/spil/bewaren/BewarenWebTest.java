package nl.spil.bewaren;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Procedurescholen;
import nl.spil.cast.Procedurescholen.School;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tijd;
import nl.spil.dekking.Eis;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.databank.Taak;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** De Viaan keeps a dossier five years; at HPC the board did not choose yet. */
@SpilTest
class BewarenWebTest {

    @Autowired
    private Procedurescholen scholen;

    @Autowired
    private Vernietiger vernietiger;

    @Autowired
    private Taak taak;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Klok klok;

    @Autowired
    private Tijd tijd;

    private School viaan;
    private Mens administratie;
    private Mens schoolleider;
    private Mens oco;

    @BeforeEach
    void de_viaan() {
        viaan = scholen.van("de-viaan");
        administratie = viaan.als("administratie");
        schoolleider = viaan.als("schoolleider");
        oco = viaan.als("oco");
    }

    @AfterEach
    void terug() {
        tijd.terug();
    }

    @Test
    @Eis("PRIVACY-06")
    void vijf_jaar_na_uitschrijving_vernietigt_de_administratie_een_dossier_met_akkoord() {
        UUID weg = vertrokken(viaan, 5, 1);
        UUID nogNiet = vertrokken(viaan, 5, -1);
        Blad lijst = administratie.ga("/bewaren");
        assertThat(lijst.document().select("input[name=leerling]").eachAttr("value"))
                .contains(weg.toString())
                .doesNotContain(nogNiet.toString());
        assertThat(lijst.leesbaar()).contains("5 jaar na uitschrijving").contains("Viaan §7.3");

        administratie.vulIn(lijst, form("/bewaren/voorstellen"), Map.of("leerling", weg.toString()));
        String voorstel =
                viaan.vraag(String.class, "select id::text from bewaren.vernietiging where leerling_id = ?", weg);
        // Whoever proposed does not see the button, and without the button neither gets it.
        assertThat(administratie.ga("/bewaren").tekst()).doesNotContain(voorstel + "/akkoord");
        assertThat(stuur(administratie, "/bewaren/voorstellen/" + voorstel + "/akkoord"))
                .isEqualTo(404);
        assertThat(stuur(oco, "/bewaren/voorstellen/" + voorstel + "/akkoord")).isEqualTo(404);
        assertThat(vernietiger.voerUit(viaan.bestuur())).isZero();
        assertThat(notities(weg)).isOne();

        schoolleider.vulIn(
                schoolleider.ga("/bewaren"), form("/bewaren/voorstellen/" + voorstel + "/akkoord"), Map.of());
        assertThat(vernietiger.voerUit(viaan.bestuur())).isOne();
        assertThat(notities(weg)).isZero();
        assertThat(notities(nogNiet)).isOne();

        Blad bewijs = administratie.ga("/bewaren/bewijzen/" + voorstel);
        assertThat(bewijs.leesbaar())
                .contains(
                        "Logboek", "Pim Administratie", "Pim Schoolleider", "60 maanden na uitschrijving", "Viaan §7.3")
                .doesNotContain("Kind")
                .doesNotContain("geheim woord");
        assertThat(bewijs.tekst()).doesNotContain(weg.toString());
        // What the term does not name, stays and says so; it does not come back on the list.
        assertThat(administratie
                        .ga("/bewaren")
                        .document()
                        .select("input[name=leerling]")
                        .eachAttr("value"))
                .doesNotContain(weg.toString());
        assertThat(oco.ga("/bewaren/bewijzen/" + voorstel).status()).isEqualTo(404);
    }

    @Test
    void wie_voorstelt_trekt_het_weer_in_en_dan_blijft_alles() {
        UUID weg = vertrokken(viaan, 6, 0);
        administratie.vulIn("/bewaren", form("/bewaren/voorstellen"), Map.of("leerling", weg.toString()));
        String voorstel =
                viaan.vraag(String.class, "select id::text from bewaren.vernietiging where leerling_id = ?", weg);
        administratie.vulIn("/bewaren", form("/bewaren/voorstellen/" + voorstel + "/afwijzing"), Map.of());
        assertThat(stuur(schoolleider, "/bewaren/voorstellen/" + voorstel + "/akkoord"))
                .isEqualTo(404);
        assertThat(vernietiger.voerUit(viaan.bestuur())).isZero();
        assertThat(notities(weg)).isOne();
        assertThat(administratie.ga("/bewaren").tekst()).contains("l-" + weg);
    }

    @Test
    void wat_is_aangehouden_wordt_niet_voorgesteld_en_niet_vernietigd_tot_de_stop_eraf_is() {
        UUID weg = vertrokken(viaan, 6, 0);
        administratie.vulIn("/bewaren", form("/bewaren/voorstellen"), Map.of("leerling", weg.toString()));
        String voorstel =
                viaan.vraag(String.class, "select id::text from bewaren.vernietiging where leerling_id = ?", weg);
        schoolleider.vulIn("/bewaren", form("/bewaren/voorstellen/" + voorstel + "/akkoord"), Map.of());
        String blad = "/oud-leerlingen/" + weg;
        assertThat(oco.vulIn(blad, form(blad + "/stop"), Map.of("reden", " ")).status())
                .isEqualTo(422);
        oco.vulIn(blad, form(blad + "/stop"), Map.of("reden", "Er loopt een klacht bij de commissie."));
        assertThat(vernietiger.voerUit(viaan.bestuur())).isZero();
        assertThat(administratie.ga("/bewaren").leesbaar()).contains("Er loopt een klacht bij de commissie.");
        // Who holds it is not who ends it.
        assertThat(stuur(oco, blad + "/stop/einde", Map.entry("reden", "klaar")))
                .isEqualTo(404);
        schoolleider.vulIn(blad, form(blad + "/stop/einde"), Map.of("reden", "De klacht is afgehandeld."));
        assertThat(vernietiger.voerUit(viaan.bestuur())).isOne();
        assertThat(notities(weg)).isZero();
    }

    @Test
    void een_besluit_geldt_dertig_dagen_en_daarna_wordt_opnieuw_besloten() {
        UUID weg = vertrokken(viaan, 6, 0);
        String voorstel = besloten(weg);
        assertThat(administratie.ga("/bewaren").leesbaar()).contains("het besluit geldt tot en met");
        String blad = "/oud-leerlingen/" + weg;
        oco.vulIn(blad, form(blad + "/stop"), Map.of("reden", "Er loopt een klacht bij de commissie."));
        tijd.zetOp(klok.vandaag().plusDays(31));
        schoolleider.vulIn(blad, form(blad + "/stop/einde"), Map.of("reden", "De klacht is afgehandeld."));
        assertThat(vernietiger.voerUit(viaan.bestuur())).isZero();
        assertThat(notities(weg)).isOne();
        assertThat(administratie.ga("/bewaren").leesbaar())
                .contains("niet binnen 30 dagen uitgevoerd en geldt niet meer; besluit opnieuw");
        // Nobody agrees to the old one again; a new proposal of two people does it.
        assertThat(stuur(schoolleider, "/bewaren/voorstellen/" + voorstel + "/akkoord"))
                .isEqualTo(404);
        besloten(weg);
        assertThat(vernietiger.voerUit(viaan.bestuur())).isOne();
        assertThat(notities(weg)).isZero();
    }

    @Test
    void wie_na_het_besluit_terugkwam_wordt_niet_vernietigd_ook_niet_als_hij_weer_weg_is() {
        UUID weg = vertrokken(viaan, 6, 0);
        besloten(weg);
        LocalDate gisteren = klok.vandaag().minusDays(1);
        taak.voor(viaan.bestuur(), () -> {
            jdbc.sql("""
                            insert into organisatie.inschrijving select (jsonb_populate_record(i, jsonb_build_object('id', gen_random_uuid(), 'vanaf', ?::date, 'tot', ?::date))).*
                              from organisatie.inschrijving i where i.leerling_id = ?
                            """).params(gisteren.minusDays(3), gisteren, weg).update();
        });
        assertThat(vernietiger.voerUit(viaan.bestuur())).isZero();
        assertThat(notities(weg)).isOne();
        assertThat(administratie.ga("/bewaren").leesbaar()).contains("deze leerling kwam daarna terug op school");
    }

    @Test
    void wat_niet_lukt_ziet_wie_de_dossiers_beheert_en_wie_eindverantwoordelijk_is() {
        UUID weg = vertrokken(viaan, 6, 0);
        besloten(weg);
        assertThat(schoolleider.ga("/bewaren").leesbaar()).doesNotContain("hoewel daartoe is besloten");
        int eerst = teller();
        taak.voor(
                viaan.bestuur(),
                () -> jdbc.sql("select bewaren.mislukt(v.id) from bewaren.vernietiging v where v.leerling_id = ?")
                        .param(weg)
                        .query(Integer.class)
                        .single());
        assertThat(schoolleider.ga("/bewaren").leesbaar())
                .contains("Eén dossier kon niet vernietigd worden", "lukte nog niet");
        assertThat(teller()).isEqualTo(eerst + 1);
        assertThat(vernietiger.voerUit(viaan.bestuur())).isOne();
        assertThat(schoolleider.ga("/bewaren").leesbaar()).doesNotContain("hoewel daartoe is besloten");
    }

    @Test
    @Eis("PRIVACY-13")
    void het_dossier_van_een_oud_leerling_is_alleen_te_lezen_door_wie_het_plan_noemt_en_tot_het_is_vernietigd() {
        UUID weg = vertrokken(viaan, 1, 0);
        String blad = "/oud-leerlingen/" + weg;
        Blad gelezen = oco.ga(blad);
        assertThat(gelezen.leesbaar())
                .contains("Alleen lezen", "geheim woord", "Blijft tot", "5 jaar na uitschrijving", "Viaan §7.3");
        // The one thing to send here is a stop.
        assertThat(gelezen.document().select("main form").eachAttr("action")).containsExactly(blad + "/stop");
        assertThat(viaan.vraag(
                        Long.class,
                        "select count(*) from toegang.leeslog where leerling_id = ? and onderdeel = 'dossier van een oud-leerling'",
                        weg))
                .isOne();
        for (String ander : List.of("mentor", "docent", "smw", "administratie", "teamleider"))
            assertThat(viaan.als(ander).ga(blad).status()).as(ander).isEqualTo(404);
        for (Mens mens : List.of(oco, viaan.als("mentor"))) {
            assertThat(mens.ga("/leerlingen/" + weg).status()).isEqualTo(404);
            assertThat(stuur(
                            mens,
                            "/leerlingen/" + weg + "/notities",
                            Map.entry("soort", "observatie"),
                            Map.entry("tekst", "nog iets")))
                    .isEqualTo(404);
        }
        // A pupil at school has another page, with everybody's own rights.
        assertThat(oco.ga("/oud-leerlingen/" + viaan.leerling()).status()).isEqualTo(404);
        assertThat(notities(weg)).isOne();
    }

    @Test
    @Eis("PRIVACY-07")
    void zonder_termijn_van_het_bestuur_wordt_niets_vernietigd_en_zegt_de_pagina_wat_te_doen() {
        School hpc = scholen.van("hpc-charlois");
        UUID weg = vertrokken(hpc, 30, 0);
        Mens leider = hpc.als("schoolleider");
        Blad blad = leider.ga("/bewaren");
        assertThat(blad.leesbaar())
                .contains("Er wordt niets vernietigd", "koos nog geen bewaartermijn", "zet ze in het schoolplan")
                .contains("Logboek");
        assertThat(stuur(
                        leider,
                        "/bewaren/voorstellen",
                        Map.entry("locatie", locatie(hpc)),
                        Map.entry("leerling", weg.toString())))
                .isEqualTo(404);
        assertThat(vernietiger.voerUit(hpc.bestuur())).isZero();
        assertThat(notities(hpc, weg)).isOne();
        assertThat(hpc.als("docent").ga("/bewaren").status()).isEqualTo(404);
        assertThat(leider.ga("/school").tekst()).contains("/bewaren?locatie=");
    }

    @Test
    void een_termijn_die_langer_is_dan_gebruikelijk_waarschuwt_en_een_vergeten_vinkje_zegt_wat_er_mist() {
        vertrokken(viaan, 6, 0);
        assertThat(administratie.ga("/bewaren").leesbaar())
                .contains("Langer dan gebruikelijk: een leerlingdossier blijft meestal 2 jaar")
                .contains("Zonder termijn, en dus nooit vernietigd tot het bestuur er een kiest")
                .contains(viaan.plan().gegevensklassen().stream()
                        .filter(k -> k.nummer() == 12)
                        .findFirst()
                        .orElseThrow()
                        .naam());
        Blad zonder = administratie.vulIn("/bewaren", form("/bewaren/voorstellen"), Map.of());
        assertThat(zonder.status()).isEqualTo(422);
        assertThat(zonder.leesbaar()).contains("Vink aan van wie het dossier vernietigd kan worden.");
    }

    /** The number in the menu of who agrees. */
    private int teller() {
        String cijfers = schoolleider
                .ga("/bewaren")
                .document()
                .select("nav a[href=/bewaren]")
                .text()
                .replaceAll("\\D", "");
        return cijfers.isEmpty() ? 0 : Integer.parseInt(cijfers);
    }

    private String besloten(UUID leerling) {
        administratie.vulIn("/bewaren", form("/bewaren/voorstellen"), Map.of("leerling", leerling.toString()));
        String voorstel = viaan.vraag(
                String.class,
                "select id::text from bewaren.vernietiging where leerling_id = ? and besloten_op is null",
                leerling);
        schoolleider.vulIn("/bewaren", form("/bewaren/voorstellen/" + voorstel + "/akkoord"), Map.of());
        return voorstel;
    }

    private static String form(String naar) {
        return "form[action='" + naar + "']";
    }

    @SafeVarargs
    private static int stuur(Mens mens, String pad, Map.Entry<String, String>... velden) {
        List<Map.Entry<String, String>> alles = new ArrayList<>(List.of(velden));
        alles.add(Map.entry("_csrf", mens.csrf()));
        return mens.post(pad, alles).status();
    }

    /** Left some years ago, and some days, with one note in the logboek. */
    private UUID vertrokken(School school, int jaren, int dagen) {
        UUID leerling = school.leerling();
        LocalDate tot = klok.vandaag().minusYears(jaren).minusDays(dagen);
        taak.voor(school.bestuur(), () -> {
            for (String tabel : List.of("organisatie.inschrijving", "organisatie.plaatsing", "toegang.lidmaatschap")) {
                jdbc.sql("update " + tabel + " set vanaf = ?, tot = ? where leerling_id = ?")
                        .params(tot.minusYears(3), tot, leerling)
                        .update();
            }
            jdbc.sql("""
                            insert into dossier.notitie (id, bestuur_id, leerling_id, klasse, soort, tekst, gebeurd_op, auteur_id, auteur_naam, auteur_rol, gemaakt_op, vrijgegeven)
                            select gen_random_uuid(), l.bestuur_id, l.id, 4, 'observatie', 'geheim woord', ?, ?, 'Pim Oco', 'oco', now(), false
                              from organisatie.leerling l where l.id = ?
                            """)
                    .params(tot.minusDays(9), school.account("oco"), leerling)
                    .update();
        });
        return leerling;
    }

    private long notities(UUID leerling) {
        return notities(viaan, leerling);
    }

    private static long notities(School school, UUID leerling) {
        return school.vraag(Long.class, "select count(*) from dossier.notitie where leerling_id = ?", leerling);
    }

    private static String locatie(School school) {
        return school.vraag(String.class, "select id::text from organisatie.locatie limit 1");
    }
}
