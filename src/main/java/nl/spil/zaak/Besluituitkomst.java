package nl.spil.zaak;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What came of a decision. Only {@link Genomen} changed anything. */
public sealed interface Besluituitkomst {

    /** Taken; the zaak is where the decision leads, with a next step or closed. */
    record Genomen(UUID besluit, String nummer, boolean gesloten) implements Besluituitkomst {}

    /** Something else must be there first: what, and who can supply it. */
    record KanNog(List<Ontbreekt> ontbreekt) implements Besluituitkomst {}

    /** Not filled in far enough: field to sentence, in the order of the form. */
    record Onvolledig(Map<String, String> fouten) implements Besluituitkomst {}

    /** Somebody else changed the zaak in the meantime. */
    record Ingehaald() implements Besluituitkomst {}
}
