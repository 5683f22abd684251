/** What a member of staff keeps about a pupil for himself alone: closed, short, and outside the dossier. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"gedeeld", "toegang", "organisatie", "schoolplan", "concept", "dossier", "bericht"})
package nl.spil.werkaantekening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
