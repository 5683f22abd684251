package nl.spil.organisatie;

import java.time.LocalDate;
import nl.spil.gedeeld.Klok;
import nl.spil.organisatie.Kalender.Vakantie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The calendar of the bestuur of this transaction. */
@Component
public class Schoolkalender {

    private final JdbcClient jdbc;
    private final Klok klok;

    Schoolkalender(JdbcClient jdbc, Klok klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    /** All holidays that are known; ask once, compute many terms. */
    public Kalender kalender() {
        return new Kalender(jdbc.sql("select naam, van, tot_en_met from organisatie.vakantie order by van")
                .query((rs, n) -> new Vakantie(
                        rs.getString(1), rs.getObject(2, LocalDate.class), rs.getObject(3, LocalDate.class)))
                .list());
    }

    public LocalDate plus(LocalDate dag, int aantal, Eenheid eenheid) {
        return switch (eenheid) {
            case DAGEN, WEKEN, MAANDEN -> KAAL.plus(dag, aantal, eenheid);
            case SCHOOLDAGEN, SCHOOLWEKEN -> kalender().plus(dag, aantal, eenheid);
        };
    }

    /** The school year of today. */
    public Schooljaar schooljaar() {
        return Schooljaar.van(klok.vandaag());
    }

    private static final Kalender KAAL = new Kalender(java.util.List.of());
}
