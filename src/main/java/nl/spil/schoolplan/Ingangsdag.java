package nl.spil.schoolplan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.organisatie.Besturen;
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

    private final Besturen besturen;
    private final Locaties locaties;
    private final Planbronnen bronnen;
    private final Schoolplannen schoolplannen;
    private final Taak taak;
    private final JdbcClient jdbc;
    private final Klok klok;
    private volatile @Nullable LocalDate bij;

    Ingangsdag(
            Besturen besturen,
            Locaties locaties,
            Planbronnen bronnen,
            Schoolplannen schoolplannen,
            Taak taak,
            JdbcClient jdbc,
            Klok klok) {
        this.besturen = besturen;
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
            for (UUID bestuur : besturen.alle()) {
                try {
                    taak.voor(bestuur, () -> neemIn(vandaag));
                } catch (RuntimeException e) {
                    // The others go on, and the next page tries this one again.
                    LOG.error("Bestuur {} kon de plannen van {} niet in gebruik nemen", bestuur, vandaag, e);
                    gelukt = false;
                }
            }
            if (gelukt) bij = vandaag;
        }
    }

    private void neemIn(LocalDate vandaag) {
        List<String> later =
                jdbc.sql("""
                        select distinct sleutel from schoolplan.brontekst
                         where soort = 'vastgesteld' and vanaf <= :dag and vanaf > (op at time zone 'Europe/Amsterdam')::date""").param("dag", vandaag).query(String.class).list();
        if (later.isEmpty()) return;
        var stand = bronnen.stand();
        locaties.alle().stream()
                .filter(l -> bronnen.lijn(stand, l.schoolplan()).stream().anyMatch(later::contains))
                .forEach(l -> schoolplannen.neemInGebruik(l.id()));
    }
}
