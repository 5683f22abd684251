package nl.spil.dekking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BewijsTest {

    private final List<String> fouten = new ArrayList<>();

    @Test
    void een_test_door_een_persoon_bewijst_zijn_eisen() {
        var bewijs = lees("sot/ZorgmeldingWebTest.java", """
                class ZorgmeldingWebTest {
                    @Test
                    @Eis({"SOT-10", "SOT-11"})
                    void te_laat_gaat_naar_het_volgende_overleg() {}
                }
                """);

        assertThat(bewijs)
                .containsExactly(new Bewijs(
                        "sot/ZorgmeldingWebTest.java",
                        3,
                        "ZorgmeldingWebTest.te_laat_gaat_naar_het_volgende_overleg",
                        true,
                        List.of("SOT-10", "SOT-11")));
        assertThat(fouten).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Eis(\"SOT-10\") @Test void doet_iets() {}",
                "@Eis(value = \"SOT-10\") @Test void doet_iets() {}",
                "@Test @Eis({ \"SOT-10\", }) void doet_iets() {}",
                "@Test @nl.spil.dekking.Eis(\"SOT-10\") public void doet_iets() {}",
                "@ParameterizedTest(name = \"{0} (x\") @ValueSource(strings = {\"a;\", \"b)\"})"
                        + " @Eis(\"SOT-10\") void doet_iets(String x) {}",
                "@Eis(\"SOT-10\") // na afloop (later)\n @ParameterizedTest @EnumSource(names = {\"A\"})"
                        + " void doet_iets(Soort x) {}",
                "@Eis(/* zie SOT-12 */ \"SOT-10\") @org.junit.jupiter.api.TestFactory Stream<DynamicTest> doet_iets() { }",
            })
    void elke_schrijfwijze_wordt_gelezen(String methode) {
        var bewijs = lees("plan/PlanJourneyTest.java", "class PlanJourneyTest { int x; " + methode + " }");

        assertThat(fouten).isEmpty();
        assertThat(bewijs).singleElement().satisfies(b -> {
            assertThat(b.ids()).containsExactly("SOT-10");
            assertThat(b.test()).isEqualTo("PlanJourneyTest.doet_iets");
            assertThat(b.doorPersoon()).isTrue();
        });
    }

    @Test
    void een_andere_testklasse_of_een_klasse_als_geheel_is_geen_persoon() {
        var methode = lees("zaak/ZaakTest.java", "class ZaakTest { @Test @Eis(\"SOT-10\") void x() {} }");
        var klasse = lees(
                "zaak/ZaakWebTest.java", "@SpringBootTest(x = {1}) @Eis(\"SOT-10\") @Tag(\"a\") class ZaakWebTest {}");

        assertThat(methode)
                .singleElement()
                .satisfies(b -> assertThat(b.doorPersoon()).isFalse());
        assertThat(klasse).singleElement().satisfies(b -> {
            assertThat(b.doorPersoon()).isFalse();
            assertThat(b.test()).isEqualTo("ZaakWebTest");
        });
    }

    @Test
    void wat_in_commentaar_of_tekst_staat_telt_niet() {
        assertThat(lees("XWebTest.java", """
                        /** {@code @Eis("SOT-10")} */
                        class XWebTest { String s = "@Eis(\\"SOT-10\\")"; /* @Eis("SOT-10") @Test void x() {} */ }
                        """)).isEmpty();
        assertThat(fouten).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class XWebTest { @Test @Disabled(\"later\") @Eis(\"SOT-10\") void x() {} }",
                "@Disabled(\"later\") class XWebTest { @Test @Eis(\"SOT-10\") void x() {} }",
            })
    void een_uitgezette_test_bewijst_niets(String bron) {
        assertThat(lees("XWebTest.java", bron)).isEmpty();
        assertThat(fouten).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"@Eis", "@Eis()", "@Eis({})", "@Eis(SOT_10)", "@Eis(\"SOT-\" + \"10\")"})
    void een_id_dat_niet_als_tekst_is_te_lezen_is_een_fout(String annotatie) {
        lees("XWebTest.java", "class XWebTest {\n @Test " + annotatie + " void x() {} }");

        assertThat(fouten).singleElement().asString().startsWith("XWebTest.java:2: schrijf de id's als tekst");
    }

    @Test
    void een_hulpmethode_is_geen_test() {
        lees("XWebTest.java", "class XWebTest { @Eis(\"SOT-10\") void help() {} }");

        assertThat(fouten).containsExactly("XWebTest.java:1: @Eis staat niet op een test");
    }

    private List<Bewijs> lees(String bestand, String bron) {
        return Bewijs.uit(bestand, JavaBron.van(bron), fouten);
    }
}
