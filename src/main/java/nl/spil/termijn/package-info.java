/** The clock: everything that must happen by a day, who does it, and what is late. */
@NullMarked
@ApplicationModule(allowedDependencies = {"gedeeld", "toegang", "organisatie", "schoolplan", "bericht"})
package nl.spil.termijn;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
