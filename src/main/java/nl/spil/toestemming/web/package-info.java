/** The consents of a pupil, for staff. */
@NullMarked
package nl.spil.toestemming.web;

import org.jspecify.annotations.NullMarked;
