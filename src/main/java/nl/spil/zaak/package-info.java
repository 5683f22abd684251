/** Zaken: one run of a procedure for one pupil, its phases, conditions, decisions and zorgmeldingen. */
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
            "toestemming"
        })
package nl.spil.zaak;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
