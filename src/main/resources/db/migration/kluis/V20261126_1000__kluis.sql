-- The vault: what the meldcode and the confidential contacts say. A login of its own opens it and has a right nowhere else; the logins of
-- pages and of jobs have none here. What somebody wrote, about whom and in which step, is sealed under a key outside the database: a row
-- says only whose file it is, where and when. No sequences and no numbers: what happens here changes nothing that others see.
create schema kluis;
comment on schema kluis is 'De kluis: meldcode en vertrouwelijke contacten. Alleen de login spil_kluis komt erin; de inhoud is versleuteld met een sleutel buiten de databank.';
revoke all on schema kluis from public;
grant usage on schema kluis to spil_kluis;

create function kluis.wie() returns uuid
    language sql stable security definer set search_path = kluis, pg_temp
    return toegang.wie();
create function kluis.bestuur() returns uuid
    language sql stable security definer set search_path = kluis, pg_temp
    return toegang.bestuur();

-- Who has the key of a location by its schoolplan: of the meldcode who decides about that class, of confidential contacts who writes them.
create function kluis.houders(p_locatie uuid, p_klasse smallint) returns table (account_id uuid, naam text)
    language sql stable security definer set search_path = kluis, pg_temp as $$
    select distinct a.id, a.naam
      from toegang.relatie r
      join toegang.account a on a.id = r.account_id and a.soort = 'medewerker' and a.gesloten_op is null and a.bestuur_id = toegang.bestuur()
      join toegang.recht t on t.locatie_id = r.groep_id and t.rol = r.rol and t.klasse = p_klasse
     where r.groep_id = p_locatie and r.vanaf <= toegang.vandaag() and (r.tot is null or r.tot > toegang.vandaag())
       and case when p_klasse = 11 then t.beslissen else t.schrijven end $$;
comment on function kluis.houders is 'Wie op deze locatie de sleutel heeft: van de meldcode wie erover beslist, van vertrouwelijke contacten wie ze vastlegt.';
create function kluis.is_houder(p_locatie uuid, p_klasse smallint) returns boolean
    language sql stable security definer set search_path = kluis, pg_temp
    return exists (select 1 from kluis.houders(p_locatie, p_klasse) h where h.account_id = toegang.wie());
-- Where this person has a key.
create function kluis.mijn_locaties(p_klasse smallint) returns setof uuid
    language sql stable security definer set search_path = kluis, pg_temp as $$
    select distinct r.groep_id from toegang.relatie r
     where r.account_id = toegang.wie() and r.groep_id is not null and kluis.is_houder(r.groep_id, p_klasse) $$;
create function kluis.werkt_hier(p_locatie uuid) returns boolean
    language sql stable security definer set search_path = kluis, pg_temp
    return exists (select 1 from organisatie.functie f join organisatie.medewerker m on m.id = f.medewerker_id
                    where m.account_id = toegang.wie() and m.bestuur_id = toegang.bestuur() and f.locatie_id = p_locatie
                      and f.vanaf <= toegang.vandaag() and (f.tot is null or f.tot > toegang.vandaag()));

create table kluis.dossier (
    id          uuid primary key,
    bestuur_id  uuid not null,
    locatie_id  uuid not null,
    klasse      smallint not null check (klasse in (11, 12)),
    wijzer      bytea not null,
    kop         bytea not null,
    eigenaar    uuid not null,
    vrager      uuid,
    op          timestamptz not null,
    gesloten_op timestamptz
);
create index on kluis.dossier (bestuur_id, locatie_id, klasse);
create index on kluis.dossier (wijzer);
create index on kluis.dossier (eigenaar);
create index on kluis.dossier (vrager) where vrager is not null;
comment on table kluis.dossier is 'Een dossier in de kluis. Over wie het gaat staat in kop, versleuteld; wijzer vindt de dossiers van dezelfde leerling en zegt niet van wie.';
comment on column kluis.dossier.vrager is 'De leerling of ouder die dit zelf vroeg, en leest wat voor hen is.';

