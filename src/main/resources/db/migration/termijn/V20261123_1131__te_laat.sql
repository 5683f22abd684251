-- How much is late stands on every page of who watches over a location. It is counted from the open terms alone; about whom each of
-- them is, is a question for the page that lists them.
create index termijn_open_leerling on termijn.termijn (bestuur_id, verloopt_op) include (leerling_id, locatie_id)
    where gehaald_op is null and vervallen_op is null and stil_sinds is null;

create or replace function termijn.te_laat_aantal(p_dag date) returns int
    language plpgsql stable security definer set search_path = termijn, pg_temp as $$
declare
    b uuid := toegang.bestuur();
    mijn uuid[] := array(select termijn.toezicht());
begin
    if cardinality(mijn) = 0 then return null; end if;
    return (select count(distinct t.id)
              from termijn.termijn t
              left join toegang.lidmaatschap m on m.leerling_id = t.leerling_id and m.groep_id = any (mijn) and m.soort = 'locatie'
                                              and m.vanaf <= p_dag and (m.tot is null or m.tot > p_dag)
             where t.bestuur_id = b and t.verloopt_op < p_dag and t.stil_sinds is null and t.gehaald_op is null and t.vervallen_op is null
               and (m.leerling_id is not null or t.locatie_id = any (mijn)))::int;
end $$;

create function termijn.mijn_te_laat(p_dag date) returns int
    language plpgsql stable security definer set search_path = termijn, pg_temp as $$
declare ik uuid := toegang.wie();
begin
    return (select count(*)::int from termijn.termijn t
             where t.eigenaar_id = ik and t.bestuur_id = toegang.bestuur() and t.gehaald_op is null and t.vervallen_op is null
               and t.verloopt_op < p_dag and t.stil_sinds is null);
end $$;
comment on function termijn.mijn_te_laat is 'Hoeveel de persoon van deze transactie te laat heeft, voor het menu.';
revoke execute on function termijn.mijn_te_laat(date) from public;
grant execute on function termijn.mijn_te_laat(date) to spil_app;

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
                                     or toegang.ziet(t.leerling_id, ik, t.klasse, 3::smallint) as ja) z;
end $$;
