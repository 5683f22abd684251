/** Who is who: bestuur, school, locatie, klas, leerling, ouder, medewerker and functie, per schooljaar. */
@NullMarked
@ApplicationModule(allowedDependencies = {"gedeeld", "toegang"})
package nl.spil.organisatie;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
