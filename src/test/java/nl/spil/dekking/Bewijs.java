package nl.spil.dekking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** One {@code @Eis} in a test source: which ids, on which test, and how strong that proof is. */
record Bewijs(String bestand, int regel, String test, boolean doorPersoon, List<String> ids) {

    private static final Pattern ANNOTATIE = Pattern.compile("@(?:nl\\.spil\\.dekking\\.)?Eis\\b(?!\\.)\\s*(\\()?");
    private static final Pattern INHOUD =
            Pattern.compile("(?:value\\s*=\\s*)?(?:\" *\"|\\{\\s*\" *\"(?:\\s*,\\s*\" *\")*\\s*,?\\s*\\})");
    private static final Pattern LITERAL = Pattern.compile("\"( *)\"");
    private static final Pattern NAAM = Pattern.compile("@([\\w.]+)");
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|record|interface|enum)\\s+(\\w+)");
    private static final Pattern METHODE = Pattern.compile("(\\w+)\\s*$");
    private static final Pattern UITGEZETTE_KLASSE = Pattern.compile("@Disabled\\b[^;{}]*\\b(?:class|record)\\b");

    /** What a test source proves; what cannot be read goes to {@code fouten} with file and line. */
    static List<Bewijs> uit(String bestand, JavaBron bron, List<String> fouten) {
        var gevonden = new ArrayList<Bewijs>();
        var annotatie = ANNOTATIE.matcher(bron.code());
        while (annotatie.find()) {
            var plaats = bestand + ":" + bron.regelnummer(annotatie.start());
            int open = annotatie.start(1);
            int sluit = open < 0 ? -1 : sluithaak(bron.code(), open);
            if (sluit < 0
                    || !INHOUD.matcher(bron.code().substring(open + 1, sluit).strip())
                            .matches()) {
                fouten.add(plaats + ": schrijf de id's als tekst, @Eis(\"SOT-11\") of @Eis({\"SOT-11\", \"SOT-12\"})");
                continue;
            }
            var ids = ids(bron, open, sluit);
            var namen = namenErvoor(bron.code(), annotatie.start());
            var vervolg = declaratie(bron.code(), sluit + 1, namen);
            var type = TYPE.matcher(vervolg);
            var methode = METHODE.matcher(vervolg);
            if (type.find()) {
                gevonden.add(new Bewijs(bestand, bron.regelnummer(annotatie.start()), type.group(1), false, ids));
            } else if (!isTest(namen) || !methode.find()) {
                fouten.add(plaats + ": @Eis staat niet op een test");
            } else if (!namen.contains("Disabled")
                    && !UITGEZETTE_KLASSE.matcher(bron.code()).find()) {
                var klasse = klasse(bestand);
                gevonden.add(new Bewijs(
                        bestand,
                        bron.regelnummer(annotatie.start()),
                        klasse + "." + methode.group(1),
                        klasse.endsWith("WebTest") || klasse.endsWith("JourneyTest"),
                        ids));
            }
        }
        return gevonden;
    }

    private static String klasse(String bestand) {
        return bestand.substring(bestand.lastIndexOf('/') + 1).replace(".java", "");
    }

    private static boolean isTest(Set<String> namen) {
        return namen.stream().anyMatch(naam -> naam.endsWith("Test") || naam.matches("TestFactory|TestTemplate"));
    }

    private static List<String> ids(JavaBron bron, int open, int sluit) {
        var literal = LITERAL.matcher(bron.code()).region(open, sluit);
        var ids = new ArrayList<String>();
        while (literal.find()) {
            ids.add(bron.tekst().substring(literal.start(1), literal.end(1)));
        }
        return List.copyOf(ids);
    }

    /** The annotations between the previous declaration and this one. */
    private static Set<String> namenErvoor(String code, int positie) {
        int i = positie - 1;
        while (i >= 0 && ";{}".indexOf(code.charAt(i)) < 0) {
            i = code.charAt(i) == ')' ? openhaak(code, i) - 1 : i - 1;
        }
        var namen = new HashSet<String>();
        var naam = NAAM.matcher(code).region(i + 1, positie);
        while (naam.find()) {
            namen.add(eenvoudig(naam.group(1)));
        }
        return namen;
    }

    /** The head of what is annotated, up to its parameters or body; annotations on the way join {@code namen}. */
    private static String declaratie(String code, int vanaf, Set<String> namen) {
        var kop = new StringBuilder();
        int i = vanaf;
        while (i < code.length() && "({;".indexOf(code.charAt(i)) < 0) {
            var naam = NAAM.matcher(code).region(i, code.length());
            if (!naam.lookingAt()) {
                kop.append(code.charAt(i++));
                continue;
            }
            if (naam.group(1).equals("interface")) {
                kop.append("interface");
            } else {
                namen.add(eenvoudig(naam.group(1)));
            }
            i = voorbijHaakjes(code, naam.end());
        }
        return kop.toString();
    }

    private static int voorbijHaakjes(String code, int vanaf) {
        int i = vanaf;
        while (i < code.length() && Character.isWhitespace(code.charAt(i))) {
            i++;
        }
        if (i == code.length() || code.charAt(i) != '(') {
            return vanaf;
        }
        int sluit = sluithaak(code, i);
        return sluit < 0 ? code.length() : sluit + 1;
    }

    private static String eenvoudig(String naam) {
        return naam.substring(naam.lastIndexOf('.') + 1);
    }

    private static int sluithaak(String code, int open) {
        int diep = 0;
        for (int i = open; i < code.length(); i++) {
            diep += code.charAt(i) == '(' ? 1 : code.charAt(i) == ')' ? -1 : 0;
            if (diep == 0) {
                return i;
            }
        }
        return -1;
    }

    private static int openhaak(String code, int sluit) {
        int diep = 0;
        for (int i = sluit; i >= 0; i--) {
            diep += code.charAt(i) == ')' ? 1 : code.charAt(i) == '(' ? -1 : 0;
            if (diep == 0) {
                return i;
            }
        }
        return 0;
    }
}
