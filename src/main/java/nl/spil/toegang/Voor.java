package nl.spil.toegang;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * For whom an endpoint is. Without it an endpoint does not exist: the application refuses to start. What somebody may see
 * behind it is decided by {@link Poort}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Voor {

    Publiek[] value();

    /** The circles of people. */
    enum Publiek {
        /** Also without signing in: sign-in pages, public schoolplan. */
        IEDEREEN,
        MEDEWERKER,
        BEHEER,
        /** Parents and pupils. */
        GEZIN,
        EXTERN
    }
}
