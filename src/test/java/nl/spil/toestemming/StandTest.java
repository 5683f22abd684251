package nl.spil.toestemming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.spil.dekking.Eis;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandTest {

    private static final LocalDate DAG = LocalDate.of(2026, 11, 23);

    @Test
    void een_ouder_met_gezag_spreekt_voor_beiden_maar_het_nee_van_de_ander_telt() {
        assertThat(stand(true, false, ouder(Antwoord.JA), ouder(null)).geldig()).isTrue();
        assertThat(stand(true, false, ouder(Antwoord.JA), ouder(Antwoord.NEE)).geldig())
                .isFalse();
        assertThat(stand(true, false, ouder(Antwoord.JA), ouder(Antwoord.INGETROKKEN))
                        .ontbreekt())
                .containsExactly("een ouder heeft nee gezegd");
        assertThat(stand(true, false, ouder(null), ouder(null)).ontbreekt())
                .containsExactly("het ja van een ouder met gezag");
    }

    @Test
    void op_de_leeftijd_van_de_leerling_telt_het_antwoord_van_de_leerling() {
        assertThat(stand(false, true, ouder(Antwoord.JA), leerling(null)).geldig())
                .isFalse();
        assertThat(stand(false, true, ouder(Antwoord.NEE), leerling(Antwoord.JA))
                        .geldig())
                .isTrue();
    }

    @Test
    void waar_beiden_nodig_zijn_ontbreekt_ieder_die_nog_niets_zei() {
        assertThat(stand(true, true, ouder(Antwoord.GEVRAAGD), leerling(null)).ontbreekt())
                .containsExactly("het ja van een ouder met gezag", "het ja van de leerling zelf");
        assertThat(stand(true, true, ouder(Antwoord.JA), leerling(Antwoord.JA)).geldig())
                .isTrue();
    }

    @Test
    @Eis("TOEST-01")
    void een_toestemming_geldt_tot_en_met_de_laatste_dag() {
        assertThat(stand(true, false, ouder(Antwoord.JA, DAG)).geldig()).isTrue();
        assertThat(stand(true, false, ouder(Antwoord.JA, DAG.minusDays(1))).geldig())
                .isFalse();
    }

    @Test
    void wie_niemand_noemt_krijgt_nooit_toestemming() {
        assertThat(stand(false, false, ouder(Antwoord.JA)).geldig()).isFalse();
    }

    private static Stand stand(boolean ouders, boolean leerling, Gever... gevers) {
        return new Stand(
                "extern",
                "Delen",
                "hulp",
                "jeugdhulp",
                "§6.7",
                ouders,
                leerling,
                List.copyOf(Arrays.asList(gevers)),
                DAG);
    }

    private static Gever ouder(@Nullable Antwoord a) {
        return ouder(a, null);
    }

    private static Gever ouder(@Nullable Antwoord a, @Nullable LocalDate tot) {
        return new Gever(UUID.randomUUID(), "Ouder", "ouder", a, tot);
    }

    private static Gever leerling(@Nullable Antwoord a) {
        return new Gever(UUID.randomUUID(), "Leerling", "leerling", a, null);
    }
}
