/** Termijnblad and what is late at a location. */
@NullMarked
package nl.spil.termijn.web;

import org.jspecify.annotations.NullMarked;
