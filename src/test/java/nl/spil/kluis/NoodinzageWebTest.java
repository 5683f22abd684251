package nl.spil.kluis;

import static nl.spil.kluis.MeldcodeWebTest.vul;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Procedurescholen;
import nl.spil.cast.Procedurescholen.School;
import nl.spil.cast.SpilTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody opens the vault alone who has no key; two people do, for one pupil and one day, and who has the key sees it. */
@SpilTest
class NoodinzageWebTest {

    @Autowired
    private Procedurescholen scholen;

    @Autowired
    private EigenaarDatabank databank;

    @Test
    void twee_mensen_openen_samen_voor_een_dag_en_wie_de_sleutel_heeft_ziet_wie() {
        School school = scholen.van("hpc-zuidwijk");
        UUID leerling = school.leerling();
        String naam = school.vraag(String.class, "select roepnaam from organisatie.leerling where id = ?", leerling);
        Mens houder = school.als("aandachtsfunctionaris");
        Blad begonnen = houder.vulIn(
                "/kluis/nieuw/11?q=" + naam,
                "form#begin",
                Map.of("leerling", leerling.toString(), "wat", "Vertelde dat zij niet naar huis durft."));
        String dossier = begonnen.naar();
        UUID ander = school.leerling();
        Mens leider = school.als("schoolleider");
        Mens bestuur = school.als("bestuur");
        assertThat(leider.ga(dossier).status()).isEqualTo(404);
        assertThat(school.als("oco").ga("/meldcode/noodinzage").status()).isEqualTo(404);

        Blad leeg = leider.vulIn(
                "/meldcode/noodinzage?q=" + naam, "form#nood", Map.of("leerling", leerling.toString(), "reden", ""));
        assertThat(leeg.status()).isEqualTo(422);
        assertThat(leeg.leesbaar()).contains("Schrijf op waarom dit nu moet");
        // The answer is the same for a pupil without any file.
        for (UUID wie : List.of(ander, leerling))
            vul(
                    leider,
                    "/meldcode/noodinzage?q=" + naam,
                    "form#nood",
                    Map.of("leerling", wie.toString(), "reden", "De politie belt nu."));
        String akkoord = bestuur.ga("/meldcode/noodinzage")
                .document()
                .select("form[action$=/akkoord]")
                .last()
                .attr("action");
        assertThat(leider.ga("/meldcode/noodinzage").document().select("form[action$=/akkoord]"))
                .isEmpty();
        assertThat(leider.post(akkoord, List.of(Map.entry("_csrf", leider.csrf())))
                        .status())
                .as("wie vroeg")
                .isEqualTo(404);
        assertThat(bestuur.post(akkoord, List.of(Map.entry("_csrf", bestuur.csrf())))
                        .status())
                .as("zonder eigen tweede stap van ervoor")
                .isEqualTo(404);
        databank.jdbc()
                .sql(
                        "insert into toegang.factor (id, bestuur_id, account_id, soort, naam, geheim, gemaakt_op)"
                                + " values (gen_random_uuid(), ?, ?, 'app', 'Telefoon', decode('00', 'hex'), now() - interval '1 year')")
                .params(school.bestuur(), school.account("bestuur"))
                .update();
        Blad gegeven = bestuur.post(akkoord, List.of(Map.entry("_csrf", bestuur.csrf())));
        assertThat(gegeven.status()).as(gegeven.leesbaar()).isEqualTo(303);

        assertThat(leider.ga("/kluis").leesbaar()).contains(naam);
        assertThat(leider.ga(dossier).leesbaar()).contains("niet naar huis durft", "door noodinzage");
        assertThat(leider.ga(dossier).document().select("#besluiten")).isEmpty();
        assertThat(bestuur.ga(dossier).status()).as("wie alleen akkoord ging").isEqualTo(404);
        assertThat(houder.ga(dossier).leesbaar()).contains(school.naam("schoolleider"), "door noodinzage");

        databank.jdbc()
                .sql("update kluis.noodinzage set tot = now() - interval '1 minute' where akkoord")
                .update();
        assertThat(leider.ga(dossier).status()).as("de dag is om").isEqualTo(404);
        assertThat(leider.ga("/kluis").status()).isEqualTo(404);
    }
}
