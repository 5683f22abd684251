package nl.spil.overzicht;

import java.util.List;
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

    /** {@code als} is the role with what it is over: "docent techniek", "ondersteuningscoördinator". */
    public record Betrokkene(String naam, String als, boolean docent, boolean extern) {}

    public List<Betrokkene> van(Inzage inzage) {
        return jdbc.sql("""
                        select b.naam, string_agg(distinct b.als, ', ' order by b.als) as als,
                               bool_and(b.rol = 'docent') as docent, b.soort = 'extern' as extern
                          from toegang.betrokkenen() b
                         where b.soort = 'medewerker' or (b.soort = 'extern' and :extern)
                         group by b.account_id, b.naam, b.soort
                         order by b.soort = 'extern' desc, bool_and(b.rol = 'docent'), bool_or(b.rol = 'mentor') desc, b.naam""")
                .param("extern", inzage.leestVrijgegeven(Klasse.HULPVERLENING))
                .query((rs, n) -> new Betrokkene(rs.getString(1), rs.getString(2), rs.getBoolean(3), rs.getBoolean(4)))
                .list();
    }
}
