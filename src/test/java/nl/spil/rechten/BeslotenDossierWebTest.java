package nl.spil.rechten;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.Procedurescholen;
import nl.spil.cast.Procedurescholen.School;
import nl.spil.cast.SpilTest;
import nl.spil.dekking.Eis;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.databank.Taak;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A closed zaak stays closed after the pupil left. */
@SpilTest
class BeslotenDossierWebTest {

    @Autowired
    private Procedurescholen scholen;

    @Autowired
    private Taak taak;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Klok klok;

    @Test
    @Eis("PRIVACY-13")
    void een_klacht_van_een_oud_leerling_leest_alleen_wie_haar_eerder_las() {
        School viaan = scholen.van("de-viaan");
        UUID leerling = viaan.leerling();
        for (Map.Entry<String, String> vraag : Map.of(
                        "klacht", "De school belde niet terug.", "correctie", "Haar tweede naam klopt niet.")
                .entrySet())
            assertThat(viaan.metSessie(viaan.gezin(leerling).getFirst())
                            .vulIn(
                                    "/thuis/" + leerling + "/rechten",
                                    "form[data-recht=" + vraag.getKey() + "]",
                                    Map.of("tekst-" + vraag.getKey(), vraag.getValue()))
                            .status())
                    .isEqualTo(303);
        LocalDate gisteren = klok.vandaag().minusDays(1);
        taak.voor(viaan.bestuur(), () -> {
            for (String tabel : List.of("organisatie.inschrijving", "organisatie.plaatsing", "toegang.lidmaatschap"))
                jdbc.sql("update " + tabel + " set vanaf = ?, tot = ? where leerling_id = ?")
                        .params(gisteren.minusYears(1), gisteren, leerling)
                        .update();
        });

        String blad = "/oud-leerlingen/" + leerling;
        String gelezen =
                viaan.als("oco").ga(blad).document().select("dl.feiten").text();
        // The OCO is among who reads a correction, and not among who reads a complaint.
        assertThat(gelezen)
                .contains("Haar tweede naam klopt niet.")
                .doesNotContain("belde niet terug", "Klacht", "klacht");
    }
}
