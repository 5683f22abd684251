package nl.spil.toestemming;

import java.util.Map;
import nl.spil.cast.Mens;
import nl.spil.cast.Mensen;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Zuidwijk;
import nl.spil.cast.Zuidwijk.Leerling;
import nl.spil.journey.Browser;
import nl.spil.journey.Scherm;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The paper of a consent on a wide and on a small screen, and how long things stay. */
@SpilTest
class ScanJourneyTest {

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Mensen mensen;

    @Test
    void het_papier_van_een_toestemming_is_op_elk_scherm_te_vinden() {
        Leerling bo = zuidwijk.nieuweLeerling("Bo");
        Mens ilse = zuidwijk.ilse();
        String pad = "/leerlingen/" + bo.id();
        for (int n = 0; n < 2; n++) {
            ilse.vulIn(
                    pad + "/toestemmingen",
                    "#vastleggen",
                    Map.of(
                            "soort",
                            "extern",
                            "gever",
                            String.valueOf(bo.ouders().get(n).account()),
                            "antwoord",
                            "ja",
                            "wijze",
                            "papier"));
            if (n == 0)
                ilse.brengBestand(
                        pad + "/toestemmingen",
                        "form[action$=/scan]",
                        "scan",
                        "papier.pdf",
                        ScanWebTest.pdf("Ja, dat mag", false));
        }
        ilse.vulIn(
                pad + "/notities/nieuw",
                "form[action$=/notities]",
                Map.of("tekst", "Was stil in de les.", "soort", "observatie"));
        for (boolean klein : new boolean[] {false, true}) {
            String waar = klein ? "-klein" : "";
            try (Scherm oco = klein ? Browser.telefoon(mensen) : Browser.bureau(mensen)) {
                oco.metSessie(ilse.sessie());
                oco.ga(pad + "/toestemmingen").bekijk("toestemming-papier" + waar);
                oco.page().locator("summary:has-text('Scan intrekken')").click();
                oco.bekijk("scan-intrekken" + waar);
                oco.ga(pad + "/tijdlijn").bekijk("tijdlijn-bewaard" + waar);
            }
        }
        try (Scherm thuis = Browser.telefoon(mensen)) {
            thuis.metSessie(zuidwijk.thuis(bo.ouders().getFirst().naam()).sessie());
            thuis.ga("/thuis/" + bo.id()).bekijk("thuis-papier");
        }
        var form = ilse.ga(pad + "/toestemmingen").document().select("form[action$=/intrekking]");
        ilse.vulIn(
                pad + "/toestemmingen",
                "form[action$=/intrekking]",
                Map.of(form.select("input[name^=reden-]").attr("name"), "Dit papier hoort bij een ander gezin."));
        try (Scherm oco = Browser.telefoon(mensen)) {
            oco.metSessie(ilse.sessie());
            oco.ga(pad + "/toestemmingen").bekijk("scan-ingetrokken-klein");
        }
    }
}
