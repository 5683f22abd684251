package nl.spil.rechten;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Zuidwijk;
import nl.spil.cast.Zuidwijk.Leerling;
import nl.spil.gedeeld.Datum;
import nl.spil.gedeeld.Klok;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody asked by telephone runs as if they had asked it at home. */
@SpilTest
class NamensWebTest {

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Klok klok;

    @Test
    void wat_een_moeder_aan_de_telefoon_vroeg_loopt_vanaf_die_dag_en_staat_op_haar_eigen_pagina() {
        Leerling robin = zuidwijk.nieuweLeerling("Robin");
        Mens moeder = zuidwijk.metSessie(robin.ouders().getFirst().account());
        Mens vader = zuidwijk.metSessie(robin.ouders().getLast().account());
        Mens oco = zuidwijk.ilse();
        String nieuw = "/leerlingen/" + robin.id() + "/verzoeken/nieuw";
        assertThat(zuidwijk.rana().ga(nieuw).status()).isEqualTo(404);
        Blad leeg = oco.vulIn(nieuw, "form.formulier", Map.of());
        assertThat(leeg.status()).isEqualTo(422);
        assertThat(leeg.leesbaar())
                .contains("Kies wat er is gevraagd", "Kies wie het vroeg", "Kies hoe het verzoek binnenkwam");
        assertThat(oco.vulIn(
                                nieuw,
                                "form.formulier",
                                Map.of(
                                        "zaaktype",
                                        "inzage",
                                        "account",
                                        robin.account().toString(),
                                        "wijze",
                                        "telefoon"))
                        .leesbaar())
                .contains("kan dit op deze leeftijd niet vragen");

        Map<String, String> invoer = Map.of(
                "zaaktype",
                "inzage",
                "account",
                robin.ouders().getFirst().account().toString(),
                "wijze",
                "telefoon",
                "dag",
                klok.vandaag().minusDays(2).toString(),
                "tekst",
                "Zij wil het hele dossier zien.");
        Blad gelegd = oco.vulIn(nieuw, "form.formulier", invoer);
        assertThat(gelegd.status()).isEqualTo(303);
        assertThat(oco.ga(gelegd.naar()).leesbaar())
                .contains(
                        "aan de telefoon",
                        Datum.lang(klok.vandaag().minusDays(2).plusMonths(1)));
        assertThat(oco.vulIn(nieuw, "form.formulier", invoer).leesbaar()).contains("loopt al");

        String rechten = "/thuis/" + robin.id() + "/rechten";
        Blad thuis = moeder.ga(rechten);
        assertThat(thuis.document().select("#verzoeken li")).hasSize(1);
        assertThat(moeder.ga(thuis.document().selectFirst("#verzoeken a").attr("href"))
                        .leesbaar())
                .contains("Zij wil het hele dossier zien.");
        assertThat(vader.ga(rechten).document().select("#verzoeken")).isEmpty();
    }
}
