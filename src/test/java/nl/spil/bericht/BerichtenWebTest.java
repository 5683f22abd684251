package nl.spil.bericht;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.spil.bericht.web.PostbusPage;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Zuidwijk;
import nl.spil.gedeeld.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SpilTest
class BerichtenWebTest {

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Berichten berichten;

    @Test
    void een_bericht_staat_er_een_keer_alleen_voor_wie_het_is_tot_het_gelezen_is() {
        String sleutel = "proef:" + Ids.nieuw();
        for (int i = 0; i < 2; i++) {
            zuidwijk.doe(
                    "Ilse Bos",
                    wie -> berichten.meld(zuidwijkSana(), "Er staat een nieuw verslag klaar", "/te-laat", sleutel));
        }

        Blad blad = zuidwijk.sana().ga("/berichten");
        assertThat(blad.document().select("li a").eachText()).containsOnlyOnce("Er staat een nieuw verslag klaar");
        assertThat(blad.document().select("nav.menu a[href=/berichten] .tel")).isNotEmpty();
        assertThat(zuidwijk.petra().ga("/berichten").leesbaar()).doesNotContain("nieuw verslag");

        assertThat(zuidwijk.sana()
                        .vulIn(blad, "form[action=/berichten/lezing]", Map.of())
                        .status())
                .isEqualTo(303);
        Blad na = zuidwijk.sana().ga("/berichten");
        assertThat(na.document().select("nav.menu a[href=/berichten] .tel")).isEmpty();
        assertThat(na.leesbaar()).contains("Er staat een nieuw verslag klaar").doesNotContain("Alles gelezen");
    }

    @Test
    void een_link_van_ons_in_de_postbus_werkt_op_elke_poort_en_een_vreemde_link_is_geen_link() {
        PostbusPage page = new PostbusPage(
                java.util.List.of(), Map.of(), "", "https://spil.school.example", java.time.LocalDate.of(2026, 11, 23));
        Postkamer.Brief brief = new Postkamer.Brief(
                Ids.nieuw(),
                Ids.nieuw(),
                "Marleen",
                "Onderwerp",
                "Open https://spil.school.example/l/abc\n\nNiet https://boos.example/x",
                java.time.Instant.EPOCH);
        assertThat(page.alineas(brief).getFirst().getFirst())
                .contains(new PostbusPage.Deel("https://spil.school.example/l/abc", "/l/abc"));
        assertThat(page.alineas(brief).getLast().getFirst())
                .extracting(PostbusPage.Deel::url)
                .containsOnly("");
    }

    private java.util.UUID zuidwijkSana() {
        return zuidwijk.account("Sana Meijer");
    }
}
