package nl.spil.toegang;

import java.util.Optional;
import java.util.UUID;

/** Which bestuur a key of the settings means; the module of the organisation answers. */
public interface Bestuurssleutels {

    Optional<UUID> bestuur(String sleutel);
}
