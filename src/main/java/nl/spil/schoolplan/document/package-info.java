/** The school's own document beside its plan: its passages, the rules they belong to, and what is missing. */
@NullMarked
package nl.spil.schoolplan.document;

import org.jspecify.annotations.NullMarked;
