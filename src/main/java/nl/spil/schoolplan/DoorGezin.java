package nl.spil.schoolplan;

import static nl.spil.schoolplan.Verwijst.Naar.TOESTEMMINGSOORT;

import java.util.List;
import nl.spil.schoolplan.yaml.MinstensEen;
import org.jspecify.annotations.Nullable;

/**
 * That pupil or parents begin this procedure themselves, at home (PRIVACY-08, KLACHT-05).
 *
 * @param recht which right they use with it
 * @param wie who may, by the age of the pupil; whom no line fits, is told who may
 * @param uitleg what they read before they ask
 * @param kopieToestemming the consent without which nobody gets a copy (TOEST-08); absent when none is needed
 * @param medewerkerErbij whether somebody of the school must be there when the dossier is viewed (PRIVACY-10)
 */
public record DoorGezin(
        Recht recht,
        @MinstensEen List<Toestemmingsoort.Gever> wie,
        String uitleg,
        boolean medewerkerErbij,
        @Nullable @Verwijst(TOESTEMMINGSOORT) String kopieToestemming,
        String bron) {

    /** What somebody asks. */
    public enum Recht {
        INZAGE,
        CORRECTIE,
        BEZWAAR,
        VERWIJDERING,
        KLACHT,
        GESCHIL;

        /** Whether it is a way for who does not agree. */
        public boolean nietEens() {
            return this == BEZWAAR || this == KLACHT || this == GESCHIL;
        }

        public String sleutel() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public DoorGezin {
        wie = Lijst.van(wie);
    }

    /** Whether this party may begin it for a pupil of this age. */
    public boolean mag(String partij, int leeftijd) {
        return wie.stream().anyMatch(g -> Partij.bij(g.partij(), leeftijd).equals(partij) && g.geldtBij(leeftijd));
    }
}
