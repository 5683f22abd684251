package nl.spil.schoolplan.document;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text by which it can be recognised: no small words, without endings, and numbers with what they count. */
final class Woordenschat {

    private static final Set<String> KLEIN = Set.copyOf(
            List.of(("aan ook als bij dan dat deze die dit door een eens elk elke en er gaat geen geven geeft haar had "
                            + "heb hebben heeft hem het hier hij hoe hun iets ieder iedere in indien is kan kunnen komen komt "
                            + "krijgen krijgt kunt maar maken maakt mee meer meest men met mij moet moeten mogelijk mogen mag "
                            + "na naar niet niets nog nu of om omdat ons onze ook op over per samen soms staan staat tot te "
                            + "tegen ten ter tijdens toch tussen uit van vaak vanaf vanuit veel verder via vindt vinden voor "
                            + "vooral vormen vormt waar waarbij waarin waarmee wanneer want waren was wat we wel welk welke "
                            + "wie wij wil willen word worden wordt zal zelf zich zien zij zijn zoals zodat zoals zou zowel "
                            + "zijn gebruik gebruikt gaan doen doet eigen andere ander anders alle allen alles daar daarbij "
                            + "daarin daarnaast daarom daarvoor hierbij hierin hiervan hiervoor hiermee sprake basis wijze "
                            + "manier steeds altijd nodig zo zoveel zonder binnen buiten onder boven eerste tweede "
                            + "etc bijv bijvoorbeeld d.w.z. and the school scholen leerling leerlingen onderwijs "
                            + "eventueel diverse verschillende bepaalde betreffende ervan erbij erop eruit wijzen blijft "
                            + "blijven goed goede beste groot grote klein kleine nieuw nieuwe gemaakt gedaan gegeven keer maal twee drie vier vijf "
                            + "zes zeven acht negen tien twaalf")
                    .split("\\s+")));

    private static final Pattern WOORD = Pattern.compile("[\\p{L}][\\p{L}\\p{N}&]*");
    private static final Pattern AANTAL = Pattern.compile(
            "(?i)\\b(\\d{1,4}|een|één|eenmaal|twee|tweemaal|drie|driemaal|vier|viermaal|vijf|zes|zeven|acht|negen|tien|twaalf)"
                    + "\\s*(?:à\\s*\\d+\\s*)?(?:x|×|maal|keer|(?:school|kalender|les|werk)?(?:week|weken|dag|dagen|uur|uren|maand|maanden|jaar|jaren|gesprekken|lessen|leerlingen|bijeenkomsten|schooljaar|sessies))");
    /** What is told apart by its number. */
    private static final Pattern GENUMMERD =
            Pattern.compile("(?i)\\b(cluster|fase|klas|leerjaar|lijn|thema)\\s+(\\d{1,2}\\p{L}?)\\b");

    private static final Map<String, String> GETALLEN = Map.ofEntries(
            Map.entry("een", "1"),
            Map.entry("één", "1"),
            Map.entry("eenmaal", "1"),
            Map.entry("twee", "2"),
            Map.entry("tweemaal", "2"),
            Map.entry("drie", "3"),
            Map.entry("driemaal", "3"),
            Map.entry("vier", "4"),
            Map.entry("viermaal", "4"),
            Map.entry("vijf", "5"),
            Map.entry("zes", "6"),
            Map.entry("zeven", "7"),
            Map.entry("acht", "8"),
            Map.entry("negen", "9"),
            Map.entry("tien", "10"),
            Map.entry("twaalf", "12"));
    private static final Pattern TELWOORD = Pattern.compile("(?i)^(\\d+|\\p{L}+?)\\s*(x|×|maal|keer|\\p{L}+)?$");

    private Woordenschat() {}

    /** Stem to the word as it stands in the text; the order of the text. */
    static Map<String, String> van(String tekst) {
        Map<String, String> uit = new LinkedHashMap<>();
        Matcher m = WOORD.matcher(tekst);
        while (m.find()) {
            String woord = m.group();
            String klein = vorm(woord);
            if (KLEIN.contains(klein)) continue;
            boolean afkorting = woord.length() >= 2 && woord.length() <= 6 && hoofdletters(woord) >= 2;
            if (klein.length() < 4 && !afkorting) continue;
            uit.putIfAbsent(afkorting ? klein : stam(klein), woord);
        }
        Matcher genummerd = GENUMMERD.matcher(tekst);
        while (genummerd.find())
            uit.putIfAbsent("#" + vorm(genummerd.group()).replaceAll("\\s+", " "), genummerd.group());
        Matcher aantal = AANTAL.matcher(tekst);
        while (aantal.find()) {
            String zin = aantal.group().replaceAll("\\s+", " ");
            uit.putIfAbsent("#" + aantal(zin), zin);
        }
        return uit;
    }

    static boolean isAantal(String stam) {
        return stam.startsWith("#");
    }

    private static String aantal(String zin) {
        Matcher m = TELWOORD.matcher(zin.toLowerCase(Locale.ROOT));
        if (!m.matches()) return zin.toLowerCase(Locale.ROOT);
        String getal = GETALLEN.getOrDefault(m.group(1), m.group(1));
        String wat = m.group(2) == null ? "keer" : m.group(2);
        if (wat.equals("x") || wat.equals("×") || wat.equals("maal")) wat = "keer";
        return getal + " " + stam(wat);
    }

    private static String vorm(String woord) {
        return Normalizer.normalize(woord.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }

    private static long hoofdletters(String woord) {
        return woord.chars().filter(Character::isUpperCase).count();
    }

    /** Without the ending of a plural or a verb; enough to find "zorgmeldingen" by "zorgmelding". */
    static String stam(String woord) {
        String w = woord;
        if (w.length() > 6 && w.endsWith("eren")) return w.substring(0, w.length() - 2);
        if (w.length() > 5 && (w.endsWith("en") || w.endsWith("er"))) w = w.substring(0, w.length() - 2);
        else if (w.length() > 4 && (w.endsWith("s") || w.endsWith("e") || w.endsWith("t")))
            w = w.substring(0, w.length() - 1);
        int n = w.length();
        if (n > 3 && w.charAt(n - 1) == w.charAt(n - 2)) w = w.substring(0, n - 1);
        n = w.length();
        if (n > 4 && w.charAt(n - 2) == w.charAt(n - 3) && "aeou".indexOf(w.charAt(n - 2)) >= 0)
            w = w.substring(0, n - 2) + w.charAt(n - 1);
        if (w.endsWith("v")) return w.substring(0, w.length() - 1) + "f";
        if (w.endsWith("z")) return w.substring(0, w.length() - 1) + "s";
        return w;
    }
}
