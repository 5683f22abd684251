-- As toestemming.geldt: from the day on which gezag ends the pupil gives what the plan asked of a parent.
create or replace function plaatsvraag.toestemming_geldt(p_leerling uuid, p_van uuid, p_naar uuid) returns boolean
    language sql stable security definer set search_path = plaatsvraag, schoolplan, toestemming, organisatie, toegang, pg_temp as $$
    with regel as (
        select t.value as soort
          from schoolplan.in_gebruik g join schoolplan.versie v on v.id = g.versie_id,
               jsonb_array_elements(v.inhoud -> 'toestemmingen') t
         where g.locatie_id = p_van and t.value ->> 'id' = v.inhoud -> 'plaatsvraag' ->> 'toestemming'
    ), kind as (
        select date_part('year', age(toegang.vandaag(), k.geboortedatum))::int as leeftijd,
               organisatie.gezag_tot(k.geboortedatum) > toegang.vandaag() as gezag
          from organisatie.leerling k where k.id = p_leerling and k.bestuur_id = toegang.bestuur()
    ), partij as (
        select distinct case when g.value ->> 'partij' = 'leerling' or not kind.gezag then 'leerling' else 'ouder' end as wie, r.soort ->> 'id' as soort
          from regel r, kind, jsonb_array_elements(r.soort -> 'gevers') g
         where kind.leeftijd >= coalesce((g.value ->> 'vanafLeeftijd')::int, 0)
           and kind.leeftijd < coalesce((g.value ->> 'totLeeftijd')::int, 200)
           and g.value ->> 'partij' in ('leerling', 'ouder-met-gezag')
    ), antwoord as (
        select p.wie, l.antwoord, l.geldig_tot
          from partij p
          join toegang.relatie r on r.leerling_id = p_leerling and r.bestuur_id = toegang.bestuur()
                                and r.vanaf <= toegang.vandaag() and (r.tot is null or r.tot > toegang.vandaag())
          join toegang.account a on a.id = r.account_id and a.soort = p.wie
          join lateral (select t.antwoord, t.geldig_tot from toestemming.toestemming t
                         where t.bestuur_id = toegang.bestuur() and t.leerling_id = p_leerling and t.gegeven_door = a.id
                           and t.soort = p.soort and t.aan_wie = plaatsvraag.aan_wie(p_naar)
                         order by t.volgorde desc limit 1) l on true)
    select exists (select 1 from partij)
       and not exists (select 1 from partij p where not exists (
               select 1 from antwoord a where a.wie = p.wie and a.antwoord = 'ja' and (a.geldig_tot is null or a.geldig_tot >= toegang.vandaag())))
       and not exists (select 1 from antwoord a where a.antwoord in ('nee', 'ingetrokken')) $$;
