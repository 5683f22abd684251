package nl.spil.overzicht;

import java.util.List;
import nl.spil.schoolplan.Rol.Plek;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Klasse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is around an opened pupil. Somebody from outside the school is shown only to who may know of such contact. */
@Component
public class Betrokkenen {

    private final JdbcClient jdbc;

    Betrokkenen(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Somebody around the pupil.
     *
     * @param als "mentor, docent Nederlands"
     * @param dichtbij whom one turns to first: the mentor, who coordinates, and who comes from outside for this pupil
     */
    public record Betrokkene(String naam, String als, boolean dichtbij, boolean extern) {}

    public List<Betrokkene> van(Inzage inzage, Schoolplan schoolplan) {
        // That there is a zaak is not for everybody who may see who is around a pupil.
        return jdbc.sql("""
                select b.naam, string_agg(b.als, ', ' order by b.lesgever, b.als) as als, bool_or(b.dichtbij) as dichtbij, b.extern
                  from (select distinct account_id, naam, als, rol = :lesgever as lesgever, soort = 'extern' as extern,
                               soort = 'extern' or rol in (:eerste, :coordinator) as dichtbij, rol = :eerste as eerste
                          from toegang.betrokkenen()
                         where (soort = 'medewerker' or (soort = 'extern' and :extern))
                           and rol not like '%@zaak') b
                 group by b.account_id, b.naam, b.extern
                 order by b.extern desc, bool_or(b.eerste) desc, bool_and(b.lesgever), b.naam
                """)
                .param("eerste", schoolplan.rolId(Plek.EERSTE_AANSPREEKPUNT))
                .param("coordinator", schoolplan.rolId(Plek.COORDINATOR))
                .param("lesgever", schoolplan.rolId(Plek.LESGEVER))
                .param("extern", inzage.leestVrijgegeven(Klasse.HULPVERLENING))
                .query((rs, n) -> new Betrokkene(rs.getString(1), rs.getString(2), rs.getBoolean(3), rs.getBoolean(4)))
                .list();
    }
}
