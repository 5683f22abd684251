-- What a school prints on its letters, per location (CONFIG-10). Telephone comes with the import, as before, and may be changed here.
alter table organisatie.locatie
    add column vestiging        text not null default '',
    add column brin             text not null default '' check (brin = '' or brin ~ '^[0-9]{2}[A-Z]{2}$'),
    add column vestigingsnummer text not null default '' check (vestigingsnummer = '' or vestigingsnummer ~ '^[0-9]{2}$'),
    add column adres            text not null default '',
    add column postcode         text not null default '',
    add column woonplaats       text not null default '',
    add column email            text not null default '',
    add column site             text not null default '',
    add column leiding          text not null default '',
    add column contactpersoon   text not null default '';
comment on column organisatie.locatie.leiding is 'Rector, directeur of bestuurder, zoals de school het op papier zet.';
comment on column organisatie.locatie.contactpersoon is 'Bij wie men voor ondersteuning terechtkan.';
