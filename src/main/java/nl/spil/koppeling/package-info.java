/** Imports a school year from the school's administration (CSV), checked first and then as a whole or not at all. */
@NullMarked
@ApplicationModule(allowedDependencies = {"gedeeld", "toegang", "organisatie", "schoolplan"})
package nl.spil.koppeling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
