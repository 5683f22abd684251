package nl.spil.demo;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.organisatie.Besturen;
import nl.spil.toegang.InlogHulp;
import nl.spil.toegang.Sessies;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Signing in as one of the fictional people. */
@Component
@ConditionalOnBooleanProperty("spil.demo")
public class Demo implements InlogHulp {

    private final Besturen besturen;
    private final Sessies sessies;
    private final Taak taak;
    private final JdbcClient jdbc;
    private final AtomicBoolean klaar = new AtomicBoolean();

    Demo(Besturen besturen, Sessies sessies, Taak taak, JdbcClient jdbc) {
        this.besturen = besturen;
        this.sessies = sessies;
        this.taak = taak;
        this.jdbc = jdbc;
    }

    /** From now on the school is complete and its people can sign in. */
    void isKlaar() {
        klaar.set(true);
    }

    @Override
    public String wachtOp() {
        return klaar.get()
                ? ""
                : "De demoschool wordt gemaakt: 200 leerlingen met hun geschiedenis. Dat duurt een paar tellen.";
    }

    @Override
    public List<Persoon> personen() {
        if (!klaar.get()) return List.of();
        return Arrays.stream(Persona.values())
                .map(p -> new Persoon(p.sleutel(), p.naam(), p.rol(), p.probeer()))
                .toList();
    }

    /** A session for this persona; empty when there is no such person. */
    public Optional<String> meldAan(String sleutel) {
        return Persona.van(sleutel).flatMap(this::account).map(a -> sessies.maak(a, "demo", Duration.ofHours(10)));
    }

    Optional<UUID> account(Persona persona) {
        return account(persona.naam(), persona.soort());
    }

    Optional<UUID> account(String naam, String soort) {
        return besturen.alle().stream()
                .flatMap(bestuur -> taak
                        .voor(
                                bestuur,
                                () -> jdbc.sql(
                                                "select id from toegang.account where naam = ? and soort = ? and gesloten_op is null order by id limit 1")
                                        .param(naam)
                                        .param(soort)
                                        .query(UUID.class)
                                        .optional())
                        .stream())
                .findFirst();
    }
}
