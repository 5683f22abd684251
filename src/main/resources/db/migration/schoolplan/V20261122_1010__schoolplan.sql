-- The plan of a location as it was at a moment. A zaak, plan or overleg keeps the version it was made under, for ever.
create schema schoolplan;
comment on schema schoolplan is 'Versies van het ondersteuningsplan; de bron is de YAML van de school.';
grant usage on schema schoolplan to spil_app, spil_taak;

create table schoolplan.versie (
    id            uuid primary key,
    bestuur_id    uuid not null,
    sleutel       text not null,
    nummer        int not null,
    vingerafdruk  text not null,
    inhoud        jsonb not null,
    vastgelegd_op timestamptz not null default now(),
    unique (bestuur_id, sleutel, nummer)
);
call toegang.bescherm_bestuur('schoolplan.versie');
create trigger alleen_toevoegen before update or delete on schoolplan.versie
    for each row execute function toegang.alleen_toevoegen();

create table schoolplan.in_gebruik (
    locatie_id uuid primary key references organisatie.locatie,
    bestuur_id uuid not null,
    versie_id  uuid not null references schoolplan.versie
);
comment on table schoolplan.in_gebruik is 'Welke versie op een locatie loopt; de rechten in toegang.recht horen daarbij.';
call toegang.bescherm_bestuur('schoolplan.in_gebruik');
