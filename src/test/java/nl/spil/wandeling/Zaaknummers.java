package nl.spil.wandeling;

import java.util.concurrent.ThreadLocalRandom;

/** Numbers of zaken in the form of the database. */
final class Zaaknummers {

    private static final String TEKENS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private Zaaknummers() {}

    static String nieuw() {
        StringBuilder uit = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            if (i == 2) uit.append('-');
            uit.append(TEKENS.charAt(ThreadLocalRandom.current().nextInt(TEKENS.length())));
        }
        return uit.toString();
    }
}
