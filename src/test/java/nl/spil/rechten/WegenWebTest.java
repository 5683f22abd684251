package nl.spil.rechten;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Zuidwijk;
import nl.spil.cast.Zuidwijk.Leerling;
import nl.spil.dekking.Eis;
import nl.spil.plan.Planproef;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** On every page where a family can say no, the ways of this school stand. */
@SpilTest
@Import(Planproef.class)
class WegenWebTest {

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Planproef proef;

    @Autowired
    private EigenaarDatabank databank;

    @Test
    @Eis("KLACHT-05")
    void bij_het_plan_een_doel_een_verzoek_en_het_eigen_dossier_staan_dezelfde_wegen() {
        Leerling robin = zuidwijk.nieuweLeerling("Robin");
        Mens moeder = zuidwijk.metSessie(robin.ouders().getFirst().account());
        String thuis = "/thuis/" + robin.id();
        proef.voorgelegd(robin.id());
        Blad gevraagd = moeder.vulIn(thuis + "/rechten", "form[data-recht=inzage]", Map.of());
        String pakket = databank.jdbc()
                .sql(
                        "select '/zaken/' || z.nummer || '/verzoek/pakket' from rechten.verzoek v join zaak.zaak z on z.id = v.zaak_id where v.leerling_id = ?")
                .param(robin.id())
                .query(String.class)
                .single();
        zuidwijk.ilse().vulIn(pakket, "#stel-samen", Map.of());
        zuidwijk.ilse().vulIn(pakket, "#vrijgave", Map.of());

        List<String> paden = new ArrayList<>(
                List.of(thuis, thuis + "/plan", thuis + "/rechten", gevraagd.naar(), gevraagd.naar() + "/pakket"));
        paden.add(moeder.ga(thuis).document().select("a[href*='antwoord=nee']").attr("href"));
        for (String pad : paden)
            assertThat(moeder.ga(pad).document().select("#niet-eens").text())
                    .as(pad)
                    .contains(
                            "onderwijsconsulent",
                            "klachtencommissie",
                            "bezwaar maken bij het bestuur",
                            "gelijke behandeling",
                            "rechter",
                            "Autoriteit Persoonsgegevens",
                            "HPC §3.1");
    }
}
