package nl.spil.overleg;

import java.util.List;
import java.util.stream.Stream;
import nl.spil.schoolplan.Overlegsoort;
import nl.spil.schoolplan.Schoolplan;

/** Who holds a meeting in a test. */
final class Leider {

    private Leider() {}

    /** The role that plans and leads this kind: the spil, or who leads with it and writes the verslag. */
    static String van(Schoolplan plan, Overlegsoort soort) {
        if (soort.gaatOver() == Overlegsoort.Over.ZONDER_LEERLINGEN) return soort.spil();
        int klasse = Uitnodiging.klasse(plan, soort);
        return Stream.of(List.of(soort.spil()), soort.spilMet(), soort.vast())
                .flatMap(List::stream)
                .filter(r -> Uitnodiging.schrijft(plan, r, klasse))
                .findFirst()
                .orElseThrow(() -> new AssertionError("niemand schrijft het verslag van " + soort.id()));
    }
}
