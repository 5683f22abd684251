/** The pages on which something is written down with a form of the plan, followed, and counted. */
@NullMarked
package nl.spil.registratie.web;

import org.jspecify.annotations.NullMarked;
