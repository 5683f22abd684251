package nl.spil.overleg.web;

import java.util.Map;
import nl.spil.overleg.Overleg;

/** When a planned meeting is, to change it or to cancel it. */
public record OverlegplanningPage(
        Overleg overleg,
        String dag,
        String begin,
        String plaats,
        String reden,
        String afgelastReden,
        Map<String, String> fouten) {

    public String fout(String veld) {
        return fouten.getOrDefault(veld, "");
    }
}
