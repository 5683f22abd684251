package nl.spil.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.spil.schoolplan.Leesresultaat.Afgekeurd;
import nl.spil.schoolplan.Leesresultaat.Gelezen;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to the text of a plan, reading ends: with a plan, or with mistakes that have a place. */
class MutatieTest {

    private static final int PER_RONDE = 40;
    private static final Duration LANGSTE = Duration.ofSeconds(3);
    private static final List<String> BROKKEN = List.of(
            "'",
            "\"",
            ":",
            "- ",
            "[",
            "]",
            "{",
            "}",
            "&a ",
            "*a",
            "!!x ",
            "\t",
            "#",
            "|",
            ">",
            "%",
            "@",
            "---\n",
            "\u0000",
            "\uFFFD",
            "é",
            "💬",
            "<<: ",
            "? ",
            "~",
            "null",
            "vervalt: ja",
            "erft: hpc-zuidwijk\n",
            "id: ");

    private static final List<Planbestand> PLANNEN = List.copyOf(Planbestanden.meegeleverd());

    private static final Map<String, Schoolplan> GEZOND =
            PLANNEN.stream().map(Planbestand::planId).collect(Collectors.toMap(id -> id, Proefplan::meegeleverd));

    static IntStream kort() {
        return IntStream.range(0, 12);
    }

    /** On all processors: reading a plan shares nothing. */
    @Test
    @Tag("lang")
    void ook_na_duizenden_verminkingen() {
        IntStream.range(1_000, 1_250)
                .parallel()
                .forEach(this::elke_verminking_eindigt_in_een_plan_of_in_fouten_met_een_plaats);
    }

    @ParameterizedTest
    @MethodSource("kort")
    void elke_verminking_eindigt_in_een_plan_of_in_fouten_met_een_plaats(int ronde) {
        var toeval = new Random(20_261_122L + ronde);
        for (int i = 0; i < PER_RONDE; i++) {
            var doel = PLANNEN.get(toeval.nextInt(PLANNEN.size()));
            var verminkt = new Planbestand(doel.naam(), vermink(doel.tekst(), toeval));
            var resultaat = Assertions.assertTimeoutPreemptively(
                    LANGSTE, () -> lees(lezer(doel, toeval), vervang(doel, verminkt)), verminkt::tekst);
            try {
                controleer(resultaat, verminkt);
            } catch (AssertionError fout) {
                throw new AssertionError("ronde " + ronde + ", verminking " + i + " van " + doel.naam(), fout);
            }
        }
    }

    /** A plan in which the broken file takes part: its own, or one that inherits from it. */
    private static String lezer(Planbestand doel, Random toeval) {
        List<String> lezers = PLANNEN.stream()
                .map(Planbestand::planId)
                .filter(id -> keten(id).contains(doel.planId()))
                .toList();
        return lezers.get(toeval.nextInt(lezers.size()));
    }

    /** The plan with everything it inherits from. */
    private static Set<String> keten(String id) {
        var keten = new LinkedHashSet<String>();
        for (String plan = id; plan != null && keten.add(plan); )
            plan = GEZOND.get(plan).erft();
        return keten;
    }

    private static void controleer(Leesresultaat resultaat, Planbestand verminkt) {
        switch (resultaat) {
            case Gelezen(var plan) ->
                assertThat(Plantekens.lees(Plantekens.schrijf(plan))).isEqualTo(plan);
            case Afgekeurd(var fouten) -> {
                assertThat(fouten).isNotEmpty();
                assertThat(fouten).allSatisfy(fout -> {
                    assertThat(PLANNEN).extracting(Planbestand::naam).contains(fout.bestand());
                    assertThat(fout.regel()).isBetween(1, regels(fout.bestand(), verminkt));
                    assertThat(fout.kolom()).isPositive();
                    assertThat(fout.zin())
                            .isNotBlank()
                            .doesNotContain("java.", "Exception")
                            // A format left open stands alone; within a word it is what somebody typed.
                            .doesNotContainPattern("(?<!\\w)%[sd](?!\\w)")
                            .matches("(?s).*[.?]");
                });
            }
        }
    }

    private static int regels(String bestand, Planbestand verminkt) {
        return PLANNEN.stream()
                .map(plan -> plan.naam().equals(verminkt.naam()) ? verminkt : plan)
                .filter(plan -> plan.naam().equals(bestand))
                .mapToInt(plan -> plan.tekst().split("\\R|\u0085|\u2028|\u2029", -1).length)
                .findFirst()
                .orElseThrow();
    }

    private static String vermink(String tekst, Random toeval) {
        var regels = new ArrayList<>(List.of(tekst.split("\n")));
        for (int keer = 1 + toeval.nextInt(3); keer > 0; keer--) {
            int regel = toeval.nextInt(regels.size());
            var oud = regels.get(regel);
            switch (toeval.nextInt(8)) {
                case 0 -> regels.remove(regel);
                case 1 -> regels.add(regel, regels.get(toeval.nextInt(regels.size())));
                case 2 -> regels.set(regel, oud.substring(0, toeval.nextInt(oud.length() + 1)));
                case 3 -> regels.set(regel, " ".repeat(toeval.nextInt(6)) + oud);
                case 4 -> regels.set(regel, oud.strip());
                case 5 -> regels.set(regel, regels.set(toeval.nextInt(regels.size()), oud));
                case 6 -> regels.set(regel, tussen(oud, BROKKEN.get(toeval.nextInt(BROKKEN.size())), toeval));
                default -> regels.set(regel, tussen(oud, Character.toString('a' + toeval.nextInt(26)), toeval));
            }
        }
        return String.join("\n", regels);
    }

    private static String tussen(String regel, String brok, Random toeval) {
        int plek = toeval.nextInt(regel.length() + 1);
        return regel.substring(0, plek) + brok + regel.substring(plek);
    }

    private static Leesresultaat lees(String id, Collection<Planbestand> bestanden) {
        return new SchoolplanLezer(BekendeSleutels.STANDAARD).lees(id, bestanden);
    }

    private static Collection<Planbestand> vervang(Planbestand doel, Planbestand nieuw) {
        return PLANNEN.stream().map(plan -> plan == doel ? nieuw : plan).toList();
    }
}
