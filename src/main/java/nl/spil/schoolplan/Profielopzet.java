package nl.spil.schoolplan;

import static nl.spil.schoolplan.Verwijst.Naar.HOOFDSTUK;

import java.util.List;
import nl.spil.schoolplan.yaml.MinstensEen;
import org.jspecify.annotations.Nullable;

/**
 * The schoolprofiel: which chapters it has and from which parts of the plan each is made, so that profile and plan cannot
 * drift apart (PROFIEL-08).
 *
 * @param naam what the school calls it
 * @param jaren for how many years it is adopted
 */
public record Profielopzet(
        String naam, @Nullable Integer jaren, @MinstensEen List<Hoofdstuk> hoofdstukken, String bron) {

    public Profielopzet {
        hoofdstukken = Lijst.van(hoofdstukken);
    }

    /**
     * One chapter.
     *
     * @param uit chapters of the plan ("rollen"), single rules ("bedoeling/visie"), or the aanbod of a level ("aanbod@basis")
     */
    public record Hoofdstuk(
            String id,
            String kop,
            @MinstensEen @Verwijst(HOOFDSTUK) List<String> uit,
            String bron) {

        public Hoofdstuk {
            uit = Lijst.van(uit);
        }
    }
}
