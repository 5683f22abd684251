create function organisatie.leidt_medewerker(p_account uuid) returns boolean
    language sql stable security definer set search_path = organisatie, toegang, pg_temp
    return exists (
        select 1 from organisatie.functie f join organisatie.medewerker m on m.id = f.medewerker_id
         where m.account_id = p_account and m.bestuur_id = toegang.bestuur()
           and f.vanaf <= toegang.vandaag() and (f.tot is null or f.tot > toegang.vandaag()) and toegang.leidt(f.locatie_id));
comment on function organisatie.leidt_medewerker is 'Werkt deze medewerker waar de persoon van deze transactie het overzicht houdt?';
revoke execute on function organisatie.leidt_medewerker(uuid) from public;
grant execute on function organisatie.leidt_medewerker(uuid) to spil_app, spil_taak;

-- What a member of staff learned: which training or qualification of the schoolplan, when, and what shows it (SCHOLING-03,
-- SCHOLING-08). A mistake is taken back by a row of its own; nothing is changed.
create table organisatie.bekwaamheid (
    id         uuid primary key,
    bestuur_id uuid not null,
    account_id uuid not null references toegang.account,
    scholing   text not null,
    behaald_op date not null,
    bewijs     text not null default '',
    door       uuid not null,
    door_naam  text not null,
    op         timestamptz not null default now(),
    trekt_in   uuid references organisatie.bekwaamheid
);
create index on organisatie.bekwaamheid (account_id, scholing);
create unique index on organisatie.bekwaamheid (trekt_in);
comment on table organisatie.bekwaamheid is 'Behaalde scholing en kwalificaties van medewerkers, met datum en bewijs; alleen voor henzelf en voor wie de locatie leidt.';
comment on column organisatie.bekwaamheid.scholing is 'Sleutel uit scholing in het schoolplan.';
comment on column organisatie.bekwaamheid.trekt_in is 'Deze regel neemt die andere terug.';
call toegang.bescherm_bestuur('organisatie.bekwaamheid', 'account_id = (select toegang.wie()) or organisatie.leidt_medewerker(account_id)');
create policy zelf_of_leiding on organisatie.bekwaamheid as restrictive for select to spil_app
    using (account_id = (select toegang.wie()) or organisatie.leidt_medewerker(account_id));
create trigger alleen_toevoegen before update or delete on organisatie.bekwaamheid
    for each row execute function toegang.alleen_toevoegen();
