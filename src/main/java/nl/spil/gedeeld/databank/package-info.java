/** The four database logins and the embedded PostgreSQL. */
@NullMarked
package nl.spil.gedeeld.databank;

import org.jspecify.annotations.NullMarked;
