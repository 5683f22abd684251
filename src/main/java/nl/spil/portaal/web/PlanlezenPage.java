package nl.spil.portaal.web;

import java.time.LocalDate;
import java.util.List;
import nl.spil.gedeeld.web.Teksten;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.plan.Plandossier;
import nl.spil.plan.Sjabloon;
import nl.spil.rechten.Keus;
import nl.spil.schoolplan.Sectie;
import org.jspecify.annotations.Nullable;

/**
 * The whole plan to read, with the signature under it when that is asked.
 *
 * @param nietEens the ways for who does not agree
 * @param klopt where somebody says that something is not right; empty for who may not
 * @param geschil since when the support is disputed by the reader
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
        List<Keus> nietEens,
        String wie,
        String klopt,
        @Nullable LocalDate geschil,
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
