package nl.spil.schoolplan.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes headings, paragraphs, points and rows of a table out of lines as they stand on a page. */
final class Zetter {

    private static final Pattern INHOUD =
            Pattern.compile("^(.{3,}?)(?:[.…·_\\s]{3,}|\\t+\\s*|\\s+P\\.?\\s*)(?:P\\.?\\s*)?(\\d{1,3})$");
    private static final Pattern ALLEEN_NUMMER = Pattern.compile("^[-–\\s]*(\\d{1,3})[-–\\s]*$");
    private static final Pattern HOOFDSTUK = Pattern.compile("(?i)^(?:hoofdstuk|paragraaf)\\s+(\\d+(?:\\.\\d+)*)\\b.*");
    private static final Pattern GENUMMERD =
            Pattern.compile("^(\\d{1,2}(?:\\.\\d{1,2}){0,4})[.:)]?\\s+(\\p{Lu}.{1,110}|\\p{Ll}.{3,60})$");
    private static final Pattern BIJLAGE = Pattern.compile("(?i)^bijlage\\s+\\d+(\\.\\d+)*\\b.{0,100}$");
    /** With a colon it announces itself, also when a page break left no white line above it. */
    private static final Pattern BIJLAGE_MET_TITEL =
            Pattern.compile("^(?:Bijlage|BIJLAGE)\\s+\\d+(\\.\\d+)*\\s*:\\s*\\p{Lu}.*");

    /** A part that is counted, alone on its line. */
    private static final Pattern DEEL = Pattern.compile("^(?:Thema|Fase|Stap|Deel|Lijn)\\s+\\d{1,2}[a-z]?\\s*:?$");

    private static final Pattern VAST = Pattern.compile("(?i)^(voorwoord|woord vooraf|inleiding|nawoord|bijlagen)$");
    private static final Pattern PUNT = Pattern.compile(
            "^(?:[•●▪■◦○*·‣✓✔➢➔\\u00B7\\uF0B7\\uF0A7\\uF0D8\\uF076o]\\s+|[-–—]\\s+|\\(?[a-z]\\)\\s+|\\d{1,2}[.)]\\s+)(.*)");
    private static final int KOPLENGTE = 80;
    private static final int INHOUD_MINSTENS = 5;
    private static final int VRAAG_MINSTENS = 3;
    private static final float KOPGROOTTE = 1.14f;
    private static final double VOLLE_REGEL = 0.72;

    private final List<Regeltekst> regels;
    private final Grens grens;
    private final List<Stuk> uit = new ArrayList<>();
    private final StringBuilder alinea = new StringBuilder();
    private Stuk.Soort soort = Stuk.Soort.ALINEA;
    private int bladzijde;
    private Regeltekst laatste = Regeltekst.wit(0);
    private Map<String, String> inhoud = Map.of();
    private int breedte = KOPLENGTE;
    private float lopend;
    private List<Integer> vorigNummer = List.of();
    private boolean metWoord;
    private Set<String> vragen = Set.of();

    private Zetter(List<Regeltekst> regels, Grens grens) {
        this.regels = regels;
        this.grens = grens;
    }

    static List<Stuk> zet(List<Regeltekst> regels, Grens grens) {
        return new Zetter(regels, grens).zet();
    }

    /** The lines of a text; a form feed begins a page. */
    static List<Regeltekst> regels(String tekst, Grens grens) {
        boolean bladzijden = tekst.indexOf('\f') >= 0;
        List<Regeltekst> uit = new ArrayList<>();
        int bladzijde = bladzijden ? 1 : 0;
        for (String blad : tekst.split("\f", -1)) {
            int nu = bladzijde;
            for (String regel : blad.split("\\R", -1)) {
                grens.tekens(regel.length());
                uit.add(new Regeltekst(nu, regel.replace('\u00A0', ' ').strip(), 0, false));
            }
            if (bladzijden) bladzijde++;
        }
        return uit;
    }

    private List<Stuk> zet() {
        List<Regeltekst> over = zonderBladranden(eenRegelafstand(regels));
        inhoud = inhoudsopgave(over);
        over = zonderInhoudsopgave(over);
        breedte = breedte(over);
        vragen = vragen(over);
        lopend = lopendeGrootte(over);
        for (int i = 0; i < over.size(); i++) {
            grens.klok();
            regel(over, i);
        }
        sluit();
        return uit;
    }

