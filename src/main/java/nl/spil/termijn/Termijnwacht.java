package nl.spil.termijn;

import java.util.Optional;
import java.util.UUID;

/** A module above that must keep something running: it says why a term may not be closed by hand. */
public interface Termijnwacht {

    /** Nothing when this term may be closed; otherwise the sentence that says what to do first. */
    Optional<String> bezwaar(UUID termijn);
}
