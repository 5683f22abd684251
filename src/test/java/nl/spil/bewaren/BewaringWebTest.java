package nl.spil.bewaren;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Procedurescholen;
import nl.spil.cast.Procedurescholen.School;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Zuidwijk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How long it stays, and on what ground, stands beside every part of a dossier: five years at De Viaan, not decided yet at HPC. */
@SpilTest
class BewaringWebTest {

    @Autowired
    private Procedurescholen scholen;

    @Autowired
    private Zuidwijk zuidwijk;

    @Test
    void bij_elk_deel_van_een_dossier_staat_hoe_lang_het_blijft_en_waar_dat_staat() {
        School viaan = scholen.van("de-viaan");
        UUID leerling = viaan.leerling();
        Mens oco = viaan.als("oco");
        String pad = "/leerlingen/" + leerling;
        oco.vulIn(
                pad + "/notities/nieuw",
                "form[action$=/notities]",
                Map.of("tekst", "Was stil in de les.", "soort", "observatie"));
        Blad begin = oco.ga(pad + "/zaken/nieuw");
        String type = begin.document().select("input[name=zaaktype]").attr("value");
        String zaak = oco.vulIn(begin, "form[action$=/zaken]", Map.of("zaaktype", type, "reden", "Er is meer nodig."))
                .naar();
        assertThat(zaak).startsWith("/zaken/");

        for (String blad : List.of(pad + "/toestemmingen", pad + "/beeldregels", zaak))
            assertThat(bewaard(oco.ga(blad)))
                    .as(blad)
                    .contains("Dit blijft tot 5 jaar na uitschrijving.")
                    .contains("Viaan §7.3");
        assertThat(oco.ga(zaak).document().select(".blijft a").attr("href"))
                .isEqualTo("/ondersteuningsplan/de-viaan/hoofdstukken/bewaartermijnen");
        assertThat(oco.ga(pad + "/tijdlijn").document().select(".tijdlijn li:not(.jaar) .blijft"))
                .isNotEmpty()
                .allSatisfy(r -> assertThat(r.text()).isEqualTo("blijft tot 5 jaar na uitschrijving"));
        assertThat(oco.ga(pad + "/tijdlijn").leesbaar()).contains("Viaan §7.3");
        assertThat(oco.ga(pad).document().select(".tijdlijn .blijft").text()).contains("5 jaar na uitschrijving");
    }

    @Test
    void waar_het_bestuur_nog_niet_koos_staat_dat_er_ook() {
        Zuidwijk.Leerling robin = zuidwijk.nieuweLeerling("Robin");
        String pad = "/leerlingen/" + robin.id();
        Mens joris = zuidwijk.joris();
        joris.vulIn(pad + "/opp", "form[action$=/versies]", Map.of("aanleiding", "nieuwe leerling"));
        assertThat(bewaard(joris.ga(pad + "/opp")))
                .contains("Hoe lang dit blijft, heeft het bestuur nog niet vastgesteld.")
                .contains("Tot dan vernietigt Spil het niet.");
        assertThat(joris.ga(pad + "/tijdlijn").document().select(".blijft").text())
                .contains("nog geen bewaartermijn");
    }

    private static String bewaard(Blad blad) {
        assertThat(blad.status()).isEqualTo(200);
        return blad.document().select(".blijft").text();
    }
}
