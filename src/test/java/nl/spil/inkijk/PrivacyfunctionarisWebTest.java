package nl.spil.inkijk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Procedurescholen;
import nl.spil.cast.Procedurescholen.School;
import nl.spil.cast.SpilTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The privacyfunctionaris judges what others opened in an emergency, and opens no dossier. */
@SpilTest
class PrivacyfunctionarisWebTest {

    private static final String REDEN = "Zij is weggelopen tijdens de excursie en neemt niet op.";

    @Autowired
    private Procedurescholen scholen;

    @Test
    void wie_over_privacy_gaat_beoordeelt_een_noodtoegang_en_leest_geen_enkel_dossier() {
        School school = scholen.van("hpc-charlois");
        UUID leerling = school.leerling();
        String naam = school.vraag(String.class, "select naam from organisatie.leerling where id = ?", leerling);
        Mens functionaris = school.als("privacyfunctionaris");
        String rol = List.of("administratie", "vertrouwenspersoon", "toelatingscommissie", "bestuur").stream()
                .filter(r -> school.als(r).ga("/leerlingen/" + leerling).status() == 404)
                .findFirst()
                .orElseThrow();
        Mens collega = school.als(rol);
        geenDossier(functionaris, leerling, naam);

        Blad open = collega.vulIn("/noodtoegang", "#nood", Map.of("naam", naam, "klas", "1A", "reden", REDEN));
        assertThat(open.naar()).isEqualTo("/leerlingen/" + leerling);
        collega.ga("/leerlingen/" + leerling);
        String nood = "/noodtoegang/"
                + school.vraag(
                        String.class, "select id::text from toegang.noodtoegang where leerling_id = ?", leerling);
        Blad blad = functionaris.ga(nood);
        assertThat(blad.leesbaar()).contains(REDEN, school.naam(rol), "Was dit terecht?");
        assertThat(functionaris.ga("/").document().select("a[href='" + nood + "']"))
                .isNotEmpty();
        assertThat(school.als("oco").ga(nood).document().select("#beoordeel")).isEmpty();
        functionaris.vulIn(
                blad, "#beoordeel", Map.of("terecht", "ja", "toelichting", "Er was gevaar en niemand was bereikbaar."));
        assertThat(school.metSessie(school.gezin(leerling).getFirst())
                        .ga("/thuis/" + leerling + "/wie-keek-mee")
                        .leesbaar())
                .contains("Er was gevaar en niemand was bereikbaar.");
        assertThat(functionaris.ga("/").document().select("a[href='" + nood + "'].taak-knop"))
                .isEmpty();
        // Judging it opened nothing.
        geenDossier(functionaris, leerling, naam);
    }

    private static void geenDossier(Mens wie, UUID leerling, String naam) {
        for (String pad : List.of("", "/tijdlijn", "/opp", "/leeslog", "/toestemmingen", "/privacy", "/delen"))
            assertThat(wie.ga("/leerlingen/" + leerling + pad).status()).as(pad).isEqualTo(404);
        for (String pad : List.of("/leerlingen", "/zaken", "/zoeken?q=Kind", "/overleg", "/klassen", "/te-laat")) {
            Blad blad = wie.ga(pad);
            if (blad.status() == 200) assertThat(blad.leesbaar()).as(pad).doesNotContain(naam);
        }
    }
}
