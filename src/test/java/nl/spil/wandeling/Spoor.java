package nl.spil.wandeling;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import nl.spil.wandeling.Wereld.Leerling;
import nl.spil.wandeling.Wereld.Persoon;
import org.jspecify.annotations.Nullable;

/**
 * What each person saw on each page, before and after something was filed about KIND that they may not read: every byte must be
 * the same. So a count, a badge, an order, a date or an empty place that tells of it is found, where a canary would not be seen.
 */
final class Spoor {

    private static final int CIJFERS = 15;
    private static final int SOT = 8;
    /** Seen by nobody in a figure either. */
    private static final Set<Integer> VERTROUWELIJK = Set.of(11, 12);

    /** Pages that show the reading itself, or when somebody was last there: that changes with every look around. */
    private static final Set<String> TOONT_HET_LEZEN = Set.of(
            "/leerlingen/{leerling}/leeslog",
            "/thuis/{leerling}/wie-keek-mee",
            "/thuis/{leerling}/wie-keek-mee/{kijkregel}",
            "/kluis/dossiers/{dossier}",
            "/kluis/signalen/{signaal}",
            "/mijn/inloggen",
            "/thuis/inloggen");

    private static final Pattern KIJKERS = Pattern.compile("<ul class=\"kijk\">.*?</ul>", Pattern.DOTALL);

    private final Map<String, String> gezien = new ConcurrentHashMap<>();
    private final Map<Eindpunt, List<String>> plekken = new ConcurrentHashMap<>();
    private Set<Integer> klassen = Set.of();

    /** From now on something of these classes is filed. */
    void nu(Set<Integer> nieuw) {
        klassen = nieuw;
    }

    /** The same place each time; null when there is nothing of KIND to fill the address with. */
    @Nullable
    List<String> ids(Eindpunt e, Vulling vulling) {
        List<String> ids = plekken.computeIfAbsent(
                e,
                x -> vulling.combinaties(x, Leerling.KIND).stream().findFirst().orElse(List.of()));
        return ids.size() == e.plekken().size() ? ids : null;
    }

    /** What is otherwise than the time before, for somebody who may not know why. */
    Optional<String> kijk(Persoon wie, Eindpunt e, String antwoord, Verwacht verwacht) {
        if (TOONT_HET_LEZEN.contains(e.pad())) return Optional.empty();
        String nu = KIJKERS.matcher(antwoord).replaceAll("");
        String eerst = gezien.put(wie.naam() + " " + e, nu);
        if (klassen.isEmpty() || eerst == null || eerst.equals(nu) || magErvanWeten(wie, verwacht))
            return Optional.empty();
        return Optional.of(
                e + " als " + wie.naam() + " verandert door iets van klasse " + klassen + ": " + verschil(eerst, nu));
    }

    /** Who reads the class, who reads figures in which it is counted, and whom the file of class 8 is shared with. */
    private boolean magErvanWeten(Persoon wie, Verwacht verwacht) {
        Set<String> rollen = wie.rollen(Leerling.KIND);
        if (klassen.stream().anyMatch(k -> verwacht.leest(rollen, k) != Verwacht.Leest.GEEN)) return true;
        if (!VERTROUWELIJK.containsAll(klassen) && verwacht.leest(wie.functies(), CIJFERS) != Verwacht.Leest.GEEN)
            return true;
        return klassen.contains(SOT)
                && (Wereld.GENODIGDEN.contains(wie.naam()) || rollen.stream().anyMatch(GEZIN::contains));
    }

    private static final Set<String> GEZIN = Set.of("ouder", "ouder-16plus", "leerling", "leerling-16plus");

    private static String verschil(String eerst, String nu) {
        int i = 0;
        while (i < Math.min(eerst.length(), nu.length()) && eerst.charAt(i) == nu.charAt(i)) i++;
        return "«" + deel(eerst, i) + "» werd «" + deel(nu, i) + "»";
    }

    private static String deel(String tekst, int i) {
        return tekst.substring(Math.clamp(i - 60, 0, tekst.length()), Math.clamp(i + 60, 0, tekst.length()))
                .replaceAll("\\s+", " ");
    }
}
