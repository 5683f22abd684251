/** Signing in with one click as a fictional person. */
@NullMarked
package nl.spil.demo.web;

import org.jspecify.annotations.NullMarked;
