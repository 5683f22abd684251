package nl.spil.zaak;

import java.util.Optional;

/**
 * What must stand before a zaak may go on, by the key that the schoolplan uses. Modules implement it as a bean; several beans
 * with one key must all be satisfied. A plan that names a key without a bean stops the start.
 */
public interface Voorwaarde {

    /** The key in the schoolplan, such as {@code logboek-rendement}. */
    String sleutel();

    /** Nothing when it is satisfied; otherwise what is missing, in a sentence for whoever wants to decide. */
    Optional<Ontbreekt> toets(Zaakcontext context);
}
