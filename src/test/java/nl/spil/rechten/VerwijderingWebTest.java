package nl.spil.rechten;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.bewaren.Vernietiger;
import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Procedurescholen;
import nl.spil.cast.Procedurescholen.School;
import nl.spil.cast.SpilTest;
import nl.spil.dekking.Eis;
import nl.spil.gedeeld.databank.Taak;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A yes to a request to destroy something leads to the list of what two people destroy, and there is no other way. */
@SpilTest
class VerwijderingWebTest {

    @Autowired
    private Procedurescholen scholen;

    @Autowired
    private Vernietiger vernietiger;

    @Autowired
    private Taak taak;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EigenaarDatabank eigenaar;

    @Test
    @Eis("PRIVACY-11")
    void wie_ja_zegt_zet_het_op_de_lijst_een_ander_geeft_akkoord_en_alleen_dat_deel_verdwijnt() {
        School viaan = scholen.van("de-viaan");
        UUID leerling = viaan.leerling();
        noteer(viaan, leerling);
        String zaak = gevraagd(viaan, leerling);
        Mens oco = viaan.als("oco");
        Mens directie = viaan.als("schoolleider");
        Mens moeder = viaan.metSessie(viaan.gezin(leerling).getFirst());

        // Before the school said yes there is nothing to choose, also not by hand.
        Blad vooraf = oco.ga(zaak + "/verzoek");
        assertThat(vooraf.document().select("#vernietigen").text()).contains("Besluit eerst");
        assertThat(vooraf.document().select("#vernietigen form")).isEmpty();
        Blad teVroeg = oco.post(
                zaak + "/verzoek/vernietiging",
                List.of(
                        Map.entry("_csrf", csrf(vooraf)),
                        Map.entry("deel", "dossier.notitie"),
                        Map.entry("waarom", "Weg ermee.")));
        assertThat(teVroeg.status()).isEqualTo(422);
        assertThat(viaan.vraag(Long.class, "select count(*) from bewaren.vernietiging where leerling_id = ?", leerling))
                .isZero();

        // Yes without a list is a clock for whoever said it, and it does not stop by hand.
        Blad ja = oco.vulIn(
                zaak + "/besluiten/nieuw?soort=verwijderen",
                "form.formulier",
                Map.of("resultaat", "Wij halen het logboek weg.", "reden", "Het is niet meer nodig."));
        assertThat(ja.status()).as(ja.leesbaar()).isEqualTo(303);
        assertThat(oco.ga("/")
                        .document()
                        .select("a[href*='" + zaak + "/verzoek']")
                        .text())
                .contains("Op de lijst zetten wat er vernietigd moet worden");
        assertThat(vernietiger.voerUit(viaan.bestuur())).isZero();
        assertThat(notities(viaan, leerling)).isOne();

        Blad leeg = oco.vulIn(zaak + "/verzoek", "#vernietigen form", Map.of("waarom", ""));
        assertThat(leeg.status()).isEqualTo(422);
        assertThat(leeg.leesbaar()).contains("Kies wat er vernietigd moet worden.", "Schrijf waarom dit weg mag.");
        Blad gezet = oco.vulIn(
                zaak + "/verzoek",
                "#vernietigen form",
                Map.of("deel", "dossier.notitie", "waarom", "Niet meer nodig."));
        assertThat(gezet.status()).as(gezet.leesbaar()).isEqualTo(303);
        assertThat(oco.ga("/").document().select("a[href*='" + zaak + "/verzoek']"))
                .isEmpty();
        assertThat(vernietiger.voerUit(viaan.bestuur())).isZero();

        // Whoever proposed is never the second, and neither is whom the plan does not name.
        String voorstel =
                viaan.vraag(String.class, "select id::text from bewaren.vernietiging where leerling_id = ?", leerling);
        String akkoord = "/bewaren/voorstellen/" + voorstel + "/akkoord";
        for (String rol : List.of("oco", "administratie", "mentor"))
            assertThat(stuur(viaan.als(rol), akkoord)).as(rol).isEqualTo(404);
        assertThat(stuur(moeder, akkoord)).isNotEqualTo(303);
        assertThat(directie.ga("/bewaren").document().select("#op-verzoek").text())
                .contains("Logboek", "Op verzoek: Niet meer nodig.", "AVG art. 17");
        directie.vulIn("/bewaren", "form[action='" + akkoord + "']", Map.of());
        assertThat(vernietiger.voerUit(viaan.bestuur())).isOne();

        assertThat(notities(viaan, leerling)).isZero();
        assertThat(oco.ga("/leerlingen/" + leerling).status()).isEqualTo(200);
        assertThat(moeder.ga("/thuis/" + leerling + "/rechten").leesbaar())
                .contains("Verzoek om gegevens te verwijderen");
        Blad bewijs = directie.ga("/bewaren/bewijzen/" + voorstel);
        assertThat(bewijs.leesbaar())
                .contains("Logboek", "Pim Oco", "Pim Schoolleider", "Op verzoek: Niet meer nodig.");
        assertThat(bewijs.tekst()).doesNotContain(leerling.toString());
    }

