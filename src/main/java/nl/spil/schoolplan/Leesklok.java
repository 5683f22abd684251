package nl.spil.schoolplan;

import java.time.LocalDate;
import java.util.UUID;

/** The module above that keeps the work list: something to read has a day, and is over when it was read. */
public interface Leesklok {

    /**
     * Somebody must read something.
     *
     * @param taak the reading task
     * @param rol in which role
     * @param wat in the infinitive, for the work list
     * @param escalatie the role that hears when it is late; empty for none
     */
    record Leesopdracht(
            UUID taak,
            UUID wie,
            String rol,
            UUID locatie,
            String wat,
            String sinds,
            LocalDate voor,
            String url,
            String bron,
            String escalatie) {}

    void begin(Leesopdracht opdracht);

    void gelezen(UUID taak);

    void vervalt(UUID taak, String waarom);
}
