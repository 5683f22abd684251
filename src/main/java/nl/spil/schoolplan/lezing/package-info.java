/** The plan as people read it: chapters, rules and facts, the same for the page, the PDF, the comparison and the versions. */
@NullMarked
package nl.spil.schoolplan.lezing;

import org.jspecify.annotations.NullMarked;
