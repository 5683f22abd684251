-- A scan that was filed at the wrong pupil or the wrong parent is withdrawn (TOEST-10, issue C). It may be the paper of another family, so its
-- bytes and the name of its file are gone at once, for everybody; that it was there, and who took it away, when and why, stays.
create table toestemming.scan_ingetrokken (
    id           uuid primary key,
    bestuur_id   uuid not null,
    leerling_id  uuid not null,
    scan_id      uuid not null unique references toestemming.scan,
    gegeven_door uuid not null,
    reden        text not null check (btrim(reden) <> '' and length(reden) <= 300),
    gevolg       text not null check (gevolg in ('antwoord-blijft', 'antwoord-vervalt')),
    door         uuid not null,
    door_naam    text not null,
    op           timestamptz not null
);
create index on toestemming.scan_ingetrokken (bestuur_id, leerling_id);
comment on table toestemming.scan_ingetrokken is 'Een scan die hier niet hoorde: wie hem introk, wanneer en waarom. De inhoud van de scan is dan gewist. Alleen toevoegen.';
comment on column toestemming.scan_ingetrokken.gevolg is 'antwoord-vervalt: het ja rustte alleen op dit papier en geldt niet meer.';
comment on column toestemming.scan_ingetrokken.gegeven_door is 'Bij wie de scan stond; een ouder leest alleen wat over het eigen papier gaat.';

call toegang.bescherm('toestemming.scan_ingetrokken', '14', 'gegeven_door', 'false', 'gegeven_door = (select toegang.wie())');
drop policy toevoegen on toestemming.scan_ingetrokken;
create policy toevoegen on toestemming.scan_ingetrokken for insert to spil_app with check (
    bestuur_id = (select toegang.bestuur()) and door = (select toegang.wie()) and not (select toegang.is_gezin())
    and toegang.schrijft(leerling_id, (select toegang.wie()), 14::smallint)
    and exists (select 1 from toestemming.scan s
                 where s.id = scan_id and s.leerling_id = scan_ingetrokken.leerling_id and s.gegeven_door = scan_ingetrokken.gegeven_door));
drop policy wijzigen on toestemming.scan_ingetrokken;
revoke update on toestemming.scan_ingetrokken from spil_app;
create policy gezin_alleen_zelf on toestemming.scan_ingetrokken as restrictive for select to spil_app
    using (not (select toegang.is_gezin()) or gegeven_door = (select toegang.wie()));
create trigger alleen_toevoegen before update or delete on toestemming.scan_ingetrokken for each row execute function toegang.alleen_toevoegen();

-- The one change that a scan knows: being emptied, by its own withdrawal and in the same act.
create policy eigenaar on toestemming.scan for select to spil_eigenaar using (true);
create policy eigenaar_wist on toestemming.scan for update to spil_eigenaar using (true) with check (inhoud is null and bestandsnaam = '');
create policy eigenaar on toestemming.scan_ingetrokken for select to spil_eigenaar using (true);
alter table toestemming.scan alter column inhoud drop not null;
comment on column toestemming.scan.inhoud is 'Leeg: deze scan is ingetrokken (toestemming.scan_ingetrokken).';
comment on table toestemming.scan is 'De scan van een toestemming op papier. Alleen toevoegen; is een scan onleesbaar, dan komt er een bij. Hoort hij hier niet, dan wordt hij ingetrokken.';

create function toestemming.is_ingetrokken(p_scan uuid) returns boolean
    language sql stable security definer set search_path = toestemming, pg_temp
    return exists (select 1 from toestemming.scan_ingetrokken i where i.scan_id = p_scan);
create function toestemming.wis_scan() returns trigger
    language plpgsql volatile security definer set search_path = toestemming, pg_temp as $$
begin
    update toestemming.scan s set inhoud = null, bestandsnaam = '' where s.id = new.scan_id;
    return new;
end $$;
create trigger wis after insert on toestemming.scan_ingetrokken for each row execute function toestemming.wis_scan();
drop trigger alleen_toevoegen on toestemming.scan;
create trigger alleen_toevoegen before update on toestemming.scan for each row
    when (not (new.inhoud is null and new.bestandsnaam = '' and toestemming.is_ingetrokken(old.id)
               and (new.id, new.bestuur_id, new.leerling_id, new.toestemming_id, new.gegeven_door, new.soort, new.door, new.door_naam, new.op)
                   is not distinct from
                   (old.id, old.bestuur_id, old.leerling_id, old.toestemming_id, old.gegeven_door, old.soort, old.door, old.door_naam, old.op)))
    execute function toegang.alleen_toevoegen();
create trigger alleen_toevoegen_weg before delete on toestemming.scan for each row execute function toegang.alleen_toevoegen();
revoke execute on function toestemming.is_ingetrokken(uuid), toestemming.wis_scan() from public;
grant execute on function toestemming.is_ingetrokken(uuid), toestemming.wis_scan() to spil_app, spil_taak;

call toegang.beschrijf('toestemming.scan', 'Toestemmingen op papier',
    p_extra => '{"Toestemming": "(select t.doel || '': '' || t.antwoord from toestemming.toestemming t where t.id = x.toestemming_id)", "Kenmerk": "case when x.inhoud is null then '''' else x.id::text end"}');
call toegang.beschrijf('toestemming.scan_ingetrokken', 'Toestemmingen op papier: ingetrokken',
    p_namen => '{"reden": "Waarom", "gevolg": "Gevolg"}',
    p_extra => '{"Toestemming": "(select t.doel || '': '' || t.antwoord from toestemming.scan s join toestemming.toestemming t on t.id = s.toestemming_id where s.id = x.scan_id)"}');
