-- Which role is the first to turn to, teaches, or coordinates: every school says it in its plan, under names and keys of its own. What
-- the database must know of it stands here beside the rights, and changes with the plan.
create table toegang.plek (
    bestuur_id uuid not null,
    locatie_id uuid not null,
    rol        text not null,
    plek       text not null check (plek in ('eerste-aanspreekpunt', 'lesgever', 'coordinator')),
    primary key (locatie_id, rol)
);
comment on table toegang.plek is 'Welke rol op deze locatie welke vaste plek inneemt, zoals het schoolplan het zegt.';
call toegang.bescherm_bestuur('toegang.plek');
grant delete on toegang.plek to spil_app;
create policy vervangen on toegang.plek for delete to spil_app using (bestuur_id = (select toegang.bestuur()) and toegang.is_beheer());
create policy eigenaar on toegang.plek for all to spil_eigenaar using (true) with check (true);

-- Inside a list of all functies this is asked once per row; the planner folds it in.
create function toegang.heeft_plek(p_locatie uuid, p_rol text, p_plek text) returns boolean
    language sql stable
    return exists (select 1 from toegang.plek x where x.locatie_id = p_locatie and x.rol = p_rol and x.plek = p_plek);
comment on function toegang.heeft_plek is 'Neemt deze rol op deze locatie deze vaste plek in?';
revoke execute on function toegang.heeft_plek(uuid, text, text) from public;
grant execute on function toegang.heeft_plek(uuid, text, text) to spil_app, spil_taak, spil_eigenaar;

-- Of the roles of whoever opened a dossier: the ones that only teach. Who has another role beside it, acts in that one.
create function toegang.lesgevers(p_leerling uuid) returns text[]
    language sql stable security definer set search_path = toegang, pg_temp
    return (select coalesce(array_agg(distinct x.rol), '{}')
              from toegang.lidmaatschap m join toegang.plek x on x.locatie_id = m.groep_id and x.plek = 'lesgever'
             where m.leerling_id = p_leerling and m.soort = 'locatie' and m.vanaf <= toegang.vandaag() and (m.tot is null or m.tot > toegang.vandaag()));
comment on function toegang.lesgevers is 'De rol van wie lesgeeft op de locatie van deze leerling.';
revoke execute on function toegang.lesgevers(uuid) from public;
grant execute on function toegang.lesgevers(uuid) to spil_app, spil_taak;
