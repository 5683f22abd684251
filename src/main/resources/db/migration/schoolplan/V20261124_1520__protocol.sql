-- The text of a protocol as its owner hands it in, per location; every version stays (PROTOCOL-01). The plan names the protocol.
create table schoolplan.protocolstuk (
    id           uuid primary key,
    bestuur_id   uuid not null,
    locatie_id   uuid not null references organisatie.locatie,
    protocol     text not null,
    eigenaar     text not null,
    nummer       int not null,
    versie       text not null,
    herzien_voor date,
    tekst        text not null default '',
    bestandsnaam text not null default '',
    bestand      bytea,
    door         uuid not null,
    door_naam    text not null,
    op           timestamptz not null,
    unique (locatie_id, protocol, nummer),
    check ((tekst <> '') or bestand is not null)
);
comment on table schoolplan.protocolstuk is 'Versies van protocollen van een locatie, als tekst of PDF; alleen toevoegen.';
comment on column schoolplan.protocolstuk.eigenaar is 'Rol die het protocol bijhoudt, zoals het plan toen zei.';

-- Who keeps a protocol: who has the role at that location, or who leads there.
create function schoolplan.houdt_bij(p_locatie uuid, p_rol text) returns boolean
    language sql stable security definer set search_path = schoolplan, organisatie, toegang, pg_temp
    return toegang.leidt(p_locatie)
        or (p_rol <> '' and exists (
            select 1 from organisatie.functie f join organisatie.medewerker m on m.id = f.medewerker_id
             where m.account_id = toegang.wie() and f.locatie_id = p_locatie and f.rol = p_rol
               and f.vanaf <= toegang.vandaag() and (f.tot is null or f.tot > toegang.vandaag())));
comment on function schoolplan.houdt_bij is 'Heeft de persoon van deze transactie hier die rol, of leidt hij of zij de locatie?';
revoke execute on function schoolplan.houdt_bij(uuid, text) from public;
grant execute on function schoolplan.houdt_bij(uuid, text) to spil_app, spil_taak;

call toegang.bescherm_bestuur('schoolplan.protocolstuk', 'door = (select toegang.wie()) and schoolplan.houdt_bij(locatie_id, eigenaar)');
create policy geen_gezin on schoolplan.protocolstuk as restrictive for select to spil_app using (not (select toegang.is_gezin()));
create trigger alleen_toevoegen before update or delete on schoolplan.protocolstuk
    for each row execute function toegang.alleen_toevoegen();

-- Who to call at a partner or in a role that nobody of the school has: entered by who leads the location, never in the plan
-- (PARTNER-01). A row that ends another one says from when that one no longer holds.
create table schoolplan.contactpersoon (
    id         uuid primary key,
    bestuur_id uuid not null,
    locatie_id uuid not null references organisatie.locatie,
    partner    text not null default '',
    rol        text not null default '',
    naam       text not null,
    functie    text not null default '',
    telefoon   text not null default '',
    email      text not null default '',
    vanaf      date not null,
    tot        date,
    door       uuid not null,
    door_naam  text not null,
    op         timestamptz not null,
    eindigt    uuid unique references schoolplan.contactpersoon,
    check ((partner <> '') or (rol <> '')),
    check (tot is null or tot >= vanaf)
);
create index on schoolplan.contactpersoon (locatie_id);
comment on table schoolplan.contactpersoon is 'Aanspreekpunten bij partners en mensen in rollen van buiten, per locatie, met geldigheid; alleen toevoegen.';
comment on column schoolplan.contactpersoon.tot is 'Eerste dag waarop dit niet meer geldt.';
comment on column schoolplan.contactpersoon.eindigt is 'Deze regel beëindigt die andere, op de dag in vanaf.';
call toegang.bescherm_bestuur('schoolplan.contactpersoon', 'door = (select toegang.wie()) and toegang.leidt(locatie_id)');
create policy geen_gezin on schoolplan.contactpersoon as restrictive for select to spil_app using (not (select toegang.is_gezin()));
create trigger alleen_toevoegen before update or delete on schoolplan.contactpersoon
    for each row execute function toegang.alleen_toevoegen();
