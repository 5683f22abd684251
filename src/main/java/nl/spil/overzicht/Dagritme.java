package nl.spil.overzicht;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.organisatie.Bezettingen.Bezetting;
import nl.spil.organisatie.Schoolkalender;
import nl.spil.schoolplan.Frequentie.Per;
import nl.spil.schoolplan.Jaarplicht;
import nl.spil.schoolplan.Schoolplannen;
import org.springframework.stereotype.Component;

/** What the plan asks of somebody on every school day, such as opening and closing the day with the own group (BASIS-12). */
@Component
public class Dagritme {

    private final Klok klok;
    private final Schoolkalender kalender;
    private final Schoolplannen schoolplannen;

    Dagritme(Klok klok, Schoolkalender kalender, Schoolplannen schoolplannen) {
        this.klok = klok;
        this.kalender = kalender;
        this.schoolplannen = schoolplannen;
    }

    /** A group it is about. */
    public record Groep(UUID id, String code) {}

    /** One thing of every day. */
    public record Vast(String naam, String bron, List<Groep> groepen) {}

    /**
     * Of today; nothing when there is no school.
     *
     * @param nu the roles of this person today
     */
    public List<Vast> van(List<Bezetting> nu) {
        Map<String, Vast> uit = new LinkedHashMap<>();
        for (Bezetting w : nu)
            for (Jaarplicht j : schoolplannen.voorLocatie(w.locatie()).plan().jaarkalender()) {
                if (j.frequentie().per() != Per.DAG || !j.eigenaar().equals(w.rol())) continue;
                Vast vast =
                        uit.computeIfAbsent(w.locatie() + j.id(), k -> new Vast(j.naam(), j.bron(), new ArrayList<>()));
                if (w.groepId() != null) vast.groepen().add(new Groep(w.groepId(), w.groep()));
            }
        return uit.isEmpty() || !kalender.kalender().isSchooldag(klok.vandaag())
                ? List.of()
                : List.copyOf(uit.values());
    }
}
