/** The pages of a plan. */
@NullMarked
package nl.spil.plan.web;

import org.jspecify.annotations.NullMarked;
