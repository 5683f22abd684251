package nl.spil.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Mensen;
import nl.spil.cast.SpilTest;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.organisatie.Besturen;
import nl.spil.toegang.Sessies;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The demo as a visitor meets it. */
@SpilTest
@TestPropertySource(properties = "spil.demo=true")
class DemoWebTest {

    @Autowired
    private Mensen mensen;

    @Autowired
    private Besturen besturen;

    @Autowired
    private Sessies sessies;

    @Autowired
    private Taak taak;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void wie_wil_proberen_kiest_iemand_en_is_binnen() {
        Mens bezoeker = mensen.vreemde();
        Blad inloggen = bezoeker.ga("/inloggen");
        assertThat(inloggen.leesbaar()).contains("Rana Koc", "Joris de Wit", "moeder van Noor", "probeer:");

        Blad binnen = bezoeker.vulIn(inloggen, "form:has(input[value=mentor])", Map.of());
        assertThat(binnen.status()).isEqualTo(303);
        Blad klassen = bezoeker.ga("/klassen");
        assertThat(klassen.leesbaar()).contains("2B", "mentor");
        Blad klas =
                bezoeker.ga(klassen.document().selectFirst("a:matchesOwn(^2B$)").attr("href"));
        assertThat(klas.leesbaar()).contains("Noor Yılmaz", "Jayden Kok");
        Blad noor =
                bezoeker.ga(klas.document().selectFirst("a:matchesOwn(^Noor)").attr("href"));
        assertThat(noor.status()).isEqualTo(200);
        assertThat(noor.leesbaar())
                .contains("OPP versie 1 voorgelegd", "Het kaartje gebruikte ze 16 van de 25 lessen.");
        assertThat(bezoeker.ga(noor.url() + "/tijdlijn").leesbaar()).contains("hulpkaartje");
    }

    @Test
    void wie_kijkt_voordat_de_school_er_is_leest_waarop_het_wachten_is() {
        Demo nogBezig = new Demo(besturen, sessies, taak, jdbc);

        assertThat(nogBezig.personen()).isEmpty();
        assertThat(nogBezig.wachtOp()).contains("De demoschool wordt gemaakt");
        assertThat(mensen.vreemde().ga("/inloggen").leesbaar()).doesNotContain("De demoschool wordt gemaakt");
    }

    @Test
    void alle_mensen_van_het_inlogscherm_bestaan() {
        List<String> sleutels = mensen.vreemde()
                .ga("/inloggen")
                .document()
                .select("form[action=/demo/aanmelding] input[name=inlognaam]")
                .eachAttr("value");
        assertThat(sleutels).hasSize(8);
        for (String sleutel : sleutels) {
            Mens bezoeker = mensen.vreemde();
            Blad binnen = bezoeker.vulIn(bezoeker.ga("/inloggen"), "form:has(input[value=" + sleutel + "])", Map.of());
            assertThat(binnen.status()).as(sleutel).isEqualTo(303);
        }
    }

    @Test
    void de_school_telt_tweehonderd_leerlingen_in_twaalf_klassen() {
        Mens oco = mensen.vreemde();
        oco.vulIn(oco.ga("/inloggen"), "form:has(input[value=oco])", Map.of());
        Blad klassen = oco.ga("/klassen");
        assertThat(klassen.document().select("tbody tr")).hasSize(12);
        assertThat(klassen.document().select("tbody td.num").eachText().stream()
                        .mapToInt(Integer::parseInt)
                        .sum())
                .isEqualTo(200);
    }

    @Test
    void het_eerste_sot_wacht_op_zeven_leerlingen() {
        Mens oco = mensen.vreemde();
        oco.vulIn(oco.ga("/inloggen"), "form:has(input[value=oco])", Map.of());
        List<String> adressen = oco.ga("/overleg")
                .document()
                .select("main a[href~=^/overleg/[0-9a-f-]{36}$]:contains(SOT)")
                .eachAttr("href");
        assertThat(adressen)
                .extracting(adres -> oco.ga(adres).leesbaar())
                .filteredOn(tekst -> tekst.contains("Jayden Kok"))
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains(
                        "Sara El Amrani", "Yara de Boer", "Emre Aydın", "Shanice Pinas", "Sam Vermeer", "Milan Peters")
                .doesNotContain("Noor Yılmaz");
        assertThat(oco.ga("/zaken").leesbaar()).contains("Jayden Kok", "Emre Aydın");
    }

    @Test
    void de_schoolleider_ziet_wat_te_laat_is_met_de_regel_en_wat_op_vrijgave_wacht() {
        Mens schoolleider = mensen.vreemde();
        schoolleider.vulIn(schoolleider.ga("/inloggen"), "form:has(input[value=schoolleider])", Map.of());

        assertThat(schoolleider.ga("/te-laat").leesbaar()).contains("dagen te laat", "HPC §");
        assertThat(schoolleider.ga("/vrijgaven").leesbaar()).contains("SOT");
    }
}