create table kluis.stuk (
    id          uuid primary key,
    bestuur_id  uuid not null,
    dossier_id  uuid not null references kluis.dossier,
    inhoud      bytea not null,
    voor_vrager boolean not null default false,
    door        uuid not null,
    op          timestamptz not null
);
create index on kluis.stuk (dossier_id, op);
comment on table kluis.stuk is 'Alles wat in een dossier is vastgelegd, op volgorde; alleen toevoegen.';

create table kluis.sleutel (
    id         uuid primary key,
    bestuur_id uuid not null,
    dossier_id uuid not null references kluis.dossier,
    account_id uuid not null,
    naam       bytea not null,
    door       uuid not null,
    op         timestamptz not null,
    tot        timestamptz
);
create index on kluis.sleutel (dossier_id);
create index on kluis.sleutel (account_id);
comment on table kluis.sleutel is 'Wie aan een dossier is toegevoegd, en tot wanneer.';

create table kluis.signaal (
    id            uuid primary key,
    bestuur_id    uuid not null,
    locatie_id    uuid not null,
    inhoud        bytea not null,
    op            timestamptz not null,
    behandeld_op  timestamptz,
    behandeld_door uuid,
    uitkomst      bytea
);
create index on kluis.signaal (bestuur_id, locatie_id);
comment on table kluis.signaal is 'Wat een medewerker aan de houder van de sleutel gaf. Wie het gaf, staat alleen in de versleutelde inhoud, en leest het niet terug.';

create table kluis.termijn (
    id            uuid primary key,
    bestuur_id    uuid not null,
    dossier_id    uuid not null references kluis.dossier,
    inhoud        bytea not null,
    verloopt_op   date not null,
    gehaald_op    timestamptz,
    herinnerd_op  timestamptz
);
create index on kluis.termijn (dossier_id);
create index on kluis.termijn (verloopt_op) where gehaald_op is null;
comment on table kluis.termijn is 'Klokken van de kluis; zij staan op geen andere werklijst.';

create table kluis.leeslog (
    id         uuid primary key,
    bestuur_id uuid not null,
    dossier_id uuid not null references kluis.dossier,
    account_id uuid not null,
    inhoud     bytea not null,
    op         timestamptz not null
);
create index on kluis.leeslog (dossier_id, op);
comment on table kluis.leeslog is 'Wie een dossier van de kluis opende; staat nergens anders. Alleen toevoegen.';

create table kluis.noodinzage (
    id            uuid primary key,
    bestuur_id    uuid not null,
    locatie_id    uuid not null,
    wijzer        bytea not null,
    inhoud        bytea not null,
    gevraagd_door uuid not null,
    gevraagd_op   timestamptz not null default now(),
    besloten_door uuid,
    besloten_op   timestamptz,
    akkoord       boolean,
    tot           timestamptz
);
create index on kluis.noodinzage (bestuur_id, locatie_id);
create index on kluis.noodinzage (wijzer);
comment on table kluis.noodinzage is 'Twee mensen samen openen de meldcode van een leerling als niemand met een sleutel er is; voor een dag.';

create table kluis.telling (
    id         uuid primary key,
    bestuur_id uuid not null,
    locatie_id uuid not null,
    klasse     smallint not null check (klasse in (11, 12)),
    soort      text not null check (soort in ('dossier', 'melding', 'advies', 'klacht')),
    op         date not null
);
create index on kluis.telling (bestuur_id, locatie_id, op);
comment on table kluis.telling is 'Aantallen per jaar, zonder dossier en zonder naam.';

-- 0: is not there; 1: asked it, and reads what is for them; 2: everything in it.
create function kluis.leest(p_dossier uuid) returns smallint
    language sql stable security definer set search_path = kluis, pg_temp
    return (select case
              when d.bestuur_id is distinct from toegang.bestuur() then 0
              when (d.klasse = 12 and d.eigenaar = toegang.wie()) or (d.klasse = 11 and kluis.is_houder(d.locatie_id, 11::smallint)) then 2
              when exists (select 1 from kluis.sleutel s where s.dossier_id = d.id and s.account_id = toegang.wie() and s.tot is null) then 2
              when d.klasse = 11 and exists (select 1 from kluis.noodinzage n
                         where n.gevraagd_door = toegang.wie() and n.akkoord and n.tot > now() and n.wijzer = d.wijzer and n.locatie_id = d.locatie_id) then 2
              when d.vrager = toegang.wie() then 1 else 0 end
             from kluis.dossier d where d.id = p_dossier);
