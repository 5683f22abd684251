-- Filled-in forms. The form itself stands in the schoolplan; what was filled in keeps the version under which it was made.
create schema formulier;
comment on schema formulier is 'Ingevulde formulieren van het schoolplan.';
grant usage on schema formulier to spil_app, spil_taak;

create table formulier.invulling (
    id             uuid primary key,
    bestuur_id     uuid not null,
    leerling_id    uuid not null references organisatie.leerling,
    formulier      text not null,
    planversie_id  uuid not null references schoolplan.versie,
    antwoorden     jsonb not null check (jsonb_typeof(antwoorden) = 'object'),
    ingediend_door uuid not null,
    ingediend_naam text not null,
    ingediend_rol  text not null,
    ingediend_op   timestamptz not null,
    klasse         smallint not null check (klasse between 1 and 16)
);
create index on formulier.invulling (bestuur_id, leerling_id, ingediend_op desc);
comment on table formulier.invulling is 'Eén keer ingediend formulier over een leerling; wordt nooit gewijzigd.';
comment on column formulier.invulling.antwoorden is 'Veld van het formulier naar antwoord; de volgorde staat in het formulier.';
comment on column formulier.invulling.ingediend_rol is 'Als wat de indiener dit deed, zoals het op de pagina stond: mentor van 2B.';

call toegang.bescherm('formulier.invulling', 'klasse', 'ingediend_door');
create trigger alleen_toevoegen before update or delete on formulier.invulling
    for each row execute function toegang.alleen_toevoegen();
