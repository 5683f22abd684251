package nl.spil.zaak;

import java.util.List;
import nl.spil.schoolplan.Schoolplan;

/** What a module above adds to the page of somebody from outside; its SQL asks {@code zaak.genodigd()} what may be read. */
public interface Genodigdenbron {

    List<Zaakgenodigden.Stuk> stukken(String nummer, Schoolplan plan);

    /** What this person can fill in here. */
    default List<Zaakgenodigden.Invulbaar> invulbaar(String nummer, Schoolplan plan) {
        return List.of();
    }
}
