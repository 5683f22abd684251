-- From overleg.geleid of V20261202_0108. Without the bestuur no index served a location, nor the pupils of a class: the index on bestuur and pupil was
-- walked through for each pupil. At a hundred thousand pupils that was a third of Vandaag.
create or replace function overleg.geleid() returns setof uuid
    language plpgsql stable security definer set search_path = overleg, toegang, pg_temp as $$
declare
    ik toegang.persoon := toegang.persoon();
begin
    return query
        with mijn as materialized (
            select r.groep_id, r.rol from toegang.relatie r
             where r.account_id = ik.wie and r.bestuur_id = ik.bestuur_id and r.vanaf <= ik.dag and (r.tot is null or r.tot > ik.dag))
        select o.id from mijn r join overleg.overleg o on o.bestuur_id = ik.bestuur_id and o.locatie_id = r.groep_id and r.rol = any (o.leiders)
        union
        select o.id from mijn r join overleg.overleg o on o.groep_id = r.groep_id and r.rol = any (o.leiders)
        union
        select o.id from mijn r
          join toegang.lidmaatschap m on m.groep_id = r.groep_id and m.vanaf <= ik.dag and (m.tot is null or m.tot > ik.dag)
          join overleg.agendapunt a on a.bestuur_id = ik.bestuur_id and a.leerling_id = m.leerling_id
          join overleg.overleg o on o.id = a.overleg_id and o.over = 'een-leerling' and r.rol = any (o.leiders)
         where m.soort <> 'locatie'
        union
        select o.id from overleg.overleg o where o.gepland_door = ik.wie and o.bestuur_id = ik.bestuur_id;
end $$;
