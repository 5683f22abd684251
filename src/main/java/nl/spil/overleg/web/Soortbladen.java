package nl.spil.overleg.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.spil.overleg.Cockpit.Blad;
import nl.spil.overleg.Overleg;
import nl.spil.overleg.Overleg.Staat;
import nl.spil.overleg.Overleggen;
import nl.spil.overleg.Soorten;
import nl.spil.overleg.Vastleggingen;
import nl.spil.overleg.web.OverlegPage.Soortblad;
import nl.spil.schoolplan.Overlegsoort;
import nl.spil.schoolplan.Overlegsoort.Over;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.toegang.Bezoeker;
import org.springframework.stereotype.Component;

/** What the kind of a meeting asks of its page. */
@Component
class Soortbladen {

    private final Schoolplannen schoolplannen;
    private final Overleggen overleggen;
    private final Vastleggingen vastleggingen;

    Soortbladen(Schoolplannen schoolplannen, Overleggen overleggen, Vastleggingen vastleggingen) {
        this.schoolplannen = schoolplannen;
        this.overleggen = overleggen;
        this.vastleggingen = vastleggingen;
    }

    Soortblad blad(Bezoeker wie, Blad blad) {
        Overleg overleg = blad.overleg();
        Schoolplan plan = schoolplannen.versie(overleg.planversie()).plan();
        Overlegsoort soort = Soorten.vind(plan, overleg.soort()).orElseThrow();
        boolean open = overleg.schrijft() && !overleg.afgesloten();
        boolean inbrengen = !overleg.afgesloten()
                && (overleg.over() == Over.LEERLINGEN || overleg.over() == Over.LEERLINGEN_UIT_KLAS)
                && (open || soort.hulpvraag());
        String formulier = soort.formulier();
        Map<String, String> mensen = new LinkedHashMap<>();
        if (open && overleg.zonderLeerlingen())
            blad.medewerkers().forEach(m -> mensen.put(m.account().toString(), m.naam()));
        return new Soortblad(
                soort.onderwerp(),
                soort.bron(),
                formulier == null ? "" : plan.woorden().formulier(formulier),
                soort.hulpvraag(),
                soort.inbreng(),
                soort.uitkomsten(),
                soort.succesindicatoren(),
                inbrengen ? overleggen.teKiezen(wie, overleg) : List.of(),
                open ? overleggen.wachtend(wie, overleg) : List.of(),
                overleg.staat() == Staat.GEPLAND ? overleggen.nietIngevuld(overleg, plan, soort) : List.of(),
                vastleggingen.afspraken(overleg),
                mensen,
                inbrengen);
    }
}
