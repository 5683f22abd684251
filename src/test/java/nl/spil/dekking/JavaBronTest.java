package nl.spil.dekking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JavaBronTest {

    @Test
    void commentaar_en_literals_staan_niet_in_de_code() {
        var bron = JavaBron.van("""
                /** SOT-01 */ class A { // SOT-02
                    String s = "SOT-03 // geen \\" commentaar"; char c = '"'; /* SOT-04
                    SOT-05 */ int i;
                }
                """);

        assertThat(bron.code())
                .contains("class A {", "String s =", "char c = ' ';", "int i;")
                .doesNotContain("SOT");
        assertThat(bron.commentaar())
                .contains("SOT-01", "SOT-02", "SOT-04", "SOT-05")
                .doesNotContain("SOT-03", "class", "geen");
    }

    @Test
    void een_tekstblok_is_een_literal_ook_met_aanhalingstekens_erin() {
        var bron = JavaBron.van("""
                String s = \"""
                    @Eis("SOT-01") // "
                    \\\"""
                    \"""; int na;
                """);

        assertThat(bron.code()).contains("int na;").doesNotContain("@Eis");
        assertThat(bron.commentaar()).isBlank();
    }

    @Test
    void plaatsen_in_de_maskers_zijn_plaatsen_in_de_bron() {
        var bron = JavaBron.van("a\n/* b */\nc \"d\"");

        assertThat(bron.code()).hasSameSizeAs(bron.tekst());
        assertThat(bron.commentaar()).hasSameSizeAs(bron.tekst());
        assertThat(bron.regelnummer(bron.code().indexOf('c'))).isEqualTo(3);
    }

    @Test
    void een_afgebroken_bron_loopt_niet_vast() {
        assertThat(JavaBron.van("String s = \"\\").code()).startsWith("String s = \"");
        assertThat(JavaBron.van("/* open").code()).isBlank();
    }
}
