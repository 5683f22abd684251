package nl.spil.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Planbesturen;
import nl.spil.cast.Planbesturen.Planbestuur;
import nl.spil.cast.SpilTest;
import nl.spil.koppeling.Rapport;
import nl.spil.toegang.Sessies;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A role counts at the location where somebody has it; which plan a school works by, nobody changes behind its back. */
@SpilTest
class AndereLocatieWebTest {

    @Autowired
    private Planbesturen besturen;

    @Autowired
    private Sessies sessies;

    @Autowired
    private JdbcClient jdbc;

    private Planbestuur bestuur;

    private static String plan(String sleutel, String soort, String erft, String rest) {
        return "id: %s\nnaam: Plan %s\nsoort: %s\nerft: %s\ndocument: Plan van %s\n%s"
                .formatted(sleutel, sleutel, soort, erft, sleutel, rest);
    }

    /** The oco of zuid gives remedial teaching at noord, which works by another plan. */
    private String tweeLocaties() {
        bestuur = besturen.nieuw();
        String zuid = bestuur.sleutel("zuid");
        String noord = bestuur.sleutel("noord");
        bestuur.klaar(zuid, plan(zuid, "school", "hpc", ""));
        bestuur.klaar(noord, plan(noord, "school", "hpc", ""));
        bestuur.locatie("zuid", zuid);
        bestuur.locatie("noord", noord);
        bestuur.ook("oco", "zuid", "noord", "rt");
        return noord;
    }

    @Test
    void wie_op_een_andere_locatie_de_oco_is_houdt_hier_het_plan_niet_bij() {
        String noord = tweeLocaties();
        String zuid = bestuur.sleutel("zuid");
        Mens oco = bestuur.als("oco", "zuid");
        Mens hier = bestuur.als("oco", "noord");

        for (String deel : List.of("/document", "/beloften")) {
            assertThat(oco.ga("/ondersteuningsplan/" + zuid + deel).status())
                    .as(deel)
                    .isEqualTo(200);
            assertThat(hier.ga("/ondersteuningsplan/" + noord + deel).status())
                    .as(deel)
                    .isEqualTo(200);
            assertThat(oco.ga("/ondersteuningsplan/" + noord + deel).status())
                    .as(deel)
                    .isEqualTo(404);
        }
        assertThat(hier.ga("/ondersteuningsplan/" + noord + "/gelezen").leesbaar())
                .contains("Pim Mentor noord");
        assertThat(oco.ga("/ondersteuningsplan/" + noord + "/gelezen").leesbaar())
                .doesNotContain("Pim Mentor noord");
        assertThat(hier.ga("/ondersteuningsplan/" + noord).document().select("a[href$=/document]"))
                .isNotEmpty();
        assertThat(oco.ga("/ondersteuningsplan/" + noord).document().select("a[href$=/document]"))
                .isEmpty();
        Blad geweigerd = oco.post(
                "/ondersteuningsplan/" + noord + "/document/voorstellen", List.of(Map.entry("_csrf", oco.csrf())));
        assertThat(geweigerd.status()).isEqualTo(404);
    }

    @Test
    void wie_op_een_andere_locatie_de_oco_is_telt_hier_geen_leerlingen() {
        tweeLocaties();
        Blad blad = bestuur.als("oco", "zuid").ga("/zaken/niveaus");

        assertThat(blad.document().select("section h2").eachText())
                .anyMatch(k -> k.contains("zuid"))
                .noneMatch(k -> k.contains("noord"));
        UUID noord = bestuur.vraag(UUID.class, "select id from organisatie.locatie where sleutel = 'noord'");
        assertThat(geteld(bestuur.account("oco", "zuid"), noord))
                .as("ook niet met eigen SQL")
                .isZero();
        assertThat(geteld(bestuur.account("docent", "noord"), noord))
                .as("een docent telt niet")
                .isZero();
        assertThat(geteld(bestuur.account("oco", "noord"), noord)).isPositive();
    }

    private int geteld(UUID account, UUID locatie) {
        return sessies.als(
                account,
                wie -> jdbc.sql("select count(*) from zaak.niveaus_op(?, toegang.vandaag())")
                        .param(locatie)
                        .query(Integer.class)
                        .single());
    }

    @Test
    void een_school_die_al_werkt_krijgt_geen_ander_plan_door_een_bestand_van_de_beheerder() {
        String noord = tweeLocaties();
        Rapport verkeerd = bestuur.anderPlan("noord", "hpc");
        assertThat(verkeerd.goed())
                .as("zolang er niemand werkt, is een vergissing te herstellen")
                .isTrue();
        assertThat(bestuur.anderPlan("noord", noord).goed()).isTrue();

        bestuur.als("mentor", "noord").ga("/leerlingen/" + bestuur.leerling("noord"));
        Rapport geweigerd = bestuur.anderPlan("noord", bestuur.sleutel("zuid"));

        assertThat(geweigerd.goed()).isFalse();
        assertThat(geweigerd.fouten())
                .anySatisfy(f -> assertThat(f.tekst())
                        .contains("noord werkt al met het schoolplan '" + noord + "'", "laat het vaststellen"));
        assertThat(bestuur.vraag(String.class, "select schoolplan from organisatie.locatie where sleutel = 'noord'"))
                .isEqualTo(noord);
    }

    @Test
    void wie_het_plan_van_het_bestuur_vaststelt_wijst_een_schoolleider_niet_aan() {
        bestuur = besturen.nieuw();
        String stichting = bestuur.sleutel("stichting");
        String school = bestuur.sleutel("school");
        String geldig =
                "geldigheid: {vanaf: 2026-08-01, tot-en-met: 2030-07-31, evaluatie-jaren: 4, vaststeller: %s, bron: Proef §1}\n";
        bestuur.klaar(stichting, plan(stichting, "bestuur", "lmc-vo", geldig.formatted("smw")));
        bestuur.klaar(school, plan(school, "school", stichting, geldig.formatted("teamleider")));
        bestuur.locatie("zuid", school);
        Mens leider = bestuur.als("schoolleider", "zuid");
        UUID zuid = bestuur.vraag(UUID.class, "select id from organisatie.locatie where sleutel = 'zuid'");
        String rollen = "/locaties/" + zuid + "/rollen/";

        assertThat(leider.ga(rollen + "smw").document().select("form[action$=/toekenningen]"))
                .isEmpty();
        assertThat(leider.post(rollen + "smw/toekenningen", List.of(Map.entry("_csrf", leider.csrf())))
                        .status())
                .isEqualTo(404);
        assertThatThrownBy(() -> geef("smw", zuid))
                .as("ook niet met eigen SQL")
                .isInstanceOf(DataAccessException.class);

        assertThat(geef("teamleider", zuid))
                .as("het plan van de school stelt niemand alleen een ander voor aan")
                .isFalse();
        assertThat(geef("schoolpsycholoog", zuid)).as("een gewone rol gaat in").isTrue();
    }

    /** As the schoolleider, with the function of the database. */
    private boolean geef(String rol, UUID locatie) {
        UUID docent = bestuur.vraag(UUID.class, "select id from organisatie.medewerker where nummer = 'zuiddocent'");
        return sessies.als(
                bestuur.account("schoolleider", "zuid"),
                wie -> jdbc.sql(
                                "select organisatie.geef_rol(gen_random_uuid(), ?, ?, ?, null, '', null, 'x', 'y', toegang.vandaag(), toegang.vandaag() + 7, now())")
                        .params(docent, rol, locatie)
                        .query(Boolean.class)
                        .single());
    }
}
