package nl.spil.demo;

import java.util.Arrays;
import java.util.Optional;

/** The people that the sign-in page of the demo offers. */
enum Persona {
    DOCENT("Rana Koc", "medewerker", "docent techniek", "noteer wat je zag in de les van 2B, op je telefoon"),
    MENTOR("Joris de Wit", "medewerker", "mentor van 2B", "open Noor Yılmaz en doe een zorgmelding"),
    OCO("Ilse Bos", "medewerker", "ondersteuningscoördinator", "bereid het SOT van deze week voor en besluit"),
    SMW("Sana Meijer", "medewerker", "schoolmaatschappelijk werker", "lees mee in het SOT en leg een contact vast"),
    SCHOOLLEIDER("Karim Haddad", "medewerker", "schoolleider", "kijk wat er te laat is, en waarom"),
    OUDER(
            "Aylin Yılmaz",
            "ouder",
            "moeder van Noor",
            "lees het plan van Noor op je telefoon en zeg wat je ervan vindt"),
    LEERLING(
            "Milan Peters", "leerling", "leerling van zestien", "kijk wat er over je is afgesproken en wie er meekeek"),
    BEHEER("Bea Heerema", "beheer", "beheerder", "lever een bestand in bij Import en lees het verslag");

    private final String naam;
    private final String soort;
    private final String rol;
    private final String probeer;

    Persona(String naam, String soort, String rol, String probeer) {
        this.naam = naam;
        this.soort = soort;
        this.rol = rol;
        this.probeer = probeer;
    }

    String naam() {
        return naam;
    }

    String soort() {
        return soort;
    }

    String rol() {
        return rol;
    }

    String probeer() {
        return "probeer: " + probeer;
    }

    String sleutel() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Optional<Persona> van(String sleutel) {
        return Arrays.stream(values()).filter(p -> p.sleutel().equals(sleutel)).findFirst();
    }
}
