-- Pupils per level of support on a day, by the leerjaar, onderwijssoort and fase of that day (NIVEAU-14): each from its own history.
-- Only for who may see every pupil of the location: two divisions of the same small number side by side would tell who it is.
create function zaak.niveaus_verdeeld(p_locatie uuid, p_dag date)
    returns table (leerjaar text, onderwijssoort text, groep text, niveau text, aantal bigint)
    language plpgsql stable security definer set search_path = zaak, schoolplan, organisatie, toegang, pg_temp as $$
#variable_conflict use_column
begin
    if not zaak.leest_hier(p_locatie, 15::smallint, false) or not zaak.leest_hier(p_locatie, 7::smallint, true) then return; end if;
    return query
    select coalesce(j.leerjaar, ll.leerjaar), coalesce(o.waarde, ''), coalesce(g.waarde, ''), coalesce(b.niveau, ''), count(*)
      from organisatie.inschrijving i
      join organisatie.leerling ll on ll.id = i.leerling_id
      left join lateral (select x.leerjaar from organisatie.leerjaar x where x.leerling_id = i.leerling_id and x.tot > p_dag order by x.tot, x.id limit 1) j on true
      left join lateral (select x.waarde from schoolplan.leerlingindeling x where x.leerling_id = i.leerling_id and x.soort = 'onderwijssoort' and x.vanaf <= p_dag
                          order by x.vanaf desc, x.op desc, x.id desc limit 1) o on true
      left join lateral (select x.waarde from schoolplan.leerlingindeling x where x.leerling_id = i.leerling_id and x.soort = 'groep' and x.vanaf <= p_dag
                          order by x.vanaf desc, x.op desc, x.id desc limit 1) g on true
      left join lateral (select x.niveau from zaak.besluit x
                          where x.leerling_id = i.leerling_id and x.niveau <> '' and x.op < (p_dag + 1)::timestamp at time zone 'Europe/Amsterdam'
                          order by x.op desc, x.id desc limit 1) b on true
     where i.locatie_id = p_locatie and i.bestuur_id = toegang.bestuur() and i.vanaf <= p_dag and (i.tot is null or i.tot > p_dag)
     group by 1, 2, 3, 4;
end $$;
comment on function zaak.niveaus_verdeeld is 'Leerlingen per leerjaar, onderwijssoort, fase en niveau op een dag, voor wie elke leerling van de locatie ziet.';
revoke execute on function zaak.niveaus_verdeeld(uuid, date) from public;
grant execute on function zaak.niveaus_verdeeld(uuid, date) to spil_app;

-- For who only reads the figures: the leerjaar of that day too.
create or replace function zaak.niveaus_op(p_locatie uuid, p_dag date)
    returns table (leerjaar text, niveau text, aantal bigint)
    language plpgsql stable security definer set search_path = zaak, organisatie, toegang, public, pg_temp as $$
#variable_conflict use_column
declare
    alles boolean := zaak.leest_hier(p_locatie, 7::smallint, true);
    dag date := case when alles then p_dag else date_trunc('month', p_dag)::date end;
begin
    if not zaak.leest_hier(p_locatie, 15::smallint, false) then return; end if;
    return query
    select coalesce(j.leerjaar, ll.leerjaar), coalesce(b.niveau, ''), case when alles or count(*) >= 5 then count(*) end
      from organisatie.locatie l
      join organisatie.inschrijving i on i.locatie_id = l.id and i.vanaf <= dag and (i.tot is null or i.tot > dag)
      join organisatie.leerling ll on ll.id = i.leerling_id
      left join lateral (select x.leerjaar from organisatie.leerjaar x where x.leerling_id = i.leerling_id and x.tot > dag order by x.tot, x.id limit 1) j on true
      left join lateral (
            select x.niveau from zaak.besluit x
             where x.leerling_id = i.leerling_id and x.niveau <> '' and x.op < (dag + 1)::timestamp at time zone 'Europe/Amsterdam'
             order by x.op desc, x.id desc limit 1) b on true
     where l.id = p_locatie and l.bestuur_id = toegang.bestuur()
     group by 1, 2;
end $$;
