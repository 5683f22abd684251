package nl.spil.overleg;

import java.util.List;
import nl.spil.dossier.Tijdlijnbron;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Klasse;
import org.springframework.stereotype.Component;

/**
 * Meetings in the tijdlijn of a pupil: that this pupil was discussed and what was decided, for who sees the zaak; and of the
 * notulen what was released, for who reads that. What was said stays with the team.
 */
@Component
class Overlegtijdlijn implements Tijdlijnbron {

    /** Classes in which a kind of meeting may keep its verslag. */
    private static final List<Klasse> VERSLAG = List.of(
            Klasse.AANWEZIGHEID,
            Klasse.LOGBOEK,
            Klasse.HANDELINGSPLAN,
            Klasse.OPP,
            Klasse.HULPVERLENING,
            Klasse.TOELATING);

    @Override
    public boolean geldtVoor(Inzage inzage) {
        return inzage.leestVrijgegeven(Klasse.SOT)
                || inzage.leestIets(Klasse.NOTULEN)
                || !inzage.vanGezin() && VERSLAG.stream().anyMatch(inzage::leestVrijgegeven);
    }

    @Override
    public String sql() {
        // Of one meeting the last release counts.
        return """
                select a.id, o.dag, 'Besproken: ' || o.naam as kop,
                       coalesce('Besloten: ' || (select string_agg(b.naam, ', ' order by b.op, b.id) from zaak.besluit b
                                                  where b.overleg_id = o.id and b.leerling_id = a.leerling_id) || '.',
                                (select string_agg(g.tekst, ' ' order by g.op) from overleg.vastlegging g where g.agendapunt_id = a.id and g.soort = 'besluit'),
                                'Geen besluit.') as tekst, '' as afspraak,
                       o.voorzitter as wie,
                       coalesce('/zaken/' || z.nummer, case when a.klasse <> 8 then '/leerlingen/' || a.leerling_id || '/overleggen' else '' end) as url, a.klasse
                  from overleg.agendapunt a
                  join overleg.overleg o on o.id = a.overleg_id
                  left join zaak.zaak z on z.id = a.zaak_id and z.leerling_id = a.leerling_id
                 where a.leerling_id = :leerling and a.besproken_op is not null and o.staat = 'afgesloten'
                   and (select not toegang.is_gezin())
                union all
                select v.id, (v.op at time zone 'Europe/Amsterdam')::date, 'Vrijgegeven notulen van ' || o.naam || ' van ' || to_char(o.dag, 'FMDD-FMMM-YYYY'),
                       v.tekst, '', v.sot_naam || ' en ' || v.mt_naam, '/notulen/' || o.id, 9::smallint
                  from overleg.vrijgave v
                  join overleg.overleg o on o.id = v.overleg_id
                 where v.leerling_id = :leerling
                   and not exists (select 1 from overleg.vrijgave l where l.overleg_id = v.overleg_id and l.leerling_id = v.leerling_id and l.op > v.op)""";
    }
}
