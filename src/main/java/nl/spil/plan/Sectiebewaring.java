package nl.spil.plan;

import nl.spil.plan.Plandossier.Sectietekst;

/** What came of saving a section. */
public sealed interface Sectiebewaring {

    record Bewaard() implements Sectiebewaring {}

    /** Somebody else saved this section since the writer opened it; nothing was overwritten. */
    record Ingehaald(Sectietekst nu) implements Sectiebewaring {}

    record Gesloten() implements Sectiebewaring {}
}
