package nl.spil.toegang;

import java.util.UUID;

/**
 * Sends a new one-time link to somebody of a family who asked for it. Implemented above, where mail is known; called as a job
 * of the bestuur.
 */
public interface LinkPost {

    void stuur(UUID account, String naar);
}
