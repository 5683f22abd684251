-- What somebody at school writes down about a pupil for himself alone. Each text is closed under a key of its own, and that key
-- under one that is never in the database: whoever reads these tables, under whatever login, reads no note.
create schema werkaantekening;
comment on schema werkaantekening is 'Werkaantekeningen: alleen van de schrijver, buiten het dossier, en kort.';
grant usage on schema werkaantekening to spil_app, spil_taak;

create table werkaantekening.aantekening (
    id            uuid primary key,
    bestuur_id    uuid not null,
    leerling_id   uuid not null,
    auteur_id     uuid not null references toegang.account,
    soort         text not null check (soort in ('concept', 'aantekening', 'logboek')),
    van           uuid references werkaantekening.aantekening on delete cascade,
    sleutel       bytea not null,
    gesloten      bytea not null,
    versie        int not null check (versie > 0),
    begonnen_op   date not null,
    bijgewerkt_op timestamptz not null,
    vraag_op      date not null,
    weg_op        date not null,
    gevraagd_op   date,
    check ((soort = 'logboek') = (van is not null)),
    check (begonnen_op < vraag_op and vraag_op < weg_op and weg_op <= begonnen_op + 91)
);
create index on werkaantekening.aantekening (bestuur_id, leerling_id, auteur_id);
create index on werkaantekening.aantekening (auteur_id, vraag_op);
create unique index on werkaantekening.aantekening (auteur_id, leerling_id) where soort = 'concept';
create unique index on werkaantekening.aantekening (van) where soort = 'logboek';
comment on table werkaantekening.aantekening is 'Een tekst van één schrijver over één leerling, versleuteld. Een concept is wat nog getypt wordt, logboek wat ervan in het logboek moet komen.';
comment on column werkaantekening.aantekening.sleutel is 'De sleutel van deze tekst, zelf versleuteld met de sleutel buiten de databank (spil.sleutel). Leeg als er geen tekst is.';
comment on column werkaantekening.aantekening.gesloten is 'De tekst, versleuteld met die sleutel en gebonden aan deze rij en schrijver.';
comment on column werkaantekening.aantekening.vraag_op is 'Vanaf deze dag kiest de schrijver: naar het logboek, of weg.';
comment on column werkaantekening.aantekening.weg_op is 'De eerste dag waarop de aantekening er niet meer is.';

create table werkaantekening.bewijs (
    id             uuid primary key,
    bestuur_id     uuid not null,
    auteur_id      uuid not null,
    begonnen_op    date not null,
    vernietigd_op  date not null,
    reden          text not null check (reden in ('termijn', 'losgelaten', 'logboek', 'wachtwoord', 'gewist')),
    zegel          bytea not null
);
create index on werkaantekening.bewijs (bestuur_id, vernietigd_op desc);
create index on werkaantekening.bewijs (auteur_id, vernietigd_op desc);
comment on table werkaantekening.bewijs is 'Dat een aantekening is vernietigd, wanneer en waarom; niet wat erin stond en niet over wie het ging.';
comment on column werkaantekening.bewijs.zegel is 'SHA-256 van wat er versleuteld stond: laat zien welke rij het was, en zegt niets over de tekst.';
create trigger alleen_toevoegen before update or delete on werkaantekening.bewijs
    for each row execute function toegang.alleen_toevoegen();

-- The location of a pupil of whom the person of this transaction may keep notes; none for who works here not, or has no relation.
create function werkaantekening.locatie(p_leerling uuid) returns uuid
    language sql stable security definer set search_path = toegang, pg_temp
    return (select l.groep_id from toegang.lidmaatschap l
             where l.leerling_id = p_leerling and l.bestuur_id = toegang.bestuur() and l.soort = 'locatie'
               and l.vanaf <= toegang.vandaag() and (l.tot is null or l.tot > toegang.vandaag())
               and exists (select 1 from toegang.account a
                            where a.id = toegang.wie() and a.soort = 'medewerker' and a.gesloten_op is null)
               and toegang.ziet(p_leerling, toegang.wie(), 1::smallint, 1::smallint)
             order by l.vanaf desc limit 1);
comment on function werkaantekening.locatie is 'De locatie van een leerling over wie deze medewerker voor zichzelf mag schrijven; anders niets.';
revoke execute on function werkaantekening.locatie(uuid) from public;
grant execute on function werkaantekening.locatie(uuid) to spil_app;

alter table werkaantekening.aantekening enable row level security;
alter table werkaantekening.aantekening force row level security;
create policy lezen on werkaantekening.aantekening for select to spil_app using (
    bestuur_id = (select toegang.bestuur()) and auteur_id = (select toegang.wie()) and werkaantekening.locatie(leerling_id) is not null);
create policy toevoegen on werkaantekening.aantekening for insert to spil_app with check (
    bestuur_id = (select toegang.bestuur()) and auteur_id = (select toegang.wie()) and werkaantekening.locatie(leerling_id) is not null);
create policy wijzigen on werkaantekening.aantekening for update to spil_app
    using (bestuur_id = (select toegang.bestuur()) and auteur_id = (select toegang.wie()) and werkaantekening.locatie(leerling_id) is not null)
    with check (bestuur_id = (select toegang.bestuur()) and auteur_id = (select toegang.wie()));
create policy weg on werkaantekening.aantekening for delete to spil_app
    using (bestuur_id = (select toegang.bestuur()) and auteur_id = (select toegang.wie()) and werkaantekening.locatie(leerling_id) is not null);
create policy taak on werkaantekening.aantekening for all to spil_taak
    using (bestuur_id = (select toegang.bestuur())) with check (bestuur_id = (select toegang.bestuur()));
