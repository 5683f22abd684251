package nl.spil.gedeeld.web;

import java.util.Locale;

/** Two letters for in a circle: "Noor van der Berg" becomes NB. */
public final class Initialen {
    private Initialen() {}

    public static String van(String naam) {
        String[] delen = naam.trim().split("[\\s.]+");
        if (delen[0].isEmpty()) return "?";
        String eerste = delen[0].substring(0, 1);
        String laatste = delen.length > 1 ? delen[delen.length - 1].substring(0, 1) : "";
        return (eerste + laatste).toUpperCase(Locale.ROOT);
    }
}
