/** The plan to read, to compare and to take along. */
@NullMarked
package nl.spil.schoolplan.web;

import org.jspecify.annotations.NullMarked;
