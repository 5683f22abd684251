/** The vault: files of the meldcode and of confidential contacts, apart from every zaak, sealed, for who has the key. */
@NullMarked
@ApplicationModule(allowedDependencies = {"gedeeld", "toegang", "organisatie", "schoolplan", "bewaren", "termijn"})
package nl.spil.kluis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
