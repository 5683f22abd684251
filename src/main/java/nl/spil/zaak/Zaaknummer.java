package nl.spil.zaak;

import java.security.SecureRandom;

/** A random number: it says nothing about order or amount, and the letters that look like digits are left out. */
final class Zaaknummer {

    private static final String TEKENS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final SecureRandom TOEVAL = new SecureRandom();

    private Zaaknummer() {}

    static String nieuw() {
        StringBuilder nummer = new StringBuilder(7);
        for (int i = 0; i < 6; i++) {
            if (i == 2) nummer.append('-');
            nummer.append(TEKENS.charAt(TOEVAL.nextInt(TEKENS.length())));
        }
        return nummer.toString();
    }
}
