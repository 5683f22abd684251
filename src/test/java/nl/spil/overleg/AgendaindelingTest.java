package nl.spil.overleg;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.spil.organisatie.Kalender;
import nl.spil.organisatie.Kalender.Vakantie;
import nl.spil.overleg.Agendaindeling.Moment;
import nl.spil.overleg.Agendaindeling.Uitkomst.Geplaatst;
import nl.spil.overleg.Agendaindeling.Uitkomst.Wacht;
import nl.spil.schoolplan.Frequentie;
import nl.spil.schoolplan.Frequentie.Per;
import nl.spil.schoolplan.Inleverdag;
import nl.spil.schoolplan.Overlegsoort;
import nl.spil.schoolplan.Overlegsoort.Aanwezigheid;
import nl.spil.schoolplan.Overlegsoort.Kring;
import nl.spil.schoolplan.Weekdag;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgendaindelingTest {

    private static final Kalender KALENDER = new Kalender(List.of(
            new Vakantie("herfstvakantie", LocalDate.of(2026, 10, 17), LocalDate.of(2026, 10, 25)),
            new Vakantie("studiedag", LocalDate.of(2026, 11, 26), LocalDate.of(2026, 11, 26)),
            new Vakantie("kerstvakantie", LocalDate.of(2026, 12, 19), LocalDate.of(2027, 1, 3))));

    @ParameterizedTest(name = "ingeleverd {0}: besproken {1}, te laat voor {2}")
    @CsvSource({
        "2026-11-06, 2026-11-12,",
        "2026-11-07, 2026-11-19, 2026-11-12",
        "2026-11-13, 2026-11-19,",
        // 26 november is een studiedag
        "2026-11-14, 2026-12-03, 2026-11-19",
        "2026-11-19, 2026-12-03, 2026-11-19",
        "2026-11-20, 2026-12-03,",
        // De vrijdag ervoor mag in de vakantie vallen
        "2026-10-16, 2026-10-29,",
        "2026-10-23, 2026-10-29,",
        "2026-10-24, 2026-11-05, 2026-10-29",
        // Over de jaarwisseling
        "2026-12-12, 2027-01-07, 2026-12-17",
        "2027-01-01, 2027-01-07,",
        "2027-01-02, 2027-01-14, 2027-01-07",
    })
    void met_inleverdag_vrijdag_telt_een_zorgmelding_voor_het_eerste_overleg_waarvoor_ze_op_tijd_is(
            LocalDate ingediend, LocalDate overleg, @Nullable LocalDate gemist) {
        assertThat(indeling(Inleverdag.VRIJDAG_ERVOOR, ingediend)).containsExactly(overleg, gemist);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-19, 2026-11-19", "2026-11-20, 2026-12-03", "2026-12-18, 2027-01-07"})
    void zonder_inleverdag_telt_een_zorgmelding_tot_en_met_de_dag_zelf(LocalDate ingediend, LocalDate overleg) {
        assertThat(indeling(Inleverdag.GEEN, ingediend)).containsExactly(overleg, null);
    }

    @Test
    void zonder_gepland_overleg_wacht_een_zorgmelding() {
        assertThat(Agendaindeling.deelIn(LocalDate.of(2026, 11, 14), List.of())).isInstanceOf(Wacht.class);
        Moment voorbij = new Moment(UUID.randomUUID(), LocalDate.of(2026, 11, 12), null);
        assertThat(Agendaindeling.deelIn(LocalDate.of(2026, 11, 14), List.of(voorbij)))
                .isInstanceOf(Wacht.class);
    }

    @Test
    void een_wekelijks_overleg_slaat_vakanties_en_vrije_dagen_over() {
        assertThat(Vergaderdagen.van(
                        soort(Per.WEEK, Weekdag.DONDERDAG, Inleverdag.GEEN),
                        KALENDER,
                        LocalDate.of(2026, 12, 10),
                        LocalDate.of(2027, 1, 14)))
                .containsExactly(
                        LocalDate.of(2026, 12, 10),
                        LocalDate.of(2026, 12, 17),
                        LocalDate.of(2027, 1, 7),
                        LocalDate.of(2027, 1, 14));
    }

    @Test
    void een_tweewekelijks_overleg_verspringt_niet_bij_de_jaarwisseling() {
        assertThat(Vergaderdagen.van(
                        soort(Per.TWEE_WEKEN, Weekdag.DINSDAG, Inleverdag.GEEN),
                        KALENDER,
                        LocalDate.of(2026, 12, 1),
                        LocalDate.of(2027, 2, 9)))
                .containsExactly(
                        LocalDate.of(2026, 12, 8),
                        LocalDate.of(2027, 1, 5),
                        LocalDate.of(2027, 1, 19),
                        LocalDate.of(2027, 2, 2));
    }

    @Test
    void zonder_vaste_weekdag_plant_de_school_zelf() {
        assertThat(Vergaderdagen.van(
                        soort(Per.WEEK, null, Inleverdag.GEEN),
                        KALENDER,
                        LocalDate.of(2026, 11, 1),
                        LocalDate.of(2026, 12, 1)))
                .isEmpty();
        assertThat(Vergaderdagen.van(
                        soort(Per.SCHOOLJAAR, Weekdag.MAANDAG, Inleverdag.GEEN),
                        KALENDER,
                        LocalDate.of(2026, 11, 1),
                        LocalDate.of(2026, 12, 1)))
                .isEmpty();
    }

    private static java.util.List<@Nullable LocalDate> indeling(Inleverdag inleverdag, LocalDate ingediend) {
        Overlegsoort soort = soort(Per.WEEK, Weekdag.DONDERDAG, inleverdag);
        List<Moment> momenten =
                Vergaderdagen.van(soort, KALENDER, LocalDate.of(2026, 10, 1), LocalDate.of(2027, 2, 1)).stream()
                        .map(dag -> new Moment(
                                UUID.randomUUID(),
                                dag,
                                Vergaderdagen.inleverenTot(soort, dag).orElse(null)))
                        .toList();
        Map<UUID, LocalDate> dagen = momenten.stream().collect(Collectors.toMap(Moment::overleg, Moment::dag));
        Function<@Nullable UUID, @Nullable LocalDate> dagVan = id -> id == null ? null : dagen.get(id);
        return switch (Agendaindeling.deelIn(ingediend, momenten)) {
            case Geplaatst(UUID overleg, var gemist) ->
                java.util.Arrays.asList(dagVan.apply(overleg), dagVan.apply(gemist));
            case Wacht() -> List.of();
        };
    }

    private static Overlegsoort soort(Per per, @Nullable Weekdag weekdag, Inleverdag inleverdag) {
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
                Kring.INTERN,
                new Frequentie(1, null, per, List.of(), null),
                weekdag,
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
                Aanwezigheid.NEE,
                Aanwezigheid.NEE,
                null,
                "sot-intern",
                List.of(),
                "HPC §2.1.1");
    }
}
