-- A decision to destroy holds thirty days (bewaren.besluit_dagen): what was not done by then is decided again. Who came back to school is
-- never destroyed on an old decision, also not when a backup is put back, and neither is what somebody held since. What cannot be done
-- says so, and does not keep the rest from going on.
alter table bewaren.vernietiging
    add column vervallen_op     timestamptz,
    add column vervallen_waarom text not null default '' check (vervallen_waarom in ('', 'termijn', 'teruggekomen', 'stop')),
    add column mislukt_op       timestamptz,
    add column mislukt_keer     int not null default 0,
    add constraint vervallen_is_geen_akkoord check (vervallen_op is null or akkoord is not true);
comment on column bewaren.vernietiging.vervallen_waarom is 'Waarom een besluit niet is uitgevoerd: te oud, de leerling kwam terug, of er kwam een stop.';
comment on column bewaren.vernietiging.mislukt_keer is 'Hoe vaak Spil het probeerde en het niet lukte; het log van de server zegt waarom.';

-- On school again since: the days of a decision are those of somebody who was away. The day of leaving is not a day at school.
create function bewaren.kwam_terug(p_leerling uuid, p_uitgeschreven_op date, p_herhaling boolean) returns boolean
    language sql stable security definer set search_path = bewaren, organisatie, toegang, pg_catalog, pg_temp
    return exists (select 1 from organisatie.inschrijving i
                    where i.leerling_id = p_leerling
                      and (i.vanaf >= p_uitgeschreven_op
                           -- A backup from before the day of leaving does not know that day.
                           or (not p_herhaling and (i.tot is null or i.tot > toegang.vandaag()))));

-- Before each round: which decisions do not hold any more.
create function bewaren.laat_vervallen() returns int
    language plpgsql volatile security definer set search_path = bewaren, toegang, pg_catalog, pg_temp as $$
declare n int;
begin
    if not toegang.is_taak() then
        raise insufficient_privilege using message = 'alleen een taak vernietigt';
    end if;
    update bewaren.vernietiging v set akkoord = false, vervallen_op = toegang.nu(),
           vervallen_waarom = case when bewaren.kwam_terug(v.leerling_id, v.uitgeschreven_op, v.herhaling) then 'teruggekomen' else 'termijn' end
     where v.bestuur_id = toegang.bestuur() and v.akkoord
       and (bewaren.kwam_terug(v.leerling_id, v.uitgeschreven_op, v.herhaling)
            or (not v.herhaling and v.besloten_op < toegang.nu() - make_interval(days => bewaren.besluit_dagen())));
    get diagnostics n = row_count;
    return n;
end $$;

create function bewaren.mislukt(p_id uuid) returns int
    language plpgsql volatile security definer set search_path = bewaren, toegang, pg_catalog, pg_temp as $$
declare n int;
begin
    if not toegang.is_taak() then
        raise insufficient_privilege using message = 'alleen een taak vernietigt';
    end if;
    update bewaren.vernietiging v set mislukt_op = toegang.nu(), mislukt_keer = v.mislukt_keer + 1
     where v.id = p_id and v.bestuur_id = toegang.bestuur() returning v.mislukt_keer into n;
    return n;
end $$;

create or replace function bewaren.begin_vernietiging(p_id uuid) returns table (leerling uuid, klassen smallint[])
    language plpgsql volatile security definer set search_path = bewaren, toegang, pg_catalog, pg_temp as $$
declare v bewaren.vernietiging;
begin
    if not toegang.is_taak() then
        raise insufficient_privilege using message = 'alleen een taak vernietigt';
    end if;
    select * into v from bewaren.vernietiging x
     where x.id = p_id and x.bestuur_id = toegang.bestuur() and x.akkoord and x.besloten_op is not null and x.besloten_door <> x.voorgesteld_door
       for update skip locked;
    if not found or exists (select 1 from bewaren.stop s where s.leerling_id = v.leerling_id and s.opgeheven_op is null) then return; end if;
    if bewaren.kwam_terug(v.leerling_id, v.uitgeschreven_op, v.herhaling)
       or (not v.herhaling and v.besloten_op < toegang.nu() - make_interval(days => bewaren.besluit_dagen())) then
        return;
    end if;
    perform set_config('spil.wissen', toegang.merk('wis', v.leerling_id, null), true);
    return query select v.leerling_id, v.klassen;
end $$;

-- As before, and: not for who is at school again, and not over a stop that came after the destruction. Then the decision stands here as
-- lapsed, so that the next start leaves it alone too.
create or replace function bewaren.van_lijst(p_rij jsonb) returns boolean
    language plpgsql volatile set search_path = bewaren, toegang, pg_catalog, pg_temp as $$
