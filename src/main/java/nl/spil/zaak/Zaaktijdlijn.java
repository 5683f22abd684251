package nl.spil.zaak;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.spil.dossier.Filter.Merk;
import nl.spil.dossier.Tijdlijnbron;
import nl.spil.dossier.Tijdlijnregel;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Klasse;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Zorgmeldingen, decisions and answers in the tijdlijn of a pupil, for whoever sees the zaak. */
@Component
class Zaaktijdlijn implements Tijdlijnbron {

    private final JdbcClient jdbc;

    Zaaktijdlijn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Tijdlijnregel> regels(Inzage inzage, @Nullable Merk na, int hoogstens) {
        if (!inzage.leestVrijgegeven(Klasse.SOT)) return List.of();
        return jdbc.sql("""
                        select r.id, r.dag, r.kop, r.tekst, r.afspraak, r.wie, z.nummer from (
                            select b.id, b.zaak_id, (b.op at time zone 'Europe/Amsterdam')::date as dag, 'Besluit: ' || b.naam as kop, b.reden as tekst,
                                   b.doel as afspraak, b.door_naam || ' · ' || b.door_rol as wie
                              from zaak.besluit b where b.leerling_id = :leerling
                            union all
                            select m.id, m.zaak_id, (m.ingediend_op at time zone 'Europe/Amsterdam')::date, 'Zorgmelding', m.verschoven, '', m.indiener_naam
                              from zaak.zorgmelding m where m.leerling_id = :leerling
                            union all
                            select a.id, a.zaak_id, (a.op at time zone 'Europe/Amsterdam')::date, 'Antwoord van de school', a.welke, '', a.door_naam
                              from zaak.antwoord a where a.leerling_id = :leerling) r
                          join zaak.zaak z on z.id = r.zaak_id
                         where :dag::date is null or (r.dag, r.id) < (:dag, :na)
                         order by r.dag desc, r.id desc limit :hoogstens""")
                .param("leerling", inzage.leerling())
                .param("dag", na == null ? null : na.dag())
                .param("na", na == null ? null : na.id())
                .param("hoogstens", hoogstens)
                .query((rs, n) -> new Tijdlijnregel(
                        rs.getObject("id", UUID.class),
                        rs.getObject("dag", LocalDate.class),
                        rs.getString("kop"),
                        rs.getString("tekst"),
                        rs.getString("afspraak"),
                        rs.getString("wie"),
                        "/zaken/" + rs.getString("nummer"),
                        "openen",
                        ""))
                .list();
    }
}
