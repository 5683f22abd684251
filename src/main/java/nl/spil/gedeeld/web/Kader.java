package nl.spil.gedeeld.web;

import java.util.List;
import java.util.function.UnaryOperator;
import nl.spil.gedeeld.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Everything the page frame shows around the page itself: who is signed in, the menu with its counts, one message.
 *
 * @param bestanden turns the path of a static file into its address with fingerprint
 * @param thema "licht", "donker", or empty for what the device prefers
 */
public record Kader(
        boolean ingelogd,
        String accountId,
        String naam,
        String plaats,
        List<MenuPunt> menu,
        String csrf,
        @Nullable String melding,
        String thema,
        boolean demo,
        UnaryOperator<String> bestanden,
        String vandaag) {

    /** One line of the menu. {@code teller} 0 shows nothing; {@code ernst} is "bad" when what it counts is late. */
    public record MenuPunt(String label, String url, boolean huidig, int teller, String ernst) {}

    public String bestand(String pad) {
        return bestanden.apply(pad);
    }

    /** A fresh key for a form, so that sending it twice makes one thing. */
    public String idem() {
        return Ids.nieuw().toString();
    }

    public String initialen() {
        return Initialen.van(naam);
    }
}
