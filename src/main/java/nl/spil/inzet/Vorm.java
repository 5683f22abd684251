package nl.spil.inzet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** For whom support is (NIVEAU-04). */
public enum Vorm {
    INDIVIDUEEL("Op maat voor één leerling"),
    GROEP("Arrangement voor een groep leerlingen"),
    KLAS("Voor de hele klas");

    private final String naam;

    Vorm(String naam) {
        this.naam = naam;
    }

    public String naam() {
        return naam;
    }

    public String sleutel() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Vorm> van(String sleutel) {
        return Arrays.stream(values()).filter(v -> v.sleutel().equals(sleutel)).findFirst();
    }
}
