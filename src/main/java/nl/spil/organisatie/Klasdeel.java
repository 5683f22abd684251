package nl.spil.organisatie;

import java.util.Optional;
import java.util.UUID;
import nl.spil.toegang.Bezoeker;

/** What a module above has to say on the page of a class. */
public interface Klasdeel {

    /** A line that leads to a page about the group. */
    record Lijn(String naam, String uitleg, String url) {}

    /** Empty when there is nothing for this person about this group. */
    Optional<Lijn> bij(Bezoeker wie, UUID groep);
}
