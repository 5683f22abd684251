package nl.spil.toegang;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Forms of this controller belong to the vault: that one came in is remembered there, without who and where, and nowhere else. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Stil {

    /** Where who sends the same form twice is brought: an address, with the places of the controller in braces. */
    String terug();
}
