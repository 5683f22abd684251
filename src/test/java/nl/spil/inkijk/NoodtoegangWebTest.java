package nl.spil.inkijk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tijd;
import nl.spil.cast.Zuidwijk;
import nl.spil.cast.Zuidwijk.Leerling;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.databank.Taak;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opening a dossier in an emergency: short, told at once, read by the family, judged afterwards. */
@SpilTest
class NoodtoegangWebTest {

    private static final String REDEN = "Robin is weggelopen tijdens de excursie en neemt niet op.";

    @Autowired
    private Zuidwijk zuidwijk;

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

    private Leerling robin;
    private String blad;
    private Mens moeder;
    private Mens tess;

    @BeforeEach
    void een_leerling_van_een_andere_klas() {
        robin = zuidwijk.nieuweLeerling();
        blad = "/leerlingen/" + robin.id();
        moeder = zuidwijk.metSessie(robin.ouders().getFirst().account());
        tess = zuidwijk.tess();
        assertThat(tess.ga(blad).status()).isEqualTo(404);
        // What other tests opened is long ago: how often one person may is counted.
        for (String sql : List.of(
                "alter table toegang.noodtoegang disable trigger alleen_toevoegen",
                "update toegang.noodtoegang set begin = begin - interval '99 days', einde = einde - interval '99 days'",
                "alter table toegang.noodtoegang enable trigger alleen_toevoegen"))
            eigenaar.jdbc().sql(sql).update();
    }

    @AfterEach
    void terug() {
        tijd.terug();
    }

    @Test
    void een_collega_ziet_in_nood_alleen_wat_nodig_is_en_iedereen_die_het_moet_weten_weet_het_meteen() {
        Blad open = begin(REDEN);
        assertThat(open.naar()).isEqualTo(blad);

        Blad gezien = tess.ga(blad);
        assertThat(gezien.status()).isEqualTo(200);
        assertThat(gezien.leesbaar())
                .contains(robin.naam(), "in een noodprocedure bent")
                .doesNotContain("Tijdlijn");
        // Nothing is written through it, and no list, search or other class opens.
        assertThat(tess.ga(blad + "/logboek").status()).isEqualTo(404);
        assertThat(tess.ga(blad + "/opp").status()).isEqualTo(404);
        assertThat(tess.ga(blad + "/leeslog").status()).isEqualTo(404);
        assertThat(tess.ga("/zoeken?q=" + robin.nummer()).leesbaar()).doesNotContain(robin.naam());
        assertThat(tess.ga("/leerlingen").leesbaar()).doesNotContain(robin.naam());

        String nood = "/noodtoegang/" + id();
        for (String wie : List.of("Ilse Bos", leider()))
            assertThat(post(zuidwijk.account(wie)))
                    .singleElement()
                    .satisfies(mail -> assertThat(mail).contains(nood).doesNotContain("Robin", "excursie", "Tess"));
        assertThat(zuidwijk.ilse().ga(nood).leesbaar())
                .contains("Tess Bakker", REDEN, "leerlingpagina", robin.naam())
                .doesNotContain("Was dit terecht?");
        for (Mens ander : List.of(zuidwijk.joris(), zuidwijk.rana(), zuidwijk.sana(), zuidwijk.joke()))
            assertThat(ander.ga(nood).status()).isEqualTo(404);

        assertThat(moeder.ga("/thuis/" + robin.id() + "/wie-keek-mee").leesbaar())
                .contains("In nood geopend", "Tess Bakker", REDEN, "wordt beoordeeld", "noodprocedure");
    }

    @Test
    void na_een_paar_uur_is_het_voorbij_en_een_tweede_keer_kan_pas_na_het_oordeel() {
        begin(REDEN);
        assertThat(tess.ga(blad).status()).isEqualTo(200);

        tijd.zetOp(klok.vandaag().plusDays(1));
        assertThat(tess.ga(blad).status()).isEqualTo(404);
        Blad weer = begin("Robin is er weer niet, en weer neemt niemand op.");
        assertThat(weer.status()).isEqualTo(422);
        assertThat(weer.leesbaar()).contains("nog niet beoordeeld");
        assertThat(tess.ga(blad).status()).isEqualTo(404);

        String nood = "/noodtoegang/" + id();
        Mens leider = zuidwijk.karim();
        assertThat(leider.vulIn(nood, "#beoordeel", Map.of("terecht", "nee", "toelichting", ""))
                        .status())
                .isEqualTo(422);
        assertThat(tess.ga(nood).document().select("#beoordeel")).isEmpty();
        assertThat(zuidwijk.ilse().ga(nood).document().select("#beoordeel")).isEmpty();
        Blad oordeel = leider.ga(nood);
        leider.vulIn(oordeel, "#beoordeel", Map.of("terecht", "nee", "toelichting", "De mentor was bereikbaar."));
        assertThat(moeder.ga("/thuis/" + robin.id() + "/wie-keek-mee").leesbaar())
                .contains("niet terecht", "De mentor was bereikbaar.");
        assertThat(tess.ga(nood).leesbaar()).contains("Niet terecht", "De mentor was bereikbaar.");
        assertThat(leider.ga("/").document().select("a[href=" + nood + "].taak-knop"))
                .isEmpty();

        assertThat(begin("Robin is gevallen en de huisarts vraagt wie we mogen bellen.")
                        .naar())
                .isEqualTo(blad);
        assertThat(post(zuidwijk.account("Ilse Bos"))).hasSize(2);
    }

