-- Contact with helpers from outside is of the ondersteuningsteam. Where the plan lets the mentor in on a ground, that ground is kept
-- here with its reason: the OCO opens one pupil for the mentor (SOT-25), or the mentor has it until the case is called complex
-- (SOT-26). The right itself stands in toegang.recht under the role with '@' and the ground behind it, and holds as long as the
-- relation does: the gate needs no other rule.
create table overleg.openstelling (
    id          uuid primary key,
    bestuur_id  uuid not null,
    leerling_id uuid not null,
    grond       text not null check (grond in ('reden', 'zaak-niet-complex')),
    open        boolean not null,
    reden       text not null check (reden <> ''),
    door        uuid not null,
    door_naam   text not null,
    op          timestamptz not null
);
create index on overleg.openstelling (bestuur_id, leerling_id);
comment on table overleg.openstelling is 'Of de contacten met hulpverleners van deze leerling ook voor de mentor open staan, en waarom. Alleen toevoegen; de laatste telt.';
create trigger alleen_toevoegen before update or delete on overleg.openstelling for each row execute function toegang.alleen_toevoegen();
call toegang.bescherm('overleg.openstelling', '10');
create policy schrijver on overleg.openstelling as restrictive for insert to spil_app with check (door = (select toegang.wie()));

-- Opens for, or takes from, everybody whose role around this pupil has this ground in the plan; how many it touched.
create function overleg.stel_open(p_leerling uuid, p_grond text, p_open boolean) returns int
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
    select gen_random_uuid(), r.bestuur_id, r.account_id, p_leerling, r.rol || '@' || p_grond, r.als, '', dag, null, bron
      from (select distinct x.bestuur_id, x.account_id, x.rol, x.als from toegang.relatie x
             where x.bestuur_id = toegang.bestuur() and x.vanaf <= dag and (x.tot is null or x.tot > dag) and position('@' in x.rol) = 0
               and (x.leerling_id = p_leerling
                    or x.groep_id in (select m.groep_id from toegang.lidmaatschap m
                                       where m.leerling_id = p_leerling and m.soort = 'klas' and m.vanaf <= dag and (m.tot is null or m.tot > dag)))) r
     where exists (select 1 from toegang.recht t
                     join toegang.lidmaatschap l on l.groep_id = t.locatie_id and l.leerling_id = p_leerling and l.soort = 'locatie'
                                                and l.vanaf <= dag and (l.tot is null or l.tot > dag)
                    where t.rol = r.rol || '@' || p_grond and t.klasse = 10)
       and not exists (select 1 from toegang.relatie x
                        where x.account_id = r.account_id and x.leerling_id = p_leerling and x.herkomst = bron and (x.tot is null or x.tot > dag));
    get diagnostics n = row_count;
    return n;
end $$;
revoke execute on function overleg.stel_open(uuid, text, boolean) from public;
grant execute on function overleg.stel_open(uuid, text, boolean) to spil_app, spil_taak;
