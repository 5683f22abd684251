package nl.spil.schoolplan;

import static nl.spil.schoolplan.Verwijst.Naar.PARTIJ;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that the school wants to do better in the coming years (KWALITEIT-10, KWALITEIT-11).
 *
 * @param aanleiding what is there now and why it is a theme
 * @param jaren what happens in which school year
 * @param betrokken who works on it
 * @param vragen what the document asks of each theme, with its answer: what, why, how, when satisfied
 */
public record Thema(
        String id,
        String naam,
        @Nullable String aanleiding,
        List<Kenmerk> jaren,
        @Verwijst(PARTIJ) List<String> betrokken,
        List<Kenmerk> vragen,
        String bron) {

    public Thema {
        jaren = Lijst.van(jaren);
        betrokken = Lijst.van(betrokken);
        vragen = Lijst.van(vragen);
    }
}
