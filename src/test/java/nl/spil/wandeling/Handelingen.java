package nl.spil.wandeling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.spil.wandeling.Wereld.Persoon;
import org.jspecify.annotations.Nullable;

/** Who may do what, by hand in handelingen.csv; and what a form of somebody who means it looks like, in invulling.csv. */
final class Handelingen {

    private static final Map<String, Set<String>> MAG = new LinkedHashMap<>();
    private static final Map<String, String> INVULLING = new LinkedHashMap<>();

    static {
        for (String[] rij : Verwacht.regels("handelingen.csv")) {
            if (rij[3].isBlank()) throw new AssertionError("handelingen.csv: " + rij[1] + " heeft geen bron");
            MAG.put(rij[0] + " " + rij[1], new HashSet<>(Arrays.asList(rij[2].split(" "))));
        }
        for (String[] rij : Verwacht.regels("invulling.csv")) INVULLING.put(rij[0] + "|" + rij[1], rij[2]);
    }

    /** Who signs in and does not work at a school. */
    private static final Set<String> GEEN_MEDEWERKER =
            Set.of("ouder", "ouder-16plus", "leerling", "leerling-16plus", "beheer");

    private Handelingen() {}

    static boolean kent(Eindpunt e) {
        return MAG.containsKey(e.toString());
    }

    static List<String> onbekend(List<Eindpunt> eindpunten) {
        List<String> over = new ArrayList<>(MAG.keySet());
        eindpunten.forEach(e -> over.remove(e.toString()));
        return over;
    }

    /** @param rollen what they are to the pupil or the location that it is about */
    static boolean mag(Eindpunt e, Persoon wie, Set<String> rollen) {
        Set<String> wieMag = MAG.getOrDefault(e.toString(), Set.of());
        if (wieMag.contains("iedereen") || (wieMag.contains("ingelogd") && wie.ingelogd())) return true;
        if (wieMag.contains("medewerker")
                && wie.ingelogd()
                && !Wereld.GENODIGDEN.contains(wie.naam())
                && wie.functies().stream().noneMatch(GEEN_MEDEWERKER::contains)) return true;
        return rollen.stream().anyMatch(wieMag::contains);
    }

    static @Nullable String waarde(Eindpunt e, String naam, Class<?> soort) {
        String eigen = INVULLING.get(e + "|" + naam);
        if (eigen == null) eigen = INVULLING.get("*|" + naam);
        if (eigen != null) return datum(eigen);
        if (soort == String.class) return "Dit schrijft iemand op een wandeling";
        if (soort == int.class || soort == Integer.class) return "1";
        if (soort == boolean.class || soort == Boolean.class) return "true";
        if (soort == LocalDate.class) return LocalDate.now().toString();
        if (soort.isEnum()) return ((Enum<?>) soort.getEnumConstants()[0]).name();
        if (soort == UUID.class) return null;
        return null;
    }

    /** Fields that a form has beyond the parameters of its method: a form of the schoolplan. */
    static Map<String, String> extra(Eindpunt e) {
        Map<String, String> uit = new LinkedHashMap<>();
        INVULLING.forEach((sleutel, waarde) -> {
            String naam = sleutel.substring(sleutel.indexOf('|') + 1);
            if (sleutel.startsWith(e + "|") && !e.parameters().containsKey(naam)) uit.put(naam, datum(waarde));
        });
        return uit;
    }

    /** {+14} is two weeks from today. */
    private static String datum(String tekst) {
        return tekst.startsWith("{")
                ? LocalDate.now()
                        .plusDays(Integer.parseInt(tekst.substring(1, tekst.length() - 1)))
                        .toString()
                : tekst;
    }
}
