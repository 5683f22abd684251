-- For who only reads the figures: a leerjaar of fewer than five pupils points at them, also without a number beside it. Those count together.
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
    with per as (
        select coalesce(j.leerjaar, ll.leerjaar) as leerjaar, coalesce(b.niveau, '') as niveau, count(*) as aantal
          from organisatie.locatie l
          join organisatie.inschrijving i on i.locatie_id = l.id and i.vanaf <= dag and (i.tot is null or i.tot > dag)
          join organisatie.leerling ll on ll.id = i.leerling_id
          left join lateral (select x.leerjaar from organisatie.leerjaar x where x.leerling_id = i.leerling_id and x.tot > dag order by x.tot, x.id limit 1) j on true
          left join lateral (
                select x.niveau from zaak.besluit x
                 where x.leerling_id = i.leerling_id and x.niveau <> '' and x.op < (dag + 1)::timestamp at time zone 'Europe/Amsterdam'
                 order by x.op desc, x.id desc limit 1) b on true
         where l.id = p_locatie and l.bestuur_id = toegang.bestuur()
         group by 1, 2
    ), samen as (
        select case when alles or sum(p.aantal) over (partition by p.leerjaar) >= 5 then p.leerjaar else 'overige leerjaren' end as leerjaar, p.niveau, p.aantal
          from per p
    )
    select s.leerjaar, s.niveau, case when alles or sum(s.aantal) >= 5 then sum(s.aantal)::bigint end from samen s group by 1, 2;
end $$;