    private void regel(List<Regeltekst> alle, int i) {
        Regeltekst r = alle.get(i);
        if (r.leeg()) {
            laatste = r;
            return;
        }
        boolean naWit = laatste.leeg();
        String tekst = r.tekst();
        if (kop(alle, i, naWit)) {
            sluit();
            uit.add(new Stuk(r.bladzijde(), Stuk.Soort.KOP, 0, tekst.replaceAll("\\s+", " ")));
        } else if (tekst.indexOf('\t') >= 0) {
            sluit();
            uit.add(new Stuk(
                    r.bladzijde(),
                    Stuk.Soort.RIJ,
                    0,
                    tekst.replaceAll("\\s*\\t\\s*", " | ").replaceAll("\\s+", " ")));
        } else {
            Matcher punt = PUNT.matcher(tekst);
            if (punt.matches()) {
                sluit();
                begin(r, Stuk.Soort.PUNT, tekst);
            } else if (alinea.isEmpty() || (naWit && !loopDoor(tekst)) || kortAf(r)) {
                sluit();
                begin(r, Stuk.Soort.ALINEA, tekst);
            } else plak(tekst);
        }
        laatste = r;
    }

    private void begin(Regeltekst r, Stuk.Soort wat, String tekst) {
        soort = wat;
        bladzijde = r.bladzijde();
        alinea.append(tekst);
    }

    private void plak(String tekst) {
        int eind = alinea.length() - 1;
        if (alinea.charAt(eind) == '-' && eind > 0 && Character.isLetter(alinea.charAt(eind - 1))) {
            if (Character.isLowerCase(tekst.charAt(0)) && !tekst.startsWith("en ") && !tekst.startsWith("of "))
                alinea.setLength(eind);
            else if (!Character.isUpperCase(tekst.charAt(0))) alinea.append(' ');
            alinea.append(tekst);
        } else alinea.append(' ').append(tekst);
    }

    private void sluit() {
        String tekst = alinea.toString().replaceAll("\\s+", " ").strip();
        alinea.setLength(0);
        if (!tekst.isEmpty()) uit.add(new Stuk(bladzijde, soort, 0, tekst));
    }

    /** Whether a sentence was broken off by the end of a page. */
    private boolean loopDoor(String tekst) {
        char eind = alinea.charAt(alinea.length() - 1);
        boolean open = ".!?:;".indexOf(eind) < 0;
        return open
                && Character.isLowerCase(tekst.charAt(0))
                && !PUNT.matcher(tekst).matches();
    }

    /** Whether the line before ended long before the margin, at the end of a sentence: the next one is a new paragraph. */
    private boolean kortAf(Regeltekst r) {
        if (laatste.leeg()) return false;
        char eind = laatste.tekst().charAt(laatste.tekst().length() - 1);
        return ".!?".indexOf(eind) >= 0
                && laatste.tekst().length() < breedte * VOLLE_REGEL
                && Character.isUpperCase(r.tekst().charAt(0));
    }

    private boolean kop(List<Regeltekst> alle, int i, boolean naWit) {
        Regeltekst r = alle.get(i);
        String tekst = r.tekst().replaceAll("\\s+", " ");
        if (tekst.length() > 130) return false;
        Matcher hoofdstuk = HOOFDSTUK.matcher(tekst);
        if (hoofdstuk.matches() && !tekst.endsWith(".") && tekst.length() < KOPLENGTE * 1.4)
            return metWoord = volgt(hoofdstuk.group(1));
        if (BIJLAGE.matcher(tekst).matches()
                && !tekst.endsWith(".")
                && (naWit
                        || alinea.isEmpty()
                        || BIJLAGE_MET_TITEL.matcher(tekst).matches())) return true;
        if (VAST.matcher(tekst).matches()) return true;
        if (DEEL.matcher(tekst).matches() || vragen.contains(tekst)) return true;
        if (inhoud.containsValue(sleutel(tekst)) && tekst.length() > 3) return true;
        Matcher nummer = GENUMMERD.matcher(tekst);
        if (nummer.matches()) return genummerdeKop(alle, i, nummer.group(1), nummer.group(2));
        boolean groot = lopend > 0 && r.grootte() > lopend * KOPGROOTTE;
        boolean vet = lopend > 0 && r.vet();
        if ((groot || vet)
                && tekst.length() <= KOPLENGTE
                && !zinseinde(tekst)
                && Character.isUpperCase(tekst.charAt(0))) return true;
        return naWit && tussenkop(alle, i, tekst);
    }

    private boolean genummerdeKop(List<Regeltekst> alle, int i, String nummer, String titel) {
        String volgensInhoud = inhoud.get(nummer);
        if (volgensInhoud != null && lijkt(volgensInhoud, sleutel(titel))) return volgt(nummer);
        if (zinseinde(titel) || titel.endsWith(",") || !Character.isUpperCase(titel.charAt(0))) return false;
        return (nummer.indexOf('.') >= 0 || hoofdstuk(alle, i, nummer, titel)) && volgt(nummer);
    }

