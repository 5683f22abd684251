/** The ondersteuningsplan of a school as configuration: reads it, checks it as a whole and lets one plan inherit another. */
@ApplicationModule(allowedDependencies = {"gedeeld", "toegang", "organisatie"})
@NullMarked
package nl.spil.schoolplan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
