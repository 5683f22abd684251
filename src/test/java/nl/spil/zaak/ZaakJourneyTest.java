package nl.spil.zaak;

import java.util.Map;
import nl.spil.cast.Mensen;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Zuidwijk;
import nl.spil.journey.Browser;
import nl.spil.journey.Scherm;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of the route, looked at in both themes and at both widths. */
@SpilTest
class ZaakJourneyTest {

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Mensen mensen;

    @Test
    void de_paginas_van_de_route_zijn_goed_te_lezen_en_te_bedienen() {
        var leerling = zuidwijk.nieuweLeerling("Ties");
        try (Scherm mentor = Browser.bureau(mensen)) {
            zuidwijk.joris();
            mentor.logIn("j.dewit@zuidwijk.example", Zuidwijk.WACHTWOORD);
            mentor.ga("/leerlingen/" + leerling.id() + "/zorgmelding");
            Browser.bekijk(mentor.page(), "zorgmelding");
        }
        String zaak = Zaakwerk.dienIn(zuidwijk.joris(), leerling.id());
        zuidwijk.ilse();
        try (Scherm oco = Browser.bureau(mensen)) {
            oco.logIn("i.bos@zuidwijk.example", Zuidwijk.WACHTWOORD);
            oco.ga(zaak);
            Browser.bekijk(oco.page(), "zaak-zorgmelding");
            Zaakwerk.naarSot(zuidwijk.ilse(), zaak);
            for (Map.Entry<String, String> blad : Map.of(
                            "zaak", zaak,
                            "besluit", zaak + "/besluiten/nieuw?soort=ondersteuning-inzetten",
                            "zaakantwoord", zaak + "/antwoord",
                            "zaakstap", zaak + "/acties/nieuw",
                            "zaakoverdracht", zaak + "/overdracht",
                            "zaken", "/zaken",
                            "zakenbord", "/zaken/bord",
                            "zorgmelding-oco", "/leerlingen/" + leerling.id() + "/zorgmelding")
                    .entrySet()) {
                oco.ga(blad.getValue());
                Browser.bekijk(oco.page(), blad.getKey());
            }
        }
    }
}
