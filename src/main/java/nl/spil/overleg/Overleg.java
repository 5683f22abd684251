package nl.spil.overleg;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.UUID;
import nl.spil.gedeeld.Datum;
import nl.spil.schoolplan.Overlegsoort.Over;
import nl.spil.toegang.Klasse;
import org.jspecify.annotations.Nullable;

/**
 * One meeting of a kind that the schoolplan knows.
 *
 * @param naam what the school calls it: "SOT"
 * @param planversie the version of the schoolplan under which it was planned
 * @param begin null when no hour was set
 * @param schrijft whether the person of this transaction keeps its notulen
 * @param afgelastReden why it does not happen; empty as long as it does
 * @param over about whom it is, as the plan said when it was planned
 * @param klasse the class of data of its verslag
 * @param groep the class of which it is; null when it is not of a class
 * @param thema what it is about this time, for a meeting without pupils
 * @param inleverenTot last day to hand in a zorgmelding (SOT-11); null when the school has none
 */
public record Overleg(
        UUID id,
        UUID locatie,
        String soort,
        String naam,
        UUID planversie,
        LocalDate dag,
        @Nullable LocalTime begin,
        String plaats,
        @Nullable LocalDate inleverenTot,
        Staat staat,
        String voorzitter,
        boolean schrijft,
        String afgelastReden,
        int versie,
        Over over,
        Klasse klasse,
        @Nullable UUID groep,
        String thema) {

    /** Where a meeting stands. */
    public enum Staat {
        GEPLAND,
        BEZIG,
        AFGESLOTEN,
        /** It did not happen; who was on its agenda went to the next one. */
        AFGELAST;

        String sleutel() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Staat van(String sleutel) {
            return valueOf(sleutel.toUpperCase(Locale.ROOT));
        }
    }

    /** SOT donderdag 26 november. */
    public String titel() {
        return naam + " " + Datum.dag(dag);
    }

    public String url() {
        return "/overleg/" + id;
    }

    /** Nothing is planned or decided in it any more. */
    public boolean afgesloten() {
        return staat == Staat.AFGESLOTEN || staat == Staat.AFGELAST;
    }

    public boolean afgelast() {
        return staat == Staat.AFGELAST;
    }

    /** No pupil is named in it. */
    public boolean zonderLeerlingen() {
        return over == Over.ZONDER_LEERLINGEN;
    }

    /** About one pupil, with family and who helps. */
    public boolean eenLeerling() {
        return over == Over.EEN_LEERLING;
    }

    /** When it does not happen, its agenda goes to the next one; of a class or one pupil it is planned again. */
    public boolean agendaGaatDoor() {
        return over == Over.LEERLINGEN || over == Over.LEERLINGEN_UIT_KLAS;
    }

    /** Of the ondersteuningsteam: zaken are decided in it, and its notulen are released by two people. */
    public boolean vanTeam() {
        return klasse == Klasse.SOT;
    }
}
