package nl.spil.zaak;

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
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two schools of Coenecoop: one asks the parents before an aanmelding, the other tells them (C-11). */
@SpilTest
class AanmeldingToestemmingWebTest {

    private static final String VRAAG = "Vinden ouders het goed dat je de leerling aanmeldt?";

    @Autowired
    private Planbesturen besturen;

    @Autowired
    private Klok klok;

    @Test
    @Eis("TOEST-05")
    void de_schakelaar_zegt_of_een_aanmelding_wacht_op_wat_ouders_ervan_vinden() {
        Planbestuur bestuur = besturen.nieuw();
        String vraagt = bestuur.sleutel("vraagt");
        String zonder = bestuur.sleutel("zonder");
        String plan = "id: %s\nnaam: De Proef\nsoort: school\nerft: coenecoop\ndocument: Plan van De Proef\n";
        bestuur.klaar(vraagt, plan.formatted(vraagt));
        bestuur.klaar(
                zonder,
                plan.formatted(zonder)
                        + "schakelaars:\n  - {id: toestemming-aanmelding, waarde: mag-zonder, bron: Proef §1}\n");
        bestuur.locatie("aan", vraagt);
        bestuur.locatie("uit", zonder);

        // On: not without an answer, and the answer stays with it.
        Mens mentor = bestuur.als("mentor", "aan");
        UUID leerling = bestuur.leerling("aan");
        Blad geweigerd = meldAan(mentor, leerling, "");
        assertThat(geweigerd.status()).isEqualTo(422);
        assertThat(geweigerd.document().select(".foutenlijst li").eachText())
                .singleElement()
                .satisfies(f -> assertThat(f).contains(VRAAG));
        assertThat(meldingen(bestuur, leerling)).isZero();
        Blad gemeld = meldAan(mentor, leerling, "gegeven");
        assertThat(gemeld.status()).as(gemeld.leesbaar()).isEqualTo(303);
        assertThat(meldingen(bestuur, leerling)).isOne();
        assertThat(mentor.ga(gemeld.naar()).leesbaar()).contains(VRAAG + " Ja");

        // Off: the parents hear of it, and nobody waits for them.
        UUID ander = bestuur.leerling("uit");
        Blad door = meldAan(bestuur.als("mentor", "uit"), ander, "");
        assertThat(door.status()).as(door.leesbaar()).isEqualTo(303);
        assertThat(meldingen(bestuur, ander)).isOne();
        for (Map.Entry<String, String> stand : Map.of(
                        vraagt, "Ja, de mentor vraagt het", zonder, "Nee, ouders horen het")
                .entrySet())
            assertThat(mentor.ga("/ondersteuningsplan/" + stand.getKey() + "/hoofdstukken/schakelaars")
                            .leesbaar())
                    .contains("Toestemming voor een aanmelding", stand.getValue());
    }

    /** Everything is filled in but the question for the parents, unless there is an answer. */
    private Blad meldAan(Mens mentor, UUID leerling, String toestemming) {
        Blad blad = mentor.ga("/leerlingen/" + leerling + "/zorgmelding");
        Map<String, String> in = new HashMap<>();
        for (Element veld : blad.document()
                .select("form[action$=/zorgmelding] [name^=f-]:not([name$=-niet], [name=f-toestemming])")) {
            String naam = veld.attr("name");
            if (veld.attr("type").equals("date"))
                in.put(naam, klok.vandaag().minusDays(1).toString());
            else if (veld.is("select"))
                in.put(naam, veld.select("option[value]:not([value=''])").attr("value"));
            else if (veld.is("input[type=radio], input[type=checkbox]")) in.putIfAbsent(naam, veld.attr("value"));
            else in.put(naam, "Wat wij zagen en probeerden.");
        }
        if (!toestemming.isEmpty()) in.put("f-toestemming", toestemming);
        return mentor.vulIn(blad, "form[action$=/zorgmelding]", in);
    }

    private static long meldingen(Planbestuur bestuur, UUID leerling) {
        return bestuur.vraag(Long.class, "select count(*) from zaak.zorgmelding where leerling_id = ?", leerling);
    }
}
