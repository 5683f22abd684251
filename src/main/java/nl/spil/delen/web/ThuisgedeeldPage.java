package nl.spil.delen.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.spil.concept.Concept;
import nl.spil.delen.Deel;
import nl.spil.delen.Deling;
import nl.spil.gedeeld.web.Teksten;

/** What the school shares, for the family. */
public final class ThuisgedeeldPage {

    private ThuisgedeeldPage() {}

    /** Where it stands, in the language of the reader. */
    public static String staat(Teksten t, Deling d) {
        return t.t("gedeeld.staat." + d.staat().name().toLowerCase(Locale.ROOT));
    }

    /** All of it. */
    public record Lijst(Teksten t, UUID leerling, String roepnaam, List<Deling> delingen) {}

    /**
     * One of it.
     *
     * @param geeft whether this person was asked and can say yes or no
     * @param akkoord whether this person said yes
     */
    public record Blad(
            Teksten t,
            Deling deling,
            List<Deel> delen,
            boolean geeft,
            boolean akkoord,
            String plek,
            Concept concept,
            Map<String, String> waarden,
            Map<String, String> fouten) {

        public String fout(String veld) {
            return fouten.getOrDefault(veld, "");
        }
    }
}
