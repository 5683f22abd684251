-- What a new colleague reads first (ROUTE-04). Of a person and not of a pupil: seen by that person, and by who writes or decides about
-- the plan at that location (klasse 16). Only a job gives a task; only the person says it was read.
create table schoolplan.leestaakbegin (
    locatie_id uuid not null references organisatie.locatie,
    taak       text not null,
    bestuur_id uuid not null,
    op         date not null,
    primary key (locatie_id, taak)
);
comment on table schoolplan.leestaakbegin is 'Sinds wanneer een locatie nieuwe collega''s deze leestaak geeft; wie er toen al was, krijgt haar niet.';
call toegang.bescherm_bestuur('schoolplan.leestaakbegin', 'false');
create policy geen_gezin on schoolplan.leestaakbegin as restrictive for select to spil_app using (not (select toegang.is_gezin()));
revoke insert, update on schoolplan.leestaakbegin from spil_app;

create table schoolplan.leestaak (
    id           uuid primary key,
    bestuur_id   uuid not null,
    locatie_id   uuid not null references organisatie.locatie,
    account_id   uuid not null references toegang.account,
    taak         text not null,
    nieuw        boolean not null,
    sinds        date not null,
    voor         date not null check (voor >= sinds),
    vervallen_op date,
    unique (locatie_id, taak, account_id)
);
create index on schoolplan.leestaak (account_id);
comment on table schoolplan.leestaak is 'Wie op een locatie wat te lezen kreeg en voor welke dag.';
comment on column schoolplan.leestaak.nieuw is 'Onwaar: deze medewerker was er al toen de locatie ermee begon, en hoeft niets.';
call toegang.bescherm_bestuur('schoolplan.leestaak', 'false');
revoke insert, update on schoolplan.leestaak from spil_app;

create function schoolplan.houdt_leestaken_bij(p_locatie uuid) returns boolean
    language sql stable security definer set search_path = schoolplan, toegang, pg_temp
    return exists (select 1 from toegang.relatie r
                     join toegang.account a on a.id = r.account_id and a.soort = 'medewerker'
                     join toegang.recht k on k.locatie_id = r.groep_id and k.rol = r.rol and k.klasse = 16 and (k.schrijven or k.beslissen)
                    where r.account_id = toegang.wie() and r.groep_id = p_locatie and r.bestuur_id = toegang.bestuur()
                      and r.vanaf <= toegang.vandaag() and (r.tot is null or r.tot > toegang.vandaag()));
revoke execute on function schoolplan.houdt_leestaken_bij(uuid) from public;
grant execute on function schoolplan.houdt_leestaken_bij(uuid) to spil_app, spil_taak;

create policy van_wie on schoolplan.leestaak as restrictive for select to spil_app
    using (account_id = (select toegang.wie()) or schoolplan.houdt_leestaken_bij(locatie_id));

create table schoolplan.leestaakgelezen (
    leestaak_id uuid primary key references schoolplan.leestaak,
    bestuur_id  uuid not null,
    account_id  uuid not null,
    versie_id   uuid not null references schoolplan.versie,
    op          timestamptz not null
);
comment on table schoolplan.leestaakgelezen is 'Wie de leestaak las, en onder welke versie van het plan. Alleen toevoegen.';
call toegang.bescherm_bestuur('schoolplan.leestaakgelezen',
    'account_id = (select toegang.wie()) and exists (select 1 from schoolplan.leestaak t where t.id = leestaak_id and t.account_id = (select toegang.wie()))');
revoke update on schoolplan.leestaakgelezen from spil_app;
create policy van_wie on schoolplan.leestaakgelezen as restrictive for select to spil_app
    using (exists (select 1 from schoolplan.leestaak t where t.id = leestaak_id));
create trigger alleen_toevoegen before update or delete on schoolplan.leestaakgelezen
    for each row execute function toegang.alleen_toevoegen();
