/** Whatever the school writes down with a form of its plan: about a pupil, in a zaak or about the school; followed, answered, counted. */
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
            "toestemming",
            "zaak",
            "plan",
            "overleg"
        })
package nl.spil.registratie;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
