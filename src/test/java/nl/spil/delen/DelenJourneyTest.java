package nl.spil.delen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Mensen;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Zuidwijk;
import nl.spil.cast.Zuidwijk.Leerling;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.journey.Browser;
import nl.spil.journey.Scherm;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every page of sharing in a browser, at every width: who shares, who reads at home on an old telephone, and who receives. */
@SpilTest
class DelenJourneyTest {

    private static final Pattern LINK = Pattern.compile("(/gedeeld/[A-Za-z0-9_-]+)");

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Mensen mensen;

    @Autowired
    private Taak taak;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void van_klaarzetten_tot_lezen_is_elk_blad_te_gebruiken() {
        Leerling robin = zuidwijk.nieuweLeerling();
        Mens ilse = zuidwijk.ilse();
        Mens moeder = zuidwijk.thuis(robin.ouders().getFirst().naam());
        String pad = "/leerlingen/" + robin.id() + "/delen";
        Blad klaar = ilse.vulIn(
                pad + "?doel=overdracht-mbo",
                "#delen",
                Map.of("organisatie", "Zadkine", "ontvanger", "Ria Roos", "adres", "ria.reis@mbo.example"));
        String deling = String.valueOf(klaar.naar());
        String thuis = deling.replace("/leerlingen/", "/thuis/").replace("/delen/", "/gedeeld/");
        try (Scherm oco = Browser.bureau(mensen)) {
            oco.metSessie(ilse.sessie());
            oco.ga(pad).bekijk("delen");
            oco.ga(pad + "?doel=overdracht-mbo").bekijk("delen-nieuw");
            oco.ga(deling).bekijk("deling");
        }
        try (Scherm gezin = Browser.telefoon(mensen)) {
            gezin.metSessie(moeder.sessie());
            gezin.ga("/thuis/" + robin.id() + "/gedeeld").bekijk("gedeeld-lijst");
            gezin.ga(thuis).bekijk("gedeeld");
            gezin.veld("Wat wilt u erbij zeggen?").fill("Thuis gaat het goed.");
            gezin.knop("Ja, dit mag").click();
            gezin.page().getByText("De school mag dit nu sturen").waitFor();
        }
        String code = ilse.vulIn(deling, "#verzending", Map.of())
                .document()
                .select(".melding.info b")
                .text();
        try (Scherm ria = Browser.telefoon(mensen)) {
            ria.ga(link()).bekijk("ontvangst");
            ria.veld("Uw naam").fill("Ria Roos");
            ria.veld("Uw functie").fill("studieadviseur");
            ria.veld("Code van de school").fill(code);
            ria.page()
                    .getByRole(com.microsoft.playwright.options.AriaRole.CHECKBOX)
                    .check();
            ria.knop("Open").click();
            ria.page().waitForURL("**/ontvangen");
            ria.bekijk("ontvangen");
            assertThat(ria.page().content()).contains(robin.naam(), "Thuis gaat het goed.");
        }
    }

    private String link() {
        Matcher m = LINK.matcher(taak.voor(
                zuidwijk.bestuur(),
                () -> jdbc.sql(
                                "select tekst from bericht.uitgaand where aan_adres = 'ria.reis@mbo.example' order by gemaakt_op desc limit 1")
                        .query(String.class)
                        .single()));
        assertThat(m.find()).isTrue();
        return m.group(1);
    }
}
