package nl.spil.zaak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;

/** What the people of these tests do on the pages of a zaak. */
final class Zaakwerk {

    private Zaakwerk() {}

    /** A zorgmelding as a mentor writes it. */
    static Map<String, String> zorgmelding() {
        Map<String, String> v = new LinkedHashMap<>();
        v.put("f-hulpvraag", "Hoe krijgen we maandagen rustig?");
        v.put("f-wat-geprobeerd", "Vaste plek voorin en een dagkaart.");
        v.put("f-wat-werkte", "De dagkaart hielp, de vaste plek niet.");
        v.put("f-contact-leerling-dag", "2025-11-17");
        v.put("f-contact-leerling", "Vindt maandag lastig.");
        v.put("f-contact-ouders-dag", "2025-11-18");
        v.put("f-contact-ouders", "Ouders herkennen het.");
        v.put("f-toestemming", "gevraagd");
        v.put("f-gewenste-uitkomst", "Rust in de eerste twee uren.");
        return v;
    }

    /** Hands in a zorgmelding and gives the address of the zaak. */
    static String dienIn(Mens mentor, UUID leerling) {
        Blad blad =
                mentor.vulIn("/leerlingen/" + leerling + "/zorgmelding", "form[action$=/zorgmelding]", zorgmelding());
        assertThat(blad.status()).as(blad.leesbaar()).isEqualTo(303);
        assertThat(blad.naar()).startsWith("/zaken/");
        return blad.naar();
    }

    /** Takes a decision with these values. */
    static Blad besluit(Mens wie, String zaak, String soort, Map<String, String> waarden) {
        return wie.vulIn(zaak + "/besluiten/nieuw?soort=" + soort, "form.formulier", waarden);
    }

    static String naarSot(Mens oco, String zaak) {
        Blad blad = besluit(oco, zaak, "naar-sot", Map.of("reden", "De hulpvraag is duidelijk."));
        assertThat(blad.status()).as(blad.leesbaar()).isEqualTo(303);
        return zaak;
    }

    static Blad antwoord(Mens oco, String zaak, String vanaf) {
        return oco.vulIn(
                zaak + "/antwoord",
                "form[action$=/antwoord]",
                Map.of(
                        "welke",
                        "Begeleiding op maandagochtend.",
                        "waarom",
                        "De week begint dan rustig.",
                        "vanaf",
                        vanaf));
    }
}
