/** Classes of staff, and the people of beheer. */
@NullMarked
package nl.spil.organisatie.web;

import org.jspecify.annotations.NullMarked;
