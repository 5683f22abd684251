package nl.spil.werkaantekening;

import java.util.Arrays;
import java.util.Locale;

/** Why a note is not there any more. */
public enum Reden {
    TERMIJN("de termijn was voorbij"),
    LOSGELATEN("de schrijver liet hem los"),
    LOGBOEK("de feiten staan in het logboek"),
    WACHTWOORD("iemand anders zette een nieuw wachtwoord, of maakte het schoolaccount los"),
    GEWIST("de gegevens van de leerling zijn gewist");

    private final String zin;

    Reden(String zin) {
        this.zin = zin;
    }

    public String zin() {
        return zin;
    }

    String sleutel() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Reden van(String sleutel) {
        return Arrays.stream(values())
                .filter(r -> r.sleutel().equals(sleutel))
                .findFirst()
                .orElseThrow();
    }
}
