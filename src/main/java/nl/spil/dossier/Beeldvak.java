package nl.spil.dossier;

import java.util.Arrays;
import java.util.Optional;

/** The four fields of the kwadrant, and what helps and hinders. */
public enum Beeldvak {
    KUNNEN("kunnen", "Kunnen", "wat de leerling in huis heeft, uit toets of onderzoek"),
    WILLEN("willen", "Willen", "welbevinden, motivatie en zelfbeeld"),
    PRESTEREN("presteren", "Presteren", "wat het op school oplevert"),
    DOEN("doen", "Doen", "gedrag en werkhouding die je ziet"),
    HELPT("helpt", "Wat helpt", "wat werkt bij deze leerling"),
    HINDERT("hindert", "Wat hindert", "wat het moeilijk maakt");

    private final String sleutel;
    private final String label;
    private final String uitleg;

    Beeldvak(String sleutel, String label, String uitleg) {
        this.sleutel = sleutel;
        this.label = label;
        this.uitleg = uitleg;
    }

    public String sleutel() {
        return sleutel;
    }

    public String label() {
        return label;
    }

    public String uitleg() {
        return uitleg;
    }

    public static Optional<Beeldvak> van(String sleutel) {
        return Arrays.stream(values()).filter(v -> v.sleutel.equals(sleutel)).findFirst();
    }
}