comment on function kluis.leest is 'Wat de persoon van deze transactie van dit dossier leest: 0 niets, 1 wat voor de vrager is, 2 alles.';
-- Who decides in it and about who may look along: the key of the location, or the one to whom it was entrusted.
create function kluis.beheert(p_dossier uuid) returns boolean
    language sql stable security definer set search_path = kluis, pg_temp
    return exists (select 1 from kluis.dossier d where d.id = p_dossier and d.bestuur_id = toegang.bestuur()
                      and case when d.klasse = 11 then kluis.is_houder(d.locatie_id, 11::smallint) else d.eigenaar = toegang.wie() end);
create function kluis.is_vrager(p_dossier uuid) returns boolean
    language sql stable security definer set search_path = kluis, pg_temp
    return exists (select 1 from kluis.dossier d where d.id = p_dossier and d.bestuur_id = toegang.bestuur() and d.vrager = toegang.wie());

do $$
declare t text;
begin
    foreach t in array array['dossier', 'stuk', 'sleutel', 'signaal', 'termijn', 'leeslog', 'noodinzage', 'telling'] loop
        execute format('alter table kluis.%I enable row level security', t);
        execute format('alter table kluis.%I force row level security', t);
        execute format('create policy eigenaar on kluis.%I for all to spil_eigenaar using (true) with check (true)', t);
    end loop;
end $$;

create policy lezen on kluis.dossier for select to spil_kluis using (bestuur_id = (select kluis.bestuur()) and kluis.leest(id) > 0);
create policy toevoegen on kluis.dossier for insert to spil_kluis
    with check (bestuur_id = (select kluis.bestuur()) and vrager is null and eigenaar = (select kluis.wie()) and kluis.is_houder(locatie_id, klasse));
create policy wijzigen on kluis.dossier for update to spil_kluis using (kluis.leest(id) = 2) with check (kluis.leest(id) = 2);
grant select, insert, update (gesloten_op) on kluis.dossier to spil_kluis;

create policy lezen on kluis.stuk for select to spil_kluis
    using (bestuur_id = (select kluis.bestuur()) and case kluis.leest(dossier_id) when 2 then true when 1 then voor_vrager else false end);
create policy toevoegen on kluis.stuk for insert to spil_kluis
    with check (bestuur_id = (select kluis.bestuur()) and door = (select kluis.wie())
                and case kluis.leest(dossier_id) when 2 then true when 1 then voor_vrager else false end);
grant select, insert on kluis.stuk to spil_kluis;

create policy lezen on kluis.sleutel for select to spil_kluis
    using (bestuur_id = (select kluis.bestuur()) and (account_id = (select kluis.wie()) or kluis.leest(dossier_id) = 2 or kluis.is_vrager(dossier_id)));
create policy toevoegen on kluis.sleutel for insert to spil_kluis
    with check (bestuur_id = (select kluis.bestuur()) and door = (select kluis.wie()) and (kluis.beheert(dossier_id) or kluis.is_vrager(dossier_id)));
create policy wijzigen on kluis.sleutel for update to spil_kluis
    using (kluis.beheert(dossier_id) or (door = (select kluis.wie()) and kluis.is_vrager(dossier_id)));
grant select, insert, update (tot) on kluis.sleutel to spil_kluis;

create policy lezen on kluis.signaal for select to spil_kluis
    using (bestuur_id = (select kluis.bestuur()) and kluis.is_houder(locatie_id, 11::smallint));
create policy wijzigen on kluis.signaal for update to spil_kluis
    using (bestuur_id = (select kluis.bestuur()) and kluis.is_houder(locatie_id, 11::smallint));
grant select, update (behandeld_op, behandeld_door, uitkomst) on kluis.signaal to spil_kluis;

