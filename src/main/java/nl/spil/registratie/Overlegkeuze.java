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

/**
 * A meeting of the location, of the past half year or planned in the next two months; kept as it is called. Of a talk about one pupil
 * only those about this pupil: that somebody talks about another on that day, is nobody's business here.
 */
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
                        select o.naam, o.dag from overleg.overleg o
                         where o.locatie_id = :locatie and o.dag between :van and :tot and o.afgelast_op is null
                           and (o.over <> 'een-leerling'
                                or exists (select 1 from overleg.agendapunt a where a.overleg_id = o.id and a.leerling_id = :leerling))
                         order by o.dag desc limit 100""")
                .param("locatie", plaats.locatie())
                .param("leerling", plaats.leerling(), java.sql.Types.OTHER)
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
