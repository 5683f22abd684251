-- Who looked along, is for who reads the notes of the team in a role of their own. Who reads them because of one open zaak, is not told
-- which people from outside the school looked at this pupil.
create function toegang.leest_uit_eigen_rol(p_leerling uuid, p_klasse smallint) returns boolean
    language sql stable security definer set search_path = toegang, pg_temp
    return exists (
        select 1 from toegang.lidmaatschap l
          join toegang.recht t on t.locatie_id = l.groep_id and t.klasse = p_klasse and t.lezen = 3 and position('@' in t.rol) = 0
          join toegang.relatie r on r.account_id = toegang.wie() and r.rol = t.rol
                                and r.vanaf <= toegang.vandaag() and (r.tot is null or r.tot > toegang.vandaag())
         where l.leerling_id = p_leerling and l.soort = 'locatie' and l.vanaf <= toegang.vandaag() and (l.tot is null or l.tot > toegang.vandaag())
           and (r.leerling_id = p_leerling
                or exists (select 1 from toegang.lidmaatschap m
                            where m.leerling_id = p_leerling and m.groep_id = r.groep_id
                              and m.vanaf <= toegang.vandaag() and (m.tot is null or m.tot > toegang.vandaag()))));
comment on function toegang.leest_uit_eigen_rol is 'Leest de persoon van deze transactie alles van deze klasse in een rol die niet van één zaak of grond afhangt?';
revoke execute on function toegang.leest_uit_eigen_rol(uuid, smallint) from public;
grant execute on function toegang.leest_uit_eigen_rol(uuid, smallint) to spil_app;
create policy team_uit_eigen_rol on toegang.leeslog as restrictive for select to spil_app using (
    (select toegang.is_gezin()) or account_id = (select toegang.wie())
    or (select toegang.leest_uit_eigen_rol(toegang.open_leerling(), 8::smallint)));
