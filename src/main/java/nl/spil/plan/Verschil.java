package nl.spil.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;

/** Two texts beside each other: what stayed, what went, what came. By paragraph, and within a paragraph by word. */
public final class Verschil {

    private static final int GRENS = 2_000_000;

    private Verschil() {}

    /** What happened to a piece of text. */
    public enum Soort {
        GELIJK,
        WEG,
        NIEUW
    }

    public record Stuk(Soort soort, String tekst) {}

    /**
     * A run of paragraphs of which both texts may have their own.
     *
     * @param gelijk both have the same; then {@code links} and {@code rechts} are equal
     */
    public record Blok(boolean gelijk, List<String> links, List<String> rechts) {
        public String linkerTekst() {
            return String.join("\n\n", links);
        }

        public String rechterTekst() {
            return String.join("\n\n", rechts);
        }
    }

    /** The paragraphs of a text. */
    public static List<String> alineas(String tekst) {
        return Arrays.stream(tekst.replace("\r\n", "\n").strip().split("\n\\s*\n"))
                .map(String::strip)
                .filter(a -> !a.isEmpty())
                .toList();
    }

    /** Equal and unequal runs of paragraphs, in order: nothing of either text is left out. */
    public static List<Blok> blokken(String links, String rechts) {
        List<Blok> uit = new ArrayList<>();
        List<String> l = new ArrayList<>();
        List<String> r = new ArrayList<>();
        for (Paar<String> p : leg(alineas(links), alineas(rechts), String::equals)) {
            if (p.links() != null && p.rechts() != null) {
                sluit(uit, l, r);
                uit.add(new Blok(true, List.of(p.links()), List.of(p.rechts())));
            } else {
                if (p.links() != null) l.add(p.links());
                if (p.rechts() != null) r.add(p.rechts());
            }
        }
        sluit(uit, l, r);
        return uit;
    }

    private static void sluit(List<Blok> uit, List<String> l, List<String> r) {
        if (l.isEmpty() && r.isEmpty()) return;
        uit.add(new Blok(false, List.copyOf(l), List.copyOf(r)));
        l.clear();
        r.clear();
    }

    /** From old to new by word, ready to read: pieces that stayed, went or came. */
    public static List<Stuk> woorden(String oud, String nieuw) {
        List<Stuk> uit = new ArrayList<>();
        for (Paar<String> p : leg(stukjes(oud), stukjes(nieuw), String::equals)) {
            if (p.links() != null && p.rechts() != null) voegToe(uit, Soort.GELIJK, p.links());
            else if (p.links() != null) voegToe(uit, Soort.WEG, p.links());
            else voegToe(uit, Soort.NIEUW, Objects.requireNonNull(p.rechts()));
        }
        return uit;
    }

    private static void voegToe(List<Stuk> uit, Soort soort, String tekst) {
        if (!uit.isEmpty() && uit.getLast().soort() == soort) {
            uit.set(uit.size() - 1, new Stuk(soort, uit.getLast().tekst() + tekst));
        } else {
            uit.add(new Stuk(soort, tekst));
        }
    }

    /** Words with the white space that follows them. */
    private static List<String> stukjes(String tekst) {
        return tekst.isEmpty()
                ? List.of()
                : Arrays.asList(tekst.replace("\r\n", "\n").split("(?<=\\s)(?=\\S)"));
    }

    private record Paar<T>(
            @org.jspecify.annotations.Nullable T links,
            @org.jspecify.annotations.Nullable T rechts) {}

    /** The longest common sequence; texts too long for it count as wholly different, which loses nothing. */
    private static <T> List<Paar<T>> leg(List<T> a, List<T> b, BiPredicate<T, T> gelijk) {
        List<Paar<T>> uit = new ArrayList<>();
        if ((long) a.size() * b.size() > GRENS) {
            a.forEach(x -> uit.add(new Paar<>(x, null)));
            b.forEach(x -> uit.add(new Paar<>(null, x)));
            return uit;
        }
        int[][] lengte = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                lengte[i][j] = gelijk.test(a.get(i), b.get(j))
                        ? lengte[i + 1][j + 1] + 1
                        : Math.max(lengte[i + 1][j], lengte[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && j < b.size() && gelijk.test(a.get(i), b.get(j))) {
                uit.add(new Paar<>(a.get(i++), b.get(j++)));
            } else if (j >= b.size() || (i < a.size() && lengte[i + 1][j] >= lengte[i][j + 1])) {
                uit.add(new Paar<>(a.get(i++), null));
            } else {
                uit.add(new Paar<>(null, b.get(j++)));
            }
        }
        return uit;
    }
}
