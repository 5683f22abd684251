package nl.spil.koppeling;

import static nl.spil.koppeling.Kolom.Soort.DATUM;
import static nl.spil.koppeling.Kolom.Soort.EMAIL;
import static nl.spil.koppeling.Kolom.Soort.JA_NEE;
import static nl.spil.koppeling.Kolom.Soort.SLEUTEL;
import static nl.spil.koppeling.Kolom.Soort.SLEUTELS;
import static nl.spil.koppeling.Kolom.Soort.TEKST;
import static nl.spil.koppeling.Kolom.verplicht;
import static nl.spil.koppeling.Kolom.vrij;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The files of an import and their columns (docs/import.md). */
enum Bestand {
    LOCATIES(
            false,
            verplicht("locatie", SLEUTEL),
            verplicht("school", TEKST),
            verplicht("naam", TEKST),
            verplicht("schoolplan", SLEUTEL),
            vrij("telefoon", TEKST)),
    VAKANTIES(false, verplicht("naam", TEKST), verplicht("van", DATUM), verplicht("tot_en_met", DATUM)),
    MEDEWERKERS(true, verplicht("nummer", SLEUTEL), verplicht("naam", TEKST), verplicht("email", EMAIL)),
    KLASSEN(true, verplicht("locatie", SLEUTEL), verplicht("klas", TEKST), vrij("mentor", SLEUTELS)),
    LEERLINGEN(
            true,
            verplicht("nummer", SLEUTEL),
            verplicht("roepnaam", TEKST),
            vrij("tussenvoegsel", TEKST),
            verplicht("achternaam", TEKST),
            verplicht("geboortedatum", DATUM),
            vrij("email", EMAIL),
            verplicht("locatie", SLEUTEL),
            vrij("klas", TEKST),
            vrij("leerjaar", TEKST),
            vrij("vanaf", DATUM)),
    OUDERS(
            true,
            verplicht("leerling", SLEUTEL),
            verplicht("nummer", SLEUTEL),
            vrij("aanhef", TEKST),
            verplicht("naam", TEKST),
            vrij("email", EMAIL),
            vrij("telefoon", TEKST),
            vrij("soort", TEKST),
            verplicht("gezag", JA_NEE)),
    FUNCTIES(
            true,
            verplicht("medewerker", SLEUTEL),
            verplicht("rol", SLEUTEL),
            verplicht("locatie", SLEUTEL),
            vrij("klassen", TEKST),
            vrij("vanaf", DATUM)),
    LESGROEPEN(
            true,
            verplicht("locatie", SLEUTEL),
            verplicht("lesgroep", TEKST),
            verplicht("vak", TEKST),
            verplicht("docent", SLEUTEL),
            vrij("klas", TEKST),
            vrij("leerling", SLEUTEL));

    private final boolean verplicht;
    private final List<Kolom> kolommen;

    Bestand(boolean verplicht, Kolom... kolommen) {
        this.verplicht = verplicht;
        this.kolommen = List.of(kolommen);
    }

    boolean moet() {
        return verplicht;
    }

    List<Kolom> kolommen() {
        return kolommen;
    }

    /** "leerlingen.csv". */
    String bestandsnaam() {
        return sleutel() + ".csv";
    }

    String sleutel() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The temporary table it is read into. */
    String tabel() {
        return "in_" + sleutel();
    }

    /** "Leerlingen 2026.CSV" is leerlingen: the name begins with the word. */
    static Optional<Bestand> van(String naam) {
        String kaal =
                naam.substring(naam.replace('\\', '/').lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(b -> kaal.startsWith(b.sleutel())).findFirst();
    }
}
