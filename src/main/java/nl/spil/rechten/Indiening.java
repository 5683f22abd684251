package nl.spil.rechten;

import java.util.UUID;

/** What came of asking something. */
public sealed interface Indiening {

    record Gedaan(UUID verzoek) implements Indiening {}

    /** Something is missing; the key of a text says what. */
    record Onvolledig(String tekst) implements Indiening {}

    /** It runs already: look there. */
    record LooptAl(UUID verzoek) implements Indiening {}

    /** Nobody at the school has the task. */
    record Niemand() implements Indiening {}
}
