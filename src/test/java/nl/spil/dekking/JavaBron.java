package nl.spil.dekking;

import java.util.function.IntPredicate;

/**
 * One Java source as two masks of equal length, so that a position in a mask is a position in the source:
 * {@code code} without comments and without the inside of literals, {@code commentaar} with the comments only.
 */
record JavaBron(String tekst, String code, String commentaar) {

    private enum Deel {
        CODE,
        LITERAL,
        COMMENTAAR
    }

    static JavaBron van(String tekst) {
        var delen = delen(tekst);
        return new JavaBron(
                tekst, masker(tekst, i -> delen[i] == Deel.CODE), masker(tekst, i -> delen[i] == Deel.COMMENTAAR));
    }

    static int regelnummer(String tekst, int positie) {
        return 1
                + (int) tekst.substring(0, positie)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    int regelnummer(int positie) {
        return regelnummer(tekst, positie);
    }

    private static Deel[] delen(String tekst) {
        var delen = new Deel[tekst.length()];
        int i = 0;
        while (i < tekst.length()) {
            if (tekst.startsWith("//", i)) {
                i = vul(delen, i, totVoor(tekst, "\n", i), Deel.COMMENTAAR);
            } else if (tekst.startsWith("/*", i)) {
                i = vul(delen, i, totEnMet(tekst, "*/", i + 2), Deel.COMMENTAAR);
            } else if (tekst.startsWith("\"\"\"", i)) {
                i = literal(tekst, delen, i, "\"\"\"");
            } else if (tekst.charAt(i) == '"' || tekst.charAt(i) == '\'') {
                i = literal(tekst, delen, i, tekst.substring(i, i + 1));
            } else {
                i = vul(delen, i, i + 1, Deel.CODE);
            }
        }
        return delen;
    }

    /** The quotes themselves stay code, so that the mask still shows where a literal stands. */
    private static int literal(String tekst, Deel[] delen, int begin, String aanhaling) {
        int binnen = begin + aanhaling.length();
        int einde = binnen;
        while (einde < tekst.length() && !tekst.startsWith(aanhaling, einde)) {
            einde += tekst.charAt(einde) == '\\' ? 2 : 1;
        }
        einde = Math.min(einde, tekst.length());
        vul(delen, begin, binnen, Deel.CODE);
        vul(delen, binnen, einde, Deel.LITERAL);
        return vul(delen, einde, Math.min(einde + aanhaling.length(), tekst.length()), Deel.CODE);
    }

    private static int totVoor(String tekst, String teken, int vanaf) {
        int gevonden = tekst.indexOf(teken, vanaf);
        return gevonden < 0 ? tekst.length() : gevonden;
    }

    private static int totEnMet(String tekst, String teken, int vanaf) {
        int gevonden = tekst.indexOf(teken, vanaf);
        return gevonden < 0 ? tekst.length() : gevonden + teken.length();
    }

    private static int vul(Deel[] delen, int van, int tot, Deel deel) {
        for (int i = van; i < tot; i++) {
            delen[i] = deel;
        }
        return tot;
    }

    private static String masker(String tekst, IntPredicate blijft) {
        var masker = new StringBuilder(tekst);
        for (int i = 0; i < masker.length(); i++) {
            if (!blijft.test(i) && masker.charAt(i) != '\n') {
                masker.setCharAt(i, ' ');
            }
        }
        return masker.toString();
    }
}
