package nl.spil.kluis;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.spil.kluis.Stuk.Soort;
import org.jspecify.annotations.Nullable;

/**
 * A file of the vault, as its pieces tell it: nothing about it is stored but what was recorded, in order.
 *
 * @param leest 1 for who asked it, 2 for who reads everything
 * @param schrijft the same for adding to it: nothing by emergency access, or when it is closed
 * @param beheert whether this person decides in it and about who looks along
 */
public record Kluisdossier(
        UUID id,
        int klasse,
        UUID locatie,
        UUID eigenaar,
        @Nullable UUID vrager,
        Kop kop,
        Instant op,
        @Nullable Instant geslotenOp,
        int leest,
        int schrijft,
        boolean beheert,
        List<Stuk> stukken) {

    /**
     * About whom, and by which procedure.
     *
     * @param zaaktype empty when it follows no procedure: somebody asked something
     */
    public record Kop(UUID leerling, String naam, String klas, String zaaktype, UUID planversie, String beginfase) {}

    public Kluisdossier {
        stukken = List.copyOf(stukken);
    }

    public boolean open() {
        return geslotenOp == null;
    }

    /** The phase of now. */
    public String fase() {
        return laatste(s -> s.soort() == Soort.STAP && !s.veld("naar").isEmpty())
                .map(s -> s.veld("naar"))
                .orElse(kop.beginfase());
    }

    /** The decisions that were taken in this phase. */
    public Set<String> genomen() {
        Set<String> uit = new HashSet<>();
        for (Stuk s : stukken) {
            if (s.soort() != Soort.STAP) continue;
            if (s.veld("naar").isEmpty()) uit.add(s.veld("besluit"));
            else uit.clear();
        }
        return uit;
    }

    /** A decision that waits for a second person. */
    public Optional<Stuk> voorstel() {
        Optional<Stuk> laatste =
                laatste(s -> s.soort() == Soort.VOORSTEL || s.soort() == Soort.AFGEWEZEN || s.soort() == Soort.STAP);
        return laatste.filter(s -> s.soort() == Soort.VOORSTEL);
    }

    /** Whether a signal was given, as recorded last. */
    public Optional<Stuk> verwijsindex() {
        return laatste(s -> s.soort() == Soort.VERWIJSINDEX);
    }

    /** What was weighed, per question, as answered last. */
    public Map<String, Stuk> afwegingen() {
        Map<String, Stuk> uit = new LinkedHashMap<>();
        for (Stuk s : stukken) if (s.soort() == Soort.AFWEGING) uit.put(s.veld("vraag"), s);
        return uit;
    }

    /** Whether somebody else was consulted. */
    public boolean overlegd() {
        return stukken.stream().anyMatch(s -> s.soort() == Soort.CONSULTATIE);
    }

    private Optional<Stuk> laatste(java.util.function.Predicate<Stuk> welke) {
        return stukken.reversed().stream().filter(welke).findFirst();
    }
}
