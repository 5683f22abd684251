package nl.spil.termijn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import nl.spil.dekking.Eis;
import nl.spil.termijn.Rekening.Pauze;
import nl.spil.termijn.Rekening.Verlenging;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RekeningTest {

    private static final LocalDate MAANDAG = LocalDate.of(2026, 11, 23);
    private static final VrijeDagen KERST = tussen(LocalDate.of(2026, 12, 19), LocalDate.of(2027, 1, 3));

    static IntStream zaden() {
        return IntStream.range(0, 400);
    }

    @ParameterizedTest
    @CsvSource({
        "0, KALENDERDAGEN, true, 2026-11-23",
        "5, KALENDERDAGEN, true, 2026-11-28",
        "6, KALENDERWEKEN, true, 2027-01-04",
        "6, KALENDERWEKEN, false, 2027-01-20",
        "1, MAANDEN, true, 2026-12-23",
        "5, SCHOOLDAGEN, true, 2026-11-30",
        "20, SCHOOLDAGEN, true, 2027-01-04",
        "3, SCHOOLWEKEN, true, 2026-12-14",
        "4, SCHOOLWEKEN, true, 2027-01-04",
    })
    @Eis({"KALENDER-04", "KALENDER-08"})
    void een_termijn_telt_in_de_eenheid_van_het_schoolplan(int lengte, Eenheid eenheid, boolean tellen, LocalDate dag) {
        assertThat(Rekening.van(MAANDAG, Duur.van(lengte, eenheid, tellen)).verlooptOp(KERST))
                .isEqualTo(dag);
    }

    @Test
    void een_afgesproken_dag_is_die_dag_ook_als_hij_al_voorbij_is() {
        assertThat(Rekening.van(MAANDAG, Duur.tot(MAANDAG.plusDays(9))).verlooptOp(KERST))
                .isEqualTo(MAANDAG.plusDays(9));
        assertThat(Rekening.van(MAANDAG, Duur.tot(MAANDAG.minusDays(2))).verlooptOp(KERST))
                .isEqualTo(MAANDAG.minusDays(2));
    }

    @Test
    void een_maand_na_31_januari_is_de_laatste_dag_van_februari() {
        assertThat(Rekening.van(LocalDate.of(2027, 1, 31), Duur.van(1, Eenheid.MAANDEN, true))
                        .verlooptOp(VrijeDagen.GEEN))
                .isEqualTo(LocalDate.of(2027, 2, 28));
    }

    @Test
    void de_dagen_van_een_pauze_komen_erbij() {
        Rekening zonder = Rekening.van(MAANDAG, Duur.van(2, Eenheid.KALENDERWEKEN, true));
        Rekening met = new Rekening(
                MAANDAG, zonder.duur(), List.of(new Pauze(MAANDAG.plusDays(3), MAANDAG.plusDays(8))), List.of());
        assertThat(met.verlooptOp(KERST)).isEqualTo(zonder.verlooptOp(KERST).plusDays(5));
    }

    @Test
    void een_verlenging_telt_door_vanaf_de_uiterste_dag() {
        Rekening r = new Rekening(
                MAANDAG,
                Duur.van(1, Eenheid.KALENDERWEKEN, true),
                List.of(),
                List.of(new Verlenging(1, Eenheid.MAANDEN), new Verlenging(2, Eenheid.SCHOOLDAGEN)));
        assertThat(r.verlooptOp(VrijeDagen.GEEN)).isEqualTo(LocalDate.of(2027, 1, 1));
    }

    @Test
    void een_kalender_die_alleen_vrij_kent_geeft_een_fout_en_geen_eindeloze_lus() {
        assertThatThrownBy(() -> Rekening.van(MAANDAG, Duur.van(1, Eenheid.SCHOOLDAGEN, true))
                        .verlooptOp(dag -> true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("zaden")
    void een_pauze_maakt_een_termijn_nooit_korter(int zaad) {
        Gooi g = new Gooi(zaad);
        Rekening zonder = g.rekening();
        List<Pauze> pauzes = new ArrayList<>(zonder.pauzes());
        pauzes.add(g.pauze());
        Rekening met = new Rekening(zonder.start(), zonder.duur(), pauzes, zonder.verlengingen());
        assertThat(met.verlooptOp(g.vrij)).isAfterOrEqualTo(zonder.verlooptOp(g.vrij));
    }

    @ParameterizedTest
    @MethodSource("zaden")
    void een_extra_vrije_dag_maakt_een_termijn_nooit_korter(int zaad) {
        Gooi g = new Gooi(zaad);
        Rekening r = g.rekening();
        LocalDate extra = g.dag();
        VrijeDagen meer = dag -> g.vrij.isVrij(dag) || dag.equals(extra);
        assertThat(r.verlooptOp(meer)).isAfterOrEqualTo(r.verlooptOp(g.vrij));
    }

    @ParameterizedTest
    @MethodSource("zaden")
    @Eis("KALENDER-08")
    void tellen_vakanties_mee_dan_verandert_een_vakantie_niets(int zaad) {
        Gooi g = new Gooi(zaad);
        Duur duur =
                Duur.van(g.getal(1, 60), g.kies(Eenheid.KALENDERDAGEN, Eenheid.KALENDERWEKEN, Eenheid.MAANDEN), true);
        Rekening r = Rekening.van(g.dag(), duur);
        assertThat(r.verlooptOp(g.vrij)).isEqualTo(r.verlooptOp(VrijeDagen.GEEN));
        Rekening zonder = Rekening.van(r.start(), Duur.van(duur.lengte(), duur.eenheid(), false));
        assertThat(zonder.verlooptOp(g.vrij)).isAfterOrEqualTo(r.verlooptOp(g.vrij));
    }

    @ParameterizedTest
    @MethodSource("zaden")
    void een_verlenging_is_altijd_later_en_volgorde_van_pauzes_maakt_niet_uit(int zaad) {
        Gooi g = new Gooi(zaad);
        Rekening r = g.rekening();
        List<Verlenging> meer = new ArrayList<>(r.verlengingen());
        meer.add(g.verlenging());
        assertThat(new Rekening(r.start(), r.duur(), r.pauzes(), meer).verlooptOp(g.vrij))
                .isAfter(r.verlooptOp(g.vrij));
        assertThat(new Rekening(r.start(), r.duur(), r.pauzes().reversed(), r.verlengingen()).verlooptOp(g.vrij))
                .isEqualTo(r.verlooptOp(g.vrij));
    }

    @ParameterizedTest
    @MethodSource("zaden")
    void een_later_startfeit_geeft_nooit_een_eerdere_dag(int zaad) {
        Gooi g = new Gooi(zaad);
        // Months are left out: one month after 28 and after 31 January is the same day.
        Eenheid eenheid =
                g.kies(Eenheid.KALENDERDAGEN, Eenheid.KALENDERWEKEN, Eenheid.SCHOOLDAGEN, Eenheid.SCHOOLWEKEN);
        Duur duur = Duur.van(g.getal(0, 12), eenheid, g.getal(0, 1) == 0);
        List<Pauze> pauzes = List.of(g.pauze(), g.pauze());
        LocalDate start = g.dag();
        Rekening eerder = new Rekening(start, duur, pauzes, List.of());
        Rekening later = new Rekening(start.plusDays(g.getal(1, 20)), duur, pauzes, List.of());
        assertThat(later.verlooptOp(g.vrij)).isAfterOrEqualTo(eerder.verlooptOp(g.vrij));
    }

    @ParameterizedTest
    @MethodSource("zaden")
    void een_termijn_in_schooldagen_eindigt_op_een_schooldag(int zaad) {
        Gooi g = new Gooi(zaad);
        LocalDate dag = Rekening.van(g.dag(), Duur.van(g.getal(1, 40), Eenheid.SCHOOLDAGEN, true))
                .verlooptOp(g.vrij);
        assertThat(dag.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(g.vrij.isVrij(dag)).isFalse();
    }

    static VrijeDagen tussen(LocalDate van, LocalDate totEnMet) {
        return dag -> !dag.isBefore(van) && !dag.isAfter(totEnMet);
    }

    /** Throws dice with a fixed seed: a school year with holidays, and terms in it. */
    private static final class Gooi {

        private final Random toeval;
        final VrijeDagen vrij;

        Gooi(int zaad) {
            toeval = new Random(zaad);
            Set<LocalDate> dagen = new HashSet<>();
            for (int i = getal(0, 6); i > 0; i--) {
                LocalDate van = dag();
                for (int d = getal(0, 16); d >= 0; d--) dagen.add(van.plusDays(d));
            }
            vrij = dagen::contains;
        }

        int getal(int van, int totEnMet) {
            return van + toeval.nextInt(totEnMet - van + 1);
        }

        @SafeVarargs
        final <T> T kies(T... uit) {
            return uit[toeval.nextInt(uit.length)];
        }

        LocalDate dag() {
            return LocalDate.of(2026, 8, 1).plusDays(toeval.nextInt(330));
        }

        Duur duur() {
            Eenheid e = kies(Eenheid.values());
            return e == Eenheid.VAST ? Duur.tot(dag()) : Duur.van(getal(0, 12), e, toeval.nextBoolean());
        }

        Pauze pauze() {
            LocalDate van = dag();
            return new Pauze(van, van.plusDays(getal(0, 40)));
        }

        Verlenging verlenging() {
            Eenheid e = kies(
                    Eenheid.KALENDERDAGEN,
                    Eenheid.KALENDERWEKEN,
                    Eenheid.SCHOOLDAGEN,
                    Eenheid.SCHOOLWEKEN,
                    Eenheid.MAANDEN);
            return new Verlenging(getal(1, 6), e);
        }

        Rekening rekening() {
            List<Pauze> pauzes = new ArrayList<>();
            for (int i = getal(0, 3); i > 0; i--) pauzes.add(pauze());
            List<Verlenging> verlengingen = new ArrayList<>();
            for (int i = getal(0, 2); i > 0; i--) verlengingen.add(verlenging());
            return new Rekening(dag(), duur(), pauzes, verlengingen);
        }
    }
}
