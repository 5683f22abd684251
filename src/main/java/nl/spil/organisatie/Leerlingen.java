package nl.spil.organisatie;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.spil.gedeeld.Datum;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.organisatie.LeerlingKop.Mentor;
import nl.spil.organisatie.LeerlingKop.Ouder;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Klasse;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The pupils, as the administration of the school knows them. */
@Component
public class Leerlingen {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Klok klok;

    Leerlingen(JdbcClient jdbc, Klok klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    /** Who the opened pupil is, in one statement. */
    public LeerlingKop kop(Inzage inzage) {
        LocalDate dag = klok.vandaag();
        return jdbc.sql("""
                select l.id, l.nummer, l.naam, l.roepnaam, l.geboortedatum, k.code as klas, k.id as klas_id, l.leerjaar, l.account_id,
                       o.id as locatie_id, o.sleutel, o.school, o.naam as locatie, o.schoolplan, o.telefoon,
                       (select coalesce(jsonb_agg(jsonb_build_object(
                                   'medewerkerId', m.id, 'naam', m.naam, 'accountId', m.account_id) order by f.vanaf, m.naam), '[]')
                          from organisatie.functie f join organisatie.medewerker m on m.id = f.medewerker_id
                         where f.groep_id = k.id and f.rol = 'mentor' and f.vanaf <= :dag and (f.tot is null or f.tot > :dag)) as mentoren,
                       (select coalesce(jsonb_agg(jsonb_build_object(
                                   'id', p.id, 'aanhef', p.aanhef, 'naam', p.naam, 'soort', s.soort, 'gezag', s.gezag, 'accountId', p.account_id,
                                   'email', case when not :gezin or p.account_id = toegang.wie() then p.email else '' end,
                                   'telefoon', case when not :gezin or p.account_id = toegang.wie() then p.telefoon else '' end)
                                   order by s.gezag desc, p.naam), '[]')
                          from organisatie.ouderschap s join organisatie.ouder p on p.id = s.ouder_id
                         where s.leerling_id = l.id and :contact and s.vanaf <= :dag and (s.tot is null or s.tot > :dag)) as ouders
                  from organisatie.leerling l
                  join lateral (select x.* from organisatie.inschrijving i join organisatie.locatie x on x.id = i.locatie_id
                                 where i.leerling_id = l.id and i.vanaf <= :dag and (i.tot is null or i.tot > :dag)
                                 order by i.vanaf desc limit 1) o on true
                  left join lateral (select g.id, g.code from organisatie.plaatsing p join organisatie.groep g on g.id = p.groep_id and g.soort = 'klas'
                                      where p.leerling_id = l.id and p.vanaf <= :dag and (p.tot is null or p.tot > :dag)
                                      order by p.vanaf desc limit 1) k on true
                 where l.id = :leerling
                """)
                .param("leerling", inzage.leerling())
                .param("dag", dag)
                .param("contact", inzage.leestIets(Klasse.CONTACT))
                .param("gezin", gezin(inzage))
                .query((rs, n) -> lees(rs, dag))
                .optional()
                .orElseThrow(NietGevonden::new);
    }

    /** Parents live apart more often than not: none of the family reads another's address here. */
    private static boolean gezin(Inzage inzage) {
        return inzage.vanGezin();
    }

    private static LeerlingKop lees(ResultSet rs, LocalDate dag) throws SQLException {
        LocalDate geboren = rs.getObject("geboortedatum", LocalDate.class);
        return new LeerlingKop(
                rs.getObject("id", UUID.class),
                rs.getString("nummer"),
                rs.getString("naam"),
                rs.getString("roepnaam"),
                geboren,
                Datum.leeftijd(geboren, dag),
                ofLeeg(rs.getString("klas")),
                rs.getObject("klas_id", UUID.class),
                rs.getString("leerjaar"),
                rs.getObject("account_id", UUID.class),
                new Locatie(
                        rs.getObject("locatie_id", UUID.class),
                        rs.getString("sleutel"),
                        rs.getString("school"),
                        rs.getString("locatie"),
                        rs.getString("schoolplan"),
                        rs.getString("telefoon")),
                lijst(rs.getString("mentoren"), Mentor[].class),
                lijst(rs.getString("ouders"), Ouder[].class));
    }

    private static <T> List<T> lijst(String json, Class<T[]> soort) {
        return Arrays.asList(JSON.readValue(json, soort));
    }

    private static String ofLeeg(@Nullable String tekst) {
        return tekst == null ? "" : tekst;
    }
}
