package nl.spil.schoolplan.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.spil.schoolplan.Planbestand;
import nl.spil.schoolplan.Planbestanden;
import nl.spil.schoolplan.yaml.Knoop.Groep;
import nl.spil.schoolplan.yaml.Knoop.Rij;
import nl.spil.schoolplan.yaml.Tekstbewerking.Invoer;
import nl.spil.schoolplan.yaml.Tekstbewerking.Invoer.Leeg;
import nl.spil.schoolplan.yaml.Tekstbewerking.Invoer.Lijst;
import nl.spil.schoolplan.yaml.Tekstbewerking.Invoer.Sleutels;
import nl.spil.schoolplan.yaml.Tekstbewerking.Invoer.Tekst;
import nl.spil.schoolplan.yaml.Tekstbewerking.Invoer.Weg;
import nl.spil.schoolplan.yaml.Tekstbewerking.Kanniet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TekstbewerkingTest {

    private static final String TEKST = """
            # Van onze school
            id: proef
            naam: Proef

            termijnen: # de klokken
              # eerst het SOT
              - id: sot # T-01
                lengte: 2 # weken
                taken:
                  - Belt.
                  - Mailt.
                bron: Proef §1
              - {id: opp, lengte: 6, bron: 'Proef: §2'} # zes

            rollen:
              - id: oco
                bron: Proef §3
            """;

    @Test
    void een_waarde_verandert_en_elke_opmerking_blijft_staan() throws Kanniet {
        assertThat(zet(List.of("termijnen", "sot"), "lengte", new Tekst("3")))
                .isEqualTo(TEKST.replace("lengte: 2 # weken", "lengte: 3 # weken"));
    }

    @Test
    void een_nieuwe_sleutel_komt_voor_de_bron() throws Kanniet {
        assertThat(zet(List.of("termijnen", "sot"), "naam", new Tekst("Bespreken: snel")))
                .isEqualTo(TEKST.replace("    bron: Proef §1", "    naam: 'Bespreken: snel'\n    bron: Proef §1"));
    }

    @Test
    void een_lijst_wordt_vervangen_en_een_groep_erbij_gezet() throws Kanniet {
        assertThat(zet(List.of("termijnen", "sot"), "taken", new Lijst(List.of("mentor", "oco"))))
                .contains("    taken: [mentor, oco]\n    bron: Proef §1")
                .doesNotContain("Belt");
        assertThat(zet(List.of("termijnen", "sot"), "verlenging", new Sleutels(Map.of("lengte", new Tekst("1")))))
                .contains("    verlenging:\n      lengte: 1\n    bron: Proef §1");
    }

    @Test
    void een_onderdeel_tussen_haakjes_wordt_uitgeschreven() throws Kanniet {
        assertThat(zet(List.of("termijnen", "opp"), "lengte", new Tekst("7")))
                .contains("  - id: opp # zes\n    lengte: 7\n    bron: 'Proef: §2'\n\nrollen:");
    }

    @Test
    void een_nieuw_onderdeel_komt_achter_de_andere_en_een_nieuwe_lijst_onderaan() throws Kanniet {
        assertThat(zet(List.of("rollen", "smw"), "naam", new Tekst("SMW")))
                .endsWith("    bron: Proef §3\n  - id: smw\n    naam: SMW\n");
        assertThat(zet(List.of("teams", "sot"), "naam", new Tekst("SOT")))
                .endsWith("    bron: Proef §3\n\nteams:\n  - id: sot\n    naam: SOT\n");
        assertThat(zet(List.of("geldigheid"), "vanaf", new Tekst("2026-08-01")))
                .endsWith("geldigheid:\n  vanaf: 2026-08-01\n");
    }

    @Test
    void een_sleutel_gaat_weg_of_wordt_leeg() throws Kanniet {
        assertThat(zet(List.of("termijnen", "sot"), "taken", new Weg()))
                .isEqualTo(TEKST.replace("    taken:\n      - Belt.\n      - Mailt.\n", ""));
        assertThat(zet(List.of("termijnen", "sot"), "taken", new Leeg())).contains("    taken:\n    bron: Proef §1");
    }

    @Test
    void lange_tekst_loopt_door_en_regels_blijven_regels() throws Kanniet {
        String lang = "Een zin die maar doorgaat. ".repeat(12).strip();
        String met = zet(List.of("rollen", "oco"), "naam", new Tekst(lang));
        assertThat(met).contains("    naam: >-\n");
        assertThat(zet(List.of("rollen", "oco"), "naam", new Tekst("een\n\ntwee")))
                .contains("    naam: |-\n      een\n\n      twee\n    bron");
    }

    @Test
    void een_tekst_met_een_fout_blijft_zoals_hij_is() {
        assertThatThrownBy(
                        () -> Tekstbewerking.zet("a: b: c", List.of("rollen", "oco"), Map.of("naam", new Tekst("x"))))
                .isInstanceOf(Kanniet.class)
                .hasMessageContaining("regel 1");
    }

    static Stream<Planbestand> plannen() {
        return Planbestanden.meegeleverd().stream();
    }

    /** Every part of every list of every shipped plan, one in five: changed, and nothing else. */
    @ParameterizedTest
    @MethodSource("plannen")
    void elk_onderdeel_van_elk_meegeleverd_plan_is_te_wijzigen(Planbestand plan) throws Kanniet {
        Groep top =
                new YamlLezer(plan.naam(), plan.tekst(), new Fouten()).lees().orElseThrow();
        List<List<String>> paden = new ArrayList<>();
        verzamel(top, List.of(), paden);
        List<String> nietTeWijzigen = new ArrayList<>();
        for (int i = 0; i < paden.size(); i += Math.max(1, paden.size() / 25)) {
            Map<String, Invoer> velden = new LinkedHashMap<>();
            velden.put("bron", new Tekst("Anders §9: zie hier"));
            velden.put("proefsleutel", new Lijst(List.of("een twee", "drie: vier")));
            try {
                String nu = Tekstbewerking.zet(plan.tekst(), paden.get(i), velden);
                assertThat(opmerkingen(nu)).isGreaterThanOrEqualTo(opmerkingen(plan.tekst()));
            } catch (Kanniet kanniet) {
                nietTeWijzigen.add(paden.get(i) + ": " + kanniet.zin());
            }
        }
        assertThat(nietTeWijzigen).hasSizeLessThanOrEqualTo(paden.size() / 25 / 4 + 1);
    }

    private static void verzamel(Groep groep, List<String> pad, List<List<String>> uit) {
        groep.velden().forEach((naam, veld) -> {
            if (veld.waarde() instanceof Rij rij && rij.heeftIds())
                for (Groep deel : rij.groepen()) {
                    List<String> hier = new ArrayList<>(pad);
                    hier.add(naam);
                    hier.add(deel.tekst("id").orElseThrow());
                    uit.add(hier);
                    verzamel(deel, hier, uit);
                }
        });
    }

    private static long opmerkingen(String tekst) {
        return tekst.lines().filter(r -> r.contains(" #") || r.startsWith("#")).count();
    }

    private static String zet(List<String> pad, String sleutel, Invoer waarde) throws Kanniet {
        return Tekstbewerking.zet(TEKST, pad, Map.of(sleutel, waarde));
    }
}
