-- A school's plan is written, proposed and adopted in Spil. What is adopted is a text of the school's own layer, kept for ever; what runs
-- is made from it (schoolplan.versie).
create function schoolplan.mag_inrichten() returns boolean
    language sql stable security definer set search_path = toegang, pg_temp
    return toegang.is_beheer() or exists (
        select 1 from toegang.relatie r join toegang.recht t on t.locatie_id = r.groep_id and t.rol = r.rol and t.klasse = 16
         where r.account_id = toegang.wie() and r.vanaf <= toegang.vandaag() and (r.tot is null or r.tot > toegang.vandaag())
           and (t.schrijven or t.beslissen));
comment on function schoolplan.mag_inrichten() is 'Schrijft of beslist de persoon van deze transactie ergens over de inrichting?';
revoke execute on function schoolplan.mag_inrichten() from public;
grant execute on function schoolplan.mag_inrichten() to spil_app, spil_taak;

create table schoolplan.brontekst (
    id              uuid primary key,
    bestuur_id      uuid not null,
    sleutel         text not null,
    nummer          int not null,
    tekst           text not null,
    soort           text not null check (soort in ('meegeleverd', 'ingelezen', 'vastgesteld')),
    voor            text not null check (voor in ('basis', 'bestuur', 'school', 'locatie')),
    meegeleverd     text not null default '',
    vastgesteld_op  date,
    vanaf           date,
    tot_en_met      date,
    evaluatie_jaren int,
    toelichting     text not null default '',
    door            uuid,
    door_naam       text not null default '',
    op              timestamptz not null,
    unique (bestuur_id, sleutel, nummer),
    check (soort <> 'vastgesteld' or (vastgesteld_op is not null and vanaf is not null and tot_en_met >= vanaf and evaluatie_jaren > 0))
);
comment on table schoolplan.brontekst is 'Elke tekst van een plan die gold: wat de school zelf zegt, met wie haar vaststelde. Alleen toevoegen.';
comment on column schoolplan.brontekst.meegeleverd is 'Vingerafdruk van het bestand dat Spil toen meeleverde; is het een ander, dan biedt Spil het verschil aan.';
call toegang.bescherm_bestuur('schoolplan.brontekst', 'false');
create policy geen_gezin on schoolplan.brontekst as restrictive for select to spil_app using (not (select toegang.is_gezin()));
create trigger alleen_toevoegen before update or delete on schoolplan.brontekst
    for each row execute function toegang.alleen_toevoegen();

create table schoolplan.overname (
    id           uuid primary key,
    bestuur_id   uuid not null,
    sleutel      text not null,
    ouder        text not null,
    brontekst_id uuid not null references schoolplan.brontekst,
    door         uuid,
    door_naam    text not null default '',
    op           timestamptz not null
);
create index on schoolplan.overname (bestuur_id, sleutel, ouder, op);
comment on table schoolplan.overname is 'Op welke tekst van het bestuur een schoolplan rust: een nieuwe tekst geldt pas als de school haar overneemt. Alleen toevoegen.';
call toegang.bescherm_bestuur('schoolplan.overname', 'false');
create policy geen_gezin on schoolplan.overname as restrictive for select to spil_app using (not (select toegang.is_gezin()));
create trigger alleen_toevoegen before update or delete on schoolplan.overname
    for each row execute function toegang.alleen_toevoegen();

create table schoolplan.ontwerp (
    id               uuid primary key,
    bestuur_id       uuid not null,
    sleutel          text not null,
    tekst            text not null,
    uitgangspunt     text not null,
    ouder_id         uuid references schoolplan.brontekst,
    staat            text not null default 'open' check (staat in ('open', 'voorgesteld', 'vastgesteld', 'ingetrokken')),
    toelichting      text not null default '',
    begonnen_naam    text not null,
    begonnen_op      timestamptz not null,
    gewijzigd_door   uuid not null,
    gewijzigd_naam   text not null,
    gewijzigd_op     timestamptz not null,
    blad             text not null default '',
    voorgesteld_naam text not null default '',
    voorgesteld_op   timestamptz,
    versie           int not null default 1
);
create unique index een_ontwerp on schoolplan.ontwerp (bestuur_id, sleutel) where staat in ('open', 'voorgesteld');
comment on table schoolplan.ontwerp is 'De volgende tekst van een plan, zolang niemand haar vaststelde. Per plan is er één open.';
comment on column schoolplan.ontwerp.blad is 'Het tabblad waarin het laatst is getypt: dat haalt zichzelf niet in.';
call toegang.bescherm_bestuur('schoolplan.ontwerp', '(select schoolplan.mag_inrichten())');
create policy wie_inricht on schoolplan.ontwerp as restrictive for select to spil_app using ((select schoolplan.mag_inrichten()));

create table schoolplan.evaluatie (
    id          uuid primary key,
    bestuur_id  uuid not null,
    sleutel     text not null,
    onderwerp   text not null check (onderwerp in ('plan', 'schoolprofiel')),
    gehouden_op date not null,
    uitkomst    text not null check (uitkomst <> ''),
    door        uuid not null,
    door_naam   text not null,
    op          timestamptz not null
);
create index on schoolplan.evaluatie (bestuur_id, sleutel, onderwerp, gehouden_op);
comment on table schoolplan.evaluatie is 'Dat de school op haar plan terugkeek, of haar schoolprofiel bijwerkte, en wat daaruit kwam. Alleen toevoegen.';
call toegang.bescherm_bestuur('schoolplan.evaluatie', '(select schoolplan.mag_inrichten())');
create policy geen_gezin on schoolplan.evaluatie as restrictive for select to spil_app using (not (select toegang.is_gezin()));
create trigger alleen_toevoegen before update or delete on schoolplan.evaluatie
    for each row execute function toegang.alleen_toevoegen();
