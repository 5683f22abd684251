package nl.spil.toestemming;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Locale;

/** What somebody said, last. */
public enum Antwoord {
    GEVRAAGD("gevraagd, nog geen antwoord"),
    JA("ja"),
    NEE("nee"),
    INGETROKKEN("ingetrokken"),
    /** Used up, or what it was for is over. */
    VERVALLEN("niet meer geldig");

    private final String tekst;

    Antwoord(String tekst) {
        this.tekst = tekst;
    }

    public String tekst() {
        return tekst;
    }

    String sleutel() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static Antwoord van(String sleutel) {
        return valueOf(sleutel.toUpperCase(Locale.ROOT));
    }
}
