package nl.spil.overleg;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Two people wrote from the same beginning: what each of them added stays. */
final class Samenvoeging {

    private Samenvoeging() {}

    /**
     * What stands now, followed by the lines that this person wrote and that are not there yet.
     *
     * @param begin the text this person started from
     * @param nu what somebody else has filed since
     * @param mijn what this person wrote
     */
    static String van(String begin, String nu, String mijn) {
        Set<String> bekend = new LinkedHashSet<>(regels(begin));
        bekend.addAll(regels(nu));
        List<String> erbij =
                regels(mijn).stream().filter(r -> !bekend.contains(r)).toList();
        if (erbij.isEmpty()) return nu;
        String nieuw = String.join("\n", erbij);
        return nu.isBlank() ? nieuw : nu.stripTrailing() + "\n" + nieuw;
    }

    private static List<String> regels(String tekst) {
        return tekst.lines().map(String::strip).filter(r -> !r.isEmpty()).toList();
    }
}
