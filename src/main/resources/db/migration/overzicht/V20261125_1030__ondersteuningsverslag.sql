-- The report of a location about its support (ROL-05): numbers, for the roles that the plan names and for nobody else. A number of one to
-- four pupils comes out as -1, also for who could count them elsewhere: the report goes on. Meldcode and vertrouwenspersoon are not in it.
create function overzicht.ondersteuningsverslag(p_locatie uuid, p_van date, p_tot date)
    returns table (blok text, sleutel text, maat text, aantal int)
    language plpgsql stable security definer set search_path = overzicht, zaak, overleg, registratie, termijn, schoolplan, organisatie, toegang, pg_temp as $$
declare
    b uuid := toegang.bestuur();
    dag date := toegang.vandaag();
begin
    if not exists (
            select 1 from toegang.relatie r
              join toegang.account a on a.id = r.account_id and a.soort = 'medewerker' and a.gesloten_op is null
              join schoolplan.in_gebruik g on g.locatie_id = r.groep_id
              join schoolplan.versie v on v.id = g.versie_id
             where r.account_id = toegang.wie() and r.groep_id = p_locatie and r.bestuur_id = b and r.vanaf <= dag and (r.tot is null or r.tot > dag)
               and (v.inhoud -> 'ondersteuningsverslag' -> 'door' ? r.rol or v.inhoud -> 'ondersteuningsverslag' -> 'aan' ? r.rol)) then
        return;
    end if;
    return query
    with hier as (
        select z.id, z.zaaktype, z.leerling_id, (z.gestart_op at time zone 'Europe/Amsterdam')::date as van, (z.gesloten_op at time zone 'Europe/Amsterdam')::date as tot
          from zaak.zaak z
         where z.bestuur_id = b and z.klasse not in (11, 12)
           and exists (select 1 from organisatie.inschrijving i
                        where i.leerling_id = z.leerling_id and i.locatie_id = p_locatie and i.vanaf <= (z.gestart_op at time zone 'Europe/Amsterdam')::date
                          and (i.tot is null or i.tot > (z.gestart_op at time zone 'Europe/Amsterdam')::date))
    ), geteld as (
        select 'zaak'::text as blok, h.zaaktype as sleutel, 'begonnen'::text as maat, count(distinct h.leerling_id)::int as aantal from hier h
         where h.van between p_van and p_tot group by h.zaaktype
        union all
        select 'zaak', h.zaaktype, 'loopt', count(distinct h.leerling_id)::int from hier h
         where h.van <= p_tot and (h.tot is null or h.tot > p_tot) group by h.zaaktype
        union all
        select 'zaak', h.zaaktype, 'gesloten', count(distinct h.leerling_id)::int from hier h
         where h.tot between p_van and p_tot group by h.zaaktype
        union all
        select 'besluit', h.zaaktype || '/' || x.soort, 'leerlingen', count(distinct h.leerling_id)::int
          from hier h join zaak.besluit x on x.zaak_id = h.id
         where (x.op at time zone 'Europe/Amsterdam')::date between p_van and p_tot group by h.zaaktype, x.soort
        union all
        select 'overleg', o.soort, 'leerlingen', count(distinct p.leerling_id)::int
          from overleg.overleg o join overleg.agendapunt p on p.overleg_id = o.id
         where o.bestuur_id = b and o.locatie_id = p_locatie and o.klasse not in (11, 12) and o.dag between p_van and p_tot and o.begonnen_op is not null
         group by o.soort
        union all
        select 'registratie', r.formulier, 'leerlingen', count(distinct r.leerling_id)::int
          from registratie.registratie r
         where r.bestuur_id = b and r.locatie_id = p_locatie and r.klasse not in (11, 12) and r.leerling_id is not null and r.ingetrokken_op is null
           and r.dag between p_van and p_tot group by r.formulier
    )
    select g.blok, g.sleutel, g.maat, case when g.aantal between 1 and 4 then -1 else g.aantal end from geteld g
    union all
    -- Of meetings and promises, not of pupils.
    select 'overleg', o.soort, 'gehouden', count(*)::int from overleg.overleg o
     where o.bestuur_id = b and o.locatie_id = p_locatie and o.klasse not in (11, 12) and o.dag between p_van and p_tot and o.begonnen_op is not null
     group by o.soort
    union all
    select 'termijn', 'alle', x.maat, count(*)::int
      from (select case when t.gehaald_op is not null and t.gehaald_op <= t.verloopt_op then 'op-tijd'
                        when t.gehaald_op is not null then 'te-laat-gehaald'
                        when t.verloopt_op < dag and t.stil_sinds is null then 'te-laat-open'
                        else 'loopt' end as maat
              from termijn.termijn t
             where t.bestuur_id = b and t.klasse not in (11, 12) and t.vervallen_op is null and t.start_op between p_van and p_tot
               and (t.locatie_id = p_locatie
                    or exists (select 1 from organisatie.inschrijving i where i.leerling_id = t.leerling_id and i.locatie_id = p_locatie
                                  and i.vanaf <= t.start_op and (i.tot is null or i.tot > t.start_op)))) x
     group by x.maat;
end $$;
revoke execute on function overzicht.ondersteuningsverslag(uuid, date, date) from public;
grant execute on function overzicht.ondersteuningsverslag(uuid, date, date) to spil_app;
