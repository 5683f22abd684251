/** Who agreed to what, for whom and until when; blocks what goes out of the school, or opens it at once. */
@NullMarked
@ApplicationModule(allowedDependencies = {"gedeeld", "toegang", "organisatie", "schoolplan", "bericht", "termijn"})
package nl.spil.toestemming;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
