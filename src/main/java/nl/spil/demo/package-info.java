/** A fictional HPC Zuidwijk to try Spil with; exists only with {@code spil.demo=true}. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "gedeeld",
            "toegang",
            "organisatie",
            "schoolplan",
            "dossier",
            "formulier",
            "termijn",
            "bericht",
            "toestemming",
            "zaak",
            "plan",
            "overleg",
            "koppeling",
            "portaal"
        })
package nl.spil.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
