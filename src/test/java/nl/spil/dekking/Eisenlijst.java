package nl.spil.dekking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The project's own list of requirements, docs/eisen.csv. {@code geldt} names the schools whose documents state the
 * rule; {@code alle} behind a school means that the rule is stated there and available to everyone.
 */
final class Eisenlijst {

    private static final String KOP = "id;groep;soort;geldt;regel";
    private static final Set<String> SCHOLEN = Set.of(
            "alle",
            "LMC-VO",
            "HPC",
            "HPC Charlois",
            "HPC Zuidwijk",
            "HPC Centrum",
            "Coenecoop",
            "Coenecoop Waddinxveen",
            "Coenecoop Boskoop",
            "De Viaan");
    private static final int LANGSTE_REGEL = 140;

    private final Map<String, Eisregel> eisen = new LinkedHashMap<>();
    private final List<String> fouten = new ArrayList<>();

    private Eisenlijst(List<String> regels) {
        if (regels.isEmpty() || !regels.getFirst().equals(KOP)) {
            fouten.add("regel 1: de kop hoort \"" + KOP + "\" te zijn");
        }
        for (int i = 1; i < regels.size(); i++) {
            lees(regels.get(i), i + 1);
        }
    }

    static Eisenlijst uit(Path bestand) {
        try {
            return van(Files.readAllLines(bestand));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Eisenlijst van(List<String> regels) {
        return new Eisenlijst(regels);
    }

    List<Eisregel> eisen() {
        return List.copyOf(eisen.values());
    }

    List<String> fouten() {
        return List.copyOf(fouten);
    }

    boolean kent(String id) {
        return eisen.containsKey(id);
    }

    /** Finds ids in running text; a range such as "SOT-02 … 08" counts as its first id only. */
    Pattern idPatroon() {
        var groepen = eisen.values().stream()
                .map(Eisregel::groep)
                .distinct()
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile("(?<![\\p{Alnum}_-])(?:" + groepen + ")-\\d{2}(?![\\p{Alnum}_])");
    }

    private void lees(String regel, int nummer) {
        var velden = regel.split(";", -1);
        if (velden.length != 5) {
            fouten.add("regel " + nummer + ": vijf velden verwacht, " + velden.length + " gevonden");
            return;
        }
        var id = velden[0];
        var groep = velden[1];
        var geldt = Arrays.asList(velden[3].split(", ", -1));
        var fout = fout(id, groep, velden[2], geldt, velden[4]);
        if (!fout.isEmpty()) {
            fouten.add("regel " + nummer + ": " + fout);
            return;
        }
        eisen.put(id, new Eisregel(id, groep, Eisregel.Soort.valueOf(velden[2]), geldt, velden[4]));
    }

    private String fout(String id, String groep, String soort, List<String> geldt, String regel) {
        if (!id.matches("[A-Z]+-\\d{2}")) {
            return "\"" + id + "\" is geen id";
        }
        if (kent(id)) {
            return id + " staat er al";
        }
        if (!id.startsWith(groep + "-")) {
            return id + " hoort niet in groep " + groep;
        }
        var volgende = "%s-%02d".formatted(groep, aantalIn(groep) + 1);
        if (!id.equals(volgende)) {
            return id + " staat waar " + volgende + " hoort";
        }
        if (!soort.matches("[DAW]")) {
            return "\"" + soort + "\" is geen soort";
        }
        if (!SCHOLEN.containsAll(geldt)) {
            return geldt + " noemt een onbekende school";
        }
        if (regel.isBlank() || regel.length() > LANGSTE_REGEL) {
            return "de regel van " + id + " is leeg of langer dan " + LANGSTE_REGEL + " tekens";
        }
        return "";
    }

    private long aantalIn(String groep) {
        return eisen.values().stream().filter(eis -> eis.groep().equals(groep)).count();
    }
}
