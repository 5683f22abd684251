package nl.spil.zaak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.spil.organisatie.Kalender;
import nl.spil.organisatie.Kalender.Vakantie;
import nl.spil.schoolplan.Frequentie;
import nl.spil.schoolplan.Inleverdag;
import nl.spil.schoolplan.Overlegsoort;
import nl.spil.schoolplan.Weekdag;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlegdagTest {

    private static final Kalender GEWOON = new Kalender(List.of());
    private static final Kalender KERST =
            new Kalender(List.of(new Vakantie("Kerstvakantie", LocalDate.of(2026, 12, 19), LocalDate.of(2027, 1, 3))));

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-12-03, 2026-11-26",
        "2026-11-27, 2026-12-03,",
        "2026-11-28, 2026-12-10, 2026-12-03",
        "2026-12-03, 2026-12-10, 2026-12-03",
        "2026-12-04, 2026-12-10,"
    })
    void tot_en_met_vrijdag_telt_voor_de_donderdag_erna(
            LocalDate ingediend, LocalDate overleg, @Nullable LocalDate gemist) {
        Overlegdag dag = Overlegdag.voor(sot(Weekdag.DONDERDAG, Inleverdag.VRIJDAG_ERVOOR), ingediend, GEWOON);

        assertThat(dag.overleg()).isEqualTo(overleg);
        assertThat(dag.gemist()).isEqualTo(gemist);
        assertThat(dag.opTijd()).isEqualTo(gemist == null);
        assertThat(dag.inleverenTot()).isEqualTo(overleg.minusDays(6));
    }

    @Test
    void in_een_vakantie_is_geen_overleg() {
        Overlegdag dag =
                Overlegdag.voor(sot(Weekdag.DONDERDAG, Inleverdag.VRIJDAG_ERVOOR), LocalDate.of(2026, 12, 14), KERST);

        assertThat(dag.overleg()).isEqualTo(LocalDate.of(2027, 1, 7));
        assertThat(dag.gemist()).isEqualTo(LocalDate.of(2026, 12, 17));
    }

    @Test
    void zonder_inleverdag_mag_het_tot_het_overleg_zelf() {
        Overlegdag dag = Overlegdag.voor(sot(Weekdag.DONDERDAG, Inleverdag.GEEN), LocalDate.of(2026, 11, 26), GEWOON);

        assertThat(dag.overleg()).isEqualTo(LocalDate.of(2026, 11, 26));
        assertThat(dag.zin()).isEqualTo("Op tijd voor SOT van donderdag 26 november.");
    }

    @Test
    void zonder_vaste_dag_komt_het_op_het_eerstvolgende() {
        Overlegdag dag = Overlegdag.voor(sot(null, Inleverdag.VRIJDAG_ERVOOR), LocalDate.of(2026, 11, 26), GEWOON);

        assertThat(dag.overleg()).isNull();
        assertThat(dag.zin()).isEqualTo("Komt op de eerstvolgende agenda van SOT.");
    }

    @Test
    void wie_om_de_week_vergadert_krijgt_geen_dag_genoemd_waarop_niemand_vergadert() {
        Overlegsoort omDeWeek = soort(Weekdag.DONDERDAG, Inleverdag.MAANDAG_ERVOOR, Frequentie.Per.TWEE_WEKEN);

        assertThat(Overlegdag.voor(omDeWeek, LocalDate.of(2027, 1, 11), GEWOON).overleg())
                .isEqualTo(LocalDate.of(2027, 1, 21));
        assertThat(Overlegdag.voor(omDeWeek, LocalDate.of(2027, 1, 19), GEWOON).overleg())
                .isEqualTo(LocalDate.of(2027, 2, 4));
    }

    @Test
    void wie_zijn_dagen_zelf_prikt_krijgt_geen_dag_genoemd() {
        Overlegsoort zelfGeprikt = soort(Weekdag.DONDERDAG, Inleverdag.MAANDAG_ERVOOR, Frequentie.Per.SCHOOLJAAR);

        assertThat(Overlegdag.voor(zelfGeprikt, LocalDate.of(2027, 1, 11), GEWOON)
                        .overleg())
                .isNull();
    }

    private static Overlegsoort sot(@Nullable Weekdag dag, Inleverdag inleverdag) {
        return soort(dag, inleverdag, Frequentie.Per.WEEK);
    }

    private static Overlegsoort soort(@Nullable Weekdag dag, Inleverdag inleverdag, Frequentie.Per per) {
        return new Overlegsoort(
                "sot",
                "Schoolondersteuningsteam",
                "SOT",
                "",
                null,
                "oco",
                List.of(),
                List.of("oco"),
                List.of(),
                List.of(),
                Overlegsoort.Kring.INTERN,
                new Frequentie(1, null, per, List.of(), null),
                dag,
                inleverdag,
                "zorgmelding",
                List.of(),
                null,
                false,
                false,
                false,
                false,
                List.of(),
                List.of(),
                null,
                Overlegsoort.Aanwezigheid.NEE,
                Overlegsoort.Aanwezigheid.NEE,
                null,
                "sot-intern",
                List.of(),
                "HPC §2.1.1 Ad 3");
    }
}
