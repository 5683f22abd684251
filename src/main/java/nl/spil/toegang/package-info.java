/** Who may see whom: accounts, sign-in, relations, rights and the read log. Default deny, one gate. */
@NullMarked
@ApplicationModule(allowedDependencies = "gedeeld")
package nl.spil.toegang;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