declare
    v bewaren.vernietiging := jsonb_populate_record(null::bewaren.vernietiging, p_rij);
    uitgevoerd timestamptz := coalesce((p_rij ->> 'uitgevoerd_op')::timestamptz, v.besloten_op);
    waarom text := '';
begin
    if exists (select 1 from bewaren.bewijs b where b.id = v.id)
       or exists (select 1 from bewaren.vernietiging x where x.id = v.id and x.vervallen_op is not null) then
        return false;
    end if;
    if bewaren.kwam_terug(v.leerling_id, v.uitgeschreven_op, true) then
        waarom := 'teruggekomen';
    elsif exists (select 1 from bewaren.stop s where s.leerling_id = v.leerling_id and s.opgeheven_op is null and s.op > uitgevoerd) then
        waarom := 'stop';
    end if;
    v.herhaling := true;
    v.vervallen_waarom := waarom; v.mislukt_op := null; v.mislukt_keer := 0; v.vervallen_op := null;
    if waarom <> '' then
        v.akkoord := false; v.vervallen_op := toegang.nu();
        delete from bewaren.vernietiging x where x.id = v.id;
        insert into bewaren.vernietiging select v.*;
        return false;
    end if;
    update bewaren.stop s set opgeheven_op = v.voorgesteld_op, opgeheven_naam = v.voorgesteld_naam, opgeheven_reden = 'opgeheven voor de vernietiging'
     where s.leerling_id = v.leerling_id and s.opgeheven_op is null;
    delete from bewaren.vernietiging x where x.leerling_id = v.leerling_id;
    insert into bewaren.vernietiging select v.*;
    return true;
end $$;

-- Why a decision was not carried out, and how often it was tried in vain, for who looks after the dossiers.
drop function bewaren.lijst(uuid);
create function bewaren.lijst(p_locatie uuid)
    returns table (leerling_id uuid, naam text, nummer text, uitgeschreven_op date, mag_vanaf date, klassen smallint[], grond text, bron text,
                   stop_reden text, voorstel_id uuid, voorgesteld_naam text, voorgesteld_op timestamptz, van_mij boolean, akkoord boolean,
                   geldt_tot date, mislukt_keer int, vervallen_op timestamptz, vervallen_waarom text)
    language sql stable security definer set search_path = bewaren, organisatie, toegang, pg_catalog, pg_temp as $$
    select l.id, l.naam, l.nummer, w.uitgeschreven_op, t.mag_vanaf, t.klassen, t.grond, t.bron, s.reden, x.id, x.voorgesteld_naam, x.voorgesteld_op,
           x.voorgesteld_door = toegang.wie(), x.akkoord,
           case when not x.herhaling then ((x.besloten_op + make_interval(days => bewaren.besluit_dagen())) at time zone 'Europe/Amsterdam')::date end,
           coalesce(x.mislukt_keer, 0), o.vervallen_op, coalesce(o.vervallen_waarom, '')
      from bewaren.vertrokken() w
      join organisatie.leerling l on l.id = w.leerling_id
      left join bewaren.te_vernietigen() t on t.leerling_id = w.leerling_id
      left join bewaren.stop s on s.leerling_id = w.leerling_id and s.opgeheven_op is null
      left join bewaren.vernietiging x on x.leerling_id = w.leerling_id and (x.besloten_op is null or x.akkoord)
      left join lateral (select y.vervallen_op, y.vervallen_waarom from bewaren.vernietiging y
                          where y.leerling_id = w.leerling_id and y.vervallen_op is not null and x.id is null order by y.vervallen_op desc limit 1) o on true
     where w.locatie_id = p_locatie
       and (bewaren.mag('voorstel', p_locatie) or bewaren.mag('akkoord', p_locatie) or bewaren.mag('oudLeerlingen', p_locatie))
     order by t.mag_vanaf nulls last, w.uitgeschreven_op, l.naam $$;

-- How many could not be destroyed, also for who answers for the location: without a name.
create function bewaren.mislukt_hier(p_locatie uuid) returns int
    language sql stable security definer set search_path = bewaren, toegang, pg_catalog, pg_temp as $$
    select count(*)::int from bewaren.vernietiging v
     where v.locatie_id = p_locatie and v.bestuur_id = toegang.bestuur() and v.akkoord and v.mislukt_keer > 0
       and (bewaren.mag('voorstel', p_locatie) or bewaren.mag('akkoord', p_locatie) or toegang.is_eindverantwoordelijk(p_locatie)) $$;

revoke execute on function bewaren.kwam_terug(uuid, date, boolean), bewaren.laat_vervallen(), bewaren.mislukt(uuid), bewaren.lijst(uuid),
    bewaren.mislukt_hier(uuid) from public;
grant execute on function bewaren.laat_vervallen(), bewaren.mislukt(uuid) to spil_taak;
grant execute on function bewaren.lijst(uuid), bewaren.mislukt_hier(uuid) to spil_app;
