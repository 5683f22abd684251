package nl.spil.schoolplan;

import static nl.spil.schoolplan.Verwijst.Naar.NIVEAU;
import static nl.spil.schoolplan.Verwijst.Naar.PARTIJ;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A level of support; every support action carries one (NIVEAU-01).
 *
 * @param onderdeelVan the wider level to which the school counts this one (C-18)
 * @param beslist who decides that a pupil gets this level; nobody when it is for every pupil
 * @param inzet who may start support of this level beside a procedure, and what must be there first; absent when it only starts in one
 */
public record Niveau(
        String id,
        String naam,
        String omschrijving,
        @Nullable @Verwijst(NIVEAU) String onderdeelVan,
        @Verwijst(PARTIJ) List<String> beslist,
        @Nullable Inzetregel inzet,
        String bron) {

    public Niveau {
        beslist = Lijst.van(beslist);
    }
}
