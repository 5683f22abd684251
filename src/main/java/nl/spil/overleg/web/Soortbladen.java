package nl.spil.overleg.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.spil.gedeeld.Datum;
import nl.spil.overleg.Cockpit.Blad;
import nl.spil.overleg.Inbrengen;
import nl.spil.overleg.Overleg;
import nl.spil.overleg.Overleg.Staat;
import nl.spil.overleg.Overleggen;
import nl.spil.overleg.Soorten;
import nl.spil.overleg.Vastleggingen;
import nl.spil.overleg.web.OverlegPage.Soortblad;
import nl.spil.schoolplan.Overlegsoort;
import nl.spil.schoolplan.Overlegsoort.Over;
import nl.spil.schoolplan.Protocollen;
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
    private final Inbrengen inbrengen;

    Soortbladen(Schoolplannen schoolplannen, Overleggen overleggen, Vastleggingen vastleggingen, Inbrengen inbrengen) {
        this.inbrengen = inbrengen;
        this.schoolplannen = schoolplannen;
        this.overleggen = overleggen;
        this.vastleggingen = vastleggingen;
    }

    Soortblad blad(Bezoeker wie, Blad blad) {
        Overleg overleg = blad.overleg();
        Schoolplan plan = schoolplannen.versie(overleg.planversie()).plan();
        Overlegsoort soort = Soorten.vind(plan, overleg.soort()).orElseThrow();
        boolean open = overleg.schrijft() && !overleg.afgesloten();
        boolean magInbrengen = !overleg.afgesloten()
                && (overleg.over() == Over.LEERLINGEN || overleg.over() == Over.LEERLINGEN_UIT_KLAS)
                && (open || soort.iedereenKiest());
        String formulier = soort.formulier();
        Map<String, String> mensen = new LinkedHashMap<>();
        if (open && overleg.zonderLeerlingen())
            blad.medewerkers().forEach(m -> mensen.put(m.account().toString(), m.naam()));
        return new Soortblad(
                soort.onderwerp(),
                soort.bron(),
                overleg.staat() == Staat.GEPLAND ? regels(overleg, plan, soort) : List.of(),
                formulier == null ? "" : plan.woorden().formulier(formulier),
                soort.hulpvraag(),
                soort.inbreng(),
                inbrengen.stand(wie, overleg, blad.deelnemers(), plan, soort).orElse(null),
                soort.uitkomsten(),
                soort.succesindicatoren(),
                magInbrengen ? overleggen.teKiezen(wie, overleg) : List.of(),
                open ? overleggen.wachtend(wie, overleg) : List.of(),
                overleg.staat() == Staat.GEPLAND ? overleggen.nietIngevuld(overleg, plan, soort) : List.of(),
                vastleggingen.afspraken(overleg),
                vastleggingen.acties(overleg),
                mensen,
                Protocollen.bijOverleg(plan, overleg.locatie(), soort.id()),
                magInbrengen);
    }

    /** What holds for the agenda before the meeting begins. */
    private static List<String> regels(Overleg overleg, Schoolplan plan, Overlegsoort soort) {
        List<String> uit = new ArrayList<>();
        LocalDate inleveren = overleg.inleverenTot();
        if (inleveren != null) uit.add("Inleveren tot en met " + Datum.dag(inleveren) + ".");
        if (soort.hulpvraag()) uit.add("Zonder hulpvraag komt een leerling niet op de agenda.");
        if (soort.inbreng()) uit.add("Wie meedoet, schrijft vooraf op wat hij of zij ziet.");
        if (soort.gaatOver() == Over.LEERLINGEN_UIT_KLAS) {
            List<String> kiezen = new ArrayList<>(List.of(soort.spil()));
            kiezen.addAll(soort.spilMet());
            uit.add("Wie besproken wordt, "
                    + (kiezen.size() > 1 ? "kiezen " : "kiest ")
                    + String.join(
                            " en ",
                            kiezen.stream()
                                    .map(plan.woorden()::rol)
                                    .map(r -> "de " + r)
                                    .toList())
                    + ".");
        }
        soort.nodigeToestemming()
                .flatMap(plan::toestemming)
                .ifPresent(t -> uit.add(
                        "Er zijn mensen van buiten de school bij. Daarvoor is toestemming nodig: ‘" + t.naam() + "’."));
        if (!soort.succesindicatoren().isEmpty()) uit.add("Het overleg sluit af met een korte terugblik.");
        return uit;
    }
}
