-- The same sets as before. Each asked for account, bestuur and day again, in a filter once for every row; now once.
create or replace function overleg.werklocaties() returns setof uuid
    language plpgsql stable security definer set search_path = organisatie, pg_temp as $$
declare
    ik toegang.persoon := toegang.persoon();
begin
    return query
        select distinct f.locatie_id from organisatie.functie f join organisatie.medewerker m on m.id = f.medewerker_id
         where m.account_id = ik.wie and m.bestuur_id = ik.bestuur_id and f.vanaf <= ik.dag and (f.tot is null or f.tot > ik.dag);
end $$;

create or replace function overleg.teamlocaties() returns setof uuid
    language plpgsql stable security definer set search_path = toegang, pg_temp as $$
declare
    ik toegang.persoon := toegang.persoon();
begin
    return query
        select distinct r.groep_id from toegang.relatie r
          join toegang.recht t on t.locatie_id = r.groep_id and t.rol = r.rol and t.klasse = 8
         where r.account_id = ik.wie and r.bestuur_id = ik.bestuur_id and r.vanaf <= ik.dag and (r.tot is null or r.tot > ik.dag)
           and t.lezen = 3;
end $$;

create or replace function overleg.schrijflocaties() returns setof uuid
    language plpgsql stable security definer set search_path = toegang, pg_temp as $$
declare
    ik toegang.persoon := toegang.persoon();
begin
    return query
        select distinct r.groep_id from toegang.relatie r
          join toegang.recht t on t.locatie_id = r.groep_id and t.rol = r.rol and t.klasse = 8
         where r.account_id = ik.wie and r.bestuur_id = ik.bestuur_id and r.vanaf <= ik.dag and (r.tot is null or r.tot > ik.dag)
           and t.lezen = 3 and t.schrijven;
end $$;

create or replace function overleg.mtlocaties() returns setof uuid
    language plpgsql stable security definer set search_path = toegang, pg_temp as $$
declare
    ik toegang.persoon := toegang.persoon();
begin
    return query
        select distinct r.groep_id from toegang.relatie r
          join toegang.recht t on t.locatie_id = r.groep_id and t.rol = r.rol and t.klasse = 8
         where r.account_id = ik.wie and r.bestuur_id = ik.bestuur_id and r.vanaf <= ik.dag and (r.tot is null or r.tot > ik.dag)
           and t.beslissen and not t.schrijven;
end $$;

create or replace function overleg.geleid() returns setof uuid
    language plpgsql stable security definer set search_path = overleg, toegang, pg_temp as $$
declare
    ik toegang.persoon := toegang.persoon();
begin
    return query
        with mijn as materialized (
            select r.groep_id, r.rol from toegang.relatie r
             where r.account_id = ik.wie and r.bestuur_id = ik.bestuur_id and r.vanaf <= ik.dag and (r.tot is null or r.tot > ik.dag))
        select o.id from mijn r join overleg.overleg o on o.locatie_id = r.groep_id and r.rol = any (o.leiders)
        union
        select o.id from mijn r join overleg.overleg o on o.groep_id = r.groep_id and r.rol = any (o.leiders)
        union
        select o.id from mijn r
          join toegang.lidmaatschap m on m.groep_id = r.groep_id and m.vanaf <= ik.dag and (m.tot is null or m.tot > ik.dag)
          join overleg.agendapunt a on a.leerling_id = m.leerling_id
          join overleg.overleg o on o.id = a.overleg_id and o.over = 'een-leerling' and r.rol = any (o.leiders)
         where m.soort <> 'locatie'
        union
        select o.id from overleg.overleg o where o.gepland_door = ik.wie and o.bestuur_id = ik.bestuur_id;
end $$;

create or replace function overleg.meegedaan() returns setof uuid
    language plpgsql stable security definer set search_path = overleg, toegang, pg_temp as $$
declare
    ik toegang.persoon := toegang.persoon();
begin
    return query select d.overleg_id from overleg.deelnemer d where d.account_id = ik.wie and d.bestuur_id = ik.bestuur_id;
end $$;
