package nl.spil.plan;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What came of an act on a plan. Only {@link Gelukt} changed anything. */
public sealed interface Planuitkomst {

    /** Done; {@code id} is the plan, goal or record it was about. */
    record Gelukt(UUID id) implements Planuitkomst {}

    /** Not filled in well: field to sentence. */
    record Onvolledig(Map<String, String> fouten) implements Planuitkomst {}

    /** Something must be there first: what, and who can supply it. */
    record KanNogNiet(List<Ontbrekend> ontbreekt) implements Planuitkomst {}

    /** Somebody else saved this part in the meantime. */
    record Ingehaald() implements Planuitkomst {}

    /** This version no longer takes changes; a new version does. */
    record Gesloten() implements Planuitkomst {}
}
