/** The page frame, answers and error pages. */
@NullMarked
package nl.spil.gedeeld.web;

import org.jspecify.annotations.NullMarked;
