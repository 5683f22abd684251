/** The pages of parents and pupils: thin, they show what other modules own. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "gedeeld",
            "toegang",
            "organisatie",
            "schoolplan",
            "concept",
            "toestemming",
            "zaak",
            "plan",
            "overleg",
            "formulier",
            "registratie",
            "inkijk",
            "delen",
            "rechten"
        })
package nl.spil.portaal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
