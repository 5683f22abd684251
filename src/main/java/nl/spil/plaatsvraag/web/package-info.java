/** The request at the pupil, and what other schools are looking for. */
@NullMarked
package nl.spil.plaatsvraag.web;

import org.jspecify.annotations.NullMarked;
