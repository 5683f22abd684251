package nl.spil.schoolplan;

import static nl.spil.schoolplan.Verwijst.Naar.FEIT;
import static nl.spil.schoolplan.Verwijst.Naar.FORMULIER;
import static nl.spil.schoolplan.Verwijst.Naar.NIVEAU;
import static nl.spil.schoolplan.Verwijst.Naar.OVERLEGSOORT;
import static nl.spil.schoolplan.Verwijst.Naar.PARTIJ;
import static nl.spil.schoolplan.Verwijst.Naar.PLANSOORT;
import static nl.spil.schoolplan.Verwijst.Naar.ROL;
import static nl.spil.schoolplan.Verwijst.Naar.TERMIJNSOORT;
import static nl.spil.schoolplan.Verwijst.Naar.VOORWAARDE;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A phase of a procedure: who is involved, what they use, what they agree, and what must be true to come in (ROUTE-01).
 *
 * @param niveau the level of support in this phase; absent when a pupil keeps the level that he or she has
 * @param eigenaar who has the next step
 * @param gegevens what is on the table
 * @param afspraken what comes out of this phase
 * @param zwijgt about what the document says nothing here, so that an empty list is not taken for a forgotten one
 * @param formulier the form that belongs to this phase
 * @param overleggen the meetings in which this phase takes place
 * @param plansoorten the plans that are made or changed here
 * @param voorwaarden what must be true before a zaak may come into this phase
 * @param termijnen the clocks that run here
 * @param meldt facts that a zaak reports when it comes into this phase; terms start from them
 * @param verantwoording whether the school shows here what it did, before it looks for a place elsewhere (ROUTE-09)
 * @param begin whether a zaak can begin here; without any such phase it begins in the first one
 * @param eind whether a zaak is finished here
 * @param elders whether the pupil is taught outside the own school here, which stays responsible (NIVEAU-12)
 */
public record Fase(
        String id,
        String naam,
        @Nullable @Verwijst(NIVEAU) String niveau,
        @Verwijst(ROL) String eigenaar,
        @Verwijst(PARTIJ) List<String> betrokken,
        List<String> gegevens,
        List<String> afspraken,
        List<Zwijgt> zwijgt,
        @Nullable @Verwijst(FORMULIER) String formulier,
        @Verwijst(OVERLEGSOORT) List<String> overleggen,
        @Verwijst(PLANSOORT) List<String> plansoorten,
        @Verwijst(VOORWAARDE) List<String> voorwaarden,
        @Verwijst(TERMIJNSOORT) List<String> termijnen,
        @Verwijst(FEIT) List<String> meldt,
        List<Besluitsoort> besluiten,
        boolean verantwoording,
        boolean begin,
        boolean eind,
        boolean elders,
        String bron) {

    /** What a document can leave open about a phase. */
    public enum Zwijgt {
        GEGEVENS,
        AFSPRAKEN
    }

    public Fase {
        zwijgt = Lijst.van(zwijgt);
        betrokken = Lijst.van(betrokken);
        gegevens = Lijst.van(gegevens);
        afspraken = Lijst.van(afspraken);
        overleggen = Lijst.van(overleggen);
        plansoorten = Lijst.van(plansoorten);
        voorwaarden = Lijst.van(voorwaarden);
        termijnen = Lijst.van(termijnen);
        meldt = Lijst.van(meldt);
        besluiten = Lijst.van(besluiten);
    }

    public Optional<Besluitsoort> besluit(String id) {
        return Lijst.vind(besluiten, Besluitsoort::id, id);
    }
}
