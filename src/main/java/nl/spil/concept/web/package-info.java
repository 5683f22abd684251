/** Where the page's own script brings what is being typed. */
@NullMarked
package nl.spil.concept.web;

import org.jspecify.annotations.NullMarked;
