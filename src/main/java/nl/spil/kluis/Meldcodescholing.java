package nl.spil.kluis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.organisatie.Functies;
import nl.spil.organisatie.Functies.Medewerker;
import nl.spil.schoolplan.Meldcode;
import nl.spil.schoolplan.Scholing;
import nl.spil.schoolplan.Schoolplan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who must learn the meldcode by the plan, and did not yet (MELDCODE-03). For who keeps it, and who leads the location. */
@Service
public class Meldcodescholing {

    private final Functies functies;
    private final JdbcClient jdbc;

    Meldcodescholing(Functies functies, JdbcClient jdbc) {
        this.functies = functies;
        this.jdbc = jdbc;
    }

    /** A training and who lacks it. */
    public record Gemist(String naam, List<String> mensen) {}

    /** Whether this person keeps the meldcode here, or leads the location. */
    public boolean mag(UUID locatie) {
        return jdbc.sql("select organisatie.houdt_meldcode_bij(:l) or toegang.leidt(:l)")
                .param("l", locatie)
                .query(Boolean.class)
                .single();
    }

    public List<Gemist> van(UUID locatie, Schoolplan plan) {
        Meldcode meldcode = plan.meldcode();
        if (meldcode == null || meldcode.scholing().isEmpty() || !mag(locatie)) return List.of();
        Map<String, List<UUID>> geschoold = new LinkedHashMap<>();
        jdbc.sql("select account_id, scholing from organisatie.geschoold(:l, :s)")
                .param("l", locatie)
                .param("s", meldcode.scholing().toArray(String[]::new))
                .query(rs -> {
                    geschoold
                            .computeIfAbsent(rs.getString(2), k -> new ArrayList<>())
                            .add(rs.getObject(1, UUID.class));
                });
        return plan.scholing().stream()
                .filter(s -> meldcode.scholing().contains(s.id()))
                .map(s -> new Gemist(s.naam(), gemist(locatie, s, geschoold.getOrDefault(s.id(), List.of()))))
                .toList();
    }

    private List<String> gemist(UUID locatie, Scholing scholing, List<UUID> geschoold) {
        return scholing.voorWie().stream()
                .flatMap(rol -> functies.metRol(locatie, rol).stream())
                .filter(m -> m.accountId() == null || !geschoold.contains(m.accountId()))
                .map(Medewerker::naam)
                .distinct()
                .sorted()
                .toList();
    }
}
