package nl.spil.schoolplan.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.spil.schoolplan.lezing.Planlezing;

/**
 * A place in a document as a {@code bron} names it.
 *
 * @param nummer number of the section, or "Bijlage 1"
 * @param bij what the bron says besides, as "blok Zuidwijk"
 */
record Bronplaats(String nummer, String bij) {

    private static final Pattern PARAGRAAF = Pattern.compile("§\\s*(\\d+(?:\\.\\d+)*)([^,;§]*)");
    private static final Pattern BIJLAGE = Pattern.compile("(?i)(bijlage\\s+\\d+)([^,;§]*)");
    private static final Pattern VOORAF = Pattern.compile("(?i)\\b(woord vooraf|voorwoord)\\b()");
    private static final Pattern NAAM =
            Pattern.compile("^\\s*([^§;,]*?)\\s*(?:§|\\b(?i:bijlage|woord vooraf|voorwoord)\\b)");
    private static final Pattern TEL = Pattern.compile("(\\p{L}+)\\s+(\\d{1,2}\\p{L}?)\\b");
    private static final Pattern NUMMER = Pattern.compile("\\b\\d{1,2}\\p{L}?\\b");

    /** The short name by which the rules of a plan call its own document: "HPC", "Coenecoop". */
    static String kort(Planlezing plan) {
        Map<String, Integer> keer = new HashMap<>();
        plan.hoofdstukken().stream()
                .flatMap(h -> h.regels().stream())
                .flatMap(r -> List.of(r.bron().split(";")).stream())
                .map(Bronplaats::naam)
                .filter(n -> !n.isEmpty())
                .forEach(n -> keer.merge(n, 1, Integer::sum));
        String document = plan.plan().document().toLowerCase(Locale.ROOT);
        return keer.entrySet().stream()
                .max(Comparator.<Map.Entry<String, Integer>, Boolean>comparing(
                                e -> document.contains(e.getKey().toLowerCase(Locale.ROOT)))
                        .thenComparing(Map.Entry::getValue)
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static String naam(String bron) {
        Matcher m = NAAM.matcher(bron);
        return m.find() ? m.group(1).strip() : "";
    }

    /** The places in this document that the bron names; a part without a name is about the document before it. */
    static List<Bronplaats> van(String bron, String document) {
        List<Bronplaats> uit = new ArrayList<>();
        String nu = "";
        for (String deel : bron.split(";")) {
            String naam = naam(deel);
            if (!naam.isEmpty()) nu = naam;
            if (!nu.equalsIgnoreCase(document)) continue;
            voegToe(PARAGRAAF.matcher(deel), uit);
            voegToe(BIJLAGE.matcher(deel), uit);
            voegToe(VOORAF.matcher(deel), uit);
        }
        return List.copyOf(uit);
    }

    private static void voegToe(Matcher m, List<Bronplaats> uit) {
        while (m.find())
            uit.add(new Bronplaats(
                    m.group(1).replaceAll("\\s+", " "),
                    m.group(2)
                            .replaceAll("\\(.*", "")
                            .replaceAll("(?i)\\ben\\b", " ")
                            .strip()));
    }

    /** How the part that the bron names stands to the headings of a passage. */
    enum Deel {
        ONBEKEND,
        ZELFDE,
        ANDER
    }

    /** "thema 4" under the heading "Thema 3" is another part of the same section. */
    Deel deel(String pad) {
        if (bij.isEmpty()) return Deel.ONBEKEND;
        String genoemd = bij.toLowerCase(Locale.ROOT);
        Matcher m = TEL.matcher(genoemd);
        if (!m.find()) return pad.contains(genoemd) ? Deel.ZELFDE : Deel.ONBEKEND;
        Set<String> nummers =
                NUMMER.matcher(genoemd).results().map(MatchResult::group).collect(Collectors.toSet());
        Deel uit = Deel.ONBEKEND;
        Matcher kop = TEL.matcher(pad);
        while (kop.find())
            if (kop.group(1).equals(m.group(1))) uit = nummers.contains(kop.group(2)) ? Deel.ZELFDE : Deel.ANDER;
        return uit;
    }

    boolean zelfde(String paragraaf) {
        return nummer.equalsIgnoreCase(paragraaf);
    }

    /** Whether one is a part of the other. */
    boolean naast(String paragraaf) {
        return !paragraaf.isEmpty() && (paragraaf.startsWith(nummer + ".") || nummer.startsWith(paragraaf + "."));
    }
}
