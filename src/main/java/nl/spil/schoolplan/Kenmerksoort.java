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
 * @param continuum whether this is the list of places where support can be given, from the own class to a place elsewhere; a plan has one
 * @param keuzes what to choose from; without any it is told in words
 */
public record Kenmerksoort(
        String id,
        String naam,
        @Nullable String uitleg,
        boolean verplicht,
        boolean meer,
        boolean continuum,
        List<Keuze> keuzes,
        String bron) {

    /**
     * One of the choices.
     *
     * @param toelichting what must be explained when this is chosen; absent when it speaks for itself
     * @param elders whether the pupil is then taught outside the own school, which stays responsible (NIVEAU-12)
     */
    public record Keuze(String id, String naam, @Nullable String toelichting, boolean elders) {}

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
