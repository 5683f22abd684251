package nl.spil.organisatie.web;

import java.time.Instant;
import java.util.Optional;
import nl.spil.toegang.Accounts;
import nl.spil.toegang.Accounts.Account;

/**
 * One account.
 *
 * @param schoolaccount since when it is known by an account of the school
 * @param fout what is wrong with the new password, or empty
 * @param stapfout what is wrong with the request to wipe the second step, or empty
 */
public record MensPage(Account mens, Optional<Instant> schoolaccount, String fout, String stapfout) {

    public boolean metWachtwoord() {
        return mens.inlognaam() != null && !mens.gesloten();
    }

    /** A parent or pupil that no link can reach. */
    public boolean metBrief() {
        return !mens.gesloten()
                && (mens.soort().equals("ouder") || mens.soort().equals("leerling"))
                && (mens.email() == null || mens.email().isBlank());
    }

    public int kortste() {
        return Accounts.KORTSTE_WACHTWOORD;
    }
}
