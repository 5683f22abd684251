package nl.spil.schoolplan.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A file that is not a plan, by accident or on purpose, ends in one clear sentence and never in a hang. */
@Timeout(5)
class YamlLezerTest {

    @Test
    void een_sleutel_weet_waar_hij_staat() {
        var groep = new YamlLezer("plan.yaml", "id: proef\nnaam:   Proefschool\n", new Fouten())
                .lees()
                .orElseThrow();

        assertThat(groep.tekst("naam")).contains("Proefschool");
        assertThat(groep.plaatsVan("naam")).isEqualTo(new Plaats("plan.yaml", 2, 9));
    }

    @Test
    void een_leeg_bestand_is_geen_plan() {
        verwacht("\n# alleen een opmerking\n", 1, 1, "Dit bestand is leeg.");
    }

    @Test
    void een_lijst_is_geen_plan() {
        verwacht("- een\n- twee\n", 1, 1, "Een schoolplan begint met sleutels, zoals 'naam: Onze school'.");
    }

    @Test
    void een_bestand_bevat_een_plan() {
        verwacht("id: een\n---\nid: twee\n", 2, 1, "Een bestand bevat één schoolplan; haal de regel met --- weg.");
    }

    @Test
    void een_tab_is_geen_inspringing() {
        verwacht("naam: x\nrollen:\n\t- id: oco\n", 3, 1, "Hier staat een tab; spring in met spaties.");
    }

    @Test
    void een_dubbele_punt_in_een_tekst_vraagt_aanhalingstekens() {
        verwacht(
                "naam: Fase 1: Zelfredzaamheid\n",
                1,
                13,
                "Een tekst met een dubbele punt hoort tussen aanhalingstekens; of de regel springt te ver in.");
    }

    @Test
    void aanhalingstekens_gaan_weer_dicht() {
        verwacht(
                "naam: 'Onze school\n",
                2,
                1,
                "Hier begint een tekst tussen aanhalingstekens die niet wordt afgesloten.");
    }

    @Test
    void haakjes_gaan_weer_dicht() {
        verwacht("rollen: [oco, mentor\nnaam: x\n", 2, 5, "Hier mist een komma of een sluithaakje.");
    }

    @Test
    void een_verwijzing_met_een_ster_kan_niet() {
        verwacht(
                "a: &x [1]\nb: *x\n",
                1,
                4,
                "Verwijzingen met & of * kan een schoolplan niet bevatten; schrijf het hier voluit.");
    }

    @Test
    void een_klein_bestand_kan_niet_eindeloos_groeien() {
        var bom = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 40; i++) {
            bom.append(
                    "a%d: &a%d [%s]\n".formatted(i, i, "*a%d, ".formatted(i - 1).repeat(10)));
        }

        assertThat(fouten(bom.toString())).hasSize(1);
    }

    @Test
    void een_java_soort_kan_niet() {
        verwacht(
                "naam: !!java.net.URL [x]\n",
                1,
                7,
                "Aanduidingen met ! kan een schoolplan niet bevatten; haal 'tag:yaml.org,2002:java.net.URL' weg.");
    }

    @Test
    void lagen_stapelen_zich_niet_op() {
        verwacht("a: " + "[".repeat(100_000), 1, 23, "Hier staan te veel lagen in elkaar (meer dan 20).");
    }

    @Test
    void een_lijst_heeft_een_grens() {
        assertThat(fouten("a: [" + "x,".repeat(400_000) + "]"))
                .extracting(Fout::zin)
                .containsExactly("Deze lijst is te lang: een lijst heeft hoogstens 2000 onderdelen.");
    }

    @Test
    void een_bestand_heeft_een_grens() {
        verwacht("x".repeat(1_000_001), 1, 1, "Dit bestand is groter dan 1 MB; zo groot is geen schoolplan.");
    }

    @Test
    void een_bestand_is_utf_8() {
        verwacht(
                "naam: Co\uFFFDrdinator\n",
                1,
                9,
                "Hier staat een teken dat niet te lezen is; bewaar het bestand als UTF-8.");
    }

    @Test
    void een_stuurteken_kan_niet() {
        verwacht(
                "id: x\nnaam: a\u0007b\n",
                2,
                8,
                "Hier staat een teken dat in een schoolplan niet kan; typ het opnieuw.");
    }

    @Test
    void een_sleutel_is_een_woord() {
        verwacht("? [a, b]\n: c\n", 1, 3, "Hier hoort een sleutel: een woord met een dubbele punt erachter.");
    }

    @Test
    void een_sleutel_zonder_dubbele_punt_is_een_fout() {
        verwacht("id: x\nnaam\nsoort: school\n", 3, 1, "Hier mist een dubbele punt achter een sleutel.");
    }

    @Test
    void een_groot_bestand_is_zo_gelezen() {
        var groot = new StringBuilder();
        for (int i = 0; i < 1_900; i++) {
            groot.append("sleutel-%d: %s\n".formatted(i, "tekst ".repeat(80)));
        }

        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(4),
                () -> assertThat(fouten(groot.toString())).isEmpty());
    }

    private static void verwacht(String tekst, int regel, int kolom, String zin) {
        assertThat(fouten(tekst)).containsExactly(new Fout(new Plaats("plan.yaml", regel, kolom), zin));
    }

    private static java.util.List<Fout> fouten(String tekst) {
        var fouten = new Fouten();
        var gelezen = new YamlLezer("plan.yaml", tekst, fouten).lees();
        assertThat(gelezen.isPresent()).isEqualTo(fouten.geen());
        return fouten.opVolgorde();
    }
}
