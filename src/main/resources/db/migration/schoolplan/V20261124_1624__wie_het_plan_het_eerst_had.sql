-- The page of a plan and its address are of one school: of the own bestuur, else of the bestuur that had this plan first. A second
-- bestuur that takes the same key does not take over the page.
create or replace function schoolplan.openbaar(p_sleutel text)
    returns table (id uuid, nummer int, vastgelegd_op timestamptz, school text, locatie text)
    language sql stable security definer set search_path = schoolplan, organisatie, toegang, public, pg_temp as $$
    select v.id, v.nummer, v.vastgelegd_op, l.school, l.naam
      from schoolplan.in_gebruik g
      join schoolplan.versie v on v.id = g.versie_id
      join organisatie.locatie l on l.id = g.locatie_id
     where v.sleutel = p_sleutel
     order by coalesce(v.bestuur_id = toegang.bestuur(), false) desc,
              (select min(w.vastgelegd_op) from schoolplan.versie w where w.sleutel = v.sleutel and w.bestuur_id = v.bestuur_id),
              v.vastgelegd_op desc, v.id desc, l.id
     limit 1
$$;
create or replace function schoolplan.openbare_school(p_sleutel text) returns uuid
    language sql stable security definer set search_path = schoolplan, organisatie, toegang, pg_temp as $$
    select l.id
      from schoolplan.in_gebruik g
      join schoolplan.versie v on v.id = g.versie_id
      join organisatie.locatie l on l.id = g.locatie_id
     where v.sleutel = p_sleutel
     order by coalesce(v.bestuur_id = toegang.bestuur(), false) desc,
              (select min(w.vastgelegd_op) from schoolplan.versie w where w.sleutel = v.sleutel and w.bestuur_id = v.bestuur_id),
              v.vastgelegd_op desc, v.id desc, l.id
     limit 1
$$;
