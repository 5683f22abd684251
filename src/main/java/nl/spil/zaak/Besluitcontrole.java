package nl.spil.zaak;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.spil.gedeeld.Datum;
import nl.spil.schoolplan.Aspect;
import nl.spil.schoolplan.Besluitsoort;
import nl.spil.schoolplan.Besluitsoort.Eis;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.zaak.NieuwBesluit.Betrokkenheid;
import org.jspecify.annotations.Nullable;

/**
 * Whether a decision is filled in as far as the plan asks of its kind. What is not asked may be left out; what is filled in
 * must make sense.
 */
final class Besluitcontrole {

    private final Schoolplan plan;
    private final Besluitsoort soort;
    private final List<Eis> vereist;
    private final LocalDate vandaag;
    private final Map<String, String> fouten = new LinkedHashMap<>();

    private Besluitcontrole(Schoolplan plan, Besluitsoort soort, List<Eis> vereist, LocalDate vandaag) {
        this.plan = plan;
        this.soort = soort;
        this.vereist = vereist;
        this.vandaag = vandaag;
    }

    /**
     * Name of the input to sentence, in the order of the form; empty when the decision may be taken.
     *
     * @param vereist what the kind of decision asks of a pupil of this age
     */
    static Map<String, String> fouten(
            Schoolplan plan, Besluitsoort soort, List<Eis> vereist, NieuwBesluit besluit, LocalDate vandaag) {
        Besluitcontrole controle = new Besluitcontrole(plan, soort, vereist, vandaag);
        controle.controleer(besluit);
        return controle.fouten;
    }

    private void controleer(NieuwBesluit b) {
        if (vereist(Eis.DOEL) && b.doel().isBlank()) {
            fouten.put("doel", "Schrijf het doel op: wat is er straks anders, en waaraan zie je dat?");
        }
        if (vereist(Eis.UITVOERDER)
                && b.uitvoerder() == null
                && b.uitvoerderNaam().isBlank()) {
            fouten.put("uitvoerder", "Kies wie het uitvoert.");
        }
        if (vereist(Eis.START) && b.start() == null) fouten.put("start", "Kies de dag waarop het begint.");
        evaluatie(b);
        niveau(b);
        aspecten(b);
        Kenmerken.controleer(plan, soort, b, fouten);
        betrokken(
                "ouders",
                vereist(Eis.OUDERS_BETROKKEN),
                b.ouders(),
                "Leg vast wanneer en hoe je ouders hebt betrokken, of waarom dat niet is gebeurd.");
        betrokken(
                "leerling",
                vereist(Eis.LEERLING_GEHOORD),
                b.leerling(),
                "Leg vast wanneer de leerling is gehoord en wat die zei, of waarom dat niet is gebeurd.");
        if (vereist(Eis.RESULTAAT) && b.resultaat().isBlank()) {
            fouten.put("resultaat", "Schrijf op hoe de zaak eindigt.");
        }
        if (b.reden().isBlank()) {
            fouten.put("reden", "Schrijf waarom jullie dit besluiten. Zonder reden kan niemand het later volgen.");
        }
    }

    private void evaluatie(NieuwBesluit b) {
        LocalDate dag = b.evaluatieOp();
        if (dag == null) {
            if (vereist(Eis.EVALUATIEDATUM))
                fouten.put("evaluatie", "Kies de dag waarop jullie kijken of het heeft gewerkt.");
        } else if (dag.isBefore(vandaag)) {
            fouten.put("evaluatie", "De evaluatie ligt in het verleden. Kies vandaag of later.");
        } else if (b.start() != null && dag.isBefore(b.start())) {
            fouten.put(
                    "evaluatie", "De evaluatie ligt vóór de start. Kies een dag vanaf " + Datum.lang(b.start()) + ".");
        }
    }

    /** The school decides the level; who and why are recorded, nothing is computed (NIVEAU-02). */
    private void niveau(NieuwBesluit b) {
        if (b.niveau().isBlank()) {
            if (vereist(Eis.NIVEAU))
                fouten.put(
                        "niveau",
                        "Kies het niveau van ondersteuning. De school besluit dat zelf; Spil rekent het niet uit.");
            return;
        }
        if (plan.niveau(b.niveau()).isEmpty()) {
            fouten.put("niveau", "Dit niveau staat niet in het schoolplan. Kies een van de niveaus.");
        } else if (b.niveauReden().isBlank()) {
            fouten.put("niveau-reden", "Schrijf waarom de school voor dit niveau kiest.");
        }
    }

    /** At least one of the vijf aspecten, or it is no support (NIVEAU-03). */
    private void aspecten(NieuwBesluit b) {
        List<String> bekend = plan.aspecten().stream().map(Aspect::id).toList();
        if (!bekend.containsAll(b.aspecten())) {
            fouten.put("aspecten", "Een van deze aspecten staat niet in het schoolplan. Kies uit de lijst.");
        } else if (vereist(Eis.ASPECT) && b.aspecten().isEmpty()) {
            fouten.put("aspecten", "Kies ten minste één aspect: waaruit bestaat de ondersteuning?");
        }
    }

    private void betrokken(String wie, boolean vereist, Betrokkenheid b, String zin) {
        if (inToekomst(b.op())) {
            fouten.put(
                    wie + "-op",
                    "Deze dag moet nog komen. Kies de dag waarop het gebeurd is, of leg vast waarom niet.");
        } else if (vereist && !b.vastgelegd()) {
            fouten.put(wie + "-op", zin);
        }
    }

    private boolean inToekomst(@Nullable LocalDate dag) {
        return dag != null && dag.isAfter(vandaag);
    }

    private boolean vereist(Eis eis) {
        return vereist.contains(eis);
    }
}
