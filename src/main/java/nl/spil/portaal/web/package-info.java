/** Pages for families, roomy and in plain words. */
@NullMarked
package nl.spil.portaal.web;

import org.jspecify.annotations.NullMarked;
