package nl.spil.zaak.web;

import java.util.Map;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.zaak.Zaak;

/** Answering who asked the team for help; {@code deAanmelding} is what the school calls the form, with de or het. */
public record AntwoordPage(
        Zaak zaak,
        LeerlingKop kop,
        String deAanmelding,
        String melding,
        String ingediend,
        String plek,
        Map<String, Integer> versies,
        String welke,
        String waarom,
        String vanaf,
        Map<String, String> fouten) {

    public String fout(String naam) {
        return fouten.getOrDefault(naam, "");
    }

    public int versie(String naam) {
        return versies.getOrDefault(plek + naam, 0);
    }
}
