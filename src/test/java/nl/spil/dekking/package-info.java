/** Traceability: which requirement of docs/eisen.csv is planned, built and proven, written to docs/dekking.md. */
@NullMarked
package nl.spil.dekking;

import org.jspecify.annotations.NullMarked;