    @Test
    void zonder_ja_van_de_school_komt_er_ook_buiten_de_bladzijde_om_niets_op_de_lijst() {
        School viaan = scholen.van("de-viaan");
        UUID leerling = viaan.leerling();
        assertThatThrownBy(() -> zetOpDeLijst(viaan, leerling, ""))
                .as("geen verzoek")
                .rootCause()
                .hasMessageContaining("vraagt eerst een besluit");
        String zaak = gevraagd(viaan, leerling);
        assertThatThrownBy(() -> zetOpDeLijst(viaan, leerling, zaak))
                .as("gevraagd, niet besloten")
                .rootCause()
                .hasMessageContaining("vraagt eerst een besluit");
        viaan.als("oco")
                .vulIn(
                        zaak + "/besluiten/nieuw?soort=verwijderen",
                        "form.formulier",
                        Map.of("resultaat", "Wij halen het logboek weg.", "reden", "Het is niet meer nodig."));
        assertThatThrownBy(() -> zetOpDeLijst(viaan, leerling, ""))
                .as("besloten, maar niet in deze zaak")
                .rootCause()
                .hasMessageContaining("vraagt eerst een besluit");
        assertThat(zetOpDeLijst(viaan, leerling, zaak)).isOne();
        eigenaar.jdbc()
                .sql("delete from bewaren.vernietiging where leerling_id = ?")
                .param(leerling)
                .update();
    }

    /** As the owner of the database, whom no page holds back. */
    private int zetOpDeLijst(School school, UUID leerling, String zaak) {
        return eigenaar.jdbc()
                .sql("""
                        insert into bewaren.vernietiging (id, bestuur_id, leerling_id, locatie_id, klassen, delen, grond, bron, uitgeschreven_op, mag_vanaf,
                                                          voorgesteld_door, voorgesteld_naam, voorgesteld_op, zaak_id)
                        select gen_random_uuid(), i.bestuur_id, i.leerling_id, i.locatie_id, '{4}', '{dossier.notitie}', 'Op verzoek', 'AVG art. 17', 'infinity',
                               current_date, ?, 'Pim Oco', now(),
                               (select z.id from zaak.zaak z where '/zaken/' || z.nummer = ?) from organisatie.inschrijving i where i.leerling_id = ? limit 1""")
                .params(school.account("oco"), zaak, leerling)
                .update();
    }

