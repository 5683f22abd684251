package nl.spil.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Planbesturen;
import nl.spil.cast.Planbesturen.Planbestuur;
import nl.spil.cast.SpilTest;
import nl.spil.dekking.Eis;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The bestuur keeps its bouwstenen, sees how far each school is, and offers a change that a school takes over itself. */
@SpilTest
class BouwstenenWebTest {

    @Autowired
    private Planbesturen besturen;

    private Planbestuur bestuur;
    private String vanBestuur;
    private String school;

    private void scholen() {
        bestuur = besturen.nieuw();
        vanBestuur = bestuur.sleutel("bestuur");
        bestuur.klaar(vanBestuur, """
                id: %s
                naam: Stichting Proef
                soort: bestuur
                erft: lmc-vo
                document: Plan van de stichting
                """.formatted(vanBestuur));
        school = bestuur.sleutel("school");
        bestuur.klaar(school, """
                id: %s
                naam: De Proef
                soort: school
                erft: %s
                document: Plan van De Proef
                geldigheid: {vanaf: 2026-08-01, tot-en-met: 2030-07-31, evaluatie-jaren: 4, vaststeller: schoolleider, bron: Proef §1}
                teams:
                  - id: sot
                    toelichting: Elke dinsdag.
                    bron: Proef §2
                """.formatted(school, vanBestuur));
        bestuur.locatie("hier", school);
    }

    @Test
    @Eis({"PROFIEL-07", "CONFIG-04"})
    void de_oco_ziet_welke_bouwstenen_leeg_zijn_en_het_bestuur_ziet_het_van_elke_school() {
        scholen();
        Mens oco = bestuur.als("oco", "hier");
        Blad plan = oco.ga("/schoolplannen/" + school);
        assertThat(plan.document()
                        .select("#bouwstenen li:contains(Samenstelling van het SOT)")
                        .text())
                .contains("beschreven");
        assertThat(plan.document().select("#bouwstenen li:contains(Visie)").text())
                .contains("alleen door het bestuur");
        assertThat(plan.document().select("#bouwstenen h2").text()).contains("1 van 24 zelf beschreven");

        assertThat(oco.ga("/schoolplannen/" + vanBestuur).status()).isEqualTo(404);
        Blad bord = bestuur.als("bestuur", "hier").ga("/schoolplannen/" + vanBestuur);
        String rij = bord.document().select("#scholen tr:contains(hier)").text();
        assertThat(rij)
                .contains("Ondersteuningsroute")
                .contains("1 van 24")
                .contains("ontbreekt: Visie op onderwijsondersteuning")
                .contains("31 juli 2030");
        assertThat(bord.document().select("#scholen h2").text()).contains("0 van 1 in orde");
    }

    @Test
    @Eis({"PROFIEL-10", "CONFIG-01"})
    void een_wijziging_van_het_bestuur_wordt_elke_school_aangeboden_en_geldt_pas_als_die_haar_overneemt() {
        scholen();
        Mens staf = bestuur.als("bestuur", "hier");
        Mens oco = bestuur.als("oco", "hier");
        PlanbewerkenWebTest.begin(staf, vanBestuur);
        Blad erbij = staf.vulIn(
                "/schoolplannen/" + vanBestuur + "/ontwerp/onderdeel?pad=bouwstenen/",
                "#onderdeel",
                Map.of(
                        "id",
                        "rookvrij",
                        "naam",
                        "Rookvrije school",
                        "hoofdstuk",
                        "Bijlagen",
                        "onderdelen",
                        "protocollen/rookvrij",
                        "naar-keuze",
                        "nee",
                        "bron",
                        "Bestuur §1"));
        assertThat(erbij.status()).as(erbij.leesbaar()).isEqualTo(303);
        Blad rol = staf.vulIn(
                "/schoolplannen/" + vanBestuur + "/ontwerp/onderdeel?pad=rollen/svk",
                "#onderdeel",
                Map.of("naam", "Jeugdverpleegkundige", "bron", "Bestuur §2"));
        assertThat(rol.status()).as(rol.leesbaar()).isEqualTo(303);
        PlanbewerkenWebTest.stelVoor(staf, vanBestuur, "Een bouwsteen erbij.");
        PlanbewerkenWebTest.stelVast(staf, vanBestuur);

        assertThat(oco.ga("/").leesbaar()).contains("Het bestuur heeft zijn plan gewijzigd");
        Blad aanbod = oco.ga("/schoolplannen/" + school);
        assertThat(aanbod.document().select("#bestuur").text()).contains("Jeugdverpleegkundige");
        assertThat(aanbod.document().select("#bouwstenen").text()).doesNotContain("Rookvrije school");
        assertThat(oco.ga("/ondersteuningsplan/" + school + "/hoofdstukken/rollen")
                        .leesbaar())
                .doesNotContain("Jeugdverpleegkundige");
        assertThat(staf.ga("/schoolplannen/" + vanBestuur)
                        .document()
                        .select("#scholen")
                        .text())
                .contains("nam de laatste wijziging van het bestuur nog niet over");

        oco.vulIn(aanbod, "#bestuur form", Map.of("uitgang", "bestuur"));
        PlanbewerkenWebTest.stelVoor(oco, school, "Wij nemen het over.");
        PlanbewerkenWebTest.stelVast(bestuur.als("schoolleider", "hier"), school);
        assertThat(oco.ga("/ondersteuningsplan/" + school + "/hoofdstukken/rollen")
                        .leesbaar())
                .contains("Jeugdverpleegkundige");
        assertThat(oco.ga("/schoolplannen/" + school)
                        .document()
                        .select("#bouwstenen li:contains(Rookvrije school)")
                        .text())
                .contains("leeg");
        assertThat(staf.ga("/schoolplannen/" + vanBestuur)
                        .document()
                        .select("#scholen")
                        .text())
                .doesNotContain("nog niet over");
    }
}
