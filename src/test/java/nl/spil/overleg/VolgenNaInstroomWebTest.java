package nl.spil.overleg;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A team follows who came in during the year only with consent. */
@SpilTest
class VolgenNaInstroomWebTest {

    @Autowired
    private Procedurescholen scholen;

    @Autowired
    private Tijd tijd;

    @Autowired
    private Klok klok;

    @AfterEach
    void terug() {
        tijd.terug();
    }

    @Test
    @Eis("TOEST-04")
    void wie_tussentijds_binnenkwam_staat_pas_op_de_lijst_van_het_schoolzorgteam_na_het_ja_van_ouders() {
        School school = scholen.van("coenecoop-waddinxveen");
        Mens oco = school.als("oco");
        UUID nieuw = school.leerling();
        UUID ander = school.leerling();
        begin(school.als("teamleider"), nieuw, "tussentijdse-instroom");
        String naamNieuw = school.vraag(String.class, "select naam from organisatie.leerling where id = ?", nieuw);
        String naamAnder = school.vraag(String.class, "select naam from organisatie.leerling where id = ?", ander);
        begin(school.als("mentor"), nieuw, "jos");
        begin(school.als("mentor"), ander, "jos");
        String eerste = overleg(oco, klok.vandaag().plusDays(8));

        assertThat(oco.ga(eerste).document().select(".cockpit-lijst").text())
                .contains(naamAnder)
                .doesNotContain(naamNieuw);
        assertThat(oco.ga(eerste).leesbaar()).doesNotContain(naamNieuw + " ");
        Blad zoek = oco.ga(eerste + "?q=" + naamNieuw.split(" ")[0]);
        Blad geweigerd = oco.vulIn(zoek, "form[action$=/punten]:has(input[value=" + nieuw + "])", Map.of());
        assertThat(geweigerd.status()).isEqualTo(422);
        assertThat(geweigerd.leesbaar())
                .contains("Een nieuwe leerling volgen in het schoolzorgteam", "een ouder met gezag", "Coenecoop §3.3");

        for (UUID gever : school.gezin(nieuw))
            oco.vulIn(
                    "/leerlingen/" + nieuw + "/toestemmingen",
                    "#vastleggen",
                    Map.of("soort", "schoolzorgteam", "gever", gever.toString(), "antwoord", "ja", "wijze", "gesprek"));
        Blad gezet = oco.vulIn(
                oco.ga(eerste + "?q=" + naamNieuw.split(" ")[0]),
                "form[action$=/punten]:has(input[value=" + nieuw + "])",
                Map.of());
        assertThat(gezet.status()).as(gezet.leesbaar()).isEqualTo(303);
        assertThat(oco.ga(eerste).document().select(".cockpit-lijst").text()).contains(naamNieuw);
    }

    private static void begin(Mens wie, UUID leerling, String zaaktype) {
        Blad begonnen = wie.vulIn(
                "/leerlingen/" + leerling + "/zaken/nieuw",
                "form[action$=/zaken]",
                Map.of("zaaktype", zaaktype, "reden", "Er is meer nodig."));
        assertThat(begonnen.status()).as(zaaktype + begonnen.leesbaar()).isEqualTo(303);
    }

    private static String overleg(Mens oco, LocalDate dag) {
        LocalDate schooldag = dag.getDayOfWeek().getValue() > 5 ? dag.plusDays(3) : dag;
        Blad gepland = oco.vulIn(
                "/overleg/nieuw",
                "form[action='/overleg']",
                Map.of("soort", "schoolzorgteam", "dag", schooldag.toString()));
        assertThat(gepland.status()).as(gepland.leesbaar()).isEqualTo(303);
        return gepland.naar();
    }
}
