package nl.spil.schoolplan.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what the writer probably meant. */
public final class Suggestie {

    private static final int LANGSTE = 60;

    private Suggestie() {}

    /** A closing sentence such as {@code " Bedoel je 'oco'?"}, or nothing when no known word is close. */
    public static String voor(String woord, Collection<String> bekend) {
        return dichtsteBij(woord, bekend).map(" Bedoel je '%s'?"::formatted).orElse("");
    }

    static Optional<String> dichtsteBij(String woord, Collection<String> bekend) {
        if (woord.length() > LANGSTE) {
            return Optional.empty();
        }
        int toegestaan = Math.max(1, woord.length() / 3);
        record Kandidaat(String woord, int afstand) {}
        return bekend.stream()
                .filter(kandidaat -> Math.abs(kandidaat.length() - woord.length()) <= toegestaan)
                .map(kandidaat -> new Kandidaat(kandidaat, afstand(woord, kandidaat)))
                .filter(kandidaat -> kandidaat.afstand() <= toegestaan)
                .min(Comparator.comparingInt(Kandidaat::afstand).thenComparing(Kandidaat::woord))
                .map(Kandidaat::woord);
    }

    /** Edit distance in which swapping two neighbours counts as one mistake, as in typing. */
    static int afstand(String een, String ander) {
        int[][] d = new int[een.length() + 1][ander.length() + 1];
        for (int i = 0; i <= een.length(); i++) {
            d[i][0] = i;
        }
        for (int j = 0; j <= ander.length(); j++) {
            d[0][j] = j;
        }
        for (int i = 1; i <= een.length(); i++) {
            for (int j = 1; j <= ander.length(); j++) {
                int vervanging = een.charAt(i - 1) == ander.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + vervanging);
                if (i > 1
                        && j > 1
                        && een.charAt(i - 1) == ander.charAt(j - 2)
                        && een.charAt(i - 2) == ander.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[een.length()][ander.length()];
    }
}
