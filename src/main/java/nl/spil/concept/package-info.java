/** What somebody typed and has not filed yet: saved while typing, seen by its author only. */
@NullMarked
@ApplicationModule(allowedDependencies = {"gedeeld", "toegang"})
package nl.spil.concept;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
