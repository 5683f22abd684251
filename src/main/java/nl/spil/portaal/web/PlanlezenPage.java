package nl.spil.portaal.web;

import java.util.List;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.plan.Plandossier;
import nl.spil.plan.Sjabloon;
import nl.spil.schoolplan.Sectie;

/**
 * The whole plan to read, with the signature under it when that is asked.
 *
 * @param alles reads all sections; otherwise the handelingsdeel only
 */
public record PlanlezenPage(
        Teksten t,
        LeerlingKop kop,
        Plandossier plan,
        Sjabloon sjabloon,
        boolean alles,
        boolean tekenen,
        boolean getekend,
        String plek,
        String opmerking,
        int conceptVersie,
        boolean gewijzigd,
        String fout) {

    public String url() {
        return "/thuis/" + kop.id();
    }

    public List<Sectie> secties() {
        return sjabloon.secties().stream()
                .filter(s -> s.soort() == Sectie.Soort.TEKST && (alles || s.handelingsdeel()))
                .filter(s -> plan.sectie(s.id()).map(x -> !x.tekst().isEmpty()).orElse(false))
                .toList();
    }
}
