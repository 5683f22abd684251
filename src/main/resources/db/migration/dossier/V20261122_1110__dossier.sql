-- The facts about a pupil. Nothing here is ever changed: a correction is a new row that points at the old one.
create schema dossier;
comment on schema dossier is 'Logboek en beeld van een leerling.';
grant usage on schema dossier to spil_app, spil_taak;

create table dossier.notitie (
    id          uuid primary key,
    bestuur_id  uuid not null,
    leerling_id uuid not null,
    klasse      smallint not null check (klasse between 1 and 16),
    soort       text not null check (soort in ('observatie', 'gesprek-leerling', 'contact-ouders', 'incident',
                    'interne-ondersteuning', 'rendement', 'advies', 'extern-contact')),
    waarbij     text not null default '',
    tekst       text not null check (tekst <> ''),
    afspraak    text not null default '',
    gebeurd_op  date not null,
    auteur_id   uuid not null,
    auteur_naam text not null,
    auteur_rol  text not null,
    gemaakt_op  timestamptz not null,
    vrijgegeven boolean not null default false,
    vervangt    uuid unique references dossier.notitie,
    zaak_id     uuid
);
create index on dossier.notitie (bestuur_id, leerling_id, gebeurd_op desc, id desc);
comment on table dossier.notitie is 'Eén vastlegging in het logboek: wat is waargenomen of gezegd, en wat is afgesproken. Alleen toevoegen.';
comment on column dossier.notitie.waarbij is 'Les, plaats of gelegenheid, zoals techniek of pauze.';
comment on column dossier.notitie.auteur_rol is 'De rol van de schrijver op dat moment, zoals het op de pagina staat.';
comment on column dossier.notitie.vrijgegeven is 'Ook te lezen door wie van deze klasse alleen het vrijgegevene leest, zoals de docenten van de klas.';
comment on column dossier.notitie.vervangt is 'De notitie die hiermee verbeterd is; die blijft staan, maar telt niet meer.';
comment on column dossier.notitie.zaak_id is 'De zaak waarbij dit is vastgelegd.';

create table dossier.beeldregel (
    id          uuid primary key,
    bestuur_id  uuid not null,
    leerling_id uuid not null,
    vak         text not null check (vak in ('kunnen', 'willen', 'presteren', 'doen', 'helpt', 'hindert')),
    tekst       text not null,
    trend       text not null default '' check (trend in ('', 'stijgt', 'daalt')),
    gezien_op   date not null,
    auteur_id   uuid not null,
    auteur_naam text not null,
    auteur_rol  text not null,
    gemaakt_op  timestamptz not null,
    vervangt    uuid unique references dossier.beeldregel,
    vervallen   boolean not null default false,
    check (tekst <> '' or vervallen),
    check (not vervallen or vervangt is not null)
);
create index on dossier.beeldregel (bestuur_id, leerling_id, vak, gezien_op desc, id desc);
comment on table dossier.beeldregel is 'Wat we van een leerling weten, per vak van het kwadrant, en wat helpt of hindert. Alleen toevoegen.';
comment on column dossier.beeldregel.vervangt is 'De regel die hiermee verbeterd is of vervalt.';
comment on column dossier.beeldregel.vervallen is 'Deze rij zegt niets nieuws: ze laat de vorige vervallen.';

create trigger alleen_toevoegen before update or delete on dossier.notitie
    for each row execute function toegang.alleen_toevoegen();
create trigger alleen_toevoegen before update or delete on dossier.beeldregel
    for each row execute function toegang.alleen_toevoegen();

call toegang.bescherm('dossier.notitie', 'klasse', 'auteur_id', 'vrijgegeven');
call toegang.bescherm('dossier.beeldregel', '5', 'auteur_id');

-- Nobody writes under another name.
create policy eigen_hand on dossier.notitie as restrictive for insert to spil_app with check (auteur_id = (select toegang.wie()));
create policy eigen_hand on dossier.beeldregel as restrictive for insert to spil_app with check (auteur_id = (select toegang.wie()));
