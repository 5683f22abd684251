/** Support that the school gives to a pupil, a group or a class: started, followed, evaluated and counted, with its level and its place. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"gedeeld", "toegang", "organisatie", "schoolplan", "termijn", "zaak", "registratie"})
package nl.spil.inzet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
