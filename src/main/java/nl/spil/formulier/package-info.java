/** Forms that the schoolplan defines: shows, prefills, checks and keeps what was filled in. */
@NullMarked
@ApplicationModule(allowedDependencies = {"gedeeld", "toegang", "organisatie", "schoolplan", "concept"})
package nl.spil.formulier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
