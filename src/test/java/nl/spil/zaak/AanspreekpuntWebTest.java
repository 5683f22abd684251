package nl.spil.zaak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Planscholen;
import nl.spil.cast.Planscholen.Planschool;
import nl.spil.cast.SpilTest;
import nl.spil.dekking.Eis;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SpilTest
class AanspreekpuntWebTest {

    @Autowired
    private Planscholen scholen;

    @Test
    @Eis("SOT-22")
    void wie_van_buiten_komt_belt_de_ondersteuningscoordinator_van_de_locatie() {
        for (String plan : List.of("de-viaan", "lmc-vo")) {
            Planschool school = scholen.van(plan);
            assertThat(school.met("docent")
                            .ga("/locaties/" + school.locatie() + "/team")
                            .leesbaar())
                    .as(plan)
                    .contains("Aanspreekpunt voor wie van buiten komt: " + school.naam("oco")
                            + ", ondersteuningscoördinator");
            String zaak = zaak(school, "1A1");
            assertThat(school.met("oco").ga(zaak + "/aanspreekpunt").leesbaar())
                    .contains(school.naam("oco"), plan.equals("de-viaan") ? "Viaan §6.2.1.1" : "LMC-VO §3.2.1");
        }
        Planschool elders = scholen.van("coenecoop-waddinxveen");
        assertThat(elders.met("docent")
                        .ga("/locaties/" + elders.locatie() + "/team")
                        .leesbaar())
                .doesNotContain("Aanspreekpunt voor wie van buiten komt");
    }

    @Test
    @Eis("SOT-22")
    void in_een_zaak_kan_het_met_een_reden_een_ander_zijn() {
        Planschool school = scholen.van("de-viaan");
        String adres = zaak(school, "1A2") + "/aanspreekpunt";
        Mens oco = school.met("oco");
        Blad zonder = oco.vulIn(adres, "#kies", Map.of("account", account(school, "smw"), "reden", " "));
        assertThat(zonder.status()).isEqualTo(422);
        assertThat(zonder.leesbaar()).contains("Schrijf waarom het in deze zaak een ander is.");
        assertThat(oco.vulIn(adres, "#kies", Map.of("account", UUID.randomUUID().toString(), "reden", "Zomaar."))
                        .status())
                .isEqualTo(422);

        String reden = "De hulpverlener kent haar al van vorig jaar.";
        assertThat(oco.vulIn(adres, "#kies", Map.of("account", account(school, "smw"), "reden", reden))
                        .status())
                .isEqualTo(303);
        assertThat(oco.ga(adres)
                        .document()
                        .select("section:has(h2:containsOwn(Nu))")
                        .text())
                .contains(school.naam("smw"), reden);
        assertThat(school.met("docent").ga(adres).document().select("#kies")).isEmpty();
        assertThat(school.met("docent")
                        .post(
                                adres,
                                List.of(
                                        Map.entry("_csrf", school.met("docent").csrf()),
                                        Map.entry("account", "plan"),
                                        Map.entry("reden", "Ik wil het.")))
                        .status())
                .isEqualTo(404);

        oco.vulIn(adres, "#kies", Map.of("account", "plan", "reden", "De hulpverlener is weg."));
        assertThat(oco.ga(adres)
                        .document()
                        .select("section:has(h2:containsOwn(Nu))")
                        .text())
                .contains(school.naam("oco"))
                .doesNotContain(school.naam("smw"));
    }

    private static String account(Planschool school, String rol) {
        return school.account(rol).toString();
    }

    /** The first procedure that the mentor can begin for this pupil. */
    private static String zaak(Planschool school, String nummer) {
        String blad = "/leerlingen/" + school.leerling(nummer);
        Mens mentor = school.met("mentor");
        Blad begin = mentor.ga(blad + "/zaken/nieuw");
        String route = begin.document().select("input[name=zaaktype]").attr("value");
        Blad begonnen =
                mentor.vulIn(begin, "form[action$=/zaken]", Map.of("zaaktype", route, "reden", "Er is meer nodig."));
        assertThat(begonnen.status()).as(begonnen.leesbaar()).isEqualTo(303);
        return begonnen.naar();
    }
}
