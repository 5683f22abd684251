package nl.spil.rechten;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Planscholen;
import nl.spil.cast.Planscholen.Planschool;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tijd;
import nl.spil.cast.Zuidwijk;
import nl.spil.cast.Zuidwijk.Leerling;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.databank.Taak;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** That a clock of something closed runs or is late, is told in no list and in no number to whoever may not know of it. */
@SpilTest
class BeslotenKlokWebTest {

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Planscholen scholen;

    @Autowired
    private EigenaarDatabank databank;

    @Autowired
    private Klok klok;

    @Autowired
    private Tijd tijd;

    @Autowired
    private Taak taak;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void terugInDeTijd() {
        tijd.terug();
    }

    @Test
    void een_klacht_die_te_laat_is_staat_alleen_in_de_lijst_en_het_getal_van_wie_haar_leest() {
        Planschool viaan = scholen.van("de-viaan");
        List<String> anderen = List.of("oco", "teamleider", "docent");
        viaan.thuis("2B2");
        tijd.zetOp(klok.vandaag().plusDays(90));
        List<Stand> eerst = anderen.stream().map(r -> stand(viaan.met(r))).toList();
        Stand directieEerst = stand(viaan.met("schoolleider"));
        tijd.terug();

        UUID leerling = viaan.leerling("2B2");
        List<UUID> vanAnderen = klokken(viaan.bestuur(), leerling);
        assertThat(viaan.thuis("2B2")
                        .vulIn(
                                "/thuis/" + leerling + "/rechten",
                                "form[data-recht=klacht]",
                                Map.of("tekst-klacht", "De school belde niet terug."))
                        .status())
                .isEqualTo(303);
        List<UUID> nieuw = klokken(viaan.bestuur(), leerling).stream()
                .filter(k -> !vanAnderen.contains(k))
                .toList();
        assertThat(nieuw).isNotEmpty();
        tijd.zetOp(klok.vandaag().plusDays(90));

        assertThat(anderen.stream().map(r -> stand(viaan.met(r))).toList()).isEqualTo(eerst);
        Stand directie = stand(viaan.met("schoolleider"));
        assertThat(directie.regels()).hasSize(directieEerst.regels().size() + 1);
        assertThat(directie.getal()).isEqualTo(directieEerst.getal() + 1);
        for (String rol : anderen)
            for (UUID id : nieuw)
                assertThat(viaan.met(rol).ga("/termijnen/" + id).status())
                        .as(rol)
                        .isEqualTo(404);
    }

    @Test
    void dat_een_klacht_te_laat_is_hoort_alleen_wie_haar_leest() {
        Planschool viaan = scholen.van("de-viaan");
        UUID leerling = viaan.leerling("2B3");
        viaan.thuis("2B3")
                .vulIn(
                        "/thuis/" + leerling + "/rechten",
                        "form[data-recht=klacht]",
                        Map.of("tekst-klacht", "Te laat."));
        UUID klokje = klokken(viaan.bestuur(), leerling).getFirst();
        for (String escalatie : List.of("oco", "schoolleider")) {
            databank.jdbc()
                    .sql("update termijn.termijn set escalatie_rol = ? where id = ?")
                    .params(escalatie, klokje)
                    .update();
            assertThat(taak.voor(
                            viaan.bestuur(),
                            () -> jdbc.sql(
                                            "select unnest(termijn.escalatie_naar(t)) from termijn.termijn t where t.id = ?")
                                    .param(klokje)
                                    .query(UUID.class)
                                    .list()))
                    .as(escalatie)
                    .containsExactly(viaan.account("schoolleider"));
        }
    }

    @Test
    void de_klok_van_een_vraag_waarom_ziet_alleen_wie_antwoordt() {
        Leerling robin = zuidwijk.nieuweLeerling();
        zuidwijk.joris().ga("/leerlingen/" + robin.id());
        Mens moeder = zuidwijk.metSessie(robin.ouders().getFirst().account());
        String blad = "/thuis/" + robin.id() + "/wie-keek-mee";
        String waarom = moeder.ga(blad)
                .document()
                .selectFirst("ul.kijk > li:contains(Joris de Wit) a:contains(Vraag waarom)")
                .attr("href");
        moeder.vulIn(waarom, "form.formulier", Map.of("tekst", "Waarom?"));
        UUID klokje = klokken(zuidwijk.bestuur(), robin.id()).getFirst();

        assertThat(zuidwijk.ilse().ga("/termijnen/" + klokje).status()).isEqualTo(200);
        for (Mens ander :
                List.of(zuidwijk.joris(), zuidwijk.sana(), zuidwijk.rana(), zuidwijk.tess(), zuidwijk.karim())) {
            assertThat(ander.ga("/termijnen/" + klokje).status()).isEqualTo(404);
            Blad pagina = ander.ga("/leerlingen/" + robin.id());
            assertThat(pagina.leesbaar()).doesNotContain("waarom er is meegekeken");
        }
        tijd.zetOp(klok.vandaag().plusDays(40));
        assertThat(zuidwijk.ilse().ga("/te-laat").leesbaar()).contains("waarom er is meegekeken");
        assertThat(zuidwijk.karim().ga("/te-laat").leesbaar()).doesNotContain("waarom er is meegekeken");
    }

    private record Stand(int status, List<String> regels, int getal) {}

    private Stand stand(Mens wie) {
        Blad blad = wie.ga("/te-laat");
        Element tel = wie.ga("/").document().selectFirst("nav.menu a[href=/te-laat] .tel");
        return new Stand(
                blad.status(),
                blad.document().select("main li, main tr").eachText(),
                tel == null ? 0 : Integer.parseInt(tel.text().replaceAll("\\D", "")));
    }

    private List<UUID> klokken(UUID bestuur, UUID leerling) {
        return taak.voor(
                bestuur,
                () -> jdbc.sql("select id from termijn.termijn where leerling_id = ? and besloten order by verloopt_op")
                        .param(leerling)
                        .query(UUID.class)
                        .list());
    }
}
