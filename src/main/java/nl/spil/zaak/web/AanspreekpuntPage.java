package nl.spil.zaak.web;

import java.util.Map;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.zaak.Aanspreekpunten.Aanspreekpunt;
import nl.spil.zaak.Zaak;
import org.jspecify.annotations.Nullable;

/** Whom somebody from outside calls about this zaak. */
public record AanspreekpuntPage(
        Zaak zaak,
        LeerlingKop kop,
        String waarom,
        @Nullable Aanspreekpunt nu,
        boolean mag,
        Map<String, String> kandidaten,
        String gekozen,
        String reden,
        Map<String, String> fouten) {

    public String url() {
        return zaak.url() + "/aanspreekpunt";
    }

    public String fout(String veld) {
        return fouten.getOrDefault(veld, "");
    }
}
