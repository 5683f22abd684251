package nl.spil.schoolplan;

import static nl.spil.schoolplan.Verwijst.Naar.ROL;
import static nl.spil.schoolplan.Verwijst.Naar.TERMIJNSOORT;

import java.util.List;
import nl.spil.schoolplan.yaml.MinstensEen;
import org.jspecify.annotations.Nullable;

/**
 * How support of a level starts: for one pupil, a group or a whole class, without a procedure of its own (NIVEAU-06).
 *
 * @param starters who starts it at once, and says yes to who must ask
 * @param naAkkoord who asks first
 * @param naBesluit decisions of which one must have been taken for a pupil before; none when it may start without
 * @param evaluatie the clock that asks what it brought, on the day that was agreed
 * @param akkoord the clock that runs until somebody answers who asked
 */
public record Inzetregel(
        @MinstensEen @Verwijst(ROL) List<String> starters,
        @Verwijst(ROL) List<String> naAkkoord,
        List<String> naBesluit,
        @Verwijst(TERMIJNSOORT) String evaluatie,
        @Nullable @Verwijst(TERMIJNSOORT) String akkoord,
        String bron) {

    public Inzetregel {
        starters = Lijst.van(starters);
        naAkkoord = Lijst.van(naAkkoord);
        naBesluit = Lijst.van(naBesluit);
    }
}
