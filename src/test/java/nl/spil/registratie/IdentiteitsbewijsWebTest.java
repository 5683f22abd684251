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
import nl.spil.gedeeld.Klok;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Of an identity card Spil keeps that somebody looked at it, unless the bestuur switches more on. */
@SpilTest
class IdentiteitsbewijsWebTest {

    private static final String GEEN_KOPIE = "Spil bewaart geen kopie van het identiteitsbewijs";

    @Autowired
    private Planbesturen besturen;

    @Autowired
    private Klok klok;

    @Test
    @Eis("PRIVACY-14")
    void spil_bewaart_alleen_dat_de_identiteit_is_gecontroleerd_tenzij_het_bestuur_meer_aanzet() {
        Planbestuur bestuur = besturen.nieuw();
        String standaard = bestuur.sleutel("standaard");
        String aangezet = bestuur.sleutel("aangezet");
        String plan = "id: %s\nnaam: De Proef\nsoort: school\nerft: de-viaan\ndocument: Plan van De Proef\n";
        bestuur.klaar(standaard, plan.formatted(standaard));
        bestuur.klaar(
                aangezet,
                plan.formatted(aangezet)
                        + "schakelaars:\n  - {id: kopie-identiteitsbewijs, waarde: bewaren, bron: Besluit van het bestuur}\n");
        bestuur.locatie("zonder", standaard);
        bestuur.locatie("met", aangezet);

        // Off: nothing to bring, and what is sent along all the same is not kept.
        Mens oco = bestuur.als("oco", "zonder");
        UUID leerling = bestuur.leerling("zonder");
        Blad formulier = oco.ga(nieuw(leerling));
        assertThat(formulier.leesbaar()).contains("Is de identiteit gecontroleerd?", GEEN_KOPIE);
        assertThat(formulier.document().select("[name=f-kopie], input[type=file]"))
                .isEmpty();
        String gelezen = legVast(oco, leerling, Map.of("f-kopie", "dossierkast"));
        assertThat(gelezen).contains("Is de identiteit gecontroleerd?").doesNotContain("dossierkast");
        assertThat(antwoorden(bestuur, leerling))
                .contains("\"identiteit\": \"ja\"")
                .doesNotContain("kopie", "dossierkast");

        // On: the dossier has the copy, and says where it lies.
        Mens ander = bestuur.als("oco", "met");
        UUID tweede = bestuur.leerling("met");
        Blad ruimer = ander.ga(nieuw(tweede));
        assertThat(ruimer.leesbaar())
                .contains("Waar ligt de kopie van het identiteitsbewijs?")
                .doesNotContain(GEEN_KOPIE);
        assertThat(legVast(ander, tweede, Map.of("f-kopie", "dossierkast")))
                .contains("Waar ligt de kopie van het identiteitsbewijs?", "In de afgesloten dossierkast");
        for (Map.Entry<String, String> stand : Map.of(
                        standaard,
                        "Nee, alleen of de identiteit is gecontroleerd",
                        aangezet,
                        "Ja, het dossier heeft een kopie")
                .entrySet())
            assertThat(oco.ga("/ondersteuningsplan/" + stand.getKey() + "/hoofdstukken/schakelaars")
                            .leesbaar())
                    .contains("Kopie van het identiteitsbewijs", stand.getValue());
    }

    private static String nieuw(UUID leerling) {
        return "/leerlingen/" + leerling + "/registraties/nieuw?formulier=toelatingsdossier";
    }

    /** Fills in the dossier, with something more, and reads what stands there. */
    private String legVast(Mens wie, UUID leerling, Map<String, String> erbij) {
        String gisteren = klok.vandaag().minusDays(1).toString();
        Map<String, String> in = new HashMap<>(Map.of(
                "f-identiteit",
                "ja",
                "f-gesprek-smw-dag",
                gisteren,
                "f-gesprek-smw",
                "Kennisgemaakt.",
                "f-gesprek-voorzitter-dag",
                gisteren,
                "f-gesprek-voorzitter",
                "Kennisgemaakt.",
                "f-onderwijsbehoeften",
                "Kleine stappen.",
                "f-ondersteuningsbehoeften",
                "Een vast aanspreekpunt.",
                "f-kan-de-school",
                "Ja."));
        in.putAll(erbij);
        Blad blad = wie.vulIn(nieuw(leerling), "form.formulier", in);
        assertThat(blad.status()).as(blad.leesbaar()).isEqualTo(303);
        return wie.ga(blad.naar()).leesbaar();
    }

    private static String antwoorden(Planbestuur bestuur, UUID leerling) {
        return bestuur.vraag(
                String.class, "select antwoorden::text from registratie.versie where leerling_id = ?", leerling);
    }
}
