package nl.spil.overleg.web;

import java.util.List;
import nl.spil.overleg.Notulenblad.Leerlingdeel;
import nl.spil.overleg.Overleg;
import nl.spil.overleg.Vastleggingen;

/** All notulen of one meeting, for its team. */
public record NotulenPage(
        Overleg overleg,
        String algemeen,
        List<Leerlingdeel> delen,
        String leiding,
        String bron,
        List<Vastleggingen.Afspraak> afspraken,
        String fout) {

    public boolean ietsVoorTeStellen() {
        return overleg.schrijft() && overleg.vanTeam() && delen.stream().anyMatch(Leerlingdeel::voorTeStellen);
    }
}
