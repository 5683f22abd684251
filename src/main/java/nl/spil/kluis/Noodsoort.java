package nl.spil.kluis;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Why the vault cannot wait, in a word: what a second person reads who may not read about whom it is. */
public enum Noodsoort {
    GEVAAR("Een leerling loopt nu gevaar"),
    INSTANTIE("De politie, Veilig Thuis of een arts vraagt er nu om"),
    ANDERS("Iets anders dat niet kan wachten");

    private final String naam;

    Noodsoort(String naam) {
        this.naam = naam;
    }

    public String naam() {
        return naam;
    }

    /** As it stands in the database and in a form. */
    public String sleutel() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Noodsoort> van(String sleutel) {
        return Arrays.stream(values()).filter(s -> s.sleutel().equals(sleutel)).findFirst();
    }

    /** To choose from. */
    public static Map<String, String> keuzes() {
        Map<String, String> uit = new LinkedHashMap<>();
        for (Noodsoort soort : values()) uit.put(soort.sleutel(), soort.naam());
        return uit;
    }
}
