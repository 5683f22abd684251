-- Typed but not yet filed. A concept belongs to its author only, whatever anyone's role is.
create schema concept;
comment on schema concept is 'Wat iemand typte en nog niet indiende; alleen van de schrijver.';
grant usage on schema concept to spil_app, spil_taak;

create table concept.concept (
    id            uuid primary key,
    bestuur_id    uuid not null,
    account_id    uuid not null references toegang.account,
    leerling_id   uuid,
    plek          text not null check (plek <> '' and length(plek) <= 120),
    tekst         text not null,
    versie        int not null check (versie > 0),
    bijgewerkt_op timestamptz not null,
    unique nulls not distinct (account_id, plek, leerling_id)
);
create index on concept.concept (bestuur_id, leerling_id);
comment on table concept.concept is 'Eén tekst per schrijver, plek en leerling. Na indienen blijft de rij even leeg staan, zodat een tweede scherm merkt dat er is ingediend.';
comment on column concept.concept.plek is 'Het veld waarin getypt wordt, bijvoorbeeld notitie.tekst.';
comment on column concept.concept.versie is 'Telt bij elke bewaring; wie van een oude versie uitgaat, wordt geweigerd.';

alter table concept.concept enable row level security;
alter table concept.concept force row level security;
create policy lezen on concept.concept for select to spil_app
    using (bestuur_id = (select toegang.bestuur()) and account_id = (select toegang.wie()));
create policy toevoegen on concept.concept for insert to spil_app
    with check (bestuur_id = (select toegang.bestuur()) and account_id = (select toegang.wie()));
create policy wijzigen on concept.concept for update to spil_app
    using (bestuur_id = (select toegang.bestuur()) and account_id = (select toegang.wie()))
    with check (bestuur_id = (select toegang.bestuur()) and account_id = (select toegang.wie()));
create policy weg on concept.concept for delete to spil_app
    using (bestuur_id = (select toegang.bestuur()) and account_id = (select toegang.wie()));
create policy taak on concept.concept for all to spil_taak
    using (bestuur_id = (select toegang.bestuur())) with check (bestuur_id = (select toegang.bestuur()));
comment on policy lezen on concept.concept is 'klasse: geen, alleen de schrijver';
grant select, insert, update, delete on concept.concept to spil_app, spil_taak;