    /** A number without a dot may be that of a list: a chapter stands apart, in capitals, or above its first section. */
    private boolean hoofdstuk(List<Regeltekst> alle, int i, String nummer, String titel) {
        Regeltekst r = alle.get(i);
        if (lopend > 0) return r.vet() || r.grootte() > lopend * KOPGROOTTE;
        if (titel.equals(titel.toUpperCase(Locale.ROOT))) return true;
        if (i + 1 >= alle.size() || !alle.get(i + 1).leeg()) return false;
        int volgende = i + 1;
        while (volgende < alle.size() && alle.get(volgende).leeg()) volgende++;
        if (volgende < alle.size() && alle.get(volgende).tekst().startsWith(nummer + ".1")) return true;
        int hiervoor = vorigNummer.isEmpty() ? 0 : vorigNummer.getFirst();
        return !metWoord && Integer.parseInt(nummer) == hiervoor + 1 && !inLijst(Integer.parseInt(nummer));
    }

    /** Whether the line before is the point with the number before this one. */
    private boolean inLijst(int nummer) {
        String vorige = !alinea.isEmpty()
                ? alinea.toString()
                : uit.isEmpty() ? "" : uit.getLast().tekst();
        return vorige.matches((nummer - 1) + "[.)]?\\s.*");
    }

    /** Headings count on: a number that goes back or leaps ahead is that of a list. */
    private boolean volgt(String nummer) {
        List<Integer> nu = new ArrayList<>();
        for (String deel : nummer.split("\\.")) nu.add(Integer.parseInt(deel));
        boolean goed = vorigNummer.isEmpty() || verder(nu);
        if (goed) vorigNummer = nu;
        return goed;
    }

    private boolean verder(List<Integer> nu) {
        for (int i = 0; i < nu.size(); i++) {
            int was = i < vorigNummer.size() ? vorigNummer.get(i) : 0;
            int wordt = nu.get(i);
            if (wordt != was) return wordt > was && wordt - was <= 3;
        }
        return false;
    }

    private static boolean lijkt(String een, String ander) {
        return een.startsWith(ander) || ander.startsWith(een);
    }

    /** A short line by itself above running text. */
    private boolean tussenkop(List<Regeltekst> alle, int i, String tekst) {
        if (tekst.length() > 60 || tekst.split(" ").length > 8) return false;
        if (!Character.isUpperCase(tekst.charAt(0)) || PUNT.matcher(tekst).matches()) return false;
        char eind = tekst.charAt(tekst.length() - 1);
        if (!Character.isLetterOrDigit(eind) && eind != ')' && eind != '?' && eind != ':') return false;
        if (tekst.indexOf('\t') >= 0) return false;
        int volgende = i + 1;
        while (volgende < alle.size() && volgende <= i + 2 && alle.get(volgende).leeg()) volgende++;
        if (volgende >= alle.size()) return false;
        String erna = alle.get(volgende).tekst();
        return erna.length() > KOPLENGTE * 0.75 && Character.isUpperCase(erna.charAt(0));
    }

    private static boolean zinseinde(String tekst) {
        return ".;".indexOf(tekst.charAt(tekst.length() - 1)) >= 0;
    }

    // Before setting: what is on every page, line spacing, the table of contents.

    /** A text that was printed with a blank line after every line gets single spacing. */
    private static List<Regeltekst> eenRegelafstand(List<Regeltekst> regels) {
        int vol = 0;
        int los = 0;
        for (int i = 0; i + 1 < regels.size(); i++) {
            if (regels.get(i).leeg()) continue;
            vol++;
            if (regels.get(i + 1).leeg()) los++;
        }
        if (vol < 20 || los < vol * 0.8 || eindigtOpZin(regels) > 0.5) return regels;
        List<Regeltekst> uit = new ArrayList<>();
        int wit = 0;
        for (Regeltekst r : regels) {
            if (r.leeg()) {
                wit++;
                continue;
            }
            if (wit > 1) uit.add(Regeltekst.wit(r.bladzijde()));
            wit = 0;
            uit.add(r);
        }
        return uit;
    }

    /** The share of long lines that end as a sentence does: high when each line is a paragraph. */
    private static double eindigtOpZin(List<Regeltekst> regels) {
        long lang = regels.stream().filter(r -> r.tekst().length() > 60).count();
        long zin = regels.stream()
                .filter(r -> r.tekst().length() > 60
                        && ".!?:;".indexOf(r.tekst().charAt(r.tekst().length() - 1)) >= 0)
                .count();
        return lang == 0 ? 1 : (double) zin / lang;
    }

