package nl.spil.schoolplan;

import static nl.spil.schoolplan.Proefplan.meegeleverd;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.spil.schoolplan.Leesresultaat.Gelezen;
import org.junit.jupiter.api.Test;

/** What a page calls things comes from the plan of the school. */
class WoordenTest {

    @Test
    void elke_school_leest_haar_eigen_woorden() {
        Woorden veenpoort = veenpoort().woorden();

        assertThat(veenpoort.mentor()).isEqualTo("coach");
        assertThat(veenpoort.deMentor()).isEqualTo("de coach");
        assertThat(veenpoort.coordinator()).isEqualTo("zorgcoördinator");
        assertThat(veenpoort.lesgever()).isEqualTo("vakleerkracht");
        assertThat(veenpoort.rollen(List.of("coach", "zorgcoordinator"))).isEqualTo("coach of zorgcoördinator");
        assertThat(veenpoort.leiding()).isEqualTo("rector");
        assertThat(veenpoort.aanmelding()).isEqualTo("zorgsignaal");
        assertThat(veenpoort.deAanmelding()).isEqualTo("het zorgsignaal");
        assertThat(veenpoort.planNaam()).isEqualTo("Groeikaart");
        assertThat(veenpoort.hetPlan()).isEqualTo("de Groeikaart");
    }

    @Test
    void een_afkorting_blijft_een_afkorting() {
        Woorden zuidwijk = meegeleverd("hpc-zuidwijk").woorden();

        assertThat(zuidwijk.mentor()).isEqualTo("mentor");
        assertThat(zuidwijk.leiding()).isEqualTo("MT");
        assertThat(zuidwijk.hetPlan()).isEqualTo("het OPP");
        assertThat(zuidwijk.hetPlanBegin()).isEqualTo("Het OPP");
        assertThat(zuidwijk.deAanmelding()).isEqualTo("de zorgmelding");
        assertThat(Woorden.klein("SOT")).isEqualTo("SOT");
    }

    private static Schoolplan veenpoort() {
        return ((Gelezen) new SchoolplanLezer(BekendeSleutels.STANDAARD)
                        .leesAlle(Planbestanden.meegeleverdEn(Path.of("src/test/resources/vijfde-school")))
                        .get("veenpoort"))
                .plan();
    }
}
