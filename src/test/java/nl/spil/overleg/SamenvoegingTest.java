package nl.spil.overleg;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SamenvoegingTest {

    @Test
    void wat_twee_notulisten_toevoegen_blijft_allebei_staan() {
        assertThat(Samenvoeging.van(
                        "Opening.", "Opening.\nSMW: thuis is het rustig.", "Opening.\nBPO: kijkt mee in de les."))
                .isEqualTo("Opening.\nSMW: thuis is het rustig.\nBPO: kijkt mee in de les.");
    }

    @Test
    void wat_de_ander_wegliet_komt_niet_terug_en_wat_er_al_staat_komt_er_niet_dubbel_in() {
        assertThat(Samenvoeging.van("Een.\nTwee.", "Een.\nDrie.", "Een.\nTwee.\nDrie."))
                .isEqualTo("Een.\nDrie.");
        assertThat(Samenvoeging.van("", "", "Nieuw.")).isEqualTo("Nieuw.");
        assertThat(Samenvoeging.van("", "Staat er.", "")).isEqualTo("Staat er.");
    }
}
