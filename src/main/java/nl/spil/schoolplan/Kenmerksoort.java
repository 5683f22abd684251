package nl.spil.schoolplan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something about support that the school writes down with a decision as it wants: chosen from its own list or in words: for one pupil or a group
 * (NIVEAU-04), where on the continuum (NIVEAU-05), temporary or structural (NIVEAU-13). A decision names it under
 * {@code kenmerken}.
 *
 * @param uitleg what helps to choose
 * @param verplicht whether the decision cannot be taken without it
 * @param meer whether more than one choice can be true at once
 * @param keuzes what to choose from; without any it is told in words
 */
public record Kenmerksoort(
        String id,
        String naam,
        @Nullable String uitleg,
        boolean verplicht,
        boolean meer,
        List<Keuze> keuzes,
        String bron) {

    /**
     * One of the choices.
     *
     * @param toelichting what must be explained when this is chosen; absent when it speaks for itself
     */
    public record Keuze(String id, String naam, @Nullable String toelichting) {}

    public Kenmerksoort {
        keuzes = Lijst.van(keuzes);
    }

    /** Told in words instead of chosen. */
    public boolean tekst() {
        return keuzes.isEmpty();
    }

    public Optional<Keuze> keuze(String id) {
        return Lijst.vind(keuzes, Keuze::id, id);
    }
}
