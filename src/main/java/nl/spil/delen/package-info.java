/** What leaves the school about one pupil: for which purpose, to whom, agreed by whom, opened when; with a copy that stays as it was. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "gedeeld",
            "toegang",
            "organisatie",
            "schoolplan",
            "concept",
            "dossier",
            "bericht",
            "toestemming",
            "plan",
            "inzet"
        })
package nl.spil.delen;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
