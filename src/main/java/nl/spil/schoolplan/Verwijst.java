package nl.spil.schoolplan;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The text in this component names something that must exist: in the plan itself, or in the code that runs it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@interface Verwijst {

    Naar value();

    /** What a text can refer to, with the word for it in a sentence. */
    enum Naar {
        /** A role of the plan. */
        ROL("rol"),
        /** A role of the plan, or {@link Partij}: someone who agrees or signs by law rather than by function. */
        PARTIJ("rol of partij"),
        NIVEAU("niveau"),
        OVERLEGSOORT("overlegsoort"),
        PLANSOORT("plansoort"),
        FORMULIER("formulier"),
        TERMIJNSOORT("termijn"),
        TOESTEMMINGSOORT("toestemming"),
        GEGEVENSKLASSE("gegevensklasse"),
        COMPARTIMENT("compartiment"),
        INDELING("groep van de indeling"),
        /** A condition that code can test. */
        VOORWAARDE("voorwaarde"),
        /** A fact that code reports, from which a term starts. */
        FEIT("feit"),
        /** Something that code can look up in the dossier to fill in a form beforehand. */
        INVULBRON("invulbron"),
        /** A setting that code asks for. */
        INSTELLING("instelling");

        private final String woord;

        Naar(String woord) {
            this.woord = woord;
        }

        String woord() {
            return woord;
        }
    }
}
