package nl.spil.plan;

import java.util.Map;

/** What came of an answer. */
public sealed interface Antwoorduitkomst {

    record Vastgelegd() implements Antwoorduitkomst {}

    /** The text changed after it was read: nothing was recorded, the new text asks for a new answer. */
    record TekstGewijzigd() implements Antwoorduitkomst {}

    record Onvolledig(Map<String, String> fouten) implements Antwoorduitkomst {}

    /** Nothing is asked any more: the plan holds, or the goal went. */
    record NietGevraagd() implements Antwoorduitkomst {}
}
