package nl.spil.schoolplan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.organisatie.Locaties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A plan that was adopted for a later day, runs from that day: before anybody's first page of a day is made, each location takes in use
 * what is in force on that day. It asks no job to run in time, and no restart.
 */
@Component
public class Ingangsdag {

    private static final Logger LOG = LoggerFactory.getLogger(Ingangsdag.class);

    private final Locaties locaties;
    private final Planbronnen bronnen;
    private final Schoolplannen schoolplannen;
    private final Taak taak;
    private final JdbcClient jdbc;
    private final Klok klok;
    private volatile @Nullable LocalDate bij;

    Ingangsdag(
            Locaties locaties,
            Planbronnen bronnen,
            Schoolplannen schoolplannen,
            Taak taak,
            JdbcClient jdbc,
            Klok klok) {
        this.locaties = locaties;
        this.bronnen = bronnen;
        this.schoolplannen = schoolplannen;
        this.taak = taak;
        this.jdbc = jdbc;
        this.klok = klok;
    }

    /** Costs nothing but the first time on a day. */
    public void begin() {
        if (klok.vandaag().equals(bij)) return;
        synchronized (this) {
            LocalDate vandaag = klok.vandaag();
            if (vandaag.equals(bij)) return;
            boolean gelukt = true;
            for (Map.Entry<UUID, Set<String>> e : later(vandaag).entrySet()) {
                try {
                    taak.voor(e.getKey(), () -> neemIn(e.getValue()));
                } catch (RuntimeException fout) {
                    // The others go on, and the next page tries this one again.
                    LOG.error("Bestuur {} kon de plannen van {} niet in gebruik nemen", e.getKey(), vandaag, fout);
                    gelukt = false;
                }
            }
            if (gelukt) bij = vandaag;
        }
    }

    /** The plans of every bestuur that were adopted for a later day, and that day has come. One question for all. */
    private Map<UUID, Set<String>> later(LocalDate vandaag) {
        Map<UUID, Set<String>> uit = new HashMap<>();
        taak.buitenBestuur(() -> {
            jdbc.sql("select bestuur, sleutel from schoolplan.ingegaan(?)")
                    .param(vandaag)
                    .query(rs -> {
                        uit.computeIfAbsent(rs.getObject(1, UUID.class), b -> new HashSet<>())
                                .add(rs.getString(2));
                    });
            return true;
        });
        return uit;
    }

    private void neemIn(Set<String> later) {
        var stand = bronnen.stand();
        locaties.alle().stream()
                .filter(l -> bronnen.lijn(stand, l.schoolplan()).stream().anyMatch(later::contains))
                .forEach(l -> schoolplannen.neemInGebruik(l.id()));
    }
}
