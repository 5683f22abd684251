package nl.spil.overleg;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.spil.schoolplan.Frequentie;
import nl.spil.schoolplan.Inleverdag;
import nl.spil.schoolplan.Jaarplicht;
import nl.spil.schoolplan.Overlegsoort;
import nl.spil.schoolplan.Overlegsoort.Aanwezigheid;
import nl.spil.schoolplan.Overlegsoort.Kring;
import nl.spil.schoolplan.Overlegsoort.Over;
import nl.spil.schoolplan.Rol;
import nl.spil.schoolplan.Scholing;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Toegang;

/**
 * Every kind of meeting that a plan lets a location hold: its overlegsoorten, what in its jaarkalender is a bijeenkomst, and its
 * scholing. The last two are meetings without pupils; they differ in where the plan names them and in nothing else.
 */
public final class Soorten {

    static final String JAARKALENDER = "jaarkalender.";
    public static final String SCHOLING = "scholing.";

    private static final String KWALITEIT = "kwaliteit";
    private static final int KWALITEITSKLASSE = 15;

    private Soorten() {}

    /** All kinds, in the order of the plan. */
    public static List<Overlegsoort> alle(Schoolplan plan) {
        List<Overlegsoort> uit = new ArrayList<>(plan.overlegsoorten());
        plan.jaarkalender().stream().filter(Jaarplicht::bijeenkomst).forEach(j -> uit.add(van(plan, j)));
        plan.scholing().forEach(s -> uit.add(van(plan, s)));
        return uit;
    }

    /** The kind with this key. */
    public static Optional<Overlegsoort> vind(Schoolplan plan, String soort) {
        if (soort.startsWith(JAARKALENDER)) {
            return plan.jaarkalender().stream()
                    .filter(j -> j.bijeenkomst() && soort.equals(JAARKALENDER + j.id()))
                    .findFirst()
                    .map(j -> van(plan, j));
        }
        if (soort.startsWith(SCHOLING)) {
            return plan.scholing().stream()
                    .filter(s -> soort.equals(SCHOLING + s.id()))
                    .findFirst()
                    .map(s -> van(plan, s));
        }
        return plan.overlegsoort(soort);
    }

    private static Overlegsoort van(Schoolplan plan, Jaarplicht j) {
        return bijeenkomst(
                plan,
                JAARKALENDER + j.id(),
                j.naam(),
                j.wanneer() == null ? "" : j.wanneer(),
                List.of(j.eigenaar()),
                j.betrokken(),
                j.frequentie(),
                j.bron());
    }

    private static Overlegsoort van(Schoolplan plan, Scholing s) {
        return bijeenkomst(
                plan,
                SCHOLING + s.id(),
                s.naam(),
                s.wanneer() == null ? "" : s.wanneer(),
                leiding(plan),
                s.voorWie(),
                new Frequentie(0, null, Frequentie.Per.SCHOOLJAAR, List.of(), null),
                s.bron());
    }

    /** Who coordinates the support, and who leads: the roles that write the quality data. */
    private static List<String> leiding(Schoolplan plan) {
        return Stream.concat(
                        plan.rol(Rol.Plek.COORDINATOR).map(Rol::id).stream(),
                        plan.toegang().stream()
                                .map(Toegang::id)
                                .filter(rol ->
                                        plan.toegang(rol, KWALITEITSKLASSE).schrijven()))
                .distinct()
                .toList();
    }

    private static Overlegsoort bijeenkomst(
            Schoolplan plan,
            String id,
            String naam,
            String onderwerp,
            List<String> leiding,
            List<String> voorWie,
            Frequentie frequentie,
            String bron) {
        List<String> leiders =
                leiding.stream().filter(r -> plan.rol(r).isPresent()).toList();
        List<String> vast = voorWie.stream()
                .filter(r -> plan.rol(r)
                        .filter(rol -> rol.kring() != Rol.Kring.GEZIN)
                        .isPresent())
                .toList();
        return new Overlegsoort(
                id,
                naam,
                null,
                onderwerp,
                Over.ZONDER_LEERLINGEN,
                leiders.isEmpty() ? leiding.getFirst() : leiders.getFirst(),
                leiders.stream().skip(1).toList(),
                vast,
                List.of(),
                List.of(),
                Kring.INTERN,
                frequentie,
                null,
                Inleverdag.GEEN,
                null,
                List.of(),
                null,
                false,
                false,
                false,
                false,
                List.of(),
                List.of(),
                null,
                Aanwezigheid.NEE,
                Aanwezigheid.NEE,
                null,
                KWALITEIT,
                List.of(),
                bron);
    }

    /** Whether it is scholing. */
    public static boolean isScholing(String soort) {
        return soort.startsWith(SCHOLING);
    }

    static Over over(String sleutel) {
        return Over.valueOf(sleutel.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static String sleutel(Over over) {
        return over.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
