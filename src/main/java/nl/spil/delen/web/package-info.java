/** Sharing: for who shares, for the family, and for who receives. */
@NullMarked
package nl.spil.delen.web;

import org.jspecify.annotations.NullMarked;
