-- Meetings in the tijdlijn of a pupil: that this pupil was discussed and what was decided, for who sees the zaak; and of the
-- notulen what was released, for who reads that. What was said stays with the team. Of one meeting the last release counts.
create policy eigenaar on overleg.vrijgave for select to spil_eigenaar using (true);
create policy eigenaar on overleg.vastlegging for select to spil_eigenaar using (true);

create function overleg.werklocaties_in(blik toegang.blik) returns setof uuid
    language plpgsql stable as $$
begin
    return query
        select distinct f.locatie_id from organisatie.functie f join organisatie.medewerker m on m.id = f.medewerker_id
         where m.account_id = blik.wie and m.bestuur_id = blik.bestuur_id and f.vanaf <= blik.dag and (f.tot is null or f.tot > blik.dag);
end $$;
comment on function overleg.werklocaties_in is 'overleg.werklocaties van wie kijkt.';
create function overleg.teamlocaties_in(blik toegang.blik) returns setof uuid
    language plpgsql stable as $$
begin
    return query
        select distinct r.groep_id from toegang.relatie r
          join toegang.recht t on t.locatie_id = r.groep_id and t.rol = r.rol and t.klasse = 8
         where r.account_id = blik.wie and r.bestuur_id = blik.bestuur_id and r.vanaf <= blik.dag and (r.tot is null or r.tot > blik.dag)
           and t.lezen = 3;
end $$;
comment on function overleg.teamlocaties_in is 'overleg.teamlocaties van wie kijkt.';
create function overleg.mtlocaties_in(blik toegang.blik) returns setof uuid
    language plpgsql stable as $$
begin
    return query
        select distinct r.groep_id from toegang.relatie r
          join toegang.recht t on t.locatie_id = r.groep_id and t.rol = r.rol and t.klasse = 8
         where r.account_id = blik.wie and r.bestuur_id = blik.bestuur_id and r.vanaf <= blik.dag and (r.tot is null or r.tot > blik.dag)
           and t.beslissen and not t.schrijven;
end $$;
comment on function overleg.mtlocaties_in is 'overleg.mtlocaties van wie kijkt.';
revoke execute on function overleg.werklocaties_in(toegang.blik), overleg.teamlocaties_in(toegang.blik), overleg.mtlocaties_in(toegang.blik) from public;

call toegang.maak_met_zicht($maak$
create function overleg.tijdlijn_in(blik toegang.blik, p_voor date, p_voor_id uuid, p_hoogstens int) returns setof dossier.tijdlijnregel
    language plpgsql stable as $$
begin
    if not exists (select 1 from overleg.agendapunt a where a.bestuur_id = blik.bestuur_id and a.leerling_id = blik.leerling_id)
       and not exists (select 1 from overleg.vrijgave v where v.bestuur_id = blik.bestuur_id and v.leerling_id = blik.leerling_id) then return; end if;
    return query select r.id, r.dag, r.kop, r.tekst, r.afspraak, r.wie, r.url, r.klasse from (
        select a.id, o.dag, 'Besproken: ' || o.naam as kop,
               coalesce('Besloten: ' || (select string_agg(b.naam, ', ' order by b.op, b.id) from zicht(zaak.besluit) b
                                          where b.overleg_id = o.id and b.leerling_id = a.leerling_id) || '.',
                        (select string_agg(g.tekst, ' ' order by g.op) from zicht(overleg.vastlegging) g where g.agendapunt_id = a.id and g.soort = 'besluit'),
                        'Geen besluit.') as tekst, '' as afspraak,
               o.voorzitter as wie,
               coalesce('/zaken/' || z.nummer, case when a.klasse <> 8 then '/leerlingen/' || a.leerling_id || '/overleggen' else '' end) as url, a.klasse
          from zicht(overleg.agendapunt) a
          join zicht(overleg.overleg) o on o.id = a.overleg_id
          left join zicht(zaak.zaak) z on z.id = a.zaak_id and z.leerling_id = a.leerling_id
         where a.leerling_id = blik.leerling_id and a.besproken_op is not null and o.staat = 'afgesloten'
           and not blik.gezin
        union all
        select v.id, (v.op at time zone 'Europe/Amsterdam')::date, 'Vrijgegeven notulen van ' || o.naam || ' van ' || to_char(o.dag, 'FMDD-FMMM-YYYY'),
               v.tekst, '', v.sot_naam || ' en ' || v.mt_naam, '/notulen/' || o.id, 9::smallint
          from zicht(overleg.vrijgave) v
          join zicht(overleg.overleg) o on o.id = v.overleg_id
         where v.leerling_id = blik.leerling_id
           and not exists (select 1 from zicht(overleg.vrijgave) l where l.overleg_id = v.overleg_id and l.leerling_id = v.leerling_id and l.op > v.op)) r (id, dag, kop, tekst, afspraak, wie, url, klasse)
     where p_voor is null or (r.dag, r.id) < (p_voor, p_voor_id)
     order by r.dag desc, r.id desc limit p_hoogstens;
end $$;
comment on function overleg.tijdlijn_in is 'Waar deze leerling is besproken en wat er is besloten, en wat van de notulen is vrijgegeven.';
revoke execute on function overleg.tijdlijn_in(toegang.blik, date, uuid, int) from public;
$maak$);

create function overleg.tijdlijn(p_leerling uuid, p_voor date, p_voor_id uuid, p_hoogstens int) returns setof dossier.tijdlijnregel
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    blik toegang.blik := toegang.blik(p_leerling);
begin
    if blik.leerling_id is null then return; end if;
    return query select * from overleg.tijdlijn_in(blik, p_voor, p_voor_id, p_hoogstens);
end $$;
comment on function overleg.tijdlijn is 'Hetzelfde, over de geopende leerling.';
revoke execute on function overleg.tijdlijn(uuid, date, uuid, int) from public;
grant execute on function overleg.tijdlijn(uuid, date, uuid, int) to spil_app;
