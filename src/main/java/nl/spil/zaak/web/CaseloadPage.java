package nl.spil.zaak.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.zaak.Caseloads.Collega;
import nl.spil.zaak.Caseloads.Voorbeeld;
import org.jspecify.annotations.Nullable;

/**
 * Handing over everything of a colleague.
 *
 * @param voorbeeld what would happen; null as long as nobody is chosen
 * @param ingehaald something changed since it was read
 */
public record CaseloadPage(
        List<Collega> vans,
        List<Collega> naars,
        @Nullable UUID van,
        @Nullable UUID naar,
        @Nullable Voorbeeld voorbeeld,
        String reden,
        boolean ingehaald,
        Map<String, String> fouten) {

    public static Map<String, String> keuzes(List<Collega> collegas) {
        Map<String, String> uit = new LinkedHashMap<>();
        for (Collega c : collegas) uit.put(c.account().toString(), c.naam());
        return uit;
    }

    public String waarde(@Nullable UUID account) {
        return account == null ? "" : account.toString();
    }

    public String fout(String veld) {
        return fouten.getOrDefault(veld, "");
    }
}
