/** The pages that bring modules together: Vandaag, Leerling, Leerlingen and Zoeken. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "gedeeld",
            "toegang",
            "organisatie",
            "schoolplan",
            "dossier",
            "werkaantekening",
            "termijn",
            "toestemming",
            "zaak",
            "plan",
            "overleg",
            "registratie",
            "inzet",
            "delen"
        })
package nl.spil.overzicht;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
