/** The pages on which somebody writes for himself, and chooses what becomes of it. */
@NullMarked
package nl.spil.werkaantekening.web;

import org.jspecify.annotations.NullMarked;
