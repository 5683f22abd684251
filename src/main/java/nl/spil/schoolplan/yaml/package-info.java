/** Reads YAML text as records, and remembers for every value in which file, line and column it stands. */
@NullMarked
package nl.spil.schoolplan.yaml;

import org.jspecify.annotations.NullMarked;
