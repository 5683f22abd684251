package nl.spil.schoolplan;

import static nl.spil.schoolplan.Verwijst.Naar.FORMULIER;
import static nl.spil.schoolplan.Verwijst.Naar.GEGEVENSKLASSE;
import static nl.spil.schoolplan.Verwijst.Naar.ROL;
import static nl.spil.schoolplan.Verwijst.Naar.TOESTEMMINGSOORT;

import java.util.List;
import nl.spil.schoolplan.yaml.MinstensEen;
import org.jspecify.annotations.Nullable;

/**
 * A kind of meeting (OVERLEG-01).
 *
 * @param spil who calls and leads it
 * @param spilMet with whom the spil does so in close overleg
 * @param vast who is always invited
 * @param eventueel who may be invited, depending on the case
 * @param gasten who joins by name, now and then
 * @param kring whether people from outside the school take part (C-07); that decides whether consent is needed
 * @param weekdag the fixed day, if the location has set one
 * @param formulier the form by which a pupil comes on the agenda
 * @param toestemming the consent without which a pupil is not discussed here by name
 * @param verslag the class of data of what is said here
 */
public record Overlegsoort(
        String id,
        String naam,
        @Nullable String kort,
        String onderwerp,
        @Verwijst(ROL) String spil,
        @Verwijst(ROL) List<String> spilMet,
        @MinstensEen @Verwijst(ROL) List<String> vast,
        @Verwijst(ROL) List<String> eventueel,
        List<Gast> gasten,
        Kring kring,
        Frequentie frequentie,
        @Nullable Weekdag weekdag,
        Inleverdag inleverdag,
        @Nullable @Verwijst(FORMULIER) String formulier,
        Aanwezigheid leerling,
        Aanwezigheid ouders,
        @Nullable @Verwijst(TOESTEMMINGSOORT) String toestemming,
        @Verwijst(GEGEVENSKLASSE) String verslag,
        List<String> uitkomsten,
        String bron) {

    /** Whether only people of the school take part. */
    public enum Kring {
        INTERN,
        GEMENGD,
        EXTERN
    }

    /** Whether pupil or parents are there. */
    public enum Aanwezigheid {
        NEE,
        NAAR_KEUZE,
        JA
    }

    /** A person or organisation that joins by name, such as Youz once a month. */
    public record Gast(
            String id, String naam, @Verwijst(ROL) String rol, Frequentie frequentie, String bron) {}

    public Overlegsoort {
        spilMet = Lijst.van(spilMet);
        vast = Lijst.van(vast);
        eventueel = Lijst.van(eventueel);
        gasten = Lijst.van(gasten);
        uitkomsten = Lijst.van(uitkomsten);
    }
}
