package nl.spil.zaak;

import java.util.Map;

/** What came of beginning a procedure. */
public sealed interface Beginuitkomst {

    record Begonnen(Zaak zaak) implements Beginuitkomst {}

    /** Field → what to do about it; nothing has begun. */
    record Onvolledig(Map<String, String> fouten) implements Beginuitkomst {}
}
