package nl.spil.organisatie;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who a pupil is: the head of every page about one.
 *
 * @param klas code of the class of today, empty when there is none
 * @param leerjaar year or phase, as the school calls it
 * @param accountId the pupil's own account
 * @param ouders the parents; contact data stays empty for who may not see it, and between parents
 */
public record LeerlingKop(
        UUID id,
        String nummer,
        String naam,
        String roepnaam,
        LocalDate geboortedatum,
        int leeftijd,
        String klas,
        @Nullable UUID klasId,
        String leerjaar,
        @Nullable UUID accountId,
        Locatie locatie,
        List<Mentor> mentoren,
        List<Ouder> ouders) {

    public record Mentor(
            UUID medewerkerId, String naam, @Nullable UUID accountId) {}

    /** A parent; {@code soort} and {@code gezag} as the school registered it (moeder, vader, voogd): it ends by itself, see {@link Gezag}. */
    public record Ouder(
            UUID id,
            String aanhef,
            String naam,
            String soort,
            boolean gezag,
            @Nullable UUID accountId,
            String email,
            String telefoon) {}

    /** The first mentor. */
    public Optional<Mentor> mentor() {
        return mentoren.stream().findFirst();
    }

    /** From the eighteenth birthday on: nobody has gezag any more, the pupil decides. */
    public boolean meerderjarig() {
        return !Gezag.bij(leeftijd);
    }

    public List<Ouder> oudersMetGezag() {
        return oudersMetGezag(leeftijd);
    }

    /** Who of them had gezag at that age of the pupil. */
    public List<Ouder> oudersMetGezag(int toen) {
        return Gezag.bij(toen) ? ouders.stream().filter(Ouder::gezag).toList() : List.of();
    }
}
