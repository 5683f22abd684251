package nl.spil.schoolplan.web;

import java.util.List;
import nl.spil.schoolplan.Planversie;
import nl.spil.schoolplan.lezing.Aanbodstand;
import nl.spil.schoolplan.lezing.Hoofdstuk;
import nl.spil.schoolplan.lezing.Planlezing;
import nl.spil.schoolplan.lezing.Regel;

/** What the plan promises and what of it runs (PROFIEL-01). */
public record BeloftenPage(Planversie versie, Planlezing lezing, List<Aanbodstand> aanbod) {

    public String adres() {
        return "/ondersteuningsplan/" + versie.sleutel();
    }

    public List<Aanbodstand> nietGeleverd() {
        return aanbod.stream().filter(a -> !a.geleverd()).toList();
    }

    public long draait(Hoofdstuk h) {
        return h.regels().stream().filter(Regel::draait).count();
    }

    /** The rules of a chapter that are only shown. */
    public List<Regel> getoond(Hoofdstuk h) {
        return h.regels().stream().filter(r -> !r.draait()).toList();
    }

    public long procent() {
        return lezing.aantal() == 0 ? 100 : 100 * lezing.draait() / lezing.aantal();
    }
}
