-- An import writes relations under the session of a beheerder, so SQL smuggled into that session could write one too, past the second person
-- whom a heavy role needs (organisatie.zware_rol). The functions that ask for a second write as the owner; what the login of the pages writes
-- itself is looked at here. Once per statement: an import brings hundreds of thousands of rows.
--
-- Whose a relation is and what it is, stays; the pages only end one, and never later than it ended already.
revoke update on toegang.relatie from spil_app;
grant update (tot) on toegang.relatie to spil_app;
create function toegang.relatie_houdt_op() returns trigger
    language plpgsql set search_path = toegang, pg_catalog, pg_temp as $$
begin
    if current_user = 'spil_app' then
        raise insufficient_privilege using message = 'een relatie duurt hier niet langer dan zij al duurde';
    end if;
    return new;
end $$;
create trigger houdt_op before update of tot on toegang.relatie for each row
    when (new.tot is null or new.tot > old.tot) execute function toegang.relatie_houdt_op();

-- Which of these new relations give a heavy role that nobody else looked at. Nobody need look where the same person had it here until today (the
-- files have another first day, the school calls it otherwise, it is now about one class), nor while a school is being set up: nobody had a heavy
-- role yet, there is one beheerder, and it is who decides on the set-up, the second for everything after (koppeling.Verwerking says the same).
create function organisatie.zware_zonder_tweede(p_nieuw uuid[]) returns boolean
    language sql stable security definer set search_path = organisatie, toegang, pg_temp as $$
    with n as (
        select r.*, coalesce(g.locatie_id, r.groep_id) as locatie_id
          from toegang.relatie r left join organisatie.groep g on g.id = r.groep_id
         where r.id = any (p_nieuw)
    ), zwaar as (
        select * from n where organisatie.zware_rol(n.locatie_id, n.rol)
    ), inrichting as (
        select not exists (select 1 from toegang.account a
                            where a.bestuur_id = toegang.bestuur() and a.soort = 'beheer' and a.gesloten_op is null and a.id <> toegang.wie())
           and not exists (select 1
                             from (select distinct coalesce(g.locatie_id, r.groep_id) as locatie_id, r.rol
                                     from toegang.relatie r left join organisatie.groep g on g.id = r.groep_id
                                    where r.bestuur_id = toegang.bestuur() and r.groep_id is not null and r.id <> all (p_nieuw)) w
                            where organisatie.zware_rol(w.locatie_id, w.rol)) as eerste
    )
    select exists (
        select 1 from zwaar z, inrichting i
         where z.groep_id is null
            or (not exists (select 1 from toegang.relatie r
                             where r.account_id = z.account_id and r.rol = z.rol and r.groep_id in (z.groep_id, z.locatie_id) and r.id <> all (p_nieuw)
                               and r.herkomst = 'import' and (r.tot is null or r.tot >= toegang.vandaag()))
                and not (i.eerste
                         and (exists (select 1 from toegang.recht t where t.locatie_id = z.locatie_id and t.rol = z.rol and t.klasse = 16 and t.beslissen)
                              or exists (select 1 from toegang.vaststeller t where t.locatie_id = z.locatie_id and t.rol = z.rol))))) $$;
comment on function organisatie.zware_zonder_tweede is 'Geeft een van deze nieuwe relaties een zware rol waarover geen tweede persoon besliste?';

create function toegang.geen_zware_rol_alleen() returns trigger
    language plpgsql set search_path = toegang, organisatie, pg_catalog, pg_temp as $$
declare
    rollen text[];
    wie uuid[];
begin
    if current_user <> 'spil_app' then return null; end if;
    -- A few roles, hundreds of thousands of rows. What a family has, it has of one pupil; of a class or a school it is nobody's.
    select array_agg(d.rol) into rollen
      from (select distinct n.rol from nieuwe n
             where n.groep_id is not null or n.rol not in ('ouder', 'ouder-16plus', 'leerling', 'leerling-16plus')) d
     where exists (select 1 from organisatie.locatie o where o.bestuur_id = toegang.bestuur() and organisatie.zware_rol(o.id, d.rol));
    if rollen is null then return null; end if;
    select array_agg(n.id) into wie from nieuwe n
     where n.rol = any (rollen) and (n.groep_id is not null or n.rol not in ('ouder', 'ouder-16plus', 'leerling', 'leerling-16plus'));
    if organisatie.zware_zonder_tweede(wie) then
        raise insufficient_privilege using message = 'een zware rol geeft niemand alleen: die gaat pas in na akkoord van een tweede';
    end if;
    return null;
end $$;
create trigger geen_zware_rol_alleen after insert on toegang.relatie referencing new table as nieuwe
    for each statement execute function toegang.geen_zware_rol_alleen();
revoke execute on function toegang.relatie_houdt_op(), organisatie.zware_zonder_tweede(uuid[]), toegang.geen_zware_rol_alleen() from public;
grant execute on function toegang.relatie_houdt_op(), organisatie.zware_zonder_tweede(uuid[]), toegang.geen_zware_rol_alleen() to spil_app, spil_taak;
