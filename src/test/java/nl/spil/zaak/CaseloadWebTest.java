package nl.spil.zaak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Zuidwijk;
import nl.spil.cast.Zuidwijk.Leerling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Everything of a colleague who leaves, to another, in one act. */
@SpilTest
class CaseloadWebTest {

    private static final String OLGA = "Olga Overstap";

    @Autowired
    private Zuidwijk zuidwijk;

    private Leerling robin;
    private Leerling saar;
    private String zaakRobin;
    private String zaakSaar;
    private Mens olga;

    @BeforeEach
    void een_tweede_oco_met_twee_zaken() {
        zuidwijk.voegToe("medewerkers", "OVS;" + OLGA + ";o.overstap@zuidwijk.example");
        zuidwijk.voegToe("functies", "OVS;oco;zuidwijk;");
        olga = zuidwijk.metSessie(zuidwijk.account(OLGA));
        robin = zuidwijk.nieuweLeerling("Robin");
        saar = zuidwijk.nieuweLeerling("Saar");
        zaakRobin = naarOlga(robin);
        zaakSaar = naarOlga(saar);
    }

    @AfterEach
    void weer_een_oco() {
        zuidwijk.haalWeg("functies", "OVS;");
        zuidwijk.haalWeg("medewerkers", "OVS;");
    }

    @Test
    void wie_weggaat_draagt_alles_in_een_keer_over_na_te_hebben_gezien_wat_en_het_verloop_zegt_wie_het_had() {
        String pad = "/caseload?van=" + zuidwijk.account(OLGA) + "&naar=" + zuidwijk.account("Ilse Bos");
        Blad voorbeeld = zuidwijk.ilse().ga(pad);
        assertThat(voorbeeld.leesbaar())
                .contains("Gaat naar Ilse Bos", robin.naam(), saar.naam(), "zaak met haar stappen");

        // Who does not coordinate, hands over nothing of another.
        for (Mens ander : List.of(zuidwijk.joris(), zuidwijk.sana(), zuidwijk.joke()))
            assertThat(ander.ga(pad).status()).isEqualTo(404);
        // Somebody without the role of these zaken cannot take them over.
        assertThat(zuidwijk.ilse()
                        .ga("/caseload?van=" + zuidwijk.account(OLGA) + "&naar=" + zuidwijk.account("Rana Koc"))
                        .leesbaar())
                .contains("Blijft bij " + OLGA, "Rana Koc is hier geen")
                .doesNotContain("zaak met haar stappen");

        // In between one zaak went its own way: nothing happens, and the list is shown as it is now.
        geef(olga, zaakRobin, "Ilse Bos");
        Blad ingehaald = zuidwijk.ilse().vulIn(voorbeeld, "#overdracht", Map.of("reden", "Olga gaat weg."));
        assertThat(ingehaald.status()).isEqualTo(409);
        assertThat(ingehaald.leesbaar()).contains("Er is niets overgedragen", saar.naam());
        assertThat(zuidwijk.ilse().ga(zaakSaar).leesbaar()).doesNotContain("Olga gaat weg.");

        assertThat(zuidwijk.ilse()
                        .vulIn(pad, "#overdracht", Map.of("reden", ""))
                        .status())
                .isEqualTo(422);
        Blad gedaan = zuidwijk.ilse().vulIn(pad, "#overdracht", Map.of("reden", "Olga gaat weg."));
        assertThat(gedaan.status()).isEqualTo(303);
        assertThat(zuidwijk.ilse().ga(zaakSaar).leesbaar())
                .contains("Overgedragen van " + OLGA + " aan Ilse Bos", "Olga gaat weg.");
        // The clocks went along.
        assertThat(olga.ga("/").document().select("a[href^=" + zaakSaar + "]")).isEmpty();
        assertThat(zuidwijk.ilse().ga("/").document().select("a[href^=" + zaakSaar + "]"))
                .isNotEmpty();
        assertThat(zuidwijk.ilse().ga(pad).document().select("#overdracht")).isEmpty();
    }

    @Test
    void iemand_draagt_het_eigene_over_en_niet_aan_zichzelf() {
        UUID ik = zuidwijk.account(OLGA);
        assertThat(olga.ga("/caseload?naar=" + zuidwijk.account("Ilse Bos")).leesbaar())
                .contains("Gaat naar Ilse Bos", robin.naam());
        assertThat(olga.ga("/caseload?van=" + ik + "&naar=" + ik).document().select("#overdracht"))
                .isEmpty();
    }

    private String naarOlga(Leerling leerling) {
        String zaak = Zaakwerk.dienIn(zuidwijk.joris(), leerling.id());
        geef(zuidwijk.ilse(), zaak, OLGA);
        return zaak;
    }

    private void geef(Mens wie, String zaak, String aan) {
        Blad blad = wie.vulIn(
                zaak + "/overdracht",
                "form[action$=/overdracht]",
                Map.of("eigenaar", zuidwijk.account(aan).toString(), "reden", "Verdeling van het werk."));
        assertThat(blad.status()).as(blad.leesbaar()).isEqualTo(303);
    }
}
