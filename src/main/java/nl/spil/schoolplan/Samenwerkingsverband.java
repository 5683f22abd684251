package nl.spil.schoolplan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The samenwerkingsverband passend onderwijs that supplies loket, consulent and commissions (CONFIG-09).
 *
 * @param loket where the school asks for advice
 * @param consulent the person there who helps the school
 * @param commissies who advises on admission to special facilities
 * @param niveaus the levels of support that it names
 * @param formulieren the forms that it asks for
 * @param profielen where the schoolprofielen are published
 */
public record Samenwerkingsverband(
        String naam,
        @Nullable String loket,
        @Nullable String consulent,
        List<String> commissies,
        List<String> niveaus,
        List<String> formulieren,
        @Nullable String profielen,
        String bron) {

    public Samenwerkingsverband {
        commissies = Lijst.van(commissies);
        niveaus = Lijst.van(niveaus);
        formulieren = Lijst.van(formulieren);
    }
}
