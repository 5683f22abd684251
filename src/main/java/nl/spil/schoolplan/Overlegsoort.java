package nl.spil.schoolplan;

import static nl.spil.schoolplan.Verwijst.Naar.FORMULIER;
import static nl.spil.schoolplan.Verwijst.Naar.GEGEVENSKLASSE;
import static nl.spil.schoolplan.Verwijst.Naar.OVERLEGSOORT;
import static nl.spil.schoolplan.Verwijst.Naar.ROL;
import static nl.spil.schoolplan.Verwijst.Naar.TOESTEMMINGSOORT;
import static nl.spil.schoolplan.Verwijst.Naar.ZAAKTYPE;

import java.util.List;
import java.util.Optional;
import nl.spil.schoolplan.yaml.MinstensEen;
import org.jspecify.annotations.Nullable;

/**
 * A kind of meeting (OVERLEG-01).
 *
 * @param over about whom it is: a list of pupils, a class, one pupil or nobody; left out, it follows from the rest
 * @param spil who calls and leads it
 * @param spilMet with whom the spil does so in close overleg
 * @param vast who is always invited
 * @param eventueel who may be invited, depending on the case
 * @param gasten who joins by name, now and then
 * @param kring whether people from outside the school take part (C-07); that decides whether consent is needed
 * @param weekdag the fixed day, if the location has set one
 * @param formulier the form by which a pupil comes on the agenda
 * @param agendaZaaktypen whose running zaken come on the agenda by themselves
 * @param naInstroom whom this meeting follows only with consent: who came in during the school year (TOEST-04)
 * @param hulpvraag whether a pupil only comes on the agenda with a hulpvraag (OVERLEG-19)
 * @param inbreng whether who takes part writes beforehand what they see of the pupil (OVERLEG-18)
 * @param redenBijEventueel whether who may be invited is only invited with a reason (OVERLEG-15)
 * @param telefonisch whether a part may be done by telephone (OVERLEG-16)
 * @param succesindicatoren against which the meeting looks back, in short, before it closes (OVERLEG-19)
 * @param hoort who is not there and hears what came of it (OVERLEG-12)
 * @param voorafAan the meeting that comes after this one, each time (OVERLEG-18)
 * @param toestemming the consent without which a pupil is not discussed here by name
 * @param verslag the class of data of what is said here
 */
public record Overlegsoort(
        String id,
        String naam,
        @Nullable String kort,
        String onderwerp,
        @Nullable Over over,
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
        @Verwijst(ZAAKTYPE) List<String> agendaZaaktypen,
        @Nullable NaInstroom naInstroom,
        boolean hulpvraag,
        boolean inbreng,
        boolean redenBijEventueel,
        boolean telefonisch,
        List<String> succesindicatoren,
        @Verwijst(ROL) List<String> hoort,
        @Nullable @Verwijst(OVERLEGSOORT) String voorafAan,
        Aanwezigheid leerling,
        Aanwezigheid ouders,
        @Nullable @Verwijst(TOESTEMMINGSOORT) String toestemming,
        @Verwijst(GEGEVENSKLASSE) String verslag,
        List<String> uitkomsten,
        String bron) {

    /** About whom a meeting is; that decides how its agenda is made. */
    public enum Over {
        /** Pupils of the whole location, brought in one by one. */
        LEERLINGEN,
        /** All pupils of one class. */
        KLAS,
        /** Pupils of one class, chosen by who leads it. */
        LEERLINGEN_UIT_KLAS,
        /** One pupil, with family and who helps. */
        EEN_LEERLING,
        /** A theme; no pupil is named. */
        ZONDER_LEERLINGEN;

        /** Whether it is the meeting of one class. */
        public boolean perKlas() {
            return this == KLAS || this == LEERLINGEN_UIT_KLAS;
        }
    }

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

    /**
     * Who came in by one of these procedures in this school year, is on no list of this meeting before this consent is there.
     */
    public record NaInstroom(
            @MinstensEen @Verwijst(ZAAKTYPE) List<String> zaaktypen,
            @Verwijst(TOESTEMMINGSOORT) String toestemming,
            String bron) {

        public NaInstroom {
            zaaktypen = Lijst.van(zaaktypen);
        }
    }

    /** How a condition begins that asks that the pupil was discussed in a meeting; the kind follows. */
    public static final String VOORWAARDE = "besproken-in-";

    /** The condition that asks that the pupil was discussed in this kind of meeting. */
    public String voorwaarde() {
        return VOORWAARDE + id;
    }

    public Overlegsoort {
        spilMet = Lijst.van(spilMet);
        vast = Lijst.van(vast);
        eventueel = Lijst.van(eventueel);
        gasten = Lijst.van(gasten);
        agendaZaaktypen = Lijst.van(agendaZaaktypen);
        succesindicatoren = Lijst.van(succesindicatoren);
        hoort = Lijst.van(hoort);
        uitkomsten = Lijst.van(uitkomsten);
    }

    /** About whom it is. What is about quality names no pupil; anything else is about pupils of the location, one by one. */
    public Over gaatOver() {
        if (over != null) return over;
        return verslag.equals(KWALITEIT) ? Over.ZONDER_LEERLINGEN : Over.LEERLINGEN;
    }

    /** Whether who takes part may put a pupil on the agenda, with a hulpvraag; otherwise it is of who leads, as for pupils chosen from a class. */
    public boolean iedereenKiest() {
        return hulpvraag && gaatOver() == Over.LEERLINGEN;
    }

    /** Whether consent is needed at all: among people of the school alone never (SOT-07). */
    public Optional<String> nodigeToestemming() {
        return kring == Kring.INTERN ? Optional.empty() : Optional.ofNullable(toestemming);
    }

    private static final String KWALITEIT = "kwaliteit";
}
