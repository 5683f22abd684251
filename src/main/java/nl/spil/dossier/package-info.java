/** The facts about a pupil: the logboek in order of time, and the beeld of what is known, helps and hinders. */
@NullMarked
@ApplicationModule(allowedDependencies = {"gedeeld", "toegang", "organisatie", "schoolplan", "concept"})
package nl.spil.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
