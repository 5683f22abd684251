package nl.spil.zaak;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.schoolplan.Fase;
import nl.spil.schoolplan.Planeffect;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Zaaktype;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open zaken in a phase that changes or goes. */
@Component
class Zaakgevolg implements Planeffect {

    private final JdbcClient jdbc;
    private final Klok klok;

    Zaakgevolg(JdbcClient jdbc, Klok klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    @Override
    public List<Gevolg> van(Schoolplan oud, Schoolplan nieuw, Collection<UUID> locaties) {
        Map<String, Long> lopend = tel(locaties);
        if (lopend.isEmpty()) return List.of();
        List<Gevolg> uit = new ArrayList<>();
        for (Zaaktype type : oud.zaaktypen()) {
            for (Fase fase : type.fasen()) {
                long aantal = lopend.getOrDefault(type.id() + "/" + fase.id(), 0L);
                Optional<Fase> wordt = nieuw.zaaktype(type.id()).flatMap(t -> t.fase(fase.id()));
                if (aantal == 0
                        || wordt.filter(f -> gelijk(oud, fase, nieuw, f)).isPresent()) continue;
                uit.add(
                        new Gevolg(
                                "‘" + fase.naam() + "’ in " + type.naam()
                                        + (wordt.isEmpty() ? " vervalt" : " verandert"),
                                Planeffect.aantal(aantal, "open zaak loopt", "open zaken lopen") + " in deze fase. "
                                        + (wordt.isEmpty()
                                                ? "Zij lopen af volgens de versie waaronder zij begonnen."
                                                : "Zij houden de versie waaronder zij begonnen, tot iemand ze met een reden overzet.")));
            }
        }
        return uit;
    }

    private static boolean gelijk(Schoolplan oud, Fase was, Schoolplan nieuw, Fase wordt) {
        return was.equals(wordt)
                && was.termijnen().stream().allMatch(t -> Objects.equals(oud.termijn(t), nieuw.termijn(t)));
    }

    private Map<String, Long> tel(Collection<UUID> locaties) {
        Map<String, Long> uit = new HashMap<>();
        jdbc.sql("""
                        select z.zaaktype || '/' || z.fase, count(*) from zaak.zaak z
                         where z.gesloten_op is null and z.klasse not in (11, 12) and exists (
                               select 1 from organisatie.inschrijving i where i.leerling_id = z.leerling_id and i.locatie_id = any(:locaties)
                                  and i.vanaf <= :dag and (i.tot is null or i.tot > :dag))
                         group by 1""")
                .param("locaties", locaties.toArray(UUID[]::new))
                .param("dag", klok.vandaag())
                .query(rs -> {
                    uit.put(rs.getString(1), rs.getLong(2));
                });
        return uit;
    }
}
