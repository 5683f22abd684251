package nl.spil.rechten;

import java.util.List;
import java.util.UUID;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.schoolplan.Planversie;
import nl.spil.schoolplan.Privacyonderwerp;
import nl.spil.schoolplan.Protocollen;
import nl.spil.schoolplan.Protocollen.Ingang;
import nl.spil.schoolplan.Protocollen.Stuk;
import nl.spil.schoolplan.Schoolplannen;
import org.springframework.stereotype.Component;

/** What a school says about the data of its pupils: its documents, and each subject with what carries it out (PRIVACY-01, -02). */
@Component
public class Privacyblad {

    private final Schoolplannen schoolplannen;
    private final Protocollen protocollen;

    Privacyblad(Schoolplannen schoolplannen, Protocollen protocollen) {
        this.schoolplannen = schoolplannen;
        this.protocollen = protocollen;
    }

    /**
     * The page.
     *
     * @param sleutel of the plan, which everybody may read
     */
    public record Blad(String sleutel, List<Privacyonderwerp> onderwerpen, List<Ingang> documenten) {}

    public Blad van(UUID locatie) {
        Planversie versie = schoolplannen.voorLocatie(locatie);
        return new Blad(
                versie.sleutel(),
                versie.plan().privacy(),
                protocollen.opLocatie(locatie).stream()
                        .filter(i -> i.protocol().privacy())
                        .toList());
    }

    /** A document of this school that was handed in as PDF. */
    public Protocollen.Bestand bestand(UUID locatie, UUID stuk) {
        for (Ingang i : van(locatie).documenten()) {
            Stuk gevonden = i.stuk();
            if (gevonden != null
                    && gevonden.id().equals(stuk)
                    && !gevonden.bestandsnaam().isEmpty()) return protocollen.bestand(stuk);
        }
        throw new NietGevonden();
    }
}
