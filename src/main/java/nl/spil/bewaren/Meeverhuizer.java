package nl.spil.bewaren;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands apart from the tables about a pupil and goes along when a pupil stood here twice. It is called after the two became one, and may be
 * called again: then it finds nothing to do.
 */
public interface Meeverhuizer {

    /** @param rekening when both had an account */
    void verhuis(UUID van, UUID naar, @Nullable Rekening rekening);

    /** The account that was closed, and the one that stays. */
    record Rekening(UUID van, UUID naar) {}
}
