package nl.spil.zaak;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.spil.zaak.NieuwBesluit.Betrokkenheid;
import org.jspecify.annotations.Nullable;

/**
 * What somebody filled in about a decision, as it came in: input name to values. It keeps what is wrong, so that a refused
 * form shows it again.
 */
public record Besluitinvoer(Map<String, List<String>> velden) {

    public static final Besluitinvoer LEEG = new Besluitinvoer(Map.of());

    /** How the input of a kenmerk begins; the kenmerk follows. */
    public static final String KENMERK = "k-";

    /** How the input with the explanation of a kenmerk ends. */
    public static final String TOELICHTING = "--waarom";

    /** That somebody carries it out whose role does not, knowingly. */
    public static final String TOCH = "uitvoerder-toch";

    /** The one value of an input, or empty. */
    public String waarde(String naam) {
        List<String> waarden = velden.getOrDefault(naam, List.of());
        return waarden.isEmpty() ? "" : waarden.getFirst().strip();
    }

    public Set<String> aspecten() {
        return new TreeSet<>(velden.getOrDefault("aspecten", List.of()));
    }

    /** What was chosen for this kenmerk. */
    public Set<String> keuzes(String kenmerk) {
        return new TreeSet<>(velden.getOrDefault(KENMERK + kenmerk, List.of()));
    }

    private Map<String, Kenmerkwaarde> kenmerken() {
        Map<String, Kenmerkwaarde> uit = new HashMap<>();
        velden.keySet().stream()
                .filter(naam -> naam.startsWith(KENMERK))
                .map(naam -> naam.substring(KENMERK.length()))
                .map(naam ->
                        naam.endsWith(TOELICHTING) ? naam.substring(0, naam.length() - TOELICHTING.length()) : naam)
                .distinct()
                .forEach(naam -> uit.put(naam, new Kenmerkwaarde(keuzes(naam), waarde(KENMERK + naam + TOELICHTING))));
        return uit;
    }

    public NieuwBesluit besluit(@Nullable UUID overleg) {
        return new NieuwBesluit(
                waarde("soort"),
                waarde("reden"),
                sleutel("uitvoerder"),
                waarde("uitvoerder-naam"),
                dag("start"),
                waarde("doel"),
                dag("evaluatie"),
                waarde("niveau"),
                waarde("niveau-reden"),
                aspecten(),
                new Betrokkenheid(dag("ouders-op"), waarde("ouders-wijze"), waarde("ouders-niet")),
                new Betrokkenheid(dag("leerling-op"), waarde("leerling-zei"), waarde("leerling-niet")),
                waarde("resultaat"),
                kenmerken(),
                overleg,
                versie());
    }

    /** The day in an input; nothing when it is empty or no day. */
    public @Nullable LocalDate dag(String naam) {
        try {
            return waarde(naam).isEmpty() ? null : LocalDate.parse(waarde(naam));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private @Nullable UUID sleutel(String naam) {
        try {
            return waarde(naam).isEmpty() ? null : UUID.fromString(waarde(naam));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private int versie() {
        try {
            return Integer.parseInt(waarde("versie"));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** The same with one input filled in. */
    public Besluitinvoer met(String naam, String waarde) {
        Map<String, List<String>> nieuw = new HashMap<>(velden);
        nieuw.put(naam, new ArrayList<>(List.of(waarde)));
        return new Besluitinvoer(nieuw);
    }
}
