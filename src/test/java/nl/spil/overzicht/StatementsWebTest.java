package nl.spil.overzicht;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tellen;
import nl.spil.cast.Zuidwijk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** At most fifteen statements per page, whoever opens it and however many pupils there are. */
@SpilTest
class StatementsWebTest {

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Tellen tellen;

    @Test
    void een_pagina_kost_hoogstens_vijftien_statements_voor_oco_mentor_en_docent() {
        UUID leerling = zuidwijk.leerling("Noor");
        List<String> paden = List.of(
                "/",
                "/leerlingen",
                "/notities/nieuw",
                "/zoeken?q=noor",
                "/leerlingen/" + leerling,
                "/leerlingen/" + leerling + "/tijdlijn",
                "/leerlingen/" + leerling + "/notities/nieuw");
        for (Mens mens : List.of(zuidwijk.ilse(), zuidwijk.joris(), zuidwijk.rana())) {
            for (String pad : paden) {
                Tellen.Telling<Blad> telling = tellen.van(() -> mens.ga(pad));
                assertThat(telling.uitkomst().status()).as(pad).isEqualTo(200);
                assertThat(telling.statements()).as(pad).isNotEmpty().hasSizeLessThanOrEqualTo(Tellen.HOOGSTENS);
            }
        }
    }

    @Test
    void meer_leerlingen_kosten_niet_meer_statements() {
        Mens ilse = zuidwijk.ilse();
        ilse.ga("/leerlingen");
        int eerst = tellen.van(() -> ilse.ga("/leerlingen")).aantal();
        zuidwijk.nieuweLeerling();
        zuidwijk.nieuweLeerling("Kim");
        assertThat(tellen.van(() -> ilse.ga("/leerlingen")).aantal()).isEqualTo(eerst);
    }

    @Test
    void een_notitie_bewaren_kost_ook_hoogstens_vijftien() {
        UUID leerling = zuidwijk.nieuweLeerling().id();
        Mens rana = zuidwijk.rana();
        Blad formulier = rana.ga("/leerlingen/" + leerling + "/notities/nieuw");
        Tellen.Telling<Blad> telling =
                tellen.van(() -> rana.vulIn(formulier, "form.formulier", Map.of("tekst", "Rustig gewerkt.")));
        assertThat(telling.uitkomst().status()).isEqualTo(303);
        assertThat(telling.aantal()).isLessThanOrEqualTo(Tellen.HOOGSTENS);
    }
}
