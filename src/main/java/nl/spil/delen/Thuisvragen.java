package nl.spil.delen;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.spil.toegang.Inzage;
import nl.spil.toestemming.Stand;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits at home: something that the school wants to share and that nobody answered. */
@Component
public class Thuisvragen {

    private final JdbcClient jdbc;

    Thuisvragen(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One of it; {@code soort} is the kind of consent. */
    public record Vraag(UUID id, String naam, String organisatie, String soort, String aanWie) {

        public boolean gaatOver(Stand s) {
            return s.soort().equals(soort) && s.aanWie().equals(aanWie);
        }
    }

    @Transactional(readOnly = true)
    public List<Vraag> van(Inzage inzage) {
        return jdbc.sql("""
                        select d.id, d.naam, d.organisatie, d.toestemming, coalesce(nullif(d.aan_wie, ''), d.organisatie) from delen.deling d
                         where d.leerling_id = :leerling and d.toestemming <> ''
                           and not exists (select 1 from delen.deelstap s where s.deling_id = d.id and s.soort in ('akkoord', 'weigering', 'ingetrokken'))
                         order by d.op""")
                .param("leerling", inzage.leerling())
                .query((rs, n) -> new Vraag(
                        Objects.requireNonNull(rs.getObject(1, UUID.class)),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getString(5)))
                .list();
    }
}
