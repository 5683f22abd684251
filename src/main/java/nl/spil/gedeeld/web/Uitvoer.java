package nl.spil.gedeeld.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of an endpoint that it answers a file to keep, and what is in it. Without it no file leaves: {@link Uitvoerwacht} refuses, and a
 * test finds the endpoint.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Uitvoer {

    /** What it is, in a few words. */
    String wat();

    Bereik bereik();

    /** What is in it, and so what it takes. */
    enum Bereik {
        /** Names nobody who is at school: a plan, figures, an agenda. */
        GEEN_LEERLING,
        /** A family takes its own data along. */
        EIGEN,
        /** About at most thirty pupils, out of the general part of the dossier: carries a mark. */
        ALGEMEEN,
        /** About more pupils, or beyond the general part: a purpose, a second person who agrees, and a mark. */
        ZWAAR
    }
}
