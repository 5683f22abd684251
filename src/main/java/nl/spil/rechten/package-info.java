/** What pupil and parents may ask the school by law and by its plan, and what the school lets them know about it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "gedeeld",
            "toegang",
            "organisatie",
            "schoolplan",
            "concept",
            "termijn",
            "bericht",
            "toestemming",
            "bewaren",
            "zaak"
        })
package nl.spil.rechten;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
