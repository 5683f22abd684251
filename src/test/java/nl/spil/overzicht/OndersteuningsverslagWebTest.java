package nl.spil.overzicht;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Planscholen;
import nl.spil.cast.Planscholen.Planschool;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tellen;
import nl.spil.cast.Tijd;
import nl.spil.dekking.Eis;
import nl.spil.schoolplan.Schoolplannen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SpilTest
class OndersteuningsverslagWebTest {

    private static final LocalDate DAG = LocalDate.of(2027, 11, 8);

    @Autowired
    private Planscholen scholen;

    @Autowired
    private Schoolplannen schoolplannen;

    @Autowired
    private Tijd tijd;

    @Autowired
    private Tellen tellen;

    @AfterEach
    void terugInDeTijd() {
        tijd.terug();
    }

    @Test
    @Eis("ROL-05")
    void de_oco_van_coenecoop_stuurt_het_team_roept_een_flex_zat_bijeen_en_verantwoordt_het_aan_de_rector() {
        Planschool school = scholen.van("coenecoop");
        tijd.zetOp(DAG);
        Mens oco = school.met("oco");
        // The OCO leads the team and calls a Flex-Zat; a mentor does neither.
        String team = plan(oco, "/overleg/nieuw", Map.of("soort", "schoolzorgteam", "dag", DAG.toString()));
        assertThat(oco.vulIn(team, "form[action$=/begin]", Map.of()).status()).isEqualTo(303);
        String kind = "/overleg/nieuw?leerling=" + school.leerling("1A1");
        assertThat(oco.ga(kind).document().select("[name=soort] option[value=flex-zat], [name=soort][value=flex-zat]"))
                .isNotEmpty();
        assertThat(school.met("mentor")
                        .ga(kind)
                        .document()
                        .select("[name=soort] option[value=flex-zat], [name=soort][value=flex-zat]"))
                .isEmpty();

        // Five pupils are a number, one is not.
        for (String nr : List.of("1A1", "1A2", "1A3")) begin(school.met("mentor"), school, nr, "jos");
        for (String nr : List.of("2B1", "2B2")) begin(school.met("docent"), school, nr, "jos");
        begin(school.met("teamleider"), school, "1A1", "gastleerlingschap");

        String adres = "/locaties/" + school.locatie() + "/ondersteuningsverslag";
        for (String wie : List.of("oco", "schoolleider")) {
            Blad verslag = school.met(wie).ga(adres);
            assertThat(rij(verslag, "Procedures", naam("jos"))).as(wie).startsWith("5 5");
            assertThat(rij(verslag, "Procedures", naam("gastleerlingschap")))
                    .as(wie)
                    .startsWith("minder dan 5");
            assertThat(rij(verslag, "Overleggen", "Schoolzorgteam")).as(wie).startsWith("1");
            assertThat(verslag.leesbaar()).as(wie).contains("Coenecoop §4.4").doesNotContain("Leerling 1A1");
        }
        assertThat(school.met("schoolleider").ga("/school").document().select("a[href$=/ondersteuningsverslag]"))
                .hasSize(1);
        assertThat(tellen.van(() -> oco.ga(adres)).aantal()).isLessThanOrEqualTo(Tellen.HOOGSTENS);

        for (String wie : List.of("docent", "mentor", "teamleider"))
            assertThat(school.met(wie).ga(adres).status()).as(wie).isEqualTo(404);
        assertThat(oco.ga(adres + "?jaar=vorig").leesbaar()).contains("2026-2027");
    }

    @Test
    void een_school_die_het_niet_zegt_heeft_dit_verslag_niet() {
        Planschool school = scholen.van("de-viaan");
        assertThat(school.met("oco")
                        .ga("/locaties/" + school.locatie() + "/ondersteuningsverslag")
                        .status())
                .isEqualTo(404);
    }

    private static void begin(Mens wie, Planschool school, String nummer, String zaaktype) {
        Blad begonnen = wie.vulIn(
                "/leerlingen/" + school.leerling(nummer) + "/zaken/nieuw",
                "form[action$=/zaken]",
                Map.of("zaaktype", zaaktype, "reden", "Daar is reden voor."));
        assertThat(begonnen.status())
                .as(nummer + " " + zaaktype + " " + begonnen.leesbaar())
                .isEqualTo(303);
    }

    private static String plan(Mens wie, String pad, Map<String, String> velden) {
        Blad gepland = wie.vulIn(pad, "form[action='/overleg']", velden);
        assertThat(gepland.status()).as(gepland.leesbaar()).isEqualTo(303);
        return gepland.naar();
    }

    private static String rij(Blad verslag, String kop, String naam) {
        return verslag.document()
                .select("section:has(h2:containsOwn(" + kop + ")) tr:has(th:containsOwn(" + naam + ")) td")
                .text();
    }

    private String naam(String zaaktype) {
        return schoolplannen
                .bron("coenecoop")
                .orElseThrow()
                .zaaktype(zaaktype)
                .orElseThrow()
                .naam();
    }
}
