package nl.spil.schoolplan;

import static nl.spil.schoolplan.Verwijst.Naar.PARTIJ;
import static nl.spil.schoolplan.Verwijst.Naar.ROL;
import static nl.spil.schoolplan.Verwijst.Naar.TERMIJNSOORT;

import java.util.List;
import nl.spil.schoolplan.yaml.MinstensEen;
import org.jspecify.annotations.Nullable;

/**
 * A kind of plan for a pupil or group: OPP, IOP, handelingsplan, groepsplan.
 *
 * @param lidwoord de or het, where the name does not show it
 * @param wettelijk whether this is the plan that the law asks for extra support, the one at a pupil (WVO 2020 art. 2.44)
 * @param voorWie who has such a plan; with {@code ALLE_LEERLINGEN} a pupil without one is reported (OPP-02)
 * @param auteur who writes and keeps it
 * @param medeauteurs who write along, each in sight as author
 * @param ondertekenaars who agrees to what
 * @param vaststellers who adopts it, when everything is there; nobody named: whoever writes it
 * @param hoorrecht whether the pupil is heard before the plan is adopted or changed (WVO 2020 art. 2.44 lid 5)
 * @param oogo whether an op overeenstemming gericht overleg comes first (WVO 2020 art. 2.44 lid 1)
 * @param bespreking how often it is discussed with pupil and parents
 * @param termijnen the clocks that run on it
 */
public record Plansoort(
        String id,
        String naam,
        @Nullable String kort,
        @Nullable Lidwoord lidwoord,
        boolean wettelijk,
        String omschrijving,
        VoorWie voorWie,
        @Verwijst(ROL) String auteur,
        @Verwijst(ROL) List<String> medeauteurs,
        List<Ondertekenaar> ondertekenaars,
        @Verwijst(ROL) List<String> vaststellers,
        boolean hoorrecht,
        boolean oogo,
        Frequentie bespreking,
        @Verwijst(TERMIJNSOORT) List<String> termijnen,
        @MinstensEen List<Sectie> secties,
        String bron) {

    /** Who has a plan of this kind. */
    public enum VoorWie {
        ALLE_LEERLINGEN,
        EXTRA_ONDERSTEUNING,
        NAAR_BEHOEFTE,
        GROEP
    }

    /** What a signature is about. */
    public enum Voor {
        HELE_PLAN,
        HANDELINGSDEEL
    }

    /**
     * Someone who signs.
     *
     * @param vanafLeeftijd the age of the pupil from which this signature is required; before that it is invited
     */
    public record Ondertekenaar(
            @Verwijst(PARTIJ) String partij,
            Voor voor,
            boolean verplicht,
            @Nullable Integer vanafLeeftijd) {}

    public Plansoort {
        medeauteurs = Lijst.van(medeauteurs);
        ondertekenaars = Lijst.van(ondertekenaars);
        vaststellers = Lijst.van(vaststellers);
        termijnen = Lijst.van(termijnen);
        secties = Lijst.van(secties);
    }
}
