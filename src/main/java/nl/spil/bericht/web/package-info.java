/** Own messages, mail under way for beheer, and the mailbox of the demo. */
@NullMarked
package nl.spil.bericht.web;

import org.jspecify.annotations.NullMarked;
