package nl.spil.schoolplan;

import static nl.spil.schoolplan.Proefplan.TEKST;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.spil.schoolplan.lezing.Planlezing;
import nl.spil.schoolplan.lezing.Verschil;
import org.junit.jupiter.api.Test;

/** What changed between two versions of a plan is told in sentences. */
class VerschilTest {

    private static final Planlezing EERST = lezing(TEKST);

    @Test
    void twee_keer_hetzelfde_plan_heeft_geen_verschil() {
        assertThat(Verschil.tussen(EERST, lezing(TEKST))).isEmpty();
    }

    @Test
    void een_andere_frequentie_staat_er_met_wat_het_was_en_wat_het_wordt() {
        var dan = lezing(TEKST.replace("{minstens: 1, hoogstens: 2, per: week}", "{minstens: 1, per: maand}"));

        assertThat(zinnen(dan))
                .containsExactly("Overleggen: SOT hoe vaak was «1 tot 2 keer per week», is nu «1 keer per maand»");
    }

    @Test
    void een_nieuwe_naam_vertelt_hoe_het_heette() {
        var dan = lezing(TEKST.replace("naam: Ondersteuningscoördinator", "naam: Zorgcoördinator"));

        assertThat(zinnen(dan)).contains("Wie is wie: Zorgcoördinator heette «Ondersteuningscoördinator»");
    }

    @Test
    void wat_erbij_komt_is_nieuw_en_wat_wegvalt_is_vervallen() {
        var dan = lezing(TEKST.replace(
                "  - {id: mentor, naam: Mentor, plek: eerste-aanspreekpunt, kring: intern, bron: Proef §3}\n",
                "  - {id: mentor, naam: Mentor, plek: eerste-aanspreekpunt, kring: intern, bron: Proef §3}\n"
                        + "  - {id: coach, naam: Coach, kring: intern, bron: Proef §3}\n"));

        assertThat(zinnen(dan)).contains("Wie is wie: Coach is nieuw");
        assertThat(Verschil.tussen(dan, EERST))
                .extracting(Verschil::regel, Verschil::zin)
                .contains(org.assertj.core.groups.Tuple.tuple("Coach", "is vervallen"));
    }

    private static List<String> zinnen(Planlezing dan) {
        return Verschil.tussen(EERST, dan).stream()
                .map(v -> v.hoofdstuk() + ": " + v.regel() + " " + v.zin())
                .toList();
    }

    private static Planlezing lezing(String tekst) {
        return Planlezing.van(Proefplan.plan("proef", List.of(new Planbestand("proef.yaml", tekst))));
    }
}
