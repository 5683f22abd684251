package nl.spil.dekking;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The requirements of docs/eisen.csv that a test proves: {@code @Eis("SOT-11")} or {@code @Eis({"SOT-11", "SOT-12"})}.
 *
 * <p>On a test method of a class whose name ends in {@code WebTest} or {@code JourneyTest}, where a named person acts
 * through HTTP, it makes the requirement {@code ja}. On any other test method, or on a class, it makes it {@code deels}.
 * Write the ids as plain text: the list is made from the source.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Eis {

    String[] value();
}
