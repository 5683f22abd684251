/** The pages on which support is started, followed, evaluated and counted. */
@NullMarked
package nl.spil.inzet.web;

import org.jspecify.annotations.NullMarked;
