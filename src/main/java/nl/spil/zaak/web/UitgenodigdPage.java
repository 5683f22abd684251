package nl.spil.zaak.web;

import java.util.List;
import java.util.Map;
import nl.spil.zaak.Zaakgenodigden.Blad;
import nl.spil.zaak.Zaakgenodigden.Kort;

/** What somebody from outside sees. */
public final class UitgenodigdPage {

    private UitgenodigdPage() {}

    /** More than one invitation, or none. */
    public record Lijst(String naam, List<Kort> uitnodigingen) {}

    /** The zaak. */
    public record Zaakblad(
            String naam, Blad blad, String plek, String verslag, int versie, Map<String, String> fouten) {

        public String url() {
            return "/uitgenodigd/" + blad.nummer();
        }

        public String fout(String veld) {
            return fouten.getOrDefault(veld, "");
        }
    }
}
