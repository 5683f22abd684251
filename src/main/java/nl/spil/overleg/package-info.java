/** Meetings about pupils: planning, agenda, the cockpit, notulen in two parts and their release by SOT and MT together. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "gedeeld",
            "toegang",
            "organisatie",
            "schoolplan",
            "concept",
            "dossier",
            "formulier",
            "termijn",
            "bericht",
            "toestemming",
            "zaak",
            "plan"
        })
package nl.spil.overleg;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
