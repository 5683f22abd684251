-- What a family reads of who looked at the dossier, as the plan of the location says it: with or without names, and whether the
-- parents of a pupil of sixteen still read it (C-06). It stands here, beside the rights, because the read log itself obeys it.
create table toegang.meekijken (
    bestuur_id        uuid not null,
    locatie_id        uuid primary key,
    namen             boolean not null,
    ouders_na_zestien boolean not null
);
comment on table toegang.meekijken is 'Wat een gezin leest van wie er meekeek, zoals het schoolplan van de locatie het zegt.';
comment on column toegang.meekijken.namen is 'Onwaar: alleen de rol; dan leest ook de school hier geen namen.';
call toegang.bescherm_bestuur('toegang.meekijken');
grant delete on toegang.meekijken to spil_app;
create policy vervangen on toegang.meekijken for delete to spil_app using (bestuur_id = (select toegang.bestuur()) and toegang.is_beheer());
create policy eigenaar on toegang.meekijken for all to spil_eigenaar using (true) with check (true);

create function toegang.meekijken_met_naam(p_leerling uuid) returns boolean
    language sql stable security definer set search_path = toegang, pg_temp
    return coalesce((select bool_and(k.namen) from toegang.lidmaatschap l join toegang.meekijken k on k.locatie_id = l.groep_id
                      where l.leerling_id = p_leerling and l.soort = 'locatie'
                        and l.vanaf <= toegang.vandaag() and (l.tot is null or l.tot > toegang.vandaag())), true);
comment on function toegang.meekijken_met_naam is 'Staan er namen bij wie er meekeek met deze leerling?';

-- For staff this says yes: what they read of the log has its own policies.
create function toegang.leest_meekijkers(p_leerling uuid) returns boolean
    language sql stable security definer set search_path = toegang, pg_temp
    return not toegang.is_gezin()
        or exists (select 1 from toegang.relatie r
                    where r.account_id = toegang.wie() and r.leerling_id = p_leerling and r.bestuur_id = toegang.bestuur()
                      and r.vanaf <= toegang.vandaag() and (r.tot is null or r.tot > toegang.vandaag())
                      and (r.rol <> 'ouder-16plus'
                           or exists (select 1 from toegang.lidmaatschap l join toegang.meekijken k on k.locatie_id = l.groep_id and k.ouders_na_zestien
                                       where l.leerling_id = p_leerling and l.soort = 'locatie'
                                         and l.vanaf <= toegang.vandaag() and (l.tot is null or l.tot > toegang.vandaag()))));
comment on function toegang.leest_meekijkers is 'Leest de persoon van deze transactie wie er meekeek met deze leerling? Vanaf 16 jaar de leerling, en de ouders als het schoolplan dat zegt.';

-- The role in which somebody of the school works around a pupil today.
create function toegang.in_rol(p_leerling uuid, p_rol text) returns boolean
    language sql stable security definer set search_path = toegang, pg_temp
    return exists (select 1 from toegang.relatie r
                    where r.account_id = toegang.wie() and r.bestuur_id = toegang.bestuur() and r.rol = p_rol
                      and r.vanaf <= toegang.vandaag() and (r.tot is null or r.tot > toegang.vandaag())
                      and (r.leerling_id = p_leerling
                           or exists (select 1 from toegang.lidmaatschap m
                                       where m.leerling_id = p_leerling and m.groep_id = r.groep_id
                                         and m.vanaf <= toegang.vandaag() and (m.tot is null or m.tot > toegang.vandaag()))));
comment on function toegang.in_rol is 'Heeft de persoon van deze transactie vandaag deze rol rond deze leerling?';
revoke execute on function toegang.meekijken_met_naam(uuid), toegang.leest_meekijkers(uuid), toegang.in_rol(uuid, text) from public;
grant execute on function toegang.meekijken_met_naam(uuid), toegang.leest_meekijkers(uuid), toegang.in_rol(uuid, text) to spil_app;

create policy gezin_vanaf_zestien on toegang.leeslog as restrictive for select to spil_app using (
    account_id = (select toegang.wie()) or (select toegang.leest_meekijkers(toegang.open_leerling())));
