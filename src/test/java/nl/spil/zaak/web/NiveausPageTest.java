package nl.spil.zaak.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.spil.zaak.Niveautelling;
import nl.spil.zaak.Niveautelling.Overzicht;
import nl.spil.zaak.Niveautelling.Rij;
import nl.spil.zaak.Niveautelling.Telling;
import org.junit.jupiter.api.Test;

class NiveausPageTest {

    private static final LocalDate DAG = LocalDate.of(2026, 11, 1);
    private static final Rij EEN = new Rij("1", List.of(20L, 3L), 23);
    private static final Rij TWEE = new Rij("2", List.of(12L, 9L), 21);
    private static final Rij SAMEN = new Rij("Samen", List.of(32L, 12L), 44);

    private static Telling telling(boolean onderdrukt) {
        return new Telling(
                "De Proef",
                "De Proef",
                "Leerjaar of fase",
                DAG,
                List.of("Basis", "Extra"),
                List.of(EEN, TWEE, SAMEN),
                List.of(),
                onderdrukt);
    }

    private static NiveausPage page(Telling t) {
        return new NiveausPage(DAG, "", null, "", Map.of(), new Overzicht(List.of(t), Map.of(), Map.of()));
    }

    @Test
    void een_totaal_geeft_een_verborgen_aantal_niet_prijs() {
        Telling t = telling(true);
        NiveausPage page = page(t);

        assertThat(page.getal(t, EEN, 1)).isEqualTo("minder dan 5");
        assertThat(page.getal(t, SAMEN, 1)).as("12 - 9 is 3").isEqualTo("–");
        assertThat(page.samen(t, EEN)).as("23 - 20 is 3").isEqualTo("–");
        assertThat(page.samen(t, SAMEN)).isEqualTo("–");
        assertThat(page.getal(t, SAMEN, 0)).as("hier is niets verborgen").isEqualTo("32");
        assertThat(page.samen(t, TWEE)).isEqualTo("21");
    }

    @Test
    void wie_de_leerlingen_ziet_leest_elk_getal() {
        Telling t = telling(false);
        NiveausPage page = page(t);

        assertThat(page.getal(t, EEN, 1)).isEqualTo("3");
        assertThat(page.samen(t, SAMEN)).isEqualTo("44");
    }

    @Test
    void een_verborgen_totaal_van_een_locatie_geeft_de_school_niet_prijs() {
        Rij noord = new Rij("Noord", List.of(32L, Niveautelling.VERBORGEN), Niveautelling.VERBORGEN);
        Rij zuid = new Rij("Zuid", List.of(10L, 20L), 30);
        Rij samen = new Rij("Samen", List.of(42L, 19L), 29);
        Telling t = new Telling(
                "De Proef",
                "De Proef",
                "Locatie",
                DAG,
                List.of("Basis", "Extra"),
                List.of(noord, zuid, samen),
                List.of(),
                true);
        NiveausPage page = page(t);

        assertThat(page.getal(t, noord, 1)).isEqualTo("–");
        assertThat(page.samen(t, noord)).isEqualTo("–");
        assertThat(page.getal(t, samen, 1)).isEqualTo("–");
        assertThat(page.samen(t, samen)).isEqualTo("–");
        assertThat(page.getal(t, samen, 0)).isEqualTo("42");
        assertThat(page.getal(t, zuid, 1)).isEqualTo("20");
    }
}
