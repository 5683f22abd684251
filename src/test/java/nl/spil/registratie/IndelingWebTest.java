package nl.spil.registratie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Planbesturen;
import nl.spil.cast.Planbesturen.Planbestuur;
import nl.spil.cast.SpilTest;
import nl.spil.dekking.Eis;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How a location groups its pupils over the years, written down with date and grounds. */
@SpilTest
class IndelingWebTest {

    @Autowired
    private Planbesturen besturen;

    @Test
    @Eis("CONFIG-12")
    void op_charlois_ligt_vast_in_welke_klas_een_leerling_komt_wanneer_en_waarom() {
        Planbestuur bestuur = besturen.nieuw();
        bestuur.locatie("charlois", "hpc-charlois");
        Mens mentor = bestuur.als("mentor", "charlois");
        UUID leerling = bestuur.leerling("charlois");
        Map<String, String> velden = new HashMap<>(Map.of("f-klas", "a", "f-dag", "2026-07-01"));

        Blad zonder = legVast(mentor, leerling, "klas-a-b-c", velden);
        assertThat(zonder.status()).isEqualTo(422);
        assertThat(zonder.leesbaar()).contains("Op welke gronden?");
        velden.put("f-gronden", "Leert het best in de praktijk; rekenen op niveau 1F.");
        Blad vast = legVast(mentor, leerling, "klas-a-b-c", velden);
        assertThat(vast.status()).as(vast.leesbaar()).isEqualTo(303);
        assertThat(bestuur.als("oco", "charlois").ga(vast.naar()).leesbaar())
                .contains("A-klas: meer praktijk en meer stage-uren", "1 juli 2026", "Leert het best in de praktijk");
        assertThat(mentor.ga("/ondersteuningsplan/hpc-charlois/hoofdstukken/jaarkalender")
                        .leesbaar())
                .contains("Klassen A, B en C indelen");
    }

    @Test
    @Eis("CONFIG-13")
    void op_zuidwijk_gaat_een_leerling_pas_naar_de_volgende_fase_als_elk_criterium_blijkt() {
        Planbestuur bestuur = besturen.nieuw();
        bestuur.locatie("zuidwijk", "hpc-zuidwijk");
        Mens mentor = bestuur.als("mentor", "zuidwijk");
        UUID leerling = bestuur.leerling("zuidwijk");
        Map<String, String> velden = new HashMap<>(
                Map.of("f-dag", "2026-11-02", "f-zelf", "Komt zelf op tijd.", "f-anderen", "Helpt bij de lunch."));

        Blad zonder = legVast(mentor, leerling, "overgang-fase-2", velden);
        assertThat(zonder.status()).isEqualTo(422);
        assertThat(zonder.leesbaar()).contains("De leerling zorgt voor zijn omgeving");
        assertThat(mentor.ga("/leerlingen/" + leerling + "/registraties").leesbaar())
                .doesNotContain("Komt zelf op tijd");
        velden.put("f-omgeving", "Houdt de eigen werkplek bij.");
        Blad vast = legVast(mentor, leerling, "overgang-fase-2", velden);
        assertThat(vast.status()).as(vast.leesbaar()).isEqualTo(303);
        assertThat(mentor.ga(vast.naar()).leesbaar())
                .contains("Overgang naar fase 2", "2 november 2026", "Houdt de eigen werkplek bij.");
    }

    private static Blad legVast(Mens wie, UUID leerling, String formulier, Map<String, String> velden) {
        return wie.vulIn(
                "/leerlingen/" + leerling + "/registraties/nieuw?formulier=" + formulier, "form.formulier", velden);
    }
}
