package nl.spil.schoolplan.lezing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.spil.schoolplan.Aanbod;
import nl.spil.schoolplan.Profielopzet;
import nl.spil.schoolplan.Schoolplan;

/** The schoolprofiel, made from the plan that runs: its chapters as the plan orders them (PROFIEL-04, PROFIEL-05). */
public final class Profiel {

    private static final String VAN_NIVEAU = "aanbod@";

    private final Schoolplan plan;
    private final Map<String, Hoofdstuk> hoofdstukken;

    private Profiel(Schoolplan plan) {
        this.plan = plan;
        this.hoofdstukken = Planlezing.van(plan).perId();
    }

    /** Nothing when the plan does not say what its profile looks like. */
    public static Optional<Planlezing> van(Schoolplan plan) {
        Profielopzet opzet = plan.profiel();
        if (opzet == null) return Optional.empty();
        Profiel profiel = new Profiel(plan);
        return Optional.of(new Planlezing(
                plan,
                opzet.hoofdstukken().stream()
                        .map(profiel::hoofdstuk)
                        .filter(h -> !h.regels().isEmpty())
                        .toList()));
    }

    private Hoofdstuk hoofdstuk(Profielopzet.Hoofdstuk opzet) {
        Map<String, Regel> regels = new LinkedHashMap<>();
        for (String deel : opzet.uit()) {
            List<Regel> uit = deel.startsWith(VAN_NIVEAU)
                    ? aanbod(deel.substring(VAN_NIVEAU.length()))
                    : deel.indexOf('/') < 0 ? heel(deel) : een(deel);
            for (Regel r : uit) regels.putIfAbsent(deel + "/" + r.id(), r);
        }
        return new Hoofdstuk(opzet.id(), opzet.kop(), "", new ArrayList<>(regels.values()));
    }

    private List<Regel> heel(String hoofdstuk) {
        return Optional.ofNullable(hoofdstukken.get(hoofdstuk))
                .map(Hoofdstuk::regels)
                .orElse(List.of());
    }

    private List<Regel> een(String deel) {
        String id = deel.substring(deel.indexOf('/') + 1);
        return heel(deel.substring(0, deel.indexOf('/'))).stream()
                .filter(r -> r.id().equals(id))
                .toList();
    }

    private List<Regel> aanbod(String niveau) {
        List<String> ids = plan.aanbod().stream()
                .filter(a -> niveau.equals(a.niveau()))
                .map(Aanbod::id)
                .toList();
        return heel("aanbod").stream().filter(r -> ids.contains(r.id())).toList();
    }
}
