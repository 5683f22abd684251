package nl.spil.koppeling;

import java.util.Locale;

/** How far an import is. */
public enum Importstaat {
    CONTROLEREN("wordt gecontroleerd"),
    GECONTROLEERD("gecontroleerd, nog niet toegepast"),
    AFGEKEURD("afgekeurd, niets veranderd"),
    TOEPASSEN("wordt toegepast"),
    TOEGEPAST("toegepast"),
    MISLUKT("mislukt, niets veranderd"),
    INGETROKKEN("ingetrokken");

    private final String tekst;

    Importstaat(String tekst) {
        this.tekst = tekst;
    }

    public String tekst() {
        return tekst;
    }

    /** Heading above the progress. */
    public String kop() {
        return this == TOEPASSEN ? "Toepassen" : "Controleren";
    }

    public boolean bezig() {
        return this == CONTROLEREN || this == TOEPASSEN;
    }

    String sleutel() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Importstaat van(String sleutel) {
        return valueOf(sleutel.toUpperCase(Locale.ROOT));
    }
}
