package nl.spil.zaak;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.spil.toegang.Inzage;

/** A card that a module above lays on the page of a zaak. */
public interface Zaakkaart {

    /**
     * Nothing when this person has nothing to see or do there.
     *
     * @param locatie where the pupil is enrolled
     */
    Optional<Kaart> van(Inzage inzage, Zaak zaak, UUID locatie);

    /**
     * The card.
     *
     * @param leeg what stands there as long as there are no rows
     * @param doen what this person can begin from here
     * @param menu heading of what can be begun
     */
    record Kaart(String kop, String leeg, List<Regel> regels, String menu, List<Link> doen) {}

    /** A row: what it is, where it stands, how the flag looks. */
    record Regel(String naam, String url, String staat, String ernst, String wie) {}

    record Link(String naam, String url) {}
}
