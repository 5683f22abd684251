package nl.spil.organisatie;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.spil.dekking.Eis;
import nl.spil.organisatie.Kalender.Vakantie;
import org.junit.jupiter.api.Test;

class KalenderTest {

    private final Kalender kalender = new Kalender(List.of(
            new Vakantie("Kerstvakantie", dag("2026-12-19"), dag("2027-01-03")),
            new Vakantie("Studiedag", dag("2026-11-27"), dag("2026-11-27"))));

    @Test
    @Eis("KALENDER-08")
    void schooldagen_slaan_weekend_en_vrije_dagen_over() {
        assertThat(kalender.plus(dag("2026-11-26"), 1, Eenheid.SCHOOLDAGEN)).isEqualTo(dag("2026-11-30"));
        assertThat(kalender.plus(dag("2026-12-18"), 1, Eenheid.SCHOOLDAGEN)).isEqualTo(dag("2027-01-04"));
        assertThat(kalender.plus(dag("2027-01-04"), -1, Eenheid.SCHOOLDAGEN)).isEqualTo(dag("2026-12-18"));
        assertThat(kalender.schooldagenTussen(dag("2026-11-26"), dag("2026-12-01")))
                .isEqualTo(2);
    }

    @Test
    @Eis("KALENDER-08")
    void schoolweken_slaan_vakantieweken_over_en_gewone_weken_niet() {
        assertThat(kalender.plus(dag("2026-12-10"), 2, Eenheid.SCHOOLWEKEN)).isEqualTo(dag("2027-01-07"));
        assertThat(kalender.plus(dag("2026-12-10"), 2, Eenheid.WEKEN)).isEqualTo(dag("2026-12-24"));
    }

    @Test
    void een_termijn_in_schoolweken_eindigt_op_een_schooldag() {
        assertThat(kalender.plus(dag("2026-11-20"), 1, Eenheid.SCHOOLWEKEN))
                .as("vrijdag is een studiedag")
                .isEqualTo(dag("2026-11-30"));
    }

    @Test
    void een_kalender_zonder_schooldagen_loopt_niet_eeuwig_door() {
        Kalender leeg = new Kalender(List.of(new Vakantie("alles", dag("1900-01-01"), dag("2200-01-01"))));
        assertThat(leeg.plus(dag("2026-11-20"), 3, Eenheid.SCHOOLDAGEN)).isNotNull();
        assertThat(leeg.plus(dag("2026-11-20"), 3, Eenheid.SCHOOLWEKEN)).isNotNull();
    }

    @Test
    void een_schooljaar_begint_op_1_augustus() {
        assertThat(Schooljaar.van(dag("2026-07-31")).naam()).isEqualTo("2025-2026");
        assertThat(Schooljaar.van(dag("2026-08-01")).naam()).isEqualTo("2026-2027");
    }

    private static LocalDate dag(String tekst) {
        return LocalDate.parse(tekst);
    }
}
