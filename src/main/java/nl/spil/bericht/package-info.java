/** What is told to one person: mail that goes out once, and messages inside Spil. */
@NullMarked
@ApplicationModule(allowedDependencies = {"gedeeld", "toegang", "organisatie"})
package nl.spil.bericht;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
