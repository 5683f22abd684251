/** The gate in front of every page, and signing in and out. */
@NullMarked
package nl.spil.toegang.web;

import org.jspecify.annotations.NullMarked;