    @Test
    void een_collega_opent_niet_vaker_in_nood_dan_het_plan_toestaat_bij_welke_leerling_ook() {
        for (int keer = 0; keer < 3; keer++) {
            Leerling ander = zuidwijk.nieuweLeerling();
            assertThat(begin(ander).naar()).isEqualTo("/leerlingen/" + ander.id());
        }
        Blad nee = begin(robin);
        assertThat(nee.status()).isEqualTo(422);
        assertThat(nee.leesbaar()).contains("in 30 dagen al 3 keer een dossier in nood", "112");
        assertThat(tess.ga(blad).status()).isEqualTo(404);

        tijd.zetOp(klok.vandaag().plusDays(31));
        assertThat(begin(robin).naar()).isEqualTo(blad);
    }

    private Blad begin(Leerling kind) {
        return tess.vulIn("/noodtoegang", "#nood", Map.of("naam", kind.naam(), "klas", "2b", "reden", REDEN));
    }

    @Test
    void zonder_reden_of_zonder_de_naam_te_kennen_gaat_er_niets_open() {
        for (Map<String, String> fout : List.of(
                Map.of("naam", robin.naam(), "klas", "2B", "reden", "spoed"),
                Map.of("naam", "Robin", "klas", "2B", "reden", REDEN),
                Map.of("naam", robin.naam(), "klas", "4A", "reden", REDEN),
                Map.of("naam", "%", "klas", "%", "reden", REDEN))) {
            assertThat(tess.vulIn("/noodtoegang", "#nood", fout).status()).isEqualTo(422);
        }
        assertThat(tess.ga(blad).status()).isEqualTo(404);
        assertThat(taak.voor(
                        zuidwijk.bestuur(),
                        () -> jdbc.sql("select count(*) from toegang.noodtoegang where leerling_id = ?")
                                .param(robin.id())
                                .query(Long.class)
                                .single()))
                .isZero();
        // Of another school nobody is found.
        Blad vreemd = zuidwijk.joke()
                .vulIn("/noodtoegang", "#nood", Map.of("naam", robin.naam(), "klas", "2B", "reden", REDEN));
        assertThat(vreemd.status()).isEqualTo(422);
        assertThat(zuidwijk.joke().ga(blad).status()).isEqualTo(404);
    }

    @Test
    void wie_de_leerling_al_ziet_heeft_geen_nood_nodig() {
        assertThat(zuidwijk.joris()
                        .vulIn("/noodtoegang", "#nood", Map.of("naam", robin.naam(), "klas", "2B", "reden", REDEN))
                        .naar())
                .isEqualTo(blad);
        assertThat(moeder.ga("/thuis/" + robin.id() + "/wie-keek-mee").leesbaar())
                .doesNotContain("In nood geopend");
    }

    private Blad begin(String reden) {
        return tess.vulIn("/noodtoegang", "#nood", Map.of("naam", robin.naam(), "klas", "2b", "reden", reden));
    }

    private UUID id() {
        return taak.voor(
                zuidwijk.bestuur(),
                () -> jdbc.sql("select id from toegang.noodtoegang where leerling_id = ? order by begin desc limit 1")
                        .param(robin.id())
                        .query(UUID.class)
                        .single());
    }

    private List<String> post(UUID aan) {
        return taak.voor(
                zuidwijk.bestuur(),
                () -> jdbc.sql(
                                "select onderwerp || ' ' || tekst from bericht.uitgaand where soort = 'noodtoegang' and aan_account = ? and exists (select 1 from toegang.noodtoegang n where n.leerling_id = ? and position(n.id::text in tekst) > 0)")
                        .params(aan, robin.id())
                        .query(String.class)
                        .list());
    }

    private String leider() {
        return "Karim Haddad";
    }
}
