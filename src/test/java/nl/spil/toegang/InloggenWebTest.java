package nl.spil.toegang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Mensen;
import nl.spil.cast.SpilTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SpilTest
class InloggenWebTest {

    @Autowired
    private Mensen mensen;

    @Test
    void wie_niet_is_ingelogd_komt_bij_het_inlogscherm_en_daarna_waar_hij_heen_wilde() {
        Blad blad = mensen.vreemde().ga("/bestaat-niet?x=1");
        assertThat(blad.status()).isEqualTo(404);
        assertThat(mensen.vreemde().ga("/inloggen").status()).isEqualTo(200);
    }

    @Test
    void een_verkeerd_wachtwoord_zegt_niet_of_de_naam_bestaat() {
        Blad blad = mensen.vreemde()
                .vulIn("/inloggen", "form[action=/inloggen]", Map.of("inlognaam", "niemand", "wachtwoord", "x"));
        assertThat(blad.status()).isEqualTo(422);
        assertThat(blad.leesbaar()).contains("horen niet bij elkaar");
    }

    @Test
    void een_formulier_zonder_teken_van_de_eigen_pagina_wordt_geweigerd() {
        assertThat(mensen.vreemde()
                        .post("/inloggen", List.of(Map.entry("inlognaam", "a")))
                        .status())
                .isEqualTo(403);
    }
}
