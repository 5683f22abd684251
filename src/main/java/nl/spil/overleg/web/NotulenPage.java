package nl.spil.overleg.web;

import java.util.List;
import nl.spil.overleg.Notulenblad.Leerlingdeel;
import nl.spil.overleg.Overleg;

/** All notulen of one meeting, for its team. */
public record NotulenPage(
        Overleg overleg, String algemeen, List<Leerlingdeel> delen, String leiding, String bron, String fout) {

    public boolean ietsVoorTeStellen() {
        return overleg.schrijft() && delen.stream().anyMatch(Leerlingdeel::voorTeStellen);
    }
}
