package nl.spil.organisatie.web;

import nl.spil.toegang.Accounts;
import nl.spil.toegang.Accounts.Account;

/** One account. */
public record MensPage(Account mens, String fout) {

    public boolean metWachtwoord() {
        return mens.inlognaam() != null && !mens.gesloten();
    }

    public int kortste() {
        return Accounts.KORTSTE_WACHTWOORD;
    }
}
