/** The named cast of the tests and the way they come in: through the same door as everybody. */
@NullMarked
package nl.spil.cast;

import org.jspecify.annotations.NullMarked;
