package nl.spil.registratie;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.spil.formulier.Invulplaats;
import nl.spil.formulier.Keuzebron;
import nl.spil.gedeeld.Datum;
import nl.spil.gedeeld.Klok;
import nl.spil.schoolplan.Veld;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A meeting of the location, of the past half year or planned in the next two months; kept as it is called. */
@Component
class Overlegkeuze implements Keuzebron {

    private final JdbcClient jdbc;
    private final Klok klok;

    Overlegkeuze(JdbcClient jdbc, Klok klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    @Override
    public Veld.Soort soort() {
        return Veld.Soort.OVERLEG;
    }

    @Override
    public Map<String, String> keuzes(Invulplaats plaats, Veld veld) {
        LocalDate vandaag = klok.vandaag();
        Map<String, String> uit = new LinkedHashMap<>();
        jdbc.sql("""
                        select naam, dag from overleg.overleg
                         where locatie_id = :locatie and dag between :van and :tot and afgelast_op is null order by dag desc limit 100""")
                .param("locatie", plaats.locatie())
                .param("van", vandaag.minusMonths(6))
                .param("tot", vandaag.plusMonths(2))
                .query(rs -> {
                    String naam =
                            rs.getString(1) + ", " + Datum.lang(rs.getDate(2).toLocalDate());
                    uit.put(naam, naam);
                });
        return uit;
    }
}
