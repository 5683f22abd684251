-- Who may see whom, as what, from when, until when and why. Every other module asks here (docs/architectuur.md).
create schema toegang;
comment on schema toegang is 'Accounts, sessies, relaties, rechten en het leeslog.';
grant usage on schema toegang to spil_app, spil_taak;

-- Days the calendar is ahead of the real one. Always 0, except where tests and the demo move the clock.
create table toegang.klok (
    dagen int not null default 0,
    enig boolean primary key default true check (enig)
);
insert into toegang.klok default values;

create table toegang.geheim (
    waarde bytea not null,
    enig boolean primary key default true check (enig)
);
comment on table toegang.geheim is 'Sleutel waarmee de poort een geopend dossier ondertekent; alleen de eigenaar leest hem.';
insert into toegang.geheim (waarde) values (uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));

create table toegang.account (
    id            uuid primary key,
    bestuur_id    uuid not null,
    soort         text not null check (soort in ('medewerker', 'ouder', 'leerling', 'extern', 'beheer')),
    naam          text not null,
    inlognaam     text unique check (inlognaam = lower(inlognaam)),
    wachtwoord    text,
    email         text,
    plaats        text not null default '',
    rollen        text[] not null default '{}',
    gesloten_op   timestamptz,
    concept_sleutel bytea not null default uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
);
create index on toegang.account (bestuur_id);
comment on table toegang.account is 'Wie zich kan aanmelden. Een vertrekker krijgt gesloten_op en is daarmee direct buiten.';
comment on column toegang.account.rollen is 'Functies van nu, alleen voor menu en begroeting; rechten volgen uit relatie.';
comment on column toegang.account.concept_sleutel is 'Sleutel voor de versleutelde wachtrij op het apparaat van deze persoon.';

create table toegang.sessie (
    token_hash    bytea primary key,
    account_id    uuid not null references toegang.account,
    bestuur_id    uuid not null,
    wijze         text not null,
    gemaakt_op    timestamptz not null default now(),
    gezien_op     timestamptz not null default now(),
    verloopt_op   timestamptz not null,
    ingetrokken_op timestamptz
);
create index on toegang.sessie (account_id);
comment on table toegang.sessie is 'Open sessies. Alleen de hash staat hier: wie deze tabel leest, kan niemand worden.';

create table toegang.inlogpoging (
    id         bigint generated always as identity primary key,
    sleutel    text not null,
    gelukt     boolean not null,
    op         timestamptz not null default now()
);
create index on toegang.inlogpoging (sleutel, op desc);

create table toegang.relatie (
    id          uuid primary key,
    bestuur_id  uuid not null,
    account_id  uuid not null references toegang.account,
    leerling_id uuid,
    groep_id    uuid,
    rol         text not null,
    als         text not null,
    van         text not null default '',
    vanaf       date not null,
    tot         date,
    herkomst    text not null,
    check ((leerling_id is null) <> (groep_id is null)),
    check (tot is null or tot >= vanaf)
);
create index on toegang.relatie (account_id, groep_id, leerling_id);
create index on toegang.relatie (leerling_id) where leerling_id is not null;
create index on toegang.relatie (groep_id) where groep_id is not null;
create index on toegang.relatie (bestuur_id, herkomst);
comment on table toegang.relatie is 'Wie mag over wie (een leerling, of een groep: klas, lesgroep, locatie), als wat, van wanneer tot wanneer, en waarom.';
comment on column toegang.relatie.als is 'Zoals het op de pagina staat: "mentor"; samen met van: "je ziet dit omdat je mentor bent van 2B".';
comment on column toegang.relatie.tot is 'Eerste dag waarop de relatie niet meer geldt; leeg is zonder einde.';

create table toegang.lidmaatschap (
    bestuur_id  uuid not null,
    leerling_id uuid not null,
    groep_id    uuid not null,
    soort       text not null check (soort in ('locatie', 'klas', 'lesgroep')),
    vanaf       date not null,
    tot         date,
    primary key (leerling_id, groep_id, vanaf)
);
create index on toegang.lidmaatschap (groep_id, leerling_id);
comment on table toegang.lidmaatschap is 'In welke groepen een leerling zit, met datum; de locatie volgt uit de inschrijving.';

create table toegang.recht (
    bestuur_id uuid not null,
    locatie_id uuid not null,
    rol        text not null,
    klasse     smallint not null check (klasse between 1 and 16),
    lezen      smallint not null check (lezen between 0 and 3),
    schrijven  boolean not null,
    beslissen  boolean not null,
    primary key (locatie_id, rol, klasse)
);
comment on table toegang.recht is 'Rol × gegevensklasse zoals het schoolplan van de locatie het zegt (docs/rollen.md).';
comment on column toegang.recht.lezen is '0 niets, 1 eigen stukken, 2 ook wat vrijgegeven is, 3 alles.';

create table toegang.leeslog (
    id          bigint generated always as identity,
    bestuur_id  uuid not null,
    leerling_id uuid not null,
    account_id  uuid not null,
    naam        text not null,
    rol         text not null,
    reden       text not null,
    onderdeel   text not null,
    klassen     smallint[] not null,
    op          timestamptz not null default clock_timestamp(),
    primary key (bestuur_id, leerling_id, id)
);
comment on table toegang.leeslog is 'Elke keer dat iemand gegevens van een leerling opende. Alleen toevoegen.';

create table toegang.ontvangst (
    idem       uuid primary key,
    account_id uuid,
    op         timestamptz not null default now(),
    naar       text
);
create index on toegang.ontvangst (op);
comment on table toegang.ontvangst is 'Ontvangen formulieren: hetzelfde formulier twee keer insturen maakt één ding.';

create function toegang.alleen_toevoegen() returns trigger language plpgsql as $$
begin
    raise exception 'rijen van %.% worden alleen toegevoegd', tg_table_schema, tg_table_name;
end $$;
create trigger alleen_toevoegen before update or delete on toegang.leeslog
    for each row execute function toegang.alleen_toevoegen();
