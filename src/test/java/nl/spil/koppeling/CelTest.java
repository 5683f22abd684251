package nl.spil.koppeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.spil.gedeeld.Csv;
import nl.spil.koppeling.Kolom.Soort;
import org.junit.jupiter.api.Test;

class CelTest {

    @Test
    void een_datum_mag_op_zijn_nederlands_en_moet_bestaan() {
        assertThat(lees(Soort.DATUM, "31-8-2026")).isEqualTo(new Cel.Waarde("2026-08-31"));
        assertThat(lees(Soort.DATUM, "2026-08-31")).isEqualTo(new Cel.Waarde("2026-08-31"));
        assertThat(lees(Soort.DATUM, "31-02-2026")).isInstanceOf(Cel.Fout.class);
        assertThat(lees(Soort.DATUM, "2026-02-31")).isInstanceOf(Cel.Fout.class);
        assertThat(lees(Soort.DATUM, "morgen")).isInstanceOf(Cel.Fout.class);
    }

    @Test
    void een_verplichte_cel_is_niet_leeg() {
        assertThat(Cel.lees(Kolom.verplicht("naam", Soort.TEKST), "  "))
                .isEqualTo(new Cel.Fout("De kolom naam is leeg. Vul hem in."));
        assertThat(lees(Soort.DATUM, " ")).isEqualTo(new Cel.Waarde(""));
    }

    @Test
    void een_formule_is_tekst_en_wordt_bij_uitvoer_ongevaarlijk() {
        assertThat(lees(Soort.TEKST, "=1+1")).isEqualTo(new Cel.Waarde("=1+1"));
        assertThat(Csv.schrijf(List.of(List.of("=1+1", "-2", "gewoon")))).contains("'=1+1;'-2;gewoon");
    }

    @Test
    void een_mailadres_wordt_klein_geschreven_en_moet_er_een_zijn() {
        assertThat(lees(Soort.EMAIL, "A.Bos@School.example")).isEqualTo(new Cel.Waarde("a.bos@school.example"));
        assertThat(lees(Soort.EMAIL, "a.bos(at)school")).isInstanceOf(Cel.Fout.class);
    }

    @Test
    void komma_of_puntkomma_maakt_niet_uit() {
        assertThat(Inlezer.scheiding("a;b;c\n1;2;3")).isEqualTo(';');
        assertThat(Inlezer.scheiding("a,b,c\n1,2,3")).isEqualTo(',');
        assertThat(Inlezer.scheiding("a")).isEqualTo(',');
    }

    private static Cel lees(Soort soort, String tekst) {
        return Cel.lees(Kolom.vrij("x", soort), tekst);
    }
}
