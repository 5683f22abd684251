package nl.spil.gedeeld.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/** An answer that is a file to keep. Every view that is no page is one, so that nothing leaves unnoticed. */
public interface Uitvoerbestand extends View {

    /** What stands on it; null where it names nobody. */
    default @Nullable Merk merk() {
        return null;
    }

    /** About how many pupils it is: many of them weigh more than one ({@link Uitvoerwacht}). */
    default int leerlingen() {
        return 1;
    }
}
