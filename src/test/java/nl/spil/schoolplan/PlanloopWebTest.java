package nl.spil.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Mensen;
import nl.spil.cast.Planbesturen;
import nl.spil.cast.Planbesturen.Planbestuur;
import nl.spil.cast.SpilTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which text of a plan runs, whose page it is, and that nothing else comes in its place. */
@SpilTest
class PlanloopWebTest {

    @Autowired
    private Planbesturen besturen;

    @Autowired
    private Mensen mensen;

    @Autowired
    private Schoolplannen schoolplannen;

    @Autowired
    private JdbcClient jdbc;

    private static String plan(String sleutel, String naam, String soort, String erft) {
        return "id: %s\nnaam: %s\nsoort: %s\nerft: %s\ndocument: Plan van %s\n"
                .formatted(sleutel, naam, soort, erft, naam);
    }

    private static UUID locatie(Planbestuur bestuur, String sleutel) {
        return bestuur.vraag(UUID.class, "select id from organisatie.locatie where sleutel = ?", sleutel);
    }

    @Test
    void de_openbare_bladzijde_blijft_van_het_bestuur_dat_het_plan_het_eerst_had() {
        Planbestuur eerste = besturen.nieuw();
        String sleutel = eerste.sleutel("zelfde");
        eerste.klaar(sleutel, plan(sleutel, "De Eerste", "school", "hpc"));
        eerste.locatie("een", sleutel);
        Planbestuur tweede = besturen.nieuw();
        tweede.klaar(sleutel, plan(sleutel, "De Tweede", "school", "hpc"));
        tweede.locatie("twee", sleutel);

        String pad = "/ondersteuningsplan/" + sleutel;
        assertThat(mensen.vreemde().ga(pad).leesbaar()).contains("De Eerste").doesNotContain("De Tweede");
        assertThat(eerste.als("oco", "een").ga(pad).leesbaar()).contains("De Eerste");
        assertThat(tweede.als("oco", "twee").ga(pad).leesbaar()).contains("De Tweede");
    }

    @Test
    void een_plan_dat_er_niet_meer_is_houdt_de_start_niet_tegen() {
        Planbestuur bestuur = besturen.nieuw();
        String weg = bestuur.sleutel("weg");
        bestuur.klaar(weg, plan(weg, "De Verdwenen School", "school", "hpc"));
        bestuur.locatie("hier", weg);
        UUID hier = locatie(bestuur, "hier");
        bestuur.doe(() -> jdbc.sql("update organisatie.locatie set schoolplan = 'bestaat-niet' where id = ?")
                .param(hier)
                .update());

        bestuur.doe(() -> schoolplannen.neemInGebruik(hier));

        bestuur.doe(
                () -> assertThat(schoolplannen.voorLocatie(hier).plan().naam()).isEqualTo("De Verdwenen School"));
        bestuur.doe(() -> jdbc.sql("delete from schoolplan.in_gebruik where locatie_id = ?")
                .param(hier)
                .update());
        assertThatThrownBy(() -> bestuur.doe(() -> schoolplannen.neemInGebruik(hier)))
                .as("zonder een plan dat loopt, kan een school niet beginnen")
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("bestaat-niet");
    }

