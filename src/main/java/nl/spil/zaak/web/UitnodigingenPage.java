package nl.spil.zaak.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.zaak.Uitnodiging;
import nl.spil.zaak.Uitnodigingen.Keuzes;
import nl.spil.zaak.Uitnodigingen.Rolkeuze;
import nl.spil.zaak.Uitnodigingen.Uitkomst.ToestemmingOntbreekt;
import nl.spil.zaak.Zaak;
import org.jspecify.annotations.Nullable;

/**
 * Who from outside is invited to a zaak, and the form to invite somebody.
 *
 * @param mag whether this person may invite, extend and recall
 * @param code a code that was just made, and for whom; shown once
 * @param ontbreekt the consent that stands in the way
 */
public record UitnodigingenPage(
        Zaak zaak,
        LeerlingKop kop,
        String waarom,
        boolean mag,
        List<Uitnodiging> uitnodigingen,
        Keuzes keuzes,
        String codeVoor,
        String code,
        @Nullable ToestemmingOntbreekt ontbreekt,
        Map<String, String> invoer,
        Map<String, String> fouten) {

    public String url() {
        return zaak.url() + "/uitnodigingen";
    }

    public String fout(String naam) {
        return fouten.getOrDefault(naam, "");
    }

    public String waarde(String naam) {
        return invoer.getOrDefault(naam, "");
    }

    public Map<String, String> rollen() {
        Map<String, String> uit = new LinkedHashMap<>();
        for (Rolkeuze r : keuzes.rollen()) uit.put(r.id(), r.naam());
        return uit;
    }
}
