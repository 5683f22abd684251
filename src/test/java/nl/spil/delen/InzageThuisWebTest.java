package nl.spil.delen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Procedurescholen;
import nl.spil.cast.Procedurescholen.School;
import nl.spil.cast.SpilTest;
import nl.spil.dekking.Eis;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** De Viaan sends parents a part of the dossier to read; it goes to nobody else that way. */
@SpilTest
class InzageThuisWebTest {

    @Autowired
    private Procedurescholen scholen;

    @Test
    @Eis("PRIVACY-17")
    void ouders_lezen_meteen_wat_de_school_koos_en_een_ander_pas_na_hun_ja() {
        School viaan = scholen.van("de-viaan");
        UUID leerling = viaan.leerling();
        Mens oco = viaan.als("oco");
        Mens ouder = viaan.metSessie(viaan.gezin(leerling).getFirst());
        String delen = "/leerlingen/" + leerling + "/delen";

        Blad form = oco.ga(delen + "?doel=inzage-thuis");
        assertThat(form.document().select("#delen [name=adres], #delen [name=ontvanger], #delen [name=organisatie]"))
                .isEmpty();
        // Unchecked is not sent: only what was chosen goes.
        Blad gestuurd = oco.post(
                delen,
                List.of(
                        Map.entry("_csrf", csrf(form)),
                        Map.entry("deeldoel", "inzage-thuis"),
                        Map.entry("adres", "iemand@elders.example"),
                        Map.entry("stuk", "plek-op-school")));
        assertThat(gestuurd.status()).as(gestuurd.leesbaar()).isEqualTo(303);
        String deling = gestuurd.naar();
        String thuis = "/thuis/" + leerling + "/gedeeld/" + deling.substring(deling.lastIndexOf('/') + 1);
        assertThat(ouder.ga(thuis).leesbaar())
                .contains("Inzage voor ouders en leerling", "School en klas", "niemand buiten de school")
                .doesNotContain("Wie het is", "iemand@elders.example", "vindt u het goed");
        assertThat(oco.ga(deling).leesbaar()).contains("te lezen thuis").doesNotContain("Stuur de link");
        // Nobody outside gets it, also not by hand, and it is only to read.
        assertThat(oco.post(deling + "/verzending", List.of(Map.entry("_csrf", csrf(oco.ga(deling)))))
                        .status())
                .isEqualTo(422);
        assertThat(viaan.vraag(
                        Long.class,
                        "select count(*) from delen.sleutel where deling_id in (select id from delen.deling where leerling_id = ?)",
                        leerling))
                .isZero();
        assertThat(viaan.als("docent").ga(deling).status()).isEqualTo(404);
        assertThat(viaan.metSessie(viaan.gezin(viaan.leerling()).getFirst())
                        .ga(thuis)
                        .status())
                .isEqualTo(404);

        // To somebody else: only after the yes of the family (TOEST-07).
        Blad ander = oco.vulIn(
                delen + "?doel=inzage-ander",
                "#delen",
                Map.of("organisatie", "GGD", "ontvanger", "Jeugdarts Van Dam", "adres", "arts@ggd.example"));
        assertThat(ander.status()).as(ander.leesbaar()).isEqualTo(303);
        assertThat(oco.ga(ander.naar()).leesbaar()).contains("wacht op toestemming");
        assertThat(oco.post(ander.naar() + "/verzending", List.of(Map.entry("_csrf", csrf(oco.ga(ander.naar())))))
                        .status())
                .isEqualTo(422);
    }

    private static String csrf(Blad blad) {
        return blad.document().select("input[name=_csrf]").attr("value");
    }
}