    @Test
    void wie_een_plan_leest_terwijl_een_ander_een_nieuwe_versie_invoert_houdt_de_oude_niet_vast() throws Exception {
        Planbestuur bestuur = besturen.nieuw();
        String sleutel = bestuur.sleutel("school");
        bestuur.klaar(sleutel, plan(sleutel, "Versie een", "school", "hpc"));
        bestuur.locatie("hier", sleutel);
        UUID hier = locatie(bestuur, "hier");
        voerIn(bestuur, sleutel, hier, 2, "Versie twee");

        bestuur.doe(() -> {
            assertThat(schoolplannen.voorLocatie(hier).plan().naam()).isEqualTo("Versie twee");
            Thread ander = new Thread(() -> voerIn(bestuur, sleutel, hier, 3, "Versie drie"));
            ander.start();
            try {
                ander.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });

        bestuur.doe(
                () -> assertThat(schoolplannen.voorLocatie(hier).plan().naam()).isEqualTo("Versie drie"));
    }

    private void voerIn(Planbestuur bestuur, String sleutel, UUID locatie, int nummer, String naam) {
        bestuur.doe(() -> {
            jdbc.sql("""
                    insert into schoolplan.brontekst (id, bestuur_id, sleutel, nummer, tekst, soort, voor, meegeleverd, op)
                    values (gen_random_uuid(), toegang.bestuur(), :sleutel, :nummer, :tekst, 'ingelezen', 'school', '', now())""")
                    .param("sleutel", sleutel)
                    .param("nummer", nummer)
                    .param("tekst", plan(sleutel, naam, "school", "hpc"))
                    .update();
            schoolplannen.neemInGebruik(locatie);
        });
    }

    @Test
    void van_welke_soort_een_plan_is_en_van_wie_het_erft_verandert_niet_bij_het_vaststellen() {
        Planbestuur bestuur = besturen.nieuw();
        String sleutel = bestuur.sleutel("school");
        String anders = bestuur.sleutel("buren");
        bestuur.klaar(sleutel, plan(sleutel, "De Proef", "school", "hpc"));
        bestuur.klaar(anders, plan(anders, "De Buren", "school", "lmc-vo"));
        bestuur.locatie("hier", sleutel);
        bestuur.locatie("daar", anders);
        Mens oco = bestuur.als("oco", "hier");
        PlanbewerkenWebTest.begin(oco, sleutel);

        assertThat(vastgesteld(bestuur, oco, sleutel, plan(sleutel, "De Proef", "locatie", "hpc")))
                .contains("De soort van een plan verandert niet");
        assertThat(vastgesteld(bestuur, oco, sleutel, plan(sleutel, "De Proef", "school", anders)))
                .contains("erven van een plan dat niet van jullie is");
        assertThat(oco.ga("/schoolplannen/" + sleutel + "/tekst").tekst())
                .contains("soort: school", "erft: hpc")
                .doesNotContain("2030");
    }

    private static String vastgesteld(Planbestuur bestuur, Mens oco, String sleutel, String tekst) {
        PlanbewerkenWebTest.bewaar(oco, sleutel, tekst);
        PlanbewerkenWebTest.stelVoor(oco, sleutel, "Zo.");
        Blad blad = bestuur.als("schoolleider", "hier")
                .vulIn(
                        "/schoolplannen/" + sleutel + "/ontwerp/gevolgen",
                        "#vaststellen",
                        Map.of(
                                "vastgesteld",
                                "2026-11-12",
                                "vanaf",
                                "2026-08-01",
                                "tot",
                                "2030-07-31",
                                "evaluatie",
                                "1",
                                "bron",
                                "MR"));
        assertThat(blad.status()).isEqualTo(422);
        return blad.leesbaar();
    }

    @Test
    void wie_vaststelt_wijst_niet_alleen_een_ander_aan_die_vaststelt() {
        Planbestuur bestuur = besturen.nieuw();
        String sleutel = bestuur.sleutel("school");
        bestuur.klaar(sleutel, plan(sleutel, "De Proef", "school", "hpc"));
        bestuur.locatie("hier", sleutel);
        Mens leider = bestuur.als("schoolleider", "hier");
        PlanbewerkenWebTest.begin(leider, sleutel);

        assertThat(vastgesteld(
                        bestuur,
                        leider,
                        sleutel,
                        plan(sleutel, "De Proef", "school", "hpc")
                                + "geldigheid: {vanaf: 2026-08-01, tot-en-met: 2030-07-31, evaluatie-jaren: 4, vaststeller: teamleider,"
                                + " bron: Proef §1}\n"))
                .contains("Laat een ander het schrijven");
    }

    @Test
    void de_eerste_eigen_tekst_van_een_meegeleverd_plan_neemt_niet_ongemerkt_de_nieuwste_van_het_bestuur_over() {
        Planbestuur bestuur = besturen.nieuw();
        bestuur.locatie("hier", "hpc");
        Mens staf = bestuur.als("bestuur", "hier");
        Mens oco = bestuur.als("oco", "hier");
        PlanbewerkenWebTest.begin(staf, "lmc-vo");
        Blad rol = staf.vulIn(
                "/schoolplannen/lmc-vo/ontwerp/onderdeel?pad=rollen/svk",
                "#onderdeel",
                Map.of("naam", "Jeugdverpleegkundige", "bron", "Bestuur §2"));
        assertThat(rol.status()).as(rol.leesbaar()).isEqualTo(303);
        PlanbewerkenWebTest.stelVoor(staf, "lmc-vo", "Andere naam.");
        PlanbewerkenWebTest.stelVast(staf, "lmc-vo");

        PlanbewerkenWebTest.begin(oco, "hpc");
        PlanbewerkenWebTest.bewaar(oco, "hpc", PlanbewerkenWebTest.tekst(oco, "hpc") + "# eigen regel\n");
        PlanbewerkenWebTest.stelVoor(oco, "hpc", "Een kleine wijziging.");
        PlanbewerkenWebTest.stelVast(bestuur.als("schoolleider", "hier"), "hpc");

        assertThat(oco.ga("/ondersteuningsplan/hpc/hoofdstukken/rollen").leesbaar())
                .doesNotContain("Jeugdverpleegkundige");
        assertThat(oco.ga("/").leesbaar()).contains("Het bestuur heeft zijn plan gewijzigd");
    }
}
