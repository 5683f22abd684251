-- What is opened for somebody ends on the day the own role around this pupil ends; the import ends it for who changed class.
create or replace function overleg.stel_open(p_leerling uuid, p_grond text, p_open boolean) returns int
    language plpgsql volatile security definer set search_path = overleg, toegang, pg_temp as $$
declare
    dag date := toegang.vandaag();
    bron text := 'openstelling:' || p_grond || ':' || p_leerling;
    n int;
begin
    if not (toegang.is_taak() or toegang.schrijft(p_leerling, toegang.wie(), 10::smallint)) then
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
