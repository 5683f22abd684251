package nl.spil.schoolplan.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Splits a document in passages, each with the headings it stands under. */
final class Splitser {

    private static final Pattern NUMMER =
            Pattern.compile("(?i)^(?:hoofdstuk\\s+|paragraaf\\s+)?(\\d{1,2}(?:\\.\\d{1,2}){0,5})[.:)]?(?:\\s+.*|$)");
    private static final Pattern BIJLAGE = Pattern.compile("(?i)^(bijlage\\s+\\d+(?:\\.\\d+)*)\\b.*");
    private static final Pattern VAST = Pattern.compile("(?i)^(voorwoord|woord vooraf|inleiding|nawoord|bijlagen)$");
    private static final Pattern VOORAF = Pattern.compile("(?i)^(voorwoord|woord vooraf)$");
    private static final Pattern DEEL = Pattern.compile("^\\p{L}+\\s+\\d{1,2}[a-z]?\\s*:?$");
    private static final Pattern ADRES = Pattern.compile("(?i)(?:https?://|www\\.)\\S+");
    /** Between the headings that a passage stands under. */
    static final String ONDER = " › ";

    private static final int KORT = 60;
    private static final String ZONDER = "Voor het eerste hoofdstuk";
    private static final int LANGSTE_KOP = 140;

    /** A heading above what is read now. */
    private record Kop(int niveau, String nummer, String titel) {}

    private final Deque<Kop> koppen = new ArrayDeque<>();
    private final List<Passage> uit = new ArrayList<>();

    private Splitser() {}

    static List<Passage> splits(List<Stuk> stukken) {
        Splitser splitser = new Splitser();
        for (Stuk s : opsommingen(stukken)) {
            if (s.soort() == Stuk.Soort.KOP) splitser.kop(s);
            else splitser.passage(s);
        }
        if (splitser.uit.isEmpty())
            throw new Onleesbaar(
                    "In dit document staat geen lopende tekst. Kies het document zelf, als PDF, DOCX of tekst.");
        return splitser.uit;
    }

    /** "Betrokken zijn:" with the short items under it is one passage: an item alone promises nothing. */
    private static List<Stuk> opsommingen(List<Stuk> stukken) {
        List<Stuk> uit = new ArrayList<>();
        for (int i = 0; i < stukken.size(); i++) {
            Stuk s = stukken.get(i);
            int einde = i + 1;
            if (s.soort() != Stuk.Soort.KOP && s.tekst().endsWith(":"))
                while (einde < stukken.size() && kortItem(stukken.get(einde))) einde++;
            if (einde > i + 2) {
                String items = stukken.subList(i + 1, einde).stream()
                        .map(x -> x.tekst().replaceAll("^(?:[^\\p{L}\\p{N}(]+|o )\\s*|[;,]$", ""))
                        .collect(Collectors.joining("; "));
                uit.add(new Stuk(s.bladzijde(), s.soort(), s.niveau(), s.tekst() + " " + items));
                i = einde - 1;
            } else uit.add(s);
        }
        return uit;
    }

    private static boolean kortItem(Stuk s) {
        int lengte = s.tekst().length();
        char eind = s.tekst().charAt(lengte - 1);
        return eind != ':'
                && (s.soort() == Stuk.Soort.PUNT && lengte <= KORT
                        || s.soort() == Stuk.Soort.ALINEA && lengte <= KORT / 2 && ".!?".indexOf(eind) < 0);
    }

    private void kop(Stuk s) {
        String titel = s.tekst().length() > LANGSTE_KOP ? s.tekst().substring(0, LANGSTE_KOP) : s.tekst();
        Matcher nummer = NUMMER.matcher(titel);
        Matcher bijlage = BIJLAGE.matcher(titel);
        int niveau;
        String kenmerk = "";
        if (nummer.matches()) {
            kenmerk = nummer.group(1);
            niveau = (int) kenmerk.chars().filter(c -> c == '.').count() + 1;
        } else if (bijlage.matches()) {
            kenmerk = hoofdletter(bijlage.group(1));
            niveau = 1;
        } else if (VAST.matcher(titel).matches()) {
            niveau = 1;
            if (VOORAF.matcher(titel).matches()) kenmerk = hoofdletter(titel);
        } else if (s.niveau() > 0) niveau = s.niveau();
        else niveau = onderNummer() + (DEEL.matcher(titel).matches() || !inDeel() ? 1 : 2);
        while (!koppen.isEmpty() && koppen.getLast().niveau() >= niveau) koppen.removeLast();
        koppen.addLast(new Kop(niveau, kenmerk, titel));
    }

    /** Depth of the last numbered heading. */
    private int onderNummer() {
        for (Iterator<Kop> i = koppen.descendingIterator(); i.hasNext(); ) {
            Kop k = i.next();
            if (!k.nummer().isEmpty() || k.niveau() == 1) return k.niveau();
        }
        return 0;
    }

    /** Whether a heading such as "Thema 3" stands above: what follows is part of it. */
    private boolean inDeel() {
        return koppen.stream().anyMatch(k -> DEEL.matcher(k.titel()).matches());
    }

    private void passage(Stuk s) {
        if (ADRES.matcher(s.tekst())
                        .replaceAll(" ")
                        .codePoints()
                        .filter(Character::isLetter)
                        .count()
                < 3) return;
        if (uit.size() >= Grens.PASSAGES)
            throw new Onleesbaar("Dit document heeft meer dan " + Grens.PASSAGES
                    + " alinea's. Kies alleen het ondersteuningsplan, zonder andere bijlagen.");
        String paragraaf = "";
        for (Iterator<Kop> i = koppen.descendingIterator(); i.hasNext() && paragraaf.isEmpty(); )
            paragraaf = i.next().nummer();
        uit.add(new Passage(
                uit.size() + 1,
                s.bladzijde(),
                koppen.isEmpty() ? ZONDER : koppen.getFirst().titel(),
                paragraaf,
                koppen.isEmpty() ? ZONDER : koppen.stream().map(Kop::titel).collect(Collectors.joining(ONDER)),
                switch (s.soort()) {
                    case PUNT -> Passage.Soort.PUNT;
                    case RIJ -> Passage.Soort.RIJ;
                    case ALINEA, KOP -> Passage.Soort.ALINEA;
                },
                s.tekst()));
    }

    private static String hoofdletter(String tekst) {
        return tekst.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                + tekst.substring(1).toLowerCase(java.util.Locale.ROOT);
    }
}
