-- What goes out to one person. The row is written in the transaction of what it tells about; sending comes after commit.
create schema bericht;
comment on schema bericht is 'Mail die de deur uit gaat, en meldingen in Spil zelf.';
grant usage on schema bericht to spil_app, spil_taak;

create table bericht.uitgaand (
    id              uuid primary key,
    bestuur_id      uuid not null,
    leerling_id     uuid,
    aan_account     uuid references toegang.account,
    aan_adres       text,
    soort           text not null,
    onderwerp       text not null check (onderwerp <> '' and onderwerp !~ '[\r\n]'),
    tekst           text not null,
    message_id      text not null unique,
    sleutel         text not null,
    status          text not null default 'wacht' check (status in ('wacht', 'verzonden', 'postbus', 'mislukt')),
    pogingen        int not null default 0,
    volgende_poging timestamptz not null,
    fout            text not null default '',
    gemaakt_op      timestamptz not null,
    verzonden_op    timestamptz,
    unique (bestuur_id, sleutel),
    check (aan_account is not null or aan_adres is not null)
);
create index on bericht.uitgaand (bestuur_id, volgende_poging) where status = 'wacht';
create index on bericht.uitgaand (bestuur_id, gemaakt_op desc);
create index on bericht.uitgaand (bestuur_id, leerling_id) where leerling_id is not null;
comment on table bericht.uitgaand is 'Mail. Sleutel maakt dat dezelfde aanleiding één mail geeft; message_id blijft bij elke poging gelijk.';
comment on column bericht.uitgaand.aan_account is 'Het adres wordt pas bij verzenden bij het account gezocht, onder de login van taken: geen pagina komt eraan.';
comment on column bericht.uitgaand.tekst is 'Leeg zodra de mail weg is: er kan een eenmalige link in staan.';
comment on column bericht.uitgaand.fout is 'Soort fout, zonder inhoud.';

-- Nobody reads mail of others. A request only writes; beheer sees that mail is under way, never what it says: the text may
-- hold a one-time link. Sending is a job.
alter table bericht.uitgaand enable row level security;
alter table bericht.uitgaand force row level security;
create policy lezen on bericht.uitgaand for select to spil_app
    using (bestuur_id = (select toegang.bestuur()) and toegang.is_beheer());
create policy toevoegen on bericht.uitgaand for insert to spil_app with check (bestuur_id = (select toegang.bestuur()));
create policy wijzigen on bericht.uitgaand for update to spil_app
    using (bestuur_id = (select toegang.bestuur()) and toegang.is_beheer()) with check (bestuur_id = (select toegang.bestuur()));
create policy taak on bericht.uitgaand for all to spil_taak
    using (bestuur_id = (select toegang.bestuur())) with check (bestuur_id = (select toegang.bestuur()));
comment on policy lezen on bericht.uitgaand is 'klasse: geen; beheer ziet alleen dat er post is';
grant insert on bericht.uitgaand to spil_app;
grant select (id, bestuur_id, aan_account, soort, onderwerp, status, pogingen, volgende_poging, fout, gemaakt_op, verzonden_op) on bericht.uitgaand to spil_app;
grant update (status, pogingen, volgende_poging, fout) on bericht.uitgaand to spil_app;
grant select, insert, update, delete on bericht.uitgaand to spil_taak;

create table bericht.melding (
    id         uuid primary key,
    bestuur_id uuid not null,
    account_id uuid not null references toegang.account,
    tekst      text not null check (tekst <> ''),
    url        text not null,
    sleutel    text not null,
    op         timestamptz not null,
    gelezen_op timestamptz,
    unique (account_id, sleutel)
);
create index on bericht.melding (account_id, op desc) where gelezen_op is null;
comment on table bericht.melding is 'Mededeling in Spil aan één persoon; zonder namen van leerlingen.';

alter table bericht.melding enable row level security;
alter table bericht.melding force row level security;
create policy lezen on bericht.melding for select to spil_app
    using (bestuur_id = (select toegang.bestuur()) and account_id = (select toegang.wie()));
create policy toevoegen on bericht.melding for insert to spil_app with check (bestuur_id = (select toegang.bestuur()));
create policy wijzigen on bericht.melding for update to spil_app
    using (bestuur_id = (select toegang.bestuur()) and account_id = (select toegang.wie()))
    with check (bestuur_id = (select toegang.bestuur()) and account_id = (select toegang.wie()));
create policy taak on bericht.melding for all to spil_taak
    using (bestuur_id = (select toegang.bestuur())) with check (bestuur_id = (select toegang.bestuur()));
grant select, insert on bericht.melding to spil_app;
grant update (gelezen_op) on bericht.melding to spil_app;
grant select, insert, update, delete on bericht.melding to spil_taak;
