/** Pages for staff about what a family asked. */
@NullMarked
package nl.spil.rechten.web;

import org.jspecify.annotations.NullMarked;
