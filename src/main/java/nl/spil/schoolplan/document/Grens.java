package nl.spil.schoolplan.document;

import java.time.Duration;

/** How much of a file is read at most, so that no file can occupy the server. */
final class Grens {

    static final int BYTES = 20 * 1024 * 1024;
    static final int BLADZIJDEN = 400;
    static final int TEKENS = 2_000_000;
    static final int PASSAGES = 5_000;

    /** What one packed part of a file may unpack to, and all of them together. */
    static final long UITGEPAKT_DEEL = 50L * 1024 * 1024;

    static final long UITGEPAKT = 200L * 1024 * 1024;
    static final Duration TIJD = Duration.ofSeconds(20);

    private final long einde = System.nanoTime() + TIJD.toNanos();
    private int tekens;

    /** Called for every bit of work; stops what takes too long. */
    void klok() {
        if (Thread.currentThread().isInterrupted() || System.nanoTime() - einde > 0) throw teLang();
    }

    void tekens(int aantal) {
        tekens += aantal;
        if (tekens > TEKENS)
            throw new Onleesbaar("Dit document heeft meer dan 2 miljoen tekens. Kies alleen het ondersteuningsplan,"
                    + " zonder andere bijlagen.");
    }

    static Onleesbaar teLang() {
        return new Onleesbaar("Het lezen van dit bestand duurt te lang. Bewaar het opnieuw als PDF of DOCX en kies het"
                + " nog een keer.");
    }

    static Onleesbaar teVeelUitgepakt() {
        return new Onleesbaar("Dit bestand is uitgepakt veel te groot. Bewaar het opnieuw, zonder grote plaatjes, en"
                + " kies het nog een keer.");
    }
}
