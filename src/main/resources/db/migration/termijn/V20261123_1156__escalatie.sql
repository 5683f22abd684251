-- From the pupil to who is told or takes over, not from everybody with that role.
create or replace function termijn.escalatie_naar(t termijn.termijn) returns uuid[]
    language sql stable set search_path = termijn, pg_temp as $$
    select coalesce(array_agg(distinct r.account_id), '{}')
      from (select x.* from toegang.relatie x where x.leerling_id = t.leerling_id
            union all
            select x.* from toegang.relatie x where x.groep_id = t.locatie_id
            union all
            select x.* from toegang.lidmaatschap m join toegang.relatie x on x.groep_id = m.groep_id
             where m.leerling_id = t.leerling_id and m.vanaf <= (select toegang.vandaag()) and (m.tot is null or m.tot > (select toegang.vandaag()))) r
      join toegang.account a on a.id = r.account_id and a.gesloten_op is null and a.soort = 'medewerker'
     where r.bestuur_id = t.bestuur_id and r.rol = t.escalatie_rol
       and r.vanaf <= (select toegang.vandaag()) and (r.tot is null or r.tot > (select toegang.vandaag())) $$;

create or replace function termijn.opvolger(t termijn.termijn) returns uuid
    language sql stable set search_path = termijn, pg_temp as $$
    select r.account_id
      from (select x.* from toegang.relatie x where x.leerling_id = t.leerling_id
            union all
            select x.* from toegang.relatie x where x.groep_id = t.locatie_id
            union all
            select x.* from toegang.lidmaatschap m join toegang.relatie x on x.groep_id = m.groep_id
             where m.leerling_id = t.leerling_id and m.vanaf <= (select toegang.vandaag()) and (m.tot is null or m.tot > (select toegang.vandaag()))) r
      join toegang.account a on a.id = r.account_id and a.gesloten_op is null and a.soort = 'medewerker'
     where r.bestuur_id = t.bestuur_id and r.account_id <> t.eigenaar_id
       and r.rol = any (array[t.eigenaar_rol, t.escalatie_rol, 'oco', 'teamleider', 'schoolleider'])
       and r.vanaf <= (select toegang.vandaag()) and (r.tot is null or r.tot > (select toegang.vandaag()))
     order by array_position(array[t.eigenaar_rol, t.escalatie_rol, 'oco', 'teamleider', 'schoolleider'], r.rol), r.vanaf, r.account_id
     limit 1 $$;
