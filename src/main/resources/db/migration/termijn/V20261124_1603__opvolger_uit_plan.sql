-- Who takes over from an owner that can no longer sign in: the same role, else who is told when it is late, else who coordinates the
-- support at the location, else who leads it (writes the quality data, class 15). The plan says which roles those are.
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
      cross join lateral (
            select case when r.rol = t.eigenaar_rol then 1
                        when r.rol = t.escalatie_rol then 2
                        when toegang.heeft_plek(r.groep_id, r.rol, 'coordinator') then 3
                        when exists (select 1 from toegang.recht k where k.locatie_id = r.groep_id and k.rol = r.rol and k.klasse = 15 and k.schrijven) then 4
                   end as volgorde) v
     where r.bestuur_id = t.bestuur_id and r.account_id <> t.eigenaar_id and v.volgorde is not null
       and r.vanaf <= (select toegang.vandaag()) and (r.tot is null or r.tot > (select toegang.vandaag()))
     order by v.volgorde, r.vanaf, r.account_id
     limit 1 $$;