    @Test
    void een_besluit_draagt_een_lijst_en_meer_vraagt_een_nieuw_besluit() {
        School viaan = scholen.van("de-viaan");
        UUID leerling = viaan.leerling();
        noteer(viaan, leerling);
        String zaak = gevraagd(viaan, leerling);
        Mens oco = viaan.als("oco");
        Map<String, String> logboek = Map.of("deel", "dossier.notitie", "waarom", "Niet meer nodig.");
        oco.vulIn(
                zaak + "/besluiten/nieuw?soort=verwijderen",
                "form.formulier",
                Map.of("resultaat", "Wij halen het logboek weg.", "reden", "Het is niet meer nodig."));

        // What was taken back or refused destroyed nothing: the decision still stands to be carried out.
        assertThat(oco.ga(zaak + "/verzoek").document().select("#vernietigen").text())
                .contains("één besluit geeft één lijst");
        oco.vulIn(zaak + "/verzoek", "#vernietigen form", logboek);
        oco.vulIn(zaak + "/verzoek", "form[action$=/intrekking]", Map.of());
        Blad open = oco.ga(zaak + "/verzoek");
        assertThat(oco.vulIn(open, "#vernietigen form", logboek).status()).isEqualTo(303);

        // While it is on the list, and when it is gone, there is no second list on the same yes.
        assertThat(nogEens(oco, zaak, open)).isEqualTo(422);
        assertThatThrownBy(() -> zetOpDeLijst(viaan, leerling, zaak))
                .rootCause()
                .hasMessageContaining("elk besluit draagt één lijst");
        String voorstel = viaan.vraag(
                String.class,
                "select id::text from bewaren.vernietiging where leerling_id = ? and besloten_op is null",
                leerling);
        viaan.als("schoolleider")
                .vulIn("/bewaren", "form[action='/bewaren/voorstellen/" + voorstel + "/akkoord']", Map.of());
        assertThat(vernietiger.voerUit(viaan.bestuur())).isOne();
        noteer(viaan, leerling);
        Blad klaar = oco.ga(zaak + "/verzoek");
        assertThat(klaar.document().select("#vernietigen").text()).contains("een nieuw verzoek en een nieuw besluit");
        assertThat(klaar.document().select("#vernietigen form")).isEmpty();
        assertThat(nogEens(oco, zaak, open)).isEqualTo(422);
        assertThatThrownBy(() -> zetOpDeLijst(viaan, leerling, zaak))
                .rootCause()
                .hasMessageContaining("elk besluit draagt één lijst");
        assertThat(notities(viaan, leerling)).isOne();
        assertThat(eigenaar.jdbc()
                        .sql("select count(*) from bewaren.vernietiging where leerling_id = ? and besloten_op is null")
                        .param(leerling)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** From a page that was still open. */
    private static int nogEens(Mens wie, String zaak, Blad open) {
        return wie.post(
                        zaak + "/verzoek/vernietiging",
                        List.of(
                                Map.entry("_csrf", csrf(open)),
                                Map.entry("deel", "dossier.notitie"),
                                Map.entry("waarom", "Nog een keer.")))
                .status();
    }

    @Test
    void wat_is_ingetrokken_of_nooit_te_kiezen_is_wordt_niet_vernietigd() {
        School viaan = scholen.van("de-viaan");
        UUID leerling = viaan.leerling();
        noteer(viaan, leerling);
        String zaak = gevraagd(viaan, leerling);
        Mens oco = viaan.als("oco");
        assertThat(oco.vulIn(
                                zaak + "/besluiten/nieuw?soort=verwijderen",
                                "form.formulier",
                                Map.of("resultaat", "Wij halen het logboek weg.", "reden", "Het is niet meer nodig."))
                        .status())
                .isEqualTo(303);
        Blad blad = oco.ga(zaak + "/verzoek");
        assertThat(blad.document().select("input[name=deel]").eachAttr("value"))
                .contains("dossier.notitie")
                .noneMatch(d -> d.startsWith("toegang.")
                        || d.startsWith("organisatie.")
                        || d.startsWith("toestemming.")
                        || d.startsWith("rechten.")
                        || d.startsWith("bewaren.")
                        || d.startsWith("zaak.")
                        || d.startsWith("plan.")
                        || d.startsWith("overleg."));
        for (String nooit : List.of("toegang.leeslog", "organisatie.leerling", "rechten.verzoek", "plan.instemming"))
            assertThat(oco.post(
                                    zaak + "/verzoek/vernietiging",
                                    List.of(
                                            Map.entry("_csrf", csrf(blad)),
                                            Map.entry("deel", nooit),
                                            Map.entry("waarom", "Weg ermee.")))
                            .status())
                    .as(nooit)
                    .isEqualTo(404);
        oco.vulIn(zaak + "/verzoek", "#vernietigen form", Map.of("deel", "dossier.notitie", "waarom", "Toch niet."));
        Blad terug = oco.vulIn(zaak + "/verzoek", "form[action$=/intrekking]", Map.of());
        assertThat(terug.status()).isEqualTo(303);
        assertThat(vernietiger.voerUit(viaan.bestuur())).isZero();
        assertThat(notities(viaan, leerling)).isOne();
        assertThat(viaan.als("mentor").ga(zaak + "/verzoek").status()).isEqualTo(404);
    }

    private static String csrf(Blad blad) {
        return blad.document().select("input[name=_csrf]").attr("value");
    }

    private static int stuur(Mens wie, String pad) {
        Blad blad = wie.ga("/");
        return wie.post(pad, List.of(Map.entry("_csrf", csrf(blad)))).status();
    }

    private String gevraagd(School school, UUID leerling) {
        Blad gevraagd = school.metSessie(school.gezin(leerling).getFirst())
                .vulIn(
                        "/thuis/" + leerling + "/rechten",
                        "form[data-recht=verwijdering]",
                        Map.of("tekst-verwijdering", "Haal het logboek weg."));
        assertThat(gevraagd.status()).isEqualTo(303);
        return school.vraag(
                String.class,
                "select '/zaken/' || z.nummer from rechten.verzoek v join zaak.zaak z on z.id = v.zaak_id where v.leerling_id = ?",
                leerling);
    }

    private void noteer(School school, UUID leerling) {
        taak.voor(
                school.bestuur(),
                () -> jdbc.sql("""
                                insert into dossier.notitie (id, bestuur_id, leerling_id, klasse, soort, tekst, gebeurd_op, auteur_id, auteur_naam, auteur_rol, gemaakt_op, vrijgegeven)
                                select gen_random_uuid(), l.bestuur_id, l.id, 4, 'observatie', 'geheim woord', current_date, ?, 'Pim Oco', 'oco', now(), false
                                  from organisatie.leerling l where l.id = ?""").params(school.account("oco"), leerling).update());
    }

    private static long notities(School school, UUID leerling) {
        return school.vraag(Long.class, "select count(*) from dossier.notitie where leerling_id = ?", leerling);
    }
}
