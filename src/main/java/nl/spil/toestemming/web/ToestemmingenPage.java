package nl.spil.toestemming.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.spil.schoolplan.Bewaring;
import nl.spil.toestemming.Antwoord;
import nl.spil.toestemming.Gever;
import nl.spil.toestemming.Scans.Scan;
import nl.spil.toestemming.Stand;
import nl.spil.toestemming.Toestemmingen.Regel;
import org.jspecify.annotations.Nullable;

/**
 * The consents of a pupil.
 *
 * @param scans the paper that came with an answer
 * @param schrijft whether this person may ask and record
 * @param rollen as what this person acts here: who has a role that the plan asks, says yes for the school
 */
public record ToestemmingenPage(
        UUID leerlingId,
        String naam,
        String waarom,
        Bewaring bewaring,
        List<Stand> standen,
        List<Regel> geschiedenis,
        Map<UUID, List<Scan>> scans,
        boolean schrijft,
        List<String> rollen,
        Map<String, String> fouten,
        Map<String, String> waarden,
        LocalDate vandaag) {

    /** The paper of this answer, the newest first. */
    public List<Scan> scans(Regel regel) {
        return scans.getOrDefault(regel.id(), List.of());
    }

    /** Whether paper belongs with this answer and is not there: not yet, or not the right one. */
    public boolean mistScan(Regel regel) {
        return schrijft
                && regel.wijze().equals("papier")
                && scans(regel).stream()
                        .noneMatch(
                                s -> s.ingetrokken() == null || s.ingetrokken().antwoordVervalt());
    }

    /** Who can answer for this kind at this age. */
    public static List<Gever> gevers(Stand s) {
        return s.gevers().stream()
                .filter(g -> g.hoedanigheid().equals("ouder") ? s.ouders() : s.leerling())
                .toList();
    }

    /** What can be asked for a pupil of this age. */
    public List<Stand> standenNu() {
        return standen.stream().filter(Stand::vanToepassing).toList();
    }

    /** Names of what nobody can give at this age. */
    public String nietNu() {
        return standen.stream()
                .filter(s -> !s.vanToepassing())
                .map(Stand::naam)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    public static String vlag(Stand s) {
        if (s.geldig()) return "toestemming";
        return s.gevraagd() ? "gevraagd" : "geen toestemming";
    }

    public static String ernst(Stand s) {
        if (s.geldig()) return "good";
        return s.gevraagd() ? "warn" : "";
    }

    public static String ernst(Gever g) {
        return switch (g.antwoord()) {
            case JA -> "good";
            case NEE, INGETROKKEN -> "bad";
            case GEVRAAGD -> "warn";
            case VERVALLEN -> "";
            case null -> "";
        };
    }

    public static String ernst(nl.spil.toestemming.Schoolpartij p) {
        return switch (p.antwoord()) {
            case JA -> "good";
            case NEE, INGETROKKEN -> "bad";
            case GEVRAAGD, VERVALLEN -> "";
            case null -> "";
        };
    }

    public static String antwoord(@Nullable Antwoord a) {
        return a == null ? "nog niet gevraagd" : a.tekst();
    }

    /** Everyone who can answer something, for the form. */
    public Map<String, String> mensen() {
        Map<String, String> uit = new LinkedHashMap<>();
        standen.forEach(s ->
                gevers(s).forEach(g -> uit.put(g.account().toString(), g.naam() + ", " + g.hoedanigheid())));
        return uit;
    }

    public Map<String, String> soorten() {
        Map<String, String> uit = new LinkedHashMap<>();
        standenNu().forEach(s -> uit.putIfAbsent(s.soort(), s.naam()));
        return uit;
    }

    public static Map<String, String> antwoorden() {
        Map<String, String> uit = new LinkedHashMap<>();
        uit.put("ja", "Ja, dat mag");
        uit.put("nee", "Nee");
        uit.put("ingetrokken", "Trekt een eerder ja in");
        return uit;
    }

    public static Map<String, String> wijzen() {
        Map<String, String> uit = new LinkedHashMap<>();
        uit.put("papier", "Op papier, ondertekend");
        uit.put("gesprek", "In een gesprek");
        return uit;
    }

    public String waarde(String veld) {
        return waarden.getOrDefault(veld, "");
    }

    public String fout(String veld) {
        return fouten.getOrDefault(veld, "");
    }
}
