package nl.spil.zaak;

import java.util.Map;

/** What came of handing a zaak over. */
public sealed interface Overdrachtuitkomst {

    record Overgedragen(String naar) implements Overdrachtuitkomst {}

    /** Field to sentence; nothing changed. */
    record Onvolledig(Map<String, String> fouten) implements Overdrachtuitkomst {}

    /** Somebody else changed the zaak in the meantime. */
    record Ingehaald() implements Overdrachtuitkomst {}
}
