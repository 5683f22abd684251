package nl.spil.overleg.web;

import java.time.LocalDate;
import java.util.List;
import nl.spil.overleg.Cockpit;
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
        List<Cockpit.Actie> acties,
        LocalDate vandaag,
        String fout) {

    public boolean ietsVoorTeStellen() {
        return overleg.schrijft() && overleg.vanTeam() && delen.stream().anyMatch(Leerlingdeel::voorTeStellen);
    }
}
