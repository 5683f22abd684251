/** How long things about a pupil are kept: everything about one pupil as data, terms, stops, destruction by two people and its proof. */
@NullMarked
@ApplicationModule(allowedDependencies = {"gedeeld", "toegang", "organisatie", "schoolplan"})
package nl.spil.bewaren;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
