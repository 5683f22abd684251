-- Whoever keeps all contacts with helpers of this pupil lets the mentor read along (SOT-25, SOT-26): not who only writes the own contact, as
-- the schoolverpleegkundige does, and not the one for whom it stands open. That one may say that it must close.
create function overleg.mag_openstellen(p_leerling uuid, p_open boolean) returns boolean
    language plpgsql stable security definer set search_path = overleg, toegang, pg_temp as $$
declare dag date := toegang.vandaag();
begin
    return exists (
        select 1
          from toegang.relatie r
          join toegang.lidmaatschap l on l.leerling_id = p_leerling and l.soort = 'locatie' and l.vanaf <= dag and (l.tot is null or l.tot > dag)
          join toegang.recht t on t.locatie_id = l.groep_id and t.rol = r.rol and t.klasse = 10 and t.lezen = 3 and (t.schrijven or t.beslissen)
         where r.account_id = toegang.wie() and r.bestuur_id = toegang.bestuur() and r.vanaf <= dag and (r.tot is null or r.tot > dag)
           and not (p_open and split_part(r.rol, '@', 2) in ('reden', 'zaak-niet-complex'))
           and (r.leerling_id = p_leerling
                or exists (select 1 from toegang.lidmaatschap m
                            where m.leerling_id = p_leerling and m.groep_id = r.groep_id and m.vanaf <= dag and (m.tot is null or m.tot > dag))));
end $$;
comment on function overleg.mag_openstellen is 'Houdt de persoon van deze transactie van deze leerling alle contacten met hulpverleners bij; dichtzetten mag ook voor wie het openstaat.';
revoke execute on function overleg.mag_openstellen(uuid, boolean) from public;
grant execute on function overleg.mag_openstellen(uuid, boolean) to spil_app;

-- What is written down here, the night opens for who became mentor since.
create policy wie_openstelt on overleg.openstelling as restrictive for insert to spil_app with check (overleg.mag_openstellen(leerling_id, open));

create or replace function overleg.stel_open(p_leerling uuid, p_grond text, p_open boolean) returns int
    language plpgsql volatile security definer set search_path = overleg, toegang, pg_temp as $$
declare
    dag date := toegang.vandaag();
    bron text := 'openstelling:' || p_grond || ':' || p_leerling;
    n int;
begin
    -- No other ground of the plan than these two is kept here: the right behind '@zaak' opens more, and ends with the zaak.
    if p_grond is null or p_grond not in ('reden', 'zaak-niet-complex') or not (toegang.is_taak() or overleg.mag_openstellen(p_leerling, p_open)) then
        raise insufficient_privilege using message = 'alleen wie de contacten met hulpverleners bijhoudt, stelt ze open';
    end if;
    if not p_open then
        update toegang.relatie r set tot = greatest(dag, r.vanaf)
         where r.herkomst = bron and r.leerling_id = p_leerling and r.bestuur_id = toegang.bestuur() and (r.tot is null or r.tot > dag);
        get diagnostics n = row_count;
        return n;
    end if;
    insert into toegang.relatie (id, bestuur_id, account_id, leerling_id, rol, als, van, vanaf, tot, herkomst)
    select gen_random_uuid(), r.bestuur_id, r.account_id, p_leerling, r.rol || '@' || p_grond, r.als, '', dag, r.tot, bron
      from (select x.bestuur_id, x.account_id, x.rol, min(x.als) as als,
                   case when bool_or(x.tot is null) then null else max(x.tot) end as tot
              from toegang.relatie x
             where x.bestuur_id = toegang.bestuur() and x.vanaf <= dag and (x.tot is null or x.tot > dag) and position('@' in x.rol) = 0
               and (x.leerling_id = p_leerling
                    or x.groep_id in (select m.groep_id from toegang.lidmaatschap m
                                       where m.leerling_id = p_leerling and m.soort = 'klas' and m.vanaf <= dag and (m.tot is null or m.tot > dag)))
             group by x.bestuur_id, x.account_id, x.rol) r
     where exists (select 1 from toegang.recht t
                     join toegang.lidmaatschap l on l.groep_id = t.locatie_id and l.leerling_id = p_leerling and l.soort = 'locatie'
                                                and l.vanaf <= dag and (l.tot is null or l.tot > dag)
                    where t.rol = r.rol || '@' || p_grond and t.klasse = 10)
       and not exists (select 1 from toegang.relatie x
                        where x.account_id = r.account_id and x.leerling_id = p_leerling and x.herkomst = bron and (x.tot is null or x.tot > dag));
    get diagnostics n = row_count;
    return n;
end $$;
