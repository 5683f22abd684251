package nl.spil.schoolplan.yaml;

import java.util.Locale;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in plain Dutch what is wrong with the notation of a file. */
final class Opmaakfout {

    static final String ALGEMEEN =
            "De opmaak klopt hier niet: kijk naar het inspringen, de streepjes, de dubbele punten en de aanhalingstekens.";

    private Opmaakfout() {}

    static String inHetNederlands(MarkedYAMLException fout) {
        var oorzaak = (fout.getProblem() + " " + fout.getContext()).toLowerCase(Locale.ROOT);
        if (oorzaak.contains("tab")) {
            return "Hier staat een tab; spring in met spaties.";
        }
        if (oorzaak.contains("mapping values are not allowed")) {
            return "Een tekst met een dubbele punt hoort tussen aanhalingstekens; of de regel springt te ver in.";
        }
        if (oorzaak.contains("quoted scalar")) {
            return "Hier begint een tekst tussen aanhalingstekens die niet wordt afgesloten.";
        }
        if (oorzaak.contains("flow mapping") || oorzaak.contains("flow sequence")) {
            return "Hier mist een komma of een sluithaakje.";
        }
        if (oorzaak.contains("could not find expected ':'")) {
            return "Hier mist een dubbele punt achter een sleutel.";
        }
        return ALGEMEEN;
    }
}
