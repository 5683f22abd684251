package nl.spil.organisatie;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.toegang.Bezoeker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has which role, for a pupil and at a location, today. */
@Component
public class Functies {

    private final JdbcClient jdbc;
    private final Klok klok;

    Functies(JdbcClient jdbc, Klok klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    /** A member of staff; {@code accountId} is empty as long as there is no account. */
    public record Medewerker(
            UUID id, String naam, String email, @Nullable UUID accountId) {}

    /**
     * The account that has this role for this pupil: the mentor of the class, the docent of a group, and for every other
     * role who has it at the location where the pupil is enrolled. When more than one has it, the one who has it longest; who
     * is replaced comes after who stands in.
     */
    public Optional<UUID> account(String rol, UUID leerling) {
        return medewerkers(rol, leerling).stream()
                .map(Medewerker::accountId)
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }

    /** Everyone with this role for this pupil; who is replaced today comes last. */
    public List<Medewerker> medewerkers(String rol, UUID leerling) {
        return jdbc.sql("""
                select m.id, m.naam, m.email, m.account_id
                  from organisatie.functie f join organisatie.medewerker m on m.id = f.medewerker_id
                 where f.rol = :rol and f.vanaf <= :dag and (f.tot is null or f.tot > :dag)
                   and case when f.groep_id is null
                            then f.locatie_id in (select i.locatie_id from organisatie.inschrijving i
                                                   where i.leerling_id = :leerling and i.vanaf <= :dag and (i.tot is null or i.tot > :dag))
                            else f.groep_id in (select p.groep_id from organisatie.plaatsing p
                                                 where p.leerling_id = :leerling and p.vanaf <= :dag and (p.tot is null or p.tot > :dag)) end
                 order by exists (select 1 from organisatie.functie v
                                   where v.voor_id = m.id and v.rol = f.rol and v.locatie_id = f.locatie_id and v.groep_id is not distinct from f.groep_id
                                     and v.vanaf <= :dag and (v.tot is null or v.tot > :dag)),
                          f.vanaf, m.naam
                """)
                .param("rol", rol)
                .param("leerling", leerling)
                .param("dag", klok.vandaag())
                .query((rs, n) -> lees(rs))
                .list();
    }

    /** Who has this role at this location: the mentors and docenten of its groups too. */
    public List<Medewerker> metRol(UUID locatie, String rol) {
        return jdbc.sql("""
                select m.id, m.naam, m.email, m.account_id
                  from organisatie.medewerker m
                 where exists (select 1 from organisatie.functie f
                                where f.medewerker_id = m.id and f.locatie_id = :locatie and f.rol = :rol
                                  and f.vanaf <= :dag and (f.tot is null or f.tot > :dag))
                 order by exists (select 1 from organisatie.functie v
                                   where v.voor_id = m.id and v.rol = :rol and v.locatie_id = :locatie
                                     and v.vanaf <= :dag and (v.tot is null or v.tot > :dag)),
                          (select min(f.vanaf) from organisatie.functie f
                            where f.medewerker_id = m.id and f.locatie_id = :locatie and f.rol = :rol), m.naam
                """)
                .param("locatie", locatie)
                .param("rol", rol)
                .param("dag", klok.vandaag())
                .query((rs, n) -> lees(rs))
                .list();
    }

    /** All staff of a location, by name: to choose an executor from. */
    public List<Medewerker> medewerkers(UUID locatie) {
        return jdbc.sql("""
                select m.id, m.naam, m.email, m.account_id
                  from organisatie.medewerker m
                 where exists (select 1 from organisatie.functie f
                                where f.medewerker_id = m.id and f.locatie_id = :locatie
                                  and f.vanaf <= :dag and (f.tot is null or f.tot > :dag))
                 order by m.naam
                """)
                .param("locatie", locatie)
                .param("dag", klok.vandaag())
                .query((rs, n) -> lees(rs))
                .list();
    }

    /** Whether the owner of this account works today at the location where this pupil is enrolled. */
    public boolean werktBij(UUID leerling, UUID account) {
        return jdbc.sql("""
                        select exists (
                            select 1 from organisatie.functie f
                              join organisatie.medewerker m on m.id = f.medewerker_id
                              join organisatie.inschrijving i on i.locatie_id = f.locatie_id and i.leerling_id = :leerling
                                   and i.vanaf <= :dag and (i.tot is null or i.tot > :dag)
                             where m.account_id = :account and f.vanaf <= :dag and (f.tot is null or f.tot > :dag))""")
                .param("leerling", leerling)
                .param("account", account)
                .param("dag", klok.vandaag())
                .query(Boolean.class)
                .single();
    }

    /** What this person is at one location today; roles elsewhere say nothing about it. */
    public Set<String> rollen(Bezoeker wie, UUID locatie) {
        return rollen(wie, "f.locatie_id = :waar", locatie);
    }

    /** What this person is today where they work by this schoolplan. */
    public Set<String> rollenBijPlan(Bezoeker wie, String schoolplan) {
        return rollen(
                wie, "f.locatie_id in (select o.id from organisatie.locatie o where o.schoolplan = :waar)", schoolplan);
    }

    private Set<String> rollen(Bezoeker wie, String waar, Object waarde) {
        return Set.copyOf(jdbc.sql("""
                        select distinct f.rol from organisatie.functie f join organisatie.medewerker m on m.id = f.medewerker_id
                         where m.account_id = :wie and f.vanaf <= :dag and (f.tot is null or f.tot > :dag) and\s""" + waar)
                .param("wie", wie.accountId())
                .param("dag", klok.vandaag())
                .param("waar", waarde)
                .query(String.class)
                .list());
    }

    /** Names of accounts, as far as the person of this transaction may know them. */
    public Map<UUID, String> namen(Collection<UUID> accounts) {
        Map<UUID, String> uit = new HashMap<>();
        if (accounts.isEmpty()) return uit;
        jdbc.sql("""
                select account_id, naam from organisatie.medewerker where account_id = any(:accounts)
                union all select account_id, naam from organisatie.ouder where account_id = any(:accounts)
                union all select account_id, naam from organisatie.leerling where account_id = any(:accounts)
                """).param("accounts", accounts.toArray(UUID[]::new)).query(rs -> {
            uit.put(rs.getObject(1, UUID.class), rs.getString(2));
        });
        return uit;
    }

    private static Medewerker lees(ResultSet rs) throws SQLException {
        return new Medewerker(
                rs.getObject(1, UUID.class), rs.getString(2), rs.getString(3), rs.getObject(4, UUID.class));
    }
}
