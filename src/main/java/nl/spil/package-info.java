/** Spil: het ondersteuningsplan van een school dat loopt. */
@NullMarked
package nl.spil;

import org.jspecify.annotations.NullMarked;
