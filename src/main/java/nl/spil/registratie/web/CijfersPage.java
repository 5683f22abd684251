package nl.spil.registratie.web;

import java.time.LocalDate;
import java.util.List;
import nl.spil.organisatie.Locatie;
import nl.spil.organisatie.Schooljaar;
import nl.spil.registratie.Registratiecijfers.Soort;
import nl.spil.schoolplan.Formulier;
import org.jspecify.annotations.Nullable;

/**
 * What was written down, in figures.
 *
 * @param locatie null when this person reads the figures of no location
 * @param vrij whether any two days may be chosen; else one whole school year
 */
public record CijfersPage(
        @Nullable Locatie locatie,
        List<Locatie> locaties,
        LocalDate van,
        LocalDate tot,
        boolean vrij,
        List<Schooljaar> schooljaren,
        String fout,
        List<Soort> soorten) {

    public static String getal(@Nullable Long aantal) {
        return aantal == null ? "minder dan 5" : String.valueOf(aantal);
    }

    /** A part of a number: hidden when it is small, and when a small one beside it would follow from it. */
    public static String deel(@Nullable Long aantal) {
        return aantal == null ? "–" : String.valueOf(aantal);
    }

    /** Whether hours were written, or may not be known. */
    public static boolean heeftUren(Soort s) {
        Long minuten = s.minuten();
        return minuten != null && minuten > 0;
    }

    /** "12:30 uur"; nothing when nobody wrote hours. */
    public static String uren(@Nullable Long minuten) {
        return minuten == null ? "–" : minuten / 60 + ":" + (minuten % 60 < 10 ? "0" : "") + minuten % 60 + " uur";
    }

    /** The rows behind a figure, for who may see them. */
    public String erachter(Formulier f) {
        Formulier.Bij bij = f.bij();
        if (bij != null && bij.overLeerling()) return "/registraties?formulier=" + f.id() + "&staat=alles";
        return "/registraties/school?formulier=" + f.id() + (locatie == null ? "" : "&locatie=" + locatie.id());
    }

    public String bestand() {
        return "/registraties/cijfers.csv?van=" + van + "&tot=" + tot
                + (locatie == null ? "" : "&locatie=" + locatie.id());
    }

    public static String waar(Formulier f) {
        Formulier.Bij bij = f.bij();
        return bij == null
                ? ""
                : switch (bij) {
                    case LEERLING, ZAAK -> "op maat voor een leerling";
                    case GROEP -> "voor een groep leerlingen";
                    case SCHOOL -> "over de school";
                };
    }
}
