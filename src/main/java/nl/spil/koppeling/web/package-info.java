/** Beheer: import. */
@NullMarked
package nl.spil.koppeling.web;

import org.jspecify.annotations.NullMarked;
