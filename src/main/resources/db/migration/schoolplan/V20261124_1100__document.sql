-- The school's own document beside its plan: its passages in order, and which rule each belongs to. About no pupil. What a person
-- decides about a passage is a fact; the last one counts.
create table schoolplan.document (
    id         uuid primary key,
    bestuur_id uuid not null,
    sleutel    text not null,
    nummer     int not null,
    naam       text not null,
    soort      text not null check (soort in ('pdf', 'docx', 'tekst')),
    account_id uuid not null,
    door       text not null,
    op         timestamptz not null,
    unique (bestuur_id, sleutel, nummer)
);
comment on table schoolplan.document is 'Een versie van het eigen document van een school, naast het plan met deze sleutel.';

create table schoolplan.passage (
    id          uuid primary key,
    bestuur_id  uuid not null,
    document_id uuid not null references schoolplan.document,
    volgorde    int not null,
    bladzijde   int not null,
    hoofdstuk   text not null,
    paragraaf   text not null,
    pad         text not null,
    soort       text not null check (soort in ('alinea', 'punt', 'rij')),
    tekst       text not null,
    gelijkenis  text not null check (gelijkenis in ('eerste', 'zelfde', 'bijna', 'nieuw')),
    vorige      int,
    unique (document_id, volgorde),
    check ((vorige is not null) = (gelijkenis in ('zelfde', 'bijna')))
);
comment on column schoolplan.passage.vorige is 'Welke passage van de vorige versie dit was.';

create table schoolplan.koppeling (
    nr         bigint generated always as identity primary key,
    bestuur_id uuid not null,
    passage_id uuid not null references schoolplan.passage,
    soort      text not null check (soort in ('regel', 'achtergrond')),
    hoofdstuk  text not null default '',
    regel      text not null default '',
    aan        boolean not null,
    reden      text not null default '',
    herkomst   text not null check (herkomst in ('voorstel', 'hand', 'overgenomen')),
    account_id uuid not null,
    door       text not null,
    op         timestamptz not null,
    check ((soort = 'regel') = (regel <> '' and hoofdstuk <> '')),
    check (soort = 'regel' or not aan or reden <> '')
);
create index on schoolplan.koppeling (passage_id, nr);
comment on table schoolplan.koppeling is 'Wat iemand over een passage besliste: hoort bij deze regel, hoort daar niet (meer) bij, of is achtergrond.';

call toegang.bescherm_bestuur('schoolplan.document', 'account_id = (select toegang.wie())');
call toegang.bescherm_bestuur('schoolplan.passage',
    'exists (select 1 from schoolplan.document d where d.id = document_id and d.account_id = (select toegang.wie()))');
call toegang.bescherm_bestuur('schoolplan.koppeling', 'account_id = (select toegang.wie())');
create policy geen_gezin on schoolplan.document as restrictive for select to spil_app using (not (select toegang.is_gezin()));
create policy geen_gezin on schoolplan.passage as restrictive for select to spil_app using (not (select toegang.is_gezin()));
create policy geen_gezin on schoolplan.koppeling as restrictive for select to spil_app using (not (select toegang.is_gezin()));
create trigger alleen_toevoegen before update or delete on schoolplan.document
    for each row execute function toegang.alleen_toevoegen();
create trigger alleen_toevoegen before update or delete on schoolplan.passage
    for each row execute function toegang.alleen_toevoegen();
create trigger alleen_toevoegen before update or delete on schoolplan.koppeling
    for each row execute function toegang.alleen_toevoegen();
