/** A place at another school of the bestuur: asked without a name, answered by the other schools, known to one of them with consent. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"gedeeld", "toegang", "organisatie", "schoolplan", "termijn", "bericht", "toestemming"})
package nl.spil.plaatsvraag;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
