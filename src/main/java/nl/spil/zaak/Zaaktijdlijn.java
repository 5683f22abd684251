package nl.spil.zaak;

import nl.spil.dossier.Tijdlijnbron;
import nl.spil.toegang.Inzage;
import org.springframework.stereotype.Component;

/** Zorgmeldingen, decisions and answers in the tijdlijn of a pupil, for whoever sees the zaak. */
@Component
class Zaaktijdlijn implements Tijdlijnbron {

    @Override
    public boolean geldtVoor(Inzage inzage) {
        return !inzage.vanGezin() && inzage.klassen(1).length > 0;
    }

    @Override
    public String sql() {
        return """
                select r.id, r.dag, r.kop, r.tekst, r.afspraak, r.wie, '/zaken/' || z.nummer as url, z.klasse from (
                    select b.id, b.zaak_id, (b.op at time zone 'Europe/Amsterdam')::date as dag, 'Besluit: ' || b.naam as kop, b.reden as tekst,
                           b.doel as afspraak, b.door_naam || ' · ' || b.door_rol as wie
                      from zaak.besluit b where b.leerling_id = :leerling
                    union all
                    select m.id, m.zaak_id, (m.ingediend_op at time zone 'Europe/Amsterdam')::date, f.naam, m.verschoven, '', m.indiener_naam
                      from zaak.zorgmelding m
                      join zaak.zaak k on k.id = m.zaak_id and k.leerling_id = :leerling
                      left join lateral (select v.namen ->> 'aanmelding' as naam from schoolplan.versie v where v.id = k.planversie_id) f on true
                     where m.leerling_id = :leerling
                    union all
                    select a.id, a.zaak_id, (a.op at time zone 'Europe/Amsterdam')::date, 'Antwoord van de school', a.welke, '', a.door_naam
                      from zaak.antwoord a where a.leerling_id = :leerling) r
                  join zaak.zaak z on z.id = r.zaak_id and z.leerling_id = :leerling""";
    }
}
