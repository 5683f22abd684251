package nl.spil.rechten.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.rechten.Afhandeling;
import nl.spil.rechten.Verwijdering;
import nl.spil.rechten.Verzoek;
import nl.spil.schoolplan.Bewaring;
import nl.spil.schoolplan.DoorGezin.Recht;
import nl.spil.termijn.Termijnregel;
import nl.spil.zaak.Zaak;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked from home, for who deals with it.
 *
 * @param klokken what runs in the zaak
 * @param erbij whether somebody of the school must be there when the dossier is viewed
 * @param rek the clock that may become longer
 * @param vernietigen what can be put on the list to destroy; null for any other request
 */
public record VerzoekPage(
        Zaak zaak,
        LeerlingKop kop,
        String waarom,
        Bewaring bewaring,
        Verzoek verzoek,
        List<Termijnregel> klokken,
        boolean mag,
        boolean erbij,
        Map<String, String> medewerkers,
        Afhandeling.@Nullable Rek rek,
        Verwijdering.@Nullable Stand vernietigen,
        LocalDate vandaag,
        Map<String, String> invoer,
        Map<String, String> fouten) {

    public String url() {
        return zaak.url() + "/verzoek";
    }

    public boolean inzage() {
        return verzoek.recht() == Recht.INZAGE;
    }

    public String waarde(String veld) {
        return invoer.getOrDefault(veld, "");
    }

    public String fout(String veld) {
        return fouten.getOrDefault(veld, "");
    }

    /** How the request came: in the own words of whoever reads this page. */
    public String hoe() {
        return switch (verzoek.wijze()) {
            case "gesprek" -> "in een gesprek";
            case "telefoon" -> "aan de telefoon";
            case "brief" -> "in een brief";
            default -> "vanaf de thuispagina";
        };
    }
}
