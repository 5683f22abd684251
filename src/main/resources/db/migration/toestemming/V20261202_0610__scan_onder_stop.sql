-- While a dossier is held (bewaren.stop) nothing of it is lost: a scan that is withdrawn then is out of sight at once, and its bytes wait where
-- no login reads them, until the stop is lifted.
alter table toestemming.scan
    add column aangehouden      bytea,
    add column aangehouden_naam bytea;
comment on column toestemming.scan.aangehouden is 'Ingetrokken terwijl er een stop op het dossier lag: hier bewaard tot die eraf is. Voor geen login te lezen.';
comment on column toestemming.scan.aangehouden_naam is 'De naam van dat bestand.';
revoke select on toestemming.scan from spil_app, spil_taak;
grant select (id, bestuur_id, leerling_id, toestemming_id, gegeven_door, bestandsnaam, soort, inhoud, door, door_naam, op)
    on toestemming.scan to spil_app, spil_taak;

create or replace function toestemming.wis_scan() returns trigger
    language plpgsql volatile security definer set search_path = toestemming, pg_temp as $$
declare gehouden boolean := exists (select 1 from bewaren.stop b where b.leerling_id = new.leerling_id and b.opgeheven_op is null);
begin
    update toestemming.scan s
       set inhoud = null, bestandsnaam = '',
           aangehouden = case when gehouden then s.inhoud end,
           aangehouden_naam = case when gehouden then convert_to(s.bestandsnaam, 'UTF8') end
     where s.id = new.scan_id;
    return new;
end $$;

-- What a scan knows of change: being emptied by its own withdrawal, its bytes set aside or not, and those going too.
drop trigger alleen_toevoegen on toestemming.scan;
create trigger alleen_toevoegen before update on toestemming.scan for each row
    when (not (new.inhoud is null and new.bestandsnaam = '' and toestemming.is_ingetrokken(old.id)
               and (new.aangehouden is null or new.aangehouden is not distinct from coalesce(old.inhoud, old.aangehouden))
               and (new.aangehouden is null) = (new.aangehouden_naam is null)
               and (new.id, new.bestuur_id, new.leerling_id, new.toestemming_id, new.gegeven_door, new.soort, new.door, new.door_naam, new.op)
                   is not distinct from
                   (old.id, old.bestuur_id, old.leerling_id, old.toestemming_id, old.gegeven_door, old.soort, old.door, old.door_naam, old.op)))
    execute function toegang.alleen_toevoegen();

create function toestemming.wis_na_stop() returns trigger
    language plpgsql volatile security definer set search_path = toestemming, pg_temp as $$
begin
    update toestemming.scan s set aangehouden = null, aangehouden_naam = null
     where s.leerling_id = new.leerling_id and s.aangehouden is not null
       and not exists (select 1 from bewaren.stop b where b.leerling_id = new.leerling_id and b.opgeheven_op is null);
    return new;
end $$;
create trigger wis_aangehouden_scans after update of opgeheven_op on bewaren.stop for each row
    when (old.opgeheven_op is null and new.opgeheven_op is not null) execute function toestemming.wis_na_stop();

-- For the page: that it waits, and not what it is.
create function toestemming.is_aangehouden(p_scan uuid) returns boolean
    language sql stable security definer set search_path = toestemming, pg_temp
    return exists (select 1 from toestemming.scan s
                    where s.id = p_scan and s.aangehouden is not null and s.leerling_id = toegang.open_leerling() and not toegang.is_gezin());
revoke execute on function toestemming.wis_na_stop(), toestemming.is_aangehouden(uuid) from public;
grant execute on function toestemming.wis_na_stop(), toestemming.is_aangehouden(uuid) to spil_app, spil_taak;

-- From rechten.wis_ingetrokken_scan of V20261129_0211: what a package says, is true of the copy in it.
create or replace function rechten.wis_ingetrokken_scan() returns trigger
    language plpgsql volatile security definer set search_path = rechten, pg_temp as $$
begin
    update rechten.pakketregel r set velden = '{}', weg = 'De school trok deze scan in: hij hoorde hier niet. De inhoud is uit dit pakket gewist.'
     where r.leerling_id = new.leerling_id and r.velden ->> 'Kenmerk' = new.scan_id::text;
    return new;
end $$;
