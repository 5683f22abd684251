package nl.spil.concept;

import java.util.UUID;
import nl.spil.toegang.Bezoeker;
import org.jspecify.annotations.Nullable;

/** Places of which the drafts never stand here in the clear: a module above keeps them closed. */
public interface Zegelplaats {

    boolean kent(String plek);

    Concept lees(Bezoeker wie, String plek, @Nullable UUID leerling);

    /** @throws nl.spil.gedeeld.NietGevonden when this person does not write there */
    Concepten.Uitkomst bewaar(Bezoeker wie, String plek, @Nullable UUID leerling, String tekst, int versie);
}
