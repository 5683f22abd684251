-- Where a pupil stands in the school: onderwijssoort, fase, stroom, and with what the pupil leaves (CONFIG-11, CONFIG-12, CONFIG-13,
-- CONFIG-17). Each step with its day, grounds and what was shown; nothing is changed afterwards. It belongs to the development of
-- the pupil, so who reads and writes the OPP (klasse 7) reads and writes it.
create table schoolplan.leerlingindeling (
    id            uuid primary key,
    bestuur_id    uuid not null,
    leerling_id   uuid not null references organisatie.leerling,
    planversie_id uuid not null references schoolplan.versie,
    soort         text not null check (soort in ('onderwijssoort', 'groep', 'stroom', 'afsluiting')),
    waarde        text not null,
    naam          text not null,
    vanaf         date not null,
    gronden       text not null default '',
    criteria      jsonb not null default '[]',
    door          uuid not null,
    door_naam     text not null,
    op            timestamptz not null
);
create index on schoolplan.leerlingindeling (bestuur_id, leerling_id);
comment on table schoolplan.leerlingindeling is 'Onderwijssoort, fase, stroom en afsluiting van een leerling, met dag, gronden en bewijs; alleen toevoegen.';
comment on column schoolplan.leerlingindeling.criteria is 'Elk criterium van de overgang met waaruit blijkt dat het gehaald is.';
call toegang.bescherm('schoolplan.leerlingindeling', '7', 'door');
create trigger alleen_toevoegen before update or delete on schoolplan.leerlingindeling
    for each row execute function toegang.alleen_toevoegen();

-- The school looked at how the groups of a leerjaar are made up, without any pupil in it (CONFIG-12).
create table schoolplan.samenstelling (
    id         uuid primary key,
    bestuur_id uuid not null,
    locatie_id uuid not null references organisatie.locatie,
    leerjaar   text not null,
    stand      text not null,
    conclusie  text not null,
    door       uuid not null,
    door_naam  text not null,
    op         timestamptz not null
);
create index on schoolplan.samenstelling (locatie_id);
comment on table schoolplan.samenstelling is 'Wanneer de school de samenstelling van een leerjaar bekeek, met de aantallen van dat moment; alleen toevoegen.';
call toegang.bescherm_bestuur('schoolplan.samenstelling', 'door = (select toegang.wie()) and toegang.leidt(locatie_id)');
create policy geen_gezin on schoolplan.samenstelling as restrictive for select to spil_app using (not (select toegang.is_gezin()));
create trigger alleen_toevoegen before update or delete on schoolplan.samenstelling
    for each row execute function toegang.alleen_toevoegen();
