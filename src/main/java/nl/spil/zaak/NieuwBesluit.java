package nl.spil.zaak;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision as somebody wants to take it. Which parts are required, the schoolplan says per kind of decision.
 *
 * @param soort key of the kind of decision in the phase where the zaak is
 * @param uitvoerder account of who carries it out; {@code uitvoerderNaam} alone for somebody outside the school
 * @param niveau level of support that the school decides on (NIVEAU-02), with why; who decided is who takes the decision
 * @param aspecten which of the vijf aspecten (NIVEAU-03)
 * @param ouders how parents were involved (OUDER-01)
 * @param leerling how the pupil was heard (LEERLING-01)
 * @param resultaat how the zaak ends, for a decision that ends it
 * @param kenmerken what was chosen for each kenmerk that the plan asks with it
 * @param overleg the meeting in which it was taken, if it was taken in one
 * @param versie the version of the zaak that the person was looking at
 */
public record NieuwBesluit(
        String soort,
        String reden,
        @Nullable UUID uitvoerder,
        String uitvoerderNaam,
        @Nullable LocalDate start,
        String doel,
        @Nullable LocalDate evaluatieOp,
        String niveau,
        String niveauReden,
        Set<String> aspecten,
        Betrokkenheid ouders,
        Betrokkenheid leerling,
        String resultaat,
        Map<String, Kenmerkwaarde> kenmerken,
        @Nullable UUID overleg,
        int versie) {

    /**
     * That somebody was involved or heard, or why not. One of the two must be there.
     *
     * @param inhoud for parents the manner ("gebeld"), for the pupil what he or she said
     */
    public record Betrokkenheid(@Nullable LocalDate op, String inhoud, String waaromNiet) {

        public static final Betrokkenheid GEEN = new Betrokkenheid(null, "", "");

        public boolean vastgelegd() {
            return (op != null && !inhoud.isBlank()) || !waaromNiet.isBlank();
        }
    }

    public NieuwBesluit {
        aspecten = Set.copyOf(aspecten);
        kenmerken = Map.copyOf(kenmerken);
    }

    /** Without anything that is chosen from a list of the plan. */
    public NieuwBesluit(
            String soort,
            String reden,
            @Nullable UUID uitvoerder,
            String uitvoerderNaam,
            @Nullable LocalDate start,
            String doel,
            @Nullable LocalDate evaluatieOp,
            String niveau,
            String niveauReden,
            Set<String> aspecten,
            Betrokkenheid ouders,
            Betrokkenheid leerling,
            String resultaat,
            @Nullable UUID overleg,
            int versie) {
        this(
                soort,
                reden,
                uitvoerder,
                uitvoerderNaam,
                start,
                doel,
                evaluatieOp,
                niveau,
                niveauReden,
                aspecten,
                ouders,
                leerling,
                resultaat,
                Map.of(),
                overleg,
                versie);
    }
}
