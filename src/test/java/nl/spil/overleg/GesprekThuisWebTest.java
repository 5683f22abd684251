package nl.spil.overleg;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Overlegscholen;
import nl.spil.cast.Overlegscholen.School;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tijd;
import nl.spil.dekking.Eis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What parents see at home of a talk about their child to which they were asked. */
@SpilTest
class GesprekThuisWebTest {

    @Autowired
    private Tijd tijd;

    @Autowired
    private Overlegscholen scholen;

    @BeforeEach
    void begin() {
        tijd.zetOp(LocalDate.of(2028, 2, 7));
    }

    @AfterEach
    void terug() {
        tijd.terug();
    }

    @Test
    @Eis("OVERLEG-20")
    void wie_is_uitgenodigd_ziet_thuis_wanneer_het_gesprek_is_en_met_wie_en_een_ander_niet() {
        School school = scholen.van("de-viaan");
        Mens oco = school.als("oco");
        UUID ada = school.leerling("Ada");
        school.trekIn(ada, "extern");
        school.geefToestemming(ada, "extern");
        Mens ouder = school.ouder("Ada");
        String thuis = "/thuis/" + ada;

        Blad gepland = oco.vulIn(
                "/overleg/nieuw?leerling=" + ada,
                "form[action='/overleg']",
                Map.of("soort", "mdo", "dag", "2028-02-10", "begin", "13:30", "plaats", "Kamer 4"));
        assertThat(gepland.status()).as(gepland.leesbaar()).isEqualTo(303);
        String overleg = gepland.naar();

        String mdo = Soorten.vind(school.plan(), "mdo").orElseThrow().naam();
        assertThat(gesprekken(ouder, thuis))
                .contains(mdo, "donderdag 10 februari", "om 13:30", "Kamer 4", school.naam("oco"));
        assertThat(gesprekken(school.ouder("Bea"), "/thuis/" + school.leerling("Bea")))
                .isEmpty();
        assertThat(school.ouder("Bea").ga(thuis).status()).isEqualTo(404);

        oco.vulIn(
                overleg + "/planning",
                "form[action$=/verplaatsing]",
                Map.of("dag", "2028-02-11", "begin", "09:00", "reden", "De zaal is bezet."));
        assertThat(gesprekken(ouder, thuis))
                .contains("vrijdag 11 februari", "om 09:00")
                .doesNotContain("donderdag 10 februari", "De zaal is bezet");

        oco.vulIn(overleg + "/planning", "form[action$=/afgelasting]", Map.of("afgelast-reden", "Ziekte op school."));
        assertThat(gesprekken(ouder, thuis)).contains(mdo, "gaat niet door").doesNotContain("Ziekte op school");

        tijd.zetOp(LocalDate.of(2028, 2, 12));
        assertThat(gesprekken(ouder, thuis)).isEmpty();
    }

    @Test
    void een_overleg_waarvoor_thuis_niet_is_uitgenodigd_staat_thuis_niet() {
        School school = scholen.van("lmc-vo");
        UUID bea = school.leerling("Bea");
        Mens oco = school.als("oco");
        Blad gepland =
                oco.vulIn("/overleg/nieuw", "form[action='/overleg']", Map.of("soort", "sot", "dag", "2028-02-09"));
        assertThat(gepland.status()).as(gepland.leesbaar()).isEqualTo(303);
        Blad erop =
                oco.vulIn(gepland.naar() + "?q=Bea", "form[action$=/punten]:has(input[value=" + bea + "])", Map.of());
        assertThat(erop.status()).as(erop.leesbaar()).isEqualTo(303);

        assertThat(gesprekken(school.ouder("Bea"), "/thuis/" + bea)).isEmpty();
    }

    private static String gesprekken(Mens wie, String thuis) {
        Blad blad = wie.ga(thuis);
        assertThat(blad.status()).as(blad.leesbaar()).isEqualTo(200);
        return blad.document().select("#gesprekken").text().replace('\u00a0', ' ');
    }
}
