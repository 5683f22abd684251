/** What truly every module shares: clock, ids, dates in Dutch. Stays small. */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package nl.spil.gedeeld;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
