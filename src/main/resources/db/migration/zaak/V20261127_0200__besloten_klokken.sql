-- A clock of a closed zaak is for whoever sees that zaak, in every list and in every number; the clock of something else that is
-- closed (a question of a family) is for whoever has it and for the role that has it.
create function zaak.ziet_klok(p_soort text, p_onderwerp uuid, p_leerling uuid, p_rol text) returns boolean
    language sql stable security definer set search_path = zaak, toegang, pg_temp
    return case when p_soort = 'zaak' then zaak.zichtbaar(p_onderwerp) else p_rol <> '' and toegang.in_rol(p_leerling, p_rol) end;
comment on function zaak.ziet_klok is 'Mag de persoon van deze transactie van deze besloten termijn weten?';
revoke execute on function zaak.ziet_klok(text, uuid, uuid, text) from public;
grant execute on function zaak.ziet_klok(text, uuid, uuid, text) to spil_app, spil_taak;

comment on column termijn.termijn.besloten is 'Alleen voor wie hem heeft en wie ziet waar hij bij hoort: de zaak met lezers, of de rol die hem heeft.';
drop policy alleen_lezers on termijn.termijn;
create policy alleen_lezers on termijn.termijn as restrictive for select to spil_app
    using (not besloten or eigenaar_id = (select toegang.wie()) or zaak.ziet_klok(onderwerp_soort, onderwerp_id, leerling_id, eigenaar_rol));

-- The number for the menu counts what the list shows. What is open to all is counted from the index alone, as before; of the few
-- closed ones it is asked one by one.
drop index termijn.termijn_open_leerling;
create index termijn_open_leerling on termijn.termijn (bestuur_id, verloopt_op) include (leerling_id, locatie_id)
    where gehaald_op is null and vervallen_op is null and stil_sinds is null and not besloten;
create index termijn_besloten on termijn.termijn (bestuur_id, verloopt_op)
    where gehaald_op is null and vervallen_op is null and stil_sinds is null and besloten;

create or replace function termijn.te_laat_aantal(p_dag date) returns int
    language plpgsql stable security definer set search_path = termijn, pg_temp as $$
declare
    b uuid := toegang.bestuur();
    ik uuid := toegang.wie();
    mijn uuid[] := array(select termijn.toezicht());
begin
    if cardinality(mijn) = 0 then return null; end if;
    return (select count(distinct t.id)
              from termijn.termijn t
              left join toegang.lidmaatschap m on m.leerling_id = t.leerling_id and m.groep_id = any (mijn) and m.soort = 'locatie'
                                              and m.vanaf <= p_dag and (m.tot is null or m.tot > p_dag)
             where t.bestuur_id = b and t.verloopt_op < p_dag and t.stil_sinds is null and t.gehaald_op is null and t.vervallen_op is null
               and not t.besloten
               and (m.leerling_id is not null or t.locatie_id = any (mijn)))::int
         + (select count(*)
              from (select x.* from termijn.termijn x
                     where x.bestuur_id = b and x.verloopt_op < p_dag and x.stil_sinds is null and x.gehaald_op is null and x.vervallen_op is null
                       and x.besloten
                       and (x.locatie_id = any (mijn)
                            or exists (select 1 from toegang.lidmaatschap m
                                        where m.leerling_id = x.leerling_id and m.groep_id = any (mijn) and m.soort = 'locatie'
                                          and m.vanaf <= p_dag and (m.tot is null or m.tot > p_dag)))
                    offset 0) t
             where t.eigenaar_id = ik or zaak.ziet_klok(t.onderwerp_soort, t.onderwerp_id, t.leerling_id, t.eigenaar_rol))::int;
end $$;

create or replace function termijn.te_laat(p_locatie uuid, p_dag date)
    returns table (id uuid, soort text, onderwerp_soort text, onderwerp_id uuid, omschrijving text, url text, bron text, start_op date,
                   verloopt_op date, stil_sinds date, leerling_id uuid, eigenaar_id uuid, overschreden_reden text)
    language plpgsql stable security definer set search_path = termijn, pg_temp as $$
declare
    b uuid := toegang.bestuur();
    ik uuid := toegang.wie();
    dag date := toegang.vandaag();
    -- What this person reads of everybody at the location needs no question per pupil.
    overal smallint[] := array(
        select k.klasse from toegang.relatie r join toegang.recht k on k.locatie_id = p_locatie and k.rol = r.rol and k.lezen >= 3
         where r.account_id = ik and r.groep_id = p_locatie and r.vanaf <= dag and (r.tot is null or r.tot > dag));
begin
    if p_locatie not in (select termijn.toezicht()) then return; end if;
    return query
        select t.id, t.soort, t.onderwerp_soort, t.onderwerp_id,
               case when z.ja or t.soort <> 'actie' then t.omschrijving else 'actie' end,
               case when z.ja then t.url else '' end, t.bron, t.start_op, t.verloopt_op, t.stil_sinds,
               case when z.ja then t.leerling_id end, t.eigenaar_id,
               case when z.ja or t.overschreden_reden is null then t.overschreden_reden else 'verklaard door de eigenaar' end
          from (select x.* from termijn.termijn x
                 where x.bestuur_id = b and x.verloopt_op < p_dag and x.stil_sinds is null and x.gehaald_op is null and x.vervallen_op is null
                   and (x.locatie_id = p_locatie
                        or exists (select 1 from toegang.lidmaatschap m
                                    where m.leerling_id = x.leerling_id and m.groep_id = p_locatie and m.soort = 'locatie'
                                      and m.vanaf <= p_dag and (m.tot is null or m.tot > p_dag)))
                offset 0) t
          cross join lateral (select t.leerling_id is null or t.eigenaar_id = ik or t.klasse = any (overal)
                                     or toegang.ziet(t.leerling_id, ik, t.klasse, 3::smallint) as ja) z
         where not t.besloten or t.eigenaar_id = ik or zaak.ziet_klok(t.onderwerp_soort, t.onderwerp_id, t.leerling_id, t.eigenaar_rol);
end $$;

-- That such a clock is late, is told to the role that the plan names as far as it may know of the zaak; else to those who may.
create or replace function termijn.escalatie_naar(t termijn.termijn) returns uuid[]
    language sql stable set search_path = termijn, pg_temp as $$
    with rond as (
        select r.account_id, r.rol
          from (select x.* from toegang.relatie x where x.leerling_id = t.leerling_id
                union all
                select x.* from toegang.relatie x where x.groep_id = t.locatie_id
                union all
                select x.* from toegang.lidmaatschap m join toegang.relatie x on x.groep_id = m.groep_id
                 where m.leerling_id = t.leerling_id and m.vanaf <= (select toegang.vandaag()) and (m.tot is null or m.tot > (select toegang.vandaag()))) r
          join toegang.account a on a.id = r.account_id and a.gesloten_op is null and a.soort = 'medewerker'
         where r.bestuur_id = t.bestuur_id
           and r.vanaf <= (select toegang.vandaag()) and (r.tot is null or r.tot > (select toegang.vandaag()))
    ), besloten as (
        select case when t.onderwerp_soort = 'zaak' then coalesce((select z.lezers from zaak.zaak z where z.id = t.onderwerp_id), '{}')
                    else array[t.eigenaar_rol] end as lezers
    )
    select coalesce(array_agg(distinct r.account_id), '{}')
      from rond r cross join besloten b
     where case when not t.besloten then r.rol = t.escalatie_rol
                when t.escalatie_rol = any (b.lezers) then r.rol = t.escalatie_rol
                else r.rol = any (b.lezers) end $$;
