/** Who looked at a dossier, answers to a family that asks why, and looking in an emergency. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"gedeeld", "toegang", "organisatie", "schoolplan", "concept", "termijn", "bericht"})
package nl.spil.inkijk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
