package nl.spil.organisatie.web;

import nl.spil.toegang.Accounts;
import nl.spil.toegang.Accounts.Account;

/**
 * One account.
 *
 * @param fout what is wrong with the new password, or empty
 * @param stapfout what is wrong with the request to wipe the second step, or empty
 */
public record MensPage(Account mens, String fout, String stapfout) {

    MensPage(Account mens, String fout) {
        this(mens, fout, "");
    }

    public boolean metWachtwoord() {
        return mens.inlognaam() != null && !mens.gesloten();
    }

    public int kortste() {
        return Accounts.KORTSTE_WACHTWOORD;
    }
}