create policy eigenaar on werkaantekening.aantekening for all to spil_eigenaar using (true) with check (true);
comment on policy lezen on werkaantekening.aantekening is 'klasse: geen, alleen de schrijver';
-- Nobody stretches the term or hands a note over: those columns are written once.
grant select, insert, delete on werkaantekening.aantekening to spil_app, spil_taak;
grant update (sleutel, gesloten, versie, bijgewerkt_op) on werkaantekening.aantekening to spil_app;
grant update (sleutel, gevraagd_op) on werkaantekening.aantekening to spil_taak;

call toegang.beschrijf('werkaantekening.aantekening', 'Werkaantekeningen', '4',
    p_niet_uit => 'is alleen van de schrijver, versleuteld onder een eigen sleutel, en geen dossier');

alter table werkaantekening.bewijs enable row level security;
alter table werkaantekening.bewijs force row level security;
create policy lezen on werkaantekening.bewijs for select to spil_app using (
    bestuur_id = (select toegang.bestuur()) and auteur_id = (select toegang.wie()));
create policy taak on werkaantekening.bewijs for select to spil_taak using (bestuur_id = (select toegang.bestuur()));
create policy eigenaar on werkaantekening.bewijs for all to spil_eigenaar using (true) with check (true);
grant select on werkaantekening.bewijs to spil_app, spil_taak;

-- When two numbers turn out to be one pupil, a note goes along; who wrote it and how long it is there never changes. Of two drafts the one
-- that came along becomes a note: nothing that was typed is lost.
create function werkaantekening.staat_vast() returns trigger
    language plpgsql set search_path = werkaantekening, pg_temp as $$
begin
    if current_user in ('spil_app', 'spil_taak') and (new.id, new.bestuur_id, new.auteur_id, new.begonnen_op, new.vraag_op, new.weg_op)
        is distinct from (old.id, old.bestuur_id, old.auteur_id, old.begonnen_op, old.vraag_op, old.weg_op) then
        raise insufficient_privilege using message = 'de schrijver en de termijn van een werkaantekening staan vast';
    end if;
    if new.leerling_id <> old.leerling_id and new.soort = 'concept'
        and exists (select 1 from werkaantekening.aantekening a
                     where a.auteur_id = new.auteur_id and a.leerling_id = new.leerling_id and a.soort = 'concept') then
        new.soort := 'aantekening';
    end if;
    return new;
end $$;
create trigger staat_vast before update on werkaantekening.aantekening
    for each row execute function werkaantekening.staat_vast();

-- No row goes without its proof, whoever takes it away.
create function werkaantekening.bewijs_van_vernietiging() returns trigger
    language plpgsql security definer set search_path = werkaantekening, pg_temp as $$
begin
    if old.soort <> 'logboek' and length(old.gesloten) > 0 then
        insert into werkaantekening.bewijs (id, bestuur_id, auteur_id, begonnen_op, vernietigd_op, reden, zegel)
        values (old.id, old.bestuur_id, old.auteur_id, old.begonnen_op, toegang.vandaag(),
                coalesce(nullif(current_setting('spil.vernietiging', true), ''), 'gewist'), sha256(old.sleutel || old.gesloten))
        -- A row that came back with a backup, and went again: the first proof stands.
        on conflict (id) do nothing;
    end if;
    return null;
end $$;
create trigger bewijs after delete on werkaantekening.aantekening
    for each row execute function werkaantekening.bewijs_van_vernietiging();

-- Who sets a password for somebody else can be that person for a moment. What that person kept for himself is gone before that.
create function werkaantekening.wachtwoord_van_een_ander() returns trigger
    language plpgsql security definer set search_path = werkaantekening, pg_temp as $$
begin
    if toegang.wie() is distinct from new.id then
        perform set_config('spil.vernietiging', 'wachtwoord', true);
        delete from werkaantekening.aantekening where auteur_id = new.id;
        perform set_config('spil.vernietiging', '', true);
    end if;
    return null;
end $$;
create trigger werkaantekeningen_weg after update of wachtwoord on toegang.account
    for each row when (old.wachtwoord is distinct from new.wachtwoord)
    execute function werkaantekening.wachtwoord_van_een_ander();

-- The same when beheer takes the account of the school apart from somebody: another may come in by that door.
create function werkaantekening.deur_los() returns trigger
    language plpgsql security definer set search_path = werkaantekening, pg_temp as $$
begin
    if toegang.wie() is distinct from new.account_id then
        perform set_config('spil.vernietiging', 'wachtwoord', true);
        delete from werkaantekening.aantekening where auteur_id = new.account_id;
        perform set_config('spil.vernietiging', '', true);
    end if;
    return null;
end $$;
create trigger werkaantekeningen_weg after update of los_op on toegang.aanbiederaccount
    for each row when (old.los_op is null and new.los_op is not null)
    execute function werkaantekening.deur_los();

-- What there is to show of it for who runs the school's Spil: how it went away, never whose or about whom.
create function werkaantekening.bewijzen(p_hoogstens int)
    returns table (vernietigd_op date, begonnen_op date, reden text, zegel bytea)
    language plpgsql stable security definer set search_path = werkaantekening, pg_temp as $$
begin
    if not toegang.is_beheer() then return; end if;
    return query select b.vernietigd_op, b.begonnen_op, b.reden, b.zegel from werkaantekening.bewijs b
                  where b.bestuur_id = toegang.bestuur() order by b.vernietigd_op desc, b.zegel limit p_hoogstens;
end $$;
revoke execute on function werkaantekening.bewijzen(int) from public;
grant execute on function werkaantekening.bewijzen(int) to spil_app;
