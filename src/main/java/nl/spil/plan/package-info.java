/** Plans of a pupil, the OPP first: sections, goals, what the pupil said, the talk with parents, agreement and evaluation. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "gedeeld",
            "toegang",
            "organisatie",
            "schoolplan",
            "concept",
            "dossier",
            "termijn",
            "bericht",
            "zaak"
        })
package nl.spil.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
