package nl.spil.toegang;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * An opened dossier: what this person may read, write and decide about this pupil, and why. Only {@link Poort#open} makes
 * one, so whoever holds it has passed the gate and stands in the read log.
 */
public final class Inzage {

    private final UUID leerling;
    private final List<String> rollen;
    private final List<String> redenen;

    /** The role of who teaches here, whatever the school calls it. */
    private final Set<String> lesgevers;

    private final short[] lezen;
    private final boolean[] schrijven;
    private final boolean[] beslissen;

    /** Roles that follow from being family; the schoolplan gives every other role to somebody at work. */
    private static final Set<String> GEZIN = Set.of("ouder", "ouder-16plus", "leerling", "leerling-16plus");

    /** What toegang.betrek calls it. Under a note it would tell every reader that there is a zaak. */
    private static final String IN_DE_ZAAK = "betrokken bij de zaak";

    Inzage(
            UUID leerling,
            List<String> rollen,
            List<String> redenen,
            Set<String> lesgevers,
            short[] lezen,
            boolean[] schrijven,
            boolean[] beslissen) {
        this.leerling = leerling;
        this.rollen = List.copyOf(rollen);
        this.redenen = List.copyOf(redenen);
        this.lesgevers = Set.copyOf(lesgevers);
        this.lezen = lezen.clone();
        this.schrijven = schrijven.clone();
        this.beslissen = beslissen.clone();
    }

    public UUID leerling() {
        return leerling;
    }

    public List<String> rollen() {
        return rollen;
    }

    /** "Je ziet dit omdat je mentor bent van 2B." */
    public String waarom() {
        return "Je ziet dit omdat je " + String.join(" en ", redenen) + ".";
    }

    /** As what this person acts here, short: "mentor". Who has another role beside teaching, acts in that one. */
    public String als() {
        List<String> als = namen(rol -> true);
        List<String> naastLesgeven = namen(rol -> !lesgevers.contains(rol));
        return String.join(" en ", naastLesgeven.isEmpty() ? als : naastLesgeven);
    }

    /** What each role is called in its reason; the two lists run side by side. */
    private List<String> namen(Predicate<String> welke) {
        return IntStream.range(0, redenen.size())
                .filter(i -> welke.test(rollen.get(i)))
                .mapToObj(i -> redenen.get(i).substring(0, redenen.get(i).indexOf(" bent")))
                .filter(a -> !a.equals(IN_DE_ZAAK))
                .distinct()
                .toList();
    }

    /** The pupil, or a parent; not whoever has "leerling" in the name of a role, such as a leerlingbegeleider. */
    public boolean vanGezin() {
        return rollen.stream().anyMatch(GEZIN::contains);
    }

    /** Reads everything of this class. */
    public boolean leest(Klasse klasse) {
        return lezen[klasse.nummer() - 1] >= 3;
    }

    /** Reads what was released, or more. */
    public boolean leestVrijgegeven(Klasse klasse) {
        return lezen[klasse.nummer() - 1] >= 2;
    }

    /** Reads at least the own entries. */
    public boolean leestIets(Klasse klasse) {
        return lezen[klasse.nummer() - 1] >= 1;
    }

    public boolean schrijft(Klasse klasse) {
        return schrijven[klasse.nummer() - 1];
    }

    public boolean beslist(Klasse klasse) {
        return beslissen[klasse.nummer() - 1];
    }

    /** The classes with at least this reading right (1 own, 2 released, 3 all), as a parameter for SQL. */
    public Short[] klassen(int minstens) {
        List<Short> uit = new ArrayList<>();
        for (int k = 0; k < lezen.length; k++) {
            if (lezen[k] >= minstens) uit.add((short) (k + 1));
        }
        return uit.toArray(Short[]::new);
    }

    /** Refuses when the class may not be written: the page never offered it, so this is somebody else's business. */
    public void eisSchrijven(Klasse klasse) {
        if (!schrijft(klasse) && !beslist(klasse)) throw new nl.spil.gedeeld.NietGevonden();
    }
}
