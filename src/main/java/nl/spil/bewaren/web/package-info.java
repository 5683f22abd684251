/** The pages about keeping and destroying. */
@NullMarked
package nl.spil.bewaren.web;

import org.jspecify.annotations.NullMarked;
