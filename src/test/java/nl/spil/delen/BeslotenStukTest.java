package nl.spil.delen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Zuidwijk;
import nl.spil.cast.Zuidwijk.Leerling;
import nl.spil.schoolplan.Deeldoel.Stuk;
import nl.spil.toegang.Poort;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a family asked or complained about, goes to nobody outside, also where a purpose takes the decisions along. */
@SpilTest
class BeslotenStukTest {

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Dossierstukken stukken;

    @Autowired
    private Poort poort;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void een_besluit_op_een_verzoek_van_thuis_gaat_niet_mee_in_besluiten() {
        Leerling robin = zuidwijk.nieuweLeerling("Robin");
        Mens moeder = zuidwijk.metSessie(robin.ouders().getFirst().account());
        moeder.vulIn(
                "/thuis/" + robin.id() + "/rechten",
                "form[data-recht=verwijdering]",
                Map.of("tekst-verwijdering", "Haal dit weg."));
        Mens oco = zuidwijk.ilse();
        String zaak = zuidwijk.als("Ilse Bos", wie -> {
            poort.open(wie, robin.id(), "zaak");
            return jdbc.sql("select nummer from zaak.zaak where leerling_id = ? and lezers <> '{}'")
                    .param(robin.id())
                    .query(String.class)
                    .single();
        });
        Blad besluit = oco.vulIn(
                "/zaken/" + zaak + "/besluiten/nieuw?soort=niet-verwijderen",
                "form.formulier",
                Map.of("resultaat", "Wij moeten dit bewaren.", "reden", "Besproken met de directeur."));
        assertThat(besluit.status()).isEqualTo(303);

        Stream<String> mee = zuidwijk.als(
                "Ilse Bos",
                wie -> stukken.haal(poort.open(wie, robin.id(), "delen"), List.of(Stuk.values())).stream()
                        .flatMap(d -> d.regels().stream())
                        .map(Object::toString));
        assertThat(mee)
                .isNotEmpty()
                .noneMatch(r -> r.contains("verwijder") || r.contains("Besproken met de directeur"));
    }
}
