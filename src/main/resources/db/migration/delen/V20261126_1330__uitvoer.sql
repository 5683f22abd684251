-- What goes out of Spil in one file beyond the general part of a dossier, goes with a purpose and with a second person who agrees.
create table delen.uitvoer (
    id           uuid primary key,
    bestuur_id   uuid not null,
    leerling_id  uuid not null,
    klasse       smallint not null check (klasse between 1 and 16),
    wat          text not null check (wat <> ''),
    url          text not null,
    doel         text not null check (doel <> ''),
    gevraagd_door uuid not null,
    door_naam    text not null,
    op           timestamptz not null
);
create index on delen.uitvoer (bestuur_id, leerling_id);
create index on delen.uitvoer (gevraagd_door);
comment on table delen.uitvoer is 'Vraag om iets uit een dossier als bestand mee te nemen, met het doel. Alleen toevoegen.';

create table delen.uitvoerstap (
    id          uuid primary key,
    bestuur_id  uuid not null,
    leerling_id uuid not null,
    klasse      smallint not null check (klasse between 1 and 16),
    uitvoer_id  uuid not null references delen.uitvoer,
    soort       text not null check (soort in ('akkoord', 'afgewezen', 'opgehaald')),
    door        uuid not null,
    door_naam   text not null,
    op          timestamptz not null,
    volgorde    bigint generated always as identity
);
create index on delen.uitvoerstap (bestuur_id, leerling_id);
create index on delen.uitvoerstap (uitvoer_id, volgorde);
create unique index een_besluit on delen.uitvoerstap (uitvoer_id) where soort in ('akkoord', 'afgewezen');
comment on table delen.uitvoerstap is 'Wie als tweede akkoord gaf of niet, en elke keer dat het bestand is opgehaald. Alleen toevoegen.';

call toegang.bescherm('delen.uitvoer', 'klasse', 'gevraagd_door');
call toegang.bescherm('delen.uitvoerstap', 'klasse', 'door');
revoke update on delen.uitvoer, delen.uitvoerstap from spil_app;
drop policy wijzigen on delen.uitvoer;
drop policy wijzigen on delen.uitvoerstap;
create policy eigenaar on delen.uitvoer for select to spil_eigenaar using (true);
create policy eigenaar on delen.uitvoerstap for select to spil_eigenaar using (true);
create policy niet_voor_gezin on delen.uitvoer as restrictive for select to spil_app using (not (select toegang.is_gezin()));
create policy niet_voor_gezin on delen.uitvoerstap as restrictive for select to spil_app using (not (select toegang.is_gezin()));
create trigger alleen_toevoegen before update or delete on delen.uitvoer for each row execute function toegang.alleen_toevoegen();
create trigger alleen_toevoegen before update or delete on delen.uitvoerstap for each row execute function toegang.alleen_toevoegen();
call toegang.beschrijf('delen.uitvoer', 'Als bestand meegenomen');
call toegang.beschrijf('delen.uitvoerstap', 'Als bestand meegenomen: akkoord en opgehaald');

create function delen.uitvoer_stand(p_uitvoer uuid, p_leerling uuid) returns text
    language sql stable security definer set search_path = delen, toegang, pg_temp
    return (select case when u.gevraagd_door = toegang.wie()
                        then case when exists (select 1 from delen.uitvoerstap s where s.uitvoer_id = u.id and s.soort = 'akkoord') then 'mijn-akkoord' else 'mijn' end
                        else 'ander' end
              from delen.uitvoer u where u.id = p_uitvoer and u.leerling_id = p_leerling and u.bestuur_id = toegang.bestuur());
drop policy toevoegen on delen.uitvoer;
create policy toevoegen on delen.uitvoer for insert to spil_app with check (
    bestuur_id = (select toegang.bestuur()) and gevraagd_door = (select toegang.wie()) and not (select toegang.is_gezin())
    and toegang.ziet(leerling_id, (select toegang.wie()), klasse, 2::smallint));
-- Never both: who asked does not agree, and only who asked takes it along.
drop policy toevoegen on delen.uitvoerstap;
create policy toevoegen on delen.uitvoerstap for insert to spil_app with check (
    bestuur_id = (select toegang.bestuur()) and door = (select toegang.wie()) and not (select toegang.is_gezin())
    and case soort
        when 'akkoord' then delen.uitvoer_stand(uitvoer_id, leerling_id) = 'ander' and toegang.ziet(leerling_id, (select toegang.wie()), klasse, 3::smallint)
        when 'afgewezen' then delen.uitvoer_stand(uitvoer_id, leerling_id) in ('ander', 'mijn') and toegang.ziet(leerling_id, (select toegang.wie()), klasse, 2::smallint)
        else delen.uitvoer_stand(uitvoer_id, leerling_id) = 'mijn-akkoord' end);
revoke execute on function delen.uitvoer_stand(uuid, uuid) from public;
grant execute on function delen.uitvoer_stand(uuid, uuid) to spil_app;

-- The colleagues who may agree: who reads all of this at this pupil.
create function delen.tweeden(p_leerling uuid, p_klasse smallint) returns table (account_id uuid, naam text)
    language sql stable security definer set search_path = delen, toegang, pg_temp as $$
    select a.id, a.naam from toegang.account a
     where a.bestuur_id = toegang.bestuur() and a.soort = 'medewerker' and a.gesloten_op is null and a.id <> toegang.wie()
       and p_leerling = toegang.open_leerling()
       and exists (select 1 from toegang.relatie r where r.account_id = a.id and r.vanaf <= toegang.vandaag() and (r.tot is null or r.tot > toegang.vandaag())
                      and (r.leerling_id = p_leerling or r.groep_id in (select m.groep_id from toegang.lidmaatschap m where m.leerling_id = p_leerling)))
       and toegang.ziet(p_leerling, a.id, p_klasse, 3::smallint)
     order by a.naam $$;
revoke execute on function delen.tweeden(uuid, smallint) from public;
grant execute on function delen.tweeden(uuid, smallint) to spil_app;