create policy lezen on kluis.termijn for select to spil_kluis using (bestuur_id = (select kluis.bestuur()) and kluis.leest(dossier_id) = 2);
create policy toevoegen on kluis.termijn for insert to spil_kluis with check (bestuur_id = (select kluis.bestuur()) and kluis.leest(dossier_id) = 2);
create policy wijzigen on kluis.termijn for update to spil_kluis using (bestuur_id = (select kluis.bestuur()) and kluis.leest(dossier_id) = 2);
grant select, insert, update (gehaald_op) on kluis.termijn to spil_kluis;

create policy lezen on kluis.leeslog for select to spil_kluis using (bestuur_id = (select kluis.bestuur()) and kluis.beheert(dossier_id));
create policy toevoegen on kluis.leeslog for insert to spil_kluis
    with check (bestuur_id = (select kluis.bestuur()) and account_id = (select kluis.wie()) and kluis.leest(dossier_id) > 0);
grant select, insert on kluis.leeslog to spil_kluis;

create trigger alleen_toevoegen before update or delete on kluis.stuk for each row execute function toegang.alleen_toevoegen();
create trigger alleen_toevoegen before update or delete on kluis.leeslog for each row execute function toegang.alleen_toevoegen();

-- Whoever works here hands a signal over and never sees it again.
create function kluis.geef_signaal(p_id uuid, p_locatie uuid, p_inhoud bytea, p_op timestamptz) returns boolean
    language plpgsql volatile security definer set search_path = kluis, pg_temp as $$
begin
    if not kluis.werkt_hier(p_locatie) then return false; end if;
    insert into kluis.signaal (id, bestuur_id, locatie_id, inhoud, op) values (p_id, toegang.bestuur(), p_locatie, p_inhoud, p_op);
    return true;
end $$;

create function kluis.tel(p_id uuid, p_dossier uuid, p_soort text, p_op date) returns void
    language sql volatile security definer set search_path = kluis, pg_temp as $$
    insert into kluis.telling (id, bestuur_id, locatie_id, klasse, soort, op)
    select p_id, d.bestuur_id, d.locatie_id, d.klasse, p_soort, p_op from kluis.dossier d where d.id = p_dossier and kluis.leest(d.id) > 0 $$;

-- For whoever reads the figures of quality, and whoever has the key. Fewer than five, none included, is one answer: that there is one at
-- all must not be read off a number.
create function kluis.aantallen(p_locatie uuid, p_van date, p_tot date) returns table (klasse smallint, soort text, aantal int)
    language sql stable security definer set search_path = kluis, pg_temp as $$
    select k.klasse, k.soort, case when count(t.id) < 5 then -1 else count(t.id)::int end
      from (values (11::smallint, 'dossier'), (11::smallint, 'melding'), (11::smallint, 'advies'), (12::smallint, 'dossier'), (12::smallint, 'klacht')) k(klasse, soort)
      left join kluis.telling t on t.locatie_id = p_locatie and t.bestuur_id = toegang.bestuur() and t.klasse = k.klasse and t.soort = k.soort
                               and t.op >= p_van and t.op < p_tot
     where kluis.is_houder(p_locatie, 11::smallint)
        or exists (select 1 from toegang.relatie r join toegang.recht q on q.locatie_id = r.groep_id and q.rol = r.rol and q.klasse = 15 and q.lezen >= 3
                    where r.account_id = toegang.wie() and r.groep_id = p_locatie
                      and r.vanaf <= toegang.vandaag() and (r.tot is null or r.tot > toegang.vandaag()))
     group by k.klasse, k.soort order by k.klasse, k.soort $$;

revoke execute on all functions in schema kluis from public;
grant execute on function kluis.wie(), kluis.bestuur(), kluis.houders(uuid, smallint), kluis.is_houder(uuid, smallint), kluis.mijn_locaties(smallint),
    kluis.leest(uuid), kluis.beheert(uuid), kluis.is_vrager(uuid), kluis.geef_signaal(uuid, uuid, bytea, timestamptz), kluis.tel(uuid, uuid, text, date),
    kluis.aantallen(uuid, date, date) to spil_kluis;

-- What belongs in the vault, never stands in an ordinary zaak any more.
do $$
declare t text;
begin
    foreach t in array array['zaak', 'overgang', 'besluit', 'effect'] loop
        execute format('alter table zaak.%I add constraint niet_uit_de_kluis check (klasse not in (11, 12))', t);
    end loop;
end $$;
