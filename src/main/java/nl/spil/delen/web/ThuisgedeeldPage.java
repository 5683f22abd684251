package nl.spil.delen.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.concept.Concept;
import nl.spil.delen.Deel;
import nl.spil.delen.Deling;

/** What the school shares, for the family. */
public final class ThuisgedeeldPage {

    private ThuisgedeeldPage() {}

    /** All of it. */
    public record Lijst(UUID leerling, String roepnaam, boolean zelf, List<Deling> delingen) {}

    /**
     * One of it.
     *
     * @param zelf whether the pupil reads this, who is addressed otherwise
     * @param geeft whether this person was asked and can say yes or no
     * @param akkoord whether this person said yes
     */
    public record Blad(
            String roepnaam,
            boolean zelf,
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

        /** To a parent and to a pupil. */
        public String u(String ouder, String leerling) {
            return zelf ? leerling : ouder;
        }
    }
}
