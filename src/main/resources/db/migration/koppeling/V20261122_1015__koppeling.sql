-- What comes in from the school's administration.
create schema koppeling;
comment on schema koppeling is 'Imports uit de leerlingadministratie, met hun verslag.';
grant usage on schema koppeling to spil_app, spil_taak;

create table koppeling.import (
    id            uuid primary key,
    bestuur_id    uuid not null,
    door          uuid not null references toegang.account,
    door_naam     text not null,
    staat         text not null check (staat in ('controleren', 'gecontroleerd', 'afgekeurd', 'toepassen', 'toegepast', 'mislukt', 'ingetrokken')),
    schooljaar    text not null,
    ontvangen_op  timestamptz not null,
    klaar_op      timestamptz,
    stap          text not null default '',
    gedaan        int not null default 0,
    totaal        int not null default 0,
    voortgang_op  timestamptz not null,
    rapport       jsonb
);
create index on koppeling.import (bestuur_id, ontvangen_op desc);
comment on table koppeling.import is 'Een import: eerst gecontroleerd, dan in één keer toegepast of niet.';

create table koppeling.bestand (
    import_id  uuid not null references koppeling.import on delete cascade,
    bestuur_id uuid not null,
    naam       text not null,
    inhoud     bytea not null,
    primary key (import_id, naam)
);
comment on table koppeling.bestand is 'De ingeleverde bestanden (gzip), tot de import is toegepast of ingetrokken.';

-- Keys that grow with time; PostgreSQL makes them itself from version 18.
do $$
begin
    if current_setting('server_version_num')::int >= 180000 then
        execute 'create function koppeling.nieuw_id() returns uuid language sql volatile as ''select uuidv7()''';
    else
        create function koppeling.nieuw_id() returns uuid language sql volatile as
            'select encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) placing
                substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), ''hex'')::uuid';
    end if;
end $$;
revoke execute on function koppeling.nieuw_id() from public;
grant execute on function koppeling.nieuw_id() to spil_app, spil_taak;

-- Only beheer; the rest of the bestuur has no business here.
do $$
declare t text;
begin
    foreach t in array array['koppeling.import', 'koppeling.bestand'] loop
        execute format('alter table %s enable row level security', t);
        execute format('alter table %s force row level security', t);
        execute format('create policy beheer on %s for all to spil_app
            using (bestuur_id = (select toegang.bestuur()) and (select toegang.is_beheer()))
            with check (bestuur_id = (select toegang.bestuur()) and (select toegang.is_beheer()))', t);
        execute format('create policy taak on %s for all to spil_taak
            using (bestuur_id = (select toegang.bestuur())) with check (bestuur_id = (select toegang.bestuur()))', t);
        execute format('grant select, insert, update, delete on %s to spil_app, spil_taak', t);
    end loop;
end $$;

-- An import writes hundreds of thousands of rows in one statement; the question who is asking is put once per statement, not per row.
alter policy toevoegen on toegang.relatie with check (bestuur_id = (select toegang.bestuur()) and (select toegang.is_beheer()));
alter policy wijzigen on toegang.relatie using (bestuur_id = (select toegang.bestuur()) and (select toegang.is_beheer()))
    with check (bestuur_id = (select toegang.bestuur()));
alter policy lezen on toegang.relatie using (
    bestuur_id = (select toegang.bestuur()) and (account_id = (select toegang.wie()) or (select toegang.is_beheer())));
alter policy toevoegen on toegang.lidmaatschap with check (bestuur_id = (select toegang.bestuur()) and (select toegang.is_beheer()));
alter policy wijzigen on toegang.lidmaatschap using (bestuur_id = (select toegang.bestuur()) and (select toegang.is_beheer()))
    with check (bestuur_id = (select toegang.bestuur()));
alter policy eigen on toegang.account using (
    id = (select toegang.wie()) or (bestuur_id = (select toegang.bestuur()) and (select toegang.is_beheer())));
alter policy beheer_maakt on toegang.account with check (bestuur_id = (select toegang.bestuur()) and (select toegang.is_beheer()));
alter policy beheer_wijzigt on toegang.account using (bestuur_id = (select toegang.bestuur()) and (select toegang.is_beheer()))
    with check (bestuur_id = (select toegang.bestuur()));
