package nl.spil.wandeling;

import java.util.Objects;
import nl.spil.cast.Mensen;
import nl.spil.cast.SpilTest;
import nl.spil.journey.Browser;
import nl.spil.journey.Scherm;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The one page of somebody from outside, and the page on which the school lets that person in, in a browser. */
@SpilTest
class UitgenodigdJourneyTest {

    @Autowired
    private Wereldbouw bouw;

    @Autowired
    private Mensen mensen;

    @Test
    void de_pagina_van_een_genodigde_en_die_van_school_en_familie_zijn_te_lezen_op_elk_scherm() {
        Wereld wereld = bouw.nieuw();
        bouw.vul(wereld);
        String nummer = wereld.vraag(
                String.class,
                "select nummer from zaak.zaak where leerling_id = ? and gesloten_op is null and verzoeker_id is null",
                wereld.id(Wereld.Leerling.KIND));
        bekijk(wereld, "externe", "/uitgenodigd/" + nummer, "uitgenodigd");
        bekijk(wereld, "oco", "/zaken/" + nummer + "/uitnodigingen", "uitnodigingen");
        bekijk(wereld, "oco", "/zaken/" + nummer + "/verantwoording", "verantwoording");
        bekijk(wereld, "ouder1", "/thuis/" + wereld.id(Wereld.Leerling.KIND) + "/wie-keek-mee", "wie-mag-meekijken");
    }

    private void bekijk(Wereld wereld, String wie, String pad, String naam) {
        try (Scherm scherm = Browser.bureau(mensen)) {
            scherm.metSessie(Objects.requireNonNull(wereld.persoon(wie).token()));
            scherm.ga(pad).bekijk(naam);
        }
    }
}
