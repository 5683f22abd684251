package nl.spil.delen;

import java.util.List;
import java.util.UUID;
import nl.spil.schoolplan.Deeldoel.Stuk;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Poort;
import org.springframework.boot.test.context.TestComponent;

/** Everything that any purpose of any plan could send along about a pupil, as text. */
@TestComponent
public class AlleStukken {

    private final Dossierstukken stukken;
    private final Poort poort;

    AlleStukken(Dossierstukken stukken, Poort poort) {
        this.stukken = stukken;
        this.poort = poort;
    }

    public String van(Bezoeker wie, UUID leerling) {
        return stukken.haal(poort.open(wie, leerling, "proef"), List.of(Stuk.values()))
                .toString();
    }
}