    private static List<Regeltekst> zonderBladranden(List<Regeltekst> regels) {
        Map<String, Set<Integer>> opBlad = new HashMap<>();
        Map<String, Integer> bijNummer = new HashMap<>();
        Map<String, Integer> keer = new HashMap<>();
        int bladzijden = 1;
        for (int i = 0; i < regels.size(); i++) {
            Regeltekst r = regels.get(i);
            bladzijden = Math.max(bladzijden, r.bladzijde());
            if (r.leeg()) continue;
            String vorm = r.tekst().replaceAll("\\d+", "#");
            opBlad.computeIfAbsent(vorm, v -> new HashSet<>()).add(r.bladzijde());
            keer.merge(vorm, 1, Integer::sum);
            if (naastNummer(regels, i)) bijNummer.merge(vorm, 1, Integer::sum);
        }
        int totaal = bladzijden;
        List<Regeltekst> uit = new ArrayList<>();
        int blad = 0;
        for (Regeltekst r : regels) {
            Matcher nummer = ALLEEN_NUMMER.matcher(r.tekst());
            if (nummer.matches()) {
                int dit = Integer.parseInt(nummer.group(1));
                if (dit > blad && dit <= blad + 3) {
                    blad = dit;
                    continue;
                }
            }
            String vorm = r.tekst().replaceAll("\\d+", "#");
            boolean rand = !r.leeg()
                    && ((totaal >= 3 && opBlad.getOrDefault(vorm, Set.of()).size() >= Math.max(3, totaal * 0.4))
                            || (keer.getOrDefault(vorm, 0) >= 4
                                    && bijNummer.getOrDefault(vorm, 0) * 2 >= keer.getOrDefault(vorm, 0)));
            if (!rand) uit.add(r);
        }
        return uit;
    }

    private static boolean naastNummer(List<Regeltekst> regels, int i) {
        int voor = i - 1;
        while (voor >= 0 && regels.get(voor).leeg()) voor--;
        int na = i + 1;
        while (na < regels.size() && regels.get(na).leeg()) na++;
        return (voor >= 0 && ALLEEN_NUMMER.matcher(regels.get(voor).tekst()).matches())
                || (na < regels.size()
                        && ALLEEN_NUMMER.matcher(regels.get(na).tekst()).matches());
    }

    /** Number of a paragraph (or its title) to its title, as the table of contents gives them. */
    private static Map<String, String> inhoudsopgave(List<Regeltekst> regels) {
        Map<String, String> uit = new TreeMap<>();
        for (Regeltekst r : regels) {
            Matcher m = INHOUD.matcher(r.tekst());
            if (!m.matches()) continue;
            String titel = m.group(1).replaceAll("[.…·_\\s]+$", "").strip().replaceAll("\\s+", " ");
            Matcher nummer = Pattern.compile("^(?:(?i:hoofdstuk)\\s+)?(\\d+(?:\\.\\d+)*)[.:]?\\s+(.*)$")
                    .matcher(titel);
            if (nummer.matches()) uit.put(nummer.group(1), sleutel(nummer.group(2)));
            else if (titel.length() < KOPLENGTE && !titel.isEmpty() && Character.isUpperCase(titel.charAt(0)))
                uit.put(titel, sleutel(titel));
        }
        return uit.size() < INHOUD_MINSTENS ? Map.of() : uit;
    }

    private List<Regeltekst> zonderInhoudsopgave(List<Regeltekst> alle) {
        if (inhoud.isEmpty()) return alle;
        return alle.stream()
                .filter(r -> !INHOUD.matcher(r.tekst()).matches())
                .filter(r -> !r.tekst().matches("(?i)inhouds?(opgave)?"))
                .toList();
    }

    private static String sleutel(String titel) {
        return titel.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private static int breedte(List<Regeltekst> regels) {
        int[] lengtes = regels.stream()
                .mapToInt(r -> r.tekst().length())
                .filter(l -> l > 40 && l < 200)
                .sorted()
                .toArray();
        return lengtes.length == 0 ? KOPLENGTE : lengtes[lengtes.length * 3 / 4];
    }

    /** Short questions that come back: the headings of the rows of a table that every part fills in. */
    private static Set<String> vragen(List<Regeltekst> regels) {
        Map<String, Integer> keer = new HashMap<>();
        for (Regeltekst r : regels)
            if (r.tekst().length() <= KOPLENGTE / 2 && r.tekst().endsWith("?")) keer.merge(r.tekst(), 1, Integer::sum);
        keer.values().removeIf(n -> n < VRAAG_MINSTENS);
        return keer.keySet();
    }

    /** The size of most letters. */
    private static float lopendeGrootte(List<Regeltekst> regels) {
        Map<Float, Integer> tel = new HashMap<>();
        for (Regeltekst r : regels)
            if (r.grootte() > 0)
                tel.merge(Math.round(r.grootte() * 2) / 2f, r.tekst().length(), Integer::sum);
        return tel.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0f);
    }
}
