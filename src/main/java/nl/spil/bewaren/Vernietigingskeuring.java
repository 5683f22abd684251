package nl.spil.bewaren;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.spil.gedeeld.databank.Taak;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds the proofs against each other and against the list outside the database: whoever owns the database cannot pass something
 * off as destroyed, because only Spil, with its key, writes that list.
 */
@Component
class Vernietigingskeuring {

    private static final Logger LOG = LoggerFactory.getLogger(Vernietigingskeuring.class);

    private final Taak taak;
    private final JdbcClient jdbc;
    private final Vernietigingslijst lijst;

    Vernietigingskeuring(Taak taak, JdbcClient jdbc, Vernietigingslijst lijst) {
        this.taak = taak;
        this.jdbc = jdbc;
        this.lijst = lijst;
    }

    private record Breuk(UUID bestuur, long nummer, String soort) {}

    /** What is otherwise than it should be, each a sentence in Dutch; it goes to the log of the server too. */
    List<String> keur() {
        Set<String> opDeLijst = new HashSet<>();
        lijst.lees()
                .forEach(b ->
                        opDeLijst.add(JsonMapper.shared().readTree(b).get("id").asString()));
        List<String> uit = new ArrayList<>();
        taak.buitenBestuur(() -> jdbc.sql("select bestuur, nummer, soort from bewaren.bewijsbreuken()")
                        .query(Breuk.class)
                        .list())
                .forEach(b -> uit.add("Bestuur %s: ".formatted(b.bestuur())
                        + (b.soort().equals("regels")
                                ? "er staan %d regels van het leeslog als vernietigd, en dat zeggen de bewijzen niet."
                                        .formatted(b.nummer())
                                : "bewijs %d is veranderd of sluit niet aan op het vorige.".formatted(b.nummer()))));
        taak
                .buitenBestuur(() -> jdbc.sql("select bewaren.bewijsnummers()")
                        .query(UUID.class)
                        .list())
                .stream()
                .filter(id -> !opDeLijst.contains(id.toString()))
                .forEach(id -> uit.add("Bewijs " + id + " staat niet op de lijst buiten de databank."));
        uit.forEach(zin -> LOG.error("De bewijzen van vernietiging kloppen niet. {}", zin));
        return List.copyOf(uit);
    }
}
