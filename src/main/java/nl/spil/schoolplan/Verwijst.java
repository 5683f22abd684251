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

    /** What a text can refer to, with the sentence for when it is not there. */
    enum Naar {
        /** A role of the plan. */
        ROL("Dit plan heeft geen rol '%s'."),
        /** A role of the plan, or {@link Partij}: someone who agrees or signs by law rather than by function. */
        PARTIJ("Dit plan heeft geen rol of partij '%s'."),
        NIVEAU("Dit plan heeft geen niveau '%s'."),
        ZAAKTYPE("Dit plan heeft geen procedure '%s'."),
        /** A phase of any procedure. */
        FASE("Geen procedure van dit plan heeft een fase '%s'."),
        OVERLEGSOORT("Dit plan heeft geen overlegsoort '%s'."),
        PLANSOORT("Dit plan heeft geen plansoort '%s'."),
        FORMULIER("Dit plan heeft geen formulier '%s'."),
        TERMIJNSOORT("Dit plan heeft geen termijn '%s'."),
        TOESTEMMINGSOORT("Dit plan heeft geen toestemming '%s'."),
        GEGEVENSKLASSE("Dit plan heeft geen gegevensklasse '%s'."),
        COMPARTIMENT("Dit plan heeft geen compartiment '%s'."),
        INDELING("De indeling van dit plan heeft geen leerjaar of fase '%s'."),
        KENMERK("Dit plan heeft geen kenmerk '%s'."),
        /** A chapter or rule of the plan as its reader sees it. */
        HOOFDSTUK("Dit plan heeft geen hoofdstuk of regel '%s'."),
        /** A condition that code can test. */
        VOORWAARDE("Spil kent de voorwaarde '%s' niet."),
        /** A fact that code reports, from which a term starts. */
        FEIT("Spil kent het feit '%s' niet."),
        /** Something that code can look up in the dossier to fill in a form beforehand. */
        INVULBRON("Spil kent de invulbron '%s' niet."),
        /** A figure that code can count. */
        METING("Spil kent de meting '%s' niet.");

        private final String onbekend;

        Naar(String onbekend) {
            this.onbekend = onbekend;
        }

        String onbekend(String verwezen) {
            return onbekend.formatted(verwezen);
        }
    }
}
