package nl.spil.termijn;

import java.util.Optional;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.schoolplan.Leesklok;
import nl.spil.toegang.Klasse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a new colleague must read stands on the work list until it was read (ROUTE-04). */
@Component
class Leestermijnen implements Leesklok, Termijnwacht {

    private static final String LEESTAAK = "leestaak";

    private final Termijnen termijnen;
    private final Klok klok;
    private final JdbcClient jdbc;

    Leestermijnen(Termijnen termijnen, Klok klok, JdbcClient jdbc) {
        this.termijnen = termijnen;
        this.klok = klok;
        this.jdbc = jdbc;
    }

    @Override
    public void begin(Leesopdracht o) {
        termijnen.start(
                null,
                new NieuweTermijn(
                        LEESTAAK,
                        new Onderwerp(LEESTAAK, o.taak()),
                        null,
                        o.locatie(),
                        Klasse.CONFIGURATIE,
                        o.wat(),
                        o.url(),
                        o.bron(),
                        new NieuweTermijn.Startfeit(o.sinds(), klok.vandaag()),
                        Duur.tot(o.voor()),
                        new NieuweTermijn.Eigenaar(o.wie(), o.rol()),
                        o.escalatie(),
                        NieuweTermijn.DRIE_DAGEN,
                        null));
    }

    @Override
    public void gelezen(UUID taak) {
        termijnen.haalVoor(null, new Onderwerp(LEESTAAK, taak), LEESTAAK, "gelezen en bevestigd");
    }

    @Override
    public void vervalt(UUID taak, String waarom) {
        termijnen.vervalVoor(null, new Onderwerp(LEESTAAK, taak), waarom);
    }

    /** Reading is confirmed where the text stands, so that the school knows which version it was. */
    @Override
    public Optional<String> bezwaar(UUID termijn) {
        return jdbc.sql("select url from termijn.termijn where id = :id and onderwerp_soort = :soort")
                .param("id", termijn)
                .param("soort", LEESTAAK)
                .query(String.class)
                .optional()
                .map(
                        url ->
                                "Dit is klaar als je het hebt gelezen. Open de tekst en kies daar 'Ik heb dit gelezen'; dan is deze taak af.");
    }
}
