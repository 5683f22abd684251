package nl.spil.dossier;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Arrays;
import java.util.Optional;
import nl.spil.toegang.Klasse;

/** What a notitie records. The last four of class logboek open conditions of the route; contact outside school is class 10. */
public enum Soort {
    OBSERVATIE("observatie", "Observatie", Klasse.LOGBOEK),
    GESPREK_LEERLING("gesprek-leerling", "Gesprek met leerling", Klasse.LOGBOEK),
    CONTACT_OUDERS("contact-ouders", "Contact met ouders", Klasse.LOGBOEK),
    INCIDENT("incident", "Incident", Klasse.LOGBOEK),
    INTERNE_ONDERSTEUNING("interne-ondersteuning", "Intern geboden ondersteuning", Klasse.LOGBOEK),
    RENDEMENT("rendement", "Rendement van ondersteuning", Klasse.LOGBOEK),
    ADVIES("advies", "Advies voor vervolg", Klasse.LOGBOEK),
    EXTERN_CONTACT("extern-contact", "Contact met hulpverlener", Klasse.HULPVERLENING);

    private final String sleutel;
    private final String label;
    private final Klasse klasse;

    Soort(String sleutel, String label, Klasse klasse) {
        this.sleutel = sleutel;
        this.label = label;
        this.klasse = klasse;
    }

    public String sleutel() {
        return sleutel;
    }

    public String label() {
        return label;
    }

    public Klasse klasse() {
        return klasse;
    }

    /** As it stands in the database and in JSON. */
    @JsonCreator
    static Soort metSleutel(String sleutel) {
        return van(sleutel).orElseThrow();
    }

    public static Optional<Soort> van(String sleutel) {
        return Arrays.stream(values()).filter(s -> s.sleutel.equals(sleutel)).findFirst();
    }
}
