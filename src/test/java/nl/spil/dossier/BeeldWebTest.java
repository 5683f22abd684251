package nl.spil.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Zuidwijk;
import nl.spil.dekking.Eis;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SpilTest
class BeeldWebTest {

    @Autowired
    private Zuidwijk zuidwijk;

    @Test
    @Eis("KWADRANT-01")
    void de_mentor_vult_het_kwadrant_en_ziet_het_in_vier_vakken_op_twee_assen() {
        UUID leerling = zuidwijk.nieuweLeerling().id();
        Mens joris = zuidwijk.joris();
        assertThat(joris.ga("/leerlingen/" + leerling).leesbaar()).contains("Nog geen beeld");

        Blad na = voegToe(joris, leerling, Map.of("vak", "willen", "tekst", "Welbevinden laag", "trend", "daalt"));
        voegToe(joris, leerling, Map.of("vak", "kunnen", "tekst", "Rekenen inzicht DLE 31"));
        voegToe(joris, leerling, Map.of("vak", "helpt", "tekst", "Vooraf weten hoe de dag loopt"));

        assertThat(na.status()).isEqualTo(303);
        Blad pagina = joris.ga("/leerlingen/" + leerling);
        assertThat(pagina.document().select(".kwadrant .vak h3").eachText())
                .map(t -> t.split(" ")[0])
                .containsExactly("Kunnen", "Willen", "Presteren", "Doen");
        assertThat(pagina.document().select(".kwadrant .as-x, .kwadrant .as-y").eachText())
                .containsExactly("Leren", "Gedrag", "niet zichtbaar", "zichtbaar");
        assertThat(pagina.document()
                        .select(".kwadrant .vak:contains(Willen) li")
                        .text())
                .isEqualTo("Welbevinden laag daalt");
        assertThat(pagina.document().select("ul.plus li").text()).isEqualTo("Vooraf weten hoe de dag loopt");
    }

    @Test
    void wat_niet_meer_geldt_verdwijnt_van_de_pagina() {
        UUID leerling = zuidwijk.nieuweLeerling().id();
        Mens joris = zuidwijk.joris();
        voegToe(joris, leerling, Map.of("vak", "hindert", "tekst", "Lange mondelinge uitleg"));

        Blad na = joris.vulIn("/leerlingen/" + leerling + "/beeldregels", "form[action$=/vervallen]", Map.of());

        assertThat(na.status()).isEqualTo(303);
        assertThat(joris.ga("/leerlingen/" + leerling).leesbaar()).doesNotContain("Lange mondelinge uitleg");
    }

    @Test
    void wijzigen_vervangt_de_regel() {
        UUID leerling = zuidwijk.nieuweLeerling().id();
        Mens joris = zuidwijk.joris();
        voegToe(joris, leerling, Map.of("vak", "doen", "tekst", "4 keer te laat"));
        String wijzig = joris.ga("/leerlingen/" + leerling + "/beeldregels")
                .document()
                .select("a:contains(Wijzig)")
                .attr("href");

        Blad formulier = joris.ga(wijzig);
        assertThat(formulier.document().select("input[name=tekst]").val()).isEqualTo("4 keer te laat");
        joris.vulIn(formulier, "#toevoegen", Map.of("tekst", "1 keer te laat"));

        assertThat(joris.ga("/leerlingen/" + leerling).leesbaar())
                .contains("1 keer te laat")
                .doesNotContain("4 keer te laat");
    }

    @Test
    void zonder_vak_of_tekst_zegt_de_pagina_wat_er_moet() {
        UUID leerling = zuidwijk.nieuweLeerling().id();
        Blad na = voegToe(zuidwijk.joris(), leerling, Map.of("tekst", ""));
        assertThat(na.status()).isEqualTo(422);
        assertThat(na.leesbaar()).contains("Kies waar dit bij hoort.", "Schrijf op wat je weet, in één zin.");
    }

    @Test
    void een_docent_leest_het_beeld_en_wijzigt_het_niet() {
        UUID leerling = zuidwijk.nieuweLeerling().id();
        voegToe(zuidwijk.joris(), leerling, Map.of("vak", "helpt", "tekst", "Werken in tweetallen"));

        Blad pagina = zuidwijk.rana().ga("/leerlingen/" + leerling);
        assertThat(pagina.leesbaar()).contains("Werken in tweetallen").doesNotContain("bijwerken");
        assertThat(zuidwijk.rana()
                        .ga("/leerlingen/" + leerling + "/beeldregels")
                        .status())
                .isEqualTo(404);
    }

    private static Blad voegToe(Mens mens, UUID leerling, Map<String, String> velden) {
        return mens.vulIn("/leerlingen/" + leerling + "/beeldregels", "#toevoegen", velden);
    }
}
